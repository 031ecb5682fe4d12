/** The report of a run: the table, every failure in full, the totals and the files. Facts come from the results alone. */
import { join, relative } from "node:path";
import { plural } from "@floe-contracts/base";
import { DEFAULT_PLATFORM_ENV } from "@floe-contracts/floe";
import { describeError, describeFailure, hasNoAnswer, type ResultRecord } from "@floe-contracts/harness";
import type { Output } from "../output/output.ts";
import { problemOf } from "../output/problem.ts";
import { renderProblems } from "../output/render-problem.ts";
import { type Cell, type Column, naturalWidth, renderTable } from "../output/table.ts";
import { indent, plain, showDuration } from "../output/text.ts";
import { askedElsewhere, type BoundaryResults } from "./results.ts";
import { type ResultRow, rowsOf } from "./rows.ts";

export interface Totals {
  readonly checks: number;
  readonly results: number;
  readonly passed: number;
  readonly failed: number;
  readonly broken_peers: number;
  /** Differences that contracts list and excuse. */
  readonly known_differences: number;
  readonly service_ms: number;
  readonly harness_ms: number;
  readonly wall_ms: number;
}

export interface ReportOptions {
  readonly output: Output;
  readonly cwd: string;
  /** The commands in the place of the references, as the user gave them: a failure is run again with the same. */
  readonly peers?: { readonly provider?: string | undefined; readonly consumer?: string | undefined };
}

/** Whether everything that was planned ran and passed. */
export function allPassed(results: readonly BoundaryResults[]): boolean {
  const { results: count, failed } = totalsOf(results);
  return count > 0 && failed === 0 && results.every((each) => each.problems.length === 0 && each.records.length > 0);
}

export function totalsOf(results: readonly BoundaryResults[]): Totals {
  const records = results.flatMap((each) => each.records);
  const passed = records.filter((record) => record.status === "passed").length;
  const sum = (pick: (each: BoundaryResults) => number | undefined): number =>
    results.reduce((total, each) => total + (pick(each) ?? 0), 0);
  return {
    checks: new Set(records.map((record) => `${record.boundary}/${record.id}`)).size,
    results: records.length,
    passed,
    failed: records.length - passed,
    broken_peers: records.reduce((total, record) => total + record.proved_on.length, 0),
    known_differences: records.reduce((total, record) => total + (record.known_differences?.length ?? 0), 0),
    service_ms: sum((each) => each.run?.service_ms),
    harness_ms: sum((each) => each.run?.harness_ms),
    wall_ms: sum((each) => each.run?.wall_ms),
  };
}

/** The whole report as text, without a line end at its end. */
export async function renderReport(results: readonly BoundaryResults[], options: ReportOptions): Promise<string> {
  const { output, cwd } = options;
  const problems = results.flatMap((each) => each.problems.map(problemOf));
  const parts = [
    ...(results.some((each) => each.records.length > 0) ? [tableOf(results, output)] : []),
    ...failures(results, options),
    ...(problems.length === 0 ? [] : [await renderProblems(problems, { paint: output.paint, cwd })]),
    summary(results, options),
  ];
  return parts.join("\n\n");
}

const CHECK: Column = { title: "check", wrap: { order: 2, after: "-" } };
const REST: readonly Column[] = [
  { title: "artifact", wrap: { order: 3, after: " " } },
  { title: "target", wrap: { order: 1, after: " " } },
  { title: "evidence" },
  { title: "status" },
  { title: "time", align: "right" },
];

function tableOf(results: readonly BoundaryResults[], output: Output): string {
  const { paint, width } = output;
  const grouped = results.map((each) =>
    rowsOf(
      each.records,
      each.boundary.contract.checks.map((check) => check.id),
    ),
  );
  const wide = [{ title: "boundary" }, CHECK, ...REST];
  const head = (text: string): string => paint.dim(text);
  const rows = grouped.flat().map((row) => cellsOf(row, output));
  if (naturalWidth(wide, rows) <= width) return renderTable(wide, rows, { width, head });
  // A narrow terminal: the boundary's name stands above its rows instead of in each of them.
  return grouped
    .filter((each) => each.length > 0)
    .map((each) => {
      const cells = each.map((row) => cellsOf(row, output).slice(1));
      return `${paint.bold(each[0]?.boundary ?? "")}\n${renderTable([CHECK, ...REST], cells, { width, head })}`;
    })
    .join("\n\n");
}

function cellsOf(row: ResultRow, { paint }: Output): Cell[] {
  const passed = row.status === "passed";
  return [
    { text: row.boundary },
    { text: row.check, ...(passed ? {} : { paint: paint.bold }) },
    { text: row.versions },
    { text: row.targets },
    { text: row.evidence },
    {
      text: passed ? `✓ ${row.cases} passed${row.known === 0 ? "" : `, ${row.known} known`}` : "✗ failed",
      paint: passed ? paint.green : paint.red,
    },
    { text: showDuration(row.ms) },
  ];
}

