/** A review as commands of a GitHub workflow: each finding is shown at its line of the pull request. */
import type { Finding, Review } from "../model.ts";
import { commandProperty, commandText, json, line } from "./escape.ts";
import { broken, DIRECTION_MEANS, standing } from "./words.ts";

/** GitHub cuts longer messages. */
const LONGEST_DOCUMENT = 600;

const COMMANDS = { error: "error", warning: "warning", note: "notice", waived: "notice" } as const;

/** A line a finding, empty for none. GitHub shows ten of each kind for a step, the first ones. */
export function renderGithub(review: Review): string {
  return review.findings.map(command).join("\n");
}

function command(finding: Finding): string {
  const { place, rule, title } = finding;
  const properties = [
    `file=${commandProperty(place.file)}`,
    `line=${place.line}`,
    `col=${place.column}`,
    `title=${commandProperty(line(`${rule}: ${title}`))}`,
  ];
  return `::${COMMANDS[standing(finding)]} ${properties.join(",")}::${commandText(textOf(finding))}`;
}

function textOf(finding: Finding): string {
  const { message, hint, teams, waived } = finding;
  const lines = [line(message)];
  for (const judgement of broken(finding)) {
    const { direction, answer, reason, witness } = judgement;
    if (answer === "unknown") lines.push(`${direction} unknown: ${line(reason ?? "")}`);
    else if (witness === undefined) lines.push(`${direction}: ${DIRECTION_MEANS[direction].breaks}`);
    else lines.push(`${direction}, ${DIRECTION_MEANS[direction].document}: ${cut(json(witness))}`);
  }
  if (teams.length > 0) lines.push(`ask: ${teams.map(line).join(", ")}`);
  if (waived !== undefined) lines.push(`waived until ${line(waived.expires)}: ${line(waived.reason)}`);
  if (hint !== undefined) lines.push(`hint: ${line(hint)}`);
  return lines.join("\n");
}

function cut(text: string): string {
  return text.length > LONGEST_DOCUMENT ? `${text.slice(0, LONGEST_DOCUMENT)}…` : text;
}
