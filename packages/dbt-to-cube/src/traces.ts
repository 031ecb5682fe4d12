/** What the checks of the area `observability` have in common: spans by their place, and layers that leave others. */
import type { Break } from "@floe-contracts/harness";
import type { Span } from "@floe-contracts/observability";
import type { TracedRequest } from "./areas/observability.ts";
import { areaLeaves } from "./breaking.ts";
import type { CubeSubject } from "./evidence.ts";

/** The span of a request itself, and those below it. */
export function spansOf({ spans }: TracedRequest): {
  readonly server: Span | undefined;
  readonly load: Span | undefined;
  readonly sql: readonly Span[];
} {
  return {
    server: spans.find(({ kind }) => kind === "server"),
    load: spans.find(({ name }) => name === "cube.load"),
    sql: spans.filter(({ name }) => name === "sql"),
  };
}

/** Jaeger tells a list as the text of its JSON. */
export function listIn(span: Span | undefined, attribute: string): readonly string[] {
  const value = span?.attributes[attribute];
  if (value === undefined) return [];
  return (typeof value === "string" ? (JSON.parse(value) as string[]) : [value].flat().map(String)).toSorted();
}

/** A layer whose spans are others; undefined leaves one out. */
export function leavesSpans(
  which: (span: Span) => boolean,
  edit: (span: Span, request: TracedRequest) => Partial<Span> | undefined,
): Break<CubeSubject> {
  return areaLeaves("observability", (evidence) => ({
    ...evidence,
    requests: evidence.requests.map((request) => ({
      ...request,
      spans: request.spans.flatMap((span) => {
        if (!which(span)) return [span];
        const edited = edit(span, request);
        return edited === undefined ? [] : [{ ...span, ...edited }];
      }),
    })),
  }));
}

/** A layer that writes other attributes. */
export function writesAttributes(which: (span: Span) => boolean, attributes: Span["attributes"]): Break<CubeSubject> {
  return leavesSpans(which, (span) => ({ attributes: { ...span.attributes, ...attributes } }));
}
