/** What the lineage collector answers, at Marquez's paths: runs, jobs, datasets, graphs, and what is not there. */
import { describe, expect, test } from "vitest";
import { collector } from "../support/collector.ts";
import { facet, getJson, post, runEvent, table } from "../support/lineage-events.ts";

const RUN = "0199d2aa-0000-7000-8000-000000000001";

describe("what it answers", () => {
  const parent = facet("1-1-0/ParentRunFacet.json", {
    run: { runId: "0199d2aa-0000-7000-8000-0000000000aa" },
    job: { namespace: "floe", name: "flights_daily" },
  });
  const column = (field: string, from: string) =>
    facet("1-2-0/ColumnLineageDatasetFacet.json", {
      fields: { [field]: { inputFields: [{ namespace: "postgres://127.0.0.1:5432", name: from, field }] } },
    });

  async function flights(): Promise<string> {
    const url = await collector();
    const staged = table("stg", ["carrier"], { columnLineage: column("carrier", "raw") });
    const [inputs, outputs] = [[table("raw", ["carrier"])], [staged]];
    const runFacets = { parent };
    await post(url, runEvent({ run: RUN, inputs, outputs, runFacets }));
    await post(url, runEvent({ run: RUN, type: "COMPLETE", time: "2026-01-01T00:00:05Z" }));
    const failed = { run: "0199d2aa-0000-7000-8000-000000000002", job: "mart", inputs: [table("stg")] };
    await post(url, runEvent({ ...failed, time: "2026-01-01T00:00:06Z", outputs: [table("mart")] }));
    const errorMessage = facet("1-0-1/ErrorMessageRunFacet.json", { message: "no", programmingLanguage: "SQL" });
    await post(url, runEvent({ ...failed, type: "FAIL", time: "2026-01-01T00:00:07Z", runFacets: { errorMessage } }));
    return url;
  }

  test("runs with their states, times and facets, by any case of their id", async () => {
    const url = await flights();
    expect(await getJson(url, `/jobs/runs/${RUN.toUpperCase()}`)).toMatchObject({
      id: RUN,
      state: "COMPLETED",
      startedAt: "2026-01-01T00:00:00Z",
      endedAt: "2026-01-01T00:00:05Z",
      durationMs: 5_000,
      jobVersion: { namespace: "floe", name: "stg_flights" },
      inputDatasetVersions: [{ datasetVersionId: { name: "raw" } }],
      facets: { parent },
    });
    const facets = await getJson(url, "/jobs/runs/0199d2aa-0000-7000-8000-000000000002/facets?type=run");
    expect(facets).toMatchObject({ facets: { errorMessage: { message: "no" } } });
    const { runs } = await getJson(url, "/namespaces/floe/jobs/mart/runs");
    expect(runs).toMatchObject([{ state: "FAILED" }]);
  });

  test("jobs under their own names, with the parent's beside it", async () => {
    const url = await flights();
    const { jobs, totalCount } = await getJson(url, "/namespaces/floe/jobs");
    expect(totalCount).toBe(2);
    expect(jobs).toMatchObject([
      { name: "mart", parentJobName: null, outputs: [{ name: "mart" }] },
      { name: "stg_flights", parentJobName: "flights_daily", inputs: [{ name: "raw" }], latestRun: { id: RUN } },
    ]);
  });

  test("datasets with columns and facets, by namespaces that hold slashes and colons", async () => {
    const url = await flights();
    const namespace = encodeURIComponent("postgres://127.0.0.1:5432");
    const { datasets } = await getJson(url, `/namespaces/${namespace}/datasets`);
    expect((datasets as { name: string }[]).map(({ name }) => name)).toEqual(["mart", "raw", "stg"]);
    expect(await getJson(url, `/namespaces/${namespace}/datasets/raw`)).toMatchObject({
      fields: [{ name: "carrier", type: "text" }],
      lastModifiedAt: null,
    });
    expect(await getJson(url, `/namespaces/${namespace}/datasets/stg`)).toMatchObject({
      lastModifiedAt: "2026-01-01T00:00:05Z",
    });
    const { namespaces } = await getJson(url, "/namespaces");
    expect(namespaces).toMatchObject([{ name: "floe" }, { name: "postgres://127.0.0.1:5432" }]);
  });

  test("the graph around a node, as far as it is asked for", async () => {
    const url = await flights();
    const ids = async (node: string, depth: number): Promise<string[]> => {
      const query = new URLSearchParams({ nodeId: node, depth: String(depth) });
      const { graph } = await getJson(url, `/lineage?${query}`);
      return (graph as { id: string }[]).map(({ id }) => id.split(":").at(-1) ?? "");
    };
    expect(await ids("dataset:postgres://127.0.0.1:5432:raw", 0)).toEqual(["raw", "stg", "stg_flights"]);
    expect(await ids("dataset:postgres://127.0.0.1:5432:raw", 1)).toEqual([
      "mart",
      "raw",
      "stg",
      "mart",
      "stg_flights",
    ]);
    expect(await ids("job:floe:mart", 0)).toEqual(["mart", "stg", "mart"]);
    const { graph } = await getJson(url, "/lineage?nodeId=job:floe:mart&depth=0");
    expect(graph).toContainEqual(
      expect.objectContaining({
        id: "job:floe:mart",
        type: "JOB",
        inEdges: [{ origin: "dataset:postgres://127.0.0.1:5432:stg", destination: "job:floe:mart" }],
        outEdges: [{ origin: "job:floe:mart", destination: "dataset:postgres://127.0.0.1:5432:mart" }],
      }),
    );
  });

  test("columns and what they are made of", async () => {
    const url = await flights();
    const { graph } = await getJson(
      url,
      `/column-lineage?${new URLSearchParams({ nodeId: "dataset:postgres://127.0.0.1:5432:stg" })}`,
    );
    expect(graph).toMatchObject([
      { id: "datasetField:postgres://127.0.0.1:5432:raw:carrier", data: { inputFields: [] } },
      {
        type: "DATASET_FIELD",
        data: { dataset: "stg", field: "carrier", inputFields: [{ dataset: "raw", field: "carrier" }] },
      },
    ]);
  });

  test.each([
    ["GET", "/api/v1/namespaces/none", 404, "Namespace 'none' not found."],
    ["GET", "/api/v1/namespaces/none/jobs", 404, "Namespace 'none' not found."],
    ["GET", "/api/v1/namespaces/floe/jobs/none", 404, "Job 'none' not found."],
    ["GET", "/api/v1/namespaces/floe/jobs/none/runs", 404, "Job 'none' not found."],
    ["GET", "/api/v1/namespaces/floe/datasets/none", 404, "Dataset 'none' not found."],
    ["GET", "/api/v1/jobs/runs/none", 404, "Run 'none' not found."],
    ["GET", "/api/v1/lineage?nodeId=job:floe:none", 404, "Job 'none' not found."],
    ["GET", "/api/v1/lineage?nodeId=none", 400, "nodeId is job:…, dataset:… or datasetField:…"],
    ["GET", "/api/v1/namespaces/%ff/jobs", 400, "the path is not percent-encoded UTF-8"],
    ["GET", "/api/v1/search?q=x", 404, "HTTP 404 Not Found"],
    ["GET", "/", 404, "HTTP 404 Not Found"],
    ["DELETE", "/api/v1/lineage", 405, "HTTP 405 Method Not Allowed"],
    ["PUT", "/api/v1/namespaces/floe", 405, "HTTP 405 Method Not Allowed"],
  ])("%s %s with %s, as Marquez words it", async (method, path, status, message) => {
    const url = await flights();
    const answer = await fetch(`${url}${path}`, { method });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/json"]);
    expect(await answer.json()).toEqual({ code: status, message });
    if (status === 405) expect(answer.headers.get("allow")).toMatch(/GET/);
  });

  test("facets and names that could change a prototype are names like all others", async () => {
    const url = await collector();
    const facets = JSON.parse(`{"__proto__": ${JSON.stringify(facet("1-0-0/X.json", { polluted: true }))}}`);
    expect((await post(url, runEvent({ run: RUN, runFacets: facets, job: "__proto__" }))).status).toBe(201);
    expect(await (await fetch(`${url}/api/v1/jobs/runs/${RUN}/facets`)).text()).toContain('"polluted":true');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(await getJson(url, "/namespaces/floe/jobs/__proto__")).toMatchObject({ name: "__proto__" });
  });

  test("a facet that is taken back is gone, and a run that goes on keeps what it said", async () => {
    const url = await collector();
    const sql = facet("1-1-0/SQLJobFacet.json", { query: "select 1" });
    await post(url, runEvent({ run: RUN, jobFacets: { sql }, inputs: [table("raw")] }));
    expect(await getJson(url, "/namespaces/floe/jobs/stg_flights")).toMatchObject({ facets: { sql } });
    const deleted = facet("1-1-0/SQLJobFacet.json", { _deleted: true });
    await post(url, runEvent({ run: RUN, type: "RUNNING", jobFacets: { sql: deleted } }));
    const job = await getJson(url, "/namespaces/floe/jobs/stg_flights");
    expect(job).toMatchObject({ facets: {}, inputs: [{ name: "raw" }], latestRun: { state: "RUNNING" } });
    expect(Object.keys(job["facets"] as object)).toEqual([]);
  });

  test("events about jobs and datasets without a run", async () => {
    const url = await collector();
    const { eventTime, producer, schemaURL, job } = runEvent();
    const common = { eventTime, producer, schemaURL };
    await post(url, { ...common, job, outputs: [table("made")] });
    await post(url, { ...common, dataset: table("seen", ["a"]) });
    expect(await getJson(url, "/namespaces/floe/jobs/stg_flights")).toMatchObject({
      latestRun: null,
      outputs: [{ name: "made" }],
    });
    const namespace = encodeURIComponent("postgres://127.0.0.1:5432");
    expect(await getJson(url, `/namespaces/${namespace}/datasets/seen`)).toMatchObject({ fields: [{ name: "a" }] });
  });
});
