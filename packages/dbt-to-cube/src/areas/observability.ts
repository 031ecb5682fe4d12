/**
 * The area `observability`: questions with a traceparent, and what Jaeger has of them; questions while the collector hangs and
 * while it is gone; the model's lineage, sent to the lineage service and read back. Nothing is judged here.
 */
import { randomBytes } from "node:crypto";
import { inService, type ServiceUse } from "@floe-contracts/harness";
import { JaegerClient, LineageClient, type Span } from "@floe-contracts/observability";
import type { Secret } from "@floe-contracts/services";
import type { AreaContext } from "../area.ts";
import { LINEAGE_FILE } from "../consumer/observability/settings.ts";
import type { CollectorState } from "../live/collector.ts";
import { askGraphQl } from "../live/graphql.ts";
import type { Asking, CubeAnswer } from "../live/http.ts";
import { type CubeQuery, load } from "../live/rest.ts";
import { securityIn, tokenFor } from "../live/tokens.ts";
import { until, type Workshop, workshopOf } from "./preaggregations/workshop.ts";

/** A request that was traced, and its spans. */
export interface TracedRequest {
  readonly id: string;
  readonly via: "rest" | "graphql";
  readonly query: CubeQuery;
  readonly status: number;
  readonly traceId: string;
  /** The span of the caller. */
  readonly parentId: string;
  /** What Jaeger has of the trace; empty where there is none. */
  readonly spans: readonly Span[];
}

/** A question while the collector was in some state. */
export interface Untroubled {
  readonly state: CollectorState;
  /** Requests of Cube's that had come to the collector in that state, and those that still waited when the answer came. */
  readonly came: number;
  readonly held: number;
  readonly status: number;
  /** A count by Cube, and by Postgres. */
  readonly found: number | null;
  readonly expected: number;
}

/** A column of a cube as the lineage service tells it, and the columns that it is from, as `<dataset>.<column>`. */
export interface TracedColumn {
  readonly column: string;
  readonly from: readonly string[];
}

export interface SentLineage {
  readonly namespace: string;
  /** The event as the consumer wrote it; null where it wrote none. */
  readonly event: unknown;
  /** What was wrong with it; null where it was taken. */
  readonly refused: readonly string[] | null;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** By the cube's dataset. */
  readonly columns: Readonly<Record<string, readonly TracedColumn[]>>;
}

export interface ObservabilityEvidence {
  readonly requests: readonly TracedRequest[];
  /** Values that were sent with the requests and that no span may hold: of filters, of claims, tokens. */
  readonly values: readonly string[];
  /** How many of them stand in what Cube sent, in whatever place. */
  readonly leaked: readonly string[];
  readonly untroubled: readonly Untroubled[];
  /** Lines of Cube's log that warn of the collector. */
  readonly warnings: readonly string[];
  /** Where the collector was, as the warning should name it. */
  readonly collector: string;
  readonly lineage: SentLineage;
}

/** @throws FloeContractsError `service-unreachable`, and what Jaeger, Postgres and the lineage service refuse */
export async function gatherObservability(context: AreaContext): Promise<ObservabilityEvidence> {
  return observabilityOf(context, await workshopOf(context));
}

/** The script, on any Cube that sends its spans to the workshop's collector: also on broken ones. */
export async function observabilityOf(context: AreaContext, shop: Workshop): Promise<ObservabilityEvidence> {
  const value = `filter-${randomBytes(6).toString("hex")}`;
  const claim = `claim-${randomBytes(6).toString("hex")}`;
  const token = await tokenFor(securityIn(shop.model.files), { values: { carrier: ["UA", "AA", claim] } }, shop.cube);
  context.keep(token.reveal());
  const values = [value, claim, token.reveal()];
  const [requests, lineage] = await Promise.all([
    traceRequests(context, shop, requestsWith(value, token)),
    sendLineage(context, shop),
  ]);
  const untroubled = await askInTrouble(shop, token);
  return {
    requests,
    values,
    leaked: values.filter((each) => shop.collector.bodies.some((body) => body.includes(each))),
    untroubled,
    warnings: shop.cube.logs(1_000).filter((line) => line.includes("Traces are not kept")),
    collector: new URL(shop.collector.url).host,
    lineage,
  };
}

function useOf({ environment }: AreaContext, name: "jaeger" | "lineage"): ServiceUse {
  const { version, driver } = environment.service(name);
  return { name, version, driver };
}

interface Wanted {
  readonly id: string;
  readonly via: "rest" | "graphql";
  readonly query: CubeQuery;
  readonly token: Secret | undefined;
  /** By the flags of its traceparent. */
  readonly isSampled: boolean;
}

function requestsWith(value: string, token: Secret): Wanted[] {
  const query = (dimension: string): CubeQuery => ({
    measures: ["fct_flights.count"],
    dimensions: [`fct_flights.${dimension}`],
    timeDimensions: [
      { dimension: "fct_flights.flight_date", granularity: "day", dateRange: ["2013-01-01", "2013-01-02"] },
    ],
    filters: [{ or: [{ member: "fct_flights.tailnum", operator: "notEquals", values: [value] }] }],
  });
  const good = { token, isSampled: true };
  return [
    { id: "by REST", via: "rest", query: { ...query("dest"), segments: ["fct_flights.late"] }, ...good },
    { id: "by GraphQL", via: "graphql", query: query("tailnum"), ...good },
    { id: "refused", via: "rest", query: query("dest"), token: undefined, isSampled: true },
    { id: "of a member that is not there", via: "rest", query: query("no_such_member"), ...good },
    { id: "that nobody keeps", via: "rest", query: query("flight_number"), token, isSampled: false },
  ];
}

