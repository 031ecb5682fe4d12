/**
 * Two Arrow tables, held against each other: schema first, then rows by their key. Nothing is forgiven that was not
 * asked for, and what could not be compared is a difference, never a silent pass.
 */
import { FloeContractsError, isSecretName, plural, suggest } from "@floe-contracts/base";
import { DataType, type Field, type Table } from "../arrow.ts";
import type { Cell } from "../cells.ts";
import { typeName } from "../types.ts";
import { firstDifferentIndex, hintForCells } from "./hints.ts";
import { firstDifference, type Leaf, plainField } from "./leaf.ts";
import { joinKey, pointerOf } from "./pointer.ts";
import { renderKeyPart, renderRow, renderTyped } from "./render.ts";
import { byKey, type Columns, columnsOf, compareRows, type Finding, type RowKey, type Tolerates } from "./rows.ts";
import { compareSchemas } from "./schema.ts";
import type { CompareOptions, Comparison, Difference, DifferenceCount } from "./types.ts";

const LISTED = 20;

/**
 * Compares a found table with an expected one.
 *
 * Schema: names, order and types are the same. The nullable flag is not compared, since no query's result has one; but
 * a column that is expected not to be nullable must hold no null. Rows: found by `key`, in any order; a key that stands
 * there twice, or has a null in it, is a difference. Cells: equal exactly. Strings are compared by code points, and not
 * normalised; timestamps, decimals and integers as whole numbers; floats bit by bit, but NaN equals NaN.
 *
 * @throws FloeContractsError `rows-compare-call` when the expected table has no such key, or a tolerance is not for a
 * column of floats
 */
export function compareTables(expected: Table, found: Table, options: CompareOptions): Comparison {
  const keys = typeof options.key === "string" ? [options.key] : options.key;
  refuseMisuse(expected.schema.fields, keys, options.tolerance ?? {});
  const { differences: schema, common } = compareSchemas(expected.schema.fields, found);
  const keyColumns = keys.map((key) => common.findIndex(({ name }) => name === key));
  const groups = new Map<string, Group>();
  for (const { column, ...difference } of schema) add(groups, "schema", column, () => difference);
  let cellsCompared = 0;
  if (keyColumns.includes(-1)) {
    add(groups, "key", undefined, () => keyless(keys));
  } else {
    const sides: Sides = { expected: columnsOf(expected, common), found: columnsOf(found, common), keyColumns };
    const rows = compareRows(sides.expected, sides.found, keyColumns, tolerance(common, options.tolerance ?? {}));
    cellsCompared = rows.cellsCompared;
    for (const finding of [...rows.findings].sort((one, other) => byKey(one.key, other.key))) {
      const column = finding.kind === "cell" ? common[finding.column]?.name : undefined;
      add(groups, finding.kind, column, () => differenceOf(finding, sides));
    }
  }
  const sorted = [...groups.values()].sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
  const differenceCount = sorted.reduce((sum, { items }) => sum + items.length, 0);
  return {
    equal: differenceCount === 0,
    differences: list(sorted, options.limit ?? LISTED),
    differenceCount,
    counts: sorted.map(
      ({ kind, column, items }): DifferenceCount => ({
        kind,
        ...(column === undefined ? {} : { column }),
        count: items.length,
      }),
    ),
    rows: { expected: expected.numRows, found: found.numRows },
    cellsCompared,
  };
}

const KINDS: readonly Difference["kind"][] = ["schema", "key", "missing-row", "surplus-row", "cell"];

/** Differences of one kind and, for schema and cells, of one column; each is rendered only when it is listed. */
interface Group {
  readonly kind: Difference["kind"];
  readonly column: string | undefined;
  readonly items: (() => Difference)[];
}

function add(
  groups: Map<string, Group>,
  kind: Group["kind"],
  column: string | undefined,
  item: () => Difference,
): void {
  const name = `${kind}/${column ?? ""}`;
  const group = groups.get(name) ?? { kind, column, items: [] };
  groups.set(name, group);
  group.items.push(item);
}

/** The first of every group, then the second of every group, …: one column that is wrong throughout hides no other. */
function list(groups: readonly Group[], limit: number): Difference[] {
  const taken = groups.map(() => 0);
  let left = limit;
  for (let turn = 0; left > 0 && groups.some(({ items }) => items.length > turn); turn += 1) {
    for (const [index, { items }] of groups.entries()) {
      if (left === 0 || items.length <= turn) continue;
      taken[index] = turn + 1;
      left -= 1;
    }
  }
  return groups.flatMap(({ items }, index) => items.slice(0, taken[index]).map((item) => item()));
}

interface Sides {
  readonly expected: Columns;
  readonly found: Columns;
  readonly keyColumns: readonly number[];
}

