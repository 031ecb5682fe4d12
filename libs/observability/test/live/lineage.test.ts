/** The lineage client on the collector: everything that it reads, from events that it sent. Evidence: the collector, live. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LineageClient, nodeId } from "../../src/index.ts";
import { started } from "../support/services.ts";

let lineage: Awaited<ReturnType<typeof started<"lineage">>>;
let client: LineageClient;

beforeAll(async () => {
  lineage = await started("lineage");
  client = new LineageClient(lineage.endpoint);
});

afterAll(() => lineage[Symbol.asyncDispose]());

const DATABASE = "postgres://127.0.0.1:5432";
const PRODUCER = "https://floe.example/floe-contracts";

function facet(schema: string, fields: object): object {
  const name = schema.split("/")[1]?.replace(".json", "");
  return { _producer: PRODUCER, _schemaURL: `https://openlineage.io/spec/facets/${schema}#/$defs/${name}`, ...fields };
}

function event(
  namespace: string,
  runId: string,
  parts: { type: string; time: string } & Record<string, unknown>,
): object {
  const parent = facet("1-1-0/ParentRunFacet.json", {
    run: { runId: "0199d2aa-0000-7000-8000-0000000000aa" },
    job: { namespace, name: "dbt-run-flights" },
  });
  return {
    eventType: parts.type,
    eventTime: parts.time,
    producer: PRODUCER,
    schemaURL: "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
    run: { runId, facets: { parent } },
    job: { namespace, name: "stg_flights", facets: {} },
    inputs: [{ namespace: DATABASE, name: `${namespace}.raw` }],
    outputs: [
      {
        namespace: DATABASE,
        name: `${namespace}.stg`,
        facets: {
          schema: facet("1-2-0/SchemaDatasetFacet.json", { fields: [{ name: "carrier", type: "text" }] }),
          columnLineage: facet("1-2-0/ColumnLineageDatasetFacet.json", {
            fields: { carrier: { inputFields: [{ namespace: DATABASE, name: `${namespace}.raw`, field: "code" }] } },
          }),
        },
        outputFacets: { outputStatistics: facet("1-0-2/OutputStatisticsOutputDatasetFacet.json", { rowCount: 5 }) },
      },
    ],
  };
}

test("a run that is sent is read back: job, run, datasets, graph, columns, events", async () => {
  const [namespace, runId] = [`floe-${randomUUID()}`, randomUUID()];
  const start = event(namespace, runId, { type: "START", time: "2026-01-01T00:00:00Z" });
  expect(await client.send(start)).toEqual({ accepted: true });
  expect((await client.run(runId))?.state).toBe("RUNNING");
  const complete = event(namespace, runId, { type: "COMPLETE", time: "2026-01-01T00:00:05Z" });
  expect(await client.send(complete)).toEqual({ accepted: true });
  const run = await client.waitForRun(runId);
  expect(run).toMatchObject({
    state: "COMPLETED",
    startedAt: "2026-01-01T00:00:00Z",
    endedAt: "2026-01-01T00:00:05Z",
    outputs: [{ name: `${namespace}.stg`, facets: { outputStatistics: { rowCount: 5 } } }],
  });
  const job = { namespace, name: client.jobName("stg_flights", "dbt-run-flights") };
  expect(job.name).toBe("stg_flights");
  expect(await client.job(job)).toMatchObject({ parentJobName: "dbt-run-flights", latestRun: { id: runId } });
  expect(await client.jobs(namespace)).toHaveLength(1);
  expect((await client.runs(job))?.map(({ id }) => id)).toEqual([runId]);
  expect(await client.runFacets(runId)).toMatchObject({ parent: { job: { name: "dbt-run-flights" } } });
  expect(await client.namespaces()).toContain(namespace);

  const staged = { namespace: DATABASE, name: `${namespace}.stg` };
  expect(await client.dataset(staged)).toMatchObject({ columns: [{ name: "carrier", type: "text" }] });
  expect((await client.datasets(DATABASE)).map(({ name }) => name)).toContain(staged.name);
  const graph = await client.lineage("dataset", staged);
  expect(graph?.map(({ id }) => id).sort()).toEqual([
    nodeId("dataset", { namespace: DATABASE, name: `${namespace}.raw` }),
    nodeId("dataset", staged),
    nodeId("job", job),
  ]);
  const columns = await client.columnLineage(staged);
  expect(columns?.find(({ column }) => column === "carrier")).toMatchObject({
    inputs: [{ dataset: `${namespace}.raw`, column: "code" }],
  });
  const events = await client.events({ sortDirection: "asc" });
  expect(events.filter(({ job: of }) => (of as { namespace: string }).namespace === namespace)).toEqual([
    start,
    complete,
  ]);
});

test("what the schemas refuse is refused, with the place of each fault", async () => {
  const bad = { ...event("floe", "not-a-uuid", { type: "START", time: "2026-01-01" }) };
  expect(await client.send(bad)).toEqual({
    accepted: false,
    status: 422,
    errors: [expect.stringMatching(/^\/eventTime: /), expect.stringMatching(/^\/run\/runId: /)],
  });
});

test("what is not there is undefined or empty", async () => {
  const none = { namespace: "none", name: "none" };
  expect(await client.job(none)).toBeUndefined();
  expect(await client.runs(none)).toBeUndefined();
  expect(await client.run(randomUUID())).toBeUndefined();
  expect(await client.runFacets(randomUUID())).toBeUndefined();
  expect(await client.dataset(none)).toBeUndefined();
  expect(await client.lineage("job", none)).toBeUndefined();
  expect(await client.columnLineage(none)).toBeUndefined();
  expect(await client.jobs("none")).toEqual([]);
  expect(await client.datasets("none")).toEqual([]);
});
