/** The embedded catalog when something goes wrong: its processes killed, its port taken, its database refused, its end. */
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { archiveOptions } from "../../src/catalog/iceberg-rest/archive.ts";
import { type RestServerOptions, startRestServer } from "../../src/catalog/iceberg-rest/backend.ts";
import { prepareProgram } from "../../src/catalog/iceberg-rest/native.ts";
import { catalog as service } from "../../src/catalog/index.ts";
import type { CatalogEndpoint } from "../../src/endpoints.ts";
import { withClient } from "../../src/postgres/connection.ts";
import { addressOf, databaseIn } from "../../src/postgres/index.ts";
import { freePort } from "../../src/runtime/ports.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import { newSecret } from "../../src/runtime/secret.ts";
import type { Running } from "../../src/service.ts";
import { askCatalog, errorIn, tokenFor } from "../support/catalog-client.ts";
import { serve } from "../support/issuer.ts";
import { isOpen } from "../support/postgres-watch.ts";
import { scratch } from "../support/programs.ts";
import { listeningSockets } from "../support/sockets.ts";
import { type Standalone, standalone } from "../support/standalone.ts";
import { startContext } from "../support/start-context.ts";

let env: Standalone;
beforeAll(async () => {
  env = await standalone(["postgres", { service: "s3", implementation: "moto" }, "oidc"]);
});
afterAll(() => env[Symbol.asyncDispose]());

/** One more catalog, on the services that are there, in a run of its own. */
async function startCatalog(): Promise<{ running: Running<CatalogEndpoint>; path: string } & AsyncDisposable> {
  const endpoints = {
    postgres: env.running("postgres").endpoint,
    s3: env.running("s3").endpoint,
    oidc: env.running("oidc").endpoint,
  };
  const context = await startContext({ endpoints });
  const [implementation] = service.implementations;
  const installed = await implementation.drivers.native?.install({ progress: () => {}, environment: process.env });
  if (installed === undefined) throw new RangeError("the embedded catalog is native");
  const running = await installed.start(context);
  const end = async (): Promise<void> => {
    await running.stop().finally(() => context[Symbol.asyncDispose]());
  };
  return { running, path: context.run.path, [Symbol.asyncDispose]: end };
}

async function databases(): Promise<string[]> {
  const query = "SELECT datname FROM pg_database WHERE datname LIKE 'iceberg%' ORDER BY 1";
  const address = addressOf(env.running("postgres").endpoint);
  return withClient(address, async (client) => (await client.query(query)).rows.map((row) => String(row.datname)));
}

test("started five times, it leaves as much as it found, and no start sees another one's tables", async () => {
  const before = await databases();
  for (let count = 0; count < 5; count += 1) {
    const { running, path, ...one } = await startCatalog();
    await using _one = one;
    const token = await tokenFor(running.endpoint.writer, running.endpoint.tokenUrl);
    const body = JSON.stringify({ namespace: ["same"] });
    const made = await askCatalog(running.endpoint, token, "POST", "/{prefix}/namespaces", body);
    expect(JSON.parse(made.text)).toMatchObject({ properties: { location: `${running.endpoint.location}/same` } });
    const ports = listeningSockets(running.pids).map(({ port }) => port);
    expect(await databases()).toHaveLength(before.length + 1);
    await running.stop();
    await running.stop();
    for (const pid of running.pids) expect(readProcess(pid)).toBeUndefined();
    for (const port of ports) expect(await isOpen(port)).toBe(false);
    await one[Symbol.asyncDispose]();
    expect(existsSync(path)).toBe(false);
  }
  expect(await databases()).toEqual(before);
});

test("two at once have nothing in common, and the tokens of one open the other, since the issuer is one", async () => {
  const [one, other] = await Promise.all([startCatalog(), startCatalog()]);
  await using _one = one;
  await using _other = other;
  const token = await tokenFor(one.running.endpoint.writer, one.running.endpoint.tokenUrl);
  const body = JSON.stringify({ namespace: ["mine"] });
  expect((await askCatalog(one.running.endpoint, token, "POST", "/{prefix}/namespaces", body)).status).toBe(200);
  const list = await askCatalog(other.running.endpoint, token, "GET", "/{prefix}/namespaces");
  expect(JSON.parse(list.text)).toMatchObject({ namespaces: [] });
  expect(one.running.endpoint.location).not.toBe(other.running.endpoint.location);
});

