/** What the area `security` saw. Rows are lines of text; what was refused is its status and its words. */

/** A question of a reader with his token, beside Postgres's answer for the same claim. */
export interface Exchange {
  /** What it shows, e.g. `random 17` or `UA after AA`. */
  readonly name: string;
  /** The claims that rows are filtered by, as JSON. */
  readonly claims: string;
  readonly via: "rest" | "graphql";
  /** The query, as JSON. */
  readonly query: string;
  /** What Postgres has for this claim; null when the claim opens nothing and the token is to be refused. */
  readonly expected: readonly string[] | null;
  readonly status: number;
  /** Cube's rows; its words where it is no answer. */
  readonly found: readonly string[];
  /** Rows that name an owner whom the claim does not. */
  readonly foreign: number;
}

/** A request that must not be answered. */
export interface Refusal {
  readonly name: string;
  readonly via: "rest" | "graphql";
  readonly status: number;
  /** All of the answer's body. */
  readonly text: string;
  /** What it may tell: who asks is not known (401), or may not (403). */
  readonly expected: 401 | 403;
}

export interface SecurityEvidence {
  /** The random part again: fast-check's seed. */
  readonly seed: number;
  readonly random: readonly Exchange[];
  /** Milliseconds that the random part took. */
  readonly randomMs: number;
  /** The same queries by several readers, one after the other and at once. */
  readonly cache: readonly Exchange[];
  /** Queries that a rollup answers, and the rows of the rollups by owner: more owners than a reader may see. */
  readonly rollups: readonly Exchange[];
  readonly rollupTables: readonly { readonly table: string; readonly owners: number }[];
  /** On a model of its own: joins that pass a cube which no member names, several filters, nested claims, numbers. */
  readonly paths: readonly Exchange[];
  /** Contexts and questions that have no answer, on both models. */
  readonly refusals: readonly Refusal[];
  /** Cubes and members of a reader's /meta. */
  readonly offered: readonly string[];
  /** security.json as it stood beside Cube. */
  readonly settings: unknown;
}
