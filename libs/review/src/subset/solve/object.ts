/**
 * An object whose properties meet what is said of their names. Properties that must be there are placed first, on names
 * that occur in the schemas or on fresh ones; then others are added until there are enough.
 */
import { onlyNames } from "../algebra/evaluate.ts";
import type { Atom, EachProperty, Enum, Node } from "../algebra/nodes.ts";
import { type Json, objectOf } from "../values.ts";
import { type Answer, found, NONE, type Unknown, unknown } from "./answer.ts";
import type { Context } from "./solver.ts";

/** A property that must be there: its name and its value meet these. */
interface Demand {
  readonly name: Node;
  readonly value: Node;
}

type Placed = ReadonlyMap<string, Json>;

/** Objects larger than this are not made. */
const LARGEST = 600;
/** Ways in which properties that must be there can be one and the same are tried for up to so many of them. */
const MOST_SHARED = 5;

export function solveObject(parts: readonly (Atom | Enum)[], context: Context): Answer {
  return new ObjectQuestion(parts, context).answer();
}

/**
 * A quick no: a property that must be there by this name, with a value that no value of the name can be. Says true only
 * when the assertion and the parts have no instance together.
 */
export function propertyRefuter(parts: readonly Node[], context: Context): (way: Node) => boolean {
  const listed = new Map<string, Node[]>();
  const general: EachProperty[] = [];
  for (const part of parts) {
    if (part.kind !== "eachProperty") continue;
    const names = onlyNames(part.name);
    if (names === undefined) general.push(part);
    else for (const name of names.values()) add(listed, name as string, part.value);
  }
  return (way) => {
    if (way.kind !== "someProperty") return false;
    const names = onlyNames(way.name);
    const [name] = names?.size === 1 ? names.values() : [];
    if (typeof name !== "string") return false;
    const values = general.filter((each) => context.holds(each.name, name)).map((each) => each.value);
    return context.solve(context.algebra.and([...(listed.get(name) ?? []), ...values, way.value])).state === "none";
  };
}

class ObjectQuestion {
  readonly #context: Context;
  #min = 0;
  #max = Number.POSITIVE_INFINITY;
  /** What is said of properties by their names. */
  readonly #listed = new Map<string, Node[]>();
  readonly #general: EachProperty[] = [];
  /** What must be there, by name, and by a form of names. */
  readonly #required = new Map<string, Node[]>();
  readonly #demands: Demand[] = [];
  /** Every name that the assertions spell out. */
  readonly #names = new Set<string>();
  readonly #values = new Map<string, Node>();
  #unclear: Unknown | undefined;

