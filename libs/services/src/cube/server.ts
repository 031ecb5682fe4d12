/**
 * Cube as a process of ours: its own command line, on loopback, with a model and a configuration that are given. It counts
 * as ready when the process itself has said that it holds the port, and its check of the database is good.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { FloeContractsError } from "@floe-contracts/base";
import type { CubeEndpoint } from "../endpoints.ts";
import type { PostgresAddress } from "../postgres/connection.ts";
import { ManagedProcess, type ProbeResult } from "../runtime/managed-process.ts";
import { withFreePort } from "../runtime/ports.ts";
import { directoryError, type RunDirectory } from "../runtime/run-directory.ts";
import { runningFrom } from "../runtime/running.ts";
import { newSecret, type Secret } from "../runtime/secret.ts";
import type { Running } from "../service.ts";
import type { CubeInstallation } from "./install.ts";

export interface CubeOptions {
  readonly run: RunDirectory;
  /** Its directory in the run, the name of its log, and its name in messages: `cube` unless given. */
  readonly name?: string | undefined;
  /** Where it asks. It makes pre-aggregations there too, as tables of the schema prod_pre_aggregations. */
  readonly postgres: PostgresAddress;
  /** Its files end in .yml, .yaml or .js. */
  readonly modelDirectory: string;
  /**
   * A CommonJS file with Cube's options (queryRewrite, contextToAppId, checkAuth…); environment variables alone unless
   * given. It can require what Cube itself requires, such as `jsonwebtoken` and `@cubejs-backend/api-gateway`. Cube
   * answers with the `stack` of whatever it throws: an error without one tells its message alone.
   */
  readonly configFile?: string | undefined;
  /** More of Cube's variables, e.g. CUBEJS_JWT_AUDIENCE; they win over those that are set here. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Values in `env` that must not be in its log. */
  readonly secrets?: readonly Secret[] | undefined;
  /** Signs the tokens of its clients; a new one unless given. */
  readonly apiSecret?: Secret | undefined;
  /** With a number, the refresh worker looks at the pre-aggregations that often, in seconds; without, there is none. */
  readonly refreshSeconds?: number | undefined;
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
  /** What else has to hold before it counts as ready, e.g. that its model is compiled. */
  readonly ready?: ((endpoint: CubeEndpoint, signal: AbortSignal) => Promise<ProbeResult<unknown>>) | undefined;
}

export const CUBE_NOTES = [
  "Cube runs without its native addon: REST and GraphQL, no SQL API (Postgres wire), no Python or Jinja models, no Cube Store.",
  "Its cache is in memory; pre-aggregations need external: false and are tables in Postgres.",
] as const;

/**
 * Starts Cube and waits until it answers.
 * @throws FloeContractsError `service-exited`, `service-not-ready`, `service-port-taken`, `service-refused` when Postgres turns
 * it away, `program-not-started`, `file-unwritable`, `disk-full`.
 */
export async function startCube(installed: CubeInstallation, options: CubeOptions): Promise<Running<CubeEndpoint>> {
  return withFreePort(async (port) => {
    const spawned = await spawnCube(installed, options, port);
    const { server, endpoint } = spawned;
    const probe = async (signal: AbortSignal): Promise<ProbeResult<string>> => {
      const found = await proveReady(spawned, signal);
      if (found.state !== "ready" || options.ready === undefined) return found;
      const more = await options.ready(endpoint, signal);
      return more.state === "ready" ? found : more;
    };
    try {
      const version = await server.ready(probe, options.limitMs, options.signal);
      return runningFrom({ endpoint, version, notes: CUBE_NOTES, processes: [server] });
    } catch (error) {
      await server.stop();
      throw error;
    }
  });
}

export interface SpawnedCube {
  readonly server: ManagedProcess;
  readonly endpoint: CubeEndpoint;
  /** The version that it says it is, once it has said that it holds the port. */
  held(): Promise<string | undefined>;
}

/** Starts the process; nothing is known about its being ready. */
export async function spawnCube(installed: CubeInstallation, options: CubeOptions, port: number): Promise<SpawnedCube> {
  const name = options.name ?? "cube";
  const home = await options.run.directory(name);
  const logs = join(options.run.path, "logs");
  const apiSecret = options.apiSecret ?? newSecret();
  const holding = join(home, "listening.json");
  await prepare(home, logs, options.configFile);
  await rm(holding, { force: true });
  const server = await ManagedProcess.spawn({
    name,
    command: process.execPath,
    args: [fileURLToPath(new URL("./launch.ts", import.meta.url)), installed.program, holding],
    env: { ...environmentFor(installed, options, home, apiSecret), PORT: String(port) },
    cwd: home,
    logFile: join(logs, `${name}.log`),
    secrets: [apiSecret, options.postgres.password, ...(options.secrets ?? [])],
    stopGraceMs: 2_000,
  });
  const held = async (): Promise<string | undefined> => {
    const found = await readHolding(holding);
    return found?.pid === server.pid ? found.version : undefined;
  };
  return { server, endpoint: { url: `http://127.0.0.1:${port}`, apiSecret, sql: null }, held };
}

