/** Which environments a command means: those of this checkout, unless it says more or less. */
import { ENVIRONMENT_ROOT, type Which } from "@floe-contracts/services";
import type { WhichOptions } from "../commands/environment.ts";

export function whichOf({ name, all }: WhichOptions): Which {
  return { name, root: all === true ? undefined : ENVIRONMENT_ROOT };
}
