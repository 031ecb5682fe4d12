/** A review for a terminal: the verdict of each comparison, then findings with their documents, then what is to be done. */
import type { Comparison, Finding, Judgement, Review } from "../model.ts";
import { json, line } from "./escape.ts";
import {
  answersOf,
  broken,
  comparedOf,
  countsOf,
  DIRECTION_MEANS,
  headline,
  proofsOf,
  sideOf,
  standing,
  subjectOf,
  touchedBy,
} from "./words.ts";

/** Colours; each may return its text as it is. */
export type Paint = Readonly<Record<"bold" | "dim" | "red" | "yellow" | "green" | "cyan", (text: string) => string>>;

/** A longer document is cut on a terminal; the other formats have all of it. */
const LONGEST_DOCUMENT = 1_500;

/** Renders it; lines are not wrapped. */
export function renderText(review: Review, paint: Paint): string {
  const proofs = proofsOf(review);
  const blocks = [
    ...review.comparisons.map((each) => {
      const own = proofs.filter(({ comparison }) => comparison === each);
      return [comparisonText(each, paint), ...own.flatMap(({ judgement }) => judgementText(judgement, paint))].join(
        "\n",
      );
    }),
    ...review.findings.map((each) => findingText(each, paint)),
    ...radiusText(review, paint),
  ];
  const mark = review.ok ? paint.green("✓") : paint.red("✗");
  const sides = paint.dim(`${line(review.before)} → ${line(review.after)}`);
  return [
    ...blocks.flatMap((block) => [block, ""]),
    `${mark} ${headline(review)}`,
    `  ${countsOf(review)} · ${sides}`,
  ].join("\n");
}

function comparisonText(comparison: Comparison, paint: Paint): string {
  const { verdict, mode, judgements, step } = comparison;
  const mark = verdict === "breaking" ? paint.red("✗") : paint.green("✓");
  const lines = [
    `${mark} ${paint.bold(line([subjectOf(comparison), comparedOf(comparison)].join(" ").trim()))}  ${verdict} ${paint.dim(`(${mode}: ${answersOf(judgements)})`)}`,
  ];
  if (step !== undefined && step.required !== "none")
    lines.push(
      `  ${paint.dim("version:")} the change asks for a ${step.required} step, the versions take ${step.actual === "none" ? "none" : `a ${step.actual} one`}`,
    );
  for (const { direction, answer, reason } of judgements)
    if (answer === "unknown")
      lines.push(`  ${paint.dim(`${direction}:`)} unknown, which counts as breaking: ${line(reason ?? "")}`);
  return lines.join("\n");
}

function findingText(finding: Finding, paint: Paint): string {
  const { rule, message, hint, place, values, waived, teams, boundaries } = finding;
  const at = `${line(place.file)}:${place.line}:${place.column}`;
  const lines = [`${paint.bold(at)} ${coloured(finding, paint)} ${rule}: ${line(message)}`];
  const fact = (name: string, text: string): void => {
    lines.push(`   ${paint.dim(`${name}:`.padEnd(10))} ${text}`);
  };
  fact("schema", `${place.pointer === "" ? "the root" : line(place.pointer)}${sideOf(finding)}`);
  if (values.length > 0) fact("values", values.map(line).join(", "));
  for (const judgement of broken(finding)) lines.push(...judgementText(judgement, paint));
  for (const touched of boundaries) fact("concerns", `${line(touched.boundary)}: ${line(touchedBy(touched))}`);
  if (teams.length > 0) fact("ask", teams.map(line).join(", "));
  if (waived !== undefined)
    fact("waived", `until ${line(waived.expires)}: ${line(waived.reason)} (${line(waived.file)})`);
  if (hint !== undefined) fact("hint", line(hint));
  return lines.join("\n");
}

function coloured(finding: Finding, paint: Paint): string {
  const name = standing(finding);
  if (name === "error") return paint.red(name);
  if (name === "warning") return paint.yellow(name);
  return name === "waived" ? paint.green(name) : paint.cyan(name);
}

function judgementText(judgement: Judgement, paint: Paint): string[] {
  const { direction, answer, reason } = judgement;
  const label = paint.dim(`${direction}:`.padEnd(10));
  if (answer === "unknown") return [`   ${label} unknown: ${line(reason ?? "")}`];
  const why = reason === undefined ? "" : ` (${line(reason)})`;
  if (!("witness" in judgement)) return [`   ${label} ${DIRECTION_MEANS[direction].breaks}${why}`];
  const { witness = null } = judgement;
  const text = json(witness);
  const shown =
    text.length > LONGEST_DOCUMENT
      ? `${text.slice(0, LONGEST_DOCUMENT)}… (${text.length} characters; --json has all)`
      : text;
  return [`   ${label} ${DIRECTION_MEANS[direction].document}${why}`, `   ${" ".repeat(10)} ${shown}`];
}

function radiusText({ radius }: Review, paint: Paint): string[] {
  const lines = [
    ...(radius.boundaries.length === 0
      ? []
      : [`${paint.bold("run again")}   ${radius.boundaries.map(({ boundary }) => line(boundary)).join(", ")}`]),
    ...(radius.teams.length === 0 ? [] : [`${paint.bold("must agree")}  ${radius.teams.map(line).join(", ")}`]),
  ];
  return lines.length === 0 ? [] : [lines.join("\n")];
}
