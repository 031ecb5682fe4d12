/**
 * Is there an instance for which a formula holds? The formula is split by type; within a type, its assertions are solved
 * alone first, and the alternatives (`or`, `oneOf`) are followed only where that instance fails one of them. So "none" is
 * proved by few cases, and an instance is found as soon as there is one.
 *
 * A formula that is met again while it is being solved has no instance there: a smallest instance does not hold a smaller
 * one of its own kind. What rests on that is kept only until the outer formula is decided.
 */
import type { Algebra } from "../algebra/algebra.ts";
import type { Evaluator } from "../algebra/evaluate.ts";
import { type Atom, type Enum, isAtom, type Node, type OneOf, type Or } from "../algebra/nodes.ts";
import type { Budget } from "../limits.ts";
import type { KnownTexts } from "../strings/texts.ts";
import { EACH_TYPE, type Json, TYPE } from "../values.ts";
import { type Answer, firstFound, found, NONE } from "./answer.ts";
import { solveArray } from "./array.ts";
import { solveNumber } from "./number.ts";
import { propertyRefuter, solveObject } from "./object.ts";
import { solveText } from "./text.ts";

/** What the solvers of arrays and objects need of the whole. */
export interface Context {
  readonly algebra: Algebra;
  readonly budget: Budget;
  solve(node: Node): Answer;
  /** A text for which the formula, restricted to strings, holds. */
  solveName(node: Node): Answer;
  holds(node: Node, value: Json): boolean;
}

interface Provisional {
  readonly id: number;
  readonly answer: Answer;
  readonly low: number;
}

const CLOSED = Number.POSITIVE_INFINITY;

export class Solver implements Context {
  readonly algebra: Algebra;
  readonly budget: Budget;
  readonly #evaluator: Evaluator;
  readonly #texts: KnownTexts;
  /** Texts worth trying where a language is only known roughly. */
  readonly #hints: readonly string[];
  readonly #solved = new Map<number, Answer>();
  readonly #searched: Map<number, Answer>[] = EACH_TYPE.map(() => new Map());
  readonly #overlapping = new Map<Node, readonly (readonly [number, number])[]>();
  readonly #open = new Map<number, number>();
  readonly #provisional = new Map<number, Provisional>();
  /** Ids in the order in which they were added to `#provisional`. */
  readonly #trail: number[] = [];
  /** The outermost open formula that what is being computed rests on. */
  #low = CLOSED;

  constructor(algebra: Algebra, evaluator: Evaluator, texts: KnownTexts, hints: readonly string[]) {
    this.algebra = algebra;
    this.budget = algebra.budget;
    this.#evaluator = evaluator;
    this.#texts = texts;
    this.#hints = hints;
  }

  holds(node: Node, value: Json): boolean {
    return this.#evaluator.holds(node, value);
  }

  /** @throws Stopped when the budget is used up */
  solve(node: Node): Answer {
    if (node === this.algebra.always) return found(null);
    if (node === this.algebra.never) return NONE;
    const known = this.#solved.get(node.id);
    if (known !== undefined) return known;
    const open = this.#open.get(node.id);
    if (open !== undefined) {
      this.#low = Math.min(this.#low, open);
      return NONE;
    }
    const provisional = this.#provisional.get(node.id);
    if (provisional !== undefined) {
      this.#low = Math.min(this.#low, provisional.low);
      return provisional.answer;
    }
    return this.#solveNew(node);
  }

  #solveNew(node: Node): Answer {
    this.budget.step();
    const depth = this.#open.size;
    const trail = this.#trail.length;
    const outer = this.#low;
    this.#low = CLOSED;
    this.#open.set(node.id, depth);
    let answer: Answer;
    try {
      answer = firstFound(EACH_TYPE, (type) => this.#search(type, this.algebra.restrict(node, type)));
    } finally {
      this.#open.delete(node.id);
    }
    const low = this.#low;
    this.#settle(node.id, answer, depth, low, trail);
    this.#low = answer.state === "found" || low >= depth ? outer : Math.min(outer, low);
    return answer;
  }

