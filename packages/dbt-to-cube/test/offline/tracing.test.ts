/**
 * The module that makes spans of what Cube is asked, as the consumer leaves it beside Cube's configuration: fed with the lines
 * that Cube 0.35 writes, and with a collector of the test.
 */
import { EventEmitter, once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TRACING_FILES } from "../../src/consumer/observability/settings.ts";

type Log = (message: string, params: Record<string, unknown>) => void;
interface Options {
  readonly checkAuth: (request: object) => Promise<void>;
  readonly logger: Log;
}
interface Traced {
  readonly traced: (options: Options, given: object) => Options;
}
type Sent = {
  readonly name: string;
  readonly kind: number;
  readonly parentSpanId?: string;
  readonly traceId: string;
  readonly spanId: string;
} & {
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
  readonly status: { readonly code?: number };
};

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const CALLER = "b7ad6b7169203331";

let directory: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const bodies: unknown[] = [];
const server = createServer((request, response) => {
  void json(request).then((body) => {
    bodies.push(body);
    answer(request, response);
  });
});

beforeEach(async () => {
  directory = join(tmpdir(), `tracing-${crypto.randomUUID()}`);
  await mkdir(directory);
  for (const [name, text] of TRACING_FILES) await writeFile(join(directory, name), text);
  bodies.length = 0;
  answer = (_request, response) => response.end("{}");
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(directory, { recursive: true });
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function tracedWith(settings: object | undefined, env: Record<string, string> = {}) {
  if (settings !== undefined) await writeFile(join(directory, "observability.json"), JSON.stringify(settings));
  const { traced } = createRequire(import.meta.url)(join(directory, "tracing.js")) as Traced;
  const [lines, warnings]: [string[], string[]] = [[], []];
  const own: Options = { checkAuth: async () => {}, logger: (message) => void lines.push(message) };
  const warn = (text: string) => void warnings.push(text);
  const options = traced(own, { directory, env: { CUBEJS_DB_TYPE: "postgres", ...env }, warn });
  return { own, options, lines, warnings };
}

const SETTINGS = { traces: true, otlp_endpoint: null, attributes: { "service.name": "flights" } };
const here = () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: url() });

/** A request as Express hands it to checkAuth. */
function requestWith(headers: Record<string, string>, originalUrl = "/cubejs-api/v1/load?query=secret-in-url") {
  const res = Object.assign(new EventEmitter(), { statusCode: 200 });
  return { headers, method: "GET", originalUrl, res };
}

/** The spans that have come, once there are so many. */
async function sent(count: number): Promise<Sent[]> {
  await expect.poll(() => spansIn().length, { timeout: 10_000, interval: 20 }).toBe(count);
  return spansIn();
}

function spansIn(): Sent[] {
  type Body = {
    readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Sent[] }[] }[];
  };
  return (bodies as Body[]).flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  );
}

const attribute = (span: Sent | undefined, name: string) => span?.attributes.find(({ key }) => key === name)?.value;
const traceparent = (flags = "01") => `00-${TRACE}-${CALLER}-${flags}`;

describe("where nothing is to be traced", () => {
  test.each([
    ["the consumer left no settings", undefined, true],
    ["the artifact wants no traces", { ...SETTINGS, traces: false }, true],
    ["nobody says where to", SETTINGS, false],
  ])("the options stay as they are when %s", async (_name, settings, isTold) => {
    const { own, options } = await tracedWith(settings, isTold ? here() : {});
    expect(options).toBe(own);
  });
});

