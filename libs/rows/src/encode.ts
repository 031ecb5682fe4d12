/**
 * Cells → Arrow buffers. Every value is checked against its type first: a typed array wraps what does not fit, and
 * a wrapped number is a wrong number that looks right.
 */
import { Data, DataType, DateUnit, type Field, Precision, RecordBatch, Schema, Struct, Table } from "./arrow.ts";
import type { FractionDigits } from "./calendar.ts";
import { type Cell, partsOf } from "./cells.ts";
import { childOf, fractionDigits, typeName } from "./types.ts";

/**
 * An Arrow table of one batch from its columns' cells.
 * @param columns one array of cells a field, all of one length
 * @throws CellError naming the column and the row (from 0) of a value that its type cannot hold exactly
 */
export function tableOf(fields: readonly Field[], columns: readonly (readonly Cell[])[]): Table {
  const length = columns[0]?.length ?? 0;
  const children = fields.map((field, index) => {
    const cells = columns[index] ?? [];
    if (cells.length !== length) {
      throw new TypeError(`column ${field.name} has ${cells.length} values, the first column ${length}`);
    }
    return encode(field, cells);
  });
  const schema = new Schema([...fields]);
  const data = new Data(new Struct([...fields]), 0, length, 0, {}, children);
  return new Table(schema, new RecordBatch(schema, data));
}

/** A value that its column's type cannot hold. `row` counts from 0. */
export class CellError extends RangeError {
  readonly column: string;
  readonly row: number;

  constructor(column: string, row: number, reason: string) {
    super(reason);
    this.name = "CellError";
    this.column = column;
    this.row = row;
  }
}

/** The buffers of one array, as Arrow's `Data` takes them: only those that the type has. */
interface Storage {
  readonly offsets?: Int32Array;
  readonly values?: NumberArray | BigInt64Array | BigUint64Array;
  readonly children?: Data[];
}

function encode(field: Field, cells: readonly Cell[]): Data {
  const { offsets, values, children = [] } = storageOf({ field, cells });
  const nullCount = cells.reduce((count: number, cell) => (cell === null ? count + 1 : count), 0);
  const valid = nullCount === 0 ? undefined : bits(cells, (cell) => cell !== null);
  const buffers = {
    ...(offsets === undefined ? {} : { 0: offsets }),
    ...(values === undefined ? {} : { 1: values }),
    ...(valid === undefined ? {} : { 2: valid }),
  };
  return new Data(field.type, 0, cells.length, nullCount, buffers, children);
}

function storageOf(context: Context): Storage {
  const { field, cells } = context;
  const { type } = field;
  if (DataType.isBool(type)) return { values: bits(cells, (cell) => cell === true) };
  if (DataType.isInt(type) && type.bitWidth === 64) return { values: type.isSigned ? int64(context) : uint64(context) };
  if (DataType.isInt(type)) return { values: integers(context, type.isSigned, type.bitWidth) };
  if (DataType.isFloat(type)) return { values: floats(context, type.precision) };
  if (DataType.isDecimal(type)) return { values: decimals(context, type.precision, type.bitWidth) };
  if (DataType.isDate(type) && type.unit === DateUnit.DAY) return { values: integers(context, true, 32) };
  if (DataType.isTimestamp(type)) return { values: int64(context) };
  if (DataType.isTime(type) && type.bitWidth === 64) return { values: times(context, fractionDigits(type.unit)) };
  if (DataType.isUtf8(type)) return bytes(context, utf8);
  if (DataType.isBinary(type)) return bytes(context, binary);
  return nestedStorageOf(context);
}

function nestedStorageOf({ field, cells }: Context): Storage {
  const { type } = field;
  if (DataType.isList(type) || DataType.isMap(type)) {
    const offsets = new Int32Array(cells.length + 1);
    const flat: Cell[] = [];
    cells.forEach((cell, row) => {
      if (cell !== null) for (const part of partsOf(cell)) flat.push(part);
      offsets[row + 1] = flat.length;
    });
    return { offsets, children: [encode(inside(field, 0), flat)] };
  }
  if (DataType.isFixedSizeList(type)) {
    // A missing list takes its room all the same.
    const empty: Cell[] = Array.from({ length: type.listSize }, () => null);
    const flat = cells.flatMap((cell) => (cell === null ? empty : partsOf(cell)));
    return { children: [encode(inside(field, 0), flat)] };
  }
  if (DataType.isStruct(type)) {
    const parts = cells.map((cell) => (cell === null ? undefined : partsOf(cell)));
    const childAt = (_: Field, index: number) =>
      encode(
        inside(field, index),
        parts.map((part) => part?.[index] ?? null),
      );
    return { children: type.children.map(childAt) };
  }
  throw new TypeError(`column ${field.name}: nothing writes ${typeName(field)} yet`);
}

interface Context {
  readonly field: Field;
  readonly cells: readonly Cell[];
}

/** One bit a cell, the first in the lowest bit, padded to eight bytes. */
function bits(cells: readonly Cell[], isSet: (cell: Cell) => boolean): Uint8Array {
  const bitmap = new Uint8Array(Math.ceil(cells.length / 64) * 8);
  cells.forEach((cell, index) => {
    const byte = index >> 3;
    if (isSet(cell)) bitmap[byte] = (bitmap[byte] ?? 0) | (1 << (index & 7));
  });
  return bitmap;
}

