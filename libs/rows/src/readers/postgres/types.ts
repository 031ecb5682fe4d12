/**
 * Postgres types → Arrow types, from what the server says about a result's columns: the type's OID and its modifier.
 * The OIDs of built-in types never change (src/include/catalog/pg_type.dat). A domain arrives as its base type.
 */
import {
  Binary,
  Bool,
  type DataType,
  DateDay,
  Decimal,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  List,
  TimeMicrosecond,
  Timestamp,
  TimeUnit,
  Uint32,
  Utf8,
} from "../../arrow.ts";
import { MOST_DIGITS } from "../../decimals.ts";
import { element, type LogicalType } from "../../types.ts";
import {
  arrayOf,
  bytesOf,
  dateOf,
  decimalOf,
  floatOf,
  type Parse,
  singleOf,
  textOf,
  timeOf,
  timestampOf,
  timestamptzOf,
  truthOf,
} from "./values.ts";

/** What a column of a Postgres type becomes. */
export interface Mapping {
  readonly type: DataType;
  readonly parse: Parse;
  readonly logical?: LogicalType;
  /** Whether the values' text depends on `extra_float_digits`. */
  readonly isFloat?: boolean;
}

/** A type that has no mapping: its name, where it is known here, and the cast that gives a column of it one. */
export interface NoMapping {
  readonly name?: string;
  readonly cast: (column: string) => string;
}

const NUMERIC = 1700;

const SCALARS: Readonly<Record<number, Mapping>> = {
  16: { type: new Bool(), parse: truthOf },
  17: { type: new Binary(), parse: bytesOf },
  19: { type: new Utf8(), parse: textOf }, // name
  20: { type: new Int64(), parse: BigInt },
  21: { type: new Int16(), parse: Number },
  23: { type: new Int32(), parse: Number },
  25: { type: new Utf8(), parse: textOf },
  26: { type: new Uint32(), parse: Number }, // oid
  114: { type: new Utf8(), parse: textOf, logical: "json" },
  700: { type: new Float32(), parse: singleOf, isFloat: true },
  701: { type: new Float64(), parse: floatOf, isFloat: true },
  1042: { type: new Utf8(), parse: textOf }, // char(n): with its padding, as the server sends it
  1043: { type: new Utf8(), parse: textOf },
  1082: { type: new DateDay(), parse: dateOf },
  1083: { type: new TimeMicrosecond(), parse: timeOf },
  1114: { type: new Timestamp(TimeUnit.MICROSECOND), parse: timestampOf },
  1184: { type: new Timestamp(TimeUnit.MICROSECOND, "UTC"), parse: timestamptzOf },
  2950: { type: new Utf8(), parse: textOf, logical: "uuid" },
  3802: { type: new Utf8(), parse: textOf, logical: "json" }, // jsonb
};

/** The element's OID by the array's. */
const ARRAYS: Readonly<Record<number, number>> = {
  1000: 16,
  1001: 17,
  1003: 19,
  1016: 20,
  1005: 21,
  1007: 23,
  1009: 25,
  1028: 26,
  199: 114,
  1021: 700,
  1022: 701,
  1014: 1042,
  1015: 1043,
  1182: 1082,
  1183: 1083,
  1115: 1114,
  1185: 1184,
  1231: NUMERIC,
  2951: 2950,
  3807: 3802,
};

/** What to cast to, where text is not the best answer. */
const CASTS: Readonly<Record<number, NoMapping>> = {
  790: { name: "money", cast: (x) => `${x}::numeric(38, 2)` },
  1186: { name: "interval", cast: (x) => `extract(epoch from ${x})::numeric(38, 6), or ${x}::text` },
};

/** The mapping of a column, or why there is none. @param modifier the type modifier, -1 for none */
export function mappingOf(oid: number, modifier: number): Mapping | NoMapping {
  if (oid === NUMERIC) return numericOf(modifier);
  const scalar = SCALARS[oid];
  if (scalar !== undefined) return scalar;
  const elementOid = ARRAYS[oid];
  if (elementOid === undefined) return CASTS[oid] ?? { cast: (x) => `${x}::text` };
  const inner = mappingOf(elementOid, modifier);
  if ("cast" in inner) {
    return { name: `an array of ${inner.name ?? "such"}`, cast: (x) => inner.cast(x).replace(")", ")[]") };
  }
  return {
    type: new List(element(inner.type, inner.logical)),
    parse: arrayOf(inner.parse),
    ...(inner.isFloat === true ? { isFloat: true } : {}),
  };
}

/**
 * A modifier of numeric(p, s) is ((p << 16) | (s & 0x7ff)) + 4, s a signed number of 11 bits
 * (src/backend/utils/adt/numeric.c, make_numeric_typmod).
 */
function numericOf(modifier: number): Mapping | NoMapping {
  if (modifier < 0) {
    return { name: "numeric without a precision", cast: (x) => `${x}::numeric(38, 9), or as many digits as it needs` };
  }
  const precision = (modifier - 4) >> 16;
  const scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
  if (precision > MOST_DIGITS) {
    const fitting = `numeric(${MOST_DIGITS}, ${Math.min(scale, MOST_DIGITS)})`;
    return { name: `numeric(${precision}, ${scale})`, cast: (x) => `${x}::${fitting}` };
  }
  return { type: new Decimal(scale, precision), parse: decimalOf(scale) };
}
