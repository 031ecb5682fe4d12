/** `floe-contracts compile`: what it takes and what its help says. */
import type { Command } from "commander";
import type { Act } from "../cli.ts";

export interface CompileCommandOptions {
  readonly file: string;
  readonly output: string;
  readonly platformEnv?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
The artifact holds the names of secrets and never a secret. A file that is there already is replaced in one step, or
left as it was when something is wrong.

Example:
  floe-contracts compile -f examples/flights/floe.yaml -o /tmp/flights --platform-env prod`;

export function defineCompile(program: Command, act: Act): void {
  program
    .command("compile")
    .summary("compile floe.yaml into compiled_artifacts.json with the reference provider")
    .description(
      "Compile floe.yaml, and the platform file it needs, into compiled_artifacts.json with the reference provider.",
    )
    .option("-f, --file <floe.yaml>", "the project to compile", "floe.yaml")
    .option("-o, --output <dir>", "where compiled_artifacts.json goes", ".floe/")
    .option("--platform-env <env>", "the platform environment (default: FLOE_PLATFORM_ENV or local)")
    .option("--json", "print one JSON object")
    .addHelpText("after", EXAMPLES)
    .action((options: CompileCommandOptions) =>
      act("compile", options.json, async (call) => {
        const { runCompile } = await import("../compile/run.ts");
        return runCompile(options, call);
      }),
    );
}
