/** `floe-contracts validate`: what it takes and what its help says. */
import type { Command } from "commander";
import type { Act } from "../cli.ts";

export interface ValidateOptions {
  readonly file?: string;
  readonly schema?: string;
  readonly schemaVersion?: string;
  readonly platformEnv?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Without FILES it checks ./floe.yaml, the platform file that it needs, and that every profile it names exists.
Kinds are told by name and content: floe.yaml, platform.yaml, compiled_artifacts.json, profiles.yml, *.contract.yaml,
results.jsonl.

Examples:
  floe-contracts validate -f examples/flights/floe.yaml --platform-env prod
  floe-contracts validate .floe/compiled_artifacts.json target/profiles.yml
  floe-contracts validate candidate.json --schema compiled-artifacts --schema-version 1.1.0`;

export function defineValidate(program: Command, act: Act): void {
  program
    .command("validate")
    .summary("check documents against their schemas, every violation with its place")
    .description("Check documents against their schemas and name every violation: file, line, column, what to do.")
    .argument("[files...]", "documents to check")
    .option("-f, --file <floe.yaml>", "the project to check (default: floe.yaml, where no files are given)")
    .option("--schema <name>", "take the files for this document, whatever they are called")
    .option("--schema-version <version>", "hold them against this version of its schema")
    .option("--platform-env <env>", "the platform environment of the project (default: FLOE_PLATFORM_ENV or local)")
    .option("--json", "print one JSON object")
    .addHelpText("after", EXAMPLES)
    .action((files: string[], options: ValidateOptions) =>
      act("validate", options.json, async (call) => {
        const { runValidate } = await import("../validate/run.ts");
        return runValidate(files, options, call);
      }),
    );
}
