/**
 * Real Trino and Spark on one catalog: what one writes the other reads, to the last digit; both are proved, on loopback
 * only, without a secret to see; and one that dies, or is refused by the catalog, says so. One environment serves all.
 */
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { FloeContractsError } from "@floe-contracts/base";
import { Trino } from "trino-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cacheDirectory } from "../../src/runtime/cache.ts";
import { isAlive, readProcess } from "../../src/runtime/process-table.ts";
import { newSecret } from "../../src/runtime/secret.ts";
import { type SparkResult, SparkSession } from "../../src/spark/client.ts";
import { catalogSettings } from "../../src/spark/configuration.ts";
import { identify as identifySpark } from "../../src/spark/external.ts";
import { installSpark } from "../../src/spark/install.ts";
import { startSparkServer } from "../../src/spark/server.ts";
import { identify as identifyTrino } from "../../src/trino/external.ts";
import { installTrino } from "../../src/trino/install.ts";
import { startTrinoServer } from "../../src/trino/server.ts";
import { type TrinoResult, trinoQuery } from "../../src/trino/statement.ts";
import { contextBeside, startBeside } from "../support/beside.ts";
import { commandLine, isOpen } from "../support/postgres-watch.ts";
import { exposedSockets, listeningSockets } from "../support/sockets.ts";
import { type Standalone, standalone } from "../support/standalone.ts";

let env: Standalone;
let session: SparkSession;
/** A namespace of this run. */
const namespace = `t_${randomUUID().replaceAll("-", "")}`;
const HOME = `lake.${namespace}`;

const trino = (sql: string): Promise<TrinoResult> =>
  trinoQuery(env.running("trino").endpoint, sql, { requestMs: 60_000 });
const spark = (sql: string): Promise<SparkResult> => session.query(sql);

beforeAll(async () => {
  env = await standalone(["trino", "spark"]);
  session = await SparkSession.open(env.running("spark").endpoint);
  await trino(`CREATE SCHEMA ${HOME}`);
});

afterAll(async () => {
  await session?.close();
  await env?.[Symbol.asyncDispose]();
});

/** What nobody but the process itself may see. */
function secretsOf(): string[] {
  const { endpoint: catalog } = env.running("catalog");
  return [catalog.writer.secret, env.running("s3").endpoint.secretAccessKey].map((secret) => secret.reveal());
}

test("both are what they say, and each is asked as one that runs elsewhere", async () => {
  expect([env.running("trino").version, env.running("spark").version]).toEqual(["476", "3.5.8"]);
  expect(await identifyTrino(env.running("trino").endpoint, {})).toMatchObject({ version: "476", pids: [] });
  expect(await identifySpark(env.running("spark").endpoint, {})).toMatchObject({ version: "3.5.8", pids: [] });
  const nothing = { ...env.running("spark").endpoint, catalog: "nothing" };
  await expect(identifySpark(nothing, {})).rejects.toMatchObject({
    code: "service-refused",
    message: "spark: it has no Iceberg catalog nothing: spark.sql.catalog.nothing is <undefined>",
  });
});

const DIGITS = "12345678901234567890123456.0123456789";
const DATA = `(id bigint, amount decimal(36, 10), at timestamp(6) with time zone, local timestamp(6), day date, name varchar, ok boolean)`;
const ROWS = `(9223372036854775807, DECIMAL '${DIGITS}', TIMESTAMP '2026-03-29 00:59:59.999999 UTC', TIMESTAMP '2026-03-29 02:30:00.000001', DATE '0001-01-01', 'ü''=/ %', true), (-9223372036854775808, NULL, NULL, NULL, NULL, NULL, NULL)`;

test("what Trino writes Spark reads, to the last digit", async () => {
  await trino(`CREATE TABLE ${HOME}.written ${DATA} WITH (partitioning = ARRAY['day(at)', 'bucket(id, 2)'])`);
  await trino(`INSERT INTO ${HOME}.written VALUES ${ROWS}`);
  const read = await spark(`SELECT * FROM ${HOME}.written ORDER BY id DESC`);
  expect(read.columns.map(({ type }) => type)).toEqual([
    "bigint",
    "decimal(36,10)",
    "timestamp",
    "timestamp",
    "date",
    "string",
    "boolean",
  ]);
  expect(read.rows).toEqual([
    [
      9223372036854775807n,
      DIGITS,
      "2026-03-29 00:59:59.999999",
      "2026-03-29 02:30:00.000001",
      "0001-01-01",
      "ü'=/ %",
      true,
    ],
    [-9223372036854775808n, null, null, null, null, null, null],
  ]);
  const own = await trino(`SELECT * FROM ${HOME}.written ORDER BY id DESC`);
  expect(own.columns[2]).toEqual({ name: "at", type: "timestamp(6) with time zone" });
  expect(own.rows[0]).toEqual([
    9223372036854775807n,
    DIGITS,
    "2026-03-29 00:59:59.999999 UTC",
    "2026-03-29 02:30:00.000001",
    "0001-01-01",
    "ü'=/ %",
    true,
  ]);
});

