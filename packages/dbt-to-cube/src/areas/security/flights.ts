/** The flights: random contexts and questions, the same questions by several readers, and those that a rollup answers. */
import fc from "fast-check";
import PQueue from "p-queue";
import { type Asked, type Clients, exchange } from "./asking.ts";
import { type Context, contexts } from "./contexts.ts";
import type { Exchange } from "./evidence.ts";
import { columnsOf, cubeQueryOf, MARTS, type Question, questions, sqlOf } from "./questions.ts";

/** As many as Cube works on at once, and as many again that are being read. */
const AT_ONCE = 8;

export interface Flights {
  readonly clients: Clients;
  readonly schema: string;
  /** Every carrier that has flights, in order. */
  readonly carriers: readonly string[];
  /** The members of the model. */
  readonly offered: ReadonlySet<string>;
}

/** Random contexts with random questions; the same ones for the same seed. */
export async function askRandom(flights: Flights, seed: number, count: number): Promise<Exchange[]> {
  const { carriers, offered } = flights;
  const cases = fc.tuple(
    contexts(carriers),
    questions((member) => offered.has(member), carriers),
  );
  const all = fc.sample(cases, { seed, numRuns: count });
  return inTurns(
    all.map(([context, question], at) => asked(flights, `random ${at}`, context, question)),
    flights.clients,
  );
}

/** Three readers with the same questions: in turn, in the other order, and all at once, so that each finds another's answer kept. */
export async function askInTurn(flights: Flights): Promise<Exchange[]> {
  const [first = "", second = "", ...others] = flights.carriers;
  const readers: readonly (readonly [string, unknown])[] = [
    ["one carrier", first],
    ["another", second],
    ["several", others.slice(0, 3)],
    ["nobody's", "no such carrier"],
  ];
  const found: Exchange[] = [];
  const same = sharedQuestions();
  const ask = (label: string, reader: readonly [string, unknown], question: Question) =>
    exchange(flights.clients, asked(flights, `${label}: ${reader[0]}`, contextOf(reader[1]), question));
  for (const question of same) {
    for (const reader of readers) found.push(await ask("in turn", reader, question));
    for (const reader of [...readers].reverse()) found.push(await ask("again", reader, question));
  }
  const atOnce = same.flatMap((question) =>
    [...readers, ...readers].map((reader) =>
      ask("at once", reader, { ...question, dimensions: [...question.dimensions, "origin"] }),
    ),
  );
  return [...found, ...(await Promise.all(atOnce))];
}

/** Questions whose measures and dimensions a rollup of the flights holds. */
export async function askRollups(flights: Flights): Promise<Exchange[]> {
  const [first = "", second = ""] = flights.carriers;
  const base: Question = { ...NOTHING, mart: "fct_flights", measures: ["count", "total_distance"] };
  const forms: Question[] = [
    base,
    { ...base, dimensions: ["carrier"] },
    { ...base, dimensions: ["origin"], day: true },
    { ...base, measures: ["late_count", "cancelled_count"], dimensions: ["carrier", "origin"], day: true },
    { ...base, dimensions: ["origin"], via: "graphql" },
  ];
  const all = forms.flatMap((question) =>
    [first, second, [first, second]].map((carrier) => asked(flights, "rollup", contextOf(carrier), question)),
  );
  return inTurns(all, flights.clients);
}

const NOTHING: Omit<Question, "mart"> = {
  measures: [],
  dimensions: [],
  day: false,
  joined: null,
  joinedDimensions: [],
  joinedMeasures: [],
  anyOf: [],
  via: "rest",
};

function sharedQuestions(): Question[] {
  const base: Question = { ...NOTHING, mart: "fct_flights", measures: ["count"] };
  return [
    base,
    { ...base, dimensions: ["dest"], joined: "dim_aircraft", joinedDimensions: ["engine_type"] },
    { ...base, measures: [], dimensions: ["dest"], joined: "dim_aircraft", joinedMeasures: ["total_seats"] },
    { ...base, dimensions: ["is_cancelled"], via: "graphql" },
  ];
}

function contextOf(carrier: unknown): Context {
  return { claims: { carrier }, allows: (Array.isArray(carrier) ? carrier : [carrier]).map(String) };
}

function asked({ schema }: Flights, name: string, context: Context, question: Question): Asked {
  const { claims, allows } = context;
  const { text, values } = sqlOf(question, schema);
  const marts = Object.entries(MARTS).filter(([, { owned }]) => owned);
  return {
    name,
    claims,
    isOpen: allows !== null,
    via: question.via,
    query: cubeQueryOf(question),
    columns: columnsOf(question),
    // A parameter that no table needs has no type: a public mart takes none.
    sql: text.includes("$1") ? { text, values: [allows, ...values] } : { text: text.replaceAll("$2", "$1"), values },
    owners: new Map(marts.map(([mart]) => [`${mart}.carrier`, allows ?? []])),
  };
}

async function inTurns(all: readonly Asked[], clients: Clients): Promise<Exchange[]> {
  const queue = new PQueue({ concurrency: AT_ONCE });
  return queue.addAll(all.map((each) => () => exchange(clients, each)));
}
