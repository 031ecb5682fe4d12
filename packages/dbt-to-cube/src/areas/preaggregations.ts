/**
 * The area `preaggregations`: a refresh worker builds the rollups of a model, questions are asked before and after a mark is
 * put into the rollups' tables, rows come, and the worker is waited for. Postgres itself says which table an answer is from:
 * Cube tells it in development mode alone. Nothing is judged here.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { cellsOf, readCubeRest, type Table } from "@floe-contracts/rows";
import PQueue from "p-queue";
import type { AreaContext } from "../area.ts";
import { type Semantics, semanticsOf } from "../expected/semantics.ts";
import { statementFor } from "../expected/sql.ts";
import { openReader, postgresUse, type Reader } from "../live/postgres.ts";
import { load } from "../live/rest.ts";
import { securityIn, tokenFor } from "../live/tokens.ts";
import { withKey } from "../tables.ts";
import {
  type Asker,
  BY_CARRIER_AND_DAY,
  BY_ORIGIN,
  DELAYS,
  ON_SCHEDULE,
  type Question,
  questions,
} from "./preaggregations/questions.ts";
import { OPERATOR_CLAIM, tablesOf, until, type Workshop, workshopOf } from "./preaggregations/workshop.ts";

/** A rollup as its tables are, before anybody has asked Cube anything. */
export interface BuiltRollup {
  readonly name: string;
  readonly tables: readonly string[];
  /** Of all its tables together. */
  readonly rows: number;
  /** The groups that the mart has. */
  readonly groups: number;
}

/** A question and its two answers, before or after new rows have come. */
export interface RollupAnswer {
  readonly id: string;
  readonly phase: "before" | "after";
  readonly asker: string;
  /** The rollup that holds what is asked for. */
  readonly rollup: string | null;
  /** What Postgres answers by the mart. */
  readonly expected: Table;
  /** What Cube answers; null for an error. */
  readonly found: Table | null;
  readonly error: string | null;
}

/** From where an answer is, by the marks that stood in the rollups' tables when it was asked for. */
export interface RollupUse {
  readonly id: string;
  readonly asker: string;
  readonly expected: string | null;
  readonly found: string | null;
}

/** A rollup before rows came, and when it had them. */
export interface RefreshedRollup {
  readonly name: string;
  readonly before: readonly string[];
  /** Null when they did not come in time. */
  readonly after: readonly string[] | null;
}

export interface PreAggregationsEvidence {
  readonly built: readonly BuiltRollup[];
  readonly answers: readonly RollupAnswer[];
  readonly uses: readonly RollupUse[];
  /** Those whose rows changed, built anew before anybody had asked for them. */
  readonly refreshed: readonly RefreshedRollup[];
  /** One whose rows did not change. */
  readonly scheduled: RefreshedRollup;
}

/** @throws FloeContractsError `service-unreachable`, and what Postgres refuses */
export async function gatherPreAggregations(context: AreaContext): Promise<PreAggregationsEvidence> {
  return preAggregationsOf(context, await workshopOf(context));
}

/** The script, on any Cube with a refresh worker: also on broken ones. @param limitMs how long a refresh may take */
export async function preAggregationsOf(
  context: AreaContext,
  shop: Workshop,
  limitMs?: number,
): Promise<PreAggregationsEvidence> {
  await using reader = await openReader(context.database, postgresUse(context.environment));
  const carriers = await reader.texts(
    `select carrier from "${shop.schema}".fct_flights group by 1 order by count(*) desc, 1`,
  );
  const asked: Asking = { shop, reader, semantics: semanticsOf(shop.manifest), carriers: carriers.map(String) };
  const all = questions([asked.carriers[0] ?? "", asked.carriers[1] ?? ""]);
  const built = await builtRollups(shop, limitMs);
  const before = await answersTo(asked, all, "before", 9_000);
  await mark(shop);
  const marked = await answersTo(asked, all, "before", 9_001);
  const first = await tablesOf(shop);
  await addRows(shop, asked.carriers[0] ?? "");
  const refreshed = await refreshes(shop, first, limitMs);
  // The worker looks after the tables of UTC alone: one of another zone is built anew behind the first answer that is told of it.
  const looked = all.filter(({ query }) => query.timezone === undefined);
  const after = await answersTo(asked, looked, "after", 9_002);
  const begun = first.get(ON_SCHEDULE) ?? [];
  const later = await until(async () => othersThan(begun, (await tablesOf(shop)).get(ON_SCHEDULE) ?? []), limitMs);
  return {
    built,
    answers: [...before, ...after],
    uses: marked.map((each) => ({ id: each.id, asker: each.asker, expected: each.rollup, found: sourceOf(each) })),
    refreshed,
    scheduled: { name: ON_SCHEDULE, before: begun, after: later ?? null },
  };
}

