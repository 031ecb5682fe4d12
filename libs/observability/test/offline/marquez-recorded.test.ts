/**
 * The lineage client on recorded exchanges with Marquez 0.51.1. Evidence: recorded. Of most answers the recording holds the
 * status alone; there the client is shown to ask just what was asked, and to say that it got nothing it could read. Where a
 * test needs a body all the same it gives one of its own, from which nothing about Marquez is claimed.
 */
import { ReplayServer, readRecording } from "@floe-contracts/services";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LineageClient } from "../../src/index.ts";

const NAMESPACE = "floe-embedded";
const DATABASE = "postgres://127.0.0.1:5432";
const RUN = "0199d2aa-0000-7000-8000-000000000001";
const FAILED = "0199d2aa-0000-7000-8000-000000000002";
const STAGED = { namespace: DATABASE, name: "analytics.public.stg_flights" };
const EVENTS = {
  limit: 10,
  sortDirection: "asc",
  after: "2025-12-31T00:00:00.000Z",
  before: "2026-01-02T00:00:00.000Z",
} as const;

let marquez: ReplayServer;
let client: LineageClient;

beforeEach(async () => {
  marquez = await ReplayServer.start("marquez-0.51.1");
  client = new LineageClient({ url: marquez.url, implementation: "marquez" });
});

afterEach(async () => {
  marquez.assertAllMatched();
  await marquez[Symbol.asyncDispose]();
});

async function recordedEvent(step: string): Promise<object> {
  const { exchanges } = await readRecording("marquez-0.51.1");
  return JSON.parse(exchanges.find((exchange) => exchange.step === step)?.request.body ?? "null");
}

test.each(["event.start", "event.complete", "event.start-2", "event.fail", "event.bad-run-id"])(
  "%s is accepted",
  async (step) => {
    expect(await client.send(await recordedEvent(step))).toEqual({ accepted: true });
    expect(marquez.answers).toMatchObject([{ id: step, status: 201 }]);
  },
);

test("an event that lacks what it must have is refused, each thing by a text", async () => {
  expect(await client.send({ eventType: "START" })).toEqual({
    accepted: false,
    status: 422,
    errors: ["eventTime must not be null", "run must not be null", "job must not be null", "producer must not be null"],
  });
});

test("what is not there is undefined, and no error", async () => {
  expect(await client.job({ namespace: NAMESPACE, name: "none" })).toBeUndefined();
  expect(await client.run("0199d2aa-0000-7000-8000-00000000ffff")).toBeUndefined();
  expect(marquez.answers).toMatchObject([{ id: "job.missing" }, { id: "run.missing" }]);
});

test("a job whose run has a parent is not known by its short name, and the client says which name it has", async () => {
  const short = { namespace: NAMESPACE, name: "stg_flights" };
  expect(await client.job(short)).toBeUndefined();
  expect(await client.runs(short)).toBeUndefined();
  expect(await client.lineage("job", short, 2)).toBeUndefined();
  expect(marquez.answers.map(({ id, status }) => [id, status])).toEqual([
    ["job", 404],
    ["runs", 404],
    ["lineage.job", 404],
  ]);
  expect(client.jobName("stg_flights", "flights_daily")).toBe("flights_daily.stg_flights");
  expect(client.jobName("stg_flights")).toBe("stg_flights");
});

test("a job that is there without runs has none", async () => {
  expect(await client.runs({ namespace: NAMESPACE, name: "mart_carriers" })).toEqual([]);
});

test.each([
  ["namespaces", () => client.namespaces()],
  ["jobs", () => client.jobs(NAMESPACE)],
  ["run", () => client.run(RUN)],
  ["run.facets", () => client.runFacets(FAILED)],
  ["datasets", () => client.datasets(DATABASE)],
  ["dataset", () => client.dataset(STAGED)],
  ["lineage.dataset", () => client.lineage("dataset", STAGED, 2)],
  ["column-lineage", () => client.columnLineage(STAGED)],
  ["events", () => client.events(EVENTS)],
])("%s is asked as it was recorded; its body is lost, which is told and not taken for an answer", async (id, ask) => {
  await expect(ask()).rejects.toMatchObject({ code: "telemetry-answer-unreadable" });
  expect(marquez.answers).toEqual([expect.objectContaining({ id, status: 200, body: "lost" })]);
});

/** Written after Marquez's API description. Stand-ins: they show that the client reads such answers, and no more. */
test("answers as the API description has them are read", async () => {
  await using server = await ReplayServer.start("marquez-0.51.1", {
    standIns: {
      run: {
        id: RUN,
        state: "COMPLETED",
        startedAt: "2026-01-01T00:00:00Z",
        endedAt: null,
        jobVersion: { namespace: NAMESPACE, name: "flights_daily.stg_flights", version: "v" },
        inputVersions: [],
        facets: { parent: { job: { name: "flights_daily" } } },
      },
      jobs: {
        jobs: [
          {
            name: "flights_daily.stg_flights",
            simpleName: "stg_flights",
            parentJobName: "flights_daily",
            namespace: NAMESPACE,
            inputs: [{ namespace: DATABASE, name: "raw" }],
            outputs: [],
            latestRun: null,
            facets: {},
          },
        ],
        totalCount: 1,
      },
      "column-lineage": {
        graph: [
          {
            id: "datasetField:x",
            type: "DATASET_FIELD",
            data: {
              namespace: DATABASE,
              dataset: "stg",
              field: "carrier",
              fieldType: "text",
              inputFields: [{ namespace: DATABASE, dataset: "raw", field: "carrier" }],
            },
            inEdges: [],
            outEdges: [],
          },
        ],
      },
    },
  });
  const reading = new LineageClient({ url: server.url, implementation: "marquez" });
  expect(await reading.run(RUN)).toMatchObject({
    state: "COMPLETED",
    endedAt: undefined,
    job: { name: "flights_daily.stg_flights" },
    facets: { parent: { job: { name: "flights_daily" } } },
  });
  expect(await reading.jobs(NAMESPACE)).toMatchObject([
    {
      name: "flights_daily.stg_flights",
      parentJobName: "flights_daily",
      inputs: [{ name: "raw" }],
      latestRun: undefined,
    },
  ]);
  expect(await reading.columnLineage(STAGED)).toMatchObject([{ column: "carrier", inputs: [{ dataset: "raw" }] }]);
  expect(server.answers.map(({ body }) => body)).toEqual(["stand-in", "stand-in", "stand-in"]);
});