test("what Spark writes Trino reads; both merge into it, and both see every snapshot and the past", async () => {
  const table = `${HOME}.merged`;
  await spark(`CREATE TABLE ${table} (id BIGINT, amount DECIMAL(20, 4), at TIMESTAMP) USING iceberg`);
  await spark(`INSERT INTO ${table} VALUES (1, 1.5, TIMESTAMP '2026-01-01 00:00:00.000001'), (2, 2.5, NULL)`);
  expect((await trino(`SELECT id, amount, at FROM ${table} ORDER BY id`)).rows).toEqual([
    [1n, "1.5000", "2026-01-01 00:00:00.000001 UTC"],
    [2n, "2.5000", null],
  ]);
  const merge = (source: string): string =>
    `MERGE INTO ${table} t USING (${source}) s ON t.id = s.id WHEN MATCHED THEN UPDATE SET amount = s.amount WHEN NOT MATCHED THEN INSERT (id, amount) VALUES (s.id, s.amount)`;
  await spark(merge("SELECT 2 AS id, CAST(20 AS DECIMAL(20, 4)) AS amount UNION ALL SELECT 3, 30"));
  await trino(merge("SELECT BIGINT '3' AS id, DECIMAL '300.0000' AS amount"));
  const now = [
    [1n, "1.5000"],
    [2n, "20.0000"],
    [3n, "300.0000"],
  ];
  const ofSpark = await spark(`SELECT id, amount FROM ${table} ORDER BY id`);
  expect(ofSpark.rows).toEqual(now);
  expect((await trino(`SELECT id, amount FROM ${table} ORDER BY id`)).rows).toEqual(now);
  const snapshots = await trino(`SELECT snapshot_id, operation FROM ${HOME}."merged$snapshots" ORDER BY committed_at`);
  expect(snapshots.rows.map(([, operation]) => operation)).toEqual(["append", "overwrite", "overwrite"]);
  expect((await spark(`SELECT snapshot_id, operation FROM ${table}.snapshots ORDER BY committed_at`)).rows).toEqual(
    snapshots.rows,
  );
  const first = String(snapshots.rows[0]?.[0]);
  const past = [
    [1n, "1.5000"],
    [2n, "2.5000"],
  ];
  expect((await spark(`SELECT id, amount FROM ${table} VERSION AS OF ${first} ORDER BY id`)).rows).toEqual(past);
  const pastOfTrino = await trino(`SELECT id, amount FROM ${table} FOR VERSION AS OF ${first} ORDER BY id`);
  expect(pastOfTrino.rows).toEqual(past);
  const [rewritten] = (await spark(`CALL lake.system.rewrite_data_files('${namespace}.merged')`)).rows;
  expect(rewritten?.[1]).toBe(1);
  expect((await trino(`SELECT count(*) FROM ${table}`)).rows).toEqual([[3n]]);
});

test("trino-client, which is nothing of ours, reads the same; memory and tpch are there", async () => {
  const { url, user } = env.running("trino").endpoint;
  const client = Trino.create({ server: url, extraHeaders: { "X-Trino-User": user } });
  const rows: unknown[] = [];
  const table = `${HOME}.copied`;
  await trino(`CREATE TABLE ${table} AS SELECT nationkey, name FROM tpch.tiny.nation`);
  for await (const { data, error } of await client.query(`SELECT count(*), max(name) FROM ${table}`)) {
    expect(error).toBeUndefined();
    rows.push(...(data ?? []));
  }
  expect(rows).toEqual([[25, "VIETNAM"]]);
  await trino("CREATE TABLE memory.default.one AS SELECT 1 AS one");
  expect((await trino("SELECT one FROM memory.default.one")).rows).toEqual([[1]]);
});

test("what is refused says why, without a Java stack", async () => {
  await expect(trino(`SELECT * FROM ${HOME}.nothing`)).rejects.toMatchObject({
    name: "TrinoError",
    errorName: "TABLE_NOT_FOUND",
    message: `line 1:15: Table '${HOME}.nothing' does not exist`,
  });
  const missing: unknown = await spark(`SELECT * FROM ${HOME}.nothing`).catch((error: unknown) => error);
  expect(missing).toMatchObject({ name: "SparkError", errorClass: "TABLE_OR_VIEW_NOT_FOUND" });
  expect(inspect(missing)).not.toMatch(/HiveSQLException|\.scala:/);
  // Others of its sessions, and this one, go on.
  expect((await spark("SELECT 1")).rows).toEqual([[1]]);
});

