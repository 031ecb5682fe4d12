/** The chain: what each reader may see of it, by joins that name every cube they pass and by joins that do not. */
import PQueue from "p-queue";
import type { CubeQuery } from "../../live/rest.ts";
import { type Asked, type Clients, exchange } from "./asking.ts";
import { AGENCIES, CARRIERS } from "./chain.ts";
import type { Exchange } from "./evidence.ts";

/** As many as Cube works on at once. */
const AT_ONCE = 8;

interface Form {
  readonly name: string;
  readonly measures: readonly string[];
  readonly dimensions: readonly string[];
  readonly filters?: CubeQuery["filters"];
  /** Dimensions, then measures; b are bookings, l legs, a airports. */
  readonly select: string;
  readonly from: "bookings" | "bookings to legs" | "bookings to airports" | "legs to airports" | "airports";
  readonly where?: string;
}

const FORMS: readonly Form[] = [
  {
    name: "one cube, two filters",
    measures: ["bookings.count", "bookings.fares"],
    dimensions: ["bookings.carrier", "bookings.agency"],
    select: "b.carrier, b.agency::text, count(*)::text, sum(b.fare)::text",
    from: "bookings",
  },
  {
    name: "a total",
    measures: ["bookings.count", "bookings.fares"],
    dimensions: [],
    select: "count(*)::text, sum(b.fare)::text",
    from: "bookings",
  },
  {
    name: "a cube on the way is not named",
    measures: ["bookings.count", "bookings.fares"],
    dimensions: ["airports.city"],
    select: "a.city, count(*)::text, sum(b.fare)::text",
    from: "bookings to airports",
  },
  {
    name: "the way's end is named by a filter alone",
    measures: ["bookings.count"],
    dimensions: ["bookings.carrier"],
    filters: [
      {
        or: [
          { member: "airports.city", operator: "equals", values: ["Newark"] },
          { member: "airports.city", operator: "notSet" },
        ],
      },
    ],
    select: "b.carrier, count(*)::text",
    from: "bookings to airports",
    where: "(a.city = 'Newark' OR a.city IS NULL)",
  },
  {
    name: "a measure whose SQL reaches another cube",
    measures: ["bookings.miles"],
    dimensions: ["bookings.carrier"],
    select: "b.carrier, sum(l.miles)::text",
    from: "bookings to legs",
  },
  {
    name: "both cubes are named",
    measures: ["bookings.count"],
    dimensions: ["legs.carrier", "bookings.carrier"],
    select: "l.carrier, b.carrier, count(*)::text",
    from: "bookings to legs",
  },
  {
    name: "the cube on the way by itself",
    measures: ["legs.count"],
    dimensions: ["legs.carrier", "airports.city"],
    select: "l.carrier, a.city, count(*)::text",
    from: "legs to airports",
  },
  {
    name: "a public cube",
    measures: ["airports.count"],
    dimensions: ["airports.city"],
    select: "a.city, count(*)::text",
    from: "airports",
  },
];

/** What a claim leaves of a table: $1 are carriers, $2 agencies. A row that leads to somebody else's is left out. */
const OWN = "b.carrier = ANY($1) AND b.agency = ANY($2::numeric[])";
const OWN_LEG = "l.carrier = ANY($1)";
const NO_OTHERS_LEG = `(${OWN_LEG} OR l.leg IS NULL)`;

function fromSql(schema: string, from: Form["from"]): { sql: string; where: string } {
  const table = (name: string) => `"${schema}".${name}`;
  const legs = `LEFT JOIN ${table("legs")} l ON b.leg = l.leg`;
  const airports = `LEFT JOIN ${table("airports")} a ON l.airport = a.airport`;
  switch (from) {
    case "bookings":
      return { sql: `${table("bookings")} b`, where: OWN };
    case "bookings to legs":
      return { sql: `${table("bookings")} b ${legs}`, where: `${OWN} AND ${NO_OTHERS_LEG}` };
    case "bookings to airports":
      return { sql: `${table("bookings")} b ${legs} ${airports}`, where: `${OWN} AND ${NO_OTHERS_LEG}` };
    case "legs to airports":
      return { sql: `${table("legs")} l ${airports}`, where: `${OWN_LEG} AND $2::numeric[] IS NOT NULL` };
    case "airports":
      return { sql: `${table("airports")} a`, where: "$1::text[] IS NOT NULL AND $2::numeric[] IS NOT NULL" };
  }
}

