/** What Dagster's GraphQL tells, the file of its code servers, and an external Dagster, on a server in its place. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addCodeLocation } from "../../src/dagster/code-location.ts";
import { external } from "../../src/dagster/external.ts";
import { readWorkspace, reloadWorkspace } from "../../src/dagster/graphql.ts";
import { proveLocation } from "../../src/dagster/server.ts";
import { addServer, removeServer, type ServerEntry } from "../../src/dagster/workspace.ts";
import { definitionFolder, readRequirements } from "../../src/python/locks.ts";
import { freePort } from "../../src/runtime/ports.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import { type FakeLocation, fakeDagster, workspaceAnswer } from "../support/fake-dagster.ts";
import { scratch } from "../support/programs.ts";
import { startContext } from "../support/start-context.ts";

const soon = (): AbortSignal => AbortSignal.timeout(5_000);

async function proved(answer: object | string, status?: number): Promise<object> {
  await using server = await fakeDagster(answer, status);
  const { why, ...found } = { why: "", ...(await proveLocation(server.url, "mine", "id-1", soon())) };
  return { ...found, ...(why === "" ? {} : { why: why.replace(server.url, "URL") }) };
}

const withLocation = (location: Omit<FakeLocation, "name">): Promise<object> =>
  proved(
    workspaceAnswer([
      { name: "other", serverId: "id-0" },
      { name: "mine", ...location },
    ]),
  );

test("a webserver is ours when it serves our code server by its id, and by nothing less", async () => {
  expect(await withLocation({ serverId: "id-1" })).toEqual({ state: "ready", value: "1.13.27" });
  expect(await withLocation({ serverId: "id-2" })).toMatchObject({ state: "foreign" });
  expect(await withLocation({ loadStatus: "LOADING" })).toEqual({
    state: "waiting",
    why: "the code location is loading",
  });
  expect(await withLocation({ message: "could not reach it" })).toEqual({
    state: "waiting",
    why: "could not reach it",
  });
  expect(await proved(workspaceAnswer([]))).toEqual({ state: "foreign", why: "another Dagster answers at URL" });
  expect(await proved("<html>")).toEqual({ state: "foreign", why: "another program answers at URL" });
  expect(await proved({ errors: [{ message: "no" }] }, 400)).toMatchObject({ state: "foreign" });
  const nobody = `http://127.0.0.1:${await freePort()}`;
  expect(await proveLocation(nobody, "mine", "id-1", soon())).toMatchObject({ state: "waiting" });
});

test("loading the workspace anew fails with what Dagster says", async () => {
  const answer = (reloadWorkspace: object) => ({ data: { reloadWorkspace } });
  await using good = await fakeDagster(answer({ __typename: "Workspace" }));
  await reloadWorkspace(good.url, soon());
  expect(good.asked).toEqual([expect.stringContaining("POST /graphql")]);
  await using bad = await fakeDagster(answer({ __typename: "PythonError", message: "the file is gone" }));
  await expect(reloadWorkspace(bad.url, soon())).rejects.toMatchObject({
    code: "service-refused",
    message: expect.stringContaining("the file is gone"),
  });
  await using readOnly = await fakeDagster({ errors: [{ message: "UnauthorizedError" }] });
  await expect(reloadWorkspace(readOnly.url, soon())).rejects.toThrow("UnauthorizedError");
});

function entry(location: string, port: number, pid = process.pid): ServerEntry {
  return { location, port, pid, started: readProcess(pid)?.started ?? "gone" };
}

async function locationsIn(home: string): Promise<readonly string[]> {
  const file = JSON.parse(await readFile(join(home, "workspace.yaml"), "utf8"));
  return file.load_from.map((each: { grpc_server: object }) => Object.values(each.grpc_server).join(" "));
}

test("code servers come and go in the workspace file, and those that are dead go with the next change", async () => {
  await using home = await scratch("dagster");
  await addServer(home.path, entry("one", 1));
  await addServer(home.path, { ...entry("killed", 2), started: "earlier" });
  expect(await locationsIn(home.path)).toEqual(["127.0.0.1 1 one", "127.0.0.1 2 killed"]);
  await addServer(home.path, entry("three", 3));
  expect(await locationsIn(home.path)).toEqual(["127.0.0.1 1 one", "127.0.0.1 3 three"]);
  await removeServer(home.path, entry("one", 1));
  await removeServer(home.path, entry("one", 1));
  expect(await locationsIn(home.path)).toEqual(["127.0.0.1 3 three"]);
});

test("twelve changes at once lose nothing", async () => {
  await using home = await scratch("dagster");
  const names = Array.from({ length: 12 }, (_, index) => `location-${index}`);
  let inside = 0;
  let most = 0;
  await Promise.all(
    names.map((name, port) =>
      addServer(home.path, entry(name, port), async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
      }),
    ),
  );
  expect((await locationsIn(home.path)).length).toBe(12);
  expect(most).toBe(1);
});

test("a code location is added neither to a Dagster that is not ours nor under a name that is taken", async () => {
  await using run = await RunDirectory.create({ label: "dagster" });
  await using server = await fakeDagster(workspaceAnswer([{ name: "taken", serverId: "x" }]));
  const home = await run.directory("home");
  const add = (location: string, at: string | null) =>
    addCodeLocation(
      { python: "/nowhere", version: "1" },
      { url: server.url, location: "environment", home: at },
      { run, location, definitions: "/nowhere.py", limitMs: 2_000 },
    );
  await expect(add("mine", null)).rejects.toMatchObject({
    code: "service-refused",
    hint: expect.stringContaining("startDagster"),
  });
  await expect(add("taken", home)).rejects.toMatchObject({
    code: "service-refused",
    hint: expect.stringContaining("name"),
  });
  await expect(add("mine", home)).rejects.toMatchObject({ code: "program-not-started" });
  expect(existsSync(join(home, "workspace.yaml"))).toBe(false);
});

async function start(environment: Readonly<Record<string, string>>) {
  await using context = await startContext({ environment, limitMs: 1_000 });
  const installed = await external.install(context);
  return await installed.start(context);
}

test("external: the first code location that is loaded is the one that is always there", async () => {
  await using server = await fakeDagster(
    workspaceAnswer([
      { name: "broken", message: "no" },
      { name: "later", serverId: "2" },
      { name: "early", serverId: null },
      { name: "a", loadStatus: "LOADING" },
    ]),
  );
  const environment = { FLOE_DAGSTER_URL: `${server.url}/` };
  const running = await start(environment);
  expect(running.endpoint).toEqual({ url: server.url, location: "early", home: null });
  expect([running.version, running.pids, external.isConfigured?.(environment)]).toEqual(["1.13.27", [], true]);
  expect(await external.diagnose(environment)).toMatchObject([
    { status: "ok", found: `external, 1.13.27 at ${server.url}` },
  ]);
  expect((await readWorkspace(server.url, soon()))?.locations).toHaveLength(4);
});

test("external: settings, answers and silence that will not do are told apart", async () => {
  await expect(start({})).rejects.toMatchObject({ code: "service-settings" });
  await expect(start({ FLOE_DAGSTER_URL: "ftp://x" })).rejects.toMatchObject({ code: "service-settings" });
  await using page = await fakeDagster("<html>");
  await expect(start({ FLOE_DAGSTER_URL: page.url })).rejects.toMatchObject({
    code: "service-refused",
    message: `dagster: ${page.url}/graphql does not answer as Dagster`,
  });
  await using empty = await fakeDagster(workspaceAnswer([{ name: "broken", message: "no" }]));
  await expect(start({ FLOE_DAGSTER_URL: empty.url })).rejects.toThrow("no code location that is loaded");
  await using silent = await fakeDagster("never");
  await expect(start({ FLOE_DAGSTER_URL: silent.url })).rejects.toMatchObject({ code: "service-unreachable" });
  expect(await external.diagnose({ FLOE_DAGSTER_URL: page.url })).toMatchObject([
    { name: "dagster", status: "broken" },
  ]);
});

test("what Dagster's environment and dbt's have in common are the same versions", async () => {
  const wanted = async (name: "dagster" | "dbt") => {
    const text = await readFile(join(definitionFolder(name), "requirements.in"), "utf8");
    return new Map(readRequirements(text).map((each) => [each.name, each.version]));
  };
  const [dagster, dbt] = [await wanted("dagster"), await wanted("dbt")];
  const common = [...dagster].filter(([name]) => dbt.has(name));
  expect(common.map(([name]) => name)).toEqual(["dbt-core", "dbt-duckdb", "dbt-postgres", "duckdb"]);
  for (const [name, version] of common) expect([name, version]).toEqual([name, dbt.get(name)]);
});
