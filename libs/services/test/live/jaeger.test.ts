/** A real Jaeger: spans go in over OTLP and come out of the query API, it listens on loopback only, and leaves nothing. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildJaeger } from "../../src/jaeger/build.ts";
import { startJaeger } from "../../src/jaeger/native.ts";
import { cacheDirectory } from "../../src/runtime/cache.ts";
import { freePort } from "../../src/runtime/ports.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import type { StartContext } from "../../src/service.ts";
import { isOpen } from "../support/postgres-watch.ts";
import { waitUntil } from "../support/programs.ts";
import { exposedSockets, listeningSockets } from "../support/sockets.ts";
import { NAMES, standalone } from "../support/standalone.ts";

interface Sent {
  readonly traceId: string;
  readonly status: number;
}

/** One trace of two spans, as OTLP/HTTP's JSON has it. */
async function sendTrace(otlpHttpUrl: string, service: string): Promise<Sent> {
  const [traceId, root, child] = [16, 8, 8].map((size) => randomBytes(size).toString("hex"));
  const now = BigInt(Date.now()) * 1_000_000n;
  const span = (spanId: string | undefined, name: string, more: object) => ({
    traceId,
    spanId,
    name,
    kind: 1,
    startTimeUnixNano: String(now),
    endTimeUnixNano: String(now + 5_000_000n),
    ...more,
  });
  const resource = { attributes: [{ key: "service.name", value: { stringValue: service } }] };
  const attributes = [{ key: "floe.rows", value: { intValue: "42" } }];
  const spans = [span(root, "build", {}), span(child, "load", { parentSpanId: root, attributes })];
  const answer = await fetch(`${otlpHttpUrl}/v1/traces`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ scope: { name: "test" }, spans }] }] }),
  });
  await answer.text();
  return { traceId: traceId ?? "", status: answer.status };
}

interface Found {
  readonly data:
    | readonly {
        readonly spans: readonly { readonly operationName: string; readonly references: readonly object[] }[];
      }[]
    | null;
}

async function read(queryUrl: string, traceId: string): Promise<Found> {
  return (await (await fetch(`${queryUrl}/api/traces/${traceId}`)).json()) as Found;
}

test("it takes spans and gives them back, on loopback only, and is gone when it is stopped", async () => {
  await using env = await standalone(["jaeger"]);
  const running = env.running("jaeger");
  const { queryUrl, otlpHttpUrl, otlpGrpcAddress } = running.endpoint;
  const [pid = 0] = running.pids;
  expect(running.version).toBe("1.76.0");

  const sockets = listeningSockets(running.pids);
  expect(sockets).toHaveLength(7);
  expect(exposedSockets(running.pids)).toEqual([]);
  const ports = sockets.map(({ port }) => port);
  for (const address of [queryUrl, otlpHttpUrl, `http://${otlpGrpcAddress}`])
    expect(ports).toContain(Number(new URL(address).port));

  const { traceId, status } = await sendTrace(otlpHttpUrl, "flights");
  expect(status).toBe(200);
  await waitUntil("the trace is readable", async () => ((await read(queryUrl, traceId)).data ?? []).length === 1);
  const [trace] = (await read(queryUrl, traceId)).data ?? [];
  const spans = trace?.spans.toSorted((a, b) => (a.operationName < b.operationName ? -1 : 1));
  expect(spans).toMatchObject([
    { operationName: "build", references: [] },
    {
      operationName: "load",
      references: [{ refType: "CHILD_OF", traceID: traceId }],
      tags: expect.arrayContaining([{ key: "floe.rows", type: "int64", value: 42 }]),
    },
  ]);
  // Its own spans would go to whoever listens on OTLP's usual port: none is sampled.
  const answer = await fetch(`${queryUrl}/api/services`);
  expect(answer.headers.get("traceresponse")).toMatch(/-00$/);
  expect(((await answer.json()) as { data: unknown }).data).toEqual(["flights"]);

  const started = readProcess(pid)?.started;
  await running.stop();
  expect(readProcess(pid)?.started === started).toBe(false);
  for (const port of ports) expect(await isOpen(port)).toBe(false);
  expect(running.logs().join("\n")).toContain("Shutdown complete");
});

test("two of them know nothing of each other", async () => {
  const [one, two] = await Promise.all([standalone(["jaeger"]), standalone(["jaeger"])]);
  await using _one = one;
  await using _two = two;
  const [first, second] = [one.running("jaeger").endpoint, two.running("jaeger").endpoint];
  const { traceId } = await sendTrace(first.otlpHttpUrl, "one");
  await waitUntil("the trace is readable", async () => ((await read(first.queryUrl, traceId)).data ?? []).length === 1);
  expect((await read(second.queryUrl, traceId)).data ?? []).toEqual([]);
});

test("one that is killed says so at once, and its directory goes with the run", async () => {
  await using env = await standalone(["jaeger"]);
  const running = env.running("jaeger");
  const directory = join(env.run.path, "jaeger");
  expect(existsSync(directory)).toBe(true);
  process.kill(running.pids[0] ?? 0, "SIGKILL");
  const error = await running.died;
  expect(error).toMatchObject({ code: "service-exited", where: { service: "jaeger" } });
  expect(error.message).toBe("jaeger ended by signal SIGKILL");
  expect(error.where?.log?.length).toBeGreaterThan(0);
  await env[Symbol.asyncDispose]();
  expect(existsSync(directory)).toBe(false);
});

async function contextIn(run: RunDirectory, limitMs: number): Promise<StartContext> {
  const signal = new AbortController().signal;
  return { run, limitMs, endpoints: {}, names: NAMES, progress: () => {}, environment: process.env, signal };
}

test("a port that another program takes in between is given up for another one", async () => {
  const { program } = await buildJaeger({
    cache: await cacheDirectory(),
    environment: process.env,
    progress: () => {},
  });
  await using run = await RunDirectory.create({ label: "jaeger-port" });
  const taker = createServer((socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"));
  await new Promise<void>((resolve) => taker.listen({ host: "127.0.0.1", port: 0 }, resolve));
  const { port } = taker.address() as { port: number };
  const tried: number[] = [];
  const find = async (): Promise<number> => {
    tried.push(port);
    return tried.length === 1 ? port : freePort();
  };
  try {
    await using running = await startJaeger(program, [], await contextIn(run, 30_000), find);
    expect(tried).toHaveLength(2);
    expect(running.endpoint.queryUrl).not.toContain(`:${port}`);
    expect(exposedSockets(running.pids)).toEqual([]);
  } finally {
    taker.close();
  }
});
