/** Answers as sets of rows that can be compared: a row is a line of text, in the order of the question's columns. */
import { isRecord } from "@floe-contracts/schemas";
import type { CubeAnswer } from "../../live/http.ts";

export interface Column {
  readonly member: string;
  readonly isDay: boolean;
}

/** Numbers arrive as text, as numbers and, by GraphQL, as doubles: of a fraction ten digits are what all have in common. */
function cell(value: unknown, isDay: boolean): string {
  if (value === null || value === undefined) return "∅";
  const text = String(value);
  if (isDay) return text.slice(0, 10);
  return /^-?\d+\.\d+(e[+-]?\d+)?$/i.test(text) ? String(Number(Number(text).toPrecision(10))) : text;
}

/**
 * The rows in an order of their own. Of a total over no rows at all a rollup says null where Postgres counts 0: the same here,
 * since neither is anybody's row.
 */
export function linesOf(columns: readonly Column[], rows: readonly (readonly unknown[])[], isTotal = false): string[] {
  const cells = (row: readonly unknown[]) => columns.map(({ isDay }, at) => cell(row[at], isDay));
  return rows
    .map((row) => (isTotal ? cells(row).map((each) => (each === "∅" ? "0" : each)) : cells(row)).join(" | "))
    .sort();
}

/** What Cube answered; its status and its words where it is no answer. */
export function answerLines(columns: readonly Column[], answer: CubeAnswer, isTotal: boolean): string[] {
  const { status, body } = answer;
  const failed = [`status ${status}: ${answer.text.slice(0, 300)}`];
  if (status !== 200 || !isRecord(body)) return failed;
  const data = body["data"];
  if (Array.isArray(data))
    return linesOf(
      columns,
      data.map((row: unknown) => columns.map((column) => restCell(row, column))),
      isTotal,
    );
  const cube = isRecord(data) ? data["cube"] : undefined;
  if (!Array.isArray(cube)) return failed;
  return linesOf(
    columns,
    cube.map((row: unknown) => columns.map((column) => graphQlCell(row, column))),
    isTotal,
  );
}

function restCell(row: unknown, { member, isDay }: Column): unknown {
  return isRecord(row) ? row[isDay ? `${member}.day` : member] : undefined;
}

function graphQlCell(row: unknown, { member, isDay }: Column): unknown {
  const [cube = "", name = ""] = member.split(".");
  const value = isRecord(row) && isRecord(row[cube]) ? row[cube][name] : undefined;
  return isDay && isRecord(value) ? value["day"] : value;
}
