/** The collector as a process of ours, and the driver of Marquez with a program in Marquez's place. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { startMarquez } from "../../src/lineage/marquez.ts";
import { withClient } from "../../src/postgres/connection.ts";
import { addressOf } from "../../src/postgres/index.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import type { StartContext } from "../../src/service.ts";
import { facet, getJson, post, runEvent, table } from "../support/lineage-events.ts";
import { commandLine, isOpen } from "../support/postgres-watch.ts";
import { scratch, shellScript } from "../support/programs.ts";
import { exposedSockets, listeningSockets } from "../support/sockets.ts";
import { NAMES, type Standalone, standalone } from "../support/standalone.ts";

describe("the collector", () => {
  test("takes what dbt-ol sends, tells it again, on loopback only, and is gone when it is stopped", async () => {
    await using env = await standalone(["lineage"]);
    const running = env.running("lineage");
    const { url, implementation } = running.endpoint;
    const [pid = 0] = running.pids;
    expect(implementation).toBe("collector");
    expect(running.version).toMatch(/^\d+\.\d+\.\d+ \(OpenLineage 2-0-2\)$/);
    expect(running.notes.join(" ")).toContain("not Marquez");
    expect(listeningSockets(running.pids)).toMatchObject([{ address: "127.0.0.1", port: Number(new URL(url).port) }]);
    expect(exposedSockets(running.pids)).toEqual([]);
    const settings = join(env.run.path, "lineage", "settings.json");
    expect(statSync(settings).mode & 0o777).toBe(0o600);

    const run = "0199d2aa-0000-7000-8000-000000000001";
    const job = "analytics.public.flights.stg_flights";
    const jobFacets = { jobType: facet("2-0-3/JobTypeJobFacet.json", { processingType: "BATCH", integration: "DBT" }) };
    const parts = { run, job, jobFacets, outputs: [table("analytics.public.stg_flights", ["carrier"])] };
    expect((await post(url, runEvent(parts))).status).toBe(201);
    expect((await post(url, runEvent({ ...parts, type: "COMPLETE" }))).status).toBe(201);
    expect((await post(url, { ...runEvent(parts), eventTime: "today" })).status).toBe(422);
    expect(await getJson(url, `/jobs/runs/${run}`)).toMatchObject({ state: "COMPLETED" });
    expect(await getJson(url, `/namespaces/floe/jobs/${job}`)).toMatchObject({ facets: jobFacets });
    expect(await getJson(url, "/collector")).toMatchObject({ accepted: 2, refused: 1 });

    const started = readProcess(pid)?.started;
    await running.stop();
    expect(readProcess(pid)?.started === started).toBe(false);
    expect(await isOpen(Number(new URL(url).port))).toBe(false);
    await env[Symbol.asyncDispose]();
    expect(existsSync(env.run.path)).toBe(false);
  });

  test("two of them know nothing of each other, and a new one knows nothing of the last", async () => {
    const pair = await Promise.all([standalone(["lineage"]), standalone(["lineage"])]);
    const [one, two] = pair.map((env) => env.running("lineage").endpoint.url) as [string, string];
    await post(one, runEvent());
    expect(await getJson(one, "/collector")).toMatchObject({ events: 1 });
    expect(await getJson(two, "/collector")).toMatchObject({ events: 0 });
    for (const env of pair) await env[Symbol.asyncDispose]();
    await using again = await standalone(["lineage"]);
    expect(await getJson(again.running("lineage").endpoint.url, "/events/lineage")).toEqual({
      events: [],
      totalCount: 0,
    });
  });

  test("one that is killed says so at once", async () => {
    await using env = await standalone(["lineage"]);
    const running = env.running("lineage");
    process.kill(running.pids[0] ?? 0, "SIGKILL");
    expect(await running.died).toMatchObject({ code: "service-exited", message: "lineage ended by signal SIGKILL" });
  });

  test("takes events from many senders at once", async () => {
    await using env = await standalone(["lineage"]);
    const { url } = env.running("lineage").endpoint;
    const sent = Array.from({ length: 200 }, (_, index) => post(url, runEvent({ job: `job-${index % 20}` })));
    expect((await Promise.all(sent)).filter(({ status }) => status !== 201)).toEqual([]);
    expect(await getJson(url, "/namespaces/floe/jobs?limit=1")).toMatchObject({ totalCount: 20 });
    expect(await getJson(url, "/collector")).toMatchObject({ events: 200, dropped: 0 });
  });
});

/** What stands in Marquez's place is a program of these tests: this is about the driver, not about Marquez. */
describe("Marquez's driver", () => {
  async function marquezIn(env: Standalone, home: string, limitMs = 20_000) {
    const java = join(home, "java");
    await mkdir(home, { recursive: true });
    const fake = fileURLToPath(new URL("../support/fake-marquez.ts", import.meta.url));
    await shellScript(java, `exec ${process.execPath} ${fake} "$@"`);
    const run = await RunDirectory.create({ label: "marquez" });
    const context: StartContext = {
      run,
      limitMs,
      endpoints: { postgres: env.running("postgres").endpoint },
      names: NAMES,
      progress: () => {},
      environment: {},
      signal: new AbortController().signal,
    };
    const classPath = `${home}/marquez.jar:${home}/lib/*`;
    return { run, starting: startMarquez({ directory: home, classPath }, java, ["A fake."], context) };
  }

  async function databases(env: Standalone): Promise<string[]> {
    const { rows } = await withClient(addressOf(env.running("postgres").endpoint), (client) =>
      client.query<{ name: string }>("SELECT datname AS name FROM pg_database WHERE datname LIKE 'marquez%'"),
    );
    return rows.map(({ name }) => name);
  }

  test("gives it a private configuration and a database of its own, and takes both away again", async () => {
    await using env = await standalone(["postgres"]);
    await using home = await scratch("marquez");
    const { run, starting } = await marquezIn(env, join(home.path, "good"));
    await using _run = run;
    const running = await starting;
    expect(running.endpoint).toMatchObject({ implementation: "marquez" });
    const config = join(run.path, "lineage", "marquez.yml");
    expect(statSync(config).mode & 0o777).toBe(0o600);
    const { db } = JSON.parse(readFileSync(config, "utf8")) as { db: { password: string } };
    for (const pid of running.pids) expect(commandLine(pid)).not.toContain(db.password);
    expect(running.logs().join()).not.toContain(db.password);
    expect(readFileSync(join(run.path, "logs", "lineage.log"), "utf8")).not.toContain(db.password);
    expect(exposedSockets(running.pids)).toEqual([]);
    expect(await databases(env)).toHaveLength(1);
    await running.stop();
    expect(await databases(env)).toEqual([]);
  });

  test.each([
    ["foreign", "service-port-taken", /another program answers/],
    ["fails", "service-exited", /exit code 3/],
  ])("leaves nothing behind when what it starts is %s", async (how, code, message) => {
    await using env = await standalone(["postgres"]);
    await using home = await scratch("marquez");
    const { run, starting } = await marquezIn(env, join(home.path, how));
    await using _run = run;
    await expect(starting).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await databases(env)).toEqual([]);
  });
});
