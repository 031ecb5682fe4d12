/**
 * The extensions with which the Node client of DuckDB reads Iceberg tables, as files of a locked environment: DuckDB itself would
 * fetch them when they are first used, from its own site and unpinned.
 */
import { join } from "node:path";
import { requireDriver, type ToolModule } from "../module.ts";
import { diagnosePython } from "./diagnose.ts";
import { type PythonEnvironment, pythonEnvironment } from "./environment.ts";
import { PYTHON_VERSION } from "./interpreter.ts";

export interface IcebergExtensions {
  /** Of DuckDB, and so of the only client that loads them. */
  readonly version: string;
  /** In the order in which they are loaded: each may need those before it. */
  readonly files: readonly string[];
}

export const duckDbIceberg: ToolModule<PythonEnvironment> = {
  name: "duckdb-iceberg",
  drivers: ["native"],
  diagnose: (environment) => diagnosePython("duckdb", environment),
  install: (options = {}) => {
    requireDriver("duckdb-iceberg", duckDbIceberg.drivers, options.driver ?? "native");
    return pythonEnvironment("duckdb", options);
  },
};

/** The files, installed now if they are not in the cache. @throws as `pythonEnvironment`. */
export async function icebergExtensions(
  options: Parameters<typeof pythonEnvironment>[1] = {},
): Promise<IcebergExtensions> {
  const { directory, versions } = await pythonEnvironment("duckdb", options);
  const version = versions["duckdb-extension-iceberg"] ?? "unknown";
  const packages = join(directory, "lib", `python${PYTHON_VERSION}`, "site-packages");
  const fileOf = (name: string): string =>
    join(packages, `duckdb_extension_${name}`, "extensions", `v${version}`, `${name}.duckdb_extension`);
  return { version, files: ["httpfs", "avro", "iceberg"].map(fileOf) };
}
