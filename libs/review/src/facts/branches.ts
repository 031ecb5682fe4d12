/** The branches of allOf, anyOf and oneOf, whose order says nothing. */
import { childPointer } from "@floe-contracts/schemas";
import type { Edit, Fact, FactKind } from "./fact.ts";
import { ALIKE, branchPairs, branchWords } from "./matching.ts";
import { bothFollowed, childOf, compositionOf, keywordsOf, type Node } from "./node.ts";
import { edited, type Pairing } from "./pairing.ts";
import { likeness } from "./similar.ts";

/**
 * A subschema that became one of several alternatives, or was one and is now the only one: `X` and `X or null`. Whether that
 * is what happened; then the facts are told.
 */
export function alternativeFacts(pairing: Pairing): boolean {
  const [a, b] = bothFollowed(pairing.old, pairing.new);
  const [before, after] = [alternatives(a), alternatives(b)];
  if ((before === undefined) === (after === undefined)) return false;
  const [keyword, branches] = before ?? after ?? ["", []];
  const one = before === undefined ? a : b;
  const likes = branches.map((branch) => likeness(one, branch));
  const best = likes.indexOf(Math.max(...likes));
  const same = branches[best];
  if (same === undefined || (likes[best] ?? 0) < ALIKE) return false;
  const many = before === undefined ? b : a;
  const within =
    before === undefined
      ? { old: pairing.old.pointer, new: many.pointer }
      : { old: many.pointer, new: pairing.new.pointer };
  for (const [index, branch] of branches.entries()) {
    if (index === best) continue;
    // Beside more than one other alternative, each is tried by itself: the others stay.
    const without =
      branches.length === 2
        ? { only: [keyword, best] as const }
        : { path: [keyword, `${index}`], remove: true as const };
    const or = { or: [branch.pointer] };
    const kind = before === undefined ? "branch-added" : "branch-removed";
    pairing.fact({
      ...edited(pairing, kind, keyword, { name: branchWords(branch) }),
      within,
      at: before === undefined ? { old: within.old, new: branch.pointer } : { old: branch.pointer, new: within.new },
      apply: [before === undefined ? or : without],
      revert: [before === undefined ? without : or],
    });
  }
  // The words of the whole are those of the one on one side, and stand around the alternatives on the other.
  if (before === undefined) pairing.descend(pairing.old, same, false);
  else pairing.descend(same, pairing.new, false);
  return true;
}

function alternatives(node: Node): readonly [keyword: string, branches: readonly Node[]] | undefined {
  const [keyword, branches] = compositionOf(node) ?? [];
  return keyword === undefined || branches === undefined || keyword === "allOf" ? undefined : [keyword, branches];
}

export function branchFacts(pairing: Pairing): void {
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    const [old, other] = [branchesOf(pairing.old, keyword), branchesOf(pairing.new, keyword)];
    if (old.length === 0 && other.length === 0) continue;
    const pairs = branchPairs(old, other);
    const [left, right] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
    for (const [i, j] of pairs) descendInto(pairing, old[i], other[j]);
    for (const [index, node] of old.entries())
      if (!left.has(index)) pairing.fact(branchFact(pairing, "branch-removed", keyword, node, index));
    for (const [index, node] of other.entries())
      if (!right.has(index)) pairing.fact(branchFact(pairing, "branch-added", keyword, node, index));
  }
}

function branchesOf(node: Node, keyword: string): Node[] {
  const branches = keywordsOf(node)[keyword];
  return Array.isArray(branches) ? branches.map((_, index) => childOf(node, keyword, index)) : [];
}

function descendInto(pairing: Pairing, old: Node | undefined, other: Node | undefined): void {
  if (old !== undefined && other !== undefined) pairing.descend(old, other);
}

function branchFact(
  pairing: Pairing,
  kind: Extract<FactKind, "branch-added" | "branch-removed">,
  keyword: string,
  branch: Node,
  index: number,
): Fact {
  const append: Edit = { path: [keyword, "-"], from: branch.pointer };
  const remove: Edit = { path: [keyword, `${index}`], remove: true };
  const pointer = childPointer(childPointer("", keyword), index);
  const added = kind === "branch-added";
  return {
    ...edited(pairing, kind, keyword, { name: branchWords(branch) }),
    at: added ? { new: pairing.new.pointer + pointer } : { old: pairing.old.pointer + pointer },
    apply: [added ? append : remove],
    revert: [added ? remove : append],
  };
}
