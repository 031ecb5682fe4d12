/** What must be refused with a good signature: contexts that open nothing, and questions that nobody may ask. */
import type { Secret } from "@floe-contracts/services";
import type { RunningCube } from "../../area.ts";
import { type Asking, ask, type CubeAnswer } from "../../live/http.ts";
import type { Clients } from "./asking.ts";
import type { Refusal } from "./evidence.ts";
import { chainClaims } from "./paths.ts";

interface How {
  readonly via: Refusal["via"];
  readonly ask: (asking: Asking) => Promise<CubeAnswer>;
}

interface Forbidden extends How {
  readonly name: string;
  readonly claims: unknown;
}

const FLIGHTS = { measures: ["fct_flights.count"], dimensions: ["fct_flights.carrier"] };
const FLIGHTS_GRAPHQL = "{ cube { fct_flights { count carrier } } }";

const byRest = (query: object): How => byPath("v1/load", { query });
const byGraphQl = (query: string): How => ({ ...byPath("graphql", { query }), via: "graphql" });

function byPath(path: string, body?: object): How {
  return { via: "rest", ask: (asking) => ask(asking, path, body) };
}

/** A claim `carrier` that opens nothing, or none. */
const CONTEXTS: Readonly<Record<string, unknown>> = {
  "no claim": {},
  null: { carrier: null },
  "an empty list": { carrier: [] },
  "a number": { carrier: 9 },
  "a truth value": { carrier: true },
  "an object": { carrier: { equals: "AA" } },
  "a list in a list": { carrier: [["AA"]] },
  "null in a list": { carrier: ["AA", null] },
  "a number in a list": { carrier: ["AA", 9] },
  "a text that Postgres has none for": { carrier: "AA\0" },
  "half a character": { carrier: "\ud800" },
  "the claim in another's place": { u: { carrier: "AA" }, floe: { carrier: "AA" }, Carrier: "AA" },
  "a claim that would open everything": {
    floe: { all_rows: true },
    all_rows: true,
    unrestricted: true,
    filters: [["AA"]],
  },
};

/** Ways of asking that only operators have, and ways around the list of them. */
const WAYS: Readonly<Record<string, How>> = {
  "the SQL of a query": byPath(`v1/sql?query=${encodeURIComponent(JSON.stringify(FLIGHTS))}`),
  "the SQL of a query, by POST": byPath("v1/sql", { query: FLIGHTS }),
  "the SQL of a query, in capitals": byPath("V1/SQL", { query: FLIGHTS }),
  "the SQL of a query, with a slash": byPath("v1/sql/", { query: FLIGHTS }),
  "the model's SQL": byPath("v1/meta?extended"),
  "the model's SQL, by a list": byPath("v1/meta?extended=&extended="),
  "SQL of one's own": byPath("v1/cubesql", { query: "SELECT * FROM fct_flights" }),
  "a job with a context of one's own": byPath("v1/pre-aggregations/jobs", {
    action: "post",
    selector: { contexts: [{ securityContext: { unrestricted: true, filters: [] } }], timezones: ["UTC"] },
  }),
  "a refresh": byPath("v1/run-scheduled-refresh"),
  "what a rollup can answer": byPath("v1/pre-aggregations/can-use", { transformedQuery: {}, references: {} }),
  "GraphQL told in JSON": byPath("v1/graphql-to-json", { query: FLIGHTS_GRAPHQL }),
};

const HIDDEN = "dim_aircraft.manufacturer";
/** Questions with a good context. */
const QUESTIONS: Readonly<Record<string, How>> = {
  "a cube that is not there": byRest({ measures: ["crew_rosters.count"] }),
  "a cube of every object": byRest({ measures: ["__proto__.count"], dimensions: ["constructor.name"] }),
  "a personal column": byRest({ measures: ["dim_aircraft.count"], dimensions: [HIDDEN] }),
  "a personal column in a filter": byRest({
    measures: ["dim_aircraft.count"],
    filters: [{ member: HIDDEN, operator: "contains", values: ["B"] }],
  }),
  "a personal column deep in a filter": byRest({
    measures: ["dim_aircraft.count"],
    filters: [
      { or: [{ and: [{ member: HIDDEN, operator: "set" }] }, { member: "dim_aircraft.carrier", operator: "set" }] },
    ],
  }),
  "an order by a personal column": byRest({ dimensions: ["dim_aircraft.carrier"], order: { [HIDDEN]: "asc" } }),
  "a model that is not shown": byRest({ dimensions: ["stg_flights.carrier"] }),
  "one good query and a bad one": byPath("v1/load", {
    queryType: "multi",
    query: [FLIGHTS, { measures: ["crew_rosters.count"] }],
  }),
  "a dry run of a bad query": byPath("v1/dry-run", { query: { dimensions: [HIDDEN] } }),
};

