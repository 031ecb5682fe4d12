/** Values that the project's columns and measures really have, so that a filter lets some rows through and keeps others out. */
import type { Reader } from "../live/postgres.ts";
import { havingOf } from "./filter-questions.ts";
import type { Samples } from "./question.ts";
import { quoted, type Semantics } from "./semantics.ts";
import { statementFor } from "./sql.ts";

/** Enough to take one from the middle and one near the end. */
const MOST = 500;

/** Asks for them, in the order of their type. A dimension with rows without a value has "" among its samples. */
export async function samplesOf(semantics: Semantics, reader: Reader): Promise<Samples> {
  const found = new Map<string, readonly string[]>();
  const jobs = [...semantics.cubes.values()].flatMap((cube) => [
    ...cube.dimensions.map(async ({ member, column: name, kind, sqlType }) => {
      const column = quoted(name);
      const moment = sqlType === "timestamptz" ? `${column} at time zone 'UTC'` : column;
      const text = kind === "time" ? `to_char(${moment}, 'YYYY-MM-DD"T"HH24:MI:SS.MS')` : `${column}::text`;
      const sql = `select ${text} from (select distinct ${column} from ${cube.relation}) as v order by ${column} nulls first limit ${MOST}`;
      found.set(
        member,
        (await reader.texts(sql)).map((value) => value ?? ""),
      );
    }),
    ...havingOf(cube).map(async ({ dimension, measure }) => {
      const { text, params } = statementFor(semantics, { measures: [measure], dimensions: [dimension] }, "rest");
      const sql = `select ${quoted(measure)}::text from (${text}) as v where ${quoted(measure)} is not null order by ${quoted(measure)}`;
      found.set(
        `${dimension} ${measure}`,
        (await reader.texts(sql, params)).map((value) => value ?? ""),
      );
    }),
  ]);
  await Promise.all(jobs);
  return (member) => found.get(member) ?? [];
}
