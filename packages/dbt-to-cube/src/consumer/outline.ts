/**
 * The first of two passes: which models become cubes, and what everything is called. References are resolved in the second
 * pass, when every name is known.
 */
import { plural } from "@floe-contracts/base";
import type { Manifest } from "./manifest.ts";
import { collisionKey, cubeName, isIdentifier, LONGEST_MEMBER } from "./names.ts";
import { type ManifestColumn, type ManifestNode, nameOf, type Refusals } from "./refusals.ts";

export type ModelCube = NonNullable<NonNullable<ManifestNode["meta"]>["cube"]>;
export type ColumnCube = NonNullable<NonNullable<ManifestColumn["meta"]>["cube"]>;

export interface ColumnOutline {
  readonly column: ManifestColumn;
  readonly cube: ColumnCube;
  /** The dimension's name. */
  readonly name: string;
}

export interface CubeOutline {
  readonly node: ManifestNode;
  /** What the project says about the cube; empty when it says nothing. */
  readonly cube: ModelCube;
  /** The project speaks of this cube; else it is there for others to be joined, and hidden. */
  readonly asked: boolean;
  readonly name: string;
  /** By the column's name. */
  readonly columns: ReadonlyMap<string, ColumnOutline>;
  /** Every member, by its name, with what it is. */
  readonly members: ReadonlyMap<string, MemberKind>;
  /** What the adapter's database quotes names with. */
  readonly mark: '"' | "`";
}

export type MemberKind = "dimension" | "measure" | "segment";

/** The cubes of a manifest in the order of their names, and what was left out. */
export interface Outline {
  readonly cubes: readonly CubeOutline[];
  /** By the cube's name and by the model's. */
  readonly byName: ReadonlyMap<string, CubeOutline>;
  readonly notes: readonly string[];
}

/**
 * @throws FloeContractsError `cube-name-refused` for two things of one name and for a name of which nothing is left,
 *   `cube-columns-missing` for a model that shall be a cube and documents no column
 */
export function outlineOf(manifest: Manifest, refusals: Refusals): Outline {
  const notes: string[] = [];
  const cubes: CubeOutline[] = [];
  const taken = new Map<string, CubeOutline>();
  const mark = WITH_BACKTICKS.has(manifest.metadata.adapter_type ?? "") ? "`" : '"';
  for (const node of Object.values(manifest.nodes)) {
    if (node.resource_type !== "model") continue;
    const made = outlineCube(node, refusals, notes);
    if (made === undefined) continue;
    const outline = { ...made, mark } as const;
    const key = collisionKey(outline.name);
    const other = taken.get(key);
    if (other !== undefined) throw nameTwice(refusals, node, outline.name, nameOf(other.node));
    taken.set(key, outline);
    cubes.push(outline);
  }
  const byName = new Map<string, CubeOutline>();
  for (const cube of cubes) byName.set(cube.node.name, cube);
  // A cube's own name wins over a model's that was mapped to another.
  for (const cube of cubes) byName.set(cube.name, cube);
  return { cubes: cubes.sort((a, b) => (a.name < b.name ? -1 : 1)), byName, notes };
}

/** Databases that quote names with backticks; the others do as standard SQL does. */
const WITH_BACKTICKS: ReadonlySet<string> = new Set(["bigquery", "databricks", "spark"]);

type Unmarked = Omit<CubeOutline, "mark">;

