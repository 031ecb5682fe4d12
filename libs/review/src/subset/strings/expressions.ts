/**
 * Regular expressions with intersection and complement, each made once and simplified on the way (Owens, Reppy and Turon,
 * "Regular-expression derivatives re-examined"). A language is an expression; the states of its automaton are the
 * expressions that its derivatives reach, made when somebody goes there.
 */
import type { Budget } from "../limits.ts";
import { ALL_CHARS, type CharSet, complement, hasChar, intersection, union } from "./char-sets.ts";

interface Common {
  readonly id: number;
  /** Whether the empty text is in the language. */
  readonly nullable: boolean;
  /** Disjoint sets that cover all characters; within one, every character leads to the same derivative. */
  classes: readonly CharSet[] | undefined;
  /** By class. */
  readonly derivatives: (Expression | undefined)[];
}

export type Expression = Common &
  (
    | { readonly kind: "chars"; readonly set: CharSet }
    | { readonly kind: "empty" }
    | { readonly kind: "concat"; readonly first: Expression; readonly rest: Expression }
    | { readonly kind: "repeat"; readonly of: Expression; readonly min: number; readonly max: number }
    | { readonly kind: "union" | "intersection"; readonly of: readonly Expression[] }
    | { readonly kind: "complement"; readonly of: Expression }
  );

type Description = { readonly nullable: boolean } & Record<string, unknown>;

export class Expressions {
  /** No text. */
  readonly none: Expression;
  /** The empty text alone. */
  readonly empty: Expression;
  readonly anyChar: Expression;
  readonly anything: Expression;
  /** Who pays: set for the time of one decision, since expressions outlive it. */
  budget: Budget;
  #known = new Map<string, Expression>();
  #next = 0;

