/** What a comparison says. */

export type DifferenceKind = "schema" | "key" | "missing-row" | "surplus-row" | "cell";

/** One difference between the expected and the found table. Values are rendered exactly, with their types. */
export interface Difference {
  readonly kind: DifferenceKind;
  /**
   * A JSON pointer: `/columns/<name>`, `/rows/<key>`, `/rows/<key>/<column>`, and below that the place inside of a list
   * or a struct. The parts of a key of several columns are joined by commas; commas and backslashes in them by `\`.
   */
  readonly pointer: string;
  readonly expected: string;
  readonly found: string;
  /** What probably happened, where the values give it away. */
  readonly hint?: string;
}

/** How many differences there are of one kind, for cells and schemas of one column. */
export interface DifferenceCount {
  readonly kind: DifferenceKind;
  readonly column?: string;
  readonly count: number;
}

/**
 * The outcome of a comparison. Two empty tables are equal, so a caller to whom that is no proof looks at `rows` and at
 * `cellsCompared`.
 */
export interface Comparison {
  readonly equal: boolean;
  /** The first differences of each count in turn, up to the limit; sorted by kind, then by column or key. */
  readonly differences: readonly Difference[];
  /** All of them, also those that are not listed. */
  readonly differenceCount: number;
  readonly counts: readonly DifferenceCount[];
  readonly rows: { readonly expected: number; readonly found: number };
  /** Pairs of cells that were held against each other; a column of another type, or a row without partner, has none. */
  readonly cellsCompared: number;
}

export interface CompareOptions {
  /** The column or columns that name a row. They must be unique and never null. */
  readonly key: string | readonly string[];
  /**
   * For columns of floats only: the largest relative difference that still counts as equal, `{ mean_delay: 1e-12 }`.
   * Without it floats are equal only bit by bit, but that every NaN equals every other; -0 and 0 differ. NaN, infinity
   * and zero are equal only to themselves with it too.
   */
  readonly tolerance?: Readonly<Record<string, number>>;
  /** How many differences are listed; 20 unless said. All are counted. */
  readonly limit?: number;
}
