/**
 * ECMA-262 patterns as expressions. refa reads them (character classes, properties, case, back references that have few
 * values); looking ahead and behind becomes intersection with the rest of the text and with what stands before.
 */
import { createRequire } from "node:module";
import { unicodePattern } from "@floe-contracts/schemas/confirm";
import type { JS } from "refa";
import { ALL_CHARS, type CharSet, intersection } from "./char-sets.ts";
import type { Expression, Expressions } from "./expressions.ts";

type Ast = ReturnType<JS.Parser["parse"]>["expression"];
type Sequence = Ast["alternatives"][number];
type Element = Sequence["elements"][number];
type Assertion = Extract<Element, { type: "Assertion" }>;

/** A pattern that has no automaton here: a back reference, or looking around within a repetition. */
export class NotRegular extends Error {}

const require = createRequire(import.meta.url);

/**
 * The texts in which the pattern is found anywhere, as JSON Schema's `pattern` has it.
 * @throws SyntaxError
 * @throws NotRegular
 */
export function languageOf(expressions: Expressions, source: string, flags = "u"): Expression {
  const text = flags.includes("u") ? unicodePattern(source) : source;
  return new Reader(expressions, flags.includes("u")).search(parse(text, flags));
}

function parse(source: string, flags: string): Ast {
  const refa = require("refa") as typeof import("refa");
  try {
    return refa.JS.Parser.fromLiteral({ source, flags }).parse({ maxNodes: 20_000 }).expression;
  } catch (cause) {
    throw new NotRegular(cause instanceof Error ? cause.message : String(cause));
  }
}

/**
 * What was read so far: the text before, cut where something looked ahead, and for each piece what the text from its start
 * on must be.
 */
interface Front {
  readonly pieces: readonly Expression[];
  readonly ahead: readonly Expression[];
  /** Whether more text may stand before the first piece, of which nothing is known: within something that looks ahead. */
  readonly within: boolean;
}

/** Alternatives that look around are followed one by one; more than this are not. */
const MOST_PATHS = 4096;

class Reader {
  readonly #expressions: Expressions;
  readonly #unicode: boolean;
  #paths = 0;

  constructor(expressions: Expressions, unicode: boolean) {
    this.#expressions = expressions;
    this.#unicode = unicode;
  }

