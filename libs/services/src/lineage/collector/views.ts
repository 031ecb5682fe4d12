/**
 * What the stored events say, put together: namespaces, jobs, runs and datasets. Events count in the order in which they
 * came, as in Marquez; a facet replaces the one of its name that came before. Unlike Marquez, a job keeps the name that it
 * was sent under, whether its run has a parent or not, and a parent that sends no event of its own is not there.
 */
import type { Json, StoredEvent } from "./store.ts";

export interface Name {
  readonly namespace: string;
  readonly name: string;
}

type Facets = ReadonlyMap<string, unknown>;

interface Times {
  /** Of the first and the last event that spoke of it, as they were sent. */
  readonly createdAt: string;
  updatedAt: string;
}

export interface DatasetView extends Name, Times {
  facets: Facets;
  /** Of the last run that wrote it to its end. */
  lastModifiedAt: string | null;
}

/** A dataset as one run read or wrote it: with the facets that are of the run. */
export interface DatasetUse extends Name {
  readonly facets: Facets;
}

export interface RunView extends Times {
  readonly id: string;
  job: Name;
  state: "NEW" | "RUNNING" | "COMPLETED" | "ABORTED" | "FAILED";
  startedAt: string | null;
  endedAt: string | null;
  facets: Facets;
  inputs: ReadonlyMap<string, DatasetUse>;
  outputs: ReadonlyMap<string, DatasetUse>;
}

export interface JobView extends Name, Times {
  facets: Facets;
  /** Of its last run, or of the last event about the job itself. */
  inputs: ReadonlyMap<string, Name>;
  outputs: ReadonlyMap<string, Name>;
  /** Ids, oldest first. */
  readonly runs: string[];
}

export interface NamespaceView extends Times {
  readonly name: string;
}

/** Jobs and datasets are kept by the ids of their nodes in the graph. */
export interface Views {
  readonly namespaces: ReadonlyMap<string, NamespaceView>;
  readonly jobs: ReadonlyMap<string, JobView>;
  readonly runs: ReadonlyMap<string, RunView>;
  readonly datasets: ReadonlyMap<string, DatasetView>;
}

/** Marquez's ids of nodes: `job:NAMESPACE:NAME`, `dataset:NAMESPACE:NAME`. Either part may hold colons. */
export function nodeId(kind: "job" | "dataset", { namespace, name }: Name): string {
  return `${kind}:${namespace}:${name}`;
}

const STATES = {
  START: "RUNNING",
  RUNNING: "RUNNING",
  COMPLETE: "COMPLETED",
  ABORT: "ABORTED",
  FAIL: "FAILED",
} as const;

/** Goes through all events. The events were valid, so what the schema requires is there. */
export function viewsOf(events: readonly StoredEvent[]): Views {
  const views = new Building();
  for (const stored of events) views.take(stored);
  return views;
}

class Building implements Views {
  readonly namespaces = new Map<string, NamespaceView>();
  readonly jobs = new Map<string, JobView>();
  readonly runs = new Map<string, RunView>();
  readonly datasets = new Map<string, DatasetView>();

  take({ kind, event }: StoredEvent): void {
    const at = String(event["eventTime"]);
    if (kind === "DatasetEvent") {
      this.#dataset(fieldOf(event, "dataset"), at);
      return;
    }
    const job = this.#job(fieldOf(event, "job"), at);
    const [inputs, outputs] = [this.#datasets(event["inputs"], at), this.#datasets(event["outputs"], at)];
    if (kind === "JobEvent") {
      [job.inputs, job.outputs] = [usesOf(inputs, ""), usesOf(outputs, "")];
      return;
    }
    const run = this.#run(fieldOf(event, "run"), job, at);
    run.inputs = new Map([...run.inputs, ...usesOf(inputs, "inputFacets", run.inputs)]);
    run.outputs = new Map([...run.outputs, ...usesOf(outputs, "outputFacets", run.outputs)]);
    this.#transition(run, event["eventType"], at);
    [job.inputs, job.outputs] = [run.inputs, run.outputs];
    if (run.state === "COMPLETED")
      for (const id of run.outputs.keys()) {
        const written = this.datasets.get(id);
        if (written !== undefined) written.lastModifiedAt = at;
      }
  }

  #transition(run: RunView, type: unknown, at: string): void {
    if (typeof type !== "string" || !Object.hasOwn(STATES, type)) return;
    run.state = STATES[type as keyof typeof STATES];
    if (run.state === "RUNNING") run.startedAt ??= at;
    else run.endedAt = at;
  }

