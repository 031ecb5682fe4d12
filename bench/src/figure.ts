/** What a section of the benchmark hands over: tables to print, and the same in numbers. Printing is report.ts's. */

export interface Goal {
  /** The goal in words: "at most 1 × JSON.parse of the same text". */
  readonly text: string;
  /** What was measured, in the same words. */
  readonly measured: string;
  readonly met: boolean;
}

export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

export interface Figure {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Undefined for a table that only puts the others into proportion. */
  readonly goal?: Goal;
  /** What has to be known to read the table. */
  readonly notes: readonly string[];
  /** The numbers behind the table, for --json. */
  readonly data: unknown;
}

export interface SectionResult {
  readonly figures: readonly Figure[];
  /** What could not be measured, and why. Any of it makes the run fail; a slow result never does. */
  readonly problems: readonly string[];
}

/** What every section is given. */
export interface BenchContext {
  /** The repository's root. */
  readonly root: string;
  /** How many times everything is measured, beside the round that warms up. */
  readonly rounds: number;
  /** Whether live runs may be started; without them, results that are there already are read. */
  readonly live: boolean;
  readonly progress: (text: string) => void;
}

export const left = (title: string): Column => ({ title, align: "left" });
export const right = (title: string): Column => ({ title, align: "right" });
