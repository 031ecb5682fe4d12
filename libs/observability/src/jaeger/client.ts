/**
 * Jaeger, read. Traces are searched by its query API (`/api/traces`, whose filter by tags the newer one lacks in 1.76) and
 * read whole by `/api/v3/traces/{id}`, which gives OTLP: there, integers and times keep every digit.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { type Asking, readAnswer, WAIT_MS, type WaitOptions, waitFor } from "../http.ts";
import type { Reader } from "../read.ts";
import { readSpans, type Span } from "./otlp.ts";

export interface JaegerClientOptions {
  /** The query API, e.g. http://127.0.0.1:16686 */
  readonly queryUrl: string;
  /** How long one answer may take, in milliseconds; 10,000 unless given. */
  readonly timeoutMs?: number;
}

/** A trace: its spans, the earliest first. */
export interface Trace {
  readonly traceId: string;
  readonly spans: readonly Span[];
}

export interface TraceQuery {
  /** The resource's `service.name`. */
  readonly service: string;
  /** The name of a span of it. */
  readonly operation?: string;
  /** Attributes of that span, or of its resource, as texts: all of them, with just these values. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Spans that began at this time or later; an hour ago unless given. */
  readonly since?: Date;
  /** How many traces at most, newest first; 20 unless given. */
  readonly limit?: number;
}

export interface Operation {
  readonly name: string;
  /** `server`, `client` and so on; empty where the sender did not say. */
  readonly kind: string;
}

export interface TraceWait extends WaitOptions {
  /** When the trace is whole enough; as soon as it is there unless given. Spans arrive one by one. */
  readonly until?: (trace: Trace) => boolean;
}

const HOUR_MS = 3_600_000;
/** A sender's clock may be ahead. */
const DAY_MS = 24 * HOUR_MS;

export class JaegerClient {
  readonly #base: string;
  readonly #asking: Asking;

  constructor({ queryUrl, timeoutMs = 10_000 }: JaegerClientOptions) {
    this.#base = queryUrl.replace(/\/+$/, "");
    this.#asking = { service: "jaeger", timeoutMs };
  }

  /** The services that sent a span, by name. Query API: `GET /api/services`; its `data` is null where there is none. */
  async services(): Promise<string[]> {
    const names = await this.#get("/api/services", (answer) =>
      answer.at("data").optional((data) => data.list().map((name) => name.text())),
    );
    return (names ?? []).sort();
  }

  /** The names of a service's spans. Query API: `GET /api/operations?service=`. */
  async operations(service: string): Promise<Operation[]> {
    const found = await this.#get(`/api/operations?${new URLSearchParams({ service })}`, (answer) =>
      answer.at("data").optional((data) =>
        data.list().map((operation) => ({
          name: operation.at("name").text(),
          kind: operation.at("spanKind").optional((kind) => kind.text()) ?? "",
        })),
      ),
    );
    return (found ?? []).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /** Traces with a span that fits. Query API: `GET /api/traces?service=&operation=&tags=&start=&end=&limit=`. */
  async findTraces(query: TraceQuery): Promise<Trace[]> {
    const ids = await this.#get(`/api/traces?${parametersOf(query)}`, (answer) =>
      answer.at("data").optional((data) => data.list().map((trace) => trace.at("traceID").text())),
    );
    const traces = await Promise.all((ids ?? []).map((id) => this.trace(id)));
    return traces.filter((trace) => trace !== undefined);
  }

  /** The trace of this id, or undefined where there is none. Query API: `GET /api/v3/traces/{trace_id}`. */
  async trace(id: string): Promise<Trace | undefined> {
    const traceId = id.toLowerCase().padStart(32, "0");
    const spans = await this.#get(`/api/v3/traces/${encodeURIComponent(traceId)}`, (answer) =>
      readSpans(answer.at("result")),
    );
    if (spans === undefined || spans.length === 0) return undefined;
    return { traceId, spans: spans.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)) };
  }

  /**
   * Waits until a trace is there: by its id, or the newest one that a search finds.
   * @throws FloeContractsError `telemetry-not-found` at the limit, with what is there instead; `service-unreachable`.
   */
  async waitForTrace(wanted: string | TraceQuery, options: TraceWait = {}): Promise<Trace> {
    let incomplete: Trace | undefined;
    const found = await waitFor(async () => {
      const traces =
        typeof wanted === "string" ? [await this.trace(wanted)] : await this.findTraces({ limit: 20, ...wanted });
      const there = traces.filter((trace) => trace !== undefined);
      incomplete = there[0];
      return there.find((trace) => options.until?.(trace) ?? true);
    }, options);
    if (found !== undefined) return found;
    throw await this.#notFound(wanted, incomplete, options.limitMs ?? WAIT_MS);
  }

  async #notFound(wanted: string | TraceQuery, incomplete: Trace | undefined, limitMs: number): Promise<Error> {
    const what = describe(wanted);
    const seconds = limitMs / 1_000;
    const where = { service: "jaeger" };
    if (incomplete !== undefined) {
      const names = incomplete.spans.map((span) => span.name).join(", ");
      return new FloeContractsError("telemetry-not-found", `${what} was not whole after ${seconds} s: ${names}`, {
        hint: "a span arrives when it has ended and its sender's exporter has sent it: did the sender end in an orderly way?",
        where,
      });
    }
    const services = await this.services();
    const known = services.length === 0 ? "Jaeger has no span of anybody" : `Jaeger knows ${services.join(", ")}`;
    return new FloeContractsError("telemetry-not-found", `${what} was not readable after ${seconds} s`, {
      hint: `was it sent, to that address and under that name? ${known}`,
      where,
    });
  }

  #get<T>(path: string, read: (answer: Reader) => T): Promise<T | undefined> {
    return readAnswer(`${this.#base}${path}`, this.#asking, read);
  }
}

function parametersOf({ service, operation, tags, since, limit = 20 }: TraceQuery): URLSearchParams {
  const now = Date.now();
  const parameters = new URLSearchParams({ service, limit: String(limit) });
  // In microseconds.
  parameters.set("start", String((since?.getTime() ?? now - HOUR_MS) * 1_000));
  parameters.set("end", String((now + DAY_MS) * 1_000));
  if (operation !== undefined) parameters.set("operation", operation);
  if (tags !== undefined) parameters.set("tags", JSON.stringify(tags));
  return parameters;
}

function describe(wanted: string | TraceQuery): string {
  if (typeof wanted === "string") return `the trace ${wanted}`;
  const { service, operation, tags = {} } = wanted;
  const conditions = Object.entries(tags).map(([name, value]) => `${name}=${value}`);
  const which = conditions.length === 0 ? "" : ` with ${conditions.join(", ")}`;
  return `a trace of ${service}${operation === undefined ? "" : `, span ${operation}`}${which}`;
}

/** The spans whose parent is not in the trace: one for a whole trace. */
export function rootsOf(trace: Trace): Span[] {
  const ids = new Set(trace.spans.map((span) => span.spanId));
  return trace.spans.filter((span) => span.parentSpanId === undefined || !ids.has(span.parentSpanId));
}

/** The spans right below one. */
export function childrenOf(trace: Trace, parent: Span): Span[] {
  return trace.spans.filter((span) => span.parentSpanId === parent.spanId);
}