/** Carriers and agencies as claims hold them: one, a list, numbers, numbers as text. */
const READERS: readonly (readonly [carriers: unknown, agencies: unknown])[] = [
  [CARRIERS[0], 1],
  [CARRIERS[1], [1, 2]],
  [[CARRIERS[0], CARRIERS[2]], AGENCIES[2]],
  [[...CARRIERS], [1, 2, AGENCIES[2]]],
  [CARRIERS[3], "2"],
  [CARRIERS[2], "1"],
  ["nobody", 1],
];

/** Claims of the chain's readers, nested as its settings ask. */
export function chainClaims(carriers: unknown, agencies: unknown): Readonly<Record<string, unknown>> {
  return { iss: "https://login.flights.example", aud: "flights-dashboards", floe: { carriers, agencies } };
}

export async function askPaths(clients: Clients, schema: string): Promise<Exchange[]> {
  const queue = new PQueue({ concurrency: AT_ONCE });
  const all = READERS.flatMap(([carriers, agencies]) =>
    FORMS.flatMap((form) => {
      // GraphQL's numbers are doubles, which the largest agency is none of.
      const ways = form.dimensions.includes("bookings.agency") ? (["rest"] as const) : (["rest", "graphql"] as const);
      return ways.map((via) => askedOf(schema, form, carriers, agencies, via));
    }),
  );
  return queue.addAll(all.map((asked) => () => exchange(clients, asked)));
}

/** The same questions by several readers: one after the other, in the other order, and at once. */
export async function askChainInTurn(clients: Clients, schema: string): Promise<Exchange[]> {
  const readers = READERS.slice(0, 4);
  const found: Exchange[] = [];
  const ask = (label: string, form: Form, via: Asked["via"], [carriers, agencies]: (typeof READERS)[number]) => {
    const asked = askedOf(schema, form, carriers, agencies, via);
    return exchange(clients, { ...asked, name: `${label}: ${String(carriers)}` });
  };
  for (const form of FORMS.slice(1, 3)) {
    for (const reader of readers) found.push(await ask("in turn", form, "rest", reader));
    for (const reader of [...readers].reverse()) found.push(await ask("again", form, "rest", reader));
    found.push(...(await Promise.all(readers.map((reader) => ask("at once", form, "graphql", reader)))));
  }
  return found;
}

function askedOf(schema: string, form: Form, carriers: unknown, agencies: unknown, via: Asked["via"]): Asked {
  const { name, measures, dimensions, filters, select, from, where } = form;
  const texts = (claim: unknown) => (Array.isArray(claim) ? claim : [claim]).map(String);
  const source = fromSql(schema, from);
  const by = dimensions.length === 0 ? "" : ` GROUP BY ${dimensions.map((_, at) => at + 1).join(", ")}`;
  const condition = [source.where, ...(where === undefined ? [] : [where])].join(" AND ");
  return {
    name,
    claims: chainClaims(carriers, agencies),
    isOpen: true,
    via,
    query: { measures, dimensions, ...(filters === undefined ? {} : { filters }), limit: 10_000 },
    columns: [...dimensions, ...measures].map((member) => ({ member, isDay: false })),
    sql: {
      text: `SELECT ${select} FROM ${source.sql} WHERE ${condition}${by}`,
      values: [texts(carriers), texts(agencies)],
    },
    owners: new Map([
      ["bookings.carrier", texts(carriers)],
      ["legs.carrier", texts(carriers)],
    ]),
  };
}
