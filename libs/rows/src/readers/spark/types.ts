/** Spark types as DESCRIBE QUERY writes them → Arrow types, and the values of `to_json` → cells. Numbers come as their texts. */
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
  Timestamp,
  TimeUnit,
  Utf8,
} from "../../arrow.ts";
import { parseDate, parseTime } from "../../calendar.ts";
import type { Cell } from "../../cells.ts";
import { parseDecimal } from "../../decimals.ts";
import { column, element, mapType } from "../../types.ts";

/** What a column of a Spark type becomes. */
export interface Mapping {
  readonly type: DataType;
  /** A value that is not null. @throws RangeError when it has no Arrow value */
  readonly toCell: (value: unknown) => Cell;
}

const text = (value: unknown): string => {
  if (typeof value === "string") return value;
  throw new RangeError(`${JSON.stringify(value)} is of an unexpected kind`);
};

const micros = (value: unknown): Cell => {
  const [day = "", clock = ""] = text(value).split(" ");
  return BigInt(parseDate(day)) * 86_400_000_000n + parseTime(clock, 6);
};

const bool = (value: unknown): Cell => {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "false") return value === "true";
  throw new RangeError(`${JSON.stringify(value)} is of an unexpected kind`);
};

const SIMPLE: Readonly<Record<string, Mapping>> = {
  boolean: { type: new Bool(), toCell: bool },
  tinyint: { type: new Int8(), toCell: (value) => Number(text(value)) },
  smallint: { type: new Int16(), toCell: (value) => Number(text(value)) },
  int: { type: new Int32(), toCell: (value) => Number(text(value)) },
  bigint: { type: new Int64(), toCell: (value) => BigInt(text(value)) },
  float: { type: new Float32(), toCell: (value) => Math.fround(Number(text(value))) },
  double: { type: new Float64(), toCell: (value) => Number(text(value)) },
  string: { type: new Utf8(), toCell: text },
  binary: { type: new Binary(), toCell: (value) => Uint8Array.from(Buffer.from(text(value), "base64")) },
  date: { type: new DateDay(), toCell: (value) => parseDate(text(value)) },
  timestamp: { type: new Timestamp(TimeUnit.MICROSECOND, "UTC"), toCell: micros },
  timestamp_ntz: { type: new Timestamp(TimeUnit.MICROSECOND), toCell: micros },
};

/** The mapping of a type, e.g. `array<struct<a:bigint,b:decimal(9,2)>>`, or undefined where a cast is needed first. */
export function mappingOf(type: string): Mapping | undefined {
  const simple = SIMPLE[type];
  if (simple !== undefined) return simple;
  const [, precision, scale] = /^decimal\((\d+),(\d+)\)$/.exec(type) ?? [];
  if (precision !== undefined) {
    const digits = Number(scale);
    return {
      type: new Decimal(digits, Number(precision)),
      toCell: (value) => parseDecimal(plain(text(value)), digits),
    };
  }
  const [, kind, inside = ""] = /^(array|map|struct)<(.*)>$/s.exec(type) ?? [];
  if (kind === undefined) return undefined;
  const parts = split(inside);
  if (kind === "struct") return struct(parts);
  const mapped = parts.map(mappingOf);
  const [first, second] = mapped;
  if (first === undefined || (kind === "map" && second === undefined)) return undefined;
  return kind === "array" || second === undefined ? list(first) : map(first, second);
}

/** A value that may be null. */
export function toCell({ toCell: exact }: Mapping, value: unknown): Cell {
  return value === null || value === undefined ? null : exact(value);
}

/** 1E-10 as digits: so Spark writes a small decimal in JSON. */
function plain(number: string): string {
  const [, sign = "", whole = "", fraction = "", exponent] = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/.exec(number) ?? [];
  if (exponent === undefined) return number;
  const by = Number(exponent);
  const digits = whole + fraction;
  const point = whole.length + by;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  const padded = digits.padEnd(point, "0");
  return padded.length > point ? `${sign}${padded.slice(0, point)}.${padded.slice(point)}` : `${sign}${padded}`;
}

function list(inner: Mapping): Mapping {
  return {
    type: new List(element(inner.type)),
    toCell: (value) => {
      if (Array.isArray(value)) return value.map((item) => toCell(inner, item));
      throw new RangeError(`${JSON.stringify(value)} is of an unexpected kind`);
    },
  };
}

function map(keys: Mapping, values: Mapping): Mapping {
  return {
    type: mapType(element(keys.type), element(values.type)),
    toCell: (value) => Object.entries(Object(value)).map(([key, inner]) => [toCell(keys, key), toCell(values, inner)]),
  };
}

function struct(parts: readonly string[]): Mapping | undefined {
  const fields = parts.map((part) => {
    const [, name = "", type = ""] = /^([^:]+):(.*)$/s.exec(part) ?? [];
    return { name, mapping: mappingOf(type) };
  });
  const known = fields.flatMap(({ name, mapping }) => (mapping === undefined ? [] : [{ name, mapping }]));
  if (known.length < fields.length) return undefined;
  return {
    type: new Struct(known.map(({ name, mapping }) => column(name, mapping.type))),
    toCell: (value) => known.map(({ name, mapping }) => toCell(mapping, Reflect.get(Object(value), name))),
  };
}

/** The parts between the commas that stand in no brackets. */
function split(inside: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [at, character] of [...inside].entries()) {
    if ("<(".includes(character)) depth += 1;
    if (">)".includes(character)) depth -= 1;
    if (character !== "," || depth > 0) continue;
    parts.push(inside.slice(start, at));
    start = at + 1;
  }
  return [...parts, inside.slice(start)];
}
