/** A query's rows from Trino as an Arrow table: types from Trino's own description of the result, values exact. */
import type { Table } from "../../arrow.ts";
import { CellError, tableOf } from "../../encode.ts";
import { inService, queryFailed, refuseDuplicates, unsupportedType } from "../../errors.ts";
import { column } from "../../types.ts";
import { pagesOf, type TrinoClient, type TrinoColumn, type TrinoPages } from "./client.ts";
import { type Mapping, mappingOf, toCell } from "./types.ts";

const SERVICE = "trino";

/**
 * Runs one statement and gives its rows, in Trino's order.
 *
 * tinyint … bigint → Int8 … Int64; decimal(p, s) → Decimal(p, s); real, double → Float32, Float64; boolean → Bool; varchar,
 * char → Utf8; uuid, json → Utf8 that knows so; varbinary → Binary; date → Date; time(p) → Time(us), above 6 digits Time(ns);
 * timestamp(p) → Timestamp of the next unit that holds its digits; with time zone → the same in UTC; array, map, row of these.
 * A statement that gives no rows but a count, such as INSERT, gives a table of it.
 *
 * @throws FloeContractsError `rows-query-failed`, `rows-type-unsupported` (interval, time with time zone, timestamp(12), …:
 * with the cast to write), `rows-value-unrepresentable` (another zone than UTC), `rows-column-duplicate`
 */
export async function readTrino(client: TrinoClient, sql: string): Promise<Table> {
  const { columns, rows } = await run(client, sql);
  refuseDuplicates(
    SERVICE,
    columns.map(({ name }) => name),
  );
  const described = columns.map((each) => ({ name: each.name, mapping: describe(each) }));
  return inService(SERVICE, VALUE_HINT, () => {
    const cells = described.map(({ name, mapping }, index) =>
      rows.map((values, row) => {
        try {
          return toCell(mapping, values[index]);
        } catch (cause) {
          throw cause instanceof RangeError ? new CellError(name, row, cause.message) : cause;
        }
      }),
    );
    return tableOf(
      described.map(({ name, mapping }) => column(name, mapping.type, mapping.logical)),
      cells,
    );
  });
}

const VALUE_HINT = "write `x at time zone 'UTC'` for times of other zones, or cast the column to varchar";

function describe({ name, type, typeSignature }: TrinoColumn): Mapping {
  const mapping = mappingOf(typeSignature);
  if (mapping === undefined) throw unsupportedType(SERVICE, name, type, `cast(${name} as varchar)`);
  return mapping;
}

async function run(client: TrinoClient, sql: string): Promise<TrinoPages> {
  try {
    return await pagesOf(client, sql);
  } catch (cause) {
    throw queryFailed(SERVICE, cause);
  }
}
