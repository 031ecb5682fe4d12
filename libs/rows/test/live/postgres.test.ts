/** A real Postgres: it still sends what was recorded, floats and random values come through, and seeds load as in DuckDB. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDocument } from "@floe-contracts/schemas";
import { type PostgresDatabase, type StartedPostgres, startPostgres } from "@floe-contracts/services";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DataType } from "../../src/arrow.ts";
import type { Cell } from "../../src/cells.ts";
import { renderCell } from "../../src/compare/render.ts";
import {
  compareTables,
  fieldOf,
  formatComparison,
  loadSeedsIntoDuckDb,
  loadSeedsIntoPostgres,
  openDuckDb,
  readDuckDb,
  readPostgres,
  type SeedDescription,
  tableOf,
  typeName,
} from "../../src/index.ts";
import fixture from "../fixtures/postgres.json" with { type: "json" };
import { type Kind, randomTables, SCALARS } from "../support/arbitraries.ts";
import { POSTGRES_CASES } from "../support/postgres-cases.ts";
import { applySettings, connect, recordCases } from "../support/postgres-client.ts";
import { BROKEN, EVERYTHING, LOADED, oneSeed, SEEDS } from "../support/seed-cases.ts";
import { errorOf, show } from "../support/show.ts";

let service: StartedPostgres;
let database: PostgresDatabase;
let directory: string;
beforeAll(async () => {
  service = await startPostgres();
  database = await service.createDatabase("rows");
  directory = await mkdtemp(join(tmpdir(), "floe-rows-live-"));
});
afterAll(async () => {
  await rm(directory, { recursive: true });
  await database[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

test("the server sends what was recorded", async () => {
  expect(await recordCases(database)).toEqual(fixture.recordings);
});

test("every case is read from the server as from the recording", async () => {
  await using client = await connect(database);
  for (const example of POSTGRES_CASES) {
    await applySettings(client, example.settings);
    if ("refused" in example) {
      const { code, text } = await errorOf(() => readPostgres(client, `select ${example.sql} as x`));
      expect([example.sql, code]).toEqual([example.sql, example.refused]);
      expect(text).toMatch(example.words);
    } else {
      const table = await readPostgres(client, `select ${example.sql} as x`);
      expect([example.sql, show(table)]).toEqual([example.sql, { type: example.type, shown: [example.shown] }]);
    }
  }
});

test("floats are the server's own bits", async () => {
  await using client = await connect(database);
  const seeds = "from generate_series(1, 20000) as i";
  // Bits spread over all exponents, read once as a float and once as the bytes that the server holds.
  const singles = `select i, float4(r) as x, encode(float4send(float4(r)), 'hex') as bits
    from (select i, (sin(i) * power(10::float8, (i % 70) - 35)) as r ${seeds}) as t`;
  const doubles = `select i, r as x, encode(float8send(r), 'hex') as bits
    from (select i, (sin(i) * power(10::float8, (i % 600) - 300)) as r ${seeds}) as t`;
  for (const [sql, bytes] of [
    [singles, 4],
    [doubles, 8],
  ] as const) {
    const table = await readPostgres(client, sql);
    const values = table.getChild("x")?.toArray() ?? [];
    const bits = table.getChild("bits")?.toJSON() ?? [];
    expect(values).toHaveLength(20_000);
    const ours = Array.from(values, (value: number) => {
      const view = new DataView(new ArrayBuffer(bytes));
      if (bytes === 4) view.setFloat32(0, value);
      else view.setFloat64(0, value);
      return Buffer.from(view.buffer).toString("hex");
    });
    expect(ours).toEqual(bits);
  }
});

test("a session that rounds floats is refused", async () => {
  await using client = await connect(database);
  await client.query("set extra_float_digits = 0");
  expect((await errorOf(() => readPostgres(client, "select 0.1::float8 as x"))).code).toBe("rows-setting-unsafe");
});

test("what cannot be read is refused: several statements, none, no columns, a wrong one, an enum", async () => {
  await using client = await connect(database);
  const codeOf = async (sql: string) => (await errorOf(() => readPostgres(client, sql))).code;
  expect(await codeOf("select 1; select 2")).toBe("rows-query-failed");
  expect(await codeOf("")).toBe("rows-query-failed");
  expect(await codeOf("create type mood as enum ('sad', 'happy')")).toBe("rows-query-failed");
  expect(await codeOf("select * from nowhere")).toBe("rows-query-failed");
  expect(await codeOf("select 1 as a, 2 as a")).toBe("rows-column-duplicate");
  const { code, text } = await errorOf(() => readPostgres(client, "select 'sad'::mood as m"));
  expect(code).toBe("rows-type-unsupported");
  expect(text).toContain("column m is of type mood cast it in the query: m::text");
  await client.query("create domain price as numeric(10, 2)");
  expect(show(await readPostgres(client, "select 1.1::price as x"))).toEqual({
    type: "Decimal(10, 2)",
    shown: ["1.10"],
  });
});

test("parameters are passed to the server, and a result without rows keeps its schema", async () => {
  await using client = await connect(database);
  const table = await readPostgres(client, "select $1::text as x where $2::boolean", ["it's", true]);
  expect(show(table)).toEqual({ type: "Utf8", shown: ['"it\'s"'] });
  const empty = await readPostgres(client, "select 1.1::numeric(10,2) as x where $1::boolean", [false]);
  expect(show(empty)).toEqual({ type: "Decimal(10, 2)", shown: [] });
});

/** Kinds that Postgres has too, by their type in it. Its timestamps end sooner than Arrow's do, and it has no U+0000. */
const POSTGRES_TYPES: Readonly<Record<string, string>> = {
  boolean: "boolean",
  int16: "smallint",
  int32: "integer",
  int64: "bigint",
  hugeint: "numeric(38, 0)",
  "decimal(4,1)": "numeric(4, 1)",
  "decimal(9,9)": "numeric(9, 9)",
  "decimal(18,6)": "numeric(18, 6)",
  "decimal(38,10)": "numeric(38, 10)",
  float32: "real",
  float64: "double precision",
  text: "text",
  uuid: "uuid",
  binary: "bytea",
  date: "date",
  time: "time",
  TIMESTAMP: "timestamp",
  "TIMESTAMP WITH TIME ZONE": "timestamptz",
};

