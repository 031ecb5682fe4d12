/** The Python environment dbt, really installed: what is in it, how it is run, and that a second run needs no network. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, expect, test } from "vitest";
import { dbt, type PythonEnvironment, pythonEnvironment, RunDirectory } from "../../src/index.ts";
import { lockedFiles, readRequirements } from "../../src/python/locks.ts";
import { scratch } from "../support/programs.ts";

let environment: PythonEnvironment;

beforeAll(async () => {
  environment = await pythonEnvironment("dbt", { progress: (text) => console.error(text) });
});

test("it holds what was asked for, by the word of what is installed", async () => {
  const wanted = readRequirements(await readFile(lockedFiles("dbt").requirements, "utf8"));
  expect(environment.versions).toEqual(Object.fromEntries(wanted.map((entry) => [entry.name, entry.version])));
  expect([environment.name, environment.driver, environment.version]).toEqual(["dbt", "native", "1.12.5"]);
  await using run = await RunDirectory.create({ label: "dbt" });
  const result = await environment.run("dbt", ["--version"], { cwd: run.path, timeoutMs: 120_000 });
  expect(result.exitCode).toBe(0);
  for (const name of ["bigquery", "databricks", "duckdb", "postgres", "redshift", "snowflake", "spark"])
    expect(result.stdout).toContain(`${name}: `);
});

test("a second run installs nothing and asks no network", async () => {
  const nowhere = "http://127.0.0.1:9/nowhere";
  const said: string[] = [];
  const begin = performance.now();
  const again = await pythonEnvironment("dbt", {
    progress: (text) => said.push(text),
    environment: {
      HOME: process.env["HOME"],
      XDG_CACHE_HOME: process.env["XDG_CACHE_HOME"],
      FLOE_CONTRACTS_CACHE: process.env["FLOE_CONTRACTS_CACHE"],
      FLOE_PYTHON: process.env["FLOE_PYTHON"],
      PATH: process.env["PATH"],
      PIP_INDEX_URL: nowhere,
      UV_DEFAULT_INDEX: nowhere,
      HTTPS_PROXY: nowhere,
      HTTP_PROXY: nowhere,
    },
  });
  console.error(`a warm start took ${Math.round(performance.now() - begin)} ms`);
  expect([again.directory, said]).toEqual([environment.directory, []]);
});

test("without a network and with an empty cache the error says what was being installed and what to do", async () => {
  await using cache = await scratch("cache");
  const nowhere = "http://127.0.0.1:9/nowhere";
  const settings = { PATH: process.env["PATH"], HOME: process.env["HOME"], FLOE_CONTRACTS_CACHE: cache.path };
  const install = pythonEnvironment("dbt", {
    environment: {
      ...settings,
      PIP_INDEX_URL: nowhere,
      PIP_RETRIES: "0",
      PIP_DEFAULT_TIMEOUT: "2",
      PIP_CONFIG_FILE: "/dev/null",
    },
  });
  await expect(install).rejects.toMatchObject({
    code: "python-install-failed",
    message: "cannot install uv (exit code 1)",
    hint: expect.stringContaining("index cannot be reached"),
    where: { log: expect.any(Array) },
  });
});

test("a program sees the variables that it is given and few others, and no secret comes back", async () => {
  process.env["FLOE_TEST_MARK"] = "leak";
  await using run = await RunDirectory.create({ label: "env" });
  const code = "import os, json; print(json.dumps(dict(os.environ)))";
  const env = { POSTGRES_LOCAL_PASSWORD: "hunter2hunter2", POSTGRES_LOCAL_HOST: "127.0.0.1" };
  const result = await environment.run("python", ["-c", code], { cwd: run.path, env, timeoutMs: 30_000 });
  delete process.env["FLOE_TEST_MARK"];
  const seen: Record<string, string> = JSON.parse(result.stdout);
  expect(seen).toMatchObject({ HOME: run.path, LANG: "C.UTF-8", POSTGRES_LOCAL_PASSWORD: "[secret hidden]" });
  expect(Object.keys(seen).filter((name) => /PROXY|FLOE_|NODE_|npm_|SSL_/i.test(name))).toEqual([]);
  expect(result.leaked).toEqual(["POSTGRES_LOCAL_PASSWORD"]);
});

test("a program that hangs is ended at its limit", async () => {
  await using run = await RunDirectory.create({ label: "hang" });
  const code =
    "import subprocess, sys, time; subprocess.Popen(['sleep', '77']); print('here', flush=True); time.sleep(60)";
  const result = await environment.run("python", ["-c", code], { cwd: run.path, timeoutMs: 2_000 });
  expect(result).toMatchObject({ timedOut: true, exitCode: null, stdout: "here\n" });
});

test("a program that is not there, and a directory that is not there, are errors", async () => {
  const run = environment.run("dbtt", [], { cwd: "/", timeoutMs: 1_000 });
  await expect(run).rejects.toMatchObject({ code: "program-not-started" });
});

test("a file that this DuckDB writes is read by the Node client, and the reverse", async () => {
  await using run = await RunDirectory.create({ label: "duckdb" });
  const file = join(run.path, "by-python.duckdb");
  const write = `import duckdb; duckdb.connect(${JSON.stringify(file)}).execute("CREATE TABLE t AS SELECT 42::DECIMAL(9,2) AS n, TIMESTAMP '2013-01-01 05:15' AS moment")`;
  expect(await environment.run("python", ["-c", write], { cwd: run.path, timeoutMs: 60_000 })).toMatchObject({
    exitCode: 0,
  });
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  const rows = await connection.runAndReadAll(
    "SELECT n::VARCHAR AS n, moment::VARCHAR AS moment, version() AS version FROM t",
  );
  expect(rows.getRowObjects()).toEqual([
    { n: "42.00", moment: "2013-01-01 05:15:00", version: `v${environment.versions["duckdb"]}` },
  ]);
  await connection.run("CREATE TABLE u AS SELECT 1 AS one");
  connection.closeSync();
  instance.closeSync();
  const read = `import duckdb; print(duckdb.connect(${JSON.stringify(file)}).execute("SELECT one FROM u").fetchall())`;
  expect(await environment.run("python", ["-c", read], { cwd: run.path, timeoutMs: 60_000 })).toMatchObject({
    stdout: "[(1,)]\n",
  });
});

test("a package that was removed by hand is noticed", async () => {
  await using cache = await scratch("cache");
  // A directory that looks like an environment, with a marker that names it, and nothing in it.
  const [, key = ""] = /python-dbt-([0-9a-f]+)\./.exec(environment.directory) ?? [];
  const name = `python-dbt-${key}.00000000`;
  await mkdir(join(cache.path, name, "bin"), { recursive: true });
  await writeFile(join(cache.path, name, "bin", "python"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  await writeFile(join(cache.path, `python-dbt-${key}.json`), JSON.stringify({ directory: name }));
  const found = await dbt.diagnose({ ...process.env, FLOE_CONTRACTS_CACHE: cache.path });
  expect(found.at(-1)).toMatchObject({ name: "python environment dbt", status: "missing" });
});

test("doctor finds it, quickly and without a word to the network", async () => {
  const found = await dbt.diagnose();
  expect(found.map((finding) => [finding.name, finding.status])).toEqual([
    ["python", "ok"],
    ["cache", "ok"],
    ["python environment dbt", "ok"],
  ]);
});
