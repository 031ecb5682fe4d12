/**
 * Which rows a question is about: the cubes that its members come from, joined from the one that leads to all the others,
 * each by the shortest way (Cube's reference, "Joins": a left join in the direction in which it is declared).
 */
import type { CubeSemantics, Join, Semantics } from "./semantics.ts";

export interface JoinTree {
  readonly root: string;
  /** In the order in which they have to be written. */
  readonly joins: readonly { readonly from: string; readonly join: Join }[];
}

/** The tree for these cubes; undefined when none of them leads to all the others. */
export function joinTree(semantics: Semantics, cubes: readonly string[]): JoinTree | undefined {
  const wanted = [...new Set(cubes)];
  const trees = wanted.flatMap((root) => treeFrom(semantics, root, wanted) ?? []);
  return trees.sort((one, other) => one.joins.length - other.joins.length)[0];
}

function treeFrom(semantics: Semantics, root: string, wanted: readonly string[]): JoinTree | undefined {
  const joins = new Map<string, { from: string; join: Join }>();
  for (const target of wanted) {
    const path = shortestPath(semantics, root, target);
    if (path === undefined) return undefined;
    for (const step of path) joins.set(`${step.from} ${step.join.to}`, step);
  }
  return { root, joins: [...joins.values()] };
}

type Step = { readonly from: string; readonly join: Join };

function shortestPath(semantics: Semantics, from: string, to: string): readonly Step[] | undefined {
  const seen = new Set([from]);
  let reached: (readonly [string, readonly Step[]])[] = [[from, []]];
  while (reached.length > 0) {
    const found = reached.find(([cube]) => cube === to);
    if (found !== undefined) return found[1];
    reached = reached.flatMap(([cube, path]) =>
      (semantics.cubes.get(cube)?.joins ?? [])
        .filter((join) => !seen.has(join.to) && seen.add(join.to))
        .map((join) => [join.to, [...path, { from: cube, join }]] as const),
    );
  }
  return undefined;
}

/** Whether each row of the cube stands once in the tree's rows: it is the root, and every join leads to one row at most. */
export function standsOnce(tree: JoinTree, cube: string): boolean {
  return cube === tree.root && tree.joins.every(({ join }) => join.relationship !== "one_to_many");
}

/** Every cube that one of these two leads to the other from. */
export function areJoined(semantics: Semantics, one: CubeSemantics, other: CubeSemantics): boolean {
  return joinTree(semantics, [one.name, other.name]) !== undefined;
}

/** The cubes in groups: within one, a join leads from each to another. */
export function joinedGroups({ cubes }: Semantics): string[][] {
  const groups: string[][] = [];
  for (const { name, joins } of cubes.values()) {
    const near = new Set([name, ...joins.map(({ to }) => to)]);
    const touched = groups.filter((group) => group.some((each) => near.has(each)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push([...new Set([...touched.flat(), ...near])]);
  }
  return groups;
}
