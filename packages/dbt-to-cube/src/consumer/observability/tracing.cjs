"use strict";
/**
 * Spans of what Cube is asked, sent as OTLP over HTTP: Cube 0.35 has no OpenTelemetry of its own, but it tells its logger each
 * step of a query. Policy: names and SQL with placeholders go into spans, values of filters, claims and errors never do; spans
 * are sent behind the answers, and a collector that is away or hangs costs one warning and no query. Read for Cube 0.35.
 */
const { randomBytes, randomUUID } = require("node:crypto");
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Sender } = require("./otlp.js");

/** Kinds of spans (opentelemetry-proto, trace/v1, SpanKind). */
const INTERNAL = 1;
const SERVER = 2;
const CLIENT = 3;

/** What is remembered of what is not finished. */
const MOST = 2_048;

/**
 * Cube's options, traced where observability.json says so and somebody says where to: OTEL_EXPORTER_OTLP_TRACES_ENDPOINT,
 * OTEL_EXPORTER_OTLP_ENDPOINT (OpenTelemetry's "Endpoint URLs for OTLP/HTTP") or the artifact's otlp_endpoint.
 */
function traced(options, { directory = __dirname, env = process.env, warn = console.warn } = {}) {
  const file = join(directory, "observability.json");
  if (!existsSync(file)) return options;
  const settings = JSON.parse(readFileSync(file, "utf8"));
  const url = endpointOf(settings, env);
  if (!settings.traces || url === undefined) return options;
  const warnOnce = once((what) =>
    warn(
      JSON.stringify({
        message: "Traces are not kept",
        warning: `${what}; queries are answered as ever, and this is said once`,
      }),
    ),
  );
  const tracer = new Tracer(new Sender(url, settings, warnOnce), env.CUBEJS_DB_TYPE);
  const safely = (work) => {
    try {
      work();
    } catch (error) {
      warnOnce(`a span could not be made: ${error?.name}`);
    }
  };
  return {
    ...options,
    checkAuth: async (request, ...rest) => {
      safely(() => tracer.asked(request));
      return options.checkAuth(request, ...rest);
    },
    logger: (message, params) => {
      safely(() => tracer.told(message, params ?? {}));
      options.logger?.(message, params);
    },
  };
}

function endpointOf({ otlp_endpoint }, env) {
  const [traces, all] = [env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, env.OTEL_EXPORTER_OTLP_ENDPOINT];
  if (traces) return traces;
  const base = all || otlp_endpoint;
  return base ? `${base.replace(/\/+$/, "")}/v1/traces` : undefined;
}

function once(work) {
  let isDone = false;
  return (...given) => {
    if (isDone) return;
    isDone = true;
    work(...given);
  };
}

/* ---- What becomes a span ----------------------------------------------------------------------------------------- */

/** Paths that stand in a span's name; what else somebody writes into an address does not. */
const ROUTES = /\/(?:v1\/(?:load|dry-run|subscribe|meta|sql|run-scheduled-refresh|pre-aggregations\/jobs)|graphql)$/;

class Tracer {
  #sender;
  #system;
  /** Request id → the span of the request, and those of its queries that are not answered. */
  #requests = new Bounded();
  /** A query as Cube passes it to its logger → its span. */
  #loads = new WeakMap();
  /** SQL that runs, by what Cube's queue knows it by → its span. */
  #running = new Bounded();

  constructor(sender, system = "unknown") {
    this.#sender = sender;
    this.#system = system === "postgres" ? "postgresql" : system;
  }

