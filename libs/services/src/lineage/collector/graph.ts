/**
 * Which jobs and datasets hang together, and which columns. As in Marquez, depth counts jobs: those that read or write the
 * dataset asked for are at depth 0, those that share a dataset with them at depth 1; all datasets of a job come with it.
 */
import { columnsOf, datasetAnswer, jobAnswer, textOf } from "./answers.ts";
import { type DatasetView, fieldOf, isObject, type JobView, nodeId, type Views } from "./views.ts";

interface Edge {
  readonly origin: string;
  readonly destination: string;
}

/** The graph around a node, or undefined when there is no such node. */
export function lineageGraph(views: Views, start: string, depth: number): object | undefined {
  const startJob = views.jobs.get(start);
  const startDataset = views.datasets.get(start);
  if (startJob === undefined && startDataset === undefined) return undefined;
  const jobs = [...views.jobs.values()];
  let reached = new Set(jobs.filter((job) => job === startJob || job.inputs.has(start) || job.outputs.has(start)));
  for (let hop = 0; hop < depth; hop += 1) {
    const before = [...reached];
    reached = new Set([...before, ...jobs.filter((job) => before.some((other) => areNeighbours(job, other)))]);
    if (reached.size === before.length) break;
  }
  const datasets = new Map<string, DatasetView>(startDataset === undefined ? [] : [[start, startDataset]]);
  const edges: Edge[] = [];
  for (const job of reached) {
    const id = nodeId("job", job);
    for (const origin of job.inputs.keys()) edges.push({ origin, destination: id });
    for (const destination of job.outputs.keys()) edges.push({ origin: id, destination });
    for (const used of [...job.inputs.keys(), ...job.outputs.keys()]) {
      const dataset = views.datasets.get(used);
      if (dataset !== undefined) datasets.set(used, dataset);
    }
  }
  const nodes = [
    ...[...reached].map((job) => ({ id: nodeId("job", job), type: "JOB", data: jobAnswer(views, job) })),
    ...[...datasets].map(([id, dataset]) => ({ id, type: "DATASET", data: datasetAnswer(dataset) })),
  ];
  return { graph: withEdges(nodes, edges) };
}

/** Whether one of them writes what the other one reads. */
function areNeighbours(job: JobView, other: JobView): boolean {
  const shares = (outputs: ReadonlyMap<string, unknown>, inputs: ReadonlyMap<string, unknown>): boolean =>
    [...outputs.keys()].some((id) => inputs.has(id));
  return shares(job.outputs, other.inputs) || shares(other.outputs, job.inputs);
}

function withEdges<N extends { readonly id: string }>(nodes: readonly N[], edges: readonly Edge[]): object[] {
  const sorted = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.map((node) => ({
    ...node,
    inEdges: edges.filter(({ destination }) => destination === node.id),
    outEdges: edges.filter(({ origin }) => origin === node.id),
  }));
}

interface FieldNode {
  readonly id: string;
  readonly type: "DATASET_FIELD";
  readonly data: object;
  readonly sources: readonly string[];
}

/**
 * The columns of a dataset (`dataset:…`), or one of them (`datasetField:…`), with those that they are made of, by the
 * columnLineage facets. Undefined when there is no such dataset.
 */
export function columnGraph(views: Views, start: string, depth: number): object | undefined {
  const all = new Map([...views.datasets.values()].flatMap(fieldNodes).map((node) => [node.id, node]));
  const dataset = views.datasets.get(start);
  if (dataset === undefined && !all.has(start)) return undefined;
  const first = dataset === undefined ? [start] : fieldNodes(dataset).map(({ id }) => id);
  const reached = new Set(first.filter((id) => (all.get(id)?.sources.length ?? 0) > 0 || id === start));
  let frontier = [...reached];
  for (let hop = 0; hop < depth && frontier.length > 0; hop += 1) {
    frontier = frontier.flatMap((id) => all.get(id)?.sources ?? []).filter((id) => !reached.has(id));
    for (const id of frontier) reached.add(id);
  }
  const nodes = [...reached].flatMap((id) => all.get(id) ?? []);
  const edges = nodes.flatMap(({ id, sources }) => sources.map((origin) => ({ origin, destination: id })));
  return { graph: withEdges(nodes, edges).map(withoutSources) };
}

function withoutSources(node: object): object {
  return Object.fromEntries(Object.entries(node).filter(([name]) => name !== "sources"));
}

/** A node a column: those of the schema facet, and those that only the columnLineage facet names. */
function fieldNodes(dataset: DatasetView): FieldNode[] {
  const { namespace, name } = dataset;
  const facets = Object.fromEntries(dataset.facets);
  const lineage = fieldOf(fieldOf(facets, "columnLineage"), "fields");
  const types = new Map(columnsOf(facets).map((column) => [column.name, column.type]));
  return [...new Set([...types.keys(), ...Object.keys(lineage)])].map((field) => {
    const { inputFields } = fieldOf(lineage, field);
    const inputs = (Array.isArray(inputFields) ? inputFields : []).filter(isObject).map((input) => ({
      namespace: String(input["namespace"]),
      dataset: String(input["name"]),
      field: String(input["field"]),
      transformationDescription: textOf(fieldOf(lineage, field)["transformationDescription"]),
      transformationType: textOf(fieldOf(lineage, field)["transformationType"]),
    }));
    return {
      id: fieldId(namespace, name, field),
      type: "DATASET_FIELD",
      data: { namespace, dataset: name, field, fieldType: types.get(field) ?? null, inputFields: inputs },
      sources: inputs.map((input) => fieldId(input.namespace, input.dataset, input.field)),
    };
  });
}

/** Marquez's id of a column's node. */
function fieldId(namespace: string, dataset: string, field: string): string {
  return `datasetField:${namespace}:${dataset}:${field}`;
}
