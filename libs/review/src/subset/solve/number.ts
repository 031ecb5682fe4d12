/**
 * A number within limits, that is a multiple of these and not of those, and none of some values. With a divisor the
 * candidates are the multiples of the least common multiple of all divisors, and every claim that there is none is exact.
 */
import {
  aligned,
  type Decimal,
  decimalOf,
  floorDivide,
  greatestCommonDivisor,
  isMultiple,
  isMultipleOfDoubles,
  leastCommonMultiple,
  numberOf,
} from "../algebra/decimal.ts";
import type { Atom, Enum, Multiple, Range } from "../algebra/nodes.ts";
import type { Budget } from "../limits.ts";
import { keyOf } from "../values.ts";
import { type Answer, found, NONE, unknown } from "./answer.ts";

interface Limit {
  readonly at: number;
  readonly exclusive: boolean;
}

interface Question {
  readonly lower: Limit;
  readonly upper: Limit;
  readonly of: readonly number[];
  readonly notOf: readonly number[];
  readonly excluded: ReadonlySet<string>;
}

export function solveNumber(parts: readonly (Atom | Enum)[], budget: Budget): Answer {
  const answer = solveKnown(parts, budget);
  const format = parts.find((part) => part.kind === "format");
  return answer.state === "found" && format !== undefined ? unknown("format", format.pointer) : answer;
}

function solveKnown(parts: readonly (Atom | Enum)[], budget: Budget): Answer {
  const question = questionOf(parts);
  const { lower, upper } = question;
  if (lower.at > upper.at) return NONE;
  if (lower.at === upper.at) {
    if (lower.exclusive || upper.exclusive) return NONE;
    return fits(question, lower.at) ? found(lower.at) : NONE;
  }
  return question.of.length > 0 ? amongMultiples(question, budget) : anywhere(question);
}

function questionOf(parts: readonly (Atom | Enum)[]): Question {
  let lower: Limit = { at: Number.NEGATIVE_INFINITY, exclusive: true };
  let upper: Limit = { at: Number.POSITIVE_INFINITY, exclusive: true };
  const excluded = new Set<string>();
  for (const part of parts) {
    if (part.kind === "range") {
      if (part.lower) lower = tighter(lower, part, part.limit > lower.at);
      else upper = tighter(upper, part, part.limit < upper.at);
    } else if (part.kind === "enum") {
      for (const key of part.values.keys()) excluded.add(key);
    }
  }
  const divisors = parts.filter((part): part is Multiple => part.kind === "multiple");
  return {
    ...{ lower, upper, excluded },
    of: divisors.filter(({ negated }) => !negated).map(({ divisor }) => divisor),
    notOf: divisors.filter(({ negated }) => negated).map(({ divisor }) => divisor),
  };
}

function tighter(known: Limit, { limit, exclusive }: Range, replaces: boolean): Limit {
  if (replaces) return { at: limit, exclusive };
  return limit === known.at && exclusive ? { at: limit, exclusive } : known;
}

function fits({ lower, upper, of, notOf, excluded }: Question, value: number): boolean {
  if (lower.exclusive ? value <= lower.at : value < lower.at) return false;
  if (upper.exclusive ? value >= upper.at : value > upper.at) return false;
  return (
    !excluded.has(keyOf(value)) &&
    of.every((divisor) => isMultiple(value, divisor)) &&
    !notOf.some((divisor) => isMultiple(value, divisor))
  );
}

/** Whether a validator that computes with doubles agrees. */
function agreed({ of, notOf }: Question, value: number): boolean {
  return (
    of.every((divisor) => isMultipleOfDoubles(value, divisor)) &&
    !notOf.some((divisor) => isMultipleOfDoubles(value, divisor))
  );
}

/** Infinitely many numbers lie in the interval, and a few tries find one that reads well and is nothing excluded. */
function anywhere(question: Question): Answer {
  let fallback: number | undefined;
  for (const value of candidates(question)) {
    if (!fits(question, value)) continue;
    if (agreed(question, value)) return found(value);
    fallback ??= value;
  }
  return fallback === undefined ? unknown("multipleOf") : found(fallback);
}