  /** A request, before anything else is known of it. Cube takes its id from the same headers (requestParser.js). */
  asked(request) {
    const { headers, method, originalUrl, res } = request;
    if (headers === undefined || res === undefined) return;
    headers["x-request-id"] ||= headers.traceparent || `${randomUUID()}-span-1`;
    const parent = parentOf(headers.traceparent);
    if (parent?.isSampled === false) return;
    const [path] = originalUrl.split("?");
    const route = ROUTES.test(path) ? path : undefined;
    const span = this.#start(route === undefined ? method : `${method} ${route}`, SERVER, parent, {
      "http.request.method": method,
      ...(route === undefined ? {} : { "http.route": route }),
      "cube.api": path.endsWith("/graphql") ? "graphql" : "rest",
    });
    this.#requests.set(headers["x-request-id"], { span, open: new Set() });
    res.once("close", () => {
      span.attributes["http.response.status_code"] = res.statusCode;
      this.#end(span, res.statusCode >= 500 ? String(res.statusCode) : undefined);
    });
  }

  /** One line of Cube's log. */
  told(message, params) {
    if (message === "Load Request") this.#loading(params);
    else if (message === "Executing SQL") this.#executing(params, keyOf(params.queryKey));
    else if (message === "Executing Load Pre Aggregation SQL") this.#building(params);
    else if (message === "Performing query completed") this.#executed(params);
    else if (message === "Error while querying") this.#executed(params, "database");
    else if (typeof params.query === "object" && params.query !== null) this.#loaded(message, params);
  }

  #loading({ requestId, query }) {
    const request = this.#requests.get(requestId);
    if (request === undefined || typeof query !== "object" || query === null) return;
    const span = this.#start("cube.load", INTERNAL, request.span, {
      "cube.api": request.span.attributes["cube.api"],
      ...membersOf(query),
    });
    this.#loads.set(query, { span, request });
    request.open.add(span);
  }

  /** What ends a query: it was answered, it failed, or the client is to ask again. */
  #loaded(message, { query, error }) {
    const load = this.#loads.get(query);
    const waits = message === "Continue wait";
    if (load === undefined || (message !== "Load Request Success" && !waits && error === undefined)) return;
    this.#loads.delete(query);
    load.request.open.delete(load.span);
    if (waits) load.span.attributes["cube.continue_wait"] = true;
    // The kind of error alone: its text may quote a value.
    this.#end(load.span, message === "Load Request Success" || waits ? undefined : message);
  }

  #executing({ requestId, query }, key) {
    const request = this.#requests.get(requestId);
    if (request === undefined) return;
    // With several queries at once nothing says whose SQL it is.
    const [only, another] = request.open;
    const parent = only !== undefined && another === undefined ? only : request.span;
    this.#running.set(key, this.#start("sql", CLIENT, parent, this.#statement(query)));
  }

  /** A rollup that is built: for a question, or by the refresh worker, whose requests nobody sent. */
  #building({ requestId, query, targetTableName, newVersionEntry }) {
    const isOwn = typeof requestId === "string" && requestId.startsWith("scheduler-");
    const request = this.#requests.get(requestId);
    if (request === undefined && !isOwn) return;
    const attributes = {
      ...this.#statement(query),
      "cube.rollup.table": targetTableName,
      "cube.rollup.scheduled": isOwn,
    };
    this.#running.set(keyOf(newVersionEntry), this.#start("cube.build_rollup", CLIENT, request?.span, attributes));
  }

  #executed({ queryKey, newVersionEntry }, error) {
    const key = keyOf(newVersionEntry ?? queryKey);
    const span = this.#running.get(key);
    this.#running.delete(key);
    if (span !== undefined) this.#end(span, error);
  }

  /** Values of filters are not part of Cube's SQL: it has $1 and so on in their place. */
  #statement(query) {
    return { "db.system": this.#system, ...(typeof query === "string" ? { "db.statement": query } : {}) };
  }

  #start(name, kind, parent, attributes) {
    return {
      traceId: parent?.traceId ?? randomBytes(16).toString("hex"),
      spanId: randomBytes(8).toString("hex"),
      ...(parent === undefined ? {} : { parentSpanId: parent.spanId }),
      name,
      kind,
      start: now(),
      attributes,
    };
  }

  #end(span, error) {
    if (error !== undefined) span.attributes["error.type"] = error;
    this.#sender.add({ ...span, end: now(), isError: error !== undefined });
  }
}

/** A map that forgets the oldest. */
class Bounded extends Map {
  set(key, value) {
    this.delete(key);
    if (this.size >= MOST) this.delete(this.keys().next().value);
    return super.set(key, value);
  }
}

/** W3C Trace Context, 3.2: version, trace, parent and flags, of which the last bit says that somebody keeps the trace. */
function parentOf(traceparent) {
  const found = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(?:-|$)/.exec(
    traceparent ?? "",
  );
  if (found === null) return undefined;
  const [, traceId, spanId, flags] = found;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

const MEMBER = /^\w+\.\w+(?:\.\w+)?$/;

/** The members of a query, or of several that are asked as one. What is no member's name may be anything, and is left out. */
function membersOf(query) {
  const queries = (Array.isArray(query) ? query : [query]).filter((each) => typeof each === "object" && each !== null);
  const members = {
    measures: queries.flatMap(({ measures }) => listOf(measures)),
    dimensions: queries.flatMap(({ dimensions }) => listOf(dimensions)),
    time_dimensions: queries.flatMap(({ timeDimensions }) =>
      listOf(timeDimensions).map((each) => [each?.dimension, each?.granularity].filter(Boolean).join(".")),
    ),
    segments: queries.flatMap(({ segments }) => listOf(segments)),
    filters: queries.flatMap(({ filters }) => filtered(filters)),
  };
  return Object.fromEntries(
    Object.entries(members)
      .map(([name, list]) => [`cube.query.${name}`, [...new Set(list)].filter((each) => MEMBER.test(each))])
      .filter(([, list]) => list.length > 0),
  );
}

function filtered(filters) {
  return listOf(filters).flatMap((each) =>
    each?.and || each?.or ? filtered(each.and ?? each.or) : [each?.member ?? each?.dimension],
  );
}

function listOf(value) {
  return Array.isArray(value) ? value : [];
}

function keyOf(value) {
  return JSON.stringify(value) ?? "";
}

/** Nanoseconds since 1970, as text. */
function now() {
  return String(BigInt(Math.round((performance.timeOrigin + performance.now()) * 1_000)) * 1_000n);
}

module.exports = { traced };
