/**
 * What floe-cube makes of the artifact's `observability`: observability.json, which tracing.js beside Cube's configuration
 * reads, and lineage.json, the event that says from which columns the model's members come.
 */
import { readFileSync } from "node:fs";
import type { Manifest } from "../manifest.ts";
import type { Cube } from "../members.ts";
import type { FilledArtifact } from "../settings.ts";
import { lineageEvent } from "./lineage.ts";

export const OBSERVABILITY_FILE = "observability.json";
/** An OpenLineage JobEvent, for whoever sends events. */
export const LINEAGE_FILE = "lineage.json";

/** What makes spans of what Cube is asked, and what sends them; Cube's configuration requires the first by its name. */
export const TRACING_FILES: ReadonlyMap<string, string> = new Map([
  ["tracing.js", readFileSync(new URL("./tracing.cjs", import.meta.url), "utf8")],
  ["otlp.js", readFileSync(new URL("./otlp.cjs", import.meta.url), "utf8")],
]);

/** What tracing.js is told. Sampling is the caller's, by the flag of its traceparent. */
export interface ObservabilitySettings {
  readonly version: "1.0.0";
  readonly traces: boolean;
  /** Where spans go unless OTEL_EXPORTER_OTLP_ENDPOINT says otherwise; null: nowhere then. */
  readonly otlp_endpoint: string | null;
  /** Of every span; with a service.name, the project's unless the artifact has one. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface ObservabilityInput {
  readonly artifact: FilledArtifact;
  readonly manifest: Manifest;
  readonly cubes: readonly Cube[];
}

/** The files by their names below the consumer's directory; without lineage.json where the artifact wants no lineage. */
export function observabilityFiles(input: ObservabilityInput): ReadonlyMap<string, string> {
  const { artifact, manifest } = input;
  const { traces, lineage, otlp_endpoint, attributes } = artifact.observability;
  const settings: ObservabilitySettings = {
    version: "1.0.0",
    traces,
    otlp_endpoint,
    attributes: sorted({ "service.name": projectOf(manifest), ...attributes }),
  };
  const files = new Map([[OBSERVABILITY_FILE, textOf(settings)]]);
  if (!lineage) return files;
  const namespace = artifact.lineage_namespace ?? "default";
  const event = lineageEvent({ ...input, namespace, project: projectOf(manifest), attributes: sorted(attributes) });
  // For machines, and long: a line each would double it.
  return files.set(LINEAGE_FILE, `${JSON.stringify(event)}\n`);
}

/** dbt's name of the project. */
function projectOf({ metadata }: Manifest): string {
  return metadata.project_name ?? "dbt";
}

function sorted(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function textOf(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
