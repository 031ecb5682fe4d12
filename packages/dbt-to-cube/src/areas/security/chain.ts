/**
 * A small model of its own for what the flights have no case of: cubes that a join passes without being named, two filters
 * at once, nested claims, numbers, rows that belong to nobody, a cube that is denied. Bookings are of legs; a leg leads to
 * its airport, which is public, and to its crew, which no claim opens, and so to the crew's base.
 */
import { withDefaults } from "@floe-contracts/schemas";
import { type ModelCube, type SecurityInput, securityOf } from "../../consumer/security/settings.ts";

/** The claims are nested; nobody may see everything; issuer and audience are asked for. */
export const CHAIN_OPTIONS = {
  filters: [
    { column: "carrier", claim: "/floe/carriers" },
    { column: "agency", claim: "/floe/agencies" },
  ],
  issuer: "https://login.flights.example",
  audience: "flights-dashboards",
} as const;

export const CARRIERS = ["AA", "UA", "Ünïted ✈ 航空", "O'Hare'; DROP TABLE legs; --"] as const;
/** The last is more than a double holds: such a claim is written as text. */
export const AGENCIES = ["1", "2", "9007199254740993"] as const;

type Type = ModelCube["dimensions"][number]["type"];

function cube(
  schema: string,
  name: string,
  columns: Readonly<Record<string, Type>>,
  more: { joins?: ModelCube["joins"]; measures?: ModelCube["measures"]; everyReader?: boolean } = {},
): ModelCube {
  const [key] = Object.keys(columns);
  return {
    name,
    sql_table: `"${schema}"."${name}"`,
    public: true,
    meta: { dbt_unique_id: `model.chain.${name}`, ...(more.everyReader === true ? { every_reader: true } : {}) },
    ...(more.joins === undefined ? {} : { joins: more.joins }),
    dimensions: Object.entries(columns).map(([column, type]) => ({
      name: column,
      sql: `{CUBE}.${column}`,
      type,
      public: column !== "passenger",
      ...(column === key ? { primary_key: true as const } : {}),
    })),
    measures: [{ name: "count", type: "count", public: true }, ...(more.measures ?? [])],
  };
}

function joinTo(name: string, key: string): NonNullable<ModelCube["joins"]>[number] {
  return { name, relationship: "many_to_one", sql: `{CUBE}.${key} = {${name}}.${key}` };
}

/** The cubes over the tables of a schema. */
export function chainCubes(schema: string): ModelCube[] {
  return [
    cube(
      schema,
      "bookings",
      { booking: "number", carrier: "string", agency: "number", leg: "number", fare: "number", passenger: "string" },
      {
        joins: [joinTo("legs", "leg")],
        measures: [
          { name: "fares", type: "sum", sql: "{CUBE}.fare", public: true },
          // Its SQL reaches another cube: whoever asks for it asks for the leg too.
          { name: "miles", type: "sum", sql: "{legs.miles}", public: true },
        ],
      },
    ),
    cube(
      schema,
      "legs",
      { leg: "number", carrier: "string", miles: "number", airport: "string", crew: "number" },
      { joins: [joinTo("airports", "airport"), joinTo("crews", "crew")] },
    ),
    cube(schema, "airports", { airport: "string", city: "string" }, { everyReader: true }),
    cube(schema, "crews", { crew: "number", base: "string" }, { joins: [joinTo("bases", "base")] }),
    cube(schema, "bases", { base: "string", town: "string" }, { everyReader: true }),
  ];
}

/** The settings for it, as the consumer makes them. */
export function chainSecurity(schema: string) {
  const input: SecurityInput = {
    consumption: { api_secret_ref: "flights-cube-api", security: { row_level: true, filter_column: "carrier" } },
    cubes: chainCubes(schema),
    models: new Map([["legs", { without: ["agency"] }]]),
    options: withDefaults(CHAIN_OPTIONS, "cube-security-options", "1.0.0"),
  };
  return securityOf(input);
}

/** SQL that makes the tables: every combination of owners, rows of nobody, legs of somebody else, and legs of nobody. */
export function chainTables(schema: string): string {
  const text = (values: readonly string[]) => `ARRAY[${values.map((each) => `'${each.replaceAll("'", "''")}'`)}, NULL]`;
  return `
    CREATE SCHEMA "${schema}";
    SET search_path TO "${schema}";
    CREATE TABLE airports AS SELECT * FROM (VALUES ('EWR', 'Newark'), ('JFK', 'New York')) AS a(airport, city);
    CREATE TABLE bases AS SELECT * FROM (VALUES ('EAST', 'Boston'), ('WEST', 'Reno')) AS b(base, town);
    CREATE TABLE crews AS SELECT n AS crew, CASE n % 2 WHEN 0 THEN 'EAST' ELSE 'WEST' END AS base FROM generate_series(1, 4) n;
    CREATE TABLE legs AS SELECT n AS leg, (${text(CARRIERS)})[1 + n % ${CARRIERS.length + 1}] AS carrier, 100 + n AS miles,
      CASE n % 2 WHEN 0 THEN 'EWR' ELSE 'JFK' END AS airport, 1 + n % 4 AS crew FROM generate_series(1, 20) n;
    CREATE TABLE bookings AS SELECT row_number() OVER () AS booking, c AS carrier, g::bigint AS agency,
        CASE WHEN n = 4 THEN NULL ELSE 1 + (n * 7 + ascii(coalesce(c, '-')) + g::bigint % 5) % 20 END AS leg,
        10.25 * n AS fare, 'passenger ' || n AS passenger
      FROM unnest(${text(CARRIERS)}) c, unnest(${text(AGENCIES)}) g, generate_series(1, 8) n;
    RESET search_path;`;
}
