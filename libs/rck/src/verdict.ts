/**
 * Outcomes held against the known differences. Red is what nobody has explained: a test that failed or was aborted and is in
 * no row, one that is in a row and passed or said something else, and one that did not run at all.
 */
import type { KnownDifference } from "./differences.ts";
import type { TestOutcome } from "./report.ts";

/** `known`: as a row says. `gone`: it passed although there is a row. `changed`: another outcome or message than the row's. */
export type Verdict = "passed" | "known" | "failed" | "aborted" | "gone" | "changed" | "missing";

export interface JudgedTest extends Omit<TestOutcome, "outcome"> {
  readonly outcome: TestOutcome["outcome"] | "missing";
  readonly verdict: Verdict;
  /** The reason of the row, or what to do about it; empty where there is nothing to say. */
  readonly why: string;
}

export interface Counts {
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
  readonly aborted: number;
  /** Did not run. */
  readonly missing: number;
  /** Failed or aborted as a row says. */
  readonly known: number;
  readonly red: number;
}

/** Whether it makes the run red. */
export function isRed({ verdict }: JudgedTest): boolean {
  return verdict !== "passed" && verdict !== "known";
}

/** @param tests what was to run; @param known by test */
export function judge(
  tests: readonly string[],
  outcomes: readonly TestOutcome[],
  known: ReadonlyMap<string, KnownDifference>,
): JudgedTest[] {
  const ran = new Map(outcomes.map((outcome) => [outcome.test, outcome]));
  // A test that is not in the list runs too when a method has more runs than it had.
  const all = [...new Set([...tests, ...ran.keys()])];
  return all.map((test) => {
    const outcome = ran.get(test);
    if (outcome === undefined) return { test, outcome: "missing", said: "", ms: 0, verdict: "missing", why: MISSING };
    return { ...outcome, ...verdictOf(outcome, known.get(test)) };
  });
}

const MISSING = "it did not run: the kit has no such test any more, or its class ended early";

function verdictOf(
  { outcome, said }: TestOutcome,
  row: KnownDifference | undefined,
): Pick<JudgedTest, "verdict" | "why"> {
  if (row === undefined) return { verdict: outcome, why: "" };
  if (outcome === "passed") return { verdict: "gone", why: `the difference is gone: take the row out (${row.why})` };
  if (outcome === row.outcome && said.includes(row.says)) return { verdict: "known", why: row.why };
  return {
    verdict: "changed",
    why: `known is another difference: ${row.outcome}, saying ${JSON.stringify(row.says)} (${row.why})`,
  };
}

export function countsOf(tests: readonly JudgedTest[]): Counts {
  const having = (outcome: JudgedTest["outcome"]): number => tests.filter((test) => test.outcome === outcome).length;
  return {
    tests: tests.length,
    passed: having("passed"),
    failed: having("failed"),
    aborted: having("aborted"),
    missing: having("missing"),
    known: tests.filter(({ verdict }) => verdict === "known").length,
    red: tests.filter(isRed).length,
  };
}
