/** The live services and tools that checks run against: installed, started, stopped, and nothing left behind. */
export { type Grant, PolarisManagement } from "./catalog/polaris/management.ts";
export * from "./endpoints.ts";
export * from "./environment/index.ts";
export * from "./module.ts";
export { diagnoseAll, type Prepared, prepareAll, type ServiceFinding, TOOLS } from "./modules.ts";
export type { PostgresAddress, PostgresDatabase } from "./postgres/connection.ts";
export {
  addressOf,
  databaseIn,
  joinPostgres,
  type PostgresStartOptions,
  postgres,
  type StartedPostgres,
  startPostgres,
} from "./postgres/index.ts";
export {
  dbt,
  type IcebergExtensions,
  icebergExtensions,
  type PythonEnvironment,
  type PythonEnvironmentName,
  type PythonResult,
  type PythonRunOptions,
  pythonEnvironment,
} from "./python/index.ts";
export { findPython, type Interpreter } from "./python/interpreter.ts";
export * from "./recordings/index.ts";
export { cacheDirectory } from "./runtime/cache.ts";
export {
  type Certificate,
  type CertificateAuthority,
  certificateAuthority,
  type Issued,
} from "./runtime/certificate.ts";
export {
  ManagedProcess,
  type ManagedProcessOptions,
  type ProbeResult,
  type ProcessExit,
} from "./runtime/managed-process.ts";
export { freePort, withFreePort } from "./runtime/ports.ts";
export { type CommandResult, type RunCommandOptions, runCommand } from "./runtime/run-command.ts";
export { RunDirectory, type RunDirectoryOptions } from "./runtime/run-directory.ts";
export { newSecret, Secret } from "./runtime/secret.ts";
