/**
 * The area `queries`: whatever the project offers is asked of Cube, by REST and by GraphQL, and of Postgres by pg with SQL
 * that is made from the manifest. Beside them stand the questions that must be refused. Nothing is judged here.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { readCubeGraphQl, readCubeRest, type Table } from "@floe-contracts/rows";
import { isRecord } from "@floe-contracts/schemas";
import PQueue from "p-queue";
import type { AreaContext } from "../area.ts";
import type { Question, Topic } from "../expected/question.ts";
import { offeredPairs, questionsOf } from "../expected/questions.ts";
import { type Forbidden, forbiddenQuestions } from "../expected/refusals.ts";
import { samplesOf } from "../expected/samples.ts";
import { type Semantics, semanticsOf } from "../expected/semantics.ts";
import { type Form, statementFor } from "../expected/sql.ts";
import { askGraphQl } from "../live/graphql.ts";
import type { Asking } from "../live/http.ts";
import { openReader, postgresUse, type Reader } from "../live/postgres.ts";
import { errorOf, load } from "../live/rest.ts";
import { withKey } from "../tables.ts";

/** A question and its two answers. */
export interface Answered {
  readonly id: string;
  readonly topic: Topic;
  readonly form: Form;
  /** The columns that the rows are grouped by; the others are measures. */
  readonly groups: readonly string[];
  /** What Postgres answers. */
  readonly expected: Table;
  /** What Cube answers; null when it answers with an error, or with rows that are not of its types. */
  readonly found: Table | null;
  readonly error: string | null;
  /** For a question that counts its rows without their limit: the rows that there are, and Cube's number. */
  readonly total: { readonly expected: number; readonly found: unknown } | null;
}

/** A question that Cube must not answer. */
export interface Refused {
  readonly id: string;
  readonly why: Forbidden["why"];
  readonly status: number;
  /** Cube's words; null when it answered with rows. */
  readonly error: string | null;
}

export interface QueriesEvidence {
  /** Each measure that readers may ask for with each dimension that it can be asked by, as `<measure> by <dimension>`. */
  readonly offered: readonly string[];
  readonly answered: readonly Answered[];
  readonly refused: readonly Refused[];
}

/** As many as Cube works on at once; more would only wait there. */
const AT_ONCE = 8;

/**
 * @param isWanted leaves out questions, for tests of broken peers that need only some
 * @throws FloeContractsError `service-unreachable`, and what Postgres refuses
 */
export async function gatherQueries(
  context: AreaContext,
  isWanted: (question: Question, form: Form) => boolean = () => true,
): Promise<QueriesEvidence> {
  const semantics = semanticsOf(context.manifest.manifest);
  await using reader = await openReader(context.database, postgresUse(context.environment));
  const cube = await context.cube();
  const asking: Asking = { cube, token: await context.unrestricted(cube) };
  const questions = questionsOf(semantics, await samplesOf(semantics, reader));
  const queue = new PQueue({ concurrency: AT_ONCE });
  const jobs = questions.flatMap((question) =>
    question.forms.filter((form) => isWanted(question, form)).map((form) => ({ question, form })),
  );
  const [answered, refused] = await Promise.all([
    queue.addAll(
      jobs.map(
        ({ question, form }) =>
          () =>
            answer({ semantics, reader, asking }, question, form),
      ),
    ),
    queue.addAll(forbiddenQuestions(semantics).map((forbidden) => () => tryForbidden(asking, forbidden))),
  ]);
  return { offered: offeredPairs(semantics), answered, refused };
}

interface Clients {
  readonly semantics: Semantics;
  readonly reader: Reader;
  readonly asking: Asking;
}

async function answer({ semantics, reader, asking }: Clients, question: Question, form: Form): Promise<Answered> {
  const { id, topic, query, isOrdered } = question;
  const statement = statementFor(semantics, query, form);
  const kinds = (member: string) => kindOf(semantics, member);
  const [expected, reply] = await Promise.all([
    reader.read(statement.text, statement.params),
    form === "rest" ? load(asking, query) : askGraphQl(asking, query, kinds),
  ]);
  const keyed = (table: Table) => withKey(table, isOrdered ? "place" : statement.groups);
  const { limit: _limit, offset: _offset, ...unlimited } = query;
  const whole = query.total === true ? statementFor(semantics, unlimited, form) : undefined;
  const body: unknown = reply.body;
  const total = whole && {
    expected: (await reader.read(whole.text, whole.params)).numRows,
    found: isRecord(body) ? body["total"] : undefined,
  };
  const read = form === "rest" ? readCubeRest : readCubeGraphQl;
  const outcome = tableOr(() => keyed(read(body, statement.columns)));
  const { groups } = statement;
  return { id, topic, form, groups, expected: keyed(expected), ...outcome, total: total ?? null };
}

/** Rows that cannot be read are an answer of Cube's too, and a check's to judge. */
function tableOr(read: () => Table): Pick<Answered, "found" | "error"> {
  try {
    return { found: read(), error: null };
  } catch (thrown) {
    if (!(thrown instanceof FloeContractsError)) throw thrown;
    return { found: null, error: thrown.message };
  }
}

function kindOf(semantics: Semantics, member: string): string {
  const cube = semantics.cubes.get(member.split(".")[0] ?? "");
  return cube?.dimensions.find((dimension) => dimension.member === member)?.kind ?? "number";
}

async function tryForbidden(asking: Asking, { id, why, query }: Forbidden): Promise<Refused> {
  const reply = await load(asking, query);
  return { id, why, status: reply.status, error: errorOf(reply) ?? null };
}