/** Every failure in full. Results without an answer for one and the same reason (a missing service) are told together. */
function failures(results: readonly BoundaryResults[], options: ReportOptions): string[] {
  const failed = results.flatMap((each) => each.records).filter((record) => record.status === "failed");
  const groups = new Map<string, ResultRecord[]>();
  for (const record of failed) {
    const key = hasNoAnswer(record) ? `${record.boundary} ${JSON.stringify(record.error)}` : `own ${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()].map((group) => failureOf(group, options));
}

function failureOf(
  [first, ...rest]: readonly ResultRecord[],
  { output: { paint }, peers = {} }: ReportOptions,
): string {
  if (first === undefined) return "";
  const all = [first, ...rest];
  const rerun = `  ${paint.dim("again:")} ${again(first, peers)}`;
  if (rest.length > 0 && first.error !== null) {
    const [checks, cases] = [new Set(all.map(({ id }) => id)), new Set(all.map(caseOf))];
    return [
      `${paint.red("✗")} ${paint.bold(first.boundary)} · ${plural(all.length, "result")} without an answer, all for one reason`,
      ...describeError(first.error).map(plain),
      `  checks: ${[...checks].join(", ")}`,
      `  cases:  ${[...cases].join(", ")}`,
      rerun,
    ].join("\n");
  }
  const name = `${first.boundary}/${first.id}`;
  const words = describeFailure(first).replace(`${name} `, "");
  return `${paint.red("✗")} ${paint.bold(name)} · ${caseOf(first)}\n${indent(plain(words), 2)}\n${rerun}`;
}

function caseOf({ artifact_version, target, environment }: ResultRecord): string {
  return [artifact_version, target, environment].filter((part) => part !== null).join(" ");
}

/** The command that runs this one case again. */
function again(record: ResultRecord, peers: NonNullable<ReportOptions["peers"]>): string {
  const { boundary, id, artifact_version, target, environment, evidence } = record;
  // What was played back is selected by variable: the option would ask for the platform itself.
  const [before, platform] =
    evidence === "recorded" ? [`FLOE_CONTRACTS_ENVIRONMENT=${environment} `, DEFAULT_PLATFORM_ENV] : ["", environment];
  const options = [
    `--boundary ${boundary} --check ${id} --artifact-version ${artifact_version}`,
    ...(target === null ? [] : [`--target ${target}`]),
    ...(platform === DEFAULT_PLATFORM_ENV ? [] : [`--platform-env ${platform}`]),
    ...Object.entries(peers).flatMap(([peer, command]) =>
      command === undefined ? [] : [`--${peer} ${quoted(command)}`],
    ),
  ];
  return `${before}npx pnpm@12 contracts ${options.join(" ")}`;
}

/** A word for a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function summary(results: readonly BoundaryResults[], { output: { paint }, cwd }: ReportOptions): string {
  const totals = totalsOf(results);
  const problems = results.reduce((sum, each) => sum + each.problems.length, 0);
  const passed = allPassed(results);
  const counts = `${plural(totals.checks, "check")}, ${plural(totals.results, "result")}: ${totals.passed} passed, ${totals.failed} failed`;
  const extra = problems === 0 ? "" : `, ${plural(problems, "problem")} beside them`;
  const colour = passed ? paint.green : paint.red;
  const known = totals.known_differences === 0 ? "" : ` · ${plural(totals.known_differences, "known difference")}`;
  const files = results.flatMap((each) => (each.records.length === 0 ? [] : [each.files.results, each.files.junit]));
  return [
    `${colour(`${passed ? "✓" : "✗"} ${counts}${extra}`)} · ${plural(totals.broken_peers, "broken peer")} proved${known}`,
    `  ${showDuration(totals.service_ms)} in services, ${showDuration(totals.harness_ms)} in the harness`,
    ...results.flatMap(({ boundary: { name, contract }, records }) =>
      records.length === 0
        ? []
        : askedElsewhere(contract, records).map(
            ({ id, only_on }) => `  not asked here: ${name}/${id}, only on ${only_on?.join(" or ")}`,
          ),
    ),
    ...results.flatMap((each) =>
      each.cachedFrom === undefined ? [] : [`  ${each.boundary.name}: cached, from ${each.cachedFrom}`],
    ),
    ...files.map((file) => `  ${plain(relativePath(file, cwd))}`),
  ].join("\n");
}

/** Relative to where the user is, also when that is above or beside the checkout. */
function relativePath(file: string, cwd: string): string {
  return relative(cwd, file) || join(".", file);
}