/** One after the other: the trace that nobody keeps has none before the last one that is kept. */
async function traceRequests(
  context: AreaContext,
  shop: Workshop,
  wanted: readonly Wanted[],
): Promise<TracedRequest[]> {
  const jaeger = new JaegerClient(context.environment.service("jaeger").endpoint);
  const asked = await Promise.all(
    wanted.map(async ({ id, via, query, token, isSampled }) => {
      const [traceId, parentId] = [randomBytes(16).toString("hex"), randomBytes(8).toString("hex")];
      const headers = { traceparent: `00-${traceId}-${parentId}-${isSampled ? "01" : "00"}` };
      const asking: Asking = { cube: shop.cube, token, headers };
      const { status } = await askBy(via, asking, query);
      return { id, via, query, status, traceId, parentId, isSampled };
    }),
  );
  return Promise.all(
    asked.map(async ({ isSampled, ...request }): Promise<TracedRequest> => {
      const isWhole = (spans: readonly Span[]) => spans.some(({ kind }) => kind === "server");
      const found = isSampled
        ? await inService(useOf(context, "jaeger"), () =>
            until(async () => {
              const { spans = [] } = (await jaeger.trace(request.traceId)) ?? {};
              return isWhole(spans) ? spans : undefined;
            }, JAEGER_MS),
          )
        : (await jaeger.trace(request.traceId))?.spans;
      return { ...request, spans: found ?? [] };
    }),
  );
}

/** Spans come within a second of the answer. */
const JAEGER_MS = 20_000;

function askBy(via: Wanted["via"], asking: Asking, query: CubeQuery): Promise<CubeAnswer> {
  return via === "rest" ? load(asking, query) : askGraphQl(asking, query, () => "string");
}

/** The collector hangs, then it is gone, then it is back. Each question is another, so that Cube has something to tell. */
async function askInTrouble(shop: Workshop, token: Secret): Promise<Untroubled[]> {
  const { collector, cube, rows, schema } = shop;
  const [[expected] = []] = await rows.rows(
    `select count(*)::int from "${schema}".fct_flights where carrier in ('UA', 'AA') and dest <> 'nowhere'`,
  );
  const ask = async (limit: number) => {
    const filters = [{ member: "fct_flights.dest", operator: "notEquals", values: ["nowhere"] }];
    const { status, body } = await load({ cube, token }, { measures: ["fct_flights.count"], filters, limit });
    return { status, found: countIn(body) };
  };
  const found: Untroubled[] = [];
  for (const [at, state] of (["hangs", "gone", "open"] as const).entries()) {
    collector.state = state;
    const before = collector.came[state];
    // The first question makes the spans that meet the trouble; the second is asked in the midst of it.
    await ask(100 + 2 * at);
    await until(async () => (collector.came[state] > before ? true : undefined), COLLECTOR_MS);
    const held = collector.held;
    const answer = await ask(101 + 2 * at);
    found.push({ state, came: collector.came[state] - before, held, ...answer, expected: Number(expected) });
  }
  return found;
}

/** More than Cube waits for a collector. */
const COLLECTOR_MS = 10_000;

function countIn(body: unknown): number | null {
  const data: unknown = typeof body === "object" && body !== null && "data" in body ? body.data : undefined;
  const [row]: readonly unknown[] = Array.isArray(data) ? data : [];
  if (typeof row !== "object" || row === null) return null;
  return Number((row as Readonly<Record<string, unknown>>)["fct_flights.count"]);
}

/** What whoever sends events does with lineage.json: the consumer itself sends nothing. */
async function sendLineage(context: AreaContext, { model, namespace }: Workshop): Promise<SentLineage> {
  const text = model.files.get(LINEAGE_FILE);
  const none = { namespace, refused: null, inputs: [], outputs: [], columns: {} };
  if (text === undefined) return { ...none, event: null };
  const event = JSON.parse(text) as { job?: { name?: string } };
  const { endpoint, implementation } = context.environment.service("lineage");
  const client = new LineageClient({ url: endpoint.url, implementation });
  return inService(useOf(context, "lineage"), async () => {
    const reception = await client.send(event);
    if (!reception.accepted) return { ...none, event, refused: reception.errors };
    const job = await client.job({ namespace, name: event.job?.name ?? "" });
    const outputs = (job?.outputs ?? []).map(({ name }) => name).sort();
    const columns = await Promise.all(
      outputs.map(async (name) => {
        const nodes = (await client.columnLineage({ namespace, name })) ?? [];
        const own = nodes.filter((node) => node.dataset === name && node.inputs.length > 0);
        const told = own.map(({ column, inputs }) => ({
          column,
          from: inputs.map((input) => `${input.dataset}.${input.column}`).sort(),
        }));
        return [name, told.sort((a, b) => (a.column < b.column ? -1 : 1))] as const;
      }),
    );
    const inputs = (job?.inputs ?? []).map(({ name }) => name).sort();
    return { namespace, event, refused: null, inputs, outputs, columns: Object.fromEntries(columns) };
  });
}
