/** The Jaeger client on a real Jaeger: spans sent over OTLP/HTTP come back with parents, attributes and times. */
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { childrenOf, JaegerClient, rootsOf } from "../../src/index.ts";
import { started } from "../support/services.ts";

let jaeger: Awaited<ReturnType<typeof started<"jaeger">>>;
let client: JaegerClient;

beforeAll(async () => {
  jaeger = await started("jaeger");
  client = new JaegerClient({ queryUrl: jaeger.endpoint.queryUrl });
});

afterAll(() => jaeger[Symbol.asyncDispose]());

const id = (bytes: number): string => randomBytes(bytes).toString("hex");

interface SentSpan {
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes?: readonly object[];
  readonly kind?: number;
  readonly status?: object;
}

/** Begins at a whole number of nanoseconds that no number holds exactly. */
const START = BigInt(Date.now()) * 1_000_000n + 1n;

async function send(service: string, traceId: string, spans: readonly SentSpan[]): Promise<void> {
  const resource = { attributes: [{ key: "service.name", value: { stringValue: service } }] };
  const timed = spans.map((span, index) => ({
    traceId,
    kind: 1,
    startTimeUnixNano: String(START + BigInt(index)),
    endTimeUnixNano: String(START + 1_000_000n),
    ...span,
  }));
  const answer = await fetch(`${jaeger.endpoint.otlpHttpUrl}/v1/traces`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ scope: { name: "floe" }, spans: timed }] }] }),
  });
  expect(answer.status).toBe(200);
  await answer.text();
}

test("a trace comes back whole: parents, attributes of every type, status, resource, every nanosecond", async () => {
  const service = `flights-${randomUUID()}`;
  const [traceId, root, child] = [id(16), id(8), id(8)];
  await send(service, traceId, [
    { spanId: root, name: "dbt build", kind: 2 },
    {
      spanId: child,
      parentSpanId: root,
      name: "model stg_flights",
      status: { code: 2, message: "relation does not exist" },
      attributes: [
        { key: "floe.rows", value: { intValue: "9007199254740993" } },
        { key: "floe.share", value: { doubleValue: 0.25 } },
        { key: "floe.ok", value: { boolValue: false } },
        { key: "floe.model", value: { stringValue: "stg_flights" } },
      ],
    },
  ]);
  const trace = await client.waitForTrace(traceId, { until: ({ spans }) => spans.length === 2 });
  const [first] = rootsOf(trace);
  if (first === undefined) throw new Error("a trace without a root");
  expect(first).toMatchObject({ name: "dbt build", kind: "server", service, scope: "floe", start: START });
  expect(childrenOf(trace, first)).toMatchObject([
    {
      name: "model stg_flights",
      parentSpanId: root,
      status: "error",
      statusMessage: "relation does not exist",
      start: START + 1n,
      attributes: { "floe.rows": 9007199254740993n, "floe.share": 0.25, "floe.ok": false, "floe.model": "stg_flights" },
    },
  ]);
  expect(await client.services()).toContain(service);
  expect(await client.operations(service)).toEqual([
    { name: "dbt build", kind: "server" },
    { name: "model stg_flights", kind: "internal" },
  ]);
});

test("traces are found by service, span and tags, and by nothing else", async () => {
  const service = `tags-${randomUUID()}`;
  const tag = (value: string): object => ({ key: "floe.run", value: { stringValue: value } });
  const ids = [id(16), id(16)] as const;
  await send(service, ids[0], [{ spanId: id(8), name: "load", attributes: [tag("one")] }]);
  await send(service, ids[1], [{ spanId: id(8), name: "load", attributes: [tag("two")] }]);
  const found = await client.waitForTrace({ service, operation: "load", tags: { "floe.run": "two" } });
  expect(found.traceId).toBe(ids[1]);
  await client.waitForTrace(ids[0]);
  expect((await client.findTraces({ service })).map(({ traceId }) => traceId).sort()).toEqual([...ids].sort());
  expect(await client.findTraces({ service, operation: "other" })).toEqual([]);
  expect(await client.findTraces({ service, tags: { "floe.run": "three" } })).toEqual([]);
  expect(await client.findTraces({ service: `none-${randomUUID()}` })).toEqual([]);
});

test("what is not there is undefined, and waiting for it names what is", async () => {
  const service = `there-${randomUUID()}`;
  const traceId = id(16);
  await send(service, traceId, [{ spanId: id(8), name: "only" }]);
  await client.waitForTrace(traceId);
  expect(await client.trace(id(16))).toBeUndefined();
  await expect(client.waitForTrace({ service: "nobody" }, { limitMs: 100 })).rejects.toMatchObject({
    code: "telemetry-not-found",
    hint: expect.stringContaining(service),
  });
  const whole = { limitMs: 100, until: ({ spans }: { spans: readonly unknown[] }) => spans.length === 2 };
  await expect(client.waitForTrace(traceId, whole)).rejects.toThrow("was not whole after 0.1 s: only");
});