  constructor(parts: readonly (Atom | Enum)[], context: Context) {
    this.#context = context;
    for (const part of parts) {
      if (part.kind === "range") {
        if (part.lower) this.#min = Math.max(this.#min, Math.ceil(part.limit));
        else this.#max = Math.min(this.#max, Math.floor(part.limit));
      } else if (part.kind === "eachProperty") {
        const names = onlyNames(part.name);
        if (names === undefined) this.#general.push(part);
        else for (const name of names.values()) add(this.#listed, name as string, part.value);
        this.#spell(part.name);
      } else if (part.kind === "someProperty") {
        const names = [...(onlyNames(part.name)?.values() ?? [])];
        if (names.length === 1) add(this.#required, names[0] as string, part.value);
        else this.#demands.push({ name: part.name, value: part.value });
        this.#spell(part.name);
      }
    }
  }

  #spell(name: Node): void {
    if (name.kind === "enum") for (const each of name.values.values()) this.#names.add(each as string);
    if (name.kind === "and" || name.kind === "or") for (const each of name.of) this.#spell(each);
  }

  answer(): Answer {
    if (this.#min > this.#max || this.#required.size > this.#max) return NONE;
    const placed = new Map<string, Json>();
    const { always } = this.#context.algebra;
    // Those that are asked for a value first: they are the ones that fail.
    const required = [...this.#required].sort(
      ([, a], [, b]) => Number(b.some((x) => x !== always)) - Number(a.some((x) => x !== always)),
    );
    for (const [name, values] of required) {
      const value = this.#solve([this.#valueOf(name), ...values]);
      if (value.state === "none") return NONE;
      if (value.state === "found") placed.set(name, value.value);
    }
    if (this.#unclear !== undefined) return this.#unclear;
    // Alone, each of the others must have a place.
    for (const demand of this.#demands) if (this.#placements(demand, new Map()).next().done) return this.#none();
    const answer = this.#place(this.#demands, [], placed);
    return answer.state === "none" ? this.#none() : answer;
  }

  #none(): Answer {
    return this.#unclear ?? NONE;
  }

  #solve(values: readonly Node[]): Answer {
    const answer = this.#context.solve(this.#context.algebra.and(values));
    if (answer.state === "unknown") this.#unclear ??= answer;
    return answer;
  }

  /** All that is said of a property of this name. */
  #valueOf(name: string): Node {
    let value = this.#values.get(name);
    if (value === undefined) {
      const { algebra } = this.#context;
      const general = this.#general.filter((each) => this.#context.holds(each.name, name));
      value = algebra.and([...(this.#listed.get(name) ?? []), ...general.map((each) => each.value)]);
      this.#values.set(name, value);
    }
    return value;
  }

  /** Joins demands that one property shall meet, all apart first, and places them. */
  #place(open: readonly Demand[], groups: readonly Demand[], placed: Placed): Answer {
    const [demand, ...rest] = open;
    if (demand === undefined) return this.#placeGroups(groups, placed);
    const apart = this.#place(rest, [...groups, demand], placed);
    if (apart.state === "found") return apart;
    if (this.#demands.length > MOST_SHARED) {
      this.#unclear ??= unknown("properties");
      return NONE;
    }
    const { algebra } = this.#context;
    for (const [index, group] of groups.entries()) {
      const joined = {
        name: algebra.and([group.name, demand.name]),
        value: algebra.and([group.value, demand.value]),
      };
      const answer = this.#place(rest, groups.with(index, joined), placed);
      if (answer.state === "found") return answer;
    }
    for (const name of placed.keys()) {
      if (!this.#context.holds(demand.name, name)) continue;
      const values = this.#required.get(name) ?? [];
      const value = this.#solve([this.#valueOf(name), ...values, demand.value]);
      if (value.state !== "found") continue;
      this.#required.set(name, [...values, demand.value]);
      const answer = this.#place(rest, groups, new Map([...placed, [name, value.value]]));
      this.#required.set(name, values);
      if (answer.state === "found") return answer;
    }
    return NONE;
  }

  #placeGroups(groups: readonly Demand[], placed: Placed): Answer {
    const [group, ...rest] = groups;
    if (placed.size + groups.length > this.#max) return NONE;
    if (group === undefined) return this.#filled(placed);
    const others = rest.map((each) => each.name);
    for (const [name, value] of this.#placements(group, placed, others)) {
      const answer = this.#placeGroups(rest, new Map([...placed, [name, value]]));
      if (answer.state === "found") return answer;
    }
    return NONE;
  }

  /**
   * Names on which a property can meet the demand: those spelled out, and one of every other kind. Names that `others`
   * could need are of another kind than those that they could not.
   */
  *#placements(
    demand: Demand,
    placed: Placed,
    others: readonly Node[] = [],
  ): Generator<readonly [name: string, value: Json]> {
    for (const name of this.#names) {
      if (placed.has(name) || !this.#context.holds(demand.name, name)) continue;
      const value = this.#solve([this.#valueOf(name), demand.value]);
      if (value.state === "found") yield [name, value.value];
    }
    const { algebra } = this.#context;
    const unused = algebra.enum([...this.#names, ...placed.keys()], true);
    const kinds = [...this.#general, ...others.map((name) => ({ name, value: algebra.always }))];
    yield* this.#fresh(kinds, algebra.and([demand.name, unused]), [demand.value]);
  }

  /** One name of every kind, under as few assertions as possible first. */
  *#fresh(
    kinds: readonly Demand[],
    name: Node,
    values: readonly Node[],
  ): Generator<readonly [name: string, value: Json]> {
    const { algebra } = this.#context;
    this.#context.budget.step();
    if (algebra.and(values) === algebra.never) return;
    const text = this.#context.solveName(name);
    if (text.state === "unknown") this.#unclear ??= text;
    if (text.state !== "found") return;
    const [kind, ...rest] = kinds;
    if (kind === undefined) {
      const value = this.#solve(values);
      if (value.state === "found") yield [text.value as string, value.value];
      return;
    }
    yield* this.#fresh(rest, algebra.and([name, algebra.not(kind.name)]), values);
    yield* this.#fresh(rest, algebra.and([name, kind.name]), [...values, kind.value]);
  }

  /** Adds properties that need not be there until there are enough. */
  #filled(placed: Placed): Answer {
    if (placed.size < this.#min && this.#min > LARGEST) {
      this.#unclear ??= unknown("minProperties");
      return NONE;
    }
    const filled = new Map(placed);
    const anyName: Demand = { name: this.#context.algebra.always, value: this.#context.algebra.always };
    while (filled.size < this.#min) {
      const next = this.#placements(anyName, filled).next();
      if (next.done) return NONE;
      filled.set(...next.value);
    }
    return found(objectOf(filled));
  }
}

function add(to: Map<string, Node[]>, name: string, value: Node): void {
  const known = to.get(name);
  if (known === undefined) to.set(name, [value]);
  else known.push(value);
}
