/**
 * A query's rows from Postgres as an Arrow table, exactly: text from the server, never a float or a `Date` in between.
 * Nothing in the session is changed; a session that prints inexactly is refused.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { QueryArrayConfig } from "pg";
import type { Field, Table } from "../../arrow.ts";
import type { Cell } from "../../cells.ts";
import { CellError, tableOf } from "../../encode.ts";
import { inService, queryFailed, refuseDuplicates, unsupportedType } from "../../errors.ts";
import { column } from "../../types.ts";
import { type Mapping, mappingOf } from "./types.ts";

const SERVICE = "postgres";

/** What is needed of a client of `pg`: a Client, or a client taken from a pool. Not a pool: its queries share no session. */
export interface PostgresClient {
  query(config: QueryArrayConfig): Promise<PostgresResult>;
}

export interface PostgresResult {
  readonly fields: readonly PostgresField[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A column as the server describes it: the OID of its type and the type's modifier. */
export interface PostgresField {
  readonly name: string;
  readonly dataTypeID: number;
  readonly dataTypeModifier: number;
}

/**
 * Runs one statement and gives its rows, in the server's order, with the schema that the server describes.
 *
 * int2, int4, int8 → Int16, Int32, Int64; oid → UInt32; numeric(p, s) → Decimal(p, s), p ≤ 38; float4, float8 →
 * Float32, Float64; boolean → Bool; text, varchar, char, name → Utf8; uuid, json, jsonb → Utf8 that knows so;
 * bytea → Binary; date → Date; time → Time(us); timestamp → Timestamp(us); timestamptz → Timestamp(us, UTC); arrays of
 * one dimension → List. Years before Christ and after 9999 are read; infinite dates, the time
 * 24:00:00, and NaN or infinity as numeric have no Arrow value.
 *
 * @param params values for `$1`, `$2`, …
 * @throws FloeContractsError `rows-query-failed`, `rows-type-unsupported` (a numeric without precision, an interval, an
 * enum, …: with the cast to write), `rows-value-unrepresentable`, `rows-column-duplicate`, `rows-setting-unsafe`
 */
export async function readPostgres(
  client: PostgresClient,
  sql: string,
  params: readonly unknown[] = [],
): Promise<Table> {
  const { fields, rows } = await run(client, sql, params);
  refuseDuplicates(
    SERVICE,
    fields.map(({ name }) => name),
  );
  const columns: PostgresColumn[] = [];
  for (const described of fields) columns.push(await describe(client, described));
  if (columns.some(({ mapping }) => mapping.isFloat === true)) await refuseRoundedFloats(client);
  return decode(columns, rows);
}

/** A column of a result: its name and what its type becomes. */
interface PostgresColumn {
  readonly name: string;
  readonly mapping: Mapping;
}

function decode(columns: readonly PostgresColumn[], rows: readonly (readonly (string | null)[])[]): Table {
  return inService(SERVICE, VALUE_HINT, () => {
    const fields: Field[] = columns.map(({ name, mapping }) => column(name, mapping.type, mapping.logical));
    const cells = columns.map(({ name, mapping }, index) =>
      rows.map((row, rowIndex) => parseCell(name, mapping, row[index] ?? null, rowIndex)),
    );
    return tableOf(fields, cells);
  });
}

const VALUE_HINT =
  "leave such values out in the query, or turn them into something that can be compared: nullif(x, 'NaN'), x::text; " +
  "for a form that is not the default, set it in the connection: options '-c datestyle=ISO -c bytea_output=hex'";

function parseCell(name: string, mapping: Mapping, text: string | null, row: number): Cell {
  if (text === null) return null;
  try {
    return mapping.parse(text);
  } catch (cause) {
    if (cause instanceof RangeError) throw new CellError(name, row, cause.message);
    throw cause;
  }
}

async function run(client: PostgresClient, sql: string, params: readonly unknown[]): Promise<PostgresResult> {
  let result: PostgresResult;
  try {
    result = await texts(client, sql, params);
  } catch (cause) {
    throw queryFailed(SERVICE, cause);
  }
  // Several statements without parameters give several results; which one was meant is anybody's guess.
  if (Array.isArray(result) || result.fields.length === 0) {
    throw queryFailed(SERVICE, new Error(Array.isArray(result) ? "it is several statements" : "it gives no columns"));
  }
  return result;
}

/** A query with every value as the server's text. */
function texts(client: PostgresClient, sql: string, params: readonly unknown[] = []): Promise<PostgresResult> {
  return client.query({
    text: sql,
    values: [...params],
    rowMode: "array",
    types: { getTypeParser: () => (text: string) => text },
  });
}

async function describe(client: PostgresClient, field: PostgresField): Promise<PostgresColumn> {
  const { name, dataTypeID, dataTypeModifier } = field;
  const mapping = mappingOf(dataTypeID, dataTypeModifier);
  if (!("cast" in mapping)) return { name, mapping };
  const type = mapping.name ?? (await typeNameOf(client, dataTypeID, dataTypeModifier));
  throw unsupportedType(SERVICE, name, type, mapping.cast(name));
}

async function typeNameOf(client: PostgresClient, oid: number, modifier: number): Promise<string> {
  const { rows } = await texts(client, "select format_type($1, $2)", [oid, modifier]);
  return rows[0]?.[0] ?? `number ${oid}`;
}

/** With extra_float_digits below 1 the server rounds floats to 15 or fewer digits, and two different ones look alike. */
async function refuseRoundedFloats(client: PostgresClient): Promise<void> {
  const { rows } = await texts(client, "select current_setting('extra_float_digits')");
  const digits = rows[0]?.[0] ?? "unknown";
  if (Number(digits) >= 1) return;
  throw new FloeContractsError("rows-setting-unsafe", `extra_float_digits is ${digits}: floats arrive rounded`, {
    hint: "leave it at its default of 1, or set it in the connection: options '-c extra_float_digits=1'",
    where: { service: SERVICE },
  });
}
