/** The environment that the boundaries run in, and what has to be on its PATH. */
import { isAbsolute, resolve } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { PLATFORM_ENV_VARIABLE } from "@floe-contracts/floe";
import { isCi } from "@floe-contracts/services";
import type { Call } from "../cli.ts";
import type { ContractsOptions } from "../commands/contracts.ts";
import { findOnPath } from "../doctor/path.ts";
import type { Environment } from "../output/output.ts";
import { type Selection, selectionEnvironment } from "./selection.ts";

/** The environment of the boundaries: the caller's, with the selection and the peers in place of what it may say itself. */
export function environmentFor(options: ContractsOptions, selection: Selection, call: Call): Environment {
  return {
    ...call.env,
    ...selectionEnvironment(selection),
    ...platformOf(options, call.env),
    FLOE_PROVIDER_COMMAND: absoluteCommand(options.provider, call.cwd),
    FLOE_CONSUMER_COMMAND: absoluteCommand(options.consumer, call.cwd),
    FLOE_SERVICES_IDLE: call.env["FLOE_SERVICES_IDLE"] || (isCi(call.env) ? BETWEEN_BOUNDARIES : undefined),
  };
}

/**
 * One platform asked for on the command line is also the one whose services are started. A selection by variable alone is
 * only a selection: so a case that is played back can be run again without its platform.
 */
function platformOf({ platformEnv }: ContractsOptions, env: Environment): Environment {
  const [only, ...more] = platformEnv ?? [];
  const byVariable = env["FLOE_CONTRACTS_ENVIRONMENT"] === only;
  return only === undefined || more.length > 0 || byVariable ? {} : { [PLATFORM_ENV_VARIABLE]: only };
}

/** In CI services end with the run. The run is all boundaries, one after the other, so each leaves them up for the next. */
const BETWEEN_BOUNDARIES = "120";

/** Commands run in other directories than the caller's: a program or file written as ./x or ../x is meant from his. */
export function absoluteCommand(command: string | undefined, cwd: string): string | undefined {
  const words = command?.trim().match(/(?:\\.|[^\s\\])+/g);
  return words
    ?.map((word, at) => {
      const path = word.replaceAll(/\\(.)/g, "$1");
      const local = /^\.{1,2}\//.test(path) || (at === 0 && path.includes("/") && !isAbsolute(path));
      return local ? resolve(cwd, path).replaceAll(/[\s\\]/g, "\\$&") : word;
    })
    .join(" ");
}

/** @throws FloeContractsError `package-manager-missing` */
export async function assertPnpm(env: Environment): Promise<void> {
  if ((await findOnPath("pnpm", env)) !== undefined) return;
  throw new FloeContractsError(
    "package-manager-missing",
    "pnpm, which runs the boundaries' scripts, is not on the PATH",
    {
      hint: "start it as `npx pnpm@12 contracts`: that puts pnpm on the PATH",
    },
  );
}
