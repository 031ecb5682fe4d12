/**
 * The area `security`: random readers with random questions, each answer beside that of Postgres for the same claim; the same
 * questions by several readers, on rollups, along joins that pass a cube which nobody names; and what must be refused.
 * Nothing is judged here.
 */

import { isRecord } from "@floe-contracts/schemas";
import type { Secret } from "@floe-contracts/services";
import { cubeToken } from "@floe-contracts/services/cube";
import type { AreaContext, RunningCube } from "../area.ts";
import { SECURITY_FILE } from "../consumer/security/files.ts";
import { meta } from "../live/rest.ts";
import type { SecurityEvidence } from "./security/evidence.ts";
import { askInTurn, askRandom, askRollups, type Flights } from "./security/flights.ts";
import { askPaths } from "./security/paths.ts";
import { askForbidden } from "./security/refusals.ts";
import { openRows, type RowReader } from "./security/rows.ts";
import { startChain } from "./security/start-chain.ts";

export type { SecurityEvidence } from "./security/evidence.ts";

/** How many random contexts are asked with, each with a question of its own. */
export const RANDOM_CASES = 1_000;

/** fast-check's seed; FLOE_CUBE_SECURITY_SEED takes its place. */
const SEED = 20130101;
export const SEED_VARIABLE = "FLOE_CUBE_SECURITY_SEED";

/** @throws FloeContractsError `service-unreachable`, and what Postgres refuses */
export async function gatherSecurity(context: AreaContext): Promise<SecurityEvidence> {
  const { database, schema, environment, model } = context;
  const { version, driver } = environment.service("postgres");
  await using rows = await openRows(database, { name: "postgres", version, driver });
  const starting = context.cube();
  // Awaited below; a failure before that is told by whatever failed first.
  starting.catch(() => {});
  await using chain = await startChain(context, rows);
  const cube = await starting;
  const token = tokensOf(cube, context);
  const carriers = (await rows.rows(`SELECT DISTINCT carrier FROM "${schema}".fct_flights ORDER BY 1`)).map(([each]) =>
    String(each),
  );
  const offered = membersOf((await meta({ cube, token: await token({ carrier: carriers }) })).body);
  const flights: Flights = { clients: { cube, reader: rows, token }, schema, carriers, offered: new Set(offered) };
  const seed = Number(process.env[SEED_VARIABLE] ?? SEED);
  const started = performance.now();
  const chained = { cube: chain.cube, reader: rows, token: tokensOf(chain.cube, context) };
  // Two Cubes, so that the one answers while the other is busy.
  const [random, paths] = await Promise.all([askRandom(flights, seed, RANDOM_CASES), askPaths(chained, chain.schema)]);
  const randomMs = performance.now() - started;
  return {
    seed,
    random,
    randomMs,
    cache: await askInTurn(flights),
    rollups: await askRollups(flights),
    rollupTables: await ownersOfRollups(rows, cube.rollupSchema),
    paths,
    refusals: await askForbidden(flights.clients, chained),
    offered,
    settings: JSON.parse(model.files.get(SECURITY_FILE) ?? "null"),
  };
}

function tokensOf({ apiSecret }: RunningCube, { keep }: AreaContext): (claims: unknown) => Promise<Secret> {
  return async (claims) => {
    const token = await cubeToken(apiSecret, claims as Readonly<Record<string, unknown>>);
    keep(token.reveal());
    return token;
  };
}

function membersOf(body: unknown): string[] {
  const cubes: readonly unknown[] = isRecord(body) && Array.isArray(body["cubes"]) ? body["cubes"] : [];
  const names = (cube: unknown, kind: string) => {
    const members: readonly unknown[] = isRecord(cube) && Array.isArray(cube[kind]) ? cube[kind] : [];
    return members.flatMap((member) => (isRecord(member) ? [String(member["name"])] : []));
  };
  return cubes.flatMap((cube) => [...names(cube, "measures"), ...names(cube, "dimensions")]).sort();
}

/** Cube's rollups are tables beside the marts, with everybody's rows in them. */
async function ownersOfRollups(rows: RowReader, schema: string): Promise<SecurityEvidence["rollupTables"]> {
  const columns = await rows.rows(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = $1 AND column_name = 'fct_flights__carrier' ORDER BY 1`,
    [schema],
  );
  return Promise.all(
    columns.map(async ([table, column]) => {
      const [[owners] = []] = await rows.rows(`SELECT count(DISTINCT "${column}")::int FROM "${schema}"."${table}"`);
      return { table: String(table), owners: Number(owners) };
    }),
  );
}