function inPostgres(kind: Kind): Kind[] {
  if (POSTGRES_TYPES[kind.name] === undefined) return [];
  if (kind.name === "text") return [{ ...kind, cells: kind.cells.filter((cell) => !String(cell).includes("\0")) }];
  if (kind.name === "date") return [{ ...kind, cells: fc.integer({ min: -719_162, max: 2_932_896 }) }];
  if (!DataType.isTimestamp(kind.type)) return [kind];
  return [{ ...kind, cells: fc.bigInt({ min: -62_135_596_800_000_000n, max: 253_402_300_799_999_999n }) }];
}

/** A cell as a parameter that the server casts. */
function parameter(kind: Kind, cell: Cell): string | Buffer | null {
  if (cell === null || typeof cell === "string") return cell;
  if (cell instanceof Uint8Array) return Buffer.from(cell);
  return renderCell({ type: kind.type, name: "x" } as Parameters<typeof renderCell>[0], cell);
}

test("random tables are read as they were written", async () => {
  await using client = await connect(database);
  const zones = ["UTC", "Asia/Kolkata", "America/New_York", "Pacific/Apia"];
  await fc.assert(
    fc.asyncProperty(randomTables(SCALARS.flatMap(inPostgres)), fc.constantFrom(...zones), async (random, zone) => {
      const types = random.kinds.map(({ name }) => POSTGRES_TYPES[name]);
      await client.query("drop table if exists random");
      const declared = types.map((type, index) => `${random.fields[index]?.name} ${type}`);
      await client.query(`create table random (${declared.join(", ")})`);
      await client.query(`set time zone '${zone}'`);
      const places = types.map((type, index) => `$${index + 1}::${type}`);
      for (const row of (random.columns[0] ?? []).keys()) {
        const values = random.kinds.map((kind, index) => parameter(kind, random.columns[index]?.[row] ?? null));
        await client.query(`insert into random values (${places.join(", ")})`, values);
      }
      const found = await readPostgres(client, "select * from random order by random()");
      const comparison = compareTables(tableOf(random.fields, random.columns), found, { key: "id" });
      expect(formatComparison(comparison)).toMatch(/^equal/);
    }),
    { numRuns: 60 },
  );
});

