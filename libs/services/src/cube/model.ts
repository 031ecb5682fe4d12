/** The one cube that the environment's Cube serves: its title tells which start it belongs to, its rows need no table. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CubeEndpoint } from "../endpoints.ts";
import type { ProbeResult } from "../runtime/managed-process.ts";
import { directoryError } from "../runtime/run-directory.ts";
import { askCube, titlesOf } from "./client.ts";
import { cubeToken } from "./token.ts";

/** The cube's name in /meta and in queries. */
export const ENVIRONMENT_CUBE = "environment";

/** Asked of Postgres, these are the rows of the cube. */
export const ENVIRONMENT_SQL = "SELECT n, n % 3 AS remainder FROM generate_series(1, 12) AS numbers(n)";

function modelFor(startToken: string): object {
  const measures = [
    { name: "count", type: "count" },
    { name: "total", type: "sum", sql: "n" },
  ];
  const dimensions = [{ name: "remainder", type: "number", sql: "remainder" }];
  return { cubes: [{ name: ENVIRONMENT_CUBE, title: startToken, sql: ENVIRONMENT_SQL, measures, dimensions }] };
}

/** Writes the model; JSON is YAML. */
export async function writeModel(directory: string, startToken: string): Promise<void> {
  const file = join(directory, "environment.yml");
  await writeFile(file, `${JSON.stringify(modelFor(startToken))}\n`).catch((cause: unknown) => {
    throw directoryError(file, cause);
  });
}

/** Ready once the model that is served carries the token of this start. */
export async function proveModel(
  { url, apiSecret }: CubeEndpoint,
  startToken: string,
  signal: AbortSignal,
): Promise<ProbeResult<undefined>> {
  const { status, body } = await askCube(url, "meta", await cubeToken(apiSecret), signal);
  const title = titlesOf(body)?.[ENVIRONMENT_CUBE];
  if (title === startToken) return { state: "ready", value: undefined };
  if (title !== undefined || status === 403) return { state: "foreign", why: `another Cube answers at ${url}` };
  return { state: "waiting", why: `/meta answers ${status}` };
}
