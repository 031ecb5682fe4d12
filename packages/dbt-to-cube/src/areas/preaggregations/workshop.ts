/**
 * A Cube with a refresh worker of its own, on copies of the marts that nobody else reads: rows can come, and rollups can be
 * looked into and marked. The consumer of the run makes its model from the project's manifest with other rollups, which are
 * refreshed when rows have come and not once an hour. The area `observability` asks the same Cube.
 */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Json, put } from "@floe-contracts/artifacts";
import { writeFileAtomic } from "@floe-contracts/base";
import type { Manifest } from "@floe-contracts/dbt";
import { isRecord } from "@floe-contracts/schemas";
import { RunDirectory } from "@floe-contracts/services";
import type { AreaContext } from "../../area.ts";
import { cubeMetaOf } from "../../checking.ts";
import { filesOf } from "../../consumer/security/files.ts";
import type { ModelFiles } from "../../evidence.ts";
import { type Collector, startCollector } from "../../live/collector.ts";
import { type StartedCube, startCubeOn } from "../../live/cube.ts";
import { postgresUse } from "../../live/postgres.ts";
import { securityIn } from "../../live/tokens.ts";
import { openRows, type RowReader } from "../security/rows.ts";

/** A token that says so is not filtered: only operators have one. */
export const OPERATOR_CLAIM = "sees_everything";

/** A rollup of the model. */
export interface DeclaredRollup {
  /** `<cube>.<rollup>` */
  readonly name: string;
  /** What the names of its tables begin with. */
  readonly prefix: string;
  /** What the names of its columns begin with. */
  readonly columns: string;
}

export interface Workshop {
  readonly cube: StartedCube;
  readonly collector: Collector;
  readonly rows: RowReader;
  /** Where the copies of the marts are. */
  readonly schema: string;
  /** The project as this Cube's model was made of it. */
  readonly manifest: Manifest;
  readonly model: ModelFiles;
  readonly rollups: readonly DeclaredRollup[];
  readonly namespace: string;
}

const REFRESH_SECONDS = 1;
/** A rollup is built anew within a second or two; a busy machine takes longer. */
const LIMIT_MS = 60_000;
const POLL_MS = 50;

const workshops = new WeakMap<AreaContext, Promise<Workshop>>();

/** The workshop of a case; started when an area first asks, ended with the run. */
export function workshopOf(context: AreaContext): Promise<Workshop> {
  const known = workshops.get(context) ?? openWorkshop(context);
  workshops.set(context, known);
  return known;
}

/** @param edit a last look at the consumer's files, for broken peers */
export async function openWorkshop(
  context: AreaContext,
  edit: (files: Map<string, string>) => ReadonlyMap<string, string> = (files) => files,
): Promise<Workshop> {
  const { own, keep, database, environment } = context;
  const id = randomUUID().slice(0, 8);
  const schema = `marts_${id}`;
  const rows = own(await openRows(database, postgresUse(environment)));
  const document = manifestFor(context, schema);
  await rows.run(copies(context, schema));
  const namespace = `flights-${id}`;
  const artifact = put(context.artifact.source.value, "/lineage_namespace", namespace);
  const consumed = await context.consume({ artifact, manifest: document });
  if (consumed.kind === "refusal")
    throw new RangeError(`the project with other rollups is refused: ${consumed.message}`);
  const { model } = consumed;
  const security = filesOf({ ...securityIn(model.files), unrestricted_claim: OPERATOR_CLAIM });
  for (const [path, text] of edit(new Map([...model.files, ...security])))
    await writeFileAtomic(join(model.directory, path), text);
  const collector = own(await startCollector(environment.service("jaeger").endpoint.otlpHttpUrl));
  const run = own(await RunDirectory.create({ label: "rollups" }));
  const cube = await startCubeOn({
    run,
    name: `cube-worker-${id}`,
    directory: model.directory,
    database,
    keep,
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    refreshSeconds: REFRESH_SECONDS,
  });
  own(cube);
  return {
    cube,
    collector,
    rows,
    schema,
    manifest: document as unknown as Manifest,
    model,
    rollups: rollupsIn(model),
    namespace,
  };
}

