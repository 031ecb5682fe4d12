/**
 * Joins: those that meta.cube.joins declares; for a model that declares none, those that its relationships tests imply. One
 * join a pair of cubes, because Cube knows a join by the other cube's name; and no way round in a circle, because Cube would
 * choose one of two ways by itself.
 */
import { type CubeModel_1_0_0, isRecord } from "@floe-contracts/schemas";
import type { Manifest } from "./manifest.ts";
import type { CubeOutline, Outline } from "./outline.ts";
import { columnSql, type Resolver } from "./references.ts";
import { nameOf } from "./refusals.ts";

export type Join = NonNullable<CubeModel_1_0_0["cubes"][number]["joins"]>[number];

export interface Joining {
  readonly manifest: Manifest;
  readonly outline: Outline;
  readonly resolver: Resolver;
  readonly note: (text: string) => void;
}

/**
 * The joins of every cube, by its name.
 * @throws FloeContractsError `cube-reference-missing` for a join to a model that is not there, `cube-join-refused` for two to
 *   the same cube and for a circle
 */
export function joinsOf(joining: Joining): ReadonlyMap<string, readonly Join[]> {
  const joins = new Map<string, Join[]>();
  for (const cube of joining.outline.cubes) {
    if (cube.cube.joins !== undefined) joins.set(cube.name, declaredJoins(cube, joining));
  }
  refuseCircles(joins, joining);
  const tests = relationshipsOf(joining);
  for (const cube of joining.outline.cubes) {
    if (cube.cube.joins === undefined) joins.set(cube.name, impliedJoins(cube, tests, joins, joining));
  }
  return joins;
}

const AT = ["config", "meta", "cube", "joins"];

function declaredJoins(cube: CubeOutline, { outline, resolver }: Joining): Join[] {
  const joins = new Map<string, Join>();
  for (const [index, { name, relationship, sql }] of (cube.cube.joins ?? []).entries()) {
    const at = [...AT, `${index}`];
    const target = outline.byName.get(name);
    const refuse = (code: "cube-reference-missing" | "cube-join-refused", what: string, hint: string) =>
      resolver.refusals.about(cube.node, { code, what, hint, at });
    if (target === undefined) {
      const hint = "put the model back, or take the join out of meta.cube.joins";
      throw refuse("cube-reference-missing", `it joins ${name}, and no model becomes a cube of that name`, hint);
    }
    if (target === cube || joins.has(target.name)) {
      const what = target === cube ? "it joins itself" : `it joins ${target.name} twice`;
      throw refuse("cube-join-refused", what, "Cube has one join a pair of cubes: put a second one into a dbt model");
    }
    const resolved = resolver.resolve(cube, sql, { what: `the join to ${name}`, at });
    if (!resolved.cubes.includes(target.name)) {
      const hint = `write it like {CUBE}.key = {${target.name}}.key`;
      throw refuse("cube-join-refused", `the condition of its join to ${name} does not name {${name}}`, hint);
    }
    joins.set(target.name, { name: target.name, relationship, sql: resolved.sql });
  }
  return [...joins.values()];
}

interface Relationship {
  readonly column: string;
  readonly target: CubeOutline;
  readonly field: string;
}

/** The relationships tests between models that become cubes, by the unique_id of the model that they test. */
function relationshipsOf({ manifest, outline }: Joining): ReadonlyMap<string, readonly Relationship[]> {
  const byId = new Map(outline.cubes.map((cube) => [cube.node.unique_id, cube]));
  const found = new Map<string, Relationship[]>();
  for (const node of Object.values(manifest.nodes)) {
    if (node.resource_type !== "test" || node.test_metadata?.name !== "relationships") continue;
    const { kwargs } = node.test_metadata;
    const from = node.attached_node ?? "";
    const target = (node.depends_on?.nodes ?? []).filter((id) => id !== from).map((id) => byId.get(id))[0];
    if (target === undefined || !byId.has(from) || !isRecord(kwargs)) continue;
    const { column_name: column, field } = kwargs;
    if (typeof column !== "string" || typeof field !== "string") continue;
    found.set(from, [...(found.get(from) ?? []), { column, target, field }]);
  }
  // Not in the order in which dbt's threads came to the tests.
  for (const tests of found.values()) tests.sort((a, b) => (a.target.name < b.target.name ? -1 : 1));
  return found;
}

/** A test says that each value has its row; that it has one only, the other model's key says. */
function impliedJoins(
  cube: CubeOutline,
  tests: ReadonlyMap<string, readonly Relationship[]>,
  joins: ReadonlyMap<string, readonly Join[]>,
  { note }: Joining,
): Join[] {
  const found = tests.get(cube.node.unique_id) ?? [];
  return found.flatMap(({ column, target, field }): Join[] => {
    const pair = `${nameOf(cube.node)} is not joined to ${target.name} by its relationships test on ${column}`;
    const others = found.filter((other) => other.target === target);
    if (others.length > 1) {
      note(`${pair}: there is another one to the same model; declare the join in meta.cube.joins`);
      return [];
    }
    if (!cube.columns.has(column) || !target.columns.has(field)) {
      note(`${pair}: one of the columns is not documented`);
      return [];
    }
    const key = target.node["primary_key"];
    if (!Array.isArray(key) || key.length !== 1 || key[0] !== field) {
      note(`${pair}: ${field} does not make its rows unique`);
      return [];
    }
    if (reaches(target.name, cube.name, joins)) {
      note(`${pair}: it would close a circle of joins`);
      return [];
    }
    const there = columnSql(target, field).replace("{CUBE}", `{${target.name}}`);
    return [{ name: target.name, relationship: "many_to_one", sql: `${columnSql(cube, column)} = ${there}` }];
  });
}

function reaches(from: string, to: string, joins: ReadonlyMap<string, readonly Join[]>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(joins.get(name) ?? []).map((join) => join.name));
  }
  return false;
}

/** Depth first, without recursion: a chain may be as long as a project has models. */
function refuseCircles(joins: ReadonlyMap<string, readonly Join[]>, { outline, resolver }: Joining): void {
  const done = new Set<string>();
  for (const start of joins.keys()) {
    const path: string[] = [start];
    const rest: string[][] = [(joins.get(start) ?? []).map(({ name }) => name)];
    while (path.length > 0) {
      const next = rest.at(-1)?.pop();
      if (next === undefined) {
        done.add(path.pop() ?? "");
        rest.pop();
        continue;
      }
      const at = path.indexOf(next);
      if (at !== -1) throw circle(path.slice(at), outline, resolver);
      if (done.has(next)) continue;
      path.push(next);
      rest.push((joins.get(next) ?? []).map(({ name }) => name));
    }
  }
}

function circle(path: readonly string[], outline: Outline, resolver: Resolver): Error {
  const cubes = path.flatMap((name) => outline.byName.get(name) ?? []);
  const [first] = cubes;
  if (first === undefined) throw new RangeError("a circle of joins without a cube");
  return resolver.refusals.about(first.node, {
    code: "cube-join-refused",
    what: `its joins lead back to it: ${[...cubes, first].map(({ node }) => node.unique_id).join(" → ")}`,
    hint: "take one of these joins out of meta.cube.joins: Cube goes either way round by itself",
    at: AT,
  });
}
