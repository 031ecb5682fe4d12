/** OpenLineage events for the collector, as small as they may be. */
import { randomUUID } from "node:crypto";

export const PRODUCER = "https://floe.example/floe-contracts";

export interface EventParts {
  readonly type?: string;
  readonly time?: string;
  readonly run?: string;
  readonly job?: string;
  readonly runFacets?: object;
  readonly jobFacets?: object;
  readonly inputs?: readonly object[];
  readonly outputs?: readonly object[];
}

/** A facet of the specification: `facet("1-0-1/SQLJobFacet.json", {query: …})`. */
export function facet(schema: string, fields: object): object {
  const name = schema.split("/")[1]?.replace(".json", "") ?? "";
  return { _producer: PRODUCER, _schemaURL: `https://openlineage.io/spec/facets/${schema}#/$defs/${name}`, ...fields };
}

export function runEvent(parts: EventParts = {}): Record<string, unknown> {
  return {
    eventType: parts.type ?? "START",
    eventTime: parts.time ?? "2026-01-01T00:00:00Z",
    producer: PRODUCER,
    schemaURL: "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
    run: { runId: parts.run ?? randomUUID(), facets: parts.runFacets ?? {} },
    job: { namespace: "floe", name: parts.job ?? "stg_flights", facets: parts.jobFacets ?? {} },
    inputs: parts.inputs ?? [],
    outputs: parts.outputs ?? [],
  };
}

/** A table with these columns. */
export function table(name: string, columns: readonly string[] = [], facets: object = {}): object {
  const schema = facet("1-2-0/SchemaDatasetFacet.json", {
    fields: columns.map((column) => ({ name: column, type: "text" })),
  });
  return { namespace: "postgres://127.0.0.1:5432", name, facets: { schema, ...facets } };
}

export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/v1/lineage`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
  });
}

export async function getJson(url: string, path: string): Promise<Record<string, unknown>> {
  return (await (await fetch(`${url}/api/v1${path}`)).json()) as Record<string, unknown>;
}