  constructor(budget: Budget) {
    this.budget = budget;
    this.none = this.chars([]);
    this.empty = this.#make("empty", { kind: "empty", nullable: true });
    this.anyChar = this.chars(ALL_CHARS);
    this.anything = this.#make(`r${this.anyChar.id},0,Infinity`, {
      ...{ kind: "repeat", of: this.anyChar, min: 0, max: Number.POSITIVE_INFINITY, nullable: true },
    });
  }

  get size(): number {
    return this.#next;
  }

  #make(key: string, description: Description): Expression {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.budget.made();
    const made = Object.assign(description, { id: this.#next, classes: undefined, derivatives: [] });
    this.#next += 1;
    this.#known.set(key, made as unknown as Expression);
    return made as unknown as Expression;
  }

  chars(set: CharSet): Expression {
    return this.#make(`c${set.join()}`, { kind: "chars", set, nullable: false });
  }

  concat(first: Expression, rest: Expression): Expression {
    if (first === this.none || rest === this.none) return this.none;
    if (first === this.empty) return rest;
    if (rest === this.empty) return first;
    // To the right, so that a derivative touches the front only.
    if (first.kind === "concat") return this.concat(first.first, this.concat(first.rest, rest));
    // x{a,b}x{c,d} is x{a+c,b+d}, whether the second is all of the rest or its front.
    const [front, back] = rest.kind === "concat" ? [rest.first, rest.rest] : [rest, this.empty];
    const [x, y] = [times(first), times(front)];
    if (x.of === y.of) return this.concat(this.repeat(x.of, x.min + y.min, x.max + y.max), back);
    return this.#make(`k${first.id},${rest.id}`, {
      ...{ kind: "concat", first, rest, nullable: first.nullable && rest.nullable },
    });
  }

  repeat(of: Expression, least: number, max: number): Expression {
    const min = of.nullable ? 0 : least;
    if (max === 0 || of === this.empty) return this.empty;
    if (of === this.none) return min === 0 ? this.empty : this.none;
    if (min === 1 && max === 1) return of;
    if (of.kind === "repeat" && of.min === 0 && of.max === max && max === Number.POSITIVE_INFINITY) return of;
    if (min === 0 && max === 1 && of.nullable) return of;
    // Bounds on single characters are bounds on the length: they are counted and not unrolled.
    if (of.kind === "chars" && of !== this.anyChar && (min > 1 || (max > 1 && max < Number.POSITIVE_INFINITY)))
      return this.intersection([this.repeat(of, 0, Number.POSITIVE_INFINITY), this.ofLength(min, max)]);
    return this.#make(`r${of.id},${min},${max}`, { kind: "repeat", of, min, max, nullable: min === 0 });
  }

  union(parts: readonly Expression[]): Expression {
    const found = new Map<number, Expression>();
    let chars: CharSet = [];
    for (const part of parts) {
      for (const each of part.kind === "union" ? part.of : [part]) {
        if (each === this.anything) return each;
        if (each.kind === "chars") chars = union(chars, each.set);
        else found.set(each.id, each);
      }
    }
    if (chars.length > 0) {
      const set = this.chars(chars);
      found.set(set.id, set);
    }
    if (found.has(this.empty.id) && [...found.values()].some((each) => each !== this.empty && each.nullable))
      found.delete(this.empty.id);
    for (const each of found.values()) if (each.kind === "complement" && found.has(each.of.id)) return this.anything;
    return this.#set("union", found, this.none);
  }

  intersection(parts: readonly Expression[]): Expression {
    const found = new Map<number, Expression>();
    let chars: CharSet | undefined;
    let [min, max] = [0, Number.POSITIVE_INFINITY];
    for (const part of parts) {
      for (const each of part.kind === "intersection" ? part.of : [part]) {
        if (each === this.none) return each;
        if (each.kind === "repeat" && each.of === this.anyChar)
          [min, max] = [Math.max(min, each.min), Math.min(max, each.max)];
        else if (each.kind === "chars") chars = chars === undefined ? each.set : intersection(chars, each.set);
        else found.set(each.id, each);
      }
    }
    if (min > max || (max === 0 && [...found.values()].some((each) => !each.nullable))) return this.none;
    const length = this.ofLength(min, max);
    if (length !== this.anything) found.set(length.id, length);
    if (chars !== undefined) {
      if (chars.length === 0 || min > 1) return this.none;
      const set = this.chars(chars);
      found.set(set.id, set);
    }
    if (found.has(this.empty.id)) return [...found.values()].every((each) => each.nullable) ? this.empty : this.none;
    for (const each of found.values()) if (each.kind === "complement" && found.has(each.of.id)) return this.none;
    return this.#set("intersection", found, this.anything);
  }

  #set(kind: "union" | "intersection", found: ReadonlyMap<number, Expression>, none: Expression): Expression {
    const of = [...found.values()].sort((a, b) => a.id - b.id);
    const [only] = of;
    if (only === undefined) return none;
    if (of.length === 1) return only;
    const nullable = kind === "union" ? of.some((each) => each.nullable) : of.every((each) => each.nullable);
    return this.#make(`${kind}${of.map(({ id }) => id).join()}`, { kind, of, nullable });
  }

  complement(of: Expression): Expression {
    if (of.kind === "complement") return of.of;
    if (of === this.none) return this.anything;
    if (of === this.anything) return this.none;
    // Every length but these.
    if (of.kind === "repeat" && of.of === this.anyChar)
      return this.union([this.ofLength(0, of.min - 1), this.ofLength(of.max + 1, Number.POSITIVE_INFINITY)]);
    return this.#make(`n${of.id}`, { kind: "complement", of, nullable: !of.nullable });
  }

  /** Just this text. */
  literal(text: string): Expression {
    return [...text].reduceRight<Expression>((rest, char) => {
      const code = codeOf(char);
      return this.concat(this.chars([code, code]), rest);
    }, this.empty);
  }

  /** Every text of so many characters. */
  ofLength(min: number, max: number): Expression {
    if (min > max || min === Number.POSITIVE_INFINITY) return this.none;
    return this.repeat(this.anyChar, min, max);
  }

  classesOf(of: Expression): readonly CharSet[] {
    of.classes ??= this.#classes(of);
    return of.classes;
  }

  #classes(of: Expression): readonly CharSet[] {
    switch (of.kind) {
      case "empty":
        return [ALL_CHARS];
      case "chars":
        return [of.set, complement(of.set)].filter(({ length }) => length > 0);
      case "concat":
        if (!of.first.nullable) return this.classesOf(of.first);
        return this.#product(this.classesOf(of.first), this.classesOf(of.rest));
      case "repeat":
      case "complement":
        return this.classesOf(of.of);
      default:
        return of.of.map((each) => this.classesOf(each)).reduce((a, b) => this.#product(a, b));
    }
  }

  #product(a: readonly CharSet[], b: readonly CharSet[]): readonly CharSet[] {
    if (a.length === 1) return b;
    if (b.length === 1 || a === b) return a;
    this.budget.made(1 + ((a.length * b.length) >> 4));
    return a.flatMap((x) => b.map((y) => intersection(x, y))).filter(({ length }) => length > 0);
  }

  /** What may follow a character of the class (by its index in `classesOf`). */
  derive(of: Expression, index: number): Expression {
    const known = of.derivatives[index];
    if (known !== undefined) return known;
    const [char = 0] = this.classesOf(of)[index] ?? [];
    const made = this.#derive(of, char);
    of.derivatives[index] = made;
    return made;
  }

  after(of: Expression, char: number): Expression {
    const classes = this.classesOf(of);
    const index = classes.length === 1 ? 0 : classes.findIndex((set) => hasChar(set, char));
    return this.derive(of, index);
  }

  #derive(of: Expression, char: number): Expression {
    this.budget.step();
    switch (of.kind) {
      case "empty":
        return this.none;
      case "chars":
        return hasChar(of.set, char) ? this.empty : this.none;
      case "concat": {
        const front = this.concat(this.after(of.first, char), of.rest);
        return of.first.nullable ? this.union([front, this.after(of.rest, char)]) : front;
      }
      case "repeat":
        return this.concat(this.after(of.of, char), this.repeat(of.of, Math.max(0, of.min - 1), of.max - 1));
      case "complement":
        return this.complement(this.after(of.of, char));
      case "union":
        return this.union(of.of.map((each) => this.after(each, char)));
      case "intersection":
        return this.intersection(of.of.map((each) => this.after(each, char)));
    }
  }
}

/** A character's code; a lone surrogate counts as U+FFFD, which is what it becomes in UTF-8. */
export function codeOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

function times(of: Expression): { readonly of: Expression; readonly min: number; readonly max: number } {
  return of.kind === "repeat" ? of : { of, min: 1, max: 1 };
}
