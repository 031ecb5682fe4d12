/**
 * Arrow buffers → cells, for tables of our readers and for any other table (IPC from PyIceberg, say), so layouts that
 * `encode` never writes are read too: dictionaries, large offsets, decimals of other widths, sliced batches.
 */
import { type Data, DataType, DateUnit, type Vector } from "./arrow.ts";
import type { Cell } from "./cells.ts";

/**
 * All values of a column, in order.
 * @throws TypeError for a type that has no cell (unions, intervals, durations, views)
 */
export function cellsOf(vector: Vector): Cell[] {
  return vector.data.flatMap((data) => decode(data));
}

function decode(data: Data): Cell[] {
  const at = reader(data);
  return Array.from({ length: data.length }, (_, index) => (data.getValid(index) ? at(index) : null));
}

type Reader = (index: number) => Cell;

function reader(data: Data): Reader {
  const { type } = data;
  if (DataType.isNull(type)) return () => null;
  if (DataType.isBool(type)) {
    return (index) => {
      const bit = data.offset + index;
      return (((data.values[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
    };
  }
  if (DataType.isInt(type) || DataType.isTimestamp(type)) return (index) => data.values[index];
  // A time of seconds or milliseconds is stored as a number, the finer ones as bigint; a cell is always a bigint.
  if (DataType.isTime(type)) return (index) => BigInt(data.values[index]);
  if (DataType.isFloat(type) && type.ArrayType !== Uint16Array) return (index) => data.values[index];
  if (DataType.isDate(type) && type.unit === DateUnit.DAY) return (index) => data.values[index];
  if (DataType.isDecimal(type)) return decimalReader(data, type.bitWidth);
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return (index) => DECODER.decode(slice(data, index));
  if (DataType.isBinary(type) || DataType.isLargeBinary(type)) return (index) => slice(data, index).slice();
  if (DataType.isFixedSizeBinary(type)) {
    return (index) => data.values.slice(index * type.byteWidth, (index + 1) * type.byteWidth);
  }
  return nestedReader(data);
}

// Arrow promises UTF-8; bytes that are not would otherwise all turn into the same U+FFFD.
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function nestedReader(data: Data): Reader {
  const { type } = data;
  if (DataType.isDictionary(type)) {
    const values = data.dictionary === undefined ? [] : cellsOf(data.dictionary);
    return (index) => values[Number(data.values[index])] ?? null;
  }
  if (DataType.isStruct(type)) {
    const children = data.children.map((child) => decode(child));
    return (index) => children.map((cells) => cells[index] ?? null);
  }
  const child = data.children[0];
  if (child !== undefined && DataType.isFixedSizeList(type)) {
    const flat = decode(child);
    return (index) => flat.slice(index * type.listSize, (index + 1) * type.listSize);
  }
  if (child !== undefined && (DataType.isList(type) || DataType.isLargeList(type) || DataType.isMap(type))) {
    const flat = decode(child);
    return (index) => flat.slice(Number(data.valueOffsets[index]), Number(data.valueOffsets[index + 1]));
  }
  throw new TypeError(`nothing reads ${String(type)} yet`);
}

function slice(data: Data, index: number): Uint8Array {
  return data.values.subarray(Number(data.valueOffsets[index]), Number(data.valueOffsets[index + 1]));
}

function decimalReader(data: Data, bitWidth: number): Reader {
  const words = bitWidth / 32;
  const stored: Uint32Array = data.values;
  return (index) => {
    let value = 0n;
    for (let word = words - 1; word >= 0; word -= 1) value = (value << 32n) | BigInt(stored[index * words + word] ?? 0);
    return BigInt.asIntN(bitWidth, value);
  };
}
