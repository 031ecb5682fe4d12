/** What a question to the layer is, and what it may be about. */
import type { CubeQuery } from "../live/rest.ts";
import type { CubeSemantics, Dimension } from "./semantics.ts";
import type { Form } from "./sql.ts";

/** What a question is about; each is judged by a check of its own. */
export type Topic = "totals" | "pairs" | "joins" | "times" | "ranges" | "filters" | "having" | "pages" | "segments";

export interface Question {
  /** Unique, e.g. `pairs/fct_flights/dim_carriers.carrier_name`. */
  readonly id: string;
  readonly topic: Topic;
  readonly query: CubeQuery;
  /** Whether the order of the rows is part of the answer. */
  readonly isOrdered: boolean;
  /** The APIs that it is asked by: not all that REST can say has words in GraphQL. */
  readonly forms: readonly Form[];
}

export const ZONES = ["UTC", "America/New_York"] as const;

/** Values that a member really has, as text and in order: filters are made from them, so that they let some rows through. */
export type Samples = (member: string) => readonly string[];

export const BOTH: readonly Form[] = ["rest", "graphql"];
export const REST: readonly Form[] = ["rest"];

/** A question without more is unordered, and asked by both APIs. */
export function asked(topic: Topic, rest: string, query: CubeQuery, more: Partial<Question> = {}): Question {
  return { id: `${topic}/${rest}`, topic, query, isOrdered: false, forms: BOTH, ...more };
}

export function publicMeasures(cube: CubeSemantics): string[] {
  return cube.measures.filter(({ isPublic }) => isPublic).map(({ member }) => member);
}

export function publicDimensions(cube: CubeSemantics): Dimension[] {
  return cube.dimensions.filter(({ isPublic }) => isPublic);
}
