/**
 * SQL types that DuckDB and Postgres both read, and read alike. A name that means two things is left out on purpose:
 * `float` is 32 bits in DuckDB and 64 in Postgres, `numeric` alone is decimal(18, 3) in one and unbounded in the other.
 */
import { FloeContractsError, suggest } from "@floe-contracts/base";
import {
  Bool,
  type DataType,
  DateDay,
  Decimal,
  type Field,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  TimeMicrosecond,
  Timestamp,
  TimeUnit,
  Utf8,
} from "./arrow.ts";
import { MOST_DIGITS } from "./decimals.ts";
import { column, type LogicalType } from "./types.ts";

interface SqlType {
  readonly type: DataType;
  readonly logical?: LogicalType;
}

const TYPES: Readonly<Record<string, SqlType>> = {
  boolean: { type: new Bool() },
  smallint: { type: new Int16() },
  integer: { type: new Int32() },
  bigint: { type: new Int64() },
  real: { type: new Float32() },
  "double precision": { type: new Float64() },
  text: { type: new Utf8() },
  varchar: { type: new Utf8() },
  date: { type: new DateDay() },
  time: { type: new TimeMicrosecond() },
  timestamp: { type: new Timestamp(TimeUnit.MICROSECOND) },
  timestamptz: { type: new Timestamp(TimeUnit.MICROSECOND, "UTC") },
  uuid: { type: new Utf8(), logical: "uuid" },
  json: { type: new Utf8(), logical: "json" },
};

const NAMES: ReadonlyMap<string, SqlType> = new Map(Object.entries(TYPES));

const DECIMAL = /^(?:numeric|decimal)\((\d+), ?(\d+)\)$/;

/**
 * The Arrow column that a SQL type becomes, read from either engine.
 * @param nullable whether nulls are allowed in it; `compareTables` looks for them where they are not
 * @throws FloeContractsError `seed-type-unknown` for a type that is not in the list, or not the same in both engines
 */
export function fieldOf(name: string, sqlType: string, nullable = true): Field {
  const known = NAMES.get(sqlType) ?? decimalOf(sqlType);
  if (known !== undefined) return column(name, known.type, known.logical).clone({ nullable });
  const near = suggest(sqlType, NAMES.keys());
  throw new FloeContractsError(
    "seed-type-unknown",
    `column ${name}: ${sqlType} is not a type that every engine reads alike`,
    {
      hint:
        near === undefined
          ? `use one of ${[...NAMES.keys()].join(", ")}, numeric(precision, scale) with at most ${MOST_DIGITS} digits`
          : `did you mean ${near}? Or numeric(precision, scale) for exact numbers`,
    },
  );
}

function decimalOf(sqlType: string): SqlType | undefined {
  const [, precision, scale] = DECIMAL.exec(sqlType) ?? [];
  if (precision === undefined || scale === undefined) return undefined;
  if (Number(precision) < 1 || Number(precision) > MOST_DIGITS || Number(scale) > Number(precision)) return undefined;
  return { type: new Decimal(Number(scale), Number(precision)) };
}
