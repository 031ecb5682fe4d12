/**
 * Python tools in locked environments: every package pinned by hash in libs/services/python/<name>, installed once into the
 * cache, run with an environment that is given and not inherited.
 */
import { requireDriver, type ToolModule } from "../module.ts";
import { diagnosePython } from "./diagnose.ts";
import { type PythonEnvironment, pythonEnvironment } from "./environment.ts";

export { duckDbIceberg, type IcebergExtensions, icebergExtensions } from "./duckdb.ts";
export { type PythonEnvironment, pythonEnvironment } from "./environment.ts";
export type { PythonEnvironmentName } from "./locks.ts";
export type { PythonResult, PythonRunOptions } from "./run.ts";

/** dbt with the adapters of all seven targets. */
export const dbt: ToolModule<PythonEnvironment> = {
  name: "dbt",
  drivers: ["native"],
  diagnose: (environment) => diagnosePython("dbt", environment),
  install: (options = {}) => {
    requireDriver("dbt", dbt.drivers, options.driver ?? "native");
    return pythonEnvironment("dbt", options);
  },
};

/** PyIceberg with PyArrow: a reader and writer of Iceberg tables. */
export const pyIceberg: ToolModule<PythonEnvironment> = {
  name: "pyiceberg",
  drivers: ["native"],
  diagnose: (environment) => diagnosePython("iceberg", environment),
  install: (options = {}) => {
    requireDriver("pyiceberg", pyIceberg.drivers, options.driver ?? "native");
    return pythonEnvironment("iceberg", options);
  },
};
