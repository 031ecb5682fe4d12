/** Whether a formula holds for an instance: what ajv would say of the schema, with exact numbers and linear patterns. */
import { hasOwn, isObject, type Json, keyOf, lengthOf, TYPE, typeOf } from "../values.ts";
import type { Algebra } from "./algebra.ts";
import { isMultiple } from "./decimal.ts";
import {
  type Atom,
  type Count,
  type Each,
  type EachProperty,
  type Enum,
  isAtom,
  type Node,
  type Range,
  type SomeProperty,
} from "./nodes.ts";
import { targetOf } from "./restrict.ts";

/** Answers for texts. */
export interface Texts {
  matches(source: string, text: string): boolean;
  isOfFormat(name: string, text: string): boolean;
}

export class Evaluator {
  readonly #algebra: Algebra;
  readonly #texts: Texts;
  /** By arrays and objects: a witness is made of parts that occur in it many times over. */
  readonly #known = new WeakMap<object, Map<number, boolean>>();

  constructor(algebra: Algebra, texts: Texts) {
    this.#algebra = algebra;
    this.#texts = texts;
  }

  /** @throws Stopped when time is up */
  holds(node: Node, value: Json): boolean {
    if (typeof value !== "object" || value === null || isAtom(node)) return this.#holdsNew(node, value);
    let answers = this.#known.get(value);
    if (answers === undefined) {
      answers = new Map();
      this.#known.set(value, answers);
    }
    const known = answers.get(node.id);
    if (known !== undefined) return known;
    const holds = this.#holdsNew(node, value);
    answers.set(node.id, holds);
    return holds;
  }

  #holdsNew(node: Node, value: Json): boolean {
    this.#algebra.budget.step();
    switch (node.kind) {
      case "types":
        return (node.mask & typeOf(value)) !== 0;
      case "and":
        return node.of.every((each) => this.holds(each, value));
      case "or":
        return node.of.some((each) => this.holds(each, value));
      case "oneOf":
        return this.#exactlyOne(node.of, value) !== node.negated;
      case "enum":
        return node.values.has(keyOf(value)) !== node.negated;
      case "recursive":
        return this.holds(targetOf(this.#algebra, node), value);
      case "deferred":
        return !this.holds(node.of, value);
      default:
        return typeOf(value) !== node.type || this.#meets(node, value);
    }
  }

  #exactlyOne(parts: readonly Node[], value: Json): boolean {
    let found = 0;
    for (const part of parts) if (this.holds(part, value)) found += 1;
    return found === 1;
  }

  #meets(atom: Atom, value: Json): boolean {
    switch (atom.kind) {
      case "range":
        return inRange(atom, sizeOf(atom, value));
      case "multiple":
        return isMultiple(value as number, atom.divisor) !== atom.negated;
      case "pattern":
        return this.#texts.matches(atom.source, value as string) !== atom.negated;
      case "format":
        return this.#texts.isOfFormat(atom.name, String(value)) !== atom.negated;
      case "unique":
        return allDiffer(value as readonly Json[]) !== atom.negated;
      case "each":
      case "count":
        return this.#countHolds(atom, value as readonly Json[]);
      default:
        return this.#propertyHolds(atom, value);
    }
  }

  #countHolds(atom: Each | Count, items: readonly Json[]): boolean {
    const end = Math.min(atom.to, items.length);
    let found = 0;
    for (let index = atom.from; index < end; index += 1) {
      const holds = this.holds(atom.item, items[index] as Json);
      if (atom.kind === "each" && !holds) return false;
      if (holds) found += 1;
    }
    if (atom.kind === "each") return true;
    return atom.least ? found >= atom.limit : found <= atom.limit;
  }

  #propertyHolds(atom: EachProperty | SomeProperty, value: Json): boolean {
    if (!isObject(value)) return true;
    const every = atom.kind === "eachProperty";
    const names = onlyNames(atom.name);
    if (names !== undefined) {
      for (const name of names.values())
        if (hasOwn(value, name as string) && this.holds(atom.value, value[name as string] as Json) !== every)
          return !every;
      return every;
    }
    for (const name of Object.keys(value))
      if (this.holds(atom.name, name) && this.holds(atom.value, value[name] as Json) !== every) return !every;
    return every;
  }
}

/** The names, when a set of names is a list of them. */
export function onlyNames(node: Node): Enum["values"] | undefined {
  return node.kind === "enum" && !node.negated ? node.values : undefined;
}

function sizeOf(range: Range, value: Json): number {
  switch (range.type) {
    case TYPE.string:
      return lengthOf(value as string);
    case TYPE.array:
      return (value as readonly Json[]).length;
    case TYPE.object:
      return Object.keys(value as object).length;
    default:
      return value as number;
  }
}

export function inRange({ lower, limit, exclusive }: Range, size: number): boolean {
  if (lower) return exclusive ? size > limit : size >= limit;
  return exclusive ? size < limit : size <= limit;
}

function allDiffer(items: readonly Json[]): boolean {
  return new Set(items.map(keyOf)).size === items.length;
}
