/** What the collector answers where: Marquez's paths as far as checks read them, and one of its own. */
import type { IncomingMessage } from "node:http";
import { formatOpenLineageViolation, validateOpenLineageEvent } from "@floe-contracts/schemas/openlineage";
import { datasetAnswer, jobAnswer, namespaceAnswer, runAnswer } from "./answers.ts";
import { HttpError, readJson } from "./body.ts";
import { columnGraph, lineageGraph } from "./graph.ts";
import { type EventStore, parseExactly } from "./store.ts";
import { type Name, nodeId, type Views, viewsOf } from "./views.ts";

export interface RouteContext {
  readonly request: IncomingMessage;
  readonly store: EventStore;
  /** Of the path, percent-decoded, in their order. */
  readonly parameters: readonly string[];
  readonly query: URLSearchParams;
  /** Of an event, in bytes. */
  readonly mostBodyBytes: number;
}

/** Text goes out as it is; anything else becomes JSON; undefined is an empty answer. */
export interface RouteAnswer {
  readonly status: number;
  readonly body: object | string | undefined;
}

export interface Route {
  readonly method: "GET" | "POST";
  /** A star stands for a parameter. */
  readonly path: string;
  answer(context: RouteContext): RouteAnswer | Promise<RouteAnswer>;
}

export const ROUTES: readonly Route[] = [
  { method: "POST", path: "/api/v1/lineage", answer: takeEvent },
  { method: "GET", path: "/api/v1/lineage", answer: (context) => graphOf(context, lineageGraph) },
  { method: "GET", path: "/api/v1/column-lineage", answer: (context) => graphOf(context, columnGraph) },
  { method: "GET", path: "/api/v1/events/lineage", answer: listEvents },
  { method: "GET", path: "/api/v1/namespaces", answer: listNamespaces },
  { method: "GET", path: "/api/v1/namespaces/*", answer: oneNamespace },
  { method: "GET", path: "/api/v1/namespaces/*/jobs", answer: listJobs },
  { method: "GET", path: "/api/v1/namespaces/*/jobs/*", answer: oneJob },
  { method: "GET", path: "/api/v1/namespaces/*/jobs/*/runs", answer: listRuns },
  { method: "GET", path: "/api/v1/namespaces/*/datasets", answer: listDatasets },
  { method: "GET", path: "/api/v1/namespaces/*/datasets/*", answer: oneDataset },
  { method: "GET", path: "/api/v1/jobs/runs/*", answer: oneRun },
  { method: "GET", path: "/api/v1/jobs/runs/*/facets", answer: runFacets },
  { method: "GET", path: "/api/v1/collector", answer: ({ store }) => ok(counters(store)) },
];

/** Its own path: what it is, and what happened to the events so far. */
function counters(store: EventStore): object {
  return { implementation: "collector", events: store.events.length, ...store.counters };
}

function ok(body: object | string): RouteAnswer {
  return { status: 200, body };
}

/** Marquez answers 201 without a body, and 422 with a list of texts under `errors`. */
async function takeEvent({ request, store, mostBodyBytes }: RouteContext): Promise<RouteAnswer> {
  const { text, value } = await readJson(request, mostBodyBytes);
  const { kind, violations, unchecked } = validateOpenLineageEvent(value);
  if (violations.length > 0) {
    store.refuse();
    const errors = violations.map(formatOpenLineageViolation);
    throw new HttpError(422, "OpenLineage's schemas refuse the event", { details: { errors, violations } });
  }
  const event = parseExactly(text);
  store.add({ kind, text, event, time: Date.parse(String(event["eventTime"])) }, unchecked.length);
  return { status: 201, body: undefined };
}

/** The texts of the events go out as they came in. */
function listEvents({ store, query }: RouteContext): RouteAnswer {
  const direction = query.get("sortDirection")?.toLowerCase() ?? "desc";
  if (direction !== "asc" && direction !== "desc") throw new HttpError(400, "sortDirection is asc or desc");
  const [after, before] = [timeIn(query, "after", -Infinity), timeIn(query, "before", Infinity)];
  const found = store.events.filter(({ time }) => time >= after && time < before);
  // Sorting keeps the order in which events of one time came.
  const sorted = found.toSorted((a, b) => a.time - b.time);
  const page = pageOf(direction === "asc" ? sorted : sorted.reverse(), query);
  return ok(`{"events":[${page.map(({ text }) => text).join(",")}],"totalCount":${found.length}}`);
}

function timeIn(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new HttpError(400, `${name} is no date and time`);
  return time;
}

function pageOf<T>(list: readonly T[], query: URLSearchParams): readonly T[] {
  const [limit, offset] = [countIn(query, "limit", 100), countIn(query, "offset", 0)];
  return list.slice(offset, offset + limit);
}

