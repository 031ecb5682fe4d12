/** Trino types → Arrow types, and the values of its JSON → cells. */
import {
  Binary,
  Bool,
  type DataType,
  DateDay,
  Decimal,
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
  Utf8,
} from "../../arrow.ts";
import { type FractionDigits, parseDate, parseTime } from "../../calendar.ts";
import type { Cell } from "../../cells.ts";
import { MOST_DIGITS, parseDecimal } from "../../decimals.ts";
import { column, element, type LogicalType, mapType } from "../../types.ts";
import type { TrinoType } from "./client.ts";

/** What a column of a Trino type becomes. */
export interface Mapping {
  readonly type: DataType;
  /** A value that is not null; a map's key comes as a text. @throws RangeError when it has no Arrow value */
  readonly toCell: (value: unknown) => Cell;
  readonly logical?: LogicalType;
}

const integer = (value: unknown): Cell => {
  const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number === "number" && Number.isInteger(number)) return number;
  throw unexpected(value);
};

const bigint = (value: unknown): Cell => {
  if (typeof value === "bigint") return value;
  if (Number.isSafeInteger(value) || (typeof value === "string" && /^-?\d+$/.test(value))) return BigInt(String(value));
  throw unexpected(value);
};

// JSON has no words for these, so they come as texts.
const NAMED_FLOATS: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
};

const double = (value: unknown): number => {
  if (typeof value === "number") return value;
  const named = typeof value === "string" ? (NAMED_FLOATS[value] ?? Number(value)) : Number(value);
  if (Number.isNaN(named) && value !== "NaN") throw unexpected(value);
  return named;
};

const text = (value: unknown): string => {
  if (typeof value === "string") return value;
  throw unexpected(value);
};

const bool = (value: unknown): Cell => {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "false") return value === "true";
  throw unexpected(value);
};

const SIMPLE: Readonly<Record<string, Mapping>> = {
  boolean: { type: new Bool(), toCell: bool },
  tinyint: { type: new Int8(), toCell: integer },
  smallint: { type: new Int16(), toCell: integer },
  integer: { type: new Int32(), toCell: integer },
  bigint: { type: new Int64(), toCell: bigint },
  // Written with the few digits that tell one float from another, which as a double is another number.
  real: { type: new Float32(), toCell: (value) => Math.fround(double(value)) },
  double: { type: new Float64(), toCell: double },
  varchar: { type: new Utf8(), toCell: text },
  char: { type: new Utf8(), toCell: text },
  json: { type: new Utf8(), toCell: text, logical: "json" },
  uuid: { type: new Utf8(), toCell: text, logical: "uuid" },
  varbinary: { type: new Binary(), toCell: (value) => Uint8Array.from(Buffer.from(text(value), "base64")) },
  date: { type: new DateDay(), toCell: (value) => parseDate(text(value)) },
};

/** The mapping of a type, or undefined where a cast is needed first. */
export function mappingOf(type: TrinoType): Mapping | undefined {
  const simple = SIMPLE[type.rawType];
  if (simple !== undefined) return simple;
  switch (type.rawType) {
    case "decimal":
      return decimal(type);
    case "time":
      return time(type);
    case "timestamp":
      return timestamp(type, null);
    case "timestamp with time zone":
      return timestamp(type, "UTC");
    case "array":
      return list(type);
    case "map":
      return map(type);
    case "row":
      return row(type);
    default:
      return undefined;
  }
}

/** A value that may be null. */
export function toCell({ toCell: exact }: Mapping, value: unknown): Cell {
  return value === null || value === undefined ? null : exact(value);
}

function decimal(type: TrinoType): Mapping | undefined {
  const [precision, scale] = numbers(type);
  if (precision === undefined || scale === undefined || precision > MOST_DIGITS) return undefined;
  return { type: new Decimal(scale, precision), toCell: (value) => parseDecimal(text(value), scale) };
}

function time(type: TrinoType): Mapping | undefined {
  const digits = digitsOf(type);
  if (digits === undefined) return undefined;
  // Arrow keeps coarser times in 32 bits, which nothing here writes.
  const fine = digits === 9 ? 9 : 6;
  return {
    type: fine === 9 ? new TimeNanosecond() : new TimeMicrosecond(),
    toCell: (value) => parseTime(text(value), fine),
  };
}

const UNITS: Readonly<Record<FractionDigits, TimeUnit>> = {
  0: TimeUnit.SECOND,
  3: TimeUnit.MILLISECOND,
  6: TimeUnit.MICROSECOND,
  9: TimeUnit.NANOSECOND,
};

function timestamp(type: TrinoType, zone: "UTC" | null): Mapping | undefined {
  const digits = digitsOf(type);
  if (digits === undefined) return undefined;
  const read = (value: unknown): Cell => {
    const [day = "", clock = "", named, ...more] = text(value).split(" ");
    if (more.length > 0 || (named ?? null) !== zone) throw new RangeError(`${text(value)} is in another zone than UTC`);
    return BigInt(parseDate(day)) * 86_400n * 10n ** BigInt(digits) + parseTime(clock, digits);
  };
  return { type: new Timestamp(UNITS[digits], zone), toCell: read };
}

function list(type: TrinoType): Mapping | undefined {
  const inner = innerOf(type, 0);
  if (inner === undefined) return undefined;
  return {
    type: new List(element(inner.type, inner.logical)),
    toCell: (value) => items(value).map((item) => toCell(inner, item)),
  };
}

function map(type: TrinoType): Mapping | undefined {
  const [keys, values] = [innerOf(type, 0), innerOf(type, 1)];
  if (keys === undefined || values === undefined) return undefined;
  return {
    type: mapType(element(keys.type, keys.logical), element(values.type, values.logical)),
    toCell: (value) => {
      if (typeof value !== "object" || value === null) throw unexpected(value);
      return Object.entries(value).map(([key, inner]) => [toCell(keys, key), toCell(values, inner)]);
    },
  };
}

/** A row's values stand in an array, in the order of its fields. One without names could not be told by name. */
function row(type: TrinoType): Mapping | undefined {
  const fields = type.arguments.map(({ value }) => {
    const { fieldName, typeSignature } = Object(value);
    const mapping = mappingOf(typeSignature);
    return typeof fieldName?.name === "string" && mapping !== undefined
      ? { name: String(fieldName.name), mapping }
      : undefined;
  });
  const known = fields.filter((field) => field !== undefined);
  if (known.length < fields.length) return undefined;
  return {
    type: new Struct(known.map(({ name, mapping }) => column(name, mapping.type, mapping.logical))),
    toCell: (value) => known.map(({ mapping }, index) => toCell(mapping, items(value)[index])),
  };
}

function innerOf(type: TrinoType, index: number): Mapping | undefined {
  const value = type.arguments[index]?.value;
  return typeof value === "object" && value !== null ? mappingOf(value as TrinoType) : undefined;
}

function numbers(type: TrinoType): (number | undefined)[] {
  return type.arguments.map(({ value }) => (typeof value === "number" ? value : undefined));
}

/** The next finer unit that Arrow has; Trino has up to 12 digits. */
function digitsOf(type: TrinoType): FractionDigits | undefined {
  const [precision = 3] = numbers(type);
  return ([0, 3, 6, 9] as const).find((digits) => precision <= digits);
}

function items(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw unexpected(value);
}

function unexpected(value: unknown): RangeError {
  return new RangeError(
    `${typeof value === "object" ? JSON.stringify(value) : String(value)} is of an unexpected kind`,
  );
}