  /** Keeps an answer: for good, or for as long as the formulas that it rests on are open. */
  #settle(id: number, answer: Answer, depth: number, low: number, trail: number): void {
    const inner = this.#trail.splice(trail);
    const rests = answer.state !== "found" && low < depth;
    for (const each of inner) {
      const kept = this.#provisional.get(each);
      this.#provisional.delete(each);
      // Its assumption was that this formula has no instance.
      if (kept === undefined || answer.state === "found") continue;
      if (rests) this.#keep({ ...kept, low: Math.min(kept.low, low) });
      else this.#solved.set(each, kept.answer);
    }
    if (rests) this.#keep({ id, answer, low });
    else this.#solved.set(id, answer);
  }

  #keep(provisional: Provisional): void {
    this.#provisional.set(provisional.id, provisional);
    this.#trail.push(provisional.id);
  }

  solveName(node: Node): Answer {
    return this.#search(TYPE.string, this.algebra.restrict(node, TYPE.string));
  }

  /** `formula` says something about this type only. */
  #search(type: number, formula: Node): Answer {
    if (formula === this.algebra.never) return NONE;
    const known = this.#searched[31 - Math.clz32(type)];
    const before = known?.get(formula.id);
    if (before !== undefined) return before;
    const outer = this.#low;
    this.#low = CLOSED;
    const answer = this.#searchNew(type, formula);
    if (answer.state === "found" || this.#low === CLOSED) known?.set(formula.id, answer);
    this.#low = Math.min(outer, answer.state === "found" ? CLOSED : this.#low);
    return answer;
  }

  #searchNew(type: number, formula: Node): Answer {
    this.budget.step();
    const parts = formula.kind === "and" ? formula.of : formula === this.algebra.always ? [] : [formula];
    const listed = parts.find((part): part is Enum => part.kind === "enum" && !part.negated);
    if (listed !== undefined) {
      for (const value of listed.values.values()) if (this.holds(formula, value)) return found(value);
      return NONE;
    }
    const simple = this.#propagated(parts);
    if (simple !== undefined) return this.#search(type, this.algebra.restrict(simple, type));
    const atoms = parts.filter((part): part is Atom | Enum => isAtom(part) || part.kind === "enum");
    const clauses = parts.filter((part): part is Or | OneOf => part.kind === "or" || part.kind === "oneOf");
    if (clauses.length === 0) return this.#solveAtoms(type, atoms);
    const base = this.#search(type, this.algebra.restrict(this.algebra.and(atoms), type));
    if (base.state === "none") return NONE;
    const failed = base.state === "found" ? clauses.filter((clause) => !this.holds(clause, base.value)) : clauses;
    if (failed.length === 0) return base;
    const clause = failed.reduce((a, b) => (b.of.length < a.of.length ? b : a));
    const rest = parts.filter((part) => part !== clause);
    const refute = type === TYPE.object ? propertyRefuter(rest, this) : undefined;
    return firstFound(this.#alternatives(type, clause), (way) => {
      if (refute?.(way)) return NONE;
      return this.#search(type, this.algebra.restrict(this.algebra.and([...rest, way]), type));
    });
  }

  /** The formula without alternatives that are settled by its other parts; undefined when there is nothing to settle. */
  #propagated(parts: readonly Node[]): Node | undefined {
    const given = new Set(parts);
    let changed = false;
    const simple = parts.map((part) => {
      if (part.kind !== "or") return part;
      if (part.of.some((way) => given.has(way))) {
        changed = true;
        return this.algebra.always;
      }
      const open = part.of.filter((way) => !this.#isRuledOut(way, given));
      if (open.length === part.of.length) return part;
      changed = true;
      return this.algebra.or(open);
    });
    return changed ? this.algebra.and(simple) : undefined;
  }

  #isRuledOut(way: Node, given: ReadonlySet<Node>): boolean {
    if (way.negation !== undefined && given.has(way.negation)) return true;
    if (way.kind === "and") return way.of.some((each) => this.#isRuledOut(each, given));
    return isAtom(way) && way.dual !== undefined && given.has(way.dual);
  }

  #alternatives(type: number, clause: Or | OneOf): readonly Node[] {
    const { algebra } = this;
    if (clause.kind === "or") return clause.of;
    const overlaps = this.#overlaps(type, clause);
    const others = clause.of.map((each) => algebra.not(each));
    if (!clause.negated) {
      return clause.of.map((each, index) => {
        const rivals = overlaps.filter((pair) => pair.includes(index)).map(([a, b]) => others[a === index ? b : a]);
        return algebra.and([each, ...rivals.filter((rival) => rival !== undefined)]);
      });
    }
    const pairs = overlaps.map((pair) => algebra.and(clause.of.filter((_, index) => pair.includes(index))));
    return [algebra.and(others), ...pairs];
  }

  /** Which two of the parts of a oneOf can hold at once. In most schemas none can, and oneOf is anyOf. */
  #overlaps(type: number, clause: OneOf): readonly (readonly [number, number])[] {
    const key = clause.negated ? this.algebra.not(clause) : clause;
    const known = this.#overlapping.get(key);
    if (known !== undefined) return known;
    const outer = this.#low;
    this.#low = CLOSED;
    const pairs = clause.of.flatMap((each, a) =>
      clause.of
        .slice(0, a)
        .map((other, b) => [a, b, this.#search(type, this.#both(type, each, other))] as const)
        .filter(([, , { state }]) => state !== "none")
        .map(([first, second]) => [first, second] as const),
    );
    if (this.#low === CLOSED) this.#overlapping.set(key, pairs);
    this.#low = Math.min(outer, this.#low);
    return pairs;
  }

  #both(type: number, a: Node, b: Node): Node {
    return this.algebra.restrict(this.algebra.and([a, b]), type);
  }

  #solveAtoms(type: number, atoms: readonly (Atom | Enum)[]): Answer {
    switch (type) {
      case TYPE.null:
        return found(null);
      case TYPE.true:
        return found(true);
      case TYPE.false:
        return found(false);
      case TYPE.number:
        return solveNumber(atoms, this.budget);
      case TYPE.string:
        return solveText(atoms, this.#texts, (text) => atoms.every((atom) => this.holds(atom, text)), this.#hints);
      case TYPE.array:
        return solveArray(atoms, this);
      default:
        return solveObject(atoms, this);
    }
  }
}
