/**
 * A value of Cube's JSON → a cell. Cube hands on what Postgres' driver makes of a value: bigint and numeric as text, smaller
 * integers and floats as JSON numbers. A JSON number is a double, so no decimal is taken from one unless it is whole.
 */
import { DataType, type Field, Precision } from "../../arrow.ts";
import { daysFromCivil } from "../../calendar.ts";
import type { Cell } from "../../cells.ts";
import { parseDecimal } from "../../decimals.ts";
import { typeName } from "../../types.ts";

/** The cell of a JSON value in a column of this type. @throws RangeError saying what is wrong with the value. */
export function cellFrom(field: Field, value: unknown): Cell {
  const { type } = field;
  if (value === null) return null;
  if (value === undefined) throw new RangeError("there is no value, where null would be one");
  if (DataType.isBool(type) && typeof value === "boolean") return value;
  if (DataType.isUtf8(type) && typeof value === "string") return value;
  if (DataType.isInt(type)) return type.bitWidth === 64 ? wholeOf(value) : Number(wholeOf(value));
  if (DataType.isDecimal(type)) return decimalOf(value, type.scale);
  if (DataType.isFloat(type)) return floatOf(value, type.precision);
  if (DataType.isTimestamp(type) && typeof value === "string") return timestampOf(value, type.timezone ? "Z" : "");
  throw new RangeError(`${JSON.stringify(value)} is not of type ${typeName(field)}`);
}

function wholeOf(value: unknown): bigint {
  if (Number.isSafeInteger(value)) return BigInt(Number(value));
  if (typeof value === "string" && /^-?\d+$/.test(value)) return BigInt(value);
  throw new RangeError(`${JSON.stringify(value)} is not a whole number`);
}

function decimalOf(value: unknown, scale: number): bigint {
  if (typeof value === "string") return parseDecimal(value, scale);
  if (Number.isSafeInteger(value)) return parseDecimal(String(value), scale);
  throw new RangeError(`${JSON.stringify(value)} is a double, which is no exact decimal`);
}

function floatOf(value: unknown, precision: Precision): number {
  const number = typeof value === "string" && NUMBER.test(value) ? Number(value) : value;
  if (typeof number !== "number") throw new RangeError(`${JSON.stringify(value)} is not a number`);
  return precision === Precision.SINGLE ? Math.fround(number) : number;
}

const NUMBER = /^(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|NaN|-?Infinity)$/i;
const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?(Z?)$/;

/** Microseconds since 1970-01-01T00:00:00. @param zone what stands behind the time: nothing, or Z */
function timestampOf(text: string, zone: "" | "Z"): bigint {
  const match = TIMESTAMP.exec(text);
  if (match === null || match[8] !== zone) {
    throw new RangeError(`${text} is not a time ${zone === "" ? "without a zone" : "in UTC"} in ISO form`);
  }
  const [, year, month, day, hours, minutes, seconds, fraction = ""] = match;
  const days = daysFromCivil(Number(year), Number(month), Number(day));
  const whole = days * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, "0"));
}
