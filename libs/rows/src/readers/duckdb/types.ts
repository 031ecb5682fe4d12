/**
 * DuckDB types → Arrow types, and the client's values → cells. The client gives bigint for what does not fit a double,
 * so nothing is rounded on the way.
 */
import "./text.ts";
import {
  type DuckDBArrayType,
  DuckDBArrayValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  type DuckDBDecimalType,
  DuckDBDecimalValue,
  type DuckDBListType,
  DuckDBListValue,
  type DuckDBMapType,
  DuckDBMapValue,
  type DuckDBStructType,
  DuckDBStructValue,
  DuckDBTimeNSValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  type DuckDBType,
  DuckDBTypeId,
  DuckDBUUIDValue,
  type DuckDBValue,
} from "@duckdb/node-api";
import {
  Binary,
  Bool,
  type DataType,
  DateDay,
  Decimal,
  FixedSizeList,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  List,
  Struct,
  TimeMicrosecond,
  TimeNanosecond,
  Timestamp,
  TimeUnit,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Utf8,
} from "../../arrow.ts";
import type { Cell } from "../../cells.ts";
import { MOST_DIGITS } from "../../decimals.ts";
import { column, element, type LogicalType, mapType } from "../../types.ts";

/** What a column of a DuckDB type becomes. */
export interface Mapping {
  readonly type: DataType;
  /** A value of the column that is not null. @throws RangeError when it has no Arrow value */
  readonly toCell: (value: DuckDBValue) => Cell;
  readonly logical?: LogicalType;
}

/** Why a type has no mapping, and the cast that gives a column of it one. */
export interface NoMapping {
  readonly cast: (column: string) => string;
}

const asIs = (value: DuckDBValue): Cell => {
  if (typeof value === "object") throw new RangeError(`${String(value)} is of an unexpected kind`);
  return value;
};

// Its constructor is private, which `as` below cannot take.
const uuidOf = (value: DuckDBValue): Cell => {
  if (value instanceof DuckDBUUIDValue) return value.toString();
  throw new RangeError(`${String(value)} is of an unexpected kind`);
};

const text: Mapping = { type: new Utf8(), toCell: asIs };

// HUGEINT is what DuckDB's sum() of integers gives. Its 39th digit is the only one that a decimal does not hold, and
// such a value is an error when it comes.
const huge: Mapping = { type: new Decimal(0, MOST_DIGITS), toCell: asIs };

const SIMPLE: Partial<Readonly<Record<DuckDBTypeId, Mapping>>> = {
  [DuckDBTypeId.BOOLEAN]: { type: new Bool(), toCell: asIs },
  [DuckDBTypeId.TINYINT]: { type: new Int8(), toCell: asIs },
  [DuckDBTypeId.SMALLINT]: { type: new Int16(), toCell: asIs },
  [DuckDBTypeId.INTEGER]: { type: new Int32(), toCell: asIs },
  [DuckDBTypeId.BIGINT]: { type: new Int64(), toCell: asIs },
  [DuckDBTypeId.UTINYINT]: { type: new Uint8(), toCell: asIs },
  [DuckDBTypeId.USMALLINT]: { type: new Uint16(), toCell: asIs },
  [DuckDBTypeId.UINTEGER]: { type: new Uint32(), toCell: asIs },
  [DuckDBTypeId.UBIGINT]: { type: new Uint64(), toCell: asIs },
  [DuckDBTypeId.HUGEINT]: huge,
  [DuckDBTypeId.UHUGEINT]: huge,
  [DuckDBTypeId.FLOAT]: { type: new Float32(), toCell: asIs },
  [DuckDBTypeId.DOUBLE]: { type: new Float64(), toCell: asIs },
  [DuckDBTypeId.VARCHAR]: text,
  [DuckDBTypeId.ENUM]: { ...text, logical: "enum" },
  [DuckDBTypeId.UUID]: { ...text, logical: "uuid", toCell: uuidOf },
  [DuckDBTypeId.BLOB]: { type: new Binary(), toCell: (value) => as(DuckDBBlobValue, value).bytes },
  [DuckDBTypeId.DATE]: { type: new DateDay(), toCell: (value) => finite(as(DuckDBDateValue, value)).days },
  [DuckDBTypeId.TIME]: { type: new TimeMicrosecond(), toCell: (value) => as(DuckDBTimeValue, value).micros },
  [DuckDBTypeId.TIME_NS]: { type: new TimeNanosecond(), toCell: (value) => as(DuckDBTimeNSValue, value).nanos },
  [DuckDBTypeId.TIMESTAMP]: {
    type: new Timestamp(TimeUnit.MICROSECOND),
    toCell: (value) => finite(as(DuckDBTimestampValue, value)).micros,
  },
  [DuckDBTypeId.TIMESTAMP_TZ]: {
    type: new Timestamp(TimeUnit.MICROSECOND, "UTC"),
    toCell: (value) => finite(as(DuckDBTimestampTZValue, value)).micros,
  },
  [DuckDBTypeId.TIMESTAMP_S]: {
    type: new Timestamp(TimeUnit.SECOND),
    toCell: (value) => finite(as(DuckDBTimestampSecondsValue, value)).seconds,
  },
  [DuckDBTypeId.TIMESTAMP_MS]: {
    type: new Timestamp(TimeUnit.MILLISECOND),
    toCell: (value) => finite(as(DuckDBTimestampMillisecondsValue, value)).millis,
  },
  [DuckDBTypeId.TIMESTAMP_NS]: {
    type: new Timestamp(TimeUnit.NANOSECOND),
    toCell: (value) => finite(as(DuckDBTimestampNanosecondsValue, value)).nanos,
  },
};

