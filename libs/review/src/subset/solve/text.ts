/** A text of these lengths that meets patterns and formats and misses others: the shortest word of one language. */
import type { Atom, Enum } from "../algebra/nodes.ts";
import type { Expression } from "../strings/expressions.ts";
import { isExact, type KnownTexts, type Language } from "../strings/texts.ts";
import { shortestWord } from "../strings/words.ts";
import { type Answer, found, NONE, type Unknown, unknown } from "./answer.ts";

interface Question {
  readonly min: number;
  readonly max: number;
  readonly excluded: ReadonlySet<string>;
  /** What a text must be in; with what is only known roughly as large as it may be. */
  readonly languages: readonly Expression[];
  /** The same with what is only known roughly as small as it may be. */
  readonly sure: readonly Expression[];
  /** What is only known roughly. */
  readonly rough: Unknown | undefined;
}

/** Texts longer than this are not made. */
const LONGEST = 1_000_000;
/** Words of a language that is only known roughly, tried before giving up. */
const ROUGH_TRIES = 40;

/** `holds` says whether a text meets all parts. */
export function solveText(
  parts: readonly (Atom | Enum)[],
  texts: KnownTexts,
  holds: (text: string) => boolean,
  hints: readonly string[],
): Answer {
  const question = questionOf(parts, texts);
  const { min, max, languages, rough } = question;
  if (min > max) return NONE;
  if (languages.length === 0 && rough === undefined) return plainText(question);
  const all = texts.expressions;
  const language = all.intersection([...languages, all.ofLength(min, max)]);
  let word = shortestWord(all, language);
  if (word === undefined) return NONE;
  if (rough === undefined) {
    if (question.excluded.has(word)) word = shortestWord(all, without(all, language, question.excluded));
    return word === undefined ? NONE : found(word);
  }
  const plain = shortestWord(
    all,
    without(all, all.intersection([...question.sure, all.ofLength(min, max)]), question.excluded),
  );
  if (plain !== undefined) return found(plain);
  for (const hint of hints) if (!question.excluded.has(hint) && holds(hint)) return found(hint);
  const tried = new Set(question.excluded);
  for (let count = 0; count < ROUGH_TRIES && word !== undefined; count += 1) {
    if (!tried.has(word) && holds(word)) return found(word);
    tried.add(word);
    word = shortestWord(all, without(all, language, tried));
  }
  return word === undefined ? NONE : rough;
}

function without(all: KnownTexts["expressions"], language: Expression, excluded: ReadonlySet<string>): Expression {
  return all.intersection([language, all.complement(all.union([...excluded].map((text) => all.literal(text))))]);
}

function questionOf(parts: readonly (Atom | Enum)[], texts: KnownTexts): Question {
  let [min, max] = [0, Number.POSITIVE_INFINITY];
  let rough: Unknown | undefined;
  const excluded = new Set<string>();
  const languages: Expression[] = [];
  const sure: Expression[] = [];
  const add = (language: Language, negated: boolean, reason: string, pointer: string): void => {
    languages.push(negated ? texts.expressions.complement(language.atLeast) : language.atMost);
    sure.push(negated ? texts.expressions.complement(language.atMost) : language.atLeast);
    if (!isExact(language)) rough ??= unknown(reason, pointer);
  };
  for (const part of parts) {
    if (part.kind === "range") {
      if (part.lower) min = Math.max(min, part.limit);
      else max = Math.min(max, part.limit);
    } else if (part.kind === "pattern") {
      add(texts.pattern(part.source), part.negated, "pattern", part.pointer);
    } else if (part.kind === "format") {
      add(texts.format(part.name), part.negated, "format", part.pointer);
    } else if (part.kind === "enum") {
      for (const value of part.values.values()) excluded.add(value as string);
    }
  }
  return { min: Math.ceil(min), max: Math.floor(max), excluded, languages, sure, rough };
}

function plainText({ min, max, excluded }: Question): Answer {
  if (max === 0) return excluded.has("") ? NONE : found("");
  if (min > LONGEST) return unknown("minLength");
  const length = Math.max(min, 1);
  // The last characters count; there are more texts of this length than excluded ones, since there are so many characters.
  for (let count = 0; count <= excluded.size; count += 1) {
    const text = nthText(count, length, max);
    if (!excluded.has(text)) return found(text);
  }
  return excluded.has("") || min > 0 ? unknown("minLength") : found("");
}

function nthText(count: number, length: number, max: number): string {
  if (max < 4) return "a".repeat(length - 1) + String.fromCodePoint(count < 26 ? 97 + count : 0x4e00 + count);
  let digits = "";
  for (let rest = count; digits === "" || rest > 0; rest = Math.floor(rest / 26))
    digits = String.fromCharCode(97 + (rest % 26)) + digits;
  return digits.length > max
    ? String.fromCodePoint(0x4e00 + count).padStart(length, "a")
    : digits.padStart(length, "a");
}