  #namespace(name: string, at: string): void {
    const known = this.namespaces.get(name);
    if (known === undefined) this.namespaces.set(name, { name, createdAt: at, updatedAt: at });
    else known.updatedAt = at;
  }

  #job(sent: Json, at: string): JobView {
    const name = nameOf(sent);
    this.#namespace(name.namespace, at);
    const id = nodeId("job", name);
    const none = new Map<string, never>();
    const job = this.jobs.get(id) ?? {
      ...name,
      createdAt: at,
      updatedAt: at,
      facets: none,
      inputs: none,
      outputs: none,
      runs: [],
    };
    job.updatedAt = at;
    job.facets = merged(job.facets, sent["facets"]);
    this.jobs.set(id, job);
    return job;
  }

  #run(sent: Json, job: JobView, at: string): RunView {
    const id = String(sent["runId"]).toLowerCase();
    const none = new Map<string, never>();
    const known = this.runs.get(id);
    const run: RunView = known ?? {
      id,
      job,
      state: "NEW",
      createdAt: at,
      updatedAt: at,
      startedAt: null,
      endedAt: null,
      facets: none,
      inputs: none,
      outputs: none,
    };
    run.job = { namespace: job.namespace, name: job.name };
    run.updatedAt = at;
    run.facets = merged(run.facets, sent["facets"]);
    this.runs.set(id, run);
    const before = job.runs.indexOf(id);
    if (before !== -1) job.runs.splice(before, 1);
    job.runs.push(id);
    return run;
  }

  #datasets(sent: unknown, at: string): Json[] {
    const list = Array.isArray(sent) ? (sent as Json[]) : [];
    for (const dataset of list) this.#dataset(dataset, at);
    return list;
  }

  #dataset(sent: Json, at: string): void {
    const name = nameOf(sent);
    this.#namespace(name.namespace, at);
    const id = nodeId("dataset", name);
    const known = this.datasets.get(id);
    const dataset = known ?? { ...name, createdAt: at, updatedAt: at, facets: new Map(), lastModifiedAt: null };
    dataset.updatedAt = at;
    dataset.facets = merged(dataset.facets, sent["facets"]);
    this.datasets.set(id, dataset);
  }
}

function nameOf(sent: Json): Name {
  return { namespace: String(sent["namespace"]), name: String(sent["name"]) };
}

function usesOf(
  datasets: readonly Json[],
  facets: "" | "inputFacets" | "outputFacets",
  before: ReadonlyMap<string, DatasetUse> = new Map(),
): Map<string, DatasetUse> {
  const uses = new Map<string, DatasetUse>();
  for (const sent of datasets) {
    const name = nameOf(sent);
    const id = nodeId("dataset", name);
    const known = uses.get(id)?.facets ?? before.get(id)?.facets ?? new Map();
    uses.set(id, { ...name, facets: merged(known, sent[facets]) });
  }
  return uses;
}

/** The facets after an event: each one replaces the one of its name, and one that says `_deleted` takes it away. */
function merged(before: Facets, sent: unknown): Facets {
  if (!isObject(sent)) return before;
  const facets = new Map(before);
  for (const [name, facet] of Object.entries(sent)) {
    if (isObject(facet) && facet["_deleted"] === true) facets.delete(name);
    else facets.set(name, facet);
  }
  return facets;
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object within an object; an empty one where there is none. */
export function fieldOf(value: unknown, name: string): Json {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : {};
}