describe("a query", () => {
  const query = {
    measures: ["fct_flights.count", "select 'secret-in-member'"],
    timeDimensions: [
      { dimension: "fct_flights.flight_date", granularity: "day", dateRange: ["2013-01-01", "2013-01-02"] },
    ],
    filters: [{ or: [{ and: [{ member: "fct_flights.dest", operator: "equals", values: ["secret-in-filter"] }] }] }],
  };

  test("becomes three spans below its caller's, with names and no values", async () => {
    const { options, lines } = await tracedWith(SETTINGS, here());
    const request = requestWith({ traceparent: traceparent() });
    await options.checkAuth(request);
    const requestId = request.headers["x-request-id"];
    expect(requestId).toBe(traceparent());
    options.logger("Load Request", { requestId, query, securityContext: { filters: [["secret-in-claim"]] } });
    options.logger("Executing SQL", {
      requestId,
      query: "select $1",
      values: ["secret-in-filter"],
      queryKey: ["k", ["v"]],
    });
    options.logger("Performing query completed", { requestId, queryKey: ["k", ["v"]] });
    options.logger("Load Request Success", { requestId, query });
    request.res.emit("close");
    const [sql, load, server] = await sent(3);
    expect([server?.name, load?.name, sql?.name]).toEqual(["GET /cubejs-api/v1/load", "cube.load", "sql"]);
    expect([server?.traceId, server?.parentSpanId, load?.parentSpanId, sql?.parentSpanId]).toEqual([
      TRACE,
      CALLER,
      server?.spanId,
      load?.spanId,
    ]);
    expect(attribute(load, "cube.query.measures")).toEqual({
      arrayValue: { values: [{ stringValue: "fct_flights.count" }] },
    });
    expect(attribute(load, "cube.query.filters")).toEqual({
      arrayValue: { values: [{ stringValue: "fct_flights.dest" }] },
    });
    expect(attribute(sql, "db.statement")).toEqual({ stringValue: "select $1" });
    expect(JSON.stringify(bodies)).not.toContain("secret");
    expect(lines).toEqual(["Load Request", "Executing SQL", "Performing query completed", "Load Request Success"]);
  });

  test("that fails says by what kind of error, and not in its words", async () => {
    const { options } = await tracedWith(SETTINGS, here());
    const request = requestWith({ "x-request-id": "mine-span-1" });
    await options.checkAuth(request);
    options.logger("Load Request", { requestId: "mine-span-1", query });
    options.logger("UserError", { requestId: "mine-span-1", query, error: "invalid input: secret-in-error" });
    request.res.statusCode = 400;
    request.res.emit("close");
    const [load, server] = await sent(2);
    expect([load?.status.code, server?.status.code]).toEqual([2, undefined]);
    expect(attribute(load, "error.type")).toEqual({ stringValue: "UserError" });
    expect(attribute(server, "http.response.status_code")).toEqual({ intValue: "400" });
    expect(server?.parentSpanId).toBeUndefined();
    expect(JSON.stringify(bodies)).not.toContain("secret");
  });

  test("that is to be asked again is no error", async () => {
    const { options } = await tracedWith(SETTINGS, here());
    const request = requestWith({});
    await options.checkAuth(request);
    const requestId = request.headers["x-request-id"];
    expect(requestId).toMatch(/^[\da-f-]{36}-span-1$/);
    options.logger("Load Request", { requestId, query });
    options.logger("Continue wait", { requestId, query: "select 1" });
    options.logger("Continue wait", { requestId, query, error: undefined });
    const [load] = await sent(1);
    expect(load?.status).toEqual({});
    expect(attribute(load, "cube.continue_wait")).toEqual({ boolValue: true });
  });

  test("of a trace that nobody keeps leaves nothing, nor does SQL that no request asked for", async () => {
    const { options } = await tracedWith(SETTINGS, here());
    const request = requestWith({ traceparent: traceparent("00") });
    await options.checkAuth(request);
    options.logger("Load Request", { requestId: traceparent("00"), query });
    options.logger("Executing SQL", { requestId: "scheduler-1", query: "select now()", queryKey: ["now"] });
    options.logger("Performing query completed", { requestId: "scheduler-1", queryKey: ["now"] });
    request.res.emit("close");
    const kept = requestWith({}, "/cubejs-api/v1/secret-in-path");
    await options.checkAuth(kept);
    kept.res.emit("close");
    const [server] = await sent(1);
    expect(server?.name).toBe("GET");
    expect(JSON.stringify(bodies)).not.toContain("secret");
  });

  test("a rollup that the worker builds is a trace of its own", async () => {
    const { options } = await tracedWith(SETTINGS, here());
    const newVersionEntry = { table_name: "rollups.flights", content_version: "a" };
    const build = {
      requestId: "scheduler-1",
      query: "create table",
      targetTableName: "rollups.flights_a",
      newVersionEntry,
    };
    options.logger("Executing Load Pre Aggregation SQL", build);
    options.logger("Error while querying", {
      requestId: "scheduler-1",
      queryKey: ["q"],
      newVersionEntry,
      error: "secret",
    });
    const [span] = await sent(1);
    expect([span?.name, span?.status.code, span?.parentSpanId]).toEqual(["cube.build_rollup", 2, undefined]);
    expect(attribute(span, "cube.rollup.table")).toEqual({ stringValue: "rollups.flights_a" });
    expect(JSON.stringify(bodies)).not.toContain("secret");
  });
});

describe("a collector in trouble", () => {
  const ask = async (options: Options) => {
    const request = requestWith({});
    await options.checkAuth(request);
    request.res.emit("close");
  };

  test("that answers nothing is waited for behind the answers, and told once", async () => {
    const { options, warnings } = await tracedWith({ ...SETTINGS, otlp_endpoint: `${url()}/` });
    answer = () => {};
    await ask(options);
    await sent(1);
    await ask(options);
    await expect.poll(() => warnings.length, { timeout: 10_000 }).toBe(1);
    expect(warnings[0]).toContain(`${url()} takes no spans: no answer within 2 s`);
    // What was made meanwhile is sent all the same.
    await sent(2);
  });

  test.each([
    ["refuses", "it answers 503", (response: ServerResponse) => response.writeHead(503).end()],
    ["hangs up", "UND_ERR_SOCKET", (response: ServerResponse) => response.destroy()],
  ])("that %s is told once", async (_name, why, refuse) => {
    const { options, warnings } = await tracedWith(SETTINGS, here());
    answer = (_request, response) => refuse(response);
    for (const count of [1, 2, 3]) {
      await ask(options);
      await sent(count);
    }
    await expect.poll(() => warnings.length).toBe(1);
    expect(warnings[0]).toContain(why);
  });

  test("whose address is none is told without what may be secret in it", async () => {
    const { options, warnings } = await tracedWith(SETTINGS, {
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://me:secret@127.0.0.1:1",
    });
    await ask(options);
    await expect.poll(() => warnings.length, { timeout: 10_000 }).toBe(1);
    expect(warnings[0]).not.toContain("secret");
  });

  test("and a request that is no request cost no answer", async () => {
    const { options, lines } = await tracedWith(SETTINGS, here());
    await options.checkAuth({ headers: null, res: {} });
    options.logger("Load Request", { query: null });
    options.logger("Executing SQL", {});
    expect(lines).toEqual(["Load Request", "Executing SQL"]);
  });
});
