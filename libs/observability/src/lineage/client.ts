/**
 * Lineage, sent and read: one client for Marquez and for the collector, which answers at Marquez's paths. Where the two
 * differ, the client says so: a job whose run has a parent is called `<parent job>.<job>` in Marquez and keeps its name in
 * the collector (`jobName`). Recorded steps are those of libs/services/recordings/marquez-0.51.1.jsonl; of most of them
 * only the status is left, so the shapes of those answers are by Marquez's API description alone.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { type Asking, readAnswer, request, unreadable, WAIT_MS, type WaitOptions, waitFor } from "../http.ts";
import { Reader } from "../read.ts";
import {
  type ColumnNode,
  type Facets,
  type GraphNode,
  type LineageDataset,
  type LineageJob,
  type LineageRun,
  type NodeName,
  type RunState,
  readColumn,
  readDataset,
  readFacets,
  readJob,
  readNode,
  readRun,
} from "./answers.ts";

export interface LineageClientOptions {
  /** The base, below which /api/v1 is, e.g. http://127.0.0.1:5000 */
  readonly url: string;
  /** What answers there: `marquez` or `collector`. */
  readonly implementation: string;
  /** How long one answer may take, in milliseconds; 10,000 unless given. */
  readonly timeoutMs?: number;
}

/** What became of an event that was sent. */
export type Reception =
  | { readonly accepted: true }
  /** One text a violation; the collector's begin with the pointer of what is wrong. */
  | { readonly accepted: false; readonly status: number; readonly errors: readonly string[] };

export interface EventQuery {
  /** 100 unless given, as in Marquez. */
  readonly limit?: number;
  /** By eventTime; `desc` unless given. */
  readonly sortDirection?: "asc" | "desc";
  /** From this time on. */
  readonly after?: string;
  /** Before this time. */
  readonly before?: string;
}

export interface RunWait extends WaitOptions {
  /** `COMPLETED`, `FAILED` or `ABORTED` unless given. */
  readonly states?: readonly RunState[];
}

const ENDED: readonly RunState[] = ["COMPLETED", "FAILED", "ABORTED"];
/** What Marquez gives where it is not asked for a number. */
const PAGE = 100;

export class LineageClient {
  readonly implementation: string;
  readonly #base: string;
  readonly #asking: Asking;

  constructor({ url, implementation, timeoutMs = 10_000 }: LineageClientOptions) {
    this.implementation = implementation;
    this.#base = `${url.replace(/\/+$/, "")}/api/v1`;
    this.#asking = { service: "lineage", timeoutMs };
  }

