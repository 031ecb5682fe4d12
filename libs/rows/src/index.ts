/**
 * Rows read back from services as Arrow tables, and their comparison. A reader is a folder in readers/, gives cells and
 * types, and knows no other reader; the comparison knows tables only.
 */
export { Field, Schema, Table, tableFromIPC, tableToIPC } from "./arrow.ts";
export type { Cell } from "./cells.ts";
export { compareTables } from "./compare/compare.ts";
export { formatComparison } from "./compare/format.ts";
export type { CompareOptions, Comparison, Difference, DifferenceCount, DifferenceKind } from "./compare/types.ts";
export { cellsOf } from "./decode.ts";
export { tableOf } from "./encode.ts";
export { type IcebergColumn, icebergField } from "./iceberg-types.ts";
export { readArrow } from "./readers/arrow/read.ts";
export { type CubeColumns, readCubeGraphQl, readCubeRest } from "./readers/cube/read.ts";
export { type OpenDuckDb, type OpenDuckDbOptions, openDuckDb } from "./readers/duckdb/open.ts";
export { readDuckDb } from "./readers/duckdb/read.ts";
export { type PostgresClient, readPostgres } from "./readers/postgres/read.ts";
export { readSpark, type SparkClient } from "./readers/spark/read.ts";
export { openTrino, type TrinoAddress, type TrinoClient } from "./readers/trino/client.ts";
export { readTrino } from "./readers/trino/read.ts";
export { type CheckedSeed, checkSeeds, type SeedDescription, type SeedDescriptions } from "./seeds/csv.ts";
export { loadSeedsIntoDuckDb, loadSeedsIntoPostgres, type SeedCounts, type SeedOptions } from "./seeds/load.ts";
export { fieldOf } from "./sql-types.ts";
export { column, element, type LogicalType, mapType, typeName } from "./types.ts";