function* candidates({ lower, upper, excluded }: Question): Generator<number> {
  const low = Number.isFinite(lower.at) ? lower.at : Math.min(-1e6, Number.isFinite(upper.at) ? upper.at - 1e6 : 0);
  const high = Number.isFinite(upper.at) ? upper.at : Math.max(1e6, Number.isFinite(lower.at) ? lower.at + 1e6 : 0);
  const tries = 64 + excluded.size * 2;
  yield 0;
  const start = Math.max(Math.ceil(low), Math.min(0, Math.floor(high)));
  for (let step = 0; step < tries; step += 1) {
    yield start + step;
    yield start - step;
    yield start + step + 0.5;
  }
  yield low;
  yield high;
  for (let parts = 2; parts < tries; parts += 1) {
    const middle = low + (high - low) / parts;
    for (const digits of [1, 2, 3, 6, 12, 15]) yield Number(middle.toPrecision(digits));
    yield middle;
  }
  for (let factor = 1; factor < 300; factor *= 2)
    yield* [low * 10 ** factor, high * 10 ** factor, 10 ** factor, -(10 ** factor)];
}

/** How many multiples are looked at one by one. */
const MOST_TRIES = 20_000;

function amongMultiples(question: Question, budget: Budget): Answer {
  const { lower, upper, of, notOf, excluded } = question;
  const unit = of.map(decimalOf).reduce(leastCommonMultiple);
  let first = Number.isFinite(lower.at) ? -floorDivide(negative(decimalOf(lower.at)), unit) : undefined;
  if (first !== undefined && lower.exclusive && isMultipleOf(lower.at, unit)) first += 1n;
  let last = Number.isFinite(upper.at) ? floorDivide(decimalOf(upper.at), unit) : undefined;
  if (last !== undefined && upper.exclusive && isMultipleOf(upper.at, unit)) last -= 1n;
  if (first !== undefined && last !== undefined && first > last) return NONE;
  // The k-th multiple is one of `divisor` too just when k is a multiple of its period.
  const periods = notOf.map((divisor) => periodOf(unit, decimalOf(divisor)));
  if (periods.some((period) => period === 1n)) return NONE;
  let fallback: number | undefined;
  let tries = 0;
  for (const step of steps(first, last)) {
    budget.step();
    tries += 1;
    if (tries > MOST_TRIES + excluded.size) return fallback === undefined ? unknown("multipleOf") : found(fallback);
    if (periods.some((period) => step % period === 0n)) continue;
    const value = numberOf({ digits: unit.digits * step, exponent: unit.exponent });
    if (value === undefined) {
      // Beyond what a double holds: it exists, but it cannot be shown.
      return fallback === undefined ? unknown("multipleOf") : found(fallback);
    }
    if (excluded.has(keyOf(value))) continue;
    if (agreed(question, value)) return found(value);
    fallback ??= value;
  }
  return fallback === undefined ? NONE : found(fallback);
}

function negative({ digits, exponent }: Decimal): Decimal {
  return { digits: -digits, exponent };
}

function isMultipleOf(value: number, unit: Decimal): boolean {
  const [a, b] = aligned(decimalOf(value), unit);
  return a % b === 0n;
}

function periodOf(unit: Decimal, divisor: Decimal): bigint {
  const [a, b] = aligned(unit, divisor);
  return b / greatestCommonDivisor(a, b);
}

/** All steps in the range, each once, the small ones first. */
function* steps(first: bigint | undefined, last: bigint | undefined): Generator<bigint> {
  if (first === undefined && last === undefined) {
    yield 0n;
    for (let step = 1n; ; step += 1n) yield* [step, -step];
  }
  if (first === undefined) {
    for (let step = last ?? 0n; ; step -= 1n) yield step;
  }
  if (last === undefined) {
    for (let step = first; ; step += 1n) yield step;
  }
  const size = last - first;
  if (first < 0n && last > 0n) {
    // From zero outwards.
    for (let step = 0n; step <= last || -step >= first; step += 1n) {
      if (step <= last) yield step;
      if (step !== 0n && -step >= first) yield -step;
    }
    return;
  }
  const near = first >= 0n ? first : last;
  const direction = first >= 0n ? 1n : -1n;
  for (let count = 0n; count <= size; count += 1n) yield near + direction * count;
}