function differenceOf(finding: Finding, sides: Sides): Difference {
  const { fields } = sides.expected;
  const row = keyText(finding.key, sides);
  switch (finding.kind) {
    case "key":
      return {
        kind: "key",
        pointer: pointerOf("rows", row),
        expected: plural(finding.expected, "row"),
        found: plural(finding.found, "row"),
        hint: finding.key.includes(null)
          ? "the key has a null in it, and names no row"
          : `the key is not unique in the ${finding.expected > 1 ? "expected" : "found"} table`,
      };
    case "missing-row":
      return {
        kind: "missing-row",
        pointer: pointerOf("rows", row),
        expected: renderRow(fields, rowOf(sides.expected, finding.row)),
        found: "no row",
      };
    case "surplus-row":
      return {
        kind: "surplus-row",
        pointer: pointerOf("rows", row),
        expected: "no row",
        found: renderRow(fields, rowOf(sides.found, finding.row)),
      };
    case "cell":
      return cellDifference(finding, row, sides);
  }
}

function cellDifference(finding: Finding & { kind: "cell" }, row: string, { expected, found }: Sides): Difference {
  const field = expected.fields[finding.column];
  const one = expected.cells[finding.column]?.[finding.row] ?? null;
  const other = found.cells[finding.column]?.[finding.foundRow] ?? null;
  const leaf = field === undefined ? undefined : firstDifference(field, one, other);
  if (field === undefined || leaf === undefined) throw new TypeError("a cell that differed does not differ");
  // Below a secret's name nothing is shown, neither the place nor a hint that would give characters away.
  const isSecret = [field.name, ...leaf.path].some(isSecretName);
  const hint = isSecret ? undefined : hintForCells(leaf);
  return {
    kind: "cell",
    pointer: pointerOf("rows", row, field.name, ...(isSecret ? [] : leaf.path)),
    expected: renderSide(leaf, leaf.expected, isSecret),
    found: renderSide(leaf, leaf.found, isSecret),
    ...(hint === undefined ? {} : { hint }),
  };
}

function renderSide({ field, expected, found }: Leaf, cell: Cell | undefined, isSecret: boolean): string {
  if (cell === undefined) return "no such element";
  const isText = typeof expected === "string" && typeof found === "string";
  const isBytes = expected instanceof Uint8Array && found instanceof Uint8Array;
  const around = isText || isBytes ? firstDifferentIndex(expected, found) : 0;
  return renderTyped(field, cell, { around, isSecret });
}

function keyText(key: RowKey, { expected, keyColumns }: Sides): string {
  const fields = keyColumns.map((column) => expected.fields[column]);
  return joinKey(key.map((cell, index) => (fields[index] === undefined ? "" : renderKeyPart(fields[index], cell))));
}

function rowOf({ cells }: Columns, row: number): Cell[] {
  return cells.map((column) => column[row] ?? null);
}

function keyless(keys: readonly string[]): Difference {
  return {
    kind: "key",
    pointer: pointerOf("columns", joinKey(keys)),
    expected: `rows with the key ${keys.join(", ")}`,
    found: "no such key",
    hint: "no row was compared: the key's columns are missing, of another type, or there twice",
  };
}

function tolerance(fields: readonly Field[], tolerances: Readonly<Record<string, number>>): Tolerates {
  const byName = new Map(Object.entries(tolerances));
  const limits = fields.map(({ name }) => byName.get(name));
  return (column, one, other) => {
    const limit = limits[column];
    if (limit === undefined || typeof one !== "number" || typeof other !== "number") return false;
    // Not finite, or no common scale: then only the very same value would do, and this one differs.
    const scale = Math.max(Math.abs(one), Math.abs(other));
    return one * other !== 0 && Number.isFinite(scale) && Math.abs(one - other) <= limit * scale;
  };
}

function refuseMisuse(
  fields: readonly Field[],
  keys: readonly string[],
  tolerances: Readonly<Record<string, number>>,
): void {
  const names = fields.map(({ name }) => name);
  if (keys.length === 0) throw misuse("the key has no column", "name the columns that tell one row from another");
  for (const key of keys) {
    if (names.filter((name) => name === key).length === 1) continue;
    throw misuse(`the expected table has no one column ${key} for its key`, hintForName(key, names));
  }
  for (const [name, limit] of Object.entries(tolerances)) {
    const field = fields.find((candidate) => candidate.name === name);
    if (field === undefined)
      throw misuse(`there is no column ${name} to tolerate differences in`, hintForName(name, names));
    if (!DataType.isFloat(plainField(field).type) || keys.includes(name)) {
      throw misuse(`column ${name} is ${typeName(field)}${keys.includes(name) ? " and in the key" : ""}`, FLOATS_ONLY);
    }
    if (!(limit > 0 && limit < 1))
      throw misuse(`a tolerance of ${limit} for column ${name}`, "give a fraction such as 1e-12");
  }
}

const FLOATS_ONLY = "only floats outside of the key can have a tolerance: everything else is exact";

function hintForName(name: string, names: readonly string[]): string {
  const near = suggest(name, names);
  return near === undefined ? `its columns are ${names.join(", ")}` : `did you mean ${near}?`;
}

function misuse(message: string, hint: string): FloeContractsError {
  return new FloeContractsError("rows-compare-call", message, { hint });
}
