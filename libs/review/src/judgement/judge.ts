/**
 * What a change does to documents. The whole schemas decide; a fact is blamed when documents that it alone takes away are
 * refused in the end as well, and one of them is the witness.
 */
import type { Fact } from "../facts/fact.ts";
import { type Placed, placesOf } from "../facts/places.ts";
import type { Direction, Judgement } from "../model.ts";
import { isSubset, type SubsetOptions, type SubsetVerdict } from "../subset/is-subset.ts";
import type { Document } from "../subset/schema/document.ts";
import { type Side, Trials } from "./trial.ts";

export const DIRECTIONS: readonly Direction[] = ["backward", "forward"];

export interface JudgeOptions {
  readonly formats: "annotation" | "assertion";
  /** For one decision. */
  readonly timeoutMs: number;
  /** For naming the culprits. */
  readonly attributionMs: number;
}

export interface Judged {
  readonly whole: readonly Judgement[];
  /** In the order of the facts; empty lists for facts that no document can violate. */
  readonly facts: readonly (readonly Judgement[])[];
}

const ONE_FACT_MS = 500;

/** Judges the whole and each of its facts, in both directions. */
export function judge(old: Document, other: Document, facts: readonly Fact[], options: JudgeOptions): Judged {
  const judging = new Judging(old, other, options);
  const whole = DIRECTIONS.map((direction) => judging.whole(direction));
  const judged = facts.map(() => [] as Judgement[]);
  for (const [at, direction] of DIRECTIONS.entries()) {
    for (const [index, fact] of facts.entries()) {
      const answer = judging.fact(fact, direction, whole[at] ?? { direction, answer: "holds" });
      if (answer === undefined) continue;
      judged[index]?.push(answer);
      // A document that a fact takes away proves what could not be decided for the whole.
      if (whole[at]?.answer === "unknown" && answer.answer === "breaks" && "witness" in answer)
        whole[at] = { direction, answer: "breaks", witness: answer.witness ?? null };
    }
  }
  return { whole, facts: judged };
}

class Judging {
  readonly #documents: Readonly<Record<Side, Document>>;
  readonly #options: JudgeOptions;
  readonly #trials: Trials | undefined;
  readonly #places: Partial<Record<Side, ReadonlyMap<string, Placed>>> = {};
  #leftMs: number;

  constructor(old: Document, other: Document, options: JudgeOptions) {
    this.#documents = { old, new: other };
    this.#options = options;
    this.#leftMs = options.attributionMs;
    const { draft } = old.root.resource;
    // Read by two sets of rules, a part of one schema means something else in the other.
    this.#trials =
      draft === other.root.resource.draft ? new Trials(old.root.schema, other.root.schema, draft) : undefined;
  }

  whole(direction: Direction): Judgement {
    const [from, to] = direction === "backward" ? (["old", "new"] as const) : (["new", "old"] as const);
    const [a, b] = [this.#documents[from].root, this.#documents[to].root];
    const options = this.#subsetOptions(this.#options.timeoutMs);
    return judgementOf(direction, isSubset(a.schema, b.schema, { ...options, draft: a.resource.draft }));
  }

  /** Undefined for a fact that no document can violate. */
  fact(fact: Fact, direction: Direction, whole: Judgement): Judgement | undefined {
    const edits = direction === "backward" ? fact.apply : fact.revert;
    if (edits.length === 0) return undefined;
    if (whole.answer === "holds") return { direction, answer: "holds" };
    const side: Side = direction === "backward" ? "old" : "new";
    const pointer = fact.within[side];
    if (this.#trials === undefined)
      return { ...whole, reason: "the two schemas are of different drafts, so the whole stands for its parts" };
    if (this.#leftMs <= 0)
      return { direction, answer: "unknown", reason: "there was no time left to look at this change by itself" };
    const began = performance.now();
    const answer = this.#tried(this.#trials, { direction, side, pointer, edits });
    this.#leftMs -= performance.now() - began;
    return answer;
  }

  #tried(trials: Trials, { direction, side, pointer, edits }: Trying): Judgement {
    const timeoutMs = Math.max(1, Math.min(ONE_FACT_MS, this.#options.timeoutMs, this.#leftMs));
    const options = this.#subsetOptions(timeoutMs);
    const places = this.#placesOf(side).get(pointer);
    if (places === undefined)
      return { direction, answer: "holds", reason: "no document reaches this part of the schema" };
    const other = this.#documents[side === "old" ? "new" : "old"].root.schema;
    const taken = judgementOf(direction, isSubset(trials.taken(side, pointer, edits), other, options));
    if (taken.answer !== "unknown" || !places.monotone) return taken;
    // The whole may be too much where its part is not: when the part loses nothing, the whole does not either.
    const [before, after] = trials.local(side, pointer, edits);
    return isSubset(before, after, options).verdict === "subset" ? { direction, answer: "holds" } : taken;
  }

  #placesOf(side: Side): ReadonlyMap<string, Placed> {
    const places = this.#places[side] ?? placesOf(this.#documents[side]);
    this.#places[side] = places;
    return places;
  }

  #subsetOptions(timeoutMs: number): SubsetOptions {
    return { formats: this.#options.formats, timeoutMs, draft: this.#documents.old.root.resource.draft };
  }
}

interface Trying {
  readonly direction: Direction;
  readonly side: Side;
  readonly pointer: string;
  readonly edits: Fact["apply"];
}

function judgementOf(direction: Direction, verdict: SubsetVerdict): Judgement {
  if (verdict.verdict === "subset") return { direction, answer: "holds" };
  if (verdict.verdict === "not-subset") return { direction, answer: "breaks", witness: verdict.witness };
  const { reason, detail, pointer } = verdict;
  return { direction, answer: "unknown", reason: `${reason}${pointer === "" ? "" : ` at ${pointer}`}: ${detail}` };
}
