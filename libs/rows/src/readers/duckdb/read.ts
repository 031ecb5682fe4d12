/** A query's rows from DuckDB as an Arrow table: types from DuckDB's own description of the result, values exact. */
import type { DuckDBConnection, DuckDBMaterializedResult, DuckDBType } from "@duckdb/node-api";
import type { Table } from "../../arrow.ts";
import { CellError, tableOf } from "../../encode.ts";
import { inService, queryFailed, refuseDuplicates, unsupportedType } from "../../errors.ts";
import { column } from "../../types.ts";
import { type Mapping, mappingOf, toCell } from "./types.ts";

const SERVICE = "duckdb";

/**
 * Runs one statement and gives its rows, in DuckDB's order.
 *
 * TINYINT … BIGINT → Int8 … Int64, the unsigned ones → UInt8 … UInt64; HUGEINT, UHUGEINT → Decimal(38, 0);
 * DECIMAL(p, s) → Decimal(p, s); FLOAT, DOUBLE → Float32, Float64; BOOLEAN → Bool; VARCHAR → Utf8; UUID, JSON, ENUM →
 * Utf8 that knows so; BLOB → Binary; DATE → Date; TIME, TIME_NS → Time(us), Time(ns); TIMESTAMP_S, _MS, TIMESTAMP, _NS →
 * Timestamp(s), (ms), (us), (ns); TIMESTAMPTZ → Timestamp(us, UTC); LIST, ARRAY, STRUCT, MAP of these.
 *
 * @throws FloeContractsError `rows-query-failed`, `rows-type-unsupported` (INTERVAL, TIMETZ, BIT, UNION, …: with the cast
 * to write), `rows-value-unrepresentable` (infinite dates, 39 digits), `rows-column-duplicate`
 */
export async function readDuckDb(connection: DuckDBConnection, sql: string): Promise<Table> {
  const result = await run(connection, sql);
  const names = result.columnNames();
  refuseDuplicates(SERVICE, names);
  const columns = names.map((name, index) => ({ name, mapping: describe(name, result.columnType(index)) }));
  const values = await result.getColumns();
  return inService(SERVICE, VALUE_HINT, () => {
    const cells = columns.map(({ name, mapping }, index) =>
      (values[index] ?? []).map((value, row) => {
        try {
          return toCell(mapping, value);
        } catch (cause) {
          throw cause instanceof RangeError ? new CellError(name, row, cause.message) : cause;
        }
      }),
    );
    return tableOf(
      columns.map(({ name, mapping }) => column(name, mapping.type, mapping.logical)),
      cells,
    );
  });
}

const VALUE_HINT = "leave such values out in the query, or cast the column to varchar";

function describe(name: string, type: DuckDBType): Mapping {
  const mapping = mappingOf(type);
  if ("cast" in mapping) throw unsupportedType(SERVICE, name, String(type), mapping.cast(name));
  return mapping;
}

async function run(connection: DuckDBConnection, sql: string): Promise<DuckDBMaterializedResult> {
  try {
    // The client has no words for a text without a statement.
    if (sql.replace(/--.*|[\s;]/g, "") === "") throw new Error("it is empty");
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new Error(`it is ${statements.count} statements`);
    return await connection.run(sql);
  } catch (cause) {
    throw queryFailed(SERVICE, cause);
  }
}
