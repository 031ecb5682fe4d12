/** Both clients against servers that misbehave: what is said, and by which code. */
import { createServer, type RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { JaegerClient, LineageClient } from "../../src/index.ts";
import { readSpans } from "../../src/jaeger/otlp.ts";
import { Reader } from "../../src/read.ts";

async function served(answer: RequestListener): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(answer).listen({ host: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

const jaegerAt = (queryUrl: string, timeoutMs = 5_000): JaegerClient => new JaegerClient({ queryUrl, timeoutMs });
const lineageAt = (url: string, timeoutMs = 5_000): LineageClient =>
  new LineageClient({ url, implementation: "collector", timeoutMs });

describe("a server that", () => {
  test("is not there", async () => {
    const gone = await served(() => {});
    await gone[Symbol.asyncDispose]();
    for (const ask of [() => jaegerAt(gone.url).services(), () => lineageAt(gone.url).namespaces()])
      await expect(ask()).rejects.toMatchObject({
        code: "service-unreachable",
        message: expect.stringMatching(/^(jaeger|lineage): http:.* does not answer: ECONNREFUSED$/),
      });
    await expect(lineageAt(gone.url).send({})).rejects.toMatchObject({ code: "service-unreachable" });
  });

  test("never answers", async () => {
    await using silent = await served(() => {});
    await expect(jaegerAt(silent.url, 50).services()).rejects.toMatchObject({
      code: "service-unreachable",
      message: expect.stringContaining("no answer within 0.05 s"),
    });
  });

  test.each([
    ["answers a page", "<html>", 200, /the answer is no JSON/],
    ["fails inside", "{}", 500, /status 500/],
    ["wants a login", "{}", 302, /status 302/],
    ["answers something else", "[]", 200, /the answer is a list, not a mapping/],
  ])("%s", async (_what, body, status, message) => {
    await using server = await served((_request, response) => response.writeHead(status).end(body));
    for (const ask of [() => jaegerAt(server.url).services(), () => lineageAt(server.url).jobs("x")])
      await expect(ask()).rejects.toMatchObject({
        code: "telemetry-answer-unreadable",
        message: expect.stringMatching(message),
      });
  });

  test("answers a field of another type, which is named by its place", async () => {
    await using server = await served((_request, response) =>
      response.end(JSON.stringify({ jobs: [{ namespace: "x", name: 5 }] })),
    );
    await expect(lineageAt(server.url).jobs("x")).rejects.toThrow("/jobs/0/name is number, not text");
  });
});

test("a list longer than a page is read to its end", async () => {
  const names = Array.from({ length: 250 }, (_, index) => ({ name: `n${index}` }));
  const asked: string[] = [];
  await using server = await served((request, response) => {
    asked.push(request.url ?? "");
    const query = new URL(request.url ?? "", "http://x").searchParams;
    const [limit, offset] = [Number(query.get("limit") ?? 100), Number(query.get("offset") ?? 0)];
    response.end(JSON.stringify({ namespaces: names.slice(offset, offset + limit) }));
  });
  expect(await lineageAt(server.url).namespaces()).toEqual(names.map(({ name }) => name));
  expect(asked).toEqual([
    "/api/v1/namespaces",
    "/api/v1/namespaces?limit=100&offset=100",
    "/api/v1/namespaces?limit=100&offset=200",
  ]);
});

describe("waiting", () => {
  test("for a trace that never comes tells what is there instead", async () => {
    await using server = await served((request, response) => {
      const known = request.url === "/api/services";
      response.writeHead(known || request.url?.startsWith("/api/traces") === true ? 200 : 404);
      response.end(known ? '{"data":["other"]}' : '{"data":null}');
    });
    const client = jaegerAt(server.url);
    const query = { service: "flights", operation: "load", tags: { "floe.run": "1" } };
    await expect(client.waitForTrace(query, { limitMs: 120 })).rejects.toMatchObject({
      code: "telemetry-not-found",
      message: "a trace of flights, span load with floe.run=1 was not readable after 0.12 s",
      hint: expect.stringContaining("Jaeger knows other"),
    });
    await expect(client.waitForTrace("ab", { limitMs: 60 })).rejects.toThrow("the trace ab was not readable");
  });

  test("for a run that does not end tells its state", async () => {
    await using server = await served((_request, response) => response.end('{"id":"r","state":"RUNNING"}'));
    await expect(lineageAt(server.url).waitForRun("r", { limitMs: 60 })).rejects.toMatchObject({
      code: "telemetry-not-found",
      message: "the run r was RUNNING, not COMPLETED or FAILED or ABORTED, after 0.06 s",
    });
  });

  test("ends when it is told to", async () => {
    await using server = await served((_request, response) => response.writeHead(404).end());
    const abort = new AbortController();
    const waiting = lineageAt(server.url).waitForRun("r", { limitMs: 60_000, signal: abort.signal });
    abort.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow(/enough|aborted/);
  });
});

test("spans are read as OTLP's JSON has them, every digit of them", () => {
  const value = (key: string, of: object) => ({ key, value: of });
  const [span] = readSpans(
    new Reader({
      resourceSpans: [
        {
          resource: { attributes: [value("service.name", { stringValue: "flights" })] },
          scopeSpans: [
            {
              scope: { name: "dbt" },
              spans: [
                {
                  traceId: "5B8EFFF798038103D269B633813FC60C",
                  spanId: "EEE19B7EC3C1B174",
                  parentSpanId: "",
                  name: "load",
                  kind: 3,
                  startTimeUnixNano: "1544712660000000001",
                  endTimeUnixNano: "1544712661000000002",
                  status: { code: 2, message: "no" },
                  attributes: [
                    value("text", { stringValue: "" }),
                    value("small", { intValue: "42" }),
                    value("large", { intValue: "9007199254740993" }),
                    value("real", { doubleValue: 0.5 }),
                    value("nan", { doubleValue: "NaN" }),
                    value("yes", { boolValue: true }),
                    value("list", { arrayValue: { values: [{ intValue: 1 }, { stringValue: "a" }] } }),
                    value("map", { kvlistValue: { values: [value("x", { boolValue: false })] } }),
                    value("nothing", {}),
                  ],
                  events: [{ name: "retry", timeUnixNano: "5", attributes: [] }],
                },
              ],
            },
          ],
        },
      ],
    }),
  );
  expect(span).toEqual({
    traceId: "5b8efff798038103d269b633813fc60c",
    spanId: "eee19b7ec3c1b174",
    parentSpanId: undefined,
    name: "load",
    kind: "client",
    start: 1544712660000000001n,
    end: 1544712661000000002n,
    status: "error",
    statusMessage: "no",
    attributes: {
      text: "",
      small: 42,
      large: 9007199254740993n,
      real: 0.5,
      nan: Number.NaN,
      yes: true,
      list: [1, "a"],
      map: { x: false },
      nothing: null,
    },
    events: [{ name: "retry", time: 5n, attributes: {} }],
    service: "flights",
    resource: { "service.name": "flights" },
    scope: "dbt",
  });
});