/** Copies of the marts, with the same columns. */
function copies({ manifest, schema }: AreaContext, own: string): string {
  const marts = Object.values(manifest.manifest.nodes).filter((node) => isMart(node, schema));
  const tables = marts.map(({ alias, name }) => alias ?? name);
  return [
    `create schema "${own}"`,
    ...tables.map((table) => `create table "${own}"."${table}" as table "${schema}"."${table}"`),
  ].join(";\n");
}

function isMart(node: Manifest["nodes"][string], schema: string): boolean {
  return node.resource_type === "model" && node.schema === schema;
}

/** The project, had dbt built its marts there, and with rollups for this area. */
function manifestFor({ manifest, schema }: AreaContext, own: string): Json {
  const document = structuredClone(manifest.source.value) as Json & { nodes: Record<string, Json> };
  for (const node of Object.values(document.nodes)) {
    if (node["resource_type"] !== "model" || node["schema"] !== schema) continue;
    node["schema"] = own;
    node["relation_name"] = String(node["relation_name"]).replace(`"${schema}"`, `"${own}"`);
  }
  const cube = (name: string) => cubeMetaOf(document.nodes[`model.flights.${name}`]);
  const flights = cube("fct_flights");
  const declared = (flights["pre_aggregations"] ?? []) as Json[];
  // Cube takes the first rollup that holds what is asked for: the one without the carrier, for whoever may use it.
  flights["pre_aggregations"] = [
    {
      name: "flights_by_origin",
      measures: ["count"],
      dimensions: ["origin"],
      refresh_key: whenRowsCome(own, "fct_flights"),
    },
    ...declared.map((rollup) => ({ ...rollup, refresh_key: whenRowsCome(own, "fct_flights") })),
  ];
  const daily = cube("agg_carrier_daily");
  daily["measures"] = [
    ...((daily["measures"] ?? []) as Json[]),
    { name: "total_delay", type: "sum", sql: "avg_departure_delay_minutes" },
  ];
  daily["pre_aggregations"] = [
    {
      name: "delays_by_day",
      measures: ["flights", "total_delay"],
      dimensions: ["carrier"],
      time_dimension: "flight_date",
      granularity: "day",
      partition_granularity: "month",
      refresh_key: whenRowsCome(own, "agg_carrier_daily"),
    },
  ];
  cube("dim_carriers")["pre_aggregations"] = [
    {
      name: "by_activity",
      measures: ["count"],
      dimensions: ["carrier", "is_active"],
      refresh_key: { every: "1 second" },
    },
  ];
  return document;
}

/** Looked at every second; a rollup is built anew when the answer is another. */
function whenRowsCome(schema: string, table: string): Json {
  return { every: "1 second", sql: `select count(*) from "${schema}"."${table}"` };
}

function rollupsIn({ sources }: ModelFiles): DeclaredRollup[] {
  return [...sources.values()].flatMap(({ value }) => {
    const cubes: readonly unknown[] = isRecord(value) && Array.isArray(value["cubes"]) ? value["cubes"] : [];
    return cubes.filter(isRecord).flatMap((cube) => {
      const declared: readonly unknown[] = Array.isArray(cube["pre_aggregations"]) ? cube["pre_aggregations"] : [];
      return declared.filter(isRecord).map((rollup) => ({
        name: `${String(cube["name"])}.${String(rollup["name"])}`,
        prefix: `${String(cube["sql_alias"] ?? cube["name"])}_${String(rollup["sql_alias"] ?? rollup["name"])}`,
        columns: `${String(cube["sql_alias"] ?? cube["name"])}__`,
      }));
    });
  });
}

/** The tables of each rollup that are there now, by the rollup's name; those that were built last, where there are several. */
export async function tablesOf({ rows, cube, rollups }: Workshop): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await rows.rows("select table_name from information_schema.tables where table_schema = $1 order by 1", [
    cube.rollupSchema,
  ]);
  const names = found.map(([name]) => String(name));
  return new Map(rollups.map(({ name, prefix }) => [name, names.filter((each) => each.startsWith(prefix))]));
}

/**
 * Asks until there is an answer, and gives up at the limit with undefined: a refresh that never comes is a finding of a check,
 * and no error.
 */
export async function until<T>(ask: () => Promise<T | undefined>, limitMs = LIMIT_MS): Promise<T | undefined> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const found = await ask();
    if (found !== undefined || performance.now() > deadline) return found;
    await sleep(POLL_MS);
  }
}
