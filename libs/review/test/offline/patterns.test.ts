/** Patterns by chance: the automaton accepts what the engine's own search finds, and its words are words. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Budget } from "../../src/subset/limits.ts";
import type { Expression } from "../../src/subset/strings/expressions.ts";
import { languageOf, NotRegular } from "../../src/subset/strings/parse.ts";
import { KnownTexts } from "../../src/subset/strings/texts.ts";
import { shortestWord } from "../../src/subset/strings/words.ts";

const texts = new KnownTexts(new Budget(60_000, 5_000_000));

const ATOMS = fc.constantFrom(..."abc1.-^$é", "[ab]", "[^a]", "\\d", "\\w", "\\s", "\\b", "\\p{L}", "(?:)", "[^]");
const PATTERNS = fc.letrec<{ pattern: string }>((tie) => {
  const part = tie("pattern");
  const two = fc.tuple(part, part);
  return {
    pattern: fc.oneof(
      { maxDepth: 4 },
      ATOMS,
      two.map(([a, b]) => a + b),
      two.map(([a, b]) => a + b),
      two.map(([a, b]) => `(?:${a}|${b})`),
      fc
        .tuple(part, fc.constantFrom("*", "+", "?", "{2}", "{1,2}", "{2,}", "*?"))
        .map(([a, times]) => `(${a})${times}`),
      fc.tuple(fc.constantFrom("(?=", "(?!"), part, part).map(([open, a, b]) => `${open}${a})${b}`),
      fc.tuple(fc.constantFrom("(?<=", "(?<!"), ATOMS, part).map(([open, a, b]) => `${open}${a})${b}`),
      part.map((a) => `^${a}$`),
    ),
  };
}).pattern;
// No character beyond U+FFFF: V8 finds \B in the middle of one.
const TEXTS = fc.array(fc.string({ unit: fc.constantFrom(..."abc1- \né"), maxLength: 6 }), {
  minLength: 20,
  maxLength: 20,
});

function languageIfRegular(pattern: string): Expression | undefined {
  try {
    return languageOf(texts.expressions, pattern);
  } catch (error) {
    if (error instanceof NotRegular) return undefined;
    throw error;
  }
}

test("what is accepted is what the engine finds, and no language is empty that has a text", () => {
  let regular = 0;
  fc.assert(
    fc.property(PATTERNS, TEXTS, (pattern, samples) => {
      const language = languageIfRegular(pattern);
      if (language === undefined) return;
      regular += 1;
      const native = new RegExp(pattern, "u");
      for (const text of samples)
        expect([pattern, text, texts.matches(pattern, text)]).toEqual([pattern, text, native.test(text)]);
      const outside = texts.expressions.complement(language);
      for (const [of, wanted] of [
        [language, true],
        [outside, false],
      ] as const) {
        const word = shortestWord(texts.expressions, of);
        if (word === undefined) expect(samples.filter((text) => native.test(text) === wanted)).toEqual([]);
        else expect([pattern, word, native.test(word)]).toEqual([pattern, word, wanted]);
      }
    }),
    { numRuns: 1500, seed: 5 },
  );
  expect(regular).toBeGreaterThan(1000);
});

test.each([
  ["^(a+)+$", "^a+$"],
  ["^(?:a?){30}a{30}$", "^a{30,60}$"],
  ["^.{0,60000}$", "^[^\\n\\r\\u2028\\u2029]{0,60000}$"],
  ["^(?=.*\\d)(?=.*[a-z]).{2,}$", "^(?=.*[a-z])(?=.*\\d).+$"],
  ["^((?!--).)*$", "^(?!.*--).*$"],
  ["^\\s*\\bfoo\\b", "^\\s*foo(?!\\w)"],
])("%s is %s", (a, b) => {
  const { expressions } = texts;
  const [x, y] = [languageOf(expressions, a), languageOf(expressions, b)];
  for (const [inside, outside] of [
    [x, y],
    [y, x],
  ] as const)
    expect(shortestWord(expressions, expressions.intersection([inside, expressions.complement(outside)]))).toBe(
      undefined,
    );
});
