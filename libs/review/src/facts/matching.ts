/** Which of the things that went is which of those that came: properties that were renamed, branches that moved. */
import { isObject, keyOf } from "../subset/values.ts";
import { childOf, followed, keywordsOf, type Node } from "./node.ts";
import { likeness, nameLikeness } from "./similar.ts";

export interface Pair {
  readonly old: string;
  readonly new: string;
  readonly confidence: number;
}

/** Below this, two properties are two properties. */
const SURE_ENOUGH = 0.6;
/** More candidates than these are a rewrite, and guessing would say nothing. */
const MOST_CANDIDATES = 40;

/** Properties that seem to have been renamed. A schema that is alike is not enough: half of all properties are texts. */
export function renamings(
  removed: readonly string[],
  added: readonly string[],
  node: (side: "old" | "new", name: string) => Node,
): Pair[] {
  if (removed.length > MOST_CANDIDATES || added.length > MOST_CANDIDATES) return [];
  const candidates = removed.flatMap((old) =>
    added.map((name) => {
      const names = nameLikeness(old, name);
      const schemas = names < 0.3 ? 0 : likeness(node("old", old), node("new", name));
      return { old, new: name, confidence: Math.round((0.5 * names + 0.5 * schemas) * 100) / 100 };
    }),
  );
  return best(candidates, SURE_ENOUGH);
}

/** The best pairs first, each side once. */
function best(candidates: readonly Pair[], least: number): Pair[] {
  const taken = { old: new Set<string>(), new: new Set<string>() };
  const found: Pair[] = [];
  for (const pair of candidates.toSorted((a, b) => b.confidence - a.confidence)) {
    if (pair.confidence < least || taken.old.has(pair.old) || taken.new.has(pair.new)) continue;
    taken.old.add(pair.old);
    taken.new.add(pair.new);
    found.push(pair);
  }
  return found;
}

/** A branch that is less like another than this is another branch. */
export const ALIKE = 0.5;

/** Pairs the branches of a composition whatever their order, as indexes. */
export function branchPairs(old: readonly Node[], other: readonly Node[]): (readonly [old: number, new: number])[] {
  const candidates: Pair[] = [];
  const marksOld = old.map(markOf);
  const marksNew = other.map(markOf);
  for (const [i, a] of old.entries()) {
    for (const [j, b] of other.entries()) {
      const marks = [marksOld[i], marksNew[j]];
      // What names a branch decides; where both have such names and they differ, these are two branches.
      const named = marks[0] !== undefined && marks[1] !== undefined;
      if (named && marks[0] !== marks[1]) continue;
      const alike = likeness(a, b);
      // The same place is worth a little, so that of equals those that did not move are paired.
      const bonus = (named ? 1 : 0) + (i === j ? 0.01 : 0);
      if (named || alike >= ALIKE) candidates.push({ old: `${i}`, new: `${j}`, confidence: alike + bonus });
    }
  }
  return best(candidates, 0).map((pair) => [Number(pair.old), Number(pair.new)]);
}

/** What tells a branch from its neighbours: the fixed values of its properties (`type: batch`). */
function markOf(given: Node): string | undefined {
  const node = followed(given);
  const { properties, const: constant } = keywordsOf(node);
  if (constant !== undefined) return `const ${keyOf(constant)}`;
  if (isObject(properties)) {
    const fixed = Object.keys(properties).flatMap((name) => {
      const value = keywordsOf(followed(childOf(node, "properties", name)))["const"];
      return value === undefined ? [] : [`${name}=${keyOf(value)}`];
    });
    if (fixed.length > 0) return `properties ${fixed.sort().join()}`;
  }
  return undefined;
}

/** A branch in a word or two, for people. */
export function branchWords(given: Node): string {
  const mark = markOf(given);
  if (mark !== undefined) return mark.replace(/^(const|properties) /, "").replaceAll('"', "");
  const reference = keywordsOf(given)["$ref"];
  if (typeof reference === "string") return reference.slice(reference.lastIndexOf("/") + 1);
  const { title, type } = keywordsOf(given);
  if (typeof title === "string") return title;
  if (typeof type === "string") return type;
  return given.pointer.slice(given.pointer.lastIndexOf("/") + 1);
}
