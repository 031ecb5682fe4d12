/** A real Cube: its model, queries and refusals, with a model of one's own, and its end. */
import { existsSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { SignJWT, UnsecuredJWT } from "jose";
import { beforeAll, expect, test } from "vitest";
import { loadCube } from "../../src/cube/client.ts";
import { external } from "../../src/cube/external.ts";
import { type CubeInstallation, cubeToken, installCube, startCube } from "../../src/cube/index.ts";
import { ENVIRONMENT_SQL } from "../../src/cube/model.ts";
import { native } from "../../src/cube/native.ts";
import { withClient } from "../../src/postgres/connection.ts";
import { addressOf, databaseIn } from "../../src/postgres/service.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import { newSecret, Secret } from "../../src/runtime/secret.ts";
import { lockedVersions, realPnpm, swapped } from "../support/pnpm.ts";
import { commandLine, isOpen } from "../support/postgres-watch.ts";
import { scratch, waitUntil } from "../support/programs.ts";
import { listeningSockets } from "../support/sockets.ts";
import { standalone } from "../support/standalone.ts";
import { startContext } from "../support/start-context.ts";

let installed: CubeInstallation;

beforeAll(async () => {
  installed = await installCube({ progress: (text) => console.error(text), environment: process.env });
});

const soon = (): AbortSignal => AbortSignal.timeout(30_000);

interface Loaded {
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

async function load(url: string, query: object, token: Secret): Promise<Loaded> {
  const { status, body } = await loadCube(url, query, token, soon());
  expect([status, body]).toMatchObject([200, { data: expect.any(Array) }]);
  return body as Loaded;
}

/** What a client may send in a token's place, by what is wrong with it. */
async function badTokens(apiSecret: Secret, token: Secret): Promise<Readonly<Record<string, string | undefined>>> {
  const payload = { exp: Math.floor(Date.now() / 1_000) + 600 };
  const hs512 = new SignJWT(payload).setProtectedHeader({ alg: "HS512" });
  return {
    missing: undefined,
    empty: "",
    "of another key": (await cubeToken(newSecret())).reveal(),
    expired: (await cubeToken(apiSecret, {}, -60)).reveal(),
    "alg none": new UnsecuredJWT(payload).encode(),
    "tampered with": token
      .reveal()
      .replace(/\.[^.]*\./, `.${Buffer.from('{"exp":9999999999}').toString("base64url")}.`),
    "no token": "Bearer x",
    "of another key and algorithm": await hs512.sign(new TextEncoder().encode(newSecret().reveal())),
  };
}

test("it serves its model and rows that Postgres has too, to good tokens alone, on loopback, and goes", async () => {
  await using env = await standalone(["cube"]);
  const cube = env.running("cube");
  const { url, apiSecret } = cube.endpoint;
  const token = await cubeToken(apiSecret);
  expect(cube.version).toBe("0.35.81");

  const meta = await fetch(`${url}/cubejs-api/v1/meta`, { headers: { authorization: token.reveal() } });
  expect(await meta.json()).toMatchObject({ cubes: [{ name: "environment", dimensions: [{ type: "number" }] }] });

  const query = {
    measures: ["environment.total", "environment.count"],
    dimensions: ["environment.remainder"],
    order: { "environment.remainder": "asc" },
  };
  const { data } = await load(url, query, token);
  const postgres = env.running("postgres").endpoint;
  const { rows } = await withClient(addressOf(postgres), (client) =>
    client.query(
      `SELECT remainder, sum(n)::text AS total, count(*)::text FROM (${ENVIRONMENT_SQL}) e GROUP BY 1 ORDER BY 1`,
    ),
  );
  expect(data).toEqual(
    rows.map((row) => ({
      "environment.remainder": row.remainder,
      "environment.total": row.total,
      "environment.count": row.count,
    })),
  );
  const graphql = await fetch(`${url}/cubejs-api/graphql`, {
    method: "POST",
    headers: { authorization: token.reveal(), "content-type": "application/json" },
    body: JSON.stringify({ query: "{ cube { environment { count } } }" }),
  });
  expect(await graphql.json()).toEqual({ data: { cube: [{ environment: { count: 12 } }] } });

  for (const [name, authorization] of Object.entries(await badTokens(apiSecret, token))) {
    const headers = authorization === undefined ? {} : { authorization };
    const answer = await fetch(`${url}/cubejs-api/v1/meta`, { headers });
    expect([name, answer.status]).toEqual([name, 403]);
    expect(await answer.text()).not.toMatch(/environment|node_modules/);
  }

  const port = Number(new URL(url).port);
  expect(listeningSockets(cube.pids)).toMatchObject([{ protocol: "tcp", address: "127.0.0.1", port }]);
  const shown = [...cube.pids.map(commandLine), ...cube.logs(), JSON.stringify(cube)].join("\n");
  for (const secret of [apiSecret, postgres.password, token]) expect(shown).not.toContain(secret.reveal());

  const [pid = 0] = cube.pids;
  const before = readProcess(pid)?.started;
  await cube.stop();
  expect(readProcess(pid)?.started).not.toBe(before);
  expect(await isOpen(port)).toBe(false);
});

const MODEL = `
cubes:
  - name: flights
    sql_table: flights
    measures: [{ name: seats, sql: seats, type: sum }]
    dimensions:
      - { name: id, sql: id, type: number, primary_key: true }
      - { name: carrier, sql: carrier, type: string }
    pre_aggregations:
      - name: by_carrier
        measures: [CUBE.seats]
        dimensions: [CUBE.carrier]
        external: false
        refresh_key: { every: 1 second }
`;
/** The filter of the tenant, and a refusal by Cube's own class, which the configuration can require. */
const CONFIG = `
const { CubejsHandlerError } = require("@cubejs-backend/api-gateway");
const jwt = require("jsonwebtoken");
module.exports = {
  contextToAppId: ({ securityContext }) => "app_" + (securityContext?.carrier ?? "all"),
  scheduledRefreshContexts: () => [{ securityContext: { refresh: true } }],
  checkAuth: (request, token) => {
    try {
      request.securityContext = jwt.verify(token, process.env.CUBEJS_API_SECRET, { algorithms: ["HS256"] });
    } catch {
      throw new CubejsHandlerError(403, "Forbidden", "no valid token");
    }
  },
  queryRewrite: (query, { securityContext }) => {
    if (securityContext.refresh) return query;
    // Cube sends the stack of an error to the client, unless it has none.
    if (!securityContext.carrier)
      throw Object.assign(new CubejsHandlerError(403, "Forbidden", "no carrier"), { stack: undefined });
    query.filters.push({ member: "flights.carrier", operator: "equals", values: [securityContext.carrier] });
    return query;
  },
};
`;

test("a model, a configuration and a refresh worker of one's own, over a database of one's own", async () => {
  await using env = await standalone(["postgres"]);
  await using database = await databaseIn(env.running("postgres").endpoint, "cube");
  await withClient(database, (client) =>
    client.query(
      "CREATE TABLE flights AS SELECT n AS id, CASE n % 2 WHEN 0 THEN 'UA' ELSE 'AA' END AS carrier, n * 10 AS seats FROM generate_series(1, 10) AS numbers(n)",
    ),
  );
  const modelDirectory = await env.run.directory("my-model");
  await writeFile(join(modelDirectory, "flights.yml"), MODEL);
  const configFile = join(env.run.path, "my-config.js");
  await writeFile(configFile, CONFIG);
  const options = { run: env.run, postgres: database, modelDirectory, configFile, limitMs: 30_000 };
  await using cube = await startCube(installed, { ...options, name: "my-cube", refreshSeconds: 1 });
  const { url, apiSecret } = cube.endpoint;

  const query = { measures: ["flights.seats"], dimensions: ["flights.carrier"] };
  const [ua, aa, evil] = await Promise.all(
    ["UA", "AA", "' OR '1'='1"].map((carrier) => cubeToken(apiSecret, { carrier })),
  );
  if (ua === undefined || aa === undefined || evil === undefined) throw new Error("three tokens");
  expect((await load(url, query, ua)).data).toEqual([{ "flights.carrier": "UA", "flights.seats": "300" }]);
  expect((await load(url, query, aa)).data).toEqual([{ "flights.carrier": "AA", "flights.seats": "250" }]);
  expect((await load(url, query, evil)).data).toEqual([]);
  const refused = await loadCube(url, query, await cubeToken(apiSecret), soon());
  expect(refused).toEqual({ status: 403, body: { error: "no carrier" } });
  expect(await loadCube(url, query, await cubeToken(newSecret()), soon())).toMatchObject({ status: 403 });

  // Cube has made a table for it, and its worker makes another after rows have come.
  const tables = async (): Promise<readonly string[]> => {
    const list = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'prod_pre_aggregations'";
    return (await withClient(database, (client) => client.query(list))).rows.map((row) => row.table_name);
  };
  const before = await tables();
  expect(before).toEqual([expect.stringMatching(/^flights_by_carrier_/)]);
  await withClient(database, (client) => client.query("INSERT INTO flights VALUES (12, 'UA', 5)"));
  await waitUntil("another table", async () => (await tables()).some((name) => !before.includes(name)), 30_000);
  await waitUntil(
    "the new row is in the answer",
    async () => (await load(url, query, ua)).data[0]?.["flights.seats"] === "305",
    30_000,
  );
  await cube.stop();
});

test("one that is killed says so at once; what is left of it goes with the run", async () => {
  await using env = await standalone(["cube"]);
  const cube = env.running("cube");
  process.kill(cube.pids[0] ?? 0, "SIGKILL");
  expect(await cube.died).toMatchObject({
    code: "service-exited",
    message: "cube ended by signal SIGKILL",
    where: { service: "cube", log: expect.arrayContaining([expect.stringContaining("0.35.81")]) },
  });
  await env[Symbol.asyncDispose]();
  expect(existsSync(env.run.path)).toBe(false);
});

test("a Postgres that turns it away is told at once, without the password", async () => {
  await using env = await standalone(["postgres"]);
  const right = env.running("postgres").endpoint;
  const start = async (wrong: { password: Secret } | { database: string }) => {
    const endpoints = { postgres: { ...right, ...wrong } };
    await using context = await startContext({ endpoints, environment: process.env, limitMs: 120_000 });
    await using _running = await (await native.install(context)).start(context);
  };
  const error = await start({ password: new Secret("a-wrong-password") }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: "service-refused",
    message: `cube: its database turns it away: password authentication failed for user "${right.user}"`,
  });
  expect(JSON.stringify(error)).not.toContain("a-wrong-password");
  await expect(start({ database: "nope" })).rejects.toThrow('database "nope" does not exist');
});

test("a Cube that runs already is used by its address and secret, and refused with a wrong one", async () => {
  await using env = await standalone(["cube"]);
  const { url, apiSecret } = env.running("cube").endpoint;
  const environment = { FLOE_CUBE_URL: url, FLOE_CUBE_API_SECRET: apiSecret.reveal() };
  await using context = await startContext({ environment });
  const running = await (await external.install(context)).start(context);
  expect(running.endpoint).toEqual({ url, apiSecret, sql: null });
  await running.stop();
  expect(await external.diagnose({ ...environment, FLOE_CUBE_API_SECRET: "x" })).toMatchObject([{ status: "broken" }]);
  expect(await external.diagnose(environment)).toMatchObject([{ status: "ok" }]);
});

test("once installed it needs neither a network nor pnpm, and a cache that takes no writes will do", async () => {
  const said: string[] = [];
  const cache = join(installed.directory, "..");
  const environment = { PATH: "/nowhere", FLOE_CONTRACTS_CACHE: cache };
  const again = await installCube({ progress: (text) => said.push(text), environment });
  expect([again, said]).toEqual([installed, []]);
  expect(await native.diagnose(environment)).toMatchObject([{ name: "cube", status: "ok", found: "native, 0.35.81" }]);
});

test("a registry that serves other files than the locked ones is refused", async () => {
  await using registry = createServer(swapped(await lockedVersions()));
  await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
  const address = registry.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await using cache = await scratch("cache");
  const environment = {
    PATH: process.env["PATH"],
    HOME: cache.path,
    FLOE_CONTRACTS_CACHE: cache.path,
    npm_execpath: await realPnpm(),
    pnpm_config_registry: `http://127.0.0.1:${port}/`,
    pnpm_config_fetch_retries: "0",
  };
  const error = await installCube({ progress: () => {}, environment }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "npm-install-failed", hint: expect.stringContaining("find out why") });
});

test("the addon's place is taken by the local package, and Cube's own packages are as the lock names them", async () => {
  const [modules = ""] = installed.modules;
  const addon = readFileSync(join(modules, ".pnpm", "node_modules", "@cubejs-backend", "native", "index.js"), "utf8");
  expect(addon).toContain("which is not installed");
  const manifest = await readFile(join(modules, "@cubejs-backend", "server", "package.json"), "utf8");
  expect(JSON.parse(manifest).version).toBe("0.35.81");
});
