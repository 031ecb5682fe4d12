/** `floe-contracts rck`: what it takes and what its help says. */
import type { Command } from "commander";
import type { Act } from "../cli.ts";

export interface RckCommandOptions {
  readonly test?: readonly string[];
  readonly platformEnv?: string;
  readonly timeout?: string;
  readonly output?: readonly string[];
  readonly json?: boolean;
}

const HELP = `
Starts the catalog in an environment of its own, which is empty and ends with the run, and runs the kit's tests against it:
a few minutes at most. A test that fails is red unless known-differences.yaml of libs/rck says why; one that is in there and
passes is red too. docs/rck.md tells more.

Examples:
  floe-contracts rck
  floe-contracts rck --platform-env nessie --output rck-nessie.md
  floe-contracts rck --test testLoadTable --test RESTCompatibilityKitViewCatalogTests.renameView`;

export function defineRck(program: Command, act: Act): void {
  program
    .command("rck")
    .summary("run Iceberg's REST Compatibility Kit against the catalog")
    .description("Run the Iceberg REST Compatibility Kit against the environment's catalog and show what it says.")
    .option("--test <name>", "only that test (may be repeated)", collect)
    .option("--platform-env <env>", "the platform whose catalog it is (default: FLOE_PLATFORM_ENV or local)")
    .option("--timeout <seconds>", "the most that the kit may take (default: 600)")
    .option("--output <file>", "write every test there, as Markdown (.md) or JSON (.json); may be repeated", collect)
    .option("--json", "print one JSON object; progress goes to standard error")
    .addHelpText("after", HELP)
    .action((options: RckCommandOptions) =>
      act("rck", options.json, async (call) => {
        const { runRck } = await import("../rck/run.ts");
        return runRck(options, call);
      }),
    );
}

function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
