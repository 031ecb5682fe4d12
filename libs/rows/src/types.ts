/**
 * The types that rows are compared in. A type's name here says what the values mean, not how Arrow lays them out: a
 * dictionary of strings is `Utf8`, and so is a `LargeUtf8`; a decimal is `Decimal(10, 2)` in 64 bits as in 128.
 * Two columns have the same type exactly when their names are equal.
 */
import { DataType, DateUnit, Field, MapType, Precision, Struct, TimeUnit } from "./arrow.ts";
import type { FractionDigits } from "./calendar.ts";

/** What a string column holds, where the engine knows more than "text". Kept in the field's metadata. */
export type LogicalType = "uuid" | "json" | "enum";

const LOGICAL_KEY = "floe-contracts.logical-type";

/**
 * A column. Always nullable: no engine says in a query's result whether a column may be null, so the flag would be
 * a guess.
 */
export function column(name: string, type: DataType, logical?: LogicalType): Field {
  return new Field(name, type, true, logical === undefined ? new Map() : new Map([[LOGICAL_KEY, logical]]));
}

/** The part of a list, or the key or value of a map. */
export function element(type: DataType, logical?: LogicalType): Field {
  return column("element", type, logical);
}

/** A map. Arrow wants its keys and entries never to be null, and other implementations refuse it otherwise. */
export function mapType(key: Field, value: Field): MapType {
  const entry = new Struct([key.clone({ name: "key", nullable: false }), value.clone({ name: "value" })]);
  return new MapType(new Field("entries", entry, false));
}

/** The type of a column: `Int64`, `Decimal(10, 2)`, `Timestamp(us, UTC)`, `List<Utf8 as uuid>`, `Struct<a: Int32>`. */
export function typeName(field: Field): string {
  const logical = field.metadata.get(LOGICAL_KEY);
  const name = nameOf(field.type);
  return logical === undefined ? name : `${name} as ${logical}`;
}

function nameOf(type: DataType): string {
  if (DataType.isDictionary(type)) return nameOf(type.dictionary);
  if (DataType.isBool(type)) return "Bool";
  if (DataType.isInt(type)) return `${type.isSigned ? "" : "U"}Int${type.bitWidth}`;
  if (DataType.isFloat(type)) return `Float${FLOAT_BITS[type.precision]}`;
  if (DataType.isDecimal(type)) return `Decimal(${type.precision}, ${type.scale})`;
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return "Utf8";
  if (DataType.isBinary(type) || DataType.isLargeBinary(type)) return "Binary";
  if (DataType.isFixedSizeBinary(type)) return `FixedSizeBinary(${type.byteWidth})`;
  if (DataType.isDate(type)) return type.unit === DateUnit.DAY ? "Date" : "Date(ms)";
  if (DataType.isTime(type)) return `Time(${UNIT_NAMES[type.unit]})`;
  if (DataType.isTimestamp(type)) {
    const zone = type.timezone ? `, ${type.timezone}` : "";
    return `Timestamp(${UNIT_NAMES[type.unit]}${zone})`;
  }
  return nestedNameOf(type);
}

function nestedNameOf(type: DataType): string {
  if (DataType.isList(type) || DataType.isLargeList(type)) return `List<${typeName(type.valueField)}>`;
  if (DataType.isFixedSizeList(type)) return `List<${typeName(childOf(type, 0))}, ${type.listSize}>`;
  if (DataType.isMap(type)) {
    const entries = childOf(type, 0).type;
    return `Map<${typeName(childOf(entries, 0))}, ${typeName(childOf(entries, 1))}>`;
  }
  if (DataType.isStruct(type)) {
    return `Struct<${type.children.map((child: Field) => `${quoteName(child.name)}: ${typeName(child)}`).join(", ")}>`;
  }
  return String(type);
}

/** The `index`-th field of a nested type. */
export function childOf(type: DataType, index: number): Field {
  const child: Field | undefined = type.children?.[index];
  if (child === undefined) throw new TypeError(`${String(type)} has no field ${index}`);
  return child;
}

/** How many digits of a second a time or timestamp has. */
export function fractionDigits(unit: TimeUnit): FractionDigits {
  return FRACTION_DIGITS[unit];
}

const FRACTION_DIGITS: Readonly<Record<TimeUnit, FractionDigits>> = {
  [TimeUnit.SECOND]: 0,
  [TimeUnit.MILLISECOND]: 3,
  [TimeUnit.MICROSECOND]: 6,
  [TimeUnit.NANOSECOND]: 9,
};

const UNIT_NAMES: Readonly<Record<TimeUnit, string>> = {
  [TimeUnit.SECOND]: "s",
  [TimeUnit.MILLISECOND]: "ms",
  [TimeUnit.MICROSECOND]: "us",
  [TimeUnit.NANOSECOND]: "ns",
};

const FLOAT_BITS: Readonly<Record<Precision, number>> = {
  [Precision.HALF]: 16,
  [Precision.SINGLE]: 32,
  [Precision.DOUBLE]: 64,
};

// Without quotes a field called "a: Int32, b" would make two different structs look alike.
function quoteName(name: string): string {
  return /^\w+$/.test(name) ? name : JSON.stringify(name);
}