interface Asking {
  readonly shop: Workshop;
  readonly reader: Reader;
  readonly semantics: Semantics;
  readonly carriers: readonly string[];
}

/** The groups of each rollup, in the words of its mart. */
const GROUPS: Readonly<Record<string, { readonly mart: string; readonly columns: string }>> = {
  [BY_CARRIER_AND_DAY]: { mart: "fct_flights", columns: "carrier, origin, flight_date" },
  [BY_ORIGIN]: { mart: "fct_flights", columns: "origin" },
  [DELAYS]: { mart: "agg_carrier_daily", columns: "carrier, flight_date" },
  [ON_SCHEDULE]: { mart: "dim_carriers", columns: "carrier, is_active" },
};

/** Waits for the worker; nobody has asked anything yet. */
async function builtRollups(shop: Workshop, limitMs?: number): Promise<BuiltRollup[]> {
  await until(async () => {
    const tables = await tablesOf(shop);
    return Object.keys(GROUPS).every((name) => (tables.get(name) ?? []).length > 0) ? true : undefined;
  }, limitMs);
  const tables = await tablesOf(shop);
  return Promise.all(
    Object.entries(GROUPS).map(async ([name, { mart, columns }]) => {
      const own = tables.get(name) ?? [];
      const [[groups] = []] = await shop.rows.rows(
        `select count(*)::int from (select distinct ${columns} from "${shop.schema}"."${mart}") as g`,
      );
      // The one that is built every second may have its next table already.
      const counted = name === ON_SCHEDULE ? own.slice(0, 1) : own;
      return { name, tables: own, rows: await rowsIn(shop, counted, "count(*)"), groups: Number(groups) };
    }),
  );
}

/** A number over some tables of the rollups' schema. A table that was dropped since it was listed counts nothing. */
async function rowsIn({ rows, cube }: Workshop, tables: readonly string[], what: string): Promise<number> {
  const numbers = tables.map(async (table) => {
    const [[number] = []] = await rows
      .rows(`select (${what})::bigint from "${cube.rollupSchema}"."${table}"`)
      .catch(() => [[0]]);
    return Number(number ?? 0);
  });
  return (await Promise.all(numbers)).reduce((sum, number) => sum + number, 0);
}

/** As many as Cube works on at once. */
const AT_ONCE = 4;

/** @param limit makes the SQL another, so that no kept answer is told */
async function answersTo(
  asking: Asking,
  all: readonly Question[],
  phase: RollupAnswer["phase"],
  limit: number,
): Promise<RollupAnswer[]> {
  const queue = new PQueue({ concurrency: AT_ONCE });
  return queue.addAll(all.map((question) => () => answerTo(asking, question, phase, limit)));
}

async function answerTo(
  { shop, reader, semantics, carriers }: Asking,
  { id, asker, query, rollup }: Question,
  phase: RollupAnswer["phase"],
  limit: number,
): Promise<RollupAnswer> {
  const security = { ...securityIn(shop.model.files), unrestricted_claim: OPERATOR_CLAIM };
  const values = typeof asker === "string" ? carriers : [asker.carrier];
  const who = asker === "operator" ? { everything: true as const } : { values: { carrier: values } };
  const token = await tokenFor(security, who, shop.cube);
  const cube = query.measures?.[0]?.split(".")[0] ?? "";
  const own = { member: `${cube}.carrier`, operator: "equals", values };
  const filters = [...(query.filters ?? []), ...(asker === "operator" ? [] : [own])];
  const statement = statementFor(semantics, { ...query, filters }, "rest");
  const [expected, reply] = await Promise.all([
    reader.read(statement.text, statement.params),
    load({ cube: shop.cube, token }, { ...query, limit }),
  ]);
  const keyed = (table: Table) => withKey(table, statement.groups);
  return {
    id,
    phase,
    asker: nameOf(asker),
    rollup,
    expected: keyed(expected),
    ...tableOr(() => keyed(readCubeRest(reply.body, statement.columns))),
  };
}

