/** Texts of a language: one of the shortest, the next ones, and whether there is any. */
import { readableChar } from "./char-sets.ts";
import { codeOf, type Expression, type Expressions } from "./expressions.ts";

interface Visit {
  readonly state: Expression;
  readonly before: Visit | undefined;
  readonly char: number;
}

/** States looked at in the order of their texts' lengths before one way is followed to its end, and then as many there. */
const PATIENCE = 1_500;

/**
 * A text of the language, one of the shortest unless the automaton is large; undefined when there is none.
 * @throws Stopped when the automaton is larger than the budget allows
 */
export function shortestWord(expressions: Expressions, language: Expression): string | undefined {
  const start: Visit = { state: language, before: undefined, char: 0 };
  const shallow = new Walk(expressions, start);
  let found = shallow.shortest(PATIENCE);
  if (found === undefined && !shallow.isDone) found = new Walk(expressions, start).deepest(PATIENCE);
  if (found === undefined && !shallow.isDone) found = shallow.shortest(Number.POSITIVE_INFINITY);
  return found === undefined ? undefined : wordOf(found);
}

class Walk {
  readonly #expressions: Expressions;
  readonly #seen: Set<number>;
  readonly #open: Visit[];
  #next = 0;

  constructor(expressions: Expressions, start: Visit) {
    this.#expressions = expressions;
    this.#seen = new Set([start.state.id]);
    this.#open = [start];
  }

  get isDone(): boolean {
    return this.#next >= this.#open.length;
  }

  shortest(most: number): Visit | undefined {
    for (let count = 0; count < most; count += 1) {
      const visit = this.#open[this.#next];
      if (visit === undefined || visit.state.nullable) return visit;
      this.#next += 1;
      this.#open.push(...this.#after(visit));
    }
    return undefined;
  }

  deepest(most: number): Visit | undefined {
    for (let count = 0; count < most; count += 1) {
      const visit = this.#open.pop();
      if (visit === undefined || visit.state.nullable) return visit;
      this.#open.push(...this.#after(visit).reverse());
    }
    return undefined;
  }

  #after(visit: Visit): Visit[] {
    const visits: Visit[] = [];
    for (const [index, set] of inReadableOrder(this.#expressions.classesOf(visit.state))) {
      const state = this.#expressions.derive(visit.state, index);
      if (state === this.#expressions.none || this.#seen.has(state.id)) continue;
      this.#seen.add(state.id);
      visits.push({ state, before: visit, char: readableChar(set) });
    }
    return visits;
  }
}

/** Among texts of one length, the one found first reads best. */
function inReadableOrder<Set extends readonly number[]>(classes: readonly Set[]): [number, Set][] {
  const indexed = classes.map((set, index): [number, Set] => [index, set]);
  if (classes.length < 2) return indexed;
  return indexed.sort(([, a], [, b]) => rank(readableChar(a)) - rank(readableChar(b)));
}

function rank(char: number): number {
  if (char >= 97 && char <= 122) return char - 97;
  return char < 0x7f && char > 0x20 ? 200 + char : 1000 + char;
}

function wordOf(visit: Visit): string {
  const chars: number[] = [];
  for (let at: Visit | undefined = visit; at?.before !== undefined; at = at.before) chars.push(at.char);
  return chars.reverse().reduce((text, char) => text + String.fromCodePoint(char), "");
}

export function isWord(expressions: Expressions, language: Expression, text: string): boolean {
  let state = language;
  for (const char of text) {
    state = expressions.after(state, codeOf(char));
    if (state === expressions.none) return false;
    if (state === expressions.anything) return true;
  }
  return state.nullable;
}
