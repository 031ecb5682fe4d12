/**
 * Arrow IPC of another library (PyArrow, on behalf of PyIceberg) in the terms of this one, so that it can be held against
 * what a query engine gives. Only layout is changed: dictionaries and large offsets go, bytes of a fixed length are bytes,
 * and the extension type uuid is the text that engines print. Values and logical types stay as they are.
 */
import { Binary, DataType, type Field, List, Struct, type Table, tableFromIPC, Utf8 } from "../../arrow.ts";
import type { Cell } from "../../cells.ts";
import { partsOf } from "../../cells.ts";
import { cellsOf } from "../../decode.ts";
import { tableOf } from "../../encode.ts";
import { childOf, column, mapType } from "../../types.ts";

/** The canonical extension arrow.uuid: 16 bytes, most significant first (Arrow's CanonicalExtensions). */
const UUID = "arrow.uuid";

interface Plain {
  readonly field: Field;
  readonly toCell: (cell: Cell) => Cell;
}

/**
 * Reads a stream or file of Arrow IPC.
 * @throws TypeError for a type that has no cell (unions, durations, views), and for bytes that are no Arrow
 */
export function readArrow(ipc: Uint8Array): Table {
  const table = tableFromIPC(ipc);
  const plain = table.schema.fields.map(plainOf);
  const cells = plain.map(({ toCell }, index) => {
    const vector = table.getChildAt(index);
    return vector === null ? [] : cellsOf(vector).map(toCell);
  });
  return tableOf(
    plain.map(({ field }) => field),
    cells,
  );
}

const same = (cell: Cell): Cell => cell;

function orNull(toCell: (cell: NonNullable<Cell>) => Cell): (cell: Cell) => Cell {
  return (cell) => (cell === null ? null : toCell(cell));
}

function plainOf(field: Field): Plain {
  const { name, type } = field;
  if (field.metadata.get("ARROW:extension:name") === UUID)
    return { field: column(name, new Utf8(), "uuid"), toCell: orNull(uuidText) };
  if (DataType.isDictionary(type)) return plainOf(field.clone({ type: type.dictionary }));
  if (DataType.isLargeUtf8(type)) return { field: column(name, new Utf8()), toCell: same };
  if (DataType.isLargeBinary(type) || DataType.isFixedSizeBinary(type))
    return { field: column(name, new Binary()), toCell: same };
  return nested(field);
}

function nested({ name, type }: Field): Plain {
  if (DataType.isList(type) || DataType.isLargeList(type)) {
    const inner = plainOf(type.valueField);
    const items = column("element", inner.field.type).clone({ metadata: inner.field.metadata });
    return {
      field: column(name, new List(items)),
      toCell: orNull((cell) => partsOf(cell).map(inner.toCell)),
    };
  }
  if (DataType.isStruct(type)) {
    const parts: Plain[] = type.children.map(plainOf);
    return {
      field: column(name, new Struct(parts.map(({ field }) => field))),
      toCell: orNull((cell) => partsOf(cell).map((part, index) => parts[index]?.toCell(part) ?? null)),
    };
  }
  if (DataType.isMap(type)) {
    const entries = childOf(type, 0).type;
    const [keys, values] = [plainOf(childOf(entries, 0)), plainOf(childOf(entries, 1))];
    const entry = (cell: Cell): Cell => {
      const [key = null, value = null] = partsOf(cell);
      return [keys.toCell(key), values.toCell(value)];
    };
    return {
      field: column(name, mapType(keys.field, values.field)),
      toCell: orNull((cell) => partsOf(cell).map(entry)),
    };
  }
  return { field: column(name, type), toCell: same };
}

function uuidText(cell: NonNullable<Cell>): Cell {
  if (!(cell instanceof Uint8Array)) throw new TypeError("a uuid that is not 16 bytes");
  return Buffer.from(cell)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