/** The mapping of a column's type, or why there is none. */
export function mappingOf(type: DuckDBType): Mapping | NoMapping {
  const simple = SIMPLE[type.typeId];
  if (simple !== undefined) return type.alias === "JSON" ? { ...simple, logical: "json" } : simple;
  switch (type.typeId) {
    case DuckDBTypeId.DECIMAL:
      return decimal(type);
    case DuckDBTypeId.LIST:
      return list(type);
    case DuckDBTypeId.ARRAY:
      return array(type);
    case DuckDBTypeId.STRUCT:
      return struct(type);
    case DuckDBTypeId.MAP:
      return map(type);
    case DuckDBTypeId.INTERVAL:
      return { cast: (x) => `extract(epoch from ${x})::decimal(38, 6), or ${x}::varchar` };
    default:
      return { cast: (x) => `${x}::varchar` };
  }
}

function decimal({ width, scale }: DuckDBDecimalType): Mapping {
  return { type: new Decimal(scale, width), toCell: (value) => as(DuckDBDecimalValue, value).value };
}

function list({ valueType }: DuckDBListType): Mapping | NoMapping {
  const inner = mappingOf(valueType);
  if ("cast" in inner) return { cast: (x) => `${x}::varchar[]` };
  return {
    type: new List(element(inner.type, inner.logical)),
    toCell: (value) => as(DuckDBListValue, value).items.map((item) => toCell(inner, item)),
  };
}

function array({ valueType, length }: DuckDBArrayType): Mapping | NoMapping {
  const inner = mappingOf(valueType);
  if ("cast" in inner) return { cast: (x) => `${x}::varchar[${length}]` };
  return {
    type: new FixedSizeList(length, element(inner.type, inner.logical)),
    toCell: (value) => as(DuckDBArrayValue, value).items.map((item) => toCell(inner, item)),
  };
}

function struct({ entryNames, entryTypes }: DuckDBStructType): Mapping | NoMapping {
  const parts = entryTypes.map(mappingOf);
  const known = parts.filter((part): part is Mapping => !("cast" in part));
  // The client keys a struct's values by name: row(1, 2) has no names, and one value would hide the other.
  if (known.length < parts.length || entryNames.includes("")) {
    return { cast: (x) => `${x}::varchar, or select its fields one by one` };
  }
  return {
    type: new Struct(known.map(({ type, logical }, index) => column(entryNames[index] ?? "", type, logical))),
    toCell: (value) => {
      const { entries } = as(DuckDBStructValue, value);
      return known.map((part, index) => toCell(part, entries[entryNames[index] ?? ""] ?? null));
    },
  };
}

function map({ keyType, valueType }: DuckDBMapType): Mapping | NoMapping {
  const keys = mappingOf(keyType);
  const values = mappingOf(valueType);
  if ("cast" in keys || "cast" in values) return { cast: (x) => `${x}::varchar` };
  return {
    type: mapType(element(keys.type, keys.logical), element(values.type, values.logical)),
    toCell: (cell) =>
      as(DuckDBMapValue, cell).entries.map(({ key, value }) => [toCell(keys, key), toCell(values, value)]),
  };
}

/** A value that may be null. */
export function toCell(mapping: Mapping, value: DuckDBValue): Cell {
  return value === null ? null : mapping.toCell(value);
}

function as<Value>(kind: abstract new (...args: never[]) => Value, value: DuckDBValue): Value {
  if (value instanceof kind) return value;
  throw new RangeError(`${String(value)} is of an unexpected kind`);
}

function finite<Value extends { readonly isFinite: boolean }>(value: Value): Value {
  if (!value.isFinite) throw new RangeError("an infinite date or time has no Arrow value");
  return value;
}