function outlineCube(node: ManifestNode, refusals: Refusals, notes: string[]): Unmarked | undefined {
  const said = node.config?.meta?.cube ?? node.meta?.cube;
  const cube = said ?? {};
  const unused = whyNone(node, cube);
  if (unused !== undefined) {
    if (said !== undefined && cube.enabled !== false) {
      const hint = "make it a table or a view, or set meta.cube.enabled to false";
      throw refusals.about(node, { code: "cube-columns-missing", what: `it has meta.cube and ${unused}`, hint });
    }
    notes.push(`${nameOf(node)} becomes no cube: ${unused}`);
    return undefined;
  }
  const documented = Object.values(node.columns ?? {});
  if (documented.length === 0) {
    if (said !== undefined) {
      throw refusals.about(node, {
        code: "cube-columns-missing",
        what: "it has meta.cube and documents no column, so its cube would have no dimension",
        hint: "list the model's columns with their data_type in the YAML file that describes it",
        at: ["columns"],
      });
    }
    notes.push(`${nameOf(node)} becomes no cube: it documents no column`);
    return undefined;
  }
  const measures = (cube.measures ?? []).map(({ name }) => name);
  const segments = (cube.segments ?? []).map(({ name }) => name);
  const columns = outlineColumns(node, documented, new Set([...measures, ...segments]), refusals);
  const members = new Map<string, MemberKind>();
  const taken = new Map<string, string>();
  const take = (name: string, kind: MemberKind, what: string) => {
    const other = taken.get(collisionKey(name));
    if (other !== undefined) throw nameTwice(refusals, node, name, other, what);
    taken.set(collisionKey(name), what);
    members.set(name, kind);
  };
  for (const name of measures) take(memberName(node, name, "measure", refusals), "measure", `the measure ${name}`);
  for (const name of segments) take(memberName(node, name, "segment", refusals), "segment", `the segment ${name}`);
  for (const { name, column } of columns.values()) take(name, "dimension", `the column ${column.name}`);
  return { node, cube, asked: said !== undefined, name: nameOfCube(node, cube, refusals), columns, members };
}

/** Why a node has no relation that Cube could ask; undefined when it has one. */
function whyNone(node: ManifestNode, cube: ModelCube): string | undefined {
  if (cube.enabled === false) return "meta.cube.enabled is false";
  if (node.config?.enabled === false) return "it is disabled";
  if (node.config?.materialized === "ephemeral") return "it is ephemeral and so has no relation";
  return node.relation_name === null || node.relation_name === undefined ? "it has no relation" : undefined;
}

function nameOfCube(node: ManifestNode, cube: ModelCube, refusals: Refusals): string {
  const version = node.version ?? undefined;
  const wanted = cube.name ?? (version === undefined ? node.name : `${node.name}_v${version}`);
  return mapped(node, wanted, "the model's name", refusals);
}

/** A measure keeps its name, because somebody chose it: the dimension of a column of that name gets `_value` behind it. */
function outlineColumns(
  node: ManifestNode,
  documented: readonly ManifestColumn[],
  chosen: ReadonlySet<string>,
  refusals: Refusals,
): ReadonlyMap<string, ColumnOutline> {
  const columns = new Map<string, ColumnOutline>();
  for (const column of documented) {
    const cube = column.config?.meta?.cube ?? column.meta?.cube ?? {};
    const wanted = cube.name ?? (chosen.has(column.name) ? `${column.name}_value` : column.name);
    const name = memberName(node, wanted, "column", refusals, column.name);
    columns.set(column.name, { column, cube, name });
  }
  return columns;
}

function memberName(node: ManifestNode, wanted: string, what: string, refusals: Refusals, column?: string): string {
  const at = column === undefined ? [] : ["columns", column];
  const name = mapped(node, wanted, `the name of the ${what} ${JSON.stringify(column ?? wanted)}`, refusals, at);
  if (name.length <= LONGEST_MEMBER) return name;
  throw refusals.about(node, {
    code: "cube-name-refused",
    what: `the ${what} ${name} has a name of ${plural(name.length, "character")}, and beside its cube's a database takes ${LONGEST_MEMBER}`,
    hint: column === undefined ? "give it a shorter name" : "give it a shorter one in the column's meta.cube.name",
    at,
  });
}

function mapped(
  node: ManifestNode,
  wanted: string,
  what: string,
  refusals: Refusals,
  at: readonly string[] = [],
): string {
  const name = cubeName(wanted);
  if (name !== undefined && isIdentifier(name)) return name;
  throw refusals.about(node, {
    code: "cube-name-refused",
    what: `${what} has no letter or digit that Cube takes: ${JSON.stringify(wanted)}`,
    hint: "give it one in meta.cube.name",
    at,
  });
}

function nameTwice(refusals: Refusals, node: ManifestNode, name: string, other: string, what = "it") {
  return refusals.about(node, {
    code: "cube-name-refused",
    what: `${what} would be called ${name} in Cube, and so is ${other}, or nearly so`,
    hint: "rename one of them, or give it another name in meta.cube.name",
  });
}
