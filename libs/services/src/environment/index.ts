/** Environments: the services of a platform, started once, shared by every process that asks, and gone when nobody does. */
import type { Selection } from "./plan.ts";

export {
  type EnvironmentOptions,
  environment,
  IDLE_VARIABLE,
  idleSetting,
  isCi,
  NAME_VARIABLE,
  ROOT as ENVIRONMENT_ROOT,
  withVersion,
} from "./environment.ts";
export type { JoinedEnvironment, JoinedService } from "./joined.ts";
export { type DownOptions, down, type Ended, environments, serviceLogs, type Which } from "./manage.ts";
export {
  choose,
  DEFAULT_SELECTION,
  DRIVER_VARIABLE,
  driverSetting,
  isDriver,
  LIMIT_VARIABLE,
  limitsOf,
  type Selection,
} from "./plan.ts";
export { isProfile, isServiceName, PROFILES, type Profile, servicesOf } from "./profiles.ts";
export type { EnvironmentStatus, ServiceStatus } from "./protocol.ts";
export { type Choice, driverOf, implementationOf, type StartedService, startAll } from "./start.ts";

/** See platform.ts; loaded when it is called, since documents are read by a library that takes its time to load. */
export async function selectionFrom(file: string): Promise<Selection> {
  return (await import("./platform.ts")).selectionFrom(file);
}
