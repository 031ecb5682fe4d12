/**
 * vitest's reporter for contract runs: one record a planned test into results.jsonl, a summary of the time into run.json,
 * and a line a case on the terminal. A test that ended without a record (its worker died, it ran out of time, it was
 * skipped) becomes a failed record: no gap in the results reads as green.
 */
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { plural, writeFileAtomic } from "@floe-contracts/base";
import { assertValid } from "@floe-contracts/schemas";
import type { Reporter, SerializedError, TestCase, TestModule, Vitest } from "vitest/node";
import { caseName } from "./check.ts";
import type { ResultRecord } from "./execute.ts";
import { unionLength } from "./timing.ts";
import type { PlannedCheck } from "./vitest.ts";

/** The files a contract run leaves in its package's results/ (turbo keeps them with a cached run). */
export const RESULTS_FILE = "results.jsonl";
export const RUN_FILE = "run.json";

/** run.json: where the wall time of the run went, in milliseconds. */
export interface RunSummary {
  readonly records: number;
  readonly passed: number;
  readonly failed: number;
  /** From the reporter's start to its end. */
  readonly wall_ms: number;
  /** The part of it in which at least one service or tool worked. */
  readonly service_ms: number;
  /** The rest: the harness's own. */
  readonly harness_ms: number;
}

export class ContractReporter implements Reporter {
  readonly #print: (line: string) => void;
  readonly #now: () => Date;
  readonly #start = performance.now();
  #results = "results";
  #line: { name: string; passed: number; failed: number; ms: number } | undefined;

  constructor(options: { print?: (line: string) => void; now?: () => Date } = {}) {
    this.#print = options.print ?? ((line) => process.stdout.write(`${line}\n`));
    this.#now = options.now ?? (() => new Date());
  }

  onInit(vitest: Vitest): void {
    this.#results = join(vitest.config.root, "results");
  }

  onTestCaseResult(testCase: TestCase): void {
    const { planned } = testCase.meta();
    if (planned === undefined) {
      this.#other(testCase);
      return;
    }
    const name = `${planned.boundary} ${caseName(planned.it)}`;
    if (this.#line?.name !== name) this.#flush();
    this.#line ??= { name, passed: 0, failed: 0, ms: 0 };
    const passed = testCase.meta().record?.status === "passed" && testCase.result().state === "passed";
    this.#line.ms += testCase.diagnostic()?.duration ?? 0;
    if (passed) this.#line.passed += 1;
    else {
      this.#line.failed += 1;
      const errors = testCase.result().errors?.map((error) => error.message) ?? ["it did not run"];
      this.#print(`✗ ${name} · ${planned.id}\n${errors.join("\n")}`);
    }
  }

  /** A test that is no check of the contract leaves no record; that it failed is said all the same. */
  #other(testCase: TestCase): void {
    const { state, errors } = testCase.result();
    if (state !== "passed")
      this.#print(`✗ ${testCase.fullName}\n${errors?.map((error) => error.message).join("\n") ?? state}`);
  }

  async onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Promise<void> {
    this.#flush();
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const records = tests.flatMap((testCase) => recordOf(testCase, this.#now()));
    for (const error of [...unhandled, ...modules.flatMap((module) => module.errors())])
      this.#print(`✗ ${inWords(error)}`);
    for (const record of records) assertValid(record, "result-record", "1.0.0");
    await writeFileAtomic(
      join(this.#results, RESULTS_FILE),
      records.map((record) => `${JSON.stringify(record)}\n`).join(""),
    );
    const passed = records.filter((record) => record.status === "passed").length;
    const wall = performance.now() - this.#start;
    const service = unionLength(tests.flatMap((testCase) => testCase.meta().intervals ?? []));
    const summary: RunSummary = {
      records: records.length,
      passed,
      failed: records.length - passed,
      wall_ms: Math.round(wall),
      service_ms: Math.round(service),
      harness_ms: Math.round(wall - service),
    };
    await writeFileAtomic(join(this.#results, RUN_FILE), `${JSON.stringify(summary, null, 2)}\n`);
  }

  #flush(): void {
    if (this.#line === undefined) return;
    const { name, passed, failed, ms } = this.#line;
    const outcome =
      failed === 0 ? `✓ ${name}: ${plural(passed, "check")} passed` : `✗ ${name}: ${passed} passed, ${failed} failed`;
    this.#print(`${outcome} (${(ms / 1000).toFixed(1)} s)`);
    this.#line = undefined;
  }
}

/** An error that no test owns, e.g. of a contract that does not load: with its code and hint where it has them. */
function inWords(error: SerializedError): string {
  const { code, hint } = error as { code?: unknown; hint?: unknown };
  const message = typeof code === "string" ? `error[${code}] ${error.message}` : (error.message ?? String(error));
  return typeof hint === "string" ? `${message}\n  hint:  ${hint}` : message;
}

/** The record that a test left behind, or one that says why there is none; nothing for a test that is no check. */
function recordOf(testCase: TestCase, now: Date): ResultRecord[] {
  const { planned, record } = testCase.meta();
  if (planned === undefined) return [];
  const { state, errors } = testCase.result();
  if (record !== undefined && (record.status === "failed" || state === "passed")) return [record];
  const reason = errors?.map((error) => error.message).join("; ") ?? `vitest says: ${state}`;
  return [lostRecord(planned, now, reason)];
}

function lostRecord(planned: PlannedCheck, now: Date, reason: string): ResultRecord {
  const { id, boundary, it, sentence, requirements } = planned;
  const peer = (name: string) => ({ name, kind: "reference" as const, version: "unknown: the check did not end" });
  return {
    id,
    boundary,
    sentence,
    requirements: requirements as ResultRecord["requirements"],
    run: "00000000-0000-0000-0000-000000000000",
    started_at: now.toISOString(),
    provider: peer(planned.provider),
    consumer: peer(planned.consumer),
    artifact_version: it.artifactVersion,
    target: it.target,
    environment: it.environment,
    services: [],
    evidence: "offline",
    status: "failed",
    compared: 0,
    proved_on: [],
    time: { service_ms: 0, harness_ms: 0 },
    differences: [],
    differences_total: 0,
    error: {
      code: "check-lost",
      message: `the check ended without a result: ${reason}`,
      hint: "its process died, ran out of time or was stopped; run it alone with FLOE_CONTRACTS_CHECK=<id> to see more",
    },
  };
}
