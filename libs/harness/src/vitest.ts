/** The only place, with the reporter, that knows vitest: it turns a boundary's checks and cases into tests. */
import { randomUUID } from "node:crypto";
import { FloeContractsError } from "@floe-contracts/base";
import { afterAll, describe, test } from "vitest";
import type { Boundary, Opened } from "./boundary.ts";
import { type Case, type Check, caseName } from "./check.ts";
import { describeFailure } from "./describe.ts";
import { executeCheck, type ResultRecord } from "./execute.ts";
import { prefetch } from "./timing.ts";

/** What the reporter is told of a test: the plan from the start, so that a lost test is a failed record and no gap. */
export interface PlannedCheck {
  readonly boundary: string;
  readonly id: string;
  readonly it: Case;
  readonly sentence: string;
  readonly requirements: readonly string[];
  readonly provider: string;
  readonly consumer: string;
}

declare module "vitest" {
  interface TaskMeta {
    planned?: PlannedCheck;
    record?: ResultRecord;
    intervals?: [number, number][];
  }
}

/** No check may take longer; services and tools have their own, shorter limits with better errors. */
const CHECK_LIMIT_MS = 15 * 60_000;

/** Which part of the matrix to run, from FLOE_CONTRACTS_CHECK, _TARGET, _VERSION and _ENVIRONMENT (comma-separated lists). */
export function selection(environment: NodeJS.ProcessEnv): (it: Case, id: string) => boolean {
  const list = (name: string) => environment[name]?.split(",").map((part) => part.trim());
  const ids = list("FLOE_CONTRACTS_CHECK");
  const targets = list("FLOE_CONTRACTS_TARGET");
  const versions = list("FLOE_CONTRACTS_VERSION");
  const environments = list("FLOE_CONTRACTS_ENVIRONMENT");
  return (it, id) =>
    (ids?.includes(id) ?? true) &&
    (targets?.includes(it.target ?? "none") ?? true) &&
    (versions?.includes(it.artifactVersion) ?? true) &&
    (environments?.includes(it.environment) ?? true);
}

/** Registers every check of a boundary for every case as a test. Call it once, at the top of a *.contract.test.ts file. */
export function runBoundary<Subject>(boundary: Boundary<Subject>): void {
  const run = randomUUID();
  const wanted = selection(process.env);
  const planned = plan(boundary).filter(([it, each]) => wanted(it, each.id));
  if (planned.length === 0) {
    throw new FloeContractsError("nothing-selected", `no check of ${boundary.id} fits the selection`, {
      hint: "see contracts/ for the ids of checks and targets, or leave the selection out",
    });
  }
  let opening: Promise<Opened<Subject>> | undefined;
  const open = () => {
    opening ??= boundary.open().then((opened) => {
      for (const [it, each] of planned) prefetch(...(each.needs?.(opened.subject(it)) ?? []));
      return opened;
    });
    return opening;
  };
  describe(boundary.id, () => {
    afterAll(async () => {
      const opened = await opening?.catch(() => undefined);
      await opened?.[Symbol.asyncDispose]();
    }, CHECK_LIMIT_MS);
    for (const [it, each] of planned) {
      const meta = { planned: plannedCheck(boundary, it, each) };
      test(`${caseName(it)} · ${each.id}`, { timeout: CHECK_LIMIT_MS, meta }, async ({ task }) => {
        const record = await executeCheck(boundary, open, each, it, { run, now: () => new Date() });
        task.meta.record = record;
        if (record.status === "failed") throw new CheckFailed(record);
      });
    }
  });
}

/** Every pair of case and check, case by case. */
function plan<Subject>(boundary: Boundary<Subject>): [Case, Check<Subject>][] {
  return boundary.cases.flatMap((it) =>
    boundary.checks.filter((each) => each.appliesTo?.(it) ?? true).map((each): [Case, Check<Subject>] => [it, each]),
  );
}

function plannedCheck<Subject>(boundary: Boundary<Subject>, it: Case, each: Check<Subject>): PlannedCheck {
  const { sentence, requirements } = boundary.declarationOf(each.id);
  const { provider, consumer } = boundary.contract;
  return { boundary: boundary.id, id: each.id, it, sentence, requirements, provider, consumer };
}

/** What vitest shows of a failed check: the record in words. The stack would lead into the harness, so there is none. */
class CheckFailed extends Error {
  constructor(record: ResultRecord) {
    super(describeFailure(record));
    this.name = "CheckFailed";
    this.stack = "";
  }
}