function countIn(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new HttpError(400, `${name} is no number of 0 or more`);
  return Number(text);
}

const views = new WeakMap<EventStore, { readonly accepted: number; readonly views: Views }>();

/** Put together anew only after another event has come. */
function viewsIn(store: EventStore): Views {
  const { accepted } = store.counters;
  const known = views.get(store);
  if (known?.accepted === accepted) return known.views;
  const made = viewsOf(store.events);
  views.set(store, { accepted, views: made });
  return made;
}

function listNamespaces({ store, query }: RouteContext): RouteAnswer {
  const all = byName([...viewsIn(store).namespaces.values()]);
  return ok({ namespaces: pageOf(all, query).map(namespaceAnswer) });
}

function byName<T extends { readonly name: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function oneNamespace({ store, parameters: [name = ""] }: RouteContext): RouteAnswer {
  const found = viewsIn(store).namespaces.get(name);
  if (found === undefined) throw notFound("Namespace", name);
  return ok(namespaceAnswer(found));
}

function listJobs({ store, query, parameters: [namespace = ""] }: RouteContext): RouteAnswer {
  const all = viewsIn(store);
  if (!all.namespaces.has(namespace)) throw notFound("Namespace", namespace);
  const jobs = byName([...all.jobs.values()].filter((job) => job.namespace === namespace));
  return ok({ jobs: pageOf(jobs, query).map((job) => jobAnswer(all, job)), totalCount: jobs.length });
}

function named([namespace = "", name = ""]: readonly string[]): Name {
  return { namespace, name };
}

function oneJob({ store, parameters }: RouteContext): RouteAnswer {
  const all = viewsIn(store);
  const job = all.jobs.get(nodeId("job", named(parameters)));
  if (job === undefined) throw notFound("Job", named(parameters).name);
  return ok(jobAnswer(all, job));
}

function listRuns({ store, query, parameters }: RouteContext): RouteAnswer {
  const all = viewsIn(store);
  const job = all.jobs.get(nodeId("job", named(parameters)));
  if (job === undefined) throw notFound("Job", named(parameters).name);
  const runs = job.runs.toReversed().flatMap((id) => all.runs.get(id) ?? []);
  return ok({ runs: pageOf(runs, query).map(runAnswer), totalCount: runs.length });
}

function listDatasets({ store, query, parameters: [namespace = ""] }: RouteContext): RouteAnswer {
  const all = viewsIn(store);
  if (!all.namespaces.has(namespace)) throw notFound("Namespace", namespace);
  const datasets = byName([...all.datasets.values()].filter((dataset) => dataset.namespace === namespace));
  return ok({ datasets: pageOf(datasets, query).map(datasetAnswer), totalCount: datasets.length });
}

function oneDataset({ store, parameters }: RouteContext): RouteAnswer {
  const dataset = viewsIn(store).datasets.get(nodeId("dataset", named(parameters)));
  if (dataset === undefined) throw notFound("Dataset", named(parameters).name);
  return ok(datasetAnswer(dataset));
}

function oneRun({ store, parameters: [id = ""] }: RouteContext): RouteAnswer {
  const run = viewsIn(store).runs.get(id.toLowerCase());
  if (run === undefined) throw notFound("Run", id);
  return ok(runAnswer(run));
}

function runFacets({ store, query, parameters: [id = ""] }: RouteContext): RouteAnswer {
  const all = viewsIn(store);
  const run = all.runs.get(id.toLowerCase());
  if (run === undefined) throw notFound("Run", id);
  const type = (query.get("type") ?? "run").toLowerCase();
  if (type !== "run" && type !== "job") throw new HttpError(400, "type is run or job");
  const facets = type === "run" ? run.facets : all.jobs.get(nodeId("job", run.job))?.facets;
  return ok({ runId: run.id, facets: Object.fromEntries(facets ?? []) });
}

function graphOf(
  { store, query }: RouteContext,
  find: (views: Views, start: string, depth: number) => object | undefined,
): RouteAnswer {
  const start = query.get("nodeId") ?? "";
  const [, kind, name] = /^(job|dataset|datasetField):(.+)$/s.exec(start) ?? [];
  if (kind === undefined) throw new HttpError(400, "nodeId is job:…, dataset:… or datasetField:…");
  const graph = find(viewsIn(store), start, countIn(query, "depth", 20));
  if (graph === undefined) throw notFound(kind === "job" ? "Job" : "Dataset", name?.split(":").at(-1) ?? "");
  return ok(graph);
}

/** As Marquez words it. */
function notFound(what: string, name: string): HttpError {
  return new HttpError(404, `${what} '${name}' not found.`);
}
