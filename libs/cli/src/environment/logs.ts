/** `floe-contracts logs SERVICE`: the last lines of a service that runs, or that died in an environment that is still up. */
import { FloeContractsError } from "@floe-contracts/base";
import { isServiceName, serviceLogs, servicesOf } from "@floe-contracts/services";
import type { Call } from "../cli.ts";
import type { LogsOptions } from "../commands/environment.ts";
import { DONE, type Outcome } from "../outcome.ts";
import { whichOf } from "./which.ts";

export async function runLogs(service: string, options: LogsOptions, _call: Call): Promise<Outcome> {
  const count = Number(options.lines);
  if (!Number.isInteger(count) || count < 1)
    throw new FloeContractsError("command-line-invalid", `--lines ${JSON.stringify(options.lines)} is no count`, {
      hint: "give a whole number from 1 on",
    });
  // A profile is no service; `servicesOf` says what there is.
  if (!isServiceName(service)) servicesOf([service]);
  if (!isServiceName(service))
    throw new FloeContractsError("service-unknown", `${JSON.stringify(service)} is a profile, not a service`, {
      hint: "name one service of it",
    });
  const lines = await serviceLogs(service, count, whichOf(options));
  return { exit: DONE, json: { service, lines }, text: lines.join("\n") };
}
