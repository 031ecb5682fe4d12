/** The lineage collector in this process: what it takes, what it refuses and how, and what it answers. */
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { collector } from "../support/collector.ts";
import { facet, getJson, post, runEvent, table } from "../support/lineage-events.ts";

const RUN = "0199d2aa-0000-7000-8000-000000000001";

describe("events", () => {
  test("are taken with 201 and an empty body, and counted", async () => {
    const url = await collector();
    const answer = await post(url, runEvent());
    expect([answer.status, await answer.text()]).toEqual([201, ""]);
    expect(await getJson(url, "/collector")).toEqual({
      implementation: "collector",
      events: 1,
      accepted: 1,
      refused: 0,
      dropped: 0,
      uncheckedFacets: 0,
    });
  });

  test("that the schemas refuse are answered with 422, each violation with its pointer, and not kept", async () => {
    const url = await collector();
    const answer = await post(url, { ...runEvent({ type: "DONE" }), run: { runId: "not-a-uuid" } });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 422,
      errors: [
        expect.stringMatching(/^\/eventType: not-one-of: expected one of "START", /),
        expect.stringMatching(/^\/run\/runId: format-mismatch: expected a UUID/),
      ],
      violations: [
        { pointer: "/eventType", code: "not-one-of" },
        { pointer: "/run/runId", code: "format-mismatch" },
      ],
    });
    expect(await getJson(url, "/collector")).toMatchObject({ events: 0, refused: 1 });
  });

  test.each([
    ["no JSON", "{", {}, 400],
    ["an empty body", "", {}, 400],
    ["a list: OpenLineage's clients send one event at a time", "[]", {}, 422],
    ["bytes that are no UTF-8", new Uint8Array([0x22, 0xff, 0x22]), {}, 400],
    ["nesting without end", "[".repeat(100_000), {}, 400],
    ["another media type", "{}", { "content-type": "text/plain" }, 415],
    ["another character set", "{}", { "content-type": "application/json; charset=latin1" }, 415],
    ["an encoding that it does not know", "{}", { "content-encoding": "br" }, 415],
    ["what is no gzip", "{}", { "content-encoding": "gzip" }, 400],
    ["a body that is too large", `"${"x".repeat(5_000)}"`, {}, 413],
    ["gzip that becomes too large", gzipSync(`"${"x".repeat(5_000)}"`), { "content-encoding": "gzip" }, 413],
  ])("%s is refused", async (_what, body, headers, status) => {
    const url = await collector({ mostBodyBytes: 4_000 });
    // Deep nesting is looked for in what fits.
    const sent = typeof body === "string" && body.startsWith("[[") ? body.slice(0, 3_000) : body;
    const answer = await post(url, sent, headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code: status, message: expect.any(String) });
    expect((await post(url, runEvent())).status).toBe(201);
  });

  test("a body that grows without a length is cut off at the limit", async () => {
    const url = new URL(await collector({ mostBodyBytes: 4_000 }));
    const socket = connect({ host: url.hostname, port: Number(url.port) });
    const head =
      "POST /api/v1/lineage HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
    socket.write(`${head}2000\r\n${"x".repeat(0x2000)}\r\n`);
    const [text] = await new Promise<string[]>((resolve) => socket.once("data", (data) => resolve([String(data)])));
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  test("sent as gzip, as the official clients can, are taken", async () => {
    const url = await collector();
    const answer = await post(url, gzipSync(JSON.stringify(runEvent())), { "content-encoding": "gzip" });
    expect(answer.status).toBe(201);
  });

  test("come out as they went in, digit by digit", async () => {
    const url = await collector();
    const rowCount = "9007199254740993";
    const outputs = [
      { ...table("t"), outputFacets: { outputStatistics: facet("1-0-2/OutputStatisticsOutputDatasetFacet.json", {}) } },
    ];
    const text = JSON.stringify(runEvent({ run: RUN, outputs })).replace(
      '"_schemaURL":"https://openlineage.io/spec/facets/1-0-2',
      `"rowCount":${rowCount},"_schemaURL":"https://openlineage.io/spec/facets/1-0-2`,
    );
    expect((await post(url, text)).status).toBe(201);
    expect(await (await fetch(`${url}/api/v1/events/lineage`)).text()).toBe(`{"events":[${text}],"totalCount":1}`);
    expect(await (await fetch(`${url}/api/v1/jobs/runs/${RUN}`)).text()).toContain(`"rowCount":${rowCount}`);
  });

  test("past the limit make room by the oldest, and that is told", async () => {
    const url = await collector({ mostEvents: 3 });
    for (const job of ["a", "b", "c", "d", "e"]) await post(url, runEvent({ job }));
    const { jobs } = await getJson(url, "/namespaces/floe/jobs");
    expect((jobs as { name: string }[]).map(({ name }) => name)).toEqual(["c", "d", "e"]);
    expect(await getJson(url, "/collector")).toMatchObject({ events: 3, accepted: 5, dropped: 2 });
    const small = await collector({ mostBytes: 2_000 });
    for (let index = 0; index < 20; index += 1) await post(small, runEvent());
    const { events, dropped } = await getJson(small, "/collector");
    expect(events).toBeLessThan(10);
    expect(Number(events) + Number(dropped)).toBe(20);
  });

  test("are listed by their time, in pages and between times", async () => {
    const url = await collector();
    for (const day of ["02", "01", "03"]) await post(url, runEvent({ job: day, time: `2026-01-${day}T00:00:00Z` }));
    const listed = async (query: string): Promise<unknown> => {
      const { events, totalCount } = await getJson(url, `/events/lineage?${query}`);
      return [...(events as { job: { name: string } }[]).map(({ job }) => job.name), totalCount];
    };
    expect(await listed("")).toEqual(["03", "02", "01", 3]);
    expect(await listed("sortDirection=asc&limit=2")).toEqual(["01", "02", 3]);
    expect(await listed("sortDirection=asc&limit=2&offset=2")).toEqual(["03", 3]);
    expect(await listed("after=2026-01-02T00:00:00Z&before=2026-01-03T00:00:00Z")).toEqual(["02", 1]);
    for (const query of ["limit=-1", "limit=x", "after=soon", "sortDirection=up"])
      expect((await fetch(`${url}/api/v1/events/lineage?${query}`)).status).toBe(400);
  });
});
