/**
 * Random questions about the flights, each as a query for Cube and as SQL for Postgres. The SQL is written from what the
 * marts' own documentation says of their measures and joins, on tables of which only the reader's rows are there: what a
 * database would answer that holds nothing else.
 */
import fc from "fast-check";
import type { CubeFilters, CubeQuery } from "../../live/rest.ts";

interface Mart {
  /** Whether its rows belong to a carrier. */
  readonly owned: boolean;
  readonly key: string;
  /** Name → type; each is a column of that name. */
  readonly dimensions: Readonly<Record<string, "text" | "number" | "boolean">>;
  /** Name → SQL over the mart's columns, with `m.` before them. */
  readonly measures: Readonly<Record<string, string>>;
  /** A date that is asked for by the day. */
  readonly day?: string;
  /** Other mart → condition between `m` and `j`. */
  readonly joins: Readonly<Record<string, string>>;
}

export const MARTS: Readonly<Record<string, Mart>> = {
  fct_flights: {
    owned: true,
    key: "flight_key",
    dimensions: { carrier: "text", origin: "text", dest: "text", is_cancelled: "boolean", flight_number: "number" },
    measures: {
      count: "count(*)",
      cancelled_count: "count(*) FILTER (WHERE m.is_cancelled)",
      late_count: "count(*) FILTER (WHERE m.is_late)",
      total_distance: "sum(m.distance_miles)",
      average_arrival_delay: "avg(m.arrival_delay_minutes)",
      aircraft_count: "count(DISTINCT m.tailnum)",
    },
    day: "flight_date",
    joins: {
      dim_carriers: "m.carrier = j.carrier",
      dim_airports: "m.dest = j.airport_code",
      dim_aircraft: "m.tailnum = j.tailnum",
    },
  },
  dim_carriers: {
    owned: true,
    key: "carrier",
    dimensions: { carrier_name: "text", is_active: "boolean", destinations: "number" },
    measures: { count: "count(*)" },
    joins: {},
  },
  dim_airports: {
    owned: false,
    key: "airport_code",
    dimensions: { airport_name: "text", time_zone: "text", is_origin: "boolean" },
    measures: { count: "count(*)" },
    joins: {},
  },
  dim_aircraft: {
    owned: true,
    key: "tailnum",
    dimensions: { carrier: "text", aircraft_type: "text", engine_type: "text", engines: "number" },
    measures: { count: "count(*)", total_seats: "sum(m.seats)" },
    joins: { dim_carriers: "m.carrier = j.carrier" },
  },
  agg_carrier_daily: {
    owned: true,
    key: "carrier || flight_date",
    dimensions: { carrier: "text", late_flights: "number" },
    measures: { flights: "sum(m.flights)", cancelled_flights: "sum(m.cancelled_flights)" },
    day: "flight_date",
    joins: { dim_carriers: "m.carrier = j.carrier" },
  },
  agg_route_weather: {
    owned: true,
    key: "carrier || origin || dest",
    dimensions: { carrier: "text", origin: "text", dest: "text" },
    measures: { strongest_wind: "max(m.max_wind_speed_mph)", windy_flights: "sum(m.windy_flights)" },
    joins: { dim_carriers: "m.carrier = j.carrier", dim_airports: "m.dest = j.airport_code" },
  },
};

/** A condition of the reader's own, which must never open more. */
export interface Condition {
  readonly column: string;
  readonly operator: "equals" | "notEquals" | "set" | "notSet";
  readonly values: readonly string[];
}

export interface Question {
  readonly mart: string;
  /** Of the mart, by name. */
  readonly measures: readonly string[];
  readonly dimensions: readonly string[];
  readonly day: boolean;
  readonly joined: string | null;
  /** Of the joined mart: dimensions, or measures that the join must not count twice. */
  readonly joinedDimensions: readonly string[];
  readonly joinedMeasures: readonly string[];
  /** Any of these holds; none: no condition. Columns are the mart's. */
  readonly anyOf: readonly Condition[];
  readonly via: "rest" | "graphql";
}

/**
 * @param offered whether Cube's model has a member, e.g. dim_carriers.count
 * @param carriers for conditions that name somebody else's
 */
