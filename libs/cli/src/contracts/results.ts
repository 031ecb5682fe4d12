/**
 * What a boundary left behind: its result records and the summary of its run. Nothing here is believed without a look: a
 * line that is no record, fewer records than the run counted, or a check without a record is a problem, never a gap.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, plural } from "@floe-contracts/base";
import type { CheckDeclaration, Contract, ResultRecord } from "@floe-contracts/harness";
import { RESULTS_FILE, RUN_FILE, type RunSummary } from "@floe-contracts/harness/reporter";
import { isRecord, LARGEST_JSON, parseJson, readText, validate } from "@floe-contracts/schemas";
import type { BoundaryPackage } from "./boundaries.ts";
import type { Selection } from "./selection.ts";

/** vitest's own report, beside the records. */
export const JUNIT_FILE = "junit.xml";

export interface BoundaryResults {
  readonly boundary: BoundaryPackage;
  readonly records: readonly ResultRecord[];
  readonly run: RunSummary | undefined;
  /** When the records were made, in UTC, where they came from turbo's cache. */
  readonly cachedFrom: string | undefined;
  /** Why these results cannot be taken for the whole truth. */
  readonly problems: readonly FloeContractsError[];
  readonly files: { readonly results: string; readonly junit: string };
}

/** Removes what an earlier run left, so that a run that crashes cannot show it as its own. */
export async function removeOldResults(boundaries: readonly BoundaryPackage[]): Promise<void> {
  for (const { directory } of boundaries) {
    for (const file of [RESULTS_FILE, RUN_FILE, JUNIT_FILE])
      await rm(join(directory, "results", file), { force: true });
  }
}

export interface ReadOptions {
  readonly selection: Selection;
  readonly cached: boolean;
  /** The boundary's last lines, for the case that there is nothing else to show. */
  readonly log: readonly string[];
}

/** Reads a boundary's results. Never throws for what they hold: problems are part of the result. */
export async function readResults(boundary: BoundaryPackage, options: ReadOptions): Promise<BoundaryResults> {
  const directory = join(boundary.directory, "results");
  const files = { results: join(directory, RESULTS_FILE), junit: join(directory, JUNIT_FILE) };
  try {
    const records = await readRecords(files.results, boundary.name);
    const run = await readRun(join(directory, RUN_FILE), records.length);
    const from = records.map((record) => record.started_at).sort()[0];
    const problems = missingChecks(boundary, records, options.selection);
    return { boundary, records, run, cachedFrom: options.cached ? from : undefined, problems, files };
  } catch (thrown) {
    const problem = resultsError(boundary.name, files.results, thrown, options.log);
    return { boundary, records: [], run: undefined, cachedFrom: undefined, problems: [problem], files };
  }
}

async function readRecords(file: string, boundary: string): Promise<ResultRecord[]> {
  const lines = (await readText(file, LARGEST_JSON)).split("\n");
  if (lines.at(-1) === "") lines.pop();
  if (lines.length === 0) throw unreadable(file, "it holds no record: no check ran", undefined);
  return lines.map((line, index) => {
    const record = readRecord(line, file, index + 1);
    if (record.boundary !== boundary)
      throw unreadable(file, `a record is of the boundary ${record.boundary}`, index + 1);
    return record;
  });
}

function readRecord(line: string, file: string, at: number): ResultRecord {
  let source: ReturnType<typeof parseJson>;
  try {
    source = parseJson(line, { file });
  } catch (thrown) {
    if (!(thrown instanceof FloeContractsError)) throw thrown;
    throw unreadable(file, thrown.message, at, thrown.where?.column);
  }
  const verdict = validate(source, "result-record", "1.0.0");
  if (verdict.ok) return verdict.value;
  const [first] = verdict.violations;
  const what =
    first === undefined
      ? "it is no result record"
      : `${first.pointer}: expected ${first.expected}, found ${first.found}`;
  throw unreadable(file, what, at, first?.position?.column);
}

/** The summary of the run; its count must be that of the records, or one of the two files is not whole. */
async function readRun(file: string, records: number): Promise<RunSummary> {
  const { value } = parseJson(await readText(file, LARGEST_JSON), { file });
  if (!isRunSummary(value)) throw unreadable(file, "it is no summary of a run", undefined);
  if (value.records !== records) {
    throw unreadable(file, `it counts ${plural(value.records, "record")}, and there are ${records}`, undefined);
  }
  return value;
}

function isRunSummary(value: unknown): value is RunSummary {
  const numbers = ["records", "passed", "failed", "wall_ms", "service_ms", "harness_ms"];
  return isRecord(value) && numbers.every((name) => typeof value[name] === "number");
}

function unreadable(file: string, what: string, line: number | undefined, column?: number): FloeContractsError {
  return new FloeContractsError("results-unreadable", `these results cannot be used: ${what}`, {
    hint: "run it again; if it stays, the boundary's reporter is at fault",
    where: { file, line, column: line === undefined ? undefined : (column ?? 1) },
  });
}

/** The checks of the contract that none of these cases is for: what they ask about is on other platforms alone. */
export function askedElsewhere(contract: Contract, records: readonly ResultRecord[]): readonly CheckDeclaration[] {
  // What is played back, or needs no service, is on no platform.
  const live = records.filter(({ evidence }) => evidence === "live" || evidence === "emulated");
  const here = new Set(live.flatMap(({ environment, implementation }) => [environment, implementation]));
  return contract.checks.filter(
    ({ id, only_on }) =>
      only_on !== undefined && !only_on.some((name) => here.has(name)) && records.every((record) => record.id !== id),
  );
}

/**
 * The checks of the contract without a record. Only what was asked for counts: a check may belong to some targets and not
 * to others, so a run that is narrowed by more than check ids is not held against the list.
 */
function missingChecks(
  { name, contract }: BoundaryPackage,
  records: readonly ResultRecord[],
  { checks, targets, versions, environments }: Selection,
): FloeContractsError[] {
  if (targets !== undefined || versions !== undefined || environments !== undefined) return [];
  const ran = new Set(records.map((record) => record.id));
  const ids = contract.checks.map((check) => check.id).filter((id) => checks?.includes(id) ?? true);
  const elsewhere = new Set(askedElsewhere(contract, records).map((check) => check.id));
  const missing = ids.filter((id) => !ran.has(id) && !elsewhere.has(id));
  if (missing.length === 0) return [];
  const what = `${plural(missing.length, "check")} of ${name} left no record: ${missing.join(", ")}`;
  const hint = "every check of the contract has to run for at least one case; look at its appliesTo";
  return [
    new FloeContractsError("results-incomplete", what, { hint, where: { file: `contracts/${name}.contract.yaml` } }),
  ];
}

function resultsError(boundary: string, file: string, thrown: unknown, log: readonly string[]): FloeContractsError {
  if (!(thrown instanceof FloeContractsError)) throw thrown;
  if (thrown.code === "results-unreadable") return thrown;
  const missing = thrown.code === "file-not-found";
  return new FloeContractsError(
    missing ? "results-missing" : "results-unreadable",
    missing
      ? `${boundary} left no results: it ended before its checks did`
      : `the results of ${boundary} cannot be read: ${thrown.message}`,
    {
      hint: missing
        ? `its last lines are below; \`npx pnpm@12 --filter ./packages/${boundary} test:contracts\` shows all of them`
        : "run it again",
      where: { file, ...(missing ? {} : { line: thrown.where?.line, column: thrown.where?.column }), log },
    },
  );
}
