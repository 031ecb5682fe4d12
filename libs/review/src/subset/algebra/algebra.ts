/**
 * Makes formulas: simplified on the way, each of them once. Nothing here looks at an instance, and nothing is guessed: two
 * formulas that are the same object hold for the same instances.
 */
import { type Budget, Stopped } from "../limits.ts";
import { ALL_TYPES, type Json, keyOf, TYPE, typeOf } from "../values.ts";
import { dualOf } from "./dual.ts";
import { type Atom, type Deferred, isAtom, type Node, type OneOf, type Recursive, type Types } from "./nodes.ts";
import { restrictNode } from "./restrict.ts";

const SIZE_TYPE = { value: TYPE.number, length: TYPE.string, items: TYPE.array, properties: TYPE.object } as const;

export class Algebra {
  readonly always: Types;
  readonly never: Types;
  readonly budget: Budget;
  readonly #known = new Map<string, Node>();
  readonly #expanded = new Set<Recursive>();
  #next = 0;

  constructor(budget: Budget) {
    this.budget = budget;
    this.always = this.types(ALL_TYPES);
    this.never = this.types(0);
  }

  types(mask: number): Types {
    return this.#make<Types>(`t${mask}`, { kind: "types", mask });
  }

  /** The formula with this key, made now if it is new. Keys hold ids of what a formula is made of. */
  #make<Kind extends Node>(key: string, described: object): Kind {
    const known = this.#known.get(key);
    if (known !== undefined) return known as Kind;
    this.budget.made();
    const made = Object.assign(described, { id: this.#next, negation: undefined, byType: [], dual: undefined });
    this.#next += 1;
    this.#known.set(key, made as unknown as Node);
    return made as unknown as Kind;
  }

  and(parts: readonly Node[]): Node {
    const found = new Map<number, Node>();
    let mask = ALL_TYPES;
    const given = new Set(parts);
    for (const part of given) {
      if (part.negation !== undefined && given.has(part.negation)) return this.never;
      for (const each of part.kind === "and" ? part.of : [part]) {
        if (each.kind === "types") mask &= each.mask;
        else found.set(each.id, each);
      }
    }
    for (const each of found.values()) {
      if (isAtom(each) && each.dual !== undefined && found.has(each.dual.id)) mask &= ~each.type;
      else if (each.negation !== undefined && found.has(each.negation.id)) return this.never;
    }
    if (mask === 0) return this.never;
    // What is said about a type that is ruled out says nothing.
    for (const each of found.values()) if (isAtom(each) && (each.type & mask) === 0) found.delete(each.id);
    if (mask !== ALL_TYPES) {
      const types = this.types(mask);
      found.set(types.id, types);
    }
    return this.#junction("and", found, this.always);
  }

  or(parts: readonly Node[]): Node {
    const found = new Map<number, Node>();
    let mask = 0;
    const given = new Set(parts);
    for (const part of given) {
      if (part.negation !== undefined && given.has(part.negation)) return this.always;
      for (const each of part.kind === "or" ? part.of : [part]) {
        if (each.kind === "types") mask |= each.mask;
        else found.set(each.id, each);
      }
    }
    if (mask === ALL_TYPES) return this.always;
    let conditional = 0;
    for (const each of found.values()) {
      if (each.negation !== undefined && found.has(each.negation.id)) return this.always;
      if (!isAtom(each)) continue;
      if (each.dual !== undefined && found.has(each.dual.id)) return this.always;
      conditional |= each.type;
    }
    // A conditional assertion holds for every other type: two about different types, or one beside its type, always.
    if ((conditional & (conditional - 1)) !== 0 || (conditional & mask) !== 0) return this.always;
    if (mask !== 0) {
      const types = this.types(mask);
      found.set(types.id, types);
    }
    return this.#junction("or", found, this.never);
  }

  #junction(kind: "and" | "or", found: ReadonlyMap<number, Node>, empty: Node): Node {
    if (found.size === 0) return empty;
    const of = [...found.values()];
    const [only] = of;
    if (of.length === 1 && only !== undefined) return only;
    of.sort((a, b) => a.id - b.id);
    return this.#make(`${kind}${of.map(({ id }) => id).join()}`, { kind, of });
  }

