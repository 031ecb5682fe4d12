/**
 * The answers, in the shapes of Marquez 0.51's API (its spec/openapi.yml) as far as the events say something. What Marquez
 * makes up by itself (versions, owners, tags, ids in its database) stays away or is empty.
 */
import {
  type DatasetUse,
  type DatasetView,
  fieldOf,
  isObject,
  type JobView,
  type Name,
  type NamespaceView,
  type RunView,
  type Views,
} from "./views.ts";

export function namespaceAnswer({ name, createdAt, updatedAt }: NamespaceView): object {
  return { name, createdAt, updatedAt, ownerName: "anonymous", description: null, isHidden: false };
}

export function jobAnswer(views: Views, job: JobView): object {
  const facets = Object.fromEntries(job.facets);
  const runs = job.runs.toReversed().flatMap((id) => views.runs.get(id) ?? []);
  const parent = fieldOf(fieldOf(Object.fromEntries(runs[0]?.facets ?? []), "parent"), "job");
  return {
    id: only(job),
    type: textOf(fieldOf(facets, "jobType")["processingType"]) ?? "BATCH",
    name: job.name,
    simpleName: job.name,
    parentJobName: textOf(parent["name"]),
    createdAt: job.createdAt,
    updatedAt: job.updatedAt,
    namespace: job.namespace,
    inputs: [...job.inputs.values()].map(only),
    outputs: [...job.outputs.values()].map(only),
    tags: [],
    location: textOf(fieldOf(facets, "sourceCodeLocation")["url"]),
    description: textOf(fieldOf(facets, "documentation")["description"]),
    latestRun: runs[0] === undefined ? null : runAnswer(runs[0]),
    facets,
  };
}

export function runAnswer(run: RunView): object {
  const facets = Object.fromEntries(run.facets);
  const nominal = fieldOf(facets, "nominalTime");
  const { startedAt, endedAt } = run;
  return {
    id: run.id,
    createdAt: run.createdAt,
    updatedAt: run.updatedAt,
    nominalStartTime: textOf(nominal["nominalStartTime"]),
    nominalEndTime: textOf(nominal["nominalEndTime"]),
    state: run.state,
    startedAt,
    endedAt,
    durationMs: startedAt === null || endedAt === null ? null : Date.parse(endedAt) - Date.parse(startedAt),
    args: {},
    jobVersion: only(run.job),
    inputDatasetVersions: [...run.inputs.values()].map(useAnswer),
    outputDatasetVersions: [...run.outputs.values()].map(useAnswer),
    facets,
  };
}

function useAnswer(use: DatasetUse): object {
  return { datasetVersionId: only(use), facets: Object.fromEntries(use.facets) };
}

export function datasetAnswer(dataset: DatasetView): object {
  const facets = Object.fromEntries(dataset.facets);
  const lifecycle = textOf(fieldOf(facets, "lifecycleStateChange")["lifecycleStateChange"]);
  return {
    id: only(dataset),
    type: "DB_TABLE",
    name: dataset.name,
    physicalName: dataset.name,
    createdAt: dataset.createdAt,
    updatedAt: dataset.updatedAt,
    namespace: dataset.namespace,
    sourceName: textOf(fieldOf(facets, "dataSource")["name"]),
    fields: columnsOf(facets).map(({ name, type, description }) => ({ name, type, tags: [], description })),
    tags: [],
    lastModifiedAt: dataset.lastModifiedAt,
    lastLifecycleState: lifecycle ?? "",
    description: textOf(fieldOf(facets, "documentation")["description"]),
    facets,
    deleted: lifecycle === "DROP",
  };
}

export interface Column {
  readonly name: string;
  readonly type: string | null;
  readonly description: string | null;
}

/** The columns by the schema facet. */
export function columnsOf(facets: unknown): Column[] {
  const { fields } = fieldOf(facets, "schema");
  return (Array.isArray(fields) ? fields : []).filter(isObject).map((field) => ({
    name: String(field["name"]),
    type: textOf(field["type"]),
    description: textOf(field["description"]),
  }));
}

export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

export function only({ namespace, name }: Name): Name {
  return { namespace, name };
}