test("kill -9 of the server: the gateway names it, and the service has died with its last lines", async () => {
  await using one = await startCatalog();
  const { endpoint, pids, died } = one.running;
  const token = await tokenFor(endpoint.writer, endpoint.tokenUrl);
  const [backend = 0, gateway = 0] = pids;
  process.kill(backend, "SIGKILL");
  expect(await died).toMatchObject({
    code: "service-exited",
    message: expect.stringContaining("catalog ended by signal SIGKILL"),
    where: { service: "catalog", log: expect.arrayContaining([expect.stringContaining("Apache Iceberg 1.")]) },
  });
  const answer = await askCatalog(endpoint, token, "GET", "/{prefix}/namespaces");
  expect([answer.status, errorIn(answer)]).toEqual([
    503,
    "ServiceUnavailableException: catalog: Iceberg's reference server does not answer",
  ]);
  await one.running.stop();
  expect(readProcess(gateway)).toBeUndefined();
});

test("kill -9 of the gateway: the service has died, and stopping it ends the server too", async () => {
  await using one = await startCatalog();
  const [backend = 0, gateway = 0] = one.running.pids;
  process.kill(gateway, "SIGKILL");
  expect(await one.running.died).toMatchObject({
    code: "service-exited",
    message: expect.stringContaining("catalog-gateway ended by signal SIGKILL"),
  });
  await one.running.stop();
  expect(readProcess(backend)).toBeUndefined();
});

/** The server by itself, with one setting that is not right. */
async function startServer(change: (options: RestServerOptions) => RestServerOptions): Promise<unknown> {
  await using context = await startContext();
  await using database = await databaseIn(env.running("postgres").endpoint, "iceberg");
  const s3 = env.running("s3").endpoint;
  const options: RestServerOptions = {
    ...context,
    name: "catalog",
    program: await prepareProgram({ progress: () => {}, environment: process.env }),
    port: await freePort(),
    virtualHost: newSecret(),
    stores: {
      jdbcUrl: `jdbc:postgresql://${database.host}:${database.port}/${database.database}`,
      jdbcUser: database.user,
      jdbcPassword: database.password.reveal(),
      warehouse: `s3://${s3.bucket}/x`,
      s3Endpoint: s3.url,
      s3Region: s3.region,
      s3PathStyle: true,
      s3AccessKeyId: s3.accessKeyId,
      s3SecretAccessKey: s3.secretAccessKey.reveal(),
    },
    secrets: [database.password],
  };
  const server = await startRestServer(change(options));
  return await server.process.stop();
}

test("a port that another program has is told, so that another one is tried", async () => {
  await using taken = await serve(createServer((_, response) => response.end("{}")));
  await expect(startServer((options) => ({ ...options, port: taken.port }))).rejects.toMatchObject({
    code: "service-port-taken",
  });
});

test("a database that refuses it ends the start at once, with the reason and without the password", async () => {
  const wrong = newSecret();
  const failed = await startServer((options) => ({
    ...options,
    stores: { ...options.stores, jdbcPassword: wrong.reveal() },
    secrets: [wrong],
  })).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: "service-exited", where: { service: "catalog" } });
  const { log } = (failed as { where: { log: string[] } }).where;
  expect(log.join("\n")).toMatch(/password authentication failed/);
  expect(log.join("\n")).not.toContain(wrong.reveal());
});

test("where the archive of classes cannot be made it does without, says so once, and does not try again", async () => {
  await using place = await scratch("classes");
  const said: string[] = [];
  const java = { java: "/bin/false", home: "/", major: 25, version: "25", from: "a test" };
  const options = { cache: place.path, java, jars: [], progress: (text: string) => said.push(text) };
  expect(await archiveOptions(options)).toEqual([]);
  expect(said).toEqual([
    expect.stringContaining("making an archive of its classes"),
    expect.stringMatching(/starts without an archive of its classes: catalog-classes ended with exit code 1/),
  ]);
  expect(await archiveOptions(options)).toEqual([]);
  expect(said).toHaveLength(2);
  // A cache that takes no writes: here a file stands where it should be.
  const file = join(place.path, "file");
  await writeFile(file, "");
  expect(await archiveOptions({ ...options, cache: file })).toEqual([]);
  expect(said.at(-1)).toContain("cannot be used");
});

test("a limit is honoured, and what was started by then is gone", async () => {
  const context = await startContext({
    limitMs: 1,
    endpoints: {
      postgres: env.running("postgres").endpoint,
      s3: env.running("s3").endpoint,
      oidc: env.running("oidc").endpoint,
    },
  });
  await using _context = context;
  const before = await databases();
  const [implementation] = service.implementations;
  const installed = await implementation.drivers.native?.install({ progress: () => {}, environment: process.env });
  await expect(installed?.start(context)).rejects.toMatchObject({ code: "service-not-ready" });
  expect(await databases()).toEqual(before);
});
