/** What the decision says of labelled pairs, counted. */
import { isSubset, type SubsetVerdict } from "../../src/index.ts";
import { DANGLING, WRONG_LABELS } from "../data/wrong-labels.ts";
import type { Pair } from "./pairs.ts";

export interface Judged {
  readonly pair: Pair;
  readonly answer: SubsetVerdict;
  readonly ms: number;
  readonly outcome: "correct" | "missed break" | "false alarm" | "unknown" | "wrong label" | "dangling" | "unlabelled";
}

export function judge(pair: Pair): Judged {
  const start = performance.now();
  const answer = isSubset(pair.s1, pair.s2, { draft: pair.draft, formats: pair.formats });
  const ms = performance.now() - start;
  return { pair, answer, ms, outcome: outcomeOf(pair, answer) };
}

function outcomeOf({ id, s1_subset_of_s2: label }: Pair, { verdict }: SubsetVerdict): Judged["outcome"] {
  if (verdict === "unknown") return DANGLING.has(id) ? "dangling" : "unknown";
  if (label === undefined) return "unlabelled";
  if ((verdict === "subset") === label) return "correct";
  if (WRONG_LABELS.has(id)) return "wrong label";
  return label ? "false alarm" : "missed break";
}

/** `p` from 0 to 1; the values are sorted here. */
export function quantile(values: readonly number[], p: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(p * (values.length - 1))] ?? Number.NaN;
}
