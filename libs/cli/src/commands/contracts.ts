/** `floe-contracts contracts`: the main job, run the boundaries. What it takes and what its help says. */
import { type Command, Option } from "commander";
import type { Act } from "../cli.ts";

export interface ContractsOptions {
  readonly boundary?: readonly string[];
  readonly check?: readonly string[];
  readonly target?: readonly string[];
  readonly artifactVersion?: readonly string[];
  readonly platformEnv?: readonly string[];
  readonly provider?: string;
  readonly consumer?: string;
  readonly cached?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Installs what is missing (the first run takes a minute or more), compiles examples/flights, runs every boundary against
live services, and shows what holds. Lists are separated by commas. A command takes the place of the reference: it is run
with {spec} and {out}, or {artifact} and {out}, filled in, or with -f and -o appended.

Examples:
  floe-contracts contracts
  floe-contracts contracts --boundary core-to-dbt --target duckdb,postgres --artifact-version 1.1.0
  floe-contracts contracts --check profile-is-valid
  floe-contracts contracts --provider 'floe compile'
  floe-contracts contracts --boundary core-to-dbt --consumer 'floe-dbt profiles -f {artifact} -o {out}'`;

export function defineContracts(program: Command, act: Act): void {
  program
    .command("contracts")
    .summary("run the boundaries against live services and show what holds")
    .description("Run the boundaries against live services and show what holds: the main job.")
    .option("--boundary <names>", "only these boundaries (see packages/)", list)
    .addOption(listOption("--check <ids>", "only these checks (see contracts/)", "FLOE_CONTRACTS_CHECK"))
    .addOption(listOption("--target <targets>", "only these compute targets, e.g. duckdb", "FLOE_CONTRACTS_TARGET"))
    .addOption(
      listOption("--artifact-version <versions>", "only artifacts of these versions", "FLOE_CONTRACTS_VERSION"),
    )
    .addOption(
      listOption(
        "--platform-env <envs>",
        "only these platforms; a single one is the one that runs, e.g. nessie",
        "FLOE_CONTRACTS_ENVIRONMENT",
      ),
    )
    .addOption(new Option("--provider <command>", "a command as the provider").env("FLOE_PROVIDER_COMMAND"))
    .addOption(new Option("--consumer <command>", "a command as the consumer").env("FLOE_CONSUMER_COMMAND"))
    .option("--cached", "take results from turbo's cache where nothing has changed")
    .option("--json", "print one JSON object; progress goes to standard error")
    .addHelpText("after", EXAMPLES)
    .action((options: ContractsOptions) =>
      act("contracts", options.json, async (call) => {
        const { runContracts } = await import("../contracts/run.ts");
        return runContracts(options, call);
      }),
    );
}

function listOption(flags: string, description: string, variable: string): Option {
  return new Option(flags, description).env(variable).argParser(list);
}

function list(text: string, before: readonly string[] = []): readonly string[] {
  const parts = text.split(",").map((part) => part.trim());
  return [...before, ...parts.filter((part) => part !== "")];
}