describe.each(["trino", "spark"] as const)("%s", (engine) => {
  test("listens on loopback only, and on the port that it says", () => {
    const { pids, endpoint } = env.running(engine);
    const sockets = listeningSockets(pids);
    expect(sockets.length).toBeGreaterThan(0);
    expect(exposedSockets(pids)).toEqual([]);
    const port = "port" in endpoint ? endpoint.port : Number(new URL(String(endpoint["url"])).port);
    expect(sockets.map((socket) => socket.port)).toContain(port);
  });

  test("shows no secret in its arguments, environment, log or files that others can read", () => {
    const { pids } = env.running(engine);
    const home = join(env.run.path, engine);
    const [pid = 0] = pids;
    const shown = [
      commandLine(pid),
      readFileSync(`/proc/${pid}/environ`, "utf8"),
      readFileSync(join(env.run.path, "logs", `${engine}.log`), "utf8"),
    ];
    expect(shown[0]).toContain(`@${home}/java.args`);
    for (const secret of secretsOf()) for (const text of shown) expect(text).not.toContain(secret);
    expect(statSync(home).mode & 0o077).toBe(0);
    const settings = readdirSync(home, { recursive: true, withFileTypes: true }).filter(({ name }) =>
      name.endsWith(".properties"),
    );
    expect(settings.length).toBeGreaterThan(1);
    for (const { parentPath, name } of settings)
      expect([name, statSync(join(parentPath, name)).mode & 0o077]).toEqual([name, 0]);
  });

  test("refused by the catalog, it is not ready, and its error holds no secret", async () => {
    const { endpoint: catalog } = env.running("catalog");
    const secret = newSecret();
    await using started = await contextBeside(env, { catalog: { ...catalog, writer: { ...catalog.writer, secret } } });
    const error: unknown = await startBeside(engine, started).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FloeContractsError);
    expect(error).toMatchObject({ code: "service-refused", where: { service: engine } });
    expect(error).toMatchObject({
      message: expect.stringMatching(new RegExp(`^${engine}: its catalog lake gives no answer: `)),
    });
    expect(inspect(error, { depth: 10 })).not.toContain(secret.reveal());
  });
});

test("what secrets Spark has as settings it shows to nobody", async () => {
  const shown = inspect(await spark("SET"), { depth: 10, maxArrayLength: null, maxStringLength: null });
  expect(shown).toContain("spark.sql.catalog.lake.credential");
  for (const secret of secretsOf()) expect(shown).not.toContain(secret);
});

test("at the port of another Trino or Spark neither takes that one for itself", async () => {
  await using started = await contextBeside(env);
  const { run, signal } = started;
  const url = new URL(env.running("trino").endpoint.url);
  const common = { run, prove: "lake", secrets: [], limitMs: 60_000, signal };
  const install = { progress: () => {}, environment: process.env };
  const trinoBeside = startTrinoServer({
    ...common,
    name: "trino",
    program: await installTrino(install),
    port: Number(url.port),
    catalogs: { lake: { "connector.name": "memory" } },
  });
  await expect(trinoBeside).rejects.toMatchObject({ code: "service-port-taken" });
  const sparkBeside = startSparkServer({
    ...common,
    name: "spark",
    program: (await installSpark(install)).program,
    port: env.running("spark").endpoint.port,
    catalogs: { lake: catalogSettings("lake", { type: "hadoop", warehouse: run.path }) },
  });
  await expect(sparkBeside).rejects.toMatchObject({ code: "service-port-taken" });
  expect((await spark("SELECT 1")).rows).toEqual([[1]]);
});

test("installed a second time, both are there at once, without a network", async () => {
  const environment = {
    ...process.env,
    FLOE_CONTRACTS_CACHE: await cacheDirectory(process.env),
    FLOE_MAVEN_URL: "http://127.0.0.1:9",
  };
  const told: string[] = [];
  const progress = (text: string): void => void told.push(text);
  expect((await installTrino({ environment, progress })).archive).toHaveLength(1);
  expect((await installSpark({ environment, progress })).program.archive).toHaveLength(1);
  expect(told).toEqual([]);
});

test("one that is killed ends what waits for it, and says so; both leave nothing", async () => {
  const engines = (["trino", "spark"] as const).map((name) => ({ name, running: env.running(name) }));
  const sockets = engines.flatMap(({ running }) => listeningSockets(running.pids));
  const waiting = spark("SELECT count(*) FROM range(1000000000000) WHERE id % 7 = sqrt(id)").catch(
    (error: unknown) => error,
  );
  const leaders = engines
    .map(({ running }) => readProcess(running.pids[0] ?? 0))
    .filter((found) => found !== undefined);
  expect(leaders).toHaveLength(2);
  for (const { pid } of leaders) process.kill(pid, "SIGKILL");
  for (const { name, running } of engines) {
    const error = await running.died;
    expect(error).toMatchObject({
      code: "service-exited",
      message: `${name} ended by signal SIGKILL`,
      where: { service: name },
    });
    expect(error.where?.log?.length).toBeGreaterThan(0);
  }
  expect(await waiting).toMatchObject({ name: "SparkUnreachable" });
  await expect(trino("SELECT 1")).rejects.toMatchObject({ name: "TrinoUnreachable", code: "ECONNREFUSED" });
  await session.close();
  await env[Symbol.asyncDispose]();
  for (const leader of leaders) expect(isAlive(leader)).toBe(false);
  for (const { port } of sockets) expect(await isOpen(port)).toBe(false);
  expect(existsSync(env.run.path)).toBe(false);
});
