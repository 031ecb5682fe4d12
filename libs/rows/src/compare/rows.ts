/**
 * The rows of two tables, found by their key and in whatever order: which are missing, which are too many, which keys
 * are no keys, and which cells differ. Everything is counted; rendering is left for those that are listed.
 */
import type { Field, Table } from "../arrow.ts";
import { type Cell, identityOf } from "../cells.ts";
import { cellsOf } from "../decode.ts";
import { firstDifference } from "./leaf.ts";

/** One thing that differs. Row numbers count from 0; `column` is an index into the common columns. */
export type Finding =
  | { readonly kind: "key"; readonly key: RowKey; readonly expected: number; readonly found: number }
  | { readonly kind: "missing-row" | "surplus-row"; readonly key: RowKey; readonly row: number }
  | {
      readonly kind: "cell";
      readonly key: RowKey;
      readonly row: number;
      readonly foundRow: number;
      readonly column: number;
    };

/** The cells of a row's key columns. */
export type RowKey = readonly Cell[];

/** A table's common columns, decoded. */
export interface Columns {
  readonly fields: readonly Field[];
  readonly cells: readonly (readonly Cell[])[];
  readonly length: number;
}

export function columnsOf(table: Table, fields: readonly Field[]): Columns {
  const cells = fields.map(({ name }) => {
    const vector = table.getChild(name);
    if (vector === null) throw new TypeError(`column ${name} was listed and is not there`);
    return cellsOf(vector);
  });
  return { fields, cells, length: table.numRows };
}

export interface RowComparison {
  readonly findings: readonly Finding[];
  readonly cellsCompared: number;
}

/** Whether two cells of a column count as equal though they differ. */
export type Tolerates = (column: number, expected: Cell, found: Cell) => boolean;

/**
 * @param keyColumns indexes into the common columns
 * @param tolerates asked only about cells that differ
 */
export function compareRows(
  expected: Columns,
  found: Columns,
  keyColumns: readonly number[],
  tolerates: Tolerates,
): RowComparison {
  const expectedRows = rowsByKey(expected, keyColumns);
  const foundRows = rowsByKey(found, keyColumns);
  const findings: Finding[] = [];
  let cellsCompared = 0;
  for (const [identity, { key, rows }] of expectedRows) {
    const partners = foundRows.get(identity)?.rows ?? [];
    const [row = 0] = rows;
    const [foundRow] = partners;
    if (rows.length > 1 || partners.length > 1 || key.includes(null)) {
      findings.push({ kind: "key", key, expected: rows.length, found: partners.length });
    } else if (foundRow === undefined) {
      findings.push({ kind: "missing-row", key, row });
    } else {
      cellsCompared += expected.fields.length;
      compareCells(expected, found, { key, row, foundRow }, tolerates, findings);
    }
  }
  for (const [identity, { key, rows }] of foundRows) {
    if (expectedRows.has(identity)) continue;
    const [row = 0] = rows;
    if (rows.length > 1 || key.includes(null)) findings.push({ kind: "key", key, expected: 0, found: rows.length });
    else findings.push({ kind: "surplus-row", key, row });
  }
  return { findings, cellsCompared };
}

function compareCells(
  expected: Columns,
  found: Columns,
  pair: { readonly key: RowKey; readonly row: number; readonly foundRow: number },
  tolerates: Tolerates,
  findings: Finding[],
): void {
  expected.fields.forEach((field, column) => {
    const one = expected.cells[column]?.[pair.row] ?? null;
    const other = found.cells[column]?.[pair.foundRow] ?? null;
    if (firstDifference(field, one, other) === undefined || tolerates(column, one, other)) return;
    findings.push({ kind: "cell", ...pair, column });
  });
}

interface KeyedRows {
  readonly key: RowKey;
  readonly rows: number[];
}

function rowsByKey({ cells, length }: Columns, keyColumns: readonly number[]): Map<string, KeyedRows> {
  const byKey = new Map<string, KeyedRows>();
  for (let row = 0; row < length; row += 1) {
    const key = keyColumns.map((column) => cells[column]?.[row] ?? null);
    const identity = identityOf(key);
    const known = byKey.get(identity);
    if (known === undefined) byKey.set(identity, { key, rows: [row] });
    else known.rows.push(row);
  }
  return byKey;
}

/** Orders keys as their values are ordered: numbers by size, texts by code unit, nulls first. */
export function byKey(one: RowKey, other: RowKey): number {
  for (const [index, cell] of one.entries()) {
    const order = byValue(cell, other[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function byValue(one: Cell, other: Cell): number {
  if (
    typeof one === typeof other &&
    one !== null &&
    other !== null &&
    typeof one !== "object" &&
    typeof other !== "object"
  ) {
    return one < other ? -1 : one > other ? 1 : 0;
  }
  const [left, right] = [one === null ? "" : identityOf(one), other === null ? "" : identityOf(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}