/** Calls `put` with every value that is there; what `put` throws is told with its column and row. */
function each({ field, cells }: Context, put: (cell: NonNullable<Cell>, row: number) => void): void {
  cells.forEach((cell, row) => {
    if (cell === null) return;
    try {
      put(cell, row);
    } catch (cause) {
      if (!(cause instanceof RangeError) || cause instanceof CellError) throw cause;
      throw new CellError(field.name, row, `${cause.message} ${typeName(field)}`);
    }
  });
}

function int64(context: Context): BigInt64Array {
  const values = new BigInt64Array(context.cells.length);
  each(context, (cell, row) => {
    values[row] = bigintIn(cell, -(2n ** 63n), 2n ** 63n - 1n);
  });
  return values;
}

/** Arrow's day ends before 24:00:00, which Postgres and DuckDB have. */
function times(context: Context, digits: FractionDigits): BigInt64Array {
  const values = new BigInt64Array(context.cells.length);
  const last = 86_400n * 10n ** BigInt(digits) - 1n;
  each(context, (cell, row) => {
    values[row] = bigintIn(cell, 0n, last);
  });
  return values;
}

function uint64(context: Context): BigUint64Array {
  const values = new BigUint64Array(context.cells.length);
  each(context, (cell, row) => {
    values[row] = bigintIn(cell, 0n, 2n ** 64n - 1n);
  });
  return values;
}

function bigintIn(cell: Cell, low: bigint, high: bigint): bigint {
  if (typeof cell === "bigint" && cell >= low && cell <= high) return cell;
  throw new RangeError(`${String(cell)} does not fit into`);
}

function integers(context: Context, isSigned: boolean, bitWidth: number): NumberArray {
  const values = new (ARRAYS[`${isSigned ? "Int" : "UInt"}${bitWidth}`] ?? Int32Array)(context.cells.length);
  const low = isSigned ? -(2 ** (bitWidth - 1)) : 0;
  const high = low + 2 ** bitWidth - 1;
  each(context, (cell, row) => {
    if (typeof cell !== "number" || !Number.isInteger(cell) || cell < low || cell > high) {
      throw new RangeError(`${String(cell)} does not fit into`);
    }
    values[row] = cell;
  });
  return values;
}

type NumberArray = Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array | FloatArray;
type FloatArray = Float32Array | Float64Array;

const ARRAYS: Readonly<Record<string, new (length: number) => NumberArray>> = {
  Int8: Int8Array,
  Int16: Int16Array,
  Int32: Int32Array,
  UInt8: Uint8Array,
  UInt16: Uint16Array,
  UInt32: Uint32Array,
};

function floats(context: Context, precision: Precision): FloatArray {
  if (precision === Precision.HALF) throw new TypeError(`column ${context.field.name}: nothing writes Float16 yet`);
  const { length } = context.cells;
  const values = precision === Precision.SINGLE ? new Float32Array(length) : new Float64Array(length);
  each(context, (cell, row) => {
    if (typeof cell !== "number") throw new RangeError(`${String(cell)} does not fit into`);
    values[row] = cell;
    if (!Object.is(values[row], cell)) throw new RangeError(`${cell} loses digits as`);
  });
  return values;
}

function decimals(context: Context, precision: number, bitWidth: number): Uint32Array {
  const limit = 10n ** BigInt(precision);
  const perValue = bitWidth / 32;
  const words = new Uint32Array(context.cells.length * perValue);
  each(context, (cell, row) => {
    let rest = BigInt.asUintN(bitWidth, bigintIn(cell, 1n - limit, limit - 1n));
    for (let word = 0; word < perValue; word += 1) {
      words[row * perValue + word] = Number(rest & 0xffff_ffffn);
      rest >>= 32n;
    }
  });
  return words;
}

function bytes(context: Context, toBytes: (cell: Cell) => Uint8Array): Storage {
  const { length } = context.cells;
  const parts = new Array<Uint8Array | undefined>(length);
  each(context, (cell, row) => {
    parts[row] = toBytes(cell);
  });
  const offsets = new Int32Array(length + 1);
  for (let row = 0; row < length; row += 1) offsets[row + 1] = (offsets[row] ?? 0) + (parts[row]?.length ?? 0);
  const values = new Uint8Array(offsets[length] ?? 0);
  for (let row = 0; row < length; row += 1) values.set(parts[row] ?? NOTHING, offsets[row] ?? 0);
  return { offsets, values };
}

const NOTHING = new Uint8Array();
const ENCODER = new TextEncoder();

function utf8(cell: Cell): Uint8Array {
  if (typeof cell !== "string") throw new RangeError(`${String(cell)} is not text, as wanted by`);
  // A lone surrogate would become U+FFFD, and two different texts one.
  if (!cell.isWellFormed()) throw new RangeError("text with half a character (a lone surrogate) does not fit into");
  return ENCODER.encode(cell);
}

function binary(cell: Cell): Uint8Array {
  if (cell instanceof Uint8Array) return cell;
  throw new RangeError(`${String(cell)} is not a string of bytes, as wanted by`);
}

/** The inner field under the name that an error should give: `route[]`, `route.origin`. */
function inside(field: Field, index: number): Field {
  const child = childOf(field.type, index);
  const name = DataType.isStruct(field.type) ? `${field.name}.${child.name}` : `${field.name}[]`;
  return child.clone({ name });
}
