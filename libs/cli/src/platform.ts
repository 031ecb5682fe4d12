/** The platform file that decides what is started: that of the example project, for the platform environment. */
import { join } from "node:path";
import { loadPlatformSpec, platformEnvOf } from "@floe-contracts/floe";
import { type Selection, selectionFrom } from "@floe-contracts/services";
import type { Environment } from "./output/output.ts";
import { ROOT } from "./root.ts";

export interface SelectedPlatform {
  readonly file: string;
  readonly platformEnv: string;
  readonly selection: Selection;
}

/**
 * Reads it.
 * @param platformEnv instead of FLOE_PLATFORM_ENV.
 * @throws FloeContractsError `platform-not-found`, `platform-env-invalid`, what reading and checking it throw.
 */
export async function selectedPlatform(env: Environment, platformEnv?: string): Promise<SelectedPlatform> {
  const wanted = platformEnv ?? platformEnvOf(env);
  const { file } = await loadPlatformSpec(join(ROOT, "examples", "flights"), wanted);
  return { file, platformEnv: wanted, selection: await selectionFrom(file) };
}
