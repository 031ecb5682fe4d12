/**
 * Values for uniqueItems: a different one for each place. Each place lists as many values as there are places, or all it
 * has; then there is a choice exactly when places and values can be matched (Hall), and an augmenting path finds it.
 */

import type { Node } from "../algebra/nodes.ts";
import type { Json } from "../values.ts";
import { keyOf } from "../values.ts";
import { type Answer, found, NONE, type Unknown, unknown } from "./answer.ts";
import type { Group } from "./array.ts";
import type { Context } from "./solver.ts";

/** Arrays of more different items than this are not made. */
const MOST = 300;

export function distinctValues(groups: readonly Group[], context: Context): Answer {
  const places = groups.flatMap((group) => group.places.map((place) => ({ place, item: group.item })));
  if (places.length > MOST) return unknown("uniqueItems");
  const lists = new Map<Node, readonly Json[]>();
  let unclear: Unknown | undefined;
  for (const { item } of groups) {
    if (lists.has(item)) continue;
    const listed: Json[] = [];
    while (listed.length < places.length) {
      const next = context.solve(context.algebra.and([item, context.algebra.enum(listed, true)]));
      if (next.state === "unknown") unclear ??= next;
      if (next.state !== "found") break;
      listed.push(next.value);
    }
    lists.set(item, listed);
  }
  const holders = new Map<string, number>();
  const chosen: Json[] = [];
  for (const start of places.keys()) {
    if (!seat(start, new Set(), { places: places.map(({ item }) => lists.get(item) ?? []), holders, chosen }))
      return unclear ?? NONE;
  }
  const items: Json[] = [];
  for (const [index, { place }] of places.entries()) items[place] = chosen[index] ?? null;
  return found(items);
}

interface Seating {
  readonly places: readonly (readonly Json[])[];
  /** Key of a value → the place that has it. */
  readonly holders: Map<string, number>;
  readonly chosen: Json[];
}

/** Gives a place a value, moving others where that helps. */
function seat(place: number, tried: Set<string>, seating: Seating): boolean {
  for (const value of seating.places[place] ?? []) {
    const key = keyOf(value);
    if (tried.has(key)) continue;
    tried.add(key);
    const holder = seating.holders.get(key);
    if (holder !== undefined && !seat(holder, tried, seating)) continue;
    seating.holders.set(key, place);
    seating.chosen[place] = value;
    return true;
  }
  return false;
}
