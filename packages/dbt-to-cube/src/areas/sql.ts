/** The area `sql`: questions of the area `queries` by Cube's SQL API, read by pg, beside what Postgres answers. */
import { FloeContractsError } from "@floe-contracts/base";
import type { AreaContext } from "../area.ts";
import type { Question } from "../expected/question.ts";
import { questionsOf } from "../expected/questions.ts";
import { samplesOf } from "../expected/samples.ts";
import { semanticsOf } from "../expected/semantics.ts";
import { statementFor } from "../expected/sql.ts";
import { openReader, postgresUse, type Reader } from "../live/postgres.ts";
import { openSqlApi, sqlApiOf } from "../live/sql-api.ts";
import { withKey } from "../tables.ts";
import type { Answered } from "./queries.ts";

export interface SqlEvidence {
  readonly answered: readonly Answered[];
}

/** @throws FloeContractsError `service-driver-unavailable` when the run's Cube has no SQL API, and what Postgres refuses */
export async function gatherSql(context: AreaContext): Promise<SqlEvidence> {
  const cube = await context.cube();
  await using asked = await openSqlApi(cube, await context.unrestricted(cube), context);
  await using reader = await openReader(context.database, postgresUse(context.environment));
  const semantics = semanticsOf(context.manifest.manifest);
  const answered: Answered[] = [];
  for (const question of questionsOf(semantics, await samplesOf(semantics, reader)).filter(isToldInSql)) {
    const { id, topic, query, isOrdered } = question;
    const statement = statementFor(semantics, query, "sql");
    const by = isOrdered ? "place" : statement.groups;
    const expected = withKey(await reader.read(statement.text, statement.params), by);
    const outcome = await answerOf(asked, question, by);
    answered.push({ id, topic, form: "sql", groups: statement.groups, expected, ...outcome, total: null });
  }
  return { answered };
}

/** What SQL says in the same words: totals, groups, joins, granularities in UTC, and pages. */
export function isToldInSql({ topic, query, forms }: Question): boolean {
  if (!forms.includes("rest") || query.total !== undefined) return false;
  const inUtc = query.timezone === undefined || query.timezone === "UTC";
  return inUtc && query.filters === undefined && ["totals", "pairs", "joins", "times", "pages"].includes(topic);
}

async function answerOf(asked: Reader, { query }: Question, by: readonly string[] | "place") {
  try {
    return { found: withKey(await asked.read(sqlApiOf(query)), by), error: null };
  } catch (thrown) {
    if (!(thrown instanceof FloeContractsError)) throw thrown;
    return { found: null, error: thrown.message };
  }
}
