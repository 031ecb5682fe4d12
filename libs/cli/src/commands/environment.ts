/** `floe-contracts up | down | status | logs`: the environment by hand. What they take and what their help says. */
import type { Command } from "commander";
import type { Act } from "../cli.ts";

export interface UpOptions {
  readonly driver?: string;
  readonly platformEnv?: string;
  readonly platformFile?: string;
  readonly name?: string;
  readonly idle?: string;
  readonly json?: boolean;
}

export interface WhichOptions {
  readonly name?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

export interface LogsOptions extends WhichOptions {
  readonly lines: string;
}

const UP_HELP = `
Profiles: base (postgres, jaeger), storage (+ s3, oidc, catalog), compute (+ trino, spark), full (+ dagster, cube, lineage).
Single services may be named too; what they need comes with them. Runs of the boundaries join the same environment.
Installs what is missing: the first time takes minutes. It ends by \`down\`, or when nobody has used it for a while.

Examples:
  floe-contracts up                              storage, embedded
  floe-contracts up compute --platform-env nessie
  floe-contracts up postgres jaeger --idle 3600
  floe-contracts up full --driver docker --platform-env docker`;

export function defineUp(program: Command, act: Act): void {
  program
    .command("up")
    .argument("[profile...]", "profiles or services; storage when none is given")
    .summary("start the services of a profile, and leave them running")
    .description("Start the services of a profile, or join those that run, and leave them running.")
    .option("--driver <driver>", "native, docker or external, whatever the platform file says")
    .option(
      "--platform-env <env>",
      "the platform file of examples/flights that decides (default: FLOE_PLATFORM_ENV or local)",
    )
    .option("--platform-file <path>", "another platform.yaml that decides")
    .option("--name <name>", "an environment of that name, beside others (default: FLOE_SERVICES_NAME or default)")
    .option("--idle <seconds>", "how long it stays when nobody uses it (default: FLOE_SERVICES_IDLE or 600)")
    .option("--json", "print one JSON object; progress goes to standard error")
    .addHelpText("after", UP_HELP)
    .action((words: string[], options: UpOptions) =>
      act("up", options.json, async (call) => {
        const { runUp } = await import("../environment/up.ts");
        return runUp(words, options, call);
      }),
    );
}

export function defineDown(program: Command, act: Act): void {
  program
    .command("down")
    .summary("end what runs, and verify that nothing of it is left")
    .description("End the environments of this checkout with everything in them, and clear away what dead ones left.")
    .option("--name <name>", "only the environment of that name")
    .option("--all", "those of every checkout of this user")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nA run that uses an environment fails when it is ended, and says that it was.")
    .action((options: WhichOptions) =>
      act("down", options.json, async (call) => {
        const { runDown } = await import("../environment/down.ts");
        return runDown(options, call);
      }),
    );
}

export function defineStatus(program: Command, act: Act): void {
  program
    .command("status")
    .summary("show what runs: services, versions, addresses, memory, and who uses them")
    .description("Show the environments of this checkout: services, versions, addresses, memory, and who uses them.")
    .option("--name <name>", "only the environment of that name")
    .option("--all", "those of every checkout of this user")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nEnds with 0 when nothing runs, or all that runs is well, else with 1.")
    .action((options: WhichOptions) =>
      act("status", options.json, async (call) => {
        const { runStatus } = await import("../environment/status.ts");
        return runStatus(options, call);
      }),
    );
}

export function defineLogs(program: Command, act: Act): void {
  program
    .command("logs")
    .argument("<service>", "a service of a running environment, e.g. catalog")
    .summary("show the last log lines of a service")
    .description("Show the last log lines of a service, secrets cut out.")
    .option("-n, --lines <count>", "how many lines", "100")
    .option("--name <name>", "only the environment of that name")
    .option("--all", "those of every checkout of this user")
    .option("--json", "print one JSON object")
    .action((service: string, options: LogsOptions) =>
      act("logs", options.json, async (call) => {
        const { runLogs } = await import("../environment/logs.ts");
        return runLogs(service, options, call);
      }),
    );
}
