/**
 * What Marquez and the collector answer, as types: the fields that checks read, by the names of Marquez's API (its
 * spec/openapi.yml; the fields that 0.51 adds to it are optional here). Facets are handed out as they are: each has a schema
 * of its own.
 */
import type { Reader } from "../read.ts";

export interface NodeName {
  readonly namespace: string;
  readonly name: string;
}

export type Facet = Readonly<Record<string, unknown>>;
export type Facets = Readonly<Record<string, Facet>>;

export type RunState = "NEW" | "RUNNING" | "COMPLETED" | "ABORTED" | "FAILED";

export interface LineageRun {
  readonly id: string;
  readonly state: RunState;
  /** Times as they came, ISO 8601; undefined where there is none yet. */
  readonly startedAt: string | undefined;
  readonly endedAt: string | undefined;
  readonly nominalStartTime: string | undefined;
  readonly job: NodeName | undefined;
  readonly inputs: readonly RunDataset[];
  readonly outputs: readonly RunDataset[];
  readonly facets: Facets;
}

/** A dataset as one run read or wrote it. */
export interface RunDataset extends NodeName {
  /** Those of the run: input or output facets, e.g. `outputStatistics`. */
  readonly facets: Facets;
}

export interface LineageJob extends NodeName {
  /** Under which the run's parent was sent, where there is one. */
  readonly parentJobName: string | undefined;
  readonly inputs: readonly NodeName[];
  readonly outputs: readonly NodeName[];
  readonly latestRun: LineageRun | undefined;
  readonly facets: Facets;
}

export interface LineageDataset extends NodeName {
  readonly columns: readonly { readonly name: string; readonly type: string | undefined }[];
  readonly facets: Facets;
}

export interface GraphEdge {
  readonly origin: string;
  readonly destination: string;
}

/** A node of the lineage graph: `job:NAMESPACE:NAME` or `dataset:NAMESPACE:NAME`. */
export interface GraphNode extends NodeName {
  readonly id: string;
  readonly type: "JOB" | "DATASET";
  readonly inEdges: readonly GraphEdge[];
  readonly outEdges: readonly GraphEdge[];
}

/** A column and those that it is made of. */
export interface ColumnNode {
  readonly id: string;
  readonly namespace: string;
  readonly dataset: string;
  readonly column: string;
  readonly type: string | undefined;
  readonly inputs: readonly { readonly namespace: string; readonly dataset: string; readonly column: string }[];
}

const STATES: readonly RunState[] = ["NEW", "RUNNING", "COMPLETED", "ABORTED", "FAILED"];

export function readName(name: Reader): NodeName {
  return { namespace: name.at("namespace").text(), name: name.at("name").text() };
}

/** Facets by name; what is not there is none. */
export function readFacets(facets: Reader): Facets {
  const found = facets.optional((it) => Object.keys(it.record())) ?? [];
  return Object.fromEntries(found.map((name) => [name, facets.at(name).record()]));
}

function optionalText(value: Reader): string | undefined {
  return value.optional((it) => it.text());
}

export function readRun(run: Reader): LineageRun {
  const state = run.at("state").text();
  return {
    id: run.at("id").text(),
    state: STATES.find((known) => known === state) ?? "NEW",
    startedAt: optionalText(run.at("startedAt")),
    endedAt: optionalText(run.at("endedAt")),
    nominalStartTime: optionalText(run.at("nominalStartTime")),
    job: run.at("jobVersion").optional(readName),
    inputs: readUses(run.at("inputDatasetVersions")),
    outputs: readUses(run.at("outputDatasetVersions")),
    facets: readFacets(run.at("facets")),
  };
}

function readUses(uses: Reader): RunDataset[] {
  const list = uses.optional((it) => it.list()) ?? [];
  return list.map((use) => ({ ...readName(use.at("datasetVersionId")), facets: readFacets(use.at("facets")) }));
}

export function readJob(job: Reader): LineageJob {
  return {
    ...readName(job),
    parentJobName: optionalText(job.at("parentJobName")),
    inputs: readNames(job.at("inputs")),
    outputs: readNames(job.at("outputs")),
    latestRun: job.at("latestRun").optional(readRun),
    facets: readFacets(job.at("facets")),
  };
}

function readNames(names: Reader): NodeName[] {
  return (names.optional((it) => it.list()) ?? []).map(readName);
}

export function readDataset(dataset: Reader): LineageDataset {
  const fields = dataset.at("fields").optional((it) => it.list()) ?? [];
  return {
    ...readName(dataset),
    columns: fields.map((field) => ({ name: field.at("name").text(), type: optionalText(field.at("type")) })),
    facets: readFacets(dataset.at("facets")),
  };
}

export function readNode(node: Reader): GraphNode {
  return {
    id: node.at("id").text(),
    type: node.at("type").text() === "JOB" ? "JOB" : "DATASET",
    ...readName(node.at("data")),
    inEdges: readEdges(node.at("inEdges")),
    outEdges: readEdges(node.at("outEdges")),
  };
}

function readEdges(edges: Reader): GraphEdge[] {
  const list = edges.optional((it) => it.list()) ?? [];
  return list.map((edge) => ({ origin: edge.at("origin").text(), destination: edge.at("destination").text() }));
}

export function readColumn(node: Reader): ColumnNode {
  const data = node.at("data");
  const inputs = data.at("inputFields").optional((it) => it.list()) ?? [];
  return {
    id: node.at("id").text(),
    namespace: data.at("namespace").text(),
    dataset: data.at("dataset").text(),
    column: data.at("field").text(),
    type: optionalText(data.at("fieldType")),
    inputs: inputs.map((input) => ({
      namespace: input.at("namespace").text(),
      dataset: input.at("dataset").text(),
      column: input.at("field").text(),
    })),
  };
}