  /**
   * Sends an event. `POST /api/v1/lineage`: 201, or 422 with `errors` (recorded: event.start, event.invalid,
   * event.bad-run-id, which Marquez takes and the collector refuses).
   * @throws FloeContractsError `service-unreachable`, `telemetry-answer-unreadable` for a 5xx.
   */
  async send(event: object): Promise<Reception> {
    const url = `${this.#base}/lineage`;
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(event) };
    const { status, text } = await request(url, this.#asking, init);
    if (status === 200 || status === 201) return { accepted: true };
    if (status >= 500 || status < 400) throw unreadable(url, this.#asking, `status ${status}`);
    return { accepted: false, status, errors: errorsIn(text) };
  }

  /** The name under which a job is kept, given the job of its run's parent (recorded: job, runs, lineage.job). */
  jobName(job: string, parentJob?: string): string {
    return this.implementation === "marquez" && parentJob !== undefined ? `${parentJob}.${job}` : job;
  }

  /** `GET /api/v1/namespaces` (recorded: namespaces, status only). */
  async namespaces(): Promise<string[]> {
    return (await this.#all("/namespaces", "namespaces", (namespace) => namespace.at("name").text())) ?? [];
  }

  /** Those of a namespace; none where it is not known. `GET …/namespaces/{namespace}/jobs` (recorded: jobs, status only). */
  async jobs(namespace: string): Promise<LineageJob[]> {
    return (await this.#all(`/namespaces/${part(namespace)}/jobs`, "jobs", readJob)) ?? [];
  }

  /** Undefined where there is none. `GET …/namespaces/{namespace}/jobs/{job}` (recorded: job, job.missing: 404). */
  job({ namespace, name }: NodeName): Promise<LineageJob | undefined> {
    return this.#get(`/namespaces/${part(namespace)}/jobs/${part(name)}`, readJob);
  }

  /** Newest first; undefined where there is no such job. `GET …/jobs/{job}/runs` (recorded: runs: 404, runs.failed: none). */
  runs({ namespace, name }: NodeName): Promise<LineageRun[] | undefined> {
    return this.#all(`/namespaces/${part(namespace)}/jobs/${part(name)}/runs`, "runs", readRun);
  }

  /** Undefined where there is none. `GET /api/v1/jobs/runs/{id}` (recorded: run, status only; run.missing: 404). */
  run(id: string): Promise<LineageRun | undefined> {
    return this.#get(`/jobs/runs/${part(id)}`, readRun);
  }

  /** The facets of a run. `GET /api/v1/jobs/runs/{id}/facets?type=run` (recorded: run.facets, status only). */
  runFacets(id: string): Promise<Facets | undefined> {
    return this.#get(`/jobs/runs/${part(id)}/facets?type=run`, (answer) => readFacets(answer.at("facets")));
  }

  /** `GET …/namespaces/{namespace}/datasets` (recorded: datasets, status only). */
  async datasets(namespace: string): Promise<LineageDataset[]> {
    return (await this.#all(`/namespaces/${part(namespace)}/datasets`, "datasets", readDataset)) ?? [];
  }

  /** `GET …/namespaces/{namespace}/datasets/{dataset}` (recorded: dataset, status only). */
  dataset({ namespace, name }: NodeName): Promise<LineageDataset | undefined> {
    return this.#get(`/namespaces/${part(namespace)}/datasets/${part(name)}`, readDataset);
  }

  /**
   * The graph around a job or a dataset. `GET /api/v1/lineage?nodeId=&depth=` (recorded: lineage.dataset, status only;
   * lineage.job: 404).
   * @param depth counts jobs on the way.
   */
  lineage(kind: "job" | "dataset", node: NodeName, depth = 20): Promise<GraphNode[] | undefined> {
    const parameters = new URLSearchParams({ nodeId: nodeId(kind, node), depth: String(depth) });
    return this.#get(`/lineage?${parameters}`, (answer) => answer.at("graph").list().map(readNode));
  }

  /** The columns of a dataset. `GET /api/v1/column-lineage?nodeId=` (recorded: column-lineage, status only). */
  columnLineage(dataset: NodeName): Promise<ColumnNode[] | undefined> {
    const parameters = new URLSearchParams({ nodeId: nodeId("dataset", dataset) });
    return this.#get(`/column-lineage?${parameters}`, (answer) =>
      answer
        .at("graph")
        .list()
        .filter((node) => node.at("type").text() === "DATASET_FIELD")
        .map(readColumn),
    );
  }

  /** The events as they were sent. `GET /api/v1/events/lineage` (recorded: events, status only). */
  async events(query: EventQuery = {}): Promise<Readonly<Record<string, unknown>>[]> {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) parameters.set(name, String(value));
    const found = await this.#get(`/events/lineage?${parameters}`, (answer) =>
      answer
        .at("events")
        .list()
        .map((event) => event.record()),
    );
    return found ?? [];
  }

  /**
   * Waits until a run is there and in one of these states.
   * @throws FloeContractsError `telemetry-not-found` at the limit, with the state that it is in; `service-unreachable`.
   */
  async waitForRun(id: string, options: RunWait = {}): Promise<LineageRun> {
    const states = options.states ?? ENDED;
    let last: LineageRun | undefined;
    const found = await waitFor(async () => {
      last = await this.run(id);
      return last !== undefined && states.includes(last.state) ? last : undefined;
    }, options);
    if (found !== undefined) return found;
    const seconds = (options.limitMs ?? WAIT_MS) / 1_000;
    const is = last === undefined ? "was not there" : `was ${last.state}, not ${states.join(" or ")},`;
    throw new FloeContractsError("telemetry-not-found", `the run ${id} ${is} after ${seconds} s`, {
      hint: "did its sender send the event that ends it, and was it accepted?",
      where: { service: "lineage" },
    });
  }

  /** Every page of a list, the first one as it comes unasked. */
  async #all<T>(path: string, field: string, read: (item: Reader) => T): Promise<T[] | undefined> {
    const items: T[] = [];
    for (;;) {
      const page = items.length === 0 ? path : `${path}?limit=${PAGE}&offset=${items.length}`;
      const found = await this.#get(page, (answer) => answer.at(field).list().map(read));
      if (found === undefined) return undefined;
      items.push(...found);
      if (found.length < PAGE) return items;
    }
  }

  #get<T>(path: string, read: (answer: Reader) => T): Promise<T | undefined> {
    return readAnswer(`${this.#base}${path}`, this.#asking, read);
  }
}

/** The id of a node in the graph, as Marquez writes it. */
export function nodeId(kind: "job" | "dataset", { namespace, name }: NodeName): string {
  return `${kind}:${namespace}:${name}`;
}

function part(text: string): string {
  return encodeURIComponent(text);
}

/** Marquez answers 422 with `{errors: [text, …]}`, other refusals with `{code, message}`. */
function errorsIn(text: string): string[] {
  try {
    const answer = new Reader(JSON.parse(text));
    const errors = answer.at("errors").optional((list) => list.list().map((error) => error.text()));
    return errors ?? [answer.at("message").text()];
  } catch {
    return [text.slice(0, 200)];
  }
}
