/** What went wrong between compose and a container, as errors of the suite. Texts that come from docker are redacted before. */
import { FloeContractsError } from "@floe-contracts/base";
import type { ServiceName } from "../service.ts";

const SLOW_HINT = "its last lines may say why; a slow machine needs a higher limit (FLOE_SERVICES_LIMIT)";

/** A container that is there and does not answer as it should. `message` goes on after "its container". */
export function notReady(
  service: ServiceName,
  message: string,
  { log, hint = SLOW_HINT }: { readonly log: readonly string[]; readonly hint?: string | undefined },
): FloeContractsError {
  return new FloeContractsError("service-not-ready", `${service}: its container ${message}`, {
    hint,
    where: { service, log },
  });
}

/** A container that docker did not make or start. */
export function notStarted(service: ServiceName, reason: string, log: readonly string[]): FloeContractsError {
  const message = `${service}: docker did not start its container: ${reason}`;
  const where = { service, log };
  if (/no space left on device/i.test(reason))
    return new FloeContractsError("disk-full", message, { hint: DISK_HINT, where });
  return new FloeContractsError("service-exited", message, { hint: "what docker said is the reason", where });
}

export const DISK_HINT = "free some space on the engine's disk; docker system df says what is there";

/** What compose said last, which is where it puts the reason. */
export function reasonIn(stderr: string, timedOut: boolean): string {
  if (timedOut) return "it was not done within its limit";
  return linesIn(stderr).at(-1) ?? "it gave no reason";
}

/** The lines of an output that say something. */
export function linesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