describe("seeds", () => {
  test("of every type are loaded as in DuckDB", async () => {
    await mkdir(join(directory, "seeds"));
    await writeFile(join(directory, "seeds/everything.csv"), EVERYTHING);
    await using client = await connect(database);
    const counts = await loadSeedsIntoPostgres(client, { directory, seeds: SEEDS, schema: 'ra"w' });
    expect(counts).toEqual({ everything: 3 });
    const table = await readPostgres(client, 'select * from "ra""w".everything order by id');
    expect(LOADED.map((_, index) => show(table, index))).toEqual(LOADED.map(([type, shown]) => ({ type, shown })));
  });

  test("with an empty field in quotes hold the empty text", async () => {
    await using client = await connect(database);
    await mkdir(join(directory, "quoted"));
    await writeFile(join(directory, "quoted/t.csv"), 'a,b\n1,""\n2,\n');
    const seeds = oneSeed({ a: "integer", b: "text" });
    await loadSeedsIntoPostgres(client, { directory: join(directory, "quoted"), seeds, schema: "quoted" });
    expect(show(await readPostgres(client, "select * from quoted.t order by a"), 1).shown).toEqual(['""', "null"]);
  });

  test.each(BROKEN)("with %s are refused", async (name, content, columns, code, words) => {
    await using client = await connect(database);
    const folder = join(directory, name);
    await mkdir(folder);
    await writeFile(join(folder, "t.csv"), content);
    const load = () => loadSeedsIntoPostgres(client, { directory: folder, seeds: oneSeed(columns), schema: "broken" });
    const error = await errorOf(load);
    expect(error.text).toMatch(words);
    expect(error.code).toBe(code);
    const left = await client.query("select 1 from information_schema.schemata where schema_name = 'broken'");
    expect(left.rowCount).toBe(0);
  });

  test("of the flights example are the same tables in both engines", async () => {
    await using client = await connect(database);
    await using other = await openDuckDb(":memory:", { readOnly: false });
    const project = new URL("../../../../examples/flights", import.meta.url).pathname;
    const { value } = await readDocument(join(project, "expected/seeds.yaml"));
    const seeds = value as Readonly<Record<string, SeedDescription & { key: string[] }>>;
    const options = { directory: project, seeds, schema: "raw" };
    const counts = await loadSeedsIntoPostgres(client, options);
    expect(await loadSeedsIntoDuckDb(other.connection, options)).toEqual(counts);
    for (const [name, { key, columns }] of Object.entries(seeds)) {
      const inPostgres = await readPostgres(client, `select * from raw.${name}`);
      const inDuckDb = await readDuckDb(other.connection, `from raw.${name}`);
      const declared = Object.entries(columns).map(([column, type]) => typeName(fieldOf(column, type)));
      expect(inPostgres.schema.fields.map(typeName)).toEqual(declared);
      const comparison = compareTables(inPostgres, inDuckDb, { key });
      expect(formatComparison(comparison)).toMatch(/^equal/);
      expect(counts[name]).toBeGreaterThan(0);
      expect(comparison.cellsCompared).toBe((counts[name] ?? 0) * declared.length);
    }
  });
});
