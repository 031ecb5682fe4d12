/**
 * An array whose items meet what is said of their places, and of how many there are. Places about which the same is said
 * are one group; what "at least" and "at most" ask for splits groups, all ways tried. A longer array than the longest
 * place, all that must be contained and the least length is never needed: an item more would only repeat one of the tail.
 */
import type { Atom, Count, Each, Enum, Node } from "../algebra/nodes.ts";
import type { Json } from "../values.ts";
import { type Answer, found, NONE, type Unknown, unknown } from "./answer.ts";
import { distinctValues } from "./distinct.ts";
import type { Context } from "./solver.ts";

export interface Group {
  readonly places: readonly number[];
  readonly item: Node;
}

/** Arrays longer than this are not made. */
const LONGEST = 20_000;

export function solveArray(parts: readonly (Atom | Enum)[], context: Context): Answer {
  return new ArrayQuestion(parts, context).answer();
}

class ArrayQuestion {
  readonly #context: Context;
  #min = 0;
  #max = Number.POSITIVE_INFINITY;
  readonly #each: Each[] = [];
  readonly #least: Count[] = [];
  readonly #most: Count[] = [];
  #unique = false;
  #repeated = false;
  #unclear: Unknown | undefined;

  constructor(parts: readonly (Atom | Enum)[], context: Context) {
    this.#context = context;
    for (const part of parts) {
      if (part.kind === "range") {
        if (part.lower) this.#min = Math.max(this.#min, Math.ceil(part.limit));
        else this.#max = Math.min(this.#max, Math.floor(part.limit));
      } else if (part.kind === "each") this.#each.push(part);
      else if (part.kind === "count") (part.least ? this.#least : this.#most).push(part);
      else if (part.kind === "unique" && part.negated) this.#repeated = true;
      else if (part.kind === "unique") this.#unique = true;
    }
  }

  answer(): Answer {
    if (this.#unique && this.#repeated) return NONE;
    const edges = this.#edges();
    const last = edges.at(-1) ?? 0;
    this.#shorten(edges);
    const asked = this.#least.reduce((sum, { limit }) => sum + limit, this.#repeated ? 2 : 0);
    const low = Math.max(this.#min, this.#repeated ? 2 : 0, ...this.#least.map(({ from, limit }) => from + limit));
    const high = asked === 0 ? Math.min(low, this.#max) : Math.min(this.#max, Math.max(low, last + asked));
    if (low > LONGEST && low <= this.#max) return this.#unclear ?? unknown("minItems");
    for (let length = low; length <= high; length += 1) {
      this.#context.budget.step();
      const answer = this.#contain(0, this.#groups(edges, length));
      if (answer.state === "found") return answer;
    }
    return this.#unclear ?? NONE;
  }

  /** Where something new is said of places, from 0 on. */
  #edges(): readonly number[] {
    const edges = new Set([0]);
    for (const { from, to } of [...this.#each, ...this.#least, ...this.#most]) {
      edges.add(from);
      if (Number.isFinite(to)) edges.add(to);
    }
    return [...edges].sort((a, b) => a - b);
  }

  #itemAt(place: number): Node {
    const covering = this.#each.filter(({ from, to }) => from <= place && place < to);
    return this.#context.algebra.and(covering.map(({ item }) => item));
  }

  /** No array goes on to a place that no item fits. */
  #shorten(edges: readonly number[]): void {
    for (const edge of edges) {
      if (edge >= this.#max) return;
      if (this.#solve(this.#itemAt(edge)).state === "none") {
        this.#max = edge;
        return;
      }
    }
  }

  #solve(item: Node): Answer {
    const answer = this.#context.solve(item);
    if (answer.state === "unknown") this.#unclear ??= answer;
    return answer;
  }

  #groups(edges: readonly number[], length: number): Group[] {
    return edges.flatMap((from, index) => {
      const to = Math.min(edges[index + 1] ?? length, length);
      if (from >= to) return [];
      return [{ places: Array.from({ length: to - from }, (_, offset) => from + offset), item: this.#itemAt(from) }];
    });
  }

  /** Lets enough items of each kind that must be contained meet what is asked of them. */
  #contain(index: number, groups: readonly Group[]): Answer {
    const count = this.#least[index];
    if (count === undefined) return this.#limit(0, groups);
    return this.#choose(groups, 0, count, count.limit, (chosen) => this.#contain(index + 1, chosen));
  }

  #choose(
    groups: readonly Group[],
    at: number,
    count: Count,
    missing: number,
    then: (groups: readonly Group[]) => Answer,
  ): Answer {
    this.#context.budget.step();
    if (missing <= 0) return then(groups);
    const group = groups[at];
    if (group === undefined) return NONE;
    const covered = isCovered(group, count);
    const met = covered ? this.#context.algebra.and([group.item, count.item]) : group.item;
    const possible = covered && (met === group.item || this.#solve(met).state === "found");
    const most = possible ? Math.min(missing, group.places.length) : 0;
    // What meets it as it stands is counted whole.
    const least = covered && met === group.item ? most : 0;
    for (let taken = most; taken >= least; taken -= 1) {
      const split = splitGroup(group, taken, met);
      const next = groups.toSpliced(at, 1, ...split);
      const answer = this.#choose(next, at + split.length, count, missing - taken, then);
      if (answer.state === "found") return answer;
    }
    return NONE;
  }

  /** Lets no more items than allowed meet what only so many may. */
  #limit(index: number, groups: readonly Group[]): Answer {
    const count = this.#most[index];
    if (count === undefined) return this.#filled(groups);
    return this.#exempt(groups, 0, count, count.limit, (limited) => this.#limit(index + 1, limited));
  }

  #exempt(
    groups: readonly Group[],
    at: number,
    count: Count,
    allowed: number,
    then: (groups: readonly Group[]) => Answer,
  ): Answer {
    this.#context.budget.step();
    const group = groups[at];
    if (group === undefined) return then(groups);
    if (!isCovered(group, count)) return this.#exempt(groups, at + 1, count, allowed, then);
    const { algebra } = this.#context;
    const other = algebra.and([group.item, algebra.not(count.item)]);
    const possible = other === group.item || this.#solve(other).state === "found";
    const least = possible ? 0 : group.places.length;
    for (let taken = least; taken <= Math.min(allowed, group.places.length); taken += 1) {
      // Those taken may meet it; the rest must not.
      const split = splitGroup({ ...group, item: other }, taken, group.item);
      const answer = this.#exempt(groups.toSpliced(at, 1, ...split), at + split.length, count, allowed - taken, then);
      if (answer.state === "found") return answer;
    }
    return NONE;
  }

  #filled(groups: readonly Group[]): Answer {
    if (this.#unique) {
      const values = distinctValues(groups, this.#context);
      if (values.state === "unknown") this.#unclear ??= values;
      return values.state === "unknown" ? NONE : values;
    }
    if (!this.#repeated) return this.#values(groups);
    for (const [index, group] of groups.entries()) {
      if (group.places.length > 1) return this.#values(groups);
      for (const [other, second] of groups.entries()) {
        if (other >= index) break;
        const item = this.#context.algebra.and([group.item, second.item]);
        if (this.#solve(item).state !== "found") continue;
        const answer = this.#values(groups.with(index, { ...group, item }).with(other, { ...second, item }));
        if (answer.state === "found") return answer;
      }
    }
    return NONE;
  }

  #values(groups: readonly Group[]): Answer {
    const items: Json[] = [];
    for (const { places, item } of groups) {
      const answer = this.#solve(item);
      if (answer.state !== "found") return NONE;
      for (const place of places) items[place] = answer.value;
    }
    return found(items);
  }
}

function isCovered({ places }: Group, { from, to }: Count): boolean {
  const [first = 0] = places;
  return from <= first && first < to;
}

/** The first `taken` places with another item, and the rest as they are. */
function splitGroup(group: Group, taken: number, item: Node): Group[] {
  const { places } = group;
  if (taken === 0) return [group];
  if (taken === places.length) return [{ places, item }];
  return [
    { places: places.slice(0, taken), item },
    { places: places.slice(taken), item: group.item },
  ];
}