  search(ast: Ast): Expression {
    const { anything } = this.#expressions;
    const start: Front = { pieces: [anything], ahead: [anything], within: false };
    const parts = ast.alternatives.map(({ elements }) => this.#read([...elements], start));
    return this.#expressions.union(parts);
  }

  /** The language of all texts that begin with `front` and go on with the elements and then with anything. */
  #read(elements: readonly Element[], front: Front): Expression {
    const all = this.#expressions;
    this.#paths += 1;
    if (this.#paths > MOST_PATHS) throw new NotRegular("it looks around in too many ways");
    let at = front;
    for (const [index, element] of elements.entries()) {
      if (at.pieces.includes(all.none)) return all.none;
      const rest = elements.slice(index + 1);
      if (isPlain(element)) {
        at = this.#extended(at, this.#plain(element));
      } else if (element.type === "Assertion") {
        if (element.kind === "behind") {
          return all.union(this.#lookBehind(at, element).map((each) => this.#read(rest, each)));
        }
        at = this.#lookAhead(at, element);
      } else {
        const tempered = this.#tempered(element, rest);
        if (tempered !== undefined) {
          at = this.#extended(at, tempered);
          continue;
        }
        const before = at;
        return all.union(this.#alternatives(element).map((each) => this.#read([...each, ...rest], before)));
      }
    }
    return this.#joined(at);
  }

  #joined({ pieces, ahead }: Front): Expression {
    const all = this.#expressions;
    return pieces.reduceRight(
      (rest, piece, index) => all.intersection([all.concat(piece, rest), ahead[index] ?? all.anything]),
      all.anything,
    );
  }

  #extended(front: Front, by: Expression): Front {
    const last = front.pieces.at(-1) ?? this.#expressions.empty;
    return { ...front, pieces: [...front.pieces.slice(0, -1), this.#expressions.concat(last, by)] };
  }

  /** Cuts the text here: all that follows is in the assertion's language. */
  #lookAhead(front: Front, assertion: Assertion): Front {
    const all = this.#expressions;
    const atStart = front.pieces.every((piece) => piece === all.empty) && !front.within;
    const ahead = this.#ahead(assertion, !atStart);
    return { ...front, pieces: [...front.pieces, all.empty], ahead: [...front.ahead, ahead] };
  }

  #ahead({ alternatives, negate }: Assertion, within: boolean): Expression {
    const all = this.#expressions;
    const start: Front = { pieces: [all.empty], ahead: [all.anything], within };
    const union = all.union(alternatives.map(({ elements }) => this.#read([...elements], start)));
    return negate ? all.complement(union) : union;
  }

  /** `(?:(?!a)b)*$`: of the texts of b, those in which a is found nowhere. */
  #tempered(element: Element, rest: readonly Element[]): Expression | undefined {
    if (element.type !== "Quantifier" || element.max !== Number.POSITIVE_INFINITY || element.min > 1) return undefined;
    const [end, ...more] = rest;
    const [body, ...others] = element.alternatives;
    const [guard, char, ...further] = body?.elements ?? [];
    if (more.length > 0 || others.length > 0 || further.length > 0 || end?.type !== "Assertion") return undefined;
    if (guard?.type !== "Assertion" || guard.kind !== "ahead" || !guard.negate) return undefined;
    const isEnd = end.kind === "ahead" && end.negate && this.#ahead(end, true) === this.#expressions.empty;
    if (!isEnd || char?.type !== "CharacterClass") return undefined;
    const all = this.#expressions;
    const some = all.ofLength(1, Number.POSITIVE_INFINITY);
    const found = all.intersection([all.complement(this.#ahead(guard, true)), some]);
    const texts = all.repeat(this.#plain(char), element.min, element.max);
    return all.intersection([texts, all.complement(all.concat(all.anything, found))]);
  }

  /** The ways through a group or a small repetition that looks around. */
  #alternatives(element: Element): readonly (readonly Element[])[] {
    if (element.type === "Alternation") return element.alternatives.map(({ elements }) => elements);
    if (element.type !== "Quantifier") throw new NotRegular("it refers back");
    if (element.max > 3) throw new NotRegular("it looks around within a repetition");
    const body: Element = { type: "Alternation", parent: element.parent, alternatives: element.alternatives };
    const ways: Element[][] = [];
    for (let count = element.min; count <= element.max; count += 1) ways.push(Array<Element>(count).fill(body));
    return ways;
  }

  /** The texts that may stand before an assertion that looks behind. */
  #behind({ alternatives, negate }: Assertion): Expression {
    const all = this.#expressions;
    if (!alternatives.every(({ elements }) => elements.every(isPlain)))
      throw new NotRegular("it looks around while it looks behind");
    const union = all.union(alternatives.map((each) => all.concat(all.anything, this.#sequence(each))));
    return negate ? all.complement(union) : union;
  }

  /** Both ways in which the text before can meet the assertion: within the last piece, or across its empty end. */
  #lookBehind(front: Front, assertion: Assertion): Front[] {
    const all = this.#expressions;
    const before = this.#behind(assertion);
    const { pieces, ahead } = front;
    const last = pieces.at(-1) ?? all.empty;
    const rest = pieces.slice(0, -1);
    if (rest.length === 0 && !front.within) return [{ ...front, pieces: [all.intersection([last, before])] }];
    if (longest(assertion.alternatives) > 1) throw new NotRegular("it looks behind what it looked ahead of");
    const filled = all.intersection([last, before, all.ofLength(1, Number.POSITIVE_INFINITY)]);
    const ways: Front[] = filled === all.none ? [] : [{ ...front, pieces: [...rest, filled] }];
    if (last.nullable) {
      if (rest.length === 0) throw new NotRegular("it looks behind the place where it began to look ahead");
      const across = this.#lookBehind({ ...front, pieces: rest, ahead: ahead.slice(0, -1) }, assertion);
      for (const way of across)
        ways.push({
          ...front,
          pieces: [...way.pieces, all.empty],
          ahead: [...way.ahead, ahead.at(-1) ?? all.anything],
        });
    }
    return ways;
  }

  #plain(element: Element): Expression {
    const all = this.#expressions;
    switch (element.type) {
      case "CharacterClass":
        return all.chars(scalars(element.characters.ranges, this.#unicode));
      case "Alternation":
        return all.union(element.alternatives.map((each) => this.#sequence(each)));
      case "Quantifier":
        return all.repeat(
          all.union(element.alternatives.map((each) => this.#sequence(each))),
          element.min,
          element.max,
        );
      default:
        throw new NotRegular("it refers back");
    }
  }

  #sequence({ elements }: Sequence): Expression {
    const all = this.#expressions;
    return elements.map((each) => this.#plain(each)).reduceRight((rest, each) => all.concat(each, rest), all.empty);
  }
}

/** Without the flag u the last character is U+FFFF; what goes up to it goes on to all that are beyond. */
function scalars(ranges: readonly { readonly min: number; readonly max: number }[], unicode: boolean): CharSet {
  const bounds = ranges.flatMap(({ min, max }) => [min, !unicode && max === 0xffff ? 0x10ffff : max]);
  return intersection(bounds, [...ALL_CHARS]);
}

/** Whether nothing in it looks around. */
function isPlain(element: Element): boolean {
  switch (element.type) {
    case "CharacterClass":
      return true;
    case "Alternation":
    case "Quantifier":
      return element.alternatives.every(({ elements }) => elements.every(isPlain));
    default:
      return false;
  }
}

/** The number of characters of the longest text of the alternatives. */
function longest(alternatives: readonly Sequence[]): number {
  const of = (element: Element): number => {
    if (element.type === "CharacterClass") return 1;
    if (element.type === "Alternation") return longest(element.alternatives);
    if (element.type === "Quantifier") return element.max === 0 ? 0 : element.max * longest(element.alternatives);
    return Number.POSITIVE_INFINITY;
  };
  return Math.max(0, ...alternatives.map(({ elements }) => elements.reduce((sum, each) => sum + of(each), 0)));
}
