/** What probably happened, read off two values or types that differ. A hint is a guess and says so by its wording. */
import { DataType, type Field } from "../arrow.ts";
import type { Cell } from "../cells.ts";
import { fractionDigits } from "../types.ts";
import type { Leaf } from "./leaf.ts";

/** The index of the first character or byte at which two values differ. */
export function firstDifferentIndex(one: string | Uint8Array, other: string | Uint8Array): number {
  let index = 0;
  while (index < one.length && index < other.length && one[index] === other[index]) index += 1;
  return index;
}

/** A hint for two cells that differ, or undefined when the values speak for themselves. */
export function hintForCells({ field, expected, found }: Leaf): string | undefined {
  if (expected === undefined || found === undefined) return undefined;
  if (expected === null || found === null) return hintForNull(expected ?? found);
  if (typeof expected === "string" && typeof found === "string") return hintForText(expected, found);
  if (typeof expected === "bigint" && typeof found === "bigint") return hintForWhole(field, expected, found);
  if (typeof expected === "number" && typeof found === "number") return hintForNumber(field, expected, found);
  return undefined;
}

function hintForNull(other: Cell): string | undefined {
  if (other === "") return "an empty text is not null: something turned one into the other";
  if (other === 0 || other === 0n) return "zero is not null: something turned one into the other, coalesce() for one";
  return undefined;
}

function hintForText(expected: string, found: string): string {
  if (expected.trim() === found.trim()) return "they differ only in white space at the start or the end";
  if (expected.normalize() === found.normalize()) return "it is the same text in another Unicode normal form";
  if (expected.toLowerCase() === found.toLowerCase()) return "they differ only in upper and lower case";
  const index = firstDifferentIndex(expected, found);
  return `they differ from character ${index + 1} on: ${codePointAt(expected, index)}, ${codePointAt(found, index)}`;
}

function codePointAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? "the end" : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function hintForWhole(field: Field, expected: bigint, found: bigint): string | undefined {
  const { type } = field;
  if (DataType.isTimestamp(type)) return hintForTime(expected, found, 10n ** BigInt(fractionDigits(type.unit)));
  const apart = expected > found ? expected - found : found - expected;
  if (DataType.isDecimal(type) && type.scale > 0 && apart === 1n)
    return "they are one apart in the last digit: rounding?";
  if (DataType.isInt(type) && found === BigInt(Number(expected))) return "it went through a float, which holds 53 bits";
  return undefined;
}

function hintForTime(expected: bigint, found: bigint, perSecond: bigint): string | undefined {
  const apart = expected > found ? expected - found : found - expected;
  const quarter = 900n * perSecond;
  if (apart % quarter === 0n && apart <= 14n * 4n * quarter) {
    const hours = Number(apart / quarter) / 4;
    return `they are exactly ${hours} ${hours === 1 ? "hour" : "hours"} apart: a time zone was dropped, or applied twice?`;
  }
  for (const [step, name] of [
    [1n, "second"],
    [1000n, "millisecond"],
    [1_000_000n, "microsecond"],
  ] as const) {
    const unit = perSecond / step;
    if (unit > 1n && found === expected - (((expected % unit) + unit) % unit)) {
      return `everything below the ${name} was dropped`;
    }
  }
  return undefined;
}

function hintForNumber(field: Field, expected: number, found: number): string | undefined {
  if (!DataType.isFloat(field.type)) return undefined;
  if (expected === found) return "they differ in the sign of zero";
  if (Math.abs(expected - found) <= 1e-9 * Math.max(Math.abs(expected), Math.abs(found))) {
    return "they differ in their last digits: summed in another order? Compare an exact decimal, or state a tolerance";
  }
  return undefined;
}

/** A hint for two types that differ. */
export function hintForTypes(expected: Field, found: Field): string | undefined {
  const one = expected.type;
  const other = found.type;
  if (DataType.isTimestamp(one) && DataType.isTimestamp(other)) {
    if (one.unit !== other.unit) return "the engines keep other fractions of a second: cast to timestamp(6)";
    return "one has a time zone and the other has none: cast to timestamptz, or say the zone with AT TIME ZONE";
  }
  if (DataType.isDecimal(one) && DataType.isDecimal(other)) return `cast it to numeric(${one.precision}, ${one.scale})`;
  if (DataType.isDecimal(other) && other.scale === 0 && DataType.isInt(one)) {
    return "a sum of integers is wider than they are: HUGEINT in DuckDB, numeric in Postgres; cast it to bigint";
  }
  if (DataType.isFloat(other) && !DataType.isFloat(one)) return "it became a float, which is not exact";
  if (DataType.isUtf8(other) && !DataType.isUtf8(one)) return "it became text";
  return undefined;
}
