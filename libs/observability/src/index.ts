/** Clients that read back what a run left behind: traces in Jaeger, lineage in Marquez or in the lineage collector. */
export { WAIT_MS, type WaitOptions } from "./http.ts";
export {
  childrenOf,
  JaegerClient,
  type JaegerClientOptions,
  type Operation,
  rootsOf,
  type Trace,
  type TraceQuery,
  type TraceWait,
} from "./jaeger/client.ts";
export type { Attributes, AttributeValue, Span, SpanEvent } from "./jaeger/otlp.ts";
export type {
  ColumnNode,
  Facet,
  Facets,
  GraphEdge,
  GraphNode,
  LineageDataset,
  LineageJob,
  LineageRun,
  NodeName,
  RunDataset,
  RunState,
} from "./lineage/answers.ts";
export {
  type EventQuery,
  LineageClient,
  type LineageClientOptions,
  nodeId,
  type Reception,
  type RunWait,
} from "./lineage/client.ts";
