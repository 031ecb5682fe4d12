/** The example project as every adapter's dbt describes it: the same model, on relations in the adapter's own quotes. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modelFiles } from "../../src/consumer/cube.ts";
import { type GeneratedModel, generateModel } from "../../src/consumer/generate.ts";
import { readLiteral } from "../../src/consumer/literal.ts";
import { readManifest } from "../../src/consumer/manifest.ts";
import { compileModel } from "../support/compiler.ts";
import { SETTINGS } from "../support/manifests.ts";
import { RECORDED_MANIFEST } from "../support/offline.ts";
import { POSTGRES, parser } from "../support/parsed.ts";
import { trimmedManifest } from "../support/trim.ts";

const PROFILES: Readonly<Record<string, { readonly output: object; readonly relation: string }>> = {
  postgres: {
    output: POSTGRES,
    relation: '"flights_gold"."fct_flights"',
  },
  duckdb: { output: { path: "flights.duckdb", schema: "flights" }, relation: '"flights"."flights_gold"."fct_flights"' },
  snowflake: {
    output: {
      account: "a",
      user: "u",
      password: "none",
      role: "r",
      database: "FLIGHTS",
      warehouse: "w",
      schema: "MAIN",
    },
    relation: "FLIGHTS.MAIN_gold.fct_flights",
  },
  bigquery: {
    output: { method: "oauth", project: "ny-flights", dataset: "flights", location: "EU" },
    relation: "`ny-flights`.`flights_gold`.`fct_flights`",
  },
  redshift: {
    output: { ...POSTGRES, port: 5439 },
    relation: '"flights_gold"."fct_flights"',
  },
  databricks: {
    output: { host: "db.example", http_path: "/sql", token: "none", catalog: "main", schema: "flights" },
    relation: "`main`.`flights_gold`.`fct_flights`",
  },
  spark: {
    output: { method: "thrift", host: "db.example", port: 10000, schema: "flights" },
    relation: "flights_gold.fct_flights",
  },
};

const LIMIT_MS = 600_000;
let directory = "";
const models = new Map<string, GeneratedModel>();
const manifests = new Map<string, unknown>();

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "dbt-to-cube-adapters-"));
  const parse = await parser(directory);
  for (const [type, { output }] of Object.entries(PROFILES)) {
    const path = await parse(type, output);
    const read = await readManifest(path);
    manifests.set(type, read.manifest);
    models.set(type, generateModel(read, { ...SETTINGS, target: type }));
  }
}, LIMIT_MS);
afterAll(() => rm(directory, { recursive: true, force: true }));

describe.each(Object.entries(PROFILES))("%s", (type, { relation }) => {
  const modelBy = (name: string): GeneratedModel => {
    const found = models.get(name);
    if (found === undefined) throw new RangeError(`${name} was not parsed`);
    return found;
  };

  test("is asked for the relation that dbt builds there", () => {
    const flights = modelBy(type).cubes.find(({ name }) => name === "fct_flights");
    expect(readLiteral(flights?.sql_table ?? "")).toBe(relation);
  });

  test("has the same cubes as Postgres, and tells nothing that Postgres does not", () => {
    const apart = ({ cubes, notes }: GeneratedModel) => ({
      notes,
      cubes: cubes.map((cube) => ({ ...cube, sql_table: "" })),
    });
    expect(apart(modelBy(type))).toEqual(apart(modelBy("postgres")));
  });

  test("is compiled by Cube", { timeout: LIMIT_MS }, async () => {
    const cubes = await compileModel(modelFiles(modelBy(type)));
    expect(cubes).toHaveLength(modelBy(type).cubes.length);
  });
});

test("the recorded manifest is what dbt writes", async () => {
  const { manifest } = await readManifest(RECORDED_MANIFEST);
  expect(trimmedManifest(manifests.get("postgres"))).toEqual(trimmedManifest(manifest));
});
