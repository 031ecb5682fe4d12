/** Severities and waivers on findings. A waiver that excuses nothing, or no longer may, is a finding itself. */
import { parsePointer } from "@floe-contracts/schemas";
import type { Finding, Mode, Policy, Severity, WaiverPolicy } from "../model.ts";
import { ruleOf } from "../rules/registry.ts";
import { baseOf, type Rule } from "../rules/rule.ts";

/** @param breaks whether the finding breaks something that the mode protects */
export function severityOf(rule: Rule, mode: Mode, breaks: boolean, policy: Policy, subject: string): Severity {
  // What breaks nothing stays a note: a policy weighs breaks, it does not invent them.
  if (rule.judged && !breaks) return "note";
  const own = policy.severities.findLast((each) => each.rule === rule.id && (each.subject ?? subject) === subject);
  return own?.severity ?? (rule.judged ? "error" : rule.severity[baseOf(mode)]);
}

interface Waiving {
  readonly policy: Policy;
  readonly today: string;
  /** Documents and boundaries that this change touches: other waivers wait for a change of theirs. */
  readonly subjects: ReadonlySet<string>;
}

/** The findings with their waivers, and findings about the waivers. */
export function withWaivers(findings: readonly Finding[], waiving: Waiving): Finding[] {
  const { policy, today, subjects } = waiving;
  const used = new Set<number>();
  const waived = findings.map((finding) => {
    if (finding.severity === "note") return finding;
    const index = policy.waivers.findIndex((waiver) => excuses(waiver, finding));
    const waiver = policy.waivers[index];
    if (waiver === undefined) return finding;
    used.add(index);
    if (waiver.expires < today) return finding;
    const { reason, expires } = waiver;
    return { ...finding, waived: { reason, expires, file: policy.file, pointer: `/waivers/${index}` } };
  });
  const own = policy.waivers.flatMap((waiver, index) => {
    if (waiver.expires < today) return [waiverFinding(waiving, index, "waiver-expired", expiredWords(waiver))];
    if (used.has(index) || !subjects.has(waiver.subject)) return [];
    return [waiverFinding(waiving, index, "waiver-unused", unusedWords(waiver))];
  });
  return [...waived, ...own];
}

function excuses(waiver: WaiverPolicy, finding: Finding): boolean {
  if (waiver.rule !== finding.rule || waiver.subject !== finding.subject) return false;
  const at = parsePointer(finding.place.pointer);
  return parsePointer(waiver.pointer).every((key, index) => at[index] === key);
}

function expiredWords({ rule, subject, expires, reason }: WaiverPolicy): string {
  return `the waiver of ${rule} for ${subject} ended on ${expires}; its reason was: ${reason}`;
}

function unusedWords({ rule, subject, pointer }: WaiverPolicy): string {
  return `the waiver of ${rule} for ${subject} at ${pointer === "" ? "the root" : pointer} excuses nothing in this change`;
}

function waiverFinding({ policy }: Waiving, index: number, id: string, message: string): Finding {
  const rule = ruleOf(id);
  const pointer = `/waivers/${index}`;
  return {
    rule: id,
    title: rule.title,
    severity: severityOf(rule, policy.mode, false, policy, policy.file),
    about: "policy",
    subject: policy.file,
    versions: {},
    message,
    hint: "take the waiver out, or write a new one with a new reason and day",
    place: { side: "new", file: policy.file, ...policy.positionOf(pointer), pointer },
    values: [],
    judgements: [],
    breaks: [],
    boundaries: [],
    teams: [],
  };
}
