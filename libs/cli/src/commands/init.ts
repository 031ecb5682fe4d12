/** `floe-contracts init`: a new project that validates and compiles as it stands. */
import type { Command } from "commander";
import type { Act } from "../cli.ts";

export interface InitCommandOptions {
  readonly dir?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Nothing that exists is overwritten: all files are written, or none.

Examples:
  floe-contracts init flights              a project in ./flights
  floe-contracts init flights --dir .      the same, in this directory
  floe-contracts init                      in this directory, named after it`;

export function defineInit(program: Command, act: Act): void {
  program
    .command("init")
    .summary("start a project: floe.yaml, a local platform, a dbt project")
    .description(
      "Start a project that validates, compiles and parses as it stands: floe.yaml, a local platform, a dbt project.",
    )
    .argument("[name]", "the project's name (default: that of the directory)")
    .option("--dir <dir>", "where it goes (default: ./NAME, or this directory where no name is given)")
    .option("--json", "print one JSON object")
    .addHelpText("after", EXAMPLES)
    .action((name: string | undefined, options: InitCommandOptions) =>
      act("init", options.json, async (call) => {
        const { runInit } = await import("../init/run.ts");
        return runInit(name, options, call);
      }),
    );
}