  oneOf(parts: readonly Node[], negated = false): Node {
    const counts = new Map<Node, number>();
    for (const part of parts) if (part !== this.never) counts.set(part, (counts.get(part) ?? 0) + 1);
    // What is listed twice cannot be the only one.
    const twice = [...counts].filter(([, count]) => count > 1).map(([part]) => part);
    if (twice.length > 0) {
      const rest = [...counts].filter(([, count]) => count === 1).map(([part]) => part);
      const one = this.and([...twice.map((part) => this.not(part)), this.oneOf(rest)]);
      return negated ? this.not(one) : one;
    }
    const of = [...counts.keys()].sort((a, b) => a.id - b.id);
    if (of.includes(this.always)) {
      const others = this.and(of.filter((part) => part !== this.always).map((part) => this.not(part)));
      return negated ? this.not(others) : others;
    }
    const [only] = of;
    if (only === undefined) return negated ? this.always : this.never;
    if (of.length === 1) return negated ? this.not(only) : only;
    return this.#make<OneOf>(`one${negated}${of.map(({ id }) => id).join()}`, { kind: "oneOf", of, negated });
  }

  enum(values: Iterable<Json>, negated = false): Node {
    const byKey = new Map<string, Json>();
    let mask = 0;
    for (const value of values) {
      const type = typeOf(value);
      if (type <= TYPE.true) mask |= type;
      else byKey.set(keyOf(value), value);
    }
    // null, true and false are types of one value.
    if (byKey.size === 0) return this.types(negated ? ALL_TYPES & ~mask : mask);
    const keys = [...byKey.keys()].sort().join();
    const rest = this.#make<Node>(`e${negated}${keys}`, { kind: "enum", values: byKey, negated });
    if (mask === 0) return rest;
    return negated ? this.and([this.types(ALL_TYPES & ~mask), rest]) : this.or([this.types(mask), rest]);
  }

  range(of: keyof typeof SIZE_TYPE, lower: boolean, limit: number, exclusive = false): Node {
    const type = SIZE_TYPE[of];
    if (of !== "value") {
      if (lower && limit <= 0) return this.always;
      if (!lower && limit < 0) return this.types(ALL_TYPES & ~type);
    }
    return this.#make(`r${of}${lower}${limit}${exclusive}`, { kind: "range", type, of, lower, limit, exclusive });
  }

  /** @throws Stopped when the divisor is not above zero */
  multiple(divisor: number, negated = false): Node {
    if (!(divisor > 0)) throw new Stopped("multipleOf", "", "the divisor is not above zero");
    return this.#make(`m${divisor}${negated}`, { kind: "multiple", type: TYPE.number, divisor, negated });
  }

  pattern(source: string, negated: boolean, pointer: string): Node {
    return this.#make(`p${negated}${source}`, { kind: "pattern", type: TYPE.string, source, negated, pointer });
  }

  /** `type`: what it says something about; formats of numbers exist outside of JSON Schema. */
  format(name: string, negated: boolean, pointer: string, type: number = TYPE.string): Node {
    return this.#make(`f${negated}${type}${name}`, { kind: "format", type, name, negated, pointer });
  }

  unique(negated = false): Node {
    return this.#make(`u${negated}`, { kind: "unique", type: TYPE.array, negated });
  }

  each(from: number, to: number, item: Node): Node {
    if (from >= to || item === this.always) return this.always;
    return this.#make(`a${from},${to},${item.id}`, { kind: "each", type: TYPE.array, from, to, item });
  }

