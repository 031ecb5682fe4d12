/**
 * The text that Postgres sends → cells. Text, because node's `pg` decodes every value as UTF-8 and so ruins the binary
 * format. Each parser takes one form only: a session with another DateStyle or bytea_output is an error, never a guess.
 */
import { parse as parseArray } from "postgres-array";
import { daysFromCivil } from "../../calendar.ts";
import type { Cell } from "../../cells.ts";
import { parseDecimal } from "../../decimals.ts";

/** One value's text → its cell. @throws RangeError saying what is wrong with the text. */
export type Parse = (text: string) => Cell;

export const textOf: Parse = (text) => text;

export const truthOf: Parse = (text) => {
  if (text !== "t" && text !== "f") throw new RangeError(`${text} is not a boolean`);
  return text === "t";
};

/** float8: the shortest text that means this very double, given extra_float_digits ≥ 1; also NaN, Infinity, -Infinity. */
export const floatOf: Parse = (text) => Number(text);

/** float4: the same for a 32-bit float. */
export const singleOf: Parse = (text) => Math.fround(Number(text));

export function decimalOf(scale: number): Parse {
  return (text) => {
    if (/^(NaN|-?Infinity)$/.test(text)) throw new RangeError(`${text} is no decimal`);
    return parseDecimal(text, scale);
  };
}

export const bytesOf: Parse = (text) => {
  if (!/^\\x(?:[0-9a-f]{2})*$/.test(text)) throw new RangeError("bytes are not printed in hex (bytea_output = hex)");
  return new Uint8Array(Buffer.from(text.slice(2), "hex"));
};

const DATE = /^(\d{4,7})-(\d\d)-(\d\d)( BC)?$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?$/;
const TIMESTAMP = /^(\d{4,7}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,6})?)([+-]\d\d(?::\d\d){0,2})?( BC)?$/;
const MICROS_PER_DAY = 86_400_000_000n;

export const dateOf: Parse = (text) => {
  const match = DATE.exec(text);
  if (match === null) throw notIso(text, "date");
  const [, year, month, day, era] = match;
  return daysFromCivil(era === undefined ? Number(year) : 1 - Number(year), Number(month), Number(day));
};

/** Microseconds since midnight. */
export const timeOf: Parse = (text) => microsOf(text);

export const timestampOf: Parse = (text) => {
  const { micros, offset } = timestampParts(text);
  if (offset !== undefined) throw new RangeError(`${text} has a zone where none was expected`);
  return micros;
};

export const timestamptzOf: Parse = (text) => {
  const { micros, offset } = timestampParts(text);
  if (offset === undefined) throw new RangeError(`${text} has no zone`);
  return micros - offset;
};

function timestampParts(text: string): { micros: bigint; offset: bigint | undefined } {
  const match = TIMESTAMP.exec(text);
  if (match === null) throw notIso(text, "timestamp");
  const [, date = "", time = "", zone, era = ""] = match;
  const micros = BigInt(Number(dateOf(date + era))) * MICROS_PER_DAY + microsOf(time);
  return { micros, offset: zone === undefined ? undefined : offsetOf(zone) };
}

/** `+05:30`, `-04`, `-04:56:02` (a city's time before there were zones) in microseconds. */
function offsetOf(zone: string): bigint {
  const [hours = "0", minutes = "0", seconds = "0"] = zone.slice(1).split(":");
  const micros = BigInt(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1_000_000n;
  return zone.startsWith("-") ? -micros : micros;
}

function microsOf(text: string): bigint {
  const match = TIME.exec(text);
  if (match === null) throw notIso(text, "time");
  const [, hours, minutes, seconds, fraction = ""] = match;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, "0"));
}

function notIso(text: string, what: string): RangeError {
  if (/^-?infinity$/.test(text)) return new RangeError(`${text} is no ${what}`);
  return new RangeError(`${text} is not a ${what} in ISO form (DateStyle = ISO)`);
}

/** `{1,NULL,"a,b"}`. Postgres does not say how many dimensions a column has, so only one is read. */
export function arrayOf(parse: Parse): Parse {
  return (text) => {
    if (/^(\[[^=]*=)?\{\s*\{/.test(text)) throw new RangeError("the array has more than one dimension");
    // The bounds of an array that does not start at 1 ("[0:1]=") do not matter to its elements.
    const items: (string | null)[] = parseArray<string | null>(text, (item) => item);
    return items.map((item) => (item === null ? null : parse(item)));
  };
}