/** Of the chain: its two claims, its numbers, the cube that nobody may see and what lies behind it. */
const CHAIN: readonly Forbidden[] = [
  chain("a cube that is denied", byRest({ measures: ["crews.count"] })),
  chain("a cube that is denied", byGraphQl("{ cube { crews { count } } }")),
  chain("a way through a cube that is denied", byRest({ measures: ["bookings.count"], dimensions: ["bases.town"] })),
  chain("a way through a cube that is denied", byGraphQl("{ cube { bookings { count } bases { town } } }")),
  chain(
    "a filter behind a cube that is denied",
    byRest({ measures: ["legs.count"], filters: [{ member: "bases.town", operator: "set" }] }),
  ),
  chain("a member that is not public", byRest({ dimensions: ["bookings.passenger"] })),
  chain("one claim of two", byRest({ measures: ["bookings.count"] }), chainClaims("AA", undefined)),
  chain(
    "one claim of two, for a cube that needs the other",
    byRest({ measures: ["airports.count"] }),
    chainClaims(undefined, 1),
  ),
  chain("SQL for a number", byRest({ measures: ["bookings.count"] }), chainClaims("AA", "1 OR 1=1")),
  chain(
    "a fraction for a number of a column of integers",
    byRest({ measures: ["bookings.count"] }),
    chainClaims("AA", "1.0"),
  ),
  chain(
    "a number that no integer holds",
    byRest({ measures: ["bookings.count"] }),
    chainClaims("AA", "99999999999999999999"),
  ),
  chain("a number that is none", byRest({ measures: ["bookings.count"] }), chainClaims("AA", [1, "NaN"])),
  chain("a claim beside its place", byRest({ measures: ["bookings.count"] }), {
    ...chainClaims("AA", undefined),
    agencies: 1,
    "/floe/agencies": 1,
  }),
  chain("a list where claims are nested", byRest({ measures: ["bookings.count"] }), {
    ...chainClaims("AA", 1),
    floe: [{ carriers: "AA", agencies: 1 }],
  }),
];

function chain(name: string, how: How, claims: unknown = chainClaims("AA", 1)): Forbidden {
  return { name: `chain: ${name}`, claims, ...how };
}

/** @param flights and the chain, each with its tokens */
export async function askForbidden(flights: Clients, chained: Clients): Promise<Refusal[]> {
  const good = { carrier: "AA" };
  const all: Forbidden[] = [
    ...Object.entries(CONTEXTS).flatMap(([name, claims]): Forbidden[] => [
      { name: `context: ${name}`, claims, ...byRest(FLIGHTS) },
      { name: `context: ${name}`, claims, ...byGraphQl(FLIGHTS_GRAPHQL) },
      // A cube that every reader may see is no reason to let in a token that opens nothing.
      { name: `context: ${name}, public cube`, claims, ...byRest({ measures: ["dim_airports.count"] }) },
    ]),
    ...Object.entries({ ...WAYS, ...QUESTIONS }).map(([name, how]): Forbidden => ({ name, claims: good, ...how })),
  ];
  const told = (clients: Clients, forbidden: Forbidden) => refusal(clients.cube, clients.token, forbidden);
  return Promise.all([...all.map((each) => told(flights, each)), ...CHAIN.map((each) => told(chained, each))]);
}

async function refusal(
  cube: RunningCube,
  token: (claims: unknown) => Promise<Secret>,
  { name, via, claims, ask: how }: Forbidden,
): Promise<Refusal> {
  const { status, text } = await how({ cube, token: await token(claims) });
  return { name, via, status, text, expected: 403 };
}
