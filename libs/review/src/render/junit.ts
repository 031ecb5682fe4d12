/** A review as JUnit XML: a suite a document or boundary, a case a comparison and a case a finding. */
import type { Comparison, Finding, Review } from "../model.ts";
import { json, line, xml } from "./escape.ts";
import { answersOf, broken, comparedOf, DIRECTION_MEANS, headline, standing, subjectOf } from "./words.ts";

interface Case {
  readonly suite: string;
  readonly name: string;
  readonly file: string;
  readonly line?: number;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly message: string;
  readonly text: string;
}

/** Renders it. Only what makes the review fail is a failure; what is waived is skipped, with the waiver's reason. */
export function renderJunit(review: Review): string {
  const cases = [...review.comparisons.map(comparisonCase), ...review.findings.map(findingCase)];
  if (cases.length === 0) cases.push(emptyCase(review));
  const suites = Map.groupBy(cases, ({ suite }) => suite);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="floe-contracts review" ${countsIn(cases)}>`,
    ...[...suites].flatMap(([name, all]) => [
      `  <testsuite name="${xml(line(name))}" ${countsIn(all)}>`,
      ...all.flatMap(caseLines),
      "  </testsuite>",
    ]),
    "</testsuites>",
  ].join("\n");
}

function countsIn(cases: readonly Case[]): string {
  const count = (outcome: Case["outcome"]): number => cases.filter((each) => each.outcome === outcome).length;
  return `tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}"`;
}

function comparisonCase(comparison: Comparison): Case {
  const { new: changed, document, verdict, mode, judgements } = comparison;
  const text = `${verdict} (${mode}: ${answersOf(judgements)})`;
  // Its findings are the failures; a comparison that breaks and is waived must not be one.
  return {
    ...{ suite: document, name: comparedOf(comparison) || subjectOf(comparison), file: changed.file },
    ...{ outcome: "passed", message: text, text },
  };
}

function findingCase(finding: Finding): Case {
  const { subject, rule, place, message, waived, versions } = finding;
  const status = standing(finding);
  const between = [...new Set([versions.old, versions.new].filter((each) => each !== undefined))].join(" → ");
  return {
    suite: subject,
    name: `${rule} at ${place.pointer === "" ? "the root" : place.pointer}${between === "" ? "" : ` (${between})`}`,
    file: place.file,
    line: place.line,
    outcome: status === "error" ? "failed" : status === "waived" ? "skipped" : "passed",
    message: waived === undefined ? message : `waived until ${waived.expires}: ${waived.reason}`,
    text: textOf(finding),
  };
}

function emptyCase(review: Review): Case {
  const text = headline(review);
  return { suite: "review", name: "schemas and contracts", file: "schemas", outcome: "passed", message: text, text };
}

function textOf({ message, hint, ...finding }: Finding): string {
  const documents = broken({ message, ...finding }).map((judgement) => {
    const { direction, answer, reason, witness } = judgement;
    if (answer === "unknown") return `${direction} unknown: ${line(reason ?? "")}`;
    const means = DIRECTION_MEANS[direction];
    return witness === undefined
      ? `${direction}: ${means.breaks}`
      : `${direction}, ${means.document}:\n${json(witness, 2)}`;
  });
  return [line(message), ...documents, ...(hint === undefined ? [] : [`hint: ${line(hint)}`])].join("\n");
}

function caseLines({ suite, name, file, line: number, outcome, message, text }: Case): string[] {
  const place = `file="${xml(line(file))}"${number === undefined ? "" : ` line="${number}"`}`;
  const open = `    <testcase classname="${xml(line(suite))}" name="${xml(line(name))}" ${place}`;
  if (outcome === "failed")
    return [`${open}>`, `      <failure message="${xml(line(message))}">${xml(text)}</failure>`, "    </testcase>"];
  if (outcome === "skipped") return [`${open}>`, `      <skipped message="${xml(line(message))}"/>`, "    </testcase>"];
  return [`${open}>`, `      <system-out>${xml(text)}</system-out>`, "    </testcase>"];
}
