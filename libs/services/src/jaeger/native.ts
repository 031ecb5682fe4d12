/**
 * Jaeger as a process of ours, for one run: traces in memory, every one of its seven listeners on loopback. It counts as
 * ready when its query API answers with a header that was planted in its settings, which only the process that was started
 * knows. It ends when it cannot have one of its ports, so that all of them are its own once it answers.
 */
import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { JaegerEndpoint } from "../endpoints.ts";
import { ManagedProcess, type ProbeResult } from "../runtime/managed-process.ts";
import { freePort, withFreePort } from "../runtime/ports.ts";
import { runningFrom } from "../runtime/running.ts";
import type { Running, StartContext } from "../service.ts";

/** Of traces, this many are kept; the oldest go first. */
const MOST_TRACES = 50_000;
const START_HEADER = "x-floe-start";

/** What it listens on, by its flags. The last three are not used: they cannot be switched off. */
const LISTENERS = {
  query: "query.http-server.host-port",
  otlpHttp: "collector.otlp.http.host-port",
  otlpGrpc: "collector.otlp.grpc.host-port",
  admin: "admin.http.host-port",
  queryGrpc: "query.grpc-server.host-port",
  thrift: "collector.http-server.host-port",
  model: "collector.grpc-server.host-port",
} as const;

type Ports = Readonly<Record<keyof typeof LISTENERS, number>>;

const LISTENER_NAMES = Object.keys(LISTENERS) as readonly (keyof typeof LISTENERS)[];

/**
 * Starts it and waits until it answers.
 * @param notes what is known of the program.
 * @param find gives the port of the query API.
 * @throws FloeContractsError `service-exited`, `service-not-ready`, `service-port-taken`, `program-not-started`.
 */
export async function startJaeger(
  program: string,
  notes: readonly string[],
  context: StartContext,
  find: () => Promise<number> = freePort,
): Promise<Running<JaegerEndpoint>> {
  const home = await context.run.directory("jaeger");
  const logs = join(context.run.path, "logs");
  await mkdir(logs, { recursive: true, mode: 0o700 });
  return withFreePort(async (query) => {
    const ports = await freePorts(query);
    const token = randomUUID();
    const process = await ManagedProcess.spawn({
      name: "jaeger",
      command: program,
      args: argumentsFor(ports, token),
      env: environmentFor(home),
      cwd: home,
      logFile: join(logs, "jaeger.log"),
      // What it holds is thrown away, so it need not finish anything.
      stopGraceMs: 2_000,
    });
    try {
      const probe = (signal: AbortSignal): Promise<ProbeResult<string>> => proveIdentity(ports, token, signal);
      const version = await process.ready(probe, context.limitMs, context.signal);
      const endpoint = {
        queryUrl: `http://127.0.0.1:${ports.query}`,
        otlpHttpUrl: `http://127.0.0.1:${ports.otlpHttp}`,
        otlpGrpcAddress: `127.0.0.1:${ports.otlpGrpc}`,
      };
      return runningFrom({ endpoint, version, processes: [process], notes: [...notes, ...NOTES] });
    } catch (error) {
      await process.stop();
      throw error;
    }
  }, find);
}

const NOTES = [
  `Traces are in memory; of more than ${MOST_TRACES.toLocaleString("en")} the oldest are dropped.`,
  "Its web page is a placeholder: the pages are no part of the Go module. The query API is whole.",
] as const;

/** Several, all different. */
async function freePorts(query: number): Promise<Ports> {
  const ports = new Map<keyof typeof LISTENERS, number>([["query", query]]);
  for (const name of LISTENER_NAMES) {
    while (!ports.has(name)) {
      const port = await freePort();
      if (![...ports.values()].includes(port)) ports.set(name, port);
    }
  }
  return Object.fromEntries(ports) as Ports;
}

/** @param token stands among the arguments: it is no secret, it only tells one process from another. */
export function argumentsFor(ports: Ports, token: string): string[] {
  return [
    ...LISTENER_NAMES.map((name) => `--${LISTENERS[name]}=127.0.0.1:${ports[name]}`),
    "--collector.otlp.enabled=true",
    `--memory.max-traces=${MOST_TRACES}`,
    `--query.additional-headers=${START_HEADER}: ${token}`,
  ];
}

function environmentFor(home: string): Record<string, string> {
  return {
    PATH: "/usr/bin:/bin",
    HOME: home,
    TMPDIR: home,
    LANG: "C.UTF-8",
    TZ: "UTC",
    SPAN_STORAGE_TYPE: "memory",
    // Jaeger traces its own query API and sends these spans to 127.0.0.1:4317, whoever listens there; where nobody does, it
    // waits ten seconds for them when it is stopped.
    OTEL_TRACES_SAMPLER: "always_off",
  };
}

/** Ready with the version that its metrics name, once the query API answers with the token. */
async function proveIdentity(ports: Ports, token: string, signal: AbortSignal): Promise<ProbeResult<string>> {
  const answer = await fetch(`http://127.0.0.1:${ports.query}/api/services`, { signal, redirect: "manual" });
  await answer.body?.cancel();
  if (answer.headers.get(START_HEADER) !== token)
    return { state: "foreign", why: `another program answers on port ${ports.query}` };
  if (!answer.ok) return { state: "waiting", why: `its query API answers ${answer.status}` };
  const metrics = await fetch(`http://127.0.0.1:${ports.admin}/metrics`, { signal, redirect: "manual" });
  const version = /^jaeger_build_info\{.*version="v([^"]+)"/m.exec(await metrics.text())?.[1];
  return { state: "ready", value: version ?? "unknown" };
}