async function prepare(home: string, logs: string, configFile: string | undefined): Promise<void> {
  try {
    await mkdir(logs, { recursive: true, mode: 0o700 });
    // Cube reads cube.js of its working directory, and nothing else.
    const config = configFile === undefined ? "{}" : `require(${JSON.stringify(resolve(configFile))})`;
    await writeFile(join(home, "cube.js"), `module.exports = ${config};\n`, { mode: 0o600 });
  } catch (cause) {
    throw directoryError(home, cause);
  }
}

function environmentFor(
  installed: CubeInstallation,
  options: CubeOptions,
  home: string,
  apiSecret: Secret,
): Record<string, string> {
  const { postgres, refreshSeconds } = options;
  // CUBEJS_REFRESH_WORKER=true would mean every 30 s, whatever the timer says.
  const refresh =
    refreshSeconds === undefined
      ? { CUBEJS_REFRESH_WORKER: "false" }
      : { CUBEJS_SCHEDULED_REFRESH_TIMER: String(refreshSeconds) };
  return {
    PATH: "/usr/bin:/bin",
    HOME: home,
    TMPDIR: home,
    LANG: "C.UTF-8",
    TZ: "UTC",
    NODE_ENV: "production",
    NODE_PATH: installed.modules.join(":"),
    NODE_COMPILE_CACHE: installed.compileCache,
    CUBEJS_API_SECRET: apiSecret.reveal(),
    CUBEJS_CACHE_AND_QUEUE_DRIVER: "memory",
    CUBEJS_DEV_MODE: "false",
    CUBEJS_TELEMETRY: "false",
    CUBEJS_DEFAULT_API_SCOPES: "meta,data,graphql,jobs",
    // It joins the path to the working directory even when it is absolute.
    CUBEJS_SCHEMA_PATH: relative(home, resolve(options.modelDirectory)),
    ...refresh,
    ...databaseSettings(postgres),
    ...options.env,
  };
}

function databaseSettings({ host, port, user, password, database, ssl }: PostgresAddress): Record<string, string> {
  const settings: Record<string, string> = {
    CUBEJS_DB_TYPE: "postgres",
    CUBEJS_DB_HOST: host,
    CUBEJS_DB_PORT: String(port),
    CUBEJS_DB_NAME: database,
    CUBEJS_DB_USER: user,
    CUBEJS_DB_PASS: password.reveal(),
  };
  if (ssl === undefined || ssl === false) return settings;
  settings["CUBEJS_DB_SSL"] = "true";
  if (ssl === true) return settings;
  settings["CUBEJS_DB_SSL_REJECT_UNAUTHORIZED"] = String(ssl.rejectUnauthorized !== false);
  for (const name of ["ca", "cert", "key"] as const) {
    const value = ssl[name];
    if (typeof value === "string" || Buffer.isBuffer(value))
      settings[`CUBEJS_DB_SSL_${name.toUpperCase()}`] = String(value);
  }
  return settings;
}

/**
 * Only our process writes that file, and it says that it holds the port: nobody else answers there. /readyz asks the
 * database (Cube's documentation of its REST API, "Readiness probe").
 * @throws FloeContractsError `service-refused` when the database turns it away: that does not change by waiting.
 */
async function proveReady({ server, endpoint, held }: SpawnedCube, signal: AbortSignal): Promise<ProbeResult<string>> {
  const version = await held();
  if (version === undefined) return { state: "waiting", why: "it does not listen yet" };
  // A connection that is kept for the next question is closed by Cube after 5 s, and after a start it is busy for as long: the
  // first question would be sent into it and reset.
  const headers = { connection: "close" };
  const response = await fetch(`${endpoint.url}/readyz`, { signal, redirect: "manual", headers });
  await response.text();
  if (response.status === 200) return { state: "ready", value: version };
  const reason = databaseError(server.logs());
  if (reason !== undefined && TURNED_AWAY.test(reason))
    throw new FloeContractsError("service-refused", `${server.name}: its database turns it away: ${reason}`, {
      hint: "look at the database's name, and at the user's name, password and rights",
      where: { service: server.name },
    });
  const why = reason === undefined ? "" : `: ${reason}`;
  return { state: "waiting", why: `/readyz answers ${response.status}${why}` };
}

/** In Postgres's words: authentication (28000, 28P01), rights (42501), and a database that is not there (3D000). */
const TURNED_AWAY = /authentication failed|permission denied|no pg_hba\.conf entry|(database|role) ".*" does not exist/;

/** What the database said to its last check, by Cube's log; the stack that follows it is left out. */
export function databaseError(lines: readonly string[]): string | undefined {
  const line = lines.findLast((each) => each.includes('"Internal Server Error on readiness probe"'));
  return /"error":"(?:error: |Error: )?((?:\\"|(?!\\n)[^"])*)/.exec(line ?? "")?.[1]?.replaceAll('\\"', '"');
}

async function readHolding(file: string): Promise<{ pid: number; version: string } | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null || !("pid" in value) || !("version" in value)) return undefined;
  return { pid: Number(value.pid), version: String(value.version) };
}
