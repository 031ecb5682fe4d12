/** Every service and tool that there is, in the order in which `doctor` tells of them. */
import type { Diagnosis, Environment, Installed, ToolModule } from "./module.ts";
import { postgres } from "./postgres/index.ts";
import { dbt } from "./python/index.ts";

export const MODULES: readonly ToolModule<Installed>[] = [postgres, dbt];

/** What `doctor` shows: the findings of every module, asked at the same time. Changes nothing and never throws. */
export async function diagnoseAll(environment: Environment = process.env): Promise<Diagnosis[]> {
  const findings = await Promise.all(MODULES.map((module) => module.diagnose(environment)));
  return findings.flat();
}
