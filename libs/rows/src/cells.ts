/**
 * One value of a table, exactly. Arrow's own `get` and `set` go through floating-point milliseconds for timestamps and
 * dates, so readers and the comparison meet in these cells, and the Arrow buffers are written and read as they are.
 */

/**
 * - Bool: boolean; Int8 … Int32, UInt8 … UInt32, floats: number; Int64, UInt64: bigint
 * - Decimal: the scaled value, 110n for 1.10; Date: days since 1970-01-01, a number
 * - Time, Timestamp: a bigint count of the type's unit, since midnight or since 1970-01-01T00:00:00 (UTC if it has a zone)
 * - Utf8: string; Binary: Uint8Array
 * - List: its elements; Struct: its fields' values in the type's order; Map: its `[key, value]` pairs
 */
export type Cell = null | boolean | number | bigint | string | Uint8Array | readonly Cell[];

/** The cell as a list of cells, as lists, structs and maps are. @throws TypeError for any other. */
export function partsOf(cell: Cell): readonly Cell[] {
  if (isParts(cell)) return cell;
  throw new TypeError(`a list was expected and ${cell === null ? "null" : typeof cell} found`);
}

/** Whether the cell is a list, a struct or a map. */
export function isParts(cell: Cell): cell is readonly Cell[] {
  return Array.isArray(cell);
}

/** A text that two cells of one type share exactly when they are the same value: what rows are found by. */
export function identityOf(cell: Cell): string {
  if (cell === null) return "null";
  if (typeof cell === "string") return JSON.stringify(cell);
  if (typeof cell === "number") return Object.is(cell, -0) ? "-0" : String(cell);
  if (cell instanceof Uint8Array) return `x${Buffer.from(cell).toString("hex")}`;
  if (isParts(cell)) return `[${cell.map(identityOf).join(",")}]`;
  return String(cell);
}
