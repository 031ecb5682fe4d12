/** Pre-aggregations of one cube: members that exist, and a time of refreshing, the artifact's unless the model says another. */
import { suggest } from "@floe-contracts/base";
import type { CubeModel_1_0_0 } from "@floe-contracts/schemas";
import type { Making } from "./members.ts";
import { cubeName, rollupAlias } from "./names.ts";
import type { CubeOutline, MemberKind, Outline } from "./outline.ts";

export type Rollup = NonNullable<CubeModel_1_0_0["cubes"][number]["pre_aggregations"]>[number];
type SaidRollup = NonNullable<CubeOutline["cube"]["pre_aggregations"]>[number];

const AT = ["config", "meta", "cube", "pre_aggregations"];

/** @param sqlName the cube's name in SQL. @throws FloeContractsError `cube-reference-missing`, `cube-sql-refused`, `cube-store-missing` */
export function rollupsOf(cube: CubeOutline, sqlName: string, outline: Outline, making: Making): Rollup[] {
  return (cube.cube.pre_aggregations ?? []).map((said) => rollupOf(cube, said, { sqlName, outline, making }));
}

interface Context {
  readonly sqlName: string;
  readonly outline: Outline;
  readonly making: Making;
}

function rollupOf(cube: CubeOutline, said: SaidRollup, { sqlName, outline, making }: Context): Rollup {
  const { settings, resolver } = making;
  const name = cubeName(said.name) ?? said.name;
  const member = (path: string, kind: MemberKind): string =>
    memberPath(cube, said.name, path, { kind, outline, making });
  const list = (paths: readonly string[] | undefined, kind: MemberKind) =>
    paths === undefined || paths.length === 0 ? undefined : paths.map((path) => member(path, kind));
  if ((said.granularity === undefined) !== (said.time_dimension === undefined)) {
    throw resolver.refusals.about(cube.node, {
      code: "cube-sql-refused",
      what: `the pre-aggregation ${said.name} has ${said.granularity === undefined ? "a time_dimension and no granularity" : "a granularity and no time_dimension"}`,
      hint: "one goes with the other",
      at: AT,
    });
  }
  const external = said.external ?? settings.preAggregations.external;
  // What the model says itself stands whether the artifact says something or not.
  if (external && !(settings.preAggregations.store ?? said.external === undefined)) {
    throw resolver.refusals.about(cube.node, {
      code: "cube-store-missing",
      what: `the pre-aggregation ${said.name} is to be kept by Cube Store, and the artifact has none`,
      hint: "set consumption.pre_aggregations.external to false, or cube_store.enabled to true where one runs",
      at: AT,
    });
  }
  const refresh = said.refresh_key ?? {
    every: settings.preAggregations.schedule,
    timezone: settings.preAggregations.timezone,
  };
  const wording = { what: `the refresh_key of ${said.name}`, at: AT };
  const sql = refresh.sql === undefined ? {} : { sql: resolver.resolve(cube, refresh.sql, wording).sql };
  return defined({
    name,
    type: "rollup" as const,
    sql_alias: rollupAlias(sqlName, name, said.partition_granularity !== undefined),
    measures: list(said.measures, "measure"),
    dimensions: list(said.dimensions, "dimension"),
    segments: list(said.segments, "segment"),
    time_dimension: said.time_dimension === undefined ? undefined : member(said.time_dimension, "dimension"),
    granularity: said.granularity,
    partition_granularity: said.partition_granularity,
    refresh_key: { ...refresh, ...sql },
    scheduled_refresh: said.scheduled_refresh,
    external,
  });
}

/** The fields that have a value. */
function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

interface Lookup {
  readonly kind: MemberKind;
  readonly outline: Outline;
  readonly making: Making;
}

/** With its cube in front: a bare name that is also a cube's would be read as that. A dimension may be told by its column. */
function memberPath(cube: CubeOutline, rollup: string, path: string, { kind, outline, making }: Lookup): string {
  const [first = "", second] = path.split(".");
  const target = second === undefined || first === "CUBE" ? cube : outline.byName.get(first);
  const wanted = second ?? first;
  const byColumn = kind === "dimension" ? target?.columns.get(wanted)?.name : undefined;
  const name = target?.members.get(wanted) === kind ? wanted : byColumn;
  if (target !== undefined && name !== undefined) return `${target === cube ? "CUBE" : target.name}.${name}`;
  const candidates = [...(target?.members ?? [])].filter(([, each]) => each === kind).map(([each]) => each);
  const near = suggest(wanted, candidates);
  throw making.resolver.refusals.about(cube.node, {
    code: "cube-reference-missing",
    what: `the pre-aggregation ${rollup} holds the ${kind} ${path}, which ${target === undefined ? "belongs to no cube" : `${target.name} does not have`}`,
    hint: near === undefined ? "take it out, or put the member back" : `did you mean ${near}?`,
    at: AT,
  });
}