function nameOf(asker: Asker): string {
  return typeof asker === "string" ? asker : asker.carrier;
}

function tableOr(read: () => Table): Pick<RollupAnswer, "found" | "error"> {
  try {
    return { found: read(), error: null };
  } catch (thrown) {
    if (!(thrown instanceof FloeContractsError)) throw thrown;
    return { found: null, error: thrown.message };
  }
}

/** What is added to a number of each row, and more than all rows of the others together. */
const MARKS = [
  { name: BY_ORIGIN, measure: "count", mark: 10_000_000_000 },
  { name: BY_CARRIER_AND_DAY, measure: "count", mark: 1_000_000 },
  { name: DELAYS, measure: "flights", mark: 1_000_000 },
] as const;

async function mark(shop: Workshop): Promise<void> {
  const tables = await tablesOf(shop);
  for (const { name, measure, mark: added } of MARKS) {
    const column = columnOf(shop, name, measure);
    for (const table of tables.get(name) ?? [])
      await shop.rows.run(`update "${shop.cube.rollupSchema}"."${table}" set ${column} = ${column} + ${added}`);
  }
}

function columnOf({ rollups }: Workshop, name: string, measure: string): string {
  return `${rollups.find((each) => each.name === name)?.columns ?? ""}${measure}`;
}

/** The rollup whose mark is in an answer; null for none. */
function sourceOf({ expected, found }: RollupAnswer): string | null {
  const [measure = ""] = expected.schema.fields
    .map(({ name }) => name)
    .filter((name) => /\.(count|flights)$/.test(name));
  const surplus = total(found, measure) - total(expected, measure);
  const marks = MARKS.filter(({ name }) => name.split(".")[0] === measure.split(".")[0]);
  return marks.find((each) => surplus >= each.mark)?.name ?? null;
}

function total(table: Table | null, name: string): number {
  const index = table?.schema.fields.findIndex((field) => field.name === name) ?? -1;
  const vector = table?.getChildAt(index) ?? null;
  return vector === null ? 0 : cellsOf(vector).reduce((sum: number, cell) => sum + Number(cell), 0);
}

/** Flights of one carrier, on a day of another month; and the day's row, with a decimal of its own. */
async function addRows({ rows, schema }: Workshop, carrier: string): Promise<void> {
  const marts = `"${schema}"`;
  const name = `'${carrier.replaceAll("'", "''")}'`;
  await rows.run(`
    create table ${marts}.coming as select * from ${marts}.fct_flights where carrier = ${name} order by flight_key limit 7;
    update ${marts}.coming set flight_key = flight_key || '-again', flight_date = date '2013-03-01';
    insert into ${marts}.fct_flights select * from ${marts}.coming;
    create table ${marts}.coming_day as
      select * from ${marts}.agg_carrier_daily where carrier = ${name} order by flight_date limit 1;
    update ${marts}.coming_day set flight_date = date '2013-03-01', flights = 7, avg_departure_delay_minutes = 0.0001;
    insert into ${marts}.agg_carrier_daily select * from ${marts}.coming_day`);
}

/** Waits until Postgres says that the rollups have the rows; Cube is not asked. */
async function refreshes(
  shop: Workshop,
  first: ReadonlyMap<string, readonly string[]>,
  limitMs?: number,
): Promise<RefreshedRollup[]> {
  const changed = MARKS.map(async ({ name, measure }): Promise<RefreshedRollup> => {
    const before = first.get(name) ?? [];
    const mart = name.split(".")[0] ?? "";
    const measured = measure === "count" ? "count(*)" : `sum(${measure})`;
    const [[wanted] = []] = await shop.rows.rows(`select (${measured})::int from "${shop.schema}"."${mart}"`);
    const after = await until(async () => {
      const tables = (await tablesOf(shop)).get(name) ?? [];
      const others = othersThan(before, tables) ?? [];
      const counted = await rowsIn(shop, others, `sum(${columnOf(shop, name, measure)})`);
      return others.length > 0 && counted === Number(wanted) ? others : undefined;
    }, limitMs);
    return { name, before, after: after ?? null };
  });
  return Promise.all(changed);
}

/** Tables that were not there before; undefined where there are none. */
function othersThan(before: readonly string[], now: readonly string[]): readonly string[] | undefined {
  const others = now.filter((table) => !before.includes(table));
  return others.length === 0 ? undefined : others;
}
