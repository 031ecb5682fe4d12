/**
 * A review as a comment on a pull request: the verdict, what was compared, what was found, who is concerned; the documents
 * that prove it are folded away. What does not fit into a comment is left out in whole pieces, and a sentence says so.
 */
import { plural } from "@floe-contracts/base";
import type { Answer, Comparison, Finding, Review, Touched } from "../model.ts";
import { code, codeBlock, json, markdown } from "./escape.ts";
import {
  comparedOf,
  countsOf,
  DIRECTION_MEANS,
  headline,
  type Proof,
  proofsOf,
  standing,
  subjectOf,
  touchedBy,
} from "./words.ts";

/** Not shown; by it the comment is found again when the review is repeated. */
export const COMMENT_MARKER = "<!-- floe-contracts review -->";
/** GitHub refuses longer comments. */
export const LONGEST_COMMENT = 65_536;

/** A document of this size is for a file, not for a comment. */
const LONGEST_DOCUMENT = 12_000;
const MARKS = { error: "✗ error", warning: "! warning", note: "· note", waived: "○ waived" } as const;

/** Renders it; at most `longest` characters. */
export function renderMarkdown(
  review: Review,
  { longest = LONGEST_COMMENT }: { readonly longest?: number } = {},
): string {
  const page = new Page(longest);
  page.add(
    COMMENT_MARKER,
    `### ${review.ok ? "✓" : "✗"} ${headline(review)}`,
    "",
    `${code(review.before)} → ${code(review.after)} · ${countsOf(review)}`,
  );
  page.add(...radiusLines(review));
  page.table(
    ["document", "versions", "verdict", "backward", "forward", "version step"],
    review.comparisons.map(comparisonCells),
    "comparison",
  );
  page.table(["", "rule", "where", "what", "for whom"], review.findings.map(findingCells), "finding");
  page.folded("Documents that prove it", proofsOf(review).map(proofLines), "document");
  return page.text();
}

/** A text that is filled piece by piece, and never longer than it may be. */
class Page {
  #text = "";
  readonly #room: number;

  constructor(longest: number) {
    this.#room = longest;
  }

  /** Adds lines if they fit, all or none, and leaves room for what must follow. */
  #fits(text: string, reserve: number): boolean {
    if (this.#text.length + text.length + reserve > this.#room) return false;
    this.#text += text;
    return true;
  }

  add(...lines: readonly string[]): void {
    if (lines.length > 0) this.#fits(`${lines.join("\n")}\n`, RESERVE);
  }

  table(head: readonly string[], rows: readonly (readonly string[])[], noun: string): void {
    if (rows.length === 0) return;
    this.#pieces(
      `\n| ${head.join(" | ")} |\n|${" --- |".repeat(head.length)}\n`,
      rows.map((row) => `| ${row.join(" | ")} |\n`),
      "",
      noun,
    );
  }

  folded(title: string, parts: readonly (readonly string[])[], noun: string): void {
    if (parts.length === 0) return;
    this.#pieces(
      `\n<details><summary>${title} (${parts.length})</summary>\n\n`,
      parts.map((part) => `${part.join("\n")}\n\n`),
      "</details>\n",
      noun,
    );
  }

  #pieces(head: string, pieces: readonly string[], tail: string, noun: string): void {
    const reserve = RESERVE + tail.length;
    if (!this.#fits(head, reserve)) return;
    const shown = pieces.findIndex((piece) => !this.#fits(piece, reserve));
    this.#text += tail;
    if (shown !== -1)
      this.#text += `\n${plural(pieces.length - shown, noun)} more did not fit into this comment; \`floe-contracts review\` shows everything.\n`;
  }

  text(): string {
    return this.#text.trimEnd();
  }
}

/** Room for three sentences about what was left out. */
const RESERVE = 500;

function radiusLines({ radius }: Review): string[] {
  const again = radius.boundaries.map((touched) => `${code(touched.boundary)} (${markdown(touchedBy(touched))})`);
  return [
    ...(again.length === 0 ? [] : ["", `**Run again:** ${again.join(", ")}`]),
    ...(radius.teams.length === 0 ? [] : ["", `**Must agree:** ${radius.teams.map((team) => code(team)).join(", ")}`]),
  ];
}

function comparisonCells(comparison: Comparison): string[] {
  const { verdict, mode, judgements, step } = comparison;
  const answer = (direction: "backward" | "forward"): Answer | "" =>
    judgements.find((each) => each.direction === direction)?.answer ?? "";
  const steps =
    step === undefined ? "" : step.required === step.actual ? step.actual : `${step.actual}, asks for ${step.required}`;
  return [
    code(subjectOf(comparison)),
    markdown(comparedOf(comparison)),
    `${verdict === "breaking" ? "**breaking**" : verdict} (${mode})`,
    answer("backward"),
    answer("forward"),
    steps,
  ];
}

function findingCells(finding: Finding): string[] {
  const { rule, message, hint, place, waived, boundaries, teams } = finding;
  const what = [
    markdown(message),
    ...(waived === undefined ? [] : [`*waived until ${markdown(waived.expires)}:* ${markdown(waived.reason)}`]),
    ...(hint === undefined ? [] : [`*${markdown(hint)}*`]),
  ];
  return [
    MARKS[standing(finding)],
    code(rule),
    `${code(`${place.file}:${place.line}`)}<br>${place.pointer === "" ? "the root" : code(place.pointer)}`,
    what.join("<br>"),
    [...boundaries.map(touchedCell), ...teams.map((team) => code(team))].join("<br>"),
  ];
}

function touchedCell(touched: Touched): string {
  return `${code(touched.boundary)}: ${markdown(touchedBy(touched))}`;
}

function proofLines({ finding, comparison, judgement }: Proof): string[] {
  const { direction, witness = null } = judgement;
  const what =
    finding === undefined
      ? `${code(comparison === undefined ? "" : subjectOf(comparison))} ${comparison === undefined ? "" : markdown(comparedOf(comparison))}`
      : `${code(finding.rule)} at ${finding.place.pointer === "" ? "the root" : code(finding.place.pointer)}`;
  const text = json(witness, 2);
  const block =
    text.length > LONGEST_DOCUMENT
      ? `The document has ${text.length} characters; \`floe-contracts review --json\` prints it.`
      : codeBlock(text, "json");
  return [`${what}, ${direction}: ${DIRECTION_MEANS[direction].document}`, "", block];
}
