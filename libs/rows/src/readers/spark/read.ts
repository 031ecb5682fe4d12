/**
 * A query's rows from Spark as an Arrow table. Its Thrift server makes texts of nested values and says nothing of their types, so
 * Spark itself is asked for the types (DESCRIBE QUERY) and writes each row as JSON, whose numbers are read as they stand there.
 */
import type { Table } from "../../arrow.ts";
import { CellError, tableOf } from "../../encode.ts";
import { inService, queryFailed, refuseDuplicates, unsupportedType } from "../../errors.ts";
import { column } from "../../types.ts";
import { type Mapping, mappingOf, toCell } from "./types.ts";

const SERVICE = "spark";

/** What is needed of a session; its time zone must be UTC. */
export interface SparkClient {
  query(sql: string): Promise<{ readonly rows: readonly (readonly unknown[])[] }>;
}

/** All digits of a second, and what is null is said so. */
const OPTIONS = `map('timestampFormat', 'yyyy-MM-dd HH:mm:ss.SSSSSS', 'timestampNTZFormat', 'yyyy-MM-dd HH:mm:ss.SSSSSS', 'ignoreNullFields', 'false')`;

/**
 * Runs one SELECT and gives its rows, in Spark's order.
 *
 * tinyint … bigint → Int8 … Int64; decimal(p, s) → Decimal(p, s); float, double → Float32, Float64; boolean → Bool; string →
 * Utf8; binary → Binary; date → Date; timestamp → Timestamp(us, UTC); timestamp_ntz → Timestamp(us); array, map, struct of these.
 *
 * @throws FloeContractsError `rows-query-failed`, `rows-type-unsupported` (interval, variant, …), `rows-value-unrepresentable`,
 * `rows-column-duplicate`
 */
export async function readSpark(client: SparkClient, sql: string): Promise<Table> {
  const columns = (await run(client, `DESCRIBE QUERY ${sql}`)).map(([name, type]) =>
    describe(String(name), String(type)),
  );
  refuseDuplicates(
    SERVICE,
    columns.map(({ name }) => name),
  );
  const rows = await run(client, `SELECT to_json(struct(*), ${OPTIONS}) FROM (${sql})`);
  return inService(SERVICE, VALUE_HINT, () => {
    const values = rows.map(([json]) => Object(JSON.parse(String(json), asWritten)));
    const cells = columns.map(({ name, mapping }) =>
      values.map((row, at) => {
        try {
          return toCell(mapping, Reflect.get(row, name));
        } catch (cause) {
          throw cause instanceof RangeError ? new CellError(name, at, cause.message) : cause;
        }
      }),
    );
    return tableOf(
      columns.map(({ name, mapping }) => column(name, mapping.type)),
      cells,
    );
  });
}

const VALUE_HINT = "leave such values out in the query, or cast the column to string";

/** Numbers as the texts that stand in the JSON (ECMAScript's JSON.parse source text access). */
function asWritten(_name: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === "number" ? (context?.source ?? String(value)) : value;
}

function describe(name: string, type: string): { readonly name: string; readonly mapping: Mapping } {
  const mapping = mappingOf(type);
  if (mapping === undefined) throw unsupportedType(SERVICE, name, type, `cast(${name} as string)`);
  return { name, mapping };
}

async function run(client: SparkClient, sql: string): Promise<readonly (readonly unknown[])[]> {
  try {
    return (await client.query(sql)).rows;
  } catch (cause) {
    throw queryFailed(SERVICE, cause);
  }
}
