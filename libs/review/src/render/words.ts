/** The sentences that every format says alike. */
import { plural } from "@floe-contracts/base";
import type { Comparison, Direction, Finding, Judgement, Review, Touched } from "../model.ts";

/** Everything in a sentence: what stands first in each format. */
export function headline(review: Review): string {
  const { error, waived } = review.counts;
  const let_through = waived === 0 ? "" : `, ${waived} waived`;
  if (!review.ok) return `This change breaks something: ${plural(error, "error")}${let_through}`;
  if (review.verdict === "breaking") return `This change breaks something, and is let through${let_through}`;
  if (review.verdict === "unchanged") return "Nothing that schemas and contracts promise has changed";
  if (review.verdict === "notes") return `Only words have changed${let_through}`;
  return `This change breaks nothing${let_through}`;
}

/** `1 error, 0 warnings, 2 notes, 1 waived` */
export function countsOf({ counts }: Review): string {
  const { error, warning, note, waived } = counts;
  return [plural(error, "error"), plural(warning, "warning"), plural(note, "note"), `${waived} waived`].join(", ");
}

/** `1.0.0 → 1.1.0`, `1.1.0, changed in place`; nothing for two files, which are their own names. */
export function comparedOf({ old, new: changed, kind }: Comparison): string {
  if (old.version === undefined || changed.version === undefined) return "";
  if (kind === "in-place") return `${changed.version}, changed in place`;
  return `${old.version} → ${changed.version}`;
}

/** What was compared: a document, or the two files. */
export function subjectOf({ document, old, new: changed, kind }: Comparison): string {
  return kind === "pair" ? `${old.file} → ${changed.file}` : document;
}

export const DIRECTION_MEANS: Readonly<Record<Direction, { readonly breaks: string; readonly document: string }>> = {
  backward: {
    breaks: "documents already produced are refused",
    document: "valid before, refused now",
  },
  forward: {
    breaks: "consumers not yet upgraded refuse new documents",
    document: "valid now, refused by who knows only the old schema",
  },
};

/** `backward breaks, forward holds` */
export function answersOf(judgements: readonly Judgement[]): string {
  return judgements.map(({ direction, answer }) => `${direction} ${answer}`).join(", ");
}

/** `reads /compute/target, /version` and the like. */
export function touchedBy({ by, reads, consumer }: Touched): string {
  if (by === "output") return `it is what ${consumer} makes`;
  if (by === "contract") return "its contract changed";
  return `${consumer} reads ${reads.map(({ pointer }) => pointer).join(", ")}`;
}

/** Which of the two files a place is in, said only where it is the one that was replaced. */
export function sideOf({ place }: Finding): string {
  return place.side === "old" ? ", in the old file" : "";
}

/** `error`, or `waived` for what the policy lets through. */
export function standing(finding: Finding): "error" | "warning" | "note" | "waived" {
  return finding.waived === undefined ? finding.severity : "waived";
}

/** The judgements of a finding that its document's mode counts. */
export function broken(finding: Finding): readonly Judgement[] {
  return finding.judgements.filter(({ answer }) => answer !== "holds");
}

/** A document that proves something, and what of. */
export interface Proof {
  readonly finding?: Finding;
  readonly comparison?: Comparison;
  readonly judgement: Judgement;
}

/** Every document once: those of findings, then those of comparisons that no finding has. */
export function proofsOf({ findings, comparisons }: Review): Proof[] {
  const seen = new Set<string>();
  const isNew = ({ direction, witness }: Judgement): boolean => {
    const key = `${direction} ${JSON.stringify(witness)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const shown = (judgement: Judgement): boolean => "witness" in judgement && isNew(judgement);
  return [
    ...findings.flatMap((finding) => finding.judgements.filter(shown).map((judgement) => ({ finding, judgement }))),
    ...comparisons.flatMap((comparison) =>
      comparison.judgements.filter(shown).map((judgement) => ({ comparison, judgement })),
    ),
  ];
}
