/** A real Dagster: its assets, a run, code locations that join and leave, and its end. */
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { external } from "../../src/dagster/external.ts";
import { addCodeLocation, type DagsterInstallation, installDagster, startDagster } from "../../src/dagster/index.ts";
import { native } from "../../src/dagster/native.ts";
import type { DagsterEndpoint } from "../../src/endpoints.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import { runCommand } from "../../src/runtime/run-command.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import { Secret } from "../../src/runtime/secret.ts";
import { commandLine, isOpen } from "../support/postgres-watch.ts";
import { waitUntil } from "../support/programs.ts";
import { exposedSockets, listeningSockets } from "../support/sockets.ts";
import { standalone } from "../support/standalone.ts";
import { startContext } from "../support/start-context.ts";

let installed: DagsterInstallation;

beforeAll(async () => {
  installed = await installDagster({ progress: (text) => console.error(text), environment: process.env });
});

/** Asked by a client that shares nothing with the one that starts it. */
async function graphql<T>(url: string, query: string, variables: object = {}): Promise<T> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

interface Node {
  readonly assetKey: { readonly path: readonly string[] };
  readonly repository: { readonly location: { readonly name: string } };
}

async function assets(url: string): Promise<readonly string[]> {
  const query = "{ assetNodes { assetKey { path } repository { location { name } } } }";
  const { assetNodes } = await graphql<{ assetNodes: readonly Node[] }>(url, query);
  return assetNodes.map(({ assetKey, repository }) => `${repository.location.name}: ${assetKey.path.join("/")}`).sort();
}

const LAUNCH = `mutation ($selector: JobOrPipelineSelector!) {
  launchPipelineExecution(executionParams: { selector: $selector, runConfigData: {}, mode: "default" }) {
    __typename ... on LaunchRunSuccess { run { runId } } ... on PythonError { message }
  }
}`;
const RUN = `query ($id: ID!) { runOrError(runId: $id) { ... on Run {
  status
  assetMaterializations { assetKey { path } metadataEntries { label ... on TextMetadataEntry { text } } }
} } }`;

interface Materialization {
  readonly assetKey: { readonly path: readonly string[] };
  readonly metadataEntries: readonly { readonly label: string; readonly text?: string }[];
}

/** Materializes one asset and gives what the run has recorded of it, after `during`, which is done while it runs. */
async function materialize(
  { url, location }: DagsterEndpoint,
  path: readonly string[],
  during: () => void = () => {},
): Promise<{ status: string; recorded: Readonly<Record<string, string | undefined>> }> {
  const selector = {
    repositoryName: "__repository__",
    repositoryLocationName: location,
    pipelineName: "__ASSET_JOB",
    assetSelection: [{ path }],
  };
  const launched = await graphql<{ launchPipelineExecution: { run?: { runId: string } } }>(url, LAUNCH, { selector });
  const id = launched.launchPipelineExecution.run?.runId;
  let run: { status: string; assetMaterializations: readonly Materialization[] } | undefined;
  await waitUntil(
    "the run has ended",
    async () => {
      during();
      run = (await graphql<{ runOrError: NonNullable<typeof run> }>(url, RUN, { id })).runOrError;
      return /^(SUCCESS|FAILURE|CANCELED)$/.test(run.status);
    },
    60_000,
  );
  const found = run?.assetMaterializations.find(({ assetKey }) => assetKey.path.join() === path.join());
  const recorded = Object.fromEntries((found?.metadataEntries ?? []).map(({ label, text }) => [label, text]));
  return { status: run?.status ?? "none", recorded };
}

/** Definitions of one asset, which records a variable of its surroundings. */
function definitions(asset: string): string {
  return `import os
import dagster as dg

@dg.asset(name="${asset}")
def made() -> dg.MaterializeResult:
    return dg.MaterializeResult(metadata={"seen": os.environ.get("SEEN", "nothing")})

defs = dg.Definitions(assets=[made], executor=dg.in_process_executor)
`;
}

async function definitionsFile(run: RunDirectory, name: string, text = definitions(name)): Promise<string> {
  const file = join(await run.directory(`definitions-${name}`), "definitions.py");
  await writeFile(file, text);
  return file;
}

test("it lists its asset, materializes it in process, records what came of it, on loopback, and goes", async () => {
  await using env = await standalone(["dagster"]);
  const dagster = env.running("dagster");
  const { url, location } = dagster.endpoint;
  expect([dagster.version, location]).toEqual(["1.13.27", "floe-environment"]);
  expect(await assets(url)).toEqual(["floe-environment: floe/environment"]);

  // A run is a process of its own, which must not listen to others either.
  const exposed: unknown[] = [];
  const result = await materialize(dagster.endpoint, ["floe", "environment"], () => {
    exposed.push(...exposedSockets(dagster.pids));
  });
  expect(result).toEqual({
    status: "SUCCESS",
    recorded: { dagster: "1.13.27", python: expect.stringMatching(/^3\.11\./) },
  });
  expect(exposed).toEqual([]);
  const ports = listeningSockets(dagster.pids).map(({ port }) => port);
  expect(ports).toHaveLength(2);
  expect(ports).toContain(Number(new URL(url).port));

  const before = dagster.pids.map((pid) => readProcess(pid)?.started);
  expect(before).toHaveLength(2);
  await dagster.stop();
  expect(dagster.pids.map((pid) => readProcess(pid)?.started)).not.toEqual(before);
  for (const port of ports) expect(await isOpen(port)).toBe(false);
  await env[Symbol.asyncDispose]();
  expect(existsSync(env.run.path)).toBe(false);
});