  /** At least (`least`) or at most `limit` of the items in the range. */
  count(from: number, to: number, item: Node, least: boolean, limit: number): Node {
    if (least && limit <= 0) return this.always;
    const none = this.types(ALL_TYPES & ~TYPE.array);
    if (least && (item === this.never || to - from < limit)) return none;
    if (!least && limit < 0) return none;
    if (!least && (item === this.never || to - from <= limit)) return this.always;
    if (!least && limit === 0) return this.each(from, to, this.not(item));
    return this.#make(`c${from},${to},${item.id},${least},${limit}`, {
      ...{ kind: "count", type: TYPE.array, from, to, item, least, limit },
    });
  }

  eachProperty(name: Node, value: Node): Node {
    const names = this.#names(name);
    if (names === this.never || value === this.always) return this.always;
    return this.#make(`k${names.id},${value.id}`, { kind: "eachProperty", type: TYPE.object, name: names, value });
  }

  someProperty(name: Node, value: Node): Node {
    const names = this.#names(name);
    if (names === this.never || value === this.never) return this.types(ALL_TYPES & ~TYPE.object);
    return this.#make(`s${names.id},${value.id}`, { kind: "someProperty", type: TYPE.object, name: names, value });
  }

  /** What is said of names as texts; a definition that is still being read stays as it is. */
  #names(name: Node): Node {
    try {
      return this.restrict(name, TYPE.string);
    } catch (error) {
      if (error instanceof Stopped && error.reason === "$ref") return name;
      throw error;
    }
  }

  /** A definition within itself; its target is set when it is known. */
  recursive(): Recursive {
    return this.#make<Recursive>(`v${this.#next}`, { kind: "recursive", target: undefined, negated: false });
  }

  not(node: Node): Node {
    if (node.negation !== undefined) return node.negation;
    const negation = this.#negated(node);
    node.negation = negation;
    negation.negation ??= node;
    return negation;
  }

  /** The same as `not`, but what is made of parts is taken apart only where it is looked at. */
  notDeferred(node: Node): Node {
    if (node.negation !== undefined) return node.negation;
    if (node.kind !== "and" && node.kind !== "or" && node.kind !== "oneOf") return this.not(node);
    const deferred = this.#make<Deferred>(`d${node.id}`, { kind: "deferred", of: node });
    deferred.negation = node;
    node.negation = deferred;
    return deferred;
  }

  /** What a deferred negation stands for, one level of it. */
  workedOut({ of }: Deferred): Node {
    return this.#negated(of);
  }

  #negated(node: Node): Node {
    switch (node.kind) {
      case "types":
        return this.types(ALL_TYPES & ~node.mask);
      case "and":
        return this.or(node.of.map((each) => this.not(each)));
      case "or":
        return this.and(node.of.map((each) => this.not(each)));
      case "oneOf":
        return this.oneOf(node.of, !node.negated);
      case "enum":
        return this.enum(node.values.values(), !node.negated);
      case "deferred":
        return node.of;
      case "recursive":
        return this.#make<Recursive>(`w${node.id}`, { kind: "recursive", target: undefined, negated: true });
      default:
        return this.and([this.types(node.type), this.dual(node)]);
    }
  }

  /** The assertion about the same type that holds for just the other instances of it. */
  dual(atom: Atom): Node {
    if (atom.dual !== undefined) return atom.dual;
    const dual = dualOf(this, atom);
    atom.dual = dual;
    if (isAtom(dual)) dual.dual ??= atom;
    return dual;
  }

  /** Looks into a definition within itself. @throws Stopped when that leads back to it without a step into the instance */
  expanding<Result>(node: Recursive, look: () => Result): Result {
    if (this.#expanded.has(node)) throw new Stopped("$ref", "", "a definition refers to itself in a circle");
    this.#expanded.add(node);
    try {
      return look();
    } finally {
      this.#expanded.delete(node);
    }
  }

  /** What is left of a formula for instances of one type. */
  restrict(node: Node, type: number): Node {
    const bit = 31 - Math.clz32(type);
    const known = node.byType[bit];
    if (known !== undefined) return known;
    this.budget.step();
    const rest = restrictNode(this, node, type);
    node.byType[bit] = rest;
    return rest;
  }
}
