/** What the checks of the area `queries` have in common: how an answer is judged, and how a broken peer answers. */
import type { Break, Case, Findings } from "@floe-contracts/harness";
import type { Cell, Field, Table } from "@floe-contracts/rows";
import type { Answered, Refused } from "./areas/queries.ts";
import { areaLeaves } from "./breaking.ts";
import type { CubeSubject } from "./evidence.ts";
import { KEY, sameTables, withCells, withRows } from "./tables.ts";

/** The hundreds of questions are about the model, which artifacts of all versions make alike: one version asks them. */
export const asksEverything = ({ artifactVersion }: Case): boolean => artifactVersion === "1.1.0";

export type Which = (answered: Answered) => boolean;

/** Every answer that is meant is Postgres' answer. An error in a table's place is a difference, in Cube's words. */
export function judge(findings: Findings, answered: readonly Answered[], which: Which): void {
  for (const { id, form, expected, found, error } of answered.filter(which)) {
    const pointer = `/${form}/${id}`;
    if (found === null) {
      findings.holds(false, { pointer, expected: "rows", found: (error ?? "no rows").slice(0, 300) });
    } else sameTables(findings, pointer, expected, found);
  }
}

/** Every question that is meant was refused: with a status that says so, and without rows. */
export function judgeRefusals(findings: Findings, refused: readonly Refused[], why: readonly Refused["why"][]): void {
  for (const { id, status, error } of refused.filter((each) => why.includes(each.why))) {
    findings.holds(error !== null && status >= 400, {
      pointer: `/refused/${id}`,
      expected: "a refusal, 400 or more",
      found: error === null ? `rows, status ${status}` : `status ${status}: ${error.slice(0, 200)}`,
    });
  }
}

/** A layer that answers the first question that is meant, and that the edit changes, otherwise. */
export function answers(
  which: Which,
  edit: (found: Table, answered: Answered, all: readonly Answered[]) => Table,
): Break<CubeSubject> {
  return areaLeaves("queries", (evidence) => {
    const { answered } = evidence;
    for (const [index, each] of answered.entries()) {
      if (each.found === null || !which(each)) continue;
      const found = edit(each.found, each, answered);
      if (found !== each.found) return { ...evidence, answered: answered.with(index, { ...each, found }) };
    }
    return evidence;
  });
}

/** A layer whose values are others. */
export function values(which: Which, edit: (cell: Cell, field: Field) => Cell): Break<CubeSubject> {
  return answers(which, (found) => withCells(found, (cell, field) => (field.name === KEY ? cell : edit(cell, field))));
}

/** A layer whose measures are others. */
export function measures(which: Which, edit: (cell: Cell, field: Field) => Cell): Break<CubeSubject> {
  return answers(which, (found, { groups }) =>
    withCells(found, (cell, field) => (field.name === KEY || groups.includes(field.name) ? cell : edit(cell, field))),
  );
}

/** Each number counted twice, as a join does that multiplies rows. */
export function doubled(cell: Cell): Cell {
  if (typeof cell === "bigint") return cell * 2n;
  return typeof cell === "number" ? cell * 2 : cell;
}

/** A layer that loses one of at least two rows. */
export function losesRow(which: Which, lost: (key: string, index: number) => boolean = (_key, index) => index === 0) {
  return answers(which, (found) => {
    if (found.numRows < 2) return found;
    let index = -1;
    const kept = withRows(found, (key) => {
      index += 1;
      return !lost(key, index);
    });
    return kept.numRows === found.numRows ? found : kept;
  });
}

/** A layer that answers one question with the answer to another, as one does that overlooks a part of the question. */
export function answersAs(which: Which, other: (answered: Answered) => string): Break<CubeSubject> {
  return answers(which, (found, answered, all) => {
    const instead = all.find(({ id, form }) => form === answered.form && id === other(answered))?.found ?? found;
    return sameText(instead, found) ? found : instead;
  });
}

function sameText(one: Table, other: Table): boolean {
  return one.toString() === other.toString();
}

/** A layer that answers the first question that is meant with an error. */
export function fails(which: Which): Break<CubeSubject> {
  return areaLeaves("queries", (evidence) => {
    const index = evidence.answered.findIndex(which);
    const each = evidence.answered[index];
    if (each === undefined) return evidence;
    const error = "the query was refused: column does not exist";
    return { ...evidence, answered: evidence.answered.with(index, { ...each, found: null, error }) };
  });
}

/** A layer that answers what it must refuse, the first question of these kinds. */
export function lets(why: Refused["why"]): Break<CubeSubject> {
  return areaLeaves("queries", (evidence) => {
    const index = evidence.refused.findIndex((each) => each.why === why);
    const each = evidence.refused[index];
    if (each === undefined) return evidence;
    return { ...evidence, refused: evidence.refused.with(index, { ...each, status: 200, error: null }) };
  });
}

export const by =
  (topic: Answered["topic"], form: Answered["form"] | "any" = "any", part = ""): Which =>
  (answered) =>
    answered.topic === topic && (form === "any" || answered.form === form) && answered.id.includes(part);