test.for([
  [0, "dagster-code"],
  [1, "dagster"],
] as const)("kill -9 of process %i of the two is told at once, by its name", async ([index, name]) => {
  await using env = await standalone(["dagster"]);
  const dagster = env.running("dagster");
  process.kill(dagster.pids[index] ?? 0, "SIGKILL");
  expect(await dagster.died).toMatchObject({
    code: "service-exited",
    message: `${name} ended by signal SIGKILL`,
    where: { service: name, log: expect.any(Array) },
  });
});

test("code locations of two runs join one Dagster, run with what they were given, and leave it", async () => {
  await using env = await standalone(["dagster"]);
  const { endpoint } = env.running("dagster");
  const secret = new Secret("a-secret-of-the-location");
  const add = async (location: string) =>
    addCodeLocation(installed, endpoint, {
      run: env.run,
      definitions: await definitionsFile(env.run, location),
      location,
      env: { SEEN: `by ${location}`, LOCATION_SECRET: secret.reveal() },
      secrets: [secret],
      limitMs: 30_000,
    });
  const [one, two] = await Promise.all([add("one"), add("two")]);
  await using _two = two;
  expect(await assets(endpoint.url)).toEqual(["floe-environment: floe/environment", "one: one", "two: two"]);
  expect(await materialize(one.endpoint, ["one"])).toEqual({ status: "SUCCESS", recorded: { seen: "by one" } });
  const shown = [...one.pids.map(commandLine), JSON.stringify(one), ...one.logs()].join("\n");
  expect(shown).not.toContain(secret.reveal());
  expect(exposedSockets(one.pids)).toEqual([]);

  await one.stop();
  expect(await assets(endpoint.url)).toEqual(["floe-environment: floe/environment", "two: two"]);

  // One that was killed is told, and is gone from the Dagster with the next change.
  process.kill(two.pids[0] ?? 0, "SIGKILL");
  expect(await two.died).toMatchObject({ message: "dagster-two ended by signal SIGKILL" });
  await using three = await add("three");
  expect(await assets(endpoint.url)).toEqual(["floe-environment: floe/environment", "three: three"]);
  await expect(add("three")).rejects.toMatchObject({ code: "service-refused" });
  await three.stop();
});

test("definitions that cannot be loaded are told with what Python said, and leave the others alone", async () => {
  await using env = await standalone(["dagster"]);
  const { endpoint } = env.running("dagster");
  const broken = await definitionsFile(env.run, "broken", "import dagster\nraise ValueError('no such manifest')\n");
  const options = { run: env.run, definitions: broken, location: "broken", limitMs: 30_000 };
  const adding = addCodeLocation(installed, endpoint, options);
  const error = await adding.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "service-exited", where: { service: "dagster-broken" } });
  expect(JSON.stringify(error)).toContain("no such manifest");
  expect(await assets(endpoint.url)).toEqual(["floe-environment: floe/environment"]);
  const alone = await startDagster(installed, { ...options, name: "alone" }).catch((thrown: unknown) => thrown);
  expect(alone).toMatchObject({ code: "service-exited", where: { service: "alone-code" } });
});

test("a Dagster of one's own serves the definitions that it is given, and is an external one to others", async () => {
  await using run = await RunDirectory.create({ label: "dagster" });
  const file = await definitionsFile(run, "mine");
  await writeFile(join(dirname(file), "beside.py"), "NAME = 'mine'\n");
  await writeFile(file, `from beside import NAME\n${definitions("mine").replace('"mine"', "NAME")}`);
  await using own = await startDagster(installed, { run, definitions: file, location: "flights", limitMs: 30_000 });
  expect(await assets(own.endpoint.url)).toEqual(["flights: mine"]);
  expect(existsSync(join(dirname(file), "__pycache__"))).toBe(false);

  const environment = { FLOE_DAGSTER_URL: own.endpoint.url };
  await using context = await startContext({ environment });
  const running = await (await external.install(context)).start(context);
  expect([running.version, running.endpoint]).toEqual(["1.13.27", { ...own.endpoint, home: null }]);
  await running.stop();
  expect(await external.diagnose(environment)).toMatchObject([{ status: "ok" }]);
});

test("its Python has what code locations of floe work with, and nothing needs a network once it is there", async () => {
  const code = `import importlib.metadata as m, json
import dagster_dbt, dbt.adapters.duckdb, dbt.adapters.postgres, openlineage.client, opentelemetry.sdk.trace
import opentelemetry.exporter.otlp.proto.http.trace_exporter, pyiceberg.catalog.rest, pyarrow, pyiceberg_core
print(json.dumps([m.version("dagster-dbt"), m.version("duckdb")]))`;
  const run = { name: "python", cwd: "/", env: { PATH: "/usr/bin:/bin" }, timeoutMs: 120_000 };
  const result = await runCommand(installed.python, ["-I", "-c", code], run);
  expect([result.exitCode, result.stdout.trim()]).toEqual([0, '["0.29.27", "1.5.5"]']);
  for (const program of ["dbt", "dbt-ol", "dagster"])
    expect(existsSync(join(dirname(installed.python), program))).toBe(true);

  const said: string[] = [];
  const nowhere = "http://127.0.0.1:9/nowhere";
  const environment = { ...process.env, PIP_INDEX_URL: nowhere, UV_DEFAULT_INDEX: nowhere, HTTPS_PROXY: nowhere };
  expect(await installDagster({ progress: (text) => said.push(text), environment })).toEqual(installed);
  expect(said).toEqual([]);
  expect((await native.diagnose(process.env)).map(({ status }) => status)).toEqual(["ok", "ok", "ok"]);
});
