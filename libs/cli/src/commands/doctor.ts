/** `floe-contracts doctor`: looks, and changes nothing. */
import type { Command } from "commander";
import type { Act } from "../cli.ts";

export interface DoctorOptions {
  readonly platformEnv?: string;
  readonly json?: boolean;
}

export function defineDoctor(program: Command, act: Act): void {
  program
    .command("doctor")
    .summary("look at what this machine has, what is missing, and what to do")
    .description(
      "Look at what this machine has, what is missing and what to do about it. Changes and installs nothing.",
    )
    .option("--platform-env <env>", "the platform whose services are looked at (default: FLOE_PLATFORM_ENV or local)")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      "\nEnds with 0 when all that `floe-contracts contracts` needs is there or can be installed, else with 1.",
    )
    .action((options: DoctorOptions) =>
      act("doctor", options.json, async (call) => {
        const { runDoctor } = await import("../doctor/run.ts");
        return runDoctor(call, options);
      }),
    );
}
