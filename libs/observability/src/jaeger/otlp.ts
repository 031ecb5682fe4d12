/**
 * Spans as OTLP's JSON writes them (opentelemetry-proto, trace/v1 and common/v1): ids in hexadecimal digits, 64-bit integers
 * as text, an attribute's value under the name of its type.
 */
import type { Reader } from "../read.ts";

/** An integer beyond 2^53 is a bigint, every other number a number. */
export type AttributeValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly AttributeValue[]
  | { readonly [name: string]: AttributeValue };

export type Attributes = Readonly<Record<string, AttributeValue>>;

export interface SpanEvent {
  readonly name: string;
  /** In nanoseconds since 1970. */
  readonly time: bigint;
  readonly attributes: Attributes;
}

/** One span, with the resource that it came from. */
export interface Span {
  /** 32 hexadecimal digits, small. */
  readonly traceId: string;
  /** 16 hexadecimal digits, small. */
  readonly spanId: string;
  /** Undefined for the root of a trace. */
  readonly parentSpanId: string | undefined;
  readonly name: string;
  readonly kind: "unspecified" | "internal" | "server" | "client" | "producer" | "consumer";
  /** In nanoseconds since 1970. */
  readonly start: bigint;
  readonly end: bigint;
  readonly status: "unset" | "ok" | "error";
  readonly statusMessage: string;
  readonly attributes: Attributes;
  readonly events: readonly SpanEvent[];
  /** The resource's `service.name`. */
  readonly service: string;
  /** The resource's attributes, `service.name` included. */
  readonly resource: Attributes;
  /** The name of the instrumentation scope. */
  readonly scope: string;
}

const KINDS = ["unspecified", "internal", "server", "client", "producer", "consumer"] as const;
const STATUSES = ["unset", "ok", "error"] as const;

/** The spans of an ExportTraceServiceRequest or a TracesData: `{resourceSpans: [{resource, scopeSpans: [{scope, spans}]}]}`. */
export function readSpans(data: Reader): Span[] {
  return many(data.at("resourceSpans")).flatMap((resourceSpans) => {
    const resource = resourceSpans.at("resource").optional((it) => readAttributes(it.at("attributes"))) ?? {};
    return many(resourceSpans.at("scopeSpans")).flatMap((scopeSpans) => {
      const scope = scopeSpans.at("scope").optional((it) => it.at("name").optional((name) => name.text())) ?? "";
      return many(scopeSpans.at("spans")).map((span) => readSpan(span, resource, scope));
    });
  });
}

function readSpan(span: Reader, resource: Attributes, scope: string): Span {
  const parent = span.at("parentSpanId").optional((it) => it.text()) ?? "";
  const status = span.at("status");
  const service = resource["service.name"];
  return {
    traceId: span.at("traceId").text().toLowerCase(),
    spanId: span.at("spanId").text().toLowerCase(),
    parentSpanId: /^0*$/.test(parent) ? undefined : parent.toLowerCase(),
    name: span.at("name").optional((it) => it.text()) ?? "",
    kind: nameOf(KINDS, span.at("kind")),
    start: readTime(span.at("startTimeUnixNano")),
    end: readTime(span.at("endTimeUnixNano")),
    status: status.optional((it) => nameOf(STATUSES, it.at("code"))) ?? "unset",
    statusMessage: status.optional((it) => it.at("message").optional((text) => text.text())) ?? "",
    attributes: readAttributes(span.at("attributes")),
    events: many(span.at("events")).map((event) => ({
      name: event.at("name").optional((it) => it.text()) ?? "",
      time: readTime(event.at("timeUnixNano")),
      attributes: readAttributes(event.at("attributes")),
    })),
    service: typeof service === "string" ? service : "",
    resource,
    scope,
  };
}

/** Lists that hold nothing are left out in protobuf's JSON. */
function many(list: Reader): Reader[] {
  return list.optional((it) => it.list()) ?? [];
}

/** An enumeration's number, 0 where it is left out. */
function nameOf<T extends string>(names: readonly [T, ...T[]], code: Reader): T {
  const number = code.optional((it) => it.number()) ?? 0;
  return names[number] ?? names[0];
}

function readTime(time: Reader): bigint {
  return time.optional((it) => BigInt(typeof it.value === "number" ? it.value : it.text())) ?? 0n;
}

function readAttributes(list: Reader): Attributes {
  return Object.fromEntries(many(list).map((entry) => [entry.at("key").text(), readValue(entry.at("value"))]));
}

/** AnyValue: `{stringValue}`, `{intValue: "5"}`, `{arrayValue: {values}}` and so on. Bytes stay as base64 writes them. */
function readValue(value: Reader): AttributeValue {
  const [[type] = []] = Object.entries(value.optional((it) => it.record()) ?? {});
  if (type === undefined) return null;
  const inner = value.at(type);
  if (type === "intValue") return integer(BigInt(typeof inner.value === "number" ? inner.value : inner.text()));
  if (type === "arrayValue") return many(inner.at("values")).map(readValue);
  if (type === "kvlistValue") return readAttributes(inner.at("values"));
  if (type === "boolValue") return inner.value === true;
  // Protobuf's JSON writes "NaN" and "Infinity" as texts.
  if (type === "doubleValue") return typeof inner.value === "number" ? inner.value : Number(inner.text());
  return inner.text();
}

function integer(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
