/** What the checks of the area `preAggregations` have in common: how answers are judged, and layers that answer otherwise. */
import type { Break, Findings } from "@floe-contracts/harness";
import type { Cell, Field, Table } from "@floe-contracts/rows";
import type { BuiltRollup, RefreshedRollup, RollupAnswer, RollupUse } from "./areas/preaggregations.ts";
import { areaLeaves } from "./breaking.ts";
import type { CubeSubject } from "./evidence.ts";
import { KEY, sameTables, withCells, withRows } from "./tables.ts";

type Which<T> = (one: T) => boolean;

/** Every answer that is meant is the mart's, as Postgres tells it. */
export function judgeAnswers(findings: Findings, answers: readonly RollupAnswer[], which: Which<RollupAnswer>): void {
  for (const { id, phase, expected, found, error } of answers.filter(which)) {
    const pointer = `/${phase}/${id}`;
    if (found === null) findings.holds(false, { pointer, expected: "rows", found: (error ?? "no rows").slice(0, 300) });
    else sameTables(findings, pointer, expected, found);
  }
}

/** Every answer that is meant is from where it should be. */
export function judgeUses(findings: Findings, uses: readonly RollupUse[], which: Which<RollupUse>): void {
  for (const { id, asker, expected, found } of uses.filter(which))
    findings.same(`/uses/${id}`, expected ?? "the mart", found ?? "the mart", `asked by ${asker}`);
}

/** A layer whose answers to the questions that are meant are others; the questions must be there. */
export function rollupAnswers(
  which: Which<RollupAnswer>,
  edit: (found: Table, answer: RollupAnswer) => Table,
): Break<CubeSubject> {
  return areaLeaves("preAggregations", (evidence) => ({
    ...evidence,
    answers: evidence.answers.map((answer) =>
      answer.found !== null && which(answer) ? { ...answer, found: edit(answer.found, answer) } : answer,
    ),
  }));
}

/** A layer whose numbers are others. */
export function rollupNumbers(
  which: Which<RollupAnswer>,
  edit: (cell: Cell, field: Field) => Cell,
): Break<CubeSubject> {
  return rollupAnswers(which, (found) =>
    withCells(found, (cell, field) => (isMeasure(field) ? edit(cell, field) : cell)),
  );
}

export function isMeasure({ name }: Field): boolean {
  return name !== KEY && /\.(count|flights|total_delay|total_distance|\w+_count)$/.test(name);
}

/** A layer that lost the first row of an answer with several. */
export function losesFirstRow(found: Table): Table {
  let isFirst = true;
  return withRows(found, () => {
    const keep = !isFirst;
    isFirst = false;
    return keep;
  });
}

/** A layer that answers the questions that are meant from elsewhere. */
export function uses(which: Which<RollupUse>, found: string | null): Break<CubeSubject> {
  return areaLeaves("preAggregations", (evidence) => ({
    ...evidence,
    uses: evidence.uses.map((use) => (which(use) ? { ...use, found } : use)),
  }));
}

/** A worker that leaves other tables. */
export function builds(
  which: Which<BuiltRollup>,
  edit: (built: BuiltRollup) => Partial<BuiltRollup>,
): Break<CubeSubject> {
  return areaLeaves("preAggregations", (evidence) => ({
    ...evidence,
    built: evidence.built.map((built) => (which(built) ? { ...built, ...edit(built) } : built)),
  }));
}

/** A worker that refreshes otherwise. */
export function refreshes(
  which: Which<RefreshedRollup>,
  edit: (refreshed: RefreshedRollup) => Partial<RefreshedRollup>,
): Break<CubeSubject> {
  const edited = (each: RefreshedRollup) => (which(each) ? { ...each, ...edit(each) } : each);
  return areaLeaves("preAggregations", (evidence) => ({
    ...evidence,
    refreshed: evidence.refreshed.map(edited),
    scheduled: edited(evidence.scheduled),
  }));
}
