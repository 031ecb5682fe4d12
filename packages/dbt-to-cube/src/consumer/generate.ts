/**
 * A manifest becomes a Cube model: a cube a model, a dimension a column, and what meta.cube asks for. Everything is resolved
 * before anything is written.
 */
import { joinsOf } from "./joins.ts";
import { literalSql } from "./literal.ts";
import type { ReadManifest } from "./manifest.ts";
import { type Cube, type Making, type Members, membersOf, texts } from "./members.ts";
import { cubeAlias, type Rollups } from "./names.ts";
import { type CubeOutline, type ModelCube, outlineOf } from "./outline.ts";
import { Resolver } from "./references.ts";
import { Refusals } from "./refusals.ts";
import { rollupsOf } from "./rollups.ts";
import type { CubeSettings } from "./settings.ts";

export type { Cube } from "./members.ts";

export interface GeneratedModel {
  /** In the order of their names. */
  readonly cubes: readonly Cube[];
  /** What models say about how their rows are kept apart, by the cube's name. */
  readonly security: ReadonlyMap<string, NonNullable<ModelCube["security"]>>;
  /** What was left out or decided without being asked, a line each. */
  readonly notes: readonly string[];
}

/**
 * The model of a manifest.
 * @throws FloeContractsError `cube-name-refused`, `cube-columns-missing`, `cube-reference-missing`, `cube-sql-refused`,
 *   `cube-join-refused`, `cube-key-missing`, each with the unique_id of the node and the place in the manifest
 */
export function generateModel({ manifest, source }: ReadManifest, settings: CubeSettings): GeneratedModel {
  const refusals = new Refusals(source);
  const outline = outlineOf(manifest, refusals);
  const notes = [...outline.notes];
  const note = (text: string) => void notes.push(text);
  const resolver = new Resolver(outline, refusals);
  const making: Making = { settings, resolver, note };
  const joins = joinsOf({ manifest, outline, resolver, note });
  const members = new Map(outline.cubes.map((cube) => [cube.name, membersOf(cube, making)]));
  for (const cube of outline.cubes) {
    for (const join of joins.get(cube.name) ?? []) {
      assertKey(cube, cube, members, resolver);
      assertKey(cube, outline.byName.get(join.name) ?? cube, members, resolver);
    }
  }
  const cubes = outline.cubes.map((outlined): Cube => {
    const { dimensions, measures, segments } = members.get(outlined.name) ?? membersOf(outlined, making);
    const alias = cubeAlias(outlined.name, [...outlined.members.keys()], rollupKind(outlined));
    const rollups = rollupsOf(outlined, alias ?? outlined.name, outline, making);
    const joined = joins.get(outlined.name) ?? [];
    return {
      name: outlined.name,
      ...(alias === undefined ? {} : { sql_alias: alias }),
      sql_table: relationOf(outlined, manifest.metadata.adapter_type ?? ""),
      ...texts({ title: outlined.cube.title, description: outlined.cube.description ?? outlined.node.description }),
      public: outlined.asked && outlined.cube.public !== false,
      meta: {
        dbt_unique_id: literalSql(outlined.node.unique_id),
        ...filterOf(outlined, settings),
        ...(outlined.cube.public === true ? { every_reader: true } : {}),
      },
      ...(joined.length === 0 ? {} : { joins: [...joined] }),
      dimensions,
      ...(measures.length === 0 ? {} : { measures }),
      ...(segments.length === 0 ? {} : { segments }),
      ...(rollups.length === 0 ? {} : { pre_aggregations: rollups }),
    };
  });
  const filtered = cubes.some(({ meta }) => meta.filter_member !== undefined);
  if (settings.filterColumn !== null && cubes.length > 0 && !filtered) {
    note(`no model documents the column ${settings.filterColumn}, by which the artifact keeps rows apart`);
  }
  const security = new Map(
    outline.cubes.flatMap(({ name, cube }) => (cube.security === undefined ? [] : [[name, cube.security] as const])),
  );
  return { cubes, security, notes };
}

function rollupKind({ cube }: CubeOutline): Rollups {
  const rollups = cube.pre_aggregations ?? [];
  if (rollups.length === 0) return "none";
  return rollups.some((rollup) => rollup.partition_granularity !== undefined) ? "partitioned" : "whole";
}

function filterOf(cube: CubeOutline, { filterColumn }: CubeSettings): { filter_member?: string } {
  const column = filterColumn === null ? undefined : cube.columns.get(filterColumn);
  return column === undefined ? {} : { filter_member: column.name };
}

/** Measures that a join could count twice; Cube keeps them right by the key, and refuses a model that has none. */
const MULTIPLIED: ReadonlySet<string> = new Set(["sum", "avg", "count", "number"]);

function assertKey(
  joining: CubeOutline,
  cube: CubeOutline,
  members: ReadonlyMap<string, Members>,
  { refusals }: Resolver,
): void {
  const { hasKey = true, measures = [] } = members.get(cube.name) ?? {};
  const counted = measures.find(({ type }) => MULTIPLIED.has(type));
  if (hasKey || counted === undefined) return;
  const pair = joining === cube ? "it has joins" : `${joining.node.unique_id} joins it`;
  throw refusals.about(cube.node, {
    code: "cube-key-missing",
    what: `${pair}, and nothing says what makes its rows unique, so its measure ${counted.name} could count them twice`,
    hint: "mark the column with meta.cube.primary_key, or give it the data tests not_null and unique",
  });
}

/** Adapters whose connection has one database: the name of another in front is an error, and that of its own says nothing. */
const ONE_DATABASE: ReadonlySet<string> = new Set(["postgres", "redshift"]);

const QUOTED_PART = /"(?:[^"]|"")*"/g;

/** As dbt names the relation, in the adapter's own quotes. */
function relationOf({ node }: CubeOutline, adapter: string): string {
  const relation = node.relation_name ?? "";
  const parts = ONE_DATABASE.has(adapter) ? (relation.match(QUOTED_PART) ?? []) : [];
  return literalSql(parts.length === 3 ? parts.slice(1).join(".") : relation);
}
