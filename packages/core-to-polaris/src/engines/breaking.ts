/** Broken engines for the checks: each takes what a good one read and leaves what a real one could have. */
import {
  type Cell,
  cellsOf,
  type Field,
  icebergField,
  Schema,
  type Table,
  tableOf,
  typeName,
} from "@floe-contracts/rows";
import type { Readings } from "./reading.ts";
import type { EngineName, Step } from "./step.ts";

/** An engine that reads otherwise. */
export function readsOtherwise(engine: EngineName, edit: (table: Table) => Table): (readings: Readings) => Readings {
  return (readings) => {
    const reading = readings[engine];
    if (reading?.status !== "done") return readings;
    return { ...readings, [engine]: { status: "done", value: edit(reading.value) } };
  };
}

/** An engine that takes no part, and nobody says so. */
export function staysAway(engine: EngineName): (readings: Readings) => Readings {
  return (readings) => Object.fromEntries(Object.entries(readings).filter(([name]) => name !== engine));
}

/** What a client is told that says done to everything. */
export const DONE: Step = { status: "done", value: null };

/** A refusal as an engine words it. */
export function refused(type: string, message: string): Step {
  return { status: "refused", refusal: { type, message } };
}

/** Microseconds become milliseconds, as in a client that asks for no more. */
export function withoutMicros(table: Table): Table {
  return mapped(table, (type) => /Timestamp\(us|Time\(us/.test(type), truncated);
}

/** Also inside of lists, structs and maps; other bigints there are cut too, which a broken engine would not do. */
function truncated(cell: Cell): Cell {
  if (typeof cell === "bigint") return cell - (cell % 1_000n);
  return Array.isArray(cell) ? cell.map(truncated) : cell;
}

/** Decimals as doubles, as in a writer that has no other numbers. */
export function withDoubles(table: Table): Table {
  const cells = cellsByColumn(table);
  const fields = table.schema.fields.map((field) => {
    const scale = decimalScale(field);
    return scale === undefined ? field : icebergField({ name: field.name, type: "double" });
  });
  return tableOf(
    fields,
    table.schema.fields.map((field, index) => {
      const scale = decimalScale(field);
      const column = cells[index] ?? [];
      return scale === undefined ? column : column.map((cell) => (cell === null ? null : Number(cell) / 10 ** scale));
    }),
  );
}

function decimalScale(field: Field): number | undefined {
  const [, scale] = /^Decimal\(\d+, (-?\d+)\)$/.exec(typeName(field)) ?? [];
  return scale === undefined ? undefined : Number(scale);
}

/** Times that have forgotten their zone. */
export function withoutZone(table: Table): Table {
  const fields = table.schema.fields.map((field) =>
    typeName(field) === "Timestamp(us, UTC)" ? icebergField({ name: field.name, type: "timestamp" }) : field,
  );
  return tableOf(fields, cellsByColumn(table));
}

/** Nulls as the zero of their type, as in an engine without nulls. */
export function withoutNulls(table: Table): Table {
  return mapped(
    table,
    (type) => type === "Utf8",
    (cell) => cell ?? "",
  );
}

/** The last row is gone. */
export function withoutLastRow(table: Table): Table {
  return table.slice(0, Math.max(0, table.numRows - 1));
}

/** Every row stands there twice. */
export function twice(table: Table): Table {
  return tableOf(
    table.schema.fields,
    cellsByColumn(table).map((cells) => [...cells, ...cells]),
  );
}

/** A column is called something else. */
export function renamed(table: Table, from: string, to: string): Table {
  const fields = table.schema.fields.map((field) => (field.name === from ? field.clone({ name: to }) : field));
  return tableOf(new Schema(fields).fields, cellsByColumn(table));
}

/** The values of one column are others. */
export function withColumn(table: Table, name: string, edit: (cell: Cell) => Cell): Table {
  return tableOf(
    table.schema.fields,
    cellsByColumn(table).map((cells, index) => (table.schema.fields[index]?.name === name ? cells.map(edit) : cells)),
  );
}

function mapped(table: Table, wanted: (type: string) => boolean, edit: (cell: Cell) => Cell): Table {
  return tableOf(
    table.schema.fields,
    cellsByColumn(table).map((cells, index) => {
      const field: Field | undefined = table.schema.fields[index];
      return field !== undefined && wanted(typeName(field)) ? cells.map(edit) : cells;
    }),
  );
}

function cellsByColumn(table: Table): Cell[][] {
  return table.schema.fields.map((_field, index) => {
    const vector = table.getChildAt(index);
    return vector === null ? [] : cellsOf(vector);
  });
}
