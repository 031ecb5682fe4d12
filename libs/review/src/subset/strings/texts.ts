/**
 * What is known about patterns and formats, kept between decisions: their languages, and whether a text is in one. A
 * pattern without an automaton is asked of the engine itself, on short texts and against the clock.
 */
import { safeRegExp } from "@floe-contracts/schemas/confirm";
import type { Texts } from "../algebra/evaluate.ts";
import { type Budget, Stopped } from "../limits.ts";
import type { Expression } from "./expressions.ts";
import { Expressions } from "./expressions.ts";
import { formatNamed } from "./formats.ts";
import { languageOf, NotRegular } from "./parse.ts";
import { isWord } from "./words.ts";

/** A set of texts between two languages that are the same unless the set is not regular. */
export interface Language {
  readonly atLeast: Expression;
  readonly atMost: Expression;
}

/** Expressions kept between decisions; beyond this they are made anew. */
const MOST_KEPT = 200_000;

export class KnownTexts implements Texts {
  readonly expressions: Expressions;
  readonly #patterns = new Map<string, Language>();
  readonly #formats = new Map<string, Language>();

  constructor(budget: Budget) {
    this.expressions = new Expressions(budget);
  }

  get isFull(): boolean {
    return this.expressions.size > MOST_KEPT;
  }

  pattern(source: string): Language {
    let language = this.#patterns.get(source);
    if (language === undefined) {
      language = this.#read(source);
      this.#patterns.set(source, language);
    }
    return language;
  }

  #read(source: string): Language {
    const { none, anything } = this.expressions;
    try {
      const exact = languageOf(this.expressions, source);
      return { atLeast: exact, atMost: exact };
    } catch (error) {
      if (error instanceof NotRegular) return { atLeast: none, atMost: anything };
      throw error;
    }
  }

  matches(source: string, text: string): boolean {
    const language = this.pattern(source);
    if (isExact(language)) return isWord(this.expressions, language.atMost, text);
    return safeRegExp(source).test(text);
  }

  format(name: string): Language {
    let language = this.#formats.get(name);
    if (language === undefined) {
      const { none, anything } = this.expressions;
      const known = formatNamed(name);
      const read = (form: { source: string; flags: string } | undefined, without: Expression): Expression =>
        form === undefined ? without : languageOf(this.expressions, form.source, form.flags);
      language = { atLeast: read(known.atLeast, none), atMost: read(known.atMost, anything) };
      this.#formats.set(name, language);
    }
    return language;
  }

  isOfFormat(name: string, text: string): boolean {
    const { test } = formatNamed(name);
    if (test === undefined) throw new Stopped("format", "", `${name} is a format that cannot be checked`);
    return test(text);
  }
}

export function isExact({ atLeast, atMost }: Language): boolean {
  return atLeast === atMost;
}
