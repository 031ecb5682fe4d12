/** Tables of answers, made comparable: rows are found by a key, and a group without a value is a group too. */

import type { Findings } from "@floe-contracts/harness";
import {
  type Cell,
  type Comparison,
  cellsOf,
  compareTables,
  type Field,
  fieldOf,
  type Table,
  tableOf,
} from "@floe-contracts/rows";

/** The name of the column that rows are found by. */
export const KEY = "#row";

/**
 * The table with one more column that says which row this is: by the values of its groups, or by its place where the order
 * counts. An absent value is shown as ∅, so that it can be a part of a key.
 */
export function withKey(table: Table, by: readonly string[] | "place"): Table {
  const { fields } = table.schema;
  const columns = fields.map((_field, index) => cellsOf(table.getChildAt(index) ?? raise(index)));
  const rows = Array.from({ length: table.numRows }, (_, row) => row);
  const parts = by === "place" ? [] : by.map((name) => columns[fields.findIndex((field) => field.name === name)] ?? []);
  const keys = rows.map((row) => {
    if (by === "place") return `row ${row + 1}`;
    return parts.map((cells) => shown(cells[row] ?? null)).join(" | ") || "all";
  });
  return tableOf([...fields, fieldOf(KEY, "text")], [...columns, keys]);
}

function shown(cell: Cell): string {
  return cell === null ? "∅" : String(cell);
}

function raise(index: number): never {
  throw new RangeError(`there is no column ${index}`);
}

/** The table with other cells; the same table when none is another. For broken peers. */
export function withCells(table: Table, edit: (cell: Cell, field: Field, row: number) => Cell): Table {
  const { fields } = table.schema;
  let changed = false;
  const columns = fields.map((field, index) =>
    cellsOf(table.getChildAt(index) ?? raise(index)).map((cell, row) => {
      const edited = edit(cell, field, row);
      changed ||= edited !== cell;
      return edited;
    }),
  );
  return changed ? tableOf(fields, columns) : table;
}

/** The table with the columns of one type as doubles, told from scaled whole numbers. For broken peers. */
export function withDoubles(table: Table, isMeant: (field: Field) => boolean, scale: number): Table {
  const { fields } = table.schema;
  const columns = fields.map((field, index) => {
    const cells = cellsOf(table.getChildAt(index) ?? raise(index));
    return isMeant(field) ? cells.map((cell) => (cell === null ? null : Number(cell) / 10 ** scale)) : cells;
  });
  return tableOf(
    fields.map((field) => (isMeant(field) ? fieldOf(field.name, "double precision") : field)),
    columns,
  );
}

/** The rows for which `keep` holds; the row is given as its key. For broken peers. */
export function withRows(table: Table, keep: (key: string) => boolean): Table {
  const { fields } = table.schema;
  const columns = fields.map((_field, index) => cellsOf(table.getChildAt(index) ?? raise(index)));
  const keys = columns[fields.findIndex(({ name }) => name === KEY)] ?? [];
  const kept = keys.map((key) => keep(String(key)));
  return tableOf(
    fields,
    columns.map((cells) => cells.filter((_cell, row) => kept[row])),
  );
}

/** Adds the comparison of two tables with keys to the findings, below the pointer. */
export function sameTables(findings: Findings, pointer: string, expected: Table, found: Table): void {
  const { differences, cellsCompared, differenceCount } = compared(expected, found);
  const placed = differences.map(({ kind: _kind, pointer: place, ...rest }) => ({
    ...rest,
    pointer: `${pointer}${place}`,
  }));
  // An answer without rows has been compared too: that it has none is what was asked.
  findings.add(placed, Math.max(cellsCompared, 1), differenceCount);
}

/** Of hundreds of answers a broken peer changes one or two: the others need no second look. */
const known = new WeakMap<Table, WeakMap<Table, Comparison>>();

function compared(expected: Table, found: Table): Comparison {
  const of = known.get(expected) ?? new WeakMap<Table, Comparison>();
  known.set(expected, of);
  const comparison = of.get(found) ?? compareTables(expected, found, { key: KEY, limit: 3 });
  of.set(found, comparison);
  return comparison;
}