export function questions(offered: (member: string) => boolean, carriers: readonly string[]): fc.Arbitrary<Question> {
  const pick = (mart: string, names: readonly string[], min: number, max: number) =>
    fc
      .subarray([...names.filter((name) => offered(`${mart}.${name}`))], { minLength: 0 })
      .map((all) => all.slice(0, max))
      .filter((all) => all.length >= min);
  const condition: fc.Arbitrary<Condition> = fc
    .oneof(
      fc.record({
        operator: fc.constantFrom("equals", "notEquals"),
        values: fc.uniqueArray(fc.constantFrom(...carriers), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ operator: fc.constantFrom("set", "notSet"), values: fc.constant([]) }),
    )
    .map((each) => ({ column: "carrier", ...each }));
  const of = (name: string, mart: Mart): fc.Arbitrary<Question> =>
    fc.constantFrom(null, null, ...Object.keys(mart.joins)).chain((joined) => {
      const other = joined === null ? undefined : MARTS[joined];
      return fc.record({
        mart: fc.constant(name),
        measures: pick(name, Object.keys(mart.measures), 0, 2),
        dimensions: pick(name, Object.keys(mart.dimensions), 0, 2),
        day: mart.day === undefined ? fc.constant(false) : fc.boolean(),
        joined: fc.constant(joined),
        joinedDimensions:
          other === undefined ? fc.constant([]) : pick(joined ?? "", Object.keys(other.dimensions), 0, 2),
        joinedMeasures: other === undefined ? fc.constant([]) : pick(joined ?? "", Object.keys(other.measures), 0, 1),
        anyOf:
          "carrier" in mart.dimensions && offered(`${name}.carrier`)
            ? fc.oneof(
                { weight: 3, arbitrary: fc.constant([]) },
                { weight: 1, arbitrary: fc.array(condition, { minLength: 1, maxLength: 3 }) },
              )
            : fc.constant([]),
        via: fc.constantFrom("rest", "rest", "rest", "graphql"),
      });
    });
  return fc
    .constantFrom(...Object.entries(MARTS), ...Object.entries(MARTS).slice(0, 1))
    .chain(([name, mart]) => of(name, mart))
    .map((each): Question => {
      // Measures of one cube at a time: those of the joined one show whether a join counts rows twice.
      const measures = each.joinedMeasures.length > 0 ? [] : each.measures;
      return { ...each, measures, via: each.via === "rest" ? "rest" : "graphql" };
    })
    .filter(isAQuestion);
}

function isAQuestion(question: Question): boolean {
  const { measures, dimensions, day, joined, joinedDimensions, joinedMeasures } = question;
  const own = measures.length + dimensions.length + (day ? 1 : 0);
  if (joined === null) return own > 0;
  // A query that names only the joined cube is one about that cube.
  return own > 0 && joinedDimensions.length + joinedMeasures.length > 0;
}

/** What it is called in an answer, in the order of the SQL's columns. */
export function columnsOf(question: Question): { member: string; isDay: boolean }[] {
  const { mart, joined } = question;
  const named = (cube: string | null, names: readonly string[]) =>
    names.map((name) => ({ member: `${cube}.${name}`, isDay: false }));
  return [
    ...named(mart, question.dimensions),
    ...(question.day ? [{ member: `${mart}.${MARTS[mart]?.day}`, isDay: true }] : []),
    ...named(joined, question.joinedDimensions),
    ...named(mart, question.measures),
    ...named(joined, question.joinedMeasures),
  ];
}

export function cubeQueryOf(question: Question): CubeQuery {
  const { mart, joined, anyOf } = question;
  const named = (cube: string | null, names: readonly string[]) => names.map((name) => `${cube}.${name}`);
  const filters = anyOf.map(
    ({ column, operator, values }): CubeFilters => ({
      member: `${mart}.${column}`,
      operator,
      ...(values.length === 0 ? {} : { values }),
    }),
  );
  return {
    measures: [...named(mart, question.measures), ...named(joined, question.joinedMeasures)],
    dimensions: [...named(mart, question.dimensions), ...named(joined, question.joinedDimensions)],
    ...(question.day ? { timeDimensions: [{ dimension: `${mart}.${MARTS[mart]?.day}`, granularity: "day" }] } : {}),
    ...(filters.length === 0 ? {} : { filters: [{ or: filters }] }),
    limit: 10_000,
  };
}

/** The same for Postgres: $1 holds the reader's carriers. Every value comes out as text. */
export function sqlOf(question: Question, schema: string): { text: string; values: unknown[] } {
  const { mart, joined, dimensions, joinedDimensions, measures, joinedMeasures } = question;
  const own = MARTS[mart];
  const other = joined === null ? undefined : MARTS[joined];
  if (own === undefined) throw new RangeError(mart);
  const table = (name: string) =>
    MARTS[name]?.owned === true
      ? `(SELECT * FROM "${schema}"."${name}" WHERE carrier = ANY($1))`
      : `"${schema}"."${name}"`;
  const values: unknown[] = [];
  const where = conditionSql(question, values);
  const from = `${table(mart)} m${other === undefined ? "" : ` LEFT JOIN ${table(joined ?? "")} j ON ${own.joins[joined ?? ""]}`}`;
  const groups = [
    ...dimensions.map((name) => `m.${name}::text`),
    ...(question.day ? [`m.${own.day}::text`] : []),
    ...joinedDimensions.map((name) => `j.${name}::text`),
  ];
  const by = groups.length === 0 ? "" : ` GROUP BY ${groups.map((_, at) => at + 1).join(", ")}`;
  if (joinedMeasures.length === 0) {
    const all = [...groups, ...measures.map((name) => `(${own.measures[name]})::text`)];
    return {
      text: `SELECT ${all.map((each, at) => `${each} AS c${at}`).join(", ")} FROM ${from}${where}${by}`,
      values,
    };
  }
  // Each row of the joined mart counts once in a group, however many rows lead to it; a row that leads nowhere is none.
  const inner = groups.map((each, at) => `${each} AS c${at}`);
  const distinct = `SELECT DISTINCT ${[...inner, `j.${other?.key} AS key`].join(", ")} FROM ${from}${where}`;
  const outer = [
    ...groups.map((_, at) => `k.c${at}`),
    ...joinedMeasures.map((name) => `(${other?.measures[name]?.replace("count(*)", `count(m.${other.key})`)})::text`),
  ];
  const select = outer.map((each, at) => `${each} AS c${at}`).join(", ");
  return {
    text: `SELECT ${select} FROM (${distinct}) k LEFT JOIN ${table(joined ?? "")} m ON m.${other?.key} = k.key${by}`,
    values,
  };
}

function conditionSql({ anyOf }: Question, values: unknown[]): string {
  const parts = anyOf.map(({ column, operator, values: wanted }) => {
    if (operator === "set") return `m.${column} IS NOT NULL`;
    if (operator === "notSet") return `m.${column} IS NULL`;
    values.push(wanted);
    const parameter = `$${values.length + 1}`;
    return operator === "equals"
      ? `m.${column} = ANY(${parameter})`
      : `(m.${column} <> ALL(${parameter}) OR m.${column} IS NULL)`;
  });
  return parts.length === 0 ? "" : ` WHERE (${parts.join(" OR ")})`;
}
