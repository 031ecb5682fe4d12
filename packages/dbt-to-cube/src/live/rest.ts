/** Cube's REST API (Cube's reference, "REST API"): queries and the model. */
import { type Asking, ask, type CubeAnswer } from "./http.ts";

export interface CubeFilter {
  readonly member: string;
  readonly operator: string;
  readonly values?: readonly (string | null)[];
}

/** A filter, or several of them joined by one word. */
export type CubeFilters =
  | CubeFilter
  | { readonly and: readonly CubeFilters[] }
  | { readonly or: readonly CubeFilters[] };

export interface CubeTimeDimension {
  readonly dimension: string;
  readonly granularity?: string;
  /** First and last day, both included, or the moments from and to. */
  readonly dateRange?: readonly [string, string];
}

/** A query as /load takes it (Cube's reference, "Query format in the REST API"). */
export interface CubeQuery {
  readonly measures?: readonly string[];
  readonly dimensions?: readonly string[];
  readonly timeDimensions?: readonly CubeTimeDimension[];
  readonly segments?: readonly string[];
  readonly filters?: readonly CubeFilters[];
  /** Pairs of a member and its direction, the first counts most. */
  readonly order?: readonly (readonly [string, "asc" | "desc"])[];
  readonly limit?: number;
  readonly offset?: number;
  /** Counts the rows without limit and offset, in `total`. */
  readonly total?: boolean;
  readonly timezone?: string;
  readonly ungrouped?: boolean;
}

/** POST, because a query can be longer than a URL. */
export function load(asking: Asking, query: CubeQuery): Promise<CubeAnswer> {
  return ask(asking, "v1/load", { query });
}

/** The model as Cube tells it. @param extended with what the members are made of: SQL and joins */
export function meta(asking: Asking, extended = false): Promise<CubeAnswer> {
  return ask(asking, extended ? "v1/meta?extended" : "v1/meta");
}

/** The words of a refusal; undefined for an answer that is none. */
export function errorOf({ body }: CubeAnswer): string | undefined {
  if (typeof body !== "object" || body === null) return String(body);
  if ("error" in body) return String(body.error);
  if (!("errors" in body) || !Array.isArray(body.errors)) return undefined;
  return body.errors
    .map((error: unknown) =>
      typeof error === "object" && error !== null && "message" in error ? error.message : error,
    )
    .join("; ");
}
