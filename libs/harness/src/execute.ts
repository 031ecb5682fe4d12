/**
 * One check, one case, one record. The good peer first; if the check passes there, it must then fail on every broken peer
 * it names, or the record says that it cannot fail. Whatever is thrown on the way becomes the record's error.
 */
import { FloeContractsError, messageOf, redact } from "@floe-contracts/base";
import type { ResultRecord_1_0_0 } from "@floe-contracts/schemas";
import type { Boundary, Opened } from "./boundary.ts";
import { type Case, type Check, type Difference, Findings } from "./check.ts";
import { type Excused, goneError, judge, rowsFor } from "./known.ts";
import { metered } from "./timing.ts";

export type ResultRecord = ResultRecord_1_0_0;

/** The most differences that a record spells out; `differences_total` counts all. */
const SHOWN = 20;

export interface ExecuteOptions {
  readonly run: string;
  readonly now: () => Date;
}

/** Runs one check for one case. Never throws: every outcome is a record. */
export async function executeCheck<Subject>(
  boundary: Boundary<Subject>,
  open: () => Promise<Opened<Subject>>,
  check: Check<Subject>,
  it: Case,
  options: ExecuteOptions,
): Promise<ResultRecord> {
  const startedAt = options.now();
  const findings = new Findings();
  let opened: Opened<Subject> | undefined;
  let provedOn: string[] = [];
  let judged: { differences: readonly Difference[]; excused: readonly Excused[] } = { differences: [], excused: [] };
  const known = rowsFor(boundary.contract, check.id, it);
  const { outcome, usage } = await metered(async () => {
    opened = await open();
    const subject = opened.subject(it);
    try {
      await check.run(subject, findings);
    } finally {
      judged = judge(findings.differences, known);
    }
    if (findings.compared === 0) throw comparedNothing(boundary.id, check.id);
    const { gone } = judge(findings.differences, known);
    if (gone.length > 0) throw goneError(boundary.contract, check.id, it, gone);
    if (findings.total === judged.excused.length) provedOn = await prove(check, subject, known);
  });
  const total = findings.total - judged.excused.length;
  const declaration = boundary.declarationOf(check.id);
  const failed = outcome.status === "rejected" || total > 0;
  const record: ResultRecord = {
    id: check.id,
    boundary: boundary.id,
    sentence: declaration.sentence,
    requirements: [...declaration.requirements],
    run: options.run,
    started_at: startedAt.toISOString(),
    provider: opened?.provider ?? unopened(boundary.contract.provider),
    consumer: opened?.consumer ?? unopened(boundary.contract.consumer),
    artifact_version: it.artifactVersion,
    target: it.target,
    environment: it.environment,
    ...(it.implementation === undefined ? {} : { implementation: it.implementation }),
    services: usage.services,
    evidence: typeof check.evidence === "function" ? check.evidence(it) : check.evidence,
    status: failed ? "failed" : "passed",
    compared: findings.compared,
    proved_on: provedOn,
    time: { service_ms: round(usage.serviceMs), harness_ms: round(usage.harnessMs) },
    differences: judged.differences.slice(0, SHOWN),
    differences_total: total,
    ...(judged.excused.length === 0 ? {} : { known_differences: [...judged.excused] }),
    error: outcome.status === "rejected" ? errorReport(outcome.reason) : null,
  };
  return withoutSecrets(record, opened?.secrets ?? []);
}

/**
 * Runs a check on each of its broken peers, on the evidence of this run, and returns their names. `known` are the contract's
 * rows for the check on this implementation: what they excuse does not count as having failed.
 * @throws FloeContractsError `check-cannot-fail` naming the first broken peer that it lets pass or crashes on.
 */
export async function prove<Subject>(
  check: Check<Subject>,
  subject: Subject,
  known: ReturnType<typeof rowsFor> = [],
): Promise<string[]> {
  const names: string[] = [];
  for (const [name, breakPeer] of Object.entries(check.broken)) {
    const findings = new Findings();
    let thrown: unknown;
    try {
      await check.run(breakPeer(subject), findings);
    } catch (error) {
      thrown = error;
    }
    // What is excused on the good peer is no proof on a broken one.
    if (findings.total === judge(findings.differences, known).excused.length) {
      throw new FloeContractsError(
        "check-cannot-fail",
        `the check ${check.id} passed on the good peer and did not fail on a broken one: "${name}"`,
        {
          hint: "a check that cannot fail proves nothing: correct the check, or the broken peer if it is not broken",
          cause: thrown,
        },
      );
    }
    names.push(name);
  }
  return names;
}

function comparedNothing(boundary: string, id: string): FloeContractsError {
  return new FloeContractsError("check-compared-nothing", `the check ${id} of ${boundary} compared nothing`, {
    hint: "its subject was empty where it should not be; a check that looks at nothing must not be green",
  });
}

/** A peer whose version nobody could ask because the boundary did not open. */
function unopened(name: string): ResultRecord["provider"] {
  return { name, kind: "reference", version: "unknown: the boundary did not open" };
}

function errorReport(thrown: unknown): ResultRecord["error"] {
  const error =
    thrown instanceof FloeContractsError
      ? thrown
      : new FloeContractsError("check-crashed", `the check crashed: ${messageOf(thrown)}`, {
          hint: "this is an error in the check or the harness, not in a peer; the stack says where",
          where: { log: stackLines(thrown) },
          cause: thrown,
        });
  // Through JSON, so that the record holds just what the file will.
  return JSON.parse(JSON.stringify(error)) as ResultRecord["error"];
}

function stackLines(thrown: unknown): string[] {
  const stack = thrown instanceof Error ? (thrown.stack ?? "") : "";
  return stack
    .split("\n")
    .filter((line) => line.trim().startsWith("at "))
    .slice(0, 5)
    .map((line) => line.trim());
}

/** A last net: no secret of the run leaves in a record, wherever an error or a difference picked it up. */
function withoutSecrets(record: ResultRecord, secrets: readonly string[]): ResultRecord {
  return JSON.parse(redact(JSON.stringify(record), secrets)) as ResultRecord;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
