/** Reading DuckDB: every type by SQL, and random tables written by DuckDB's own appender. */
import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareTables, formatComparison, type OpenDuckDb, openDuckDb, readDuckDb, tableOf } from "../../src/index.ts";
import { type Kind, NESTED, type RandomTable, randomTables, SCALARS } from "../support/arbitraries.ts";
import { errorOf, show } from "../support/show.ts";

let database: OpenDuckDb;
beforeAll(async () => {
  database = await openDuckDb(":memory:", { readOnly: false });
});
afterAll(() => database[Symbol.asyncDispose]());

describe("a type", () => {
  test.each([
    ["true", "Bool", "true"],
    ["(-128)::tinyint", "Int8", "-128"],
    ["32767::smallint", "Int16", "32767"],
    ["1", "Int32", "1"],
    ["9007199254740993", "Int64", "9007199254740993"],
    ["255::utinyint", "UInt8", "255"],
    ["65535::usmallint", "UInt16", "65535"],
    ["4294967295::uinteger", "UInt32", "4294967295"],
    ["18446744073709551615::ubigint", "UInt64", "18446744073709551615"],
    ["sum(9223372036854775807) over ()", "Decimal(38, 0)", "9223372036854775807"],
    ["(-99999999999999999999999999999999999999)::hugeint", "Decimal(38, 0)", "-99999999999999999999999999999999999999"],
    ["1::uhugeint", "Decimal(38, 0)", "1"],
    ["0.1::float", "Float32", "0.10000000149011612"],
    ["0.1::double + 0.2::double", "Float64", "0.30000000000000004"],
    ["'-inf'::double", "Float64", "-Infinity"],
    ["1.1::decimal(10,2)", "Decimal(10, 2)", "1.10"],
    ["-0.05::decimal(3,2)", "Decimal(3, 2)", "-0.05"],
    ["0.5::decimal(38,38)", "Decimal(38, 38)", `0.5${"0".repeat(37)}`],
    ["'AA '", "Utf8", '"AA "'],
    ["'a' || chr(0) || 'b'", "Utf8", '"a\\u0000b"'],
    ["'\\x00\\xFFA'::blob", "Binary", "x'00ff41'"],
    ["date '2013-01-01'", "Date", "2013-01-01"],
    ["date '0044-03-15 (BC)'", "Date", "-000043-03-15"],
    ["time '23:59:59.999999'", "Time(us)", "23:59:59.999999"],
    ["time_ns '23:59:59.999999999'", "Time(ns)", "23:59:59.999999999"],
    ["timestamp '1969-12-31 23:59:59.999999'", "Timestamp(us)", "1969-12-31T23:59:59.999999"],
    ["timestamp_s '2013-01-01 05:00:00'", "Timestamp(s)", "2013-01-01T05:00:00"],
    ["timestamp_ms '2013-01-01 05:00:00.123'", "Timestamp(ms)", "2013-01-01T05:00:00.123"],
    ["timestamp_ns '2013-01-01 05:00:00.123456789'", "Timestamp(ns)", "2013-01-01T05:00:00.123456789"],
    ["timestamptz '2013-07-01 00:00:00+05:30'", "Timestamp(us, UTC)", "2013-06-30T18:30:00.000000Z"],
    ["timestamptz '2013-07-01 00:00:00'", "Timestamp(us, UTC)", "2013-07-01T00:00:00.000000Z"],
    ["'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid", "Utf8 as uuid", '"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"'],
    ["'{\"a\":  1}'::json", "Utf8 as json", String.raw`"{\"a\":  1}"`],
    ["'b'::enum('a', 'b')", "Utf8 as enum", '"b"'],
    ["[1, null]", "List<Int32>", "[1, null]"],
    ["[]::varchar[]", "List<Utf8>", "[]"],
    ["null::varchar[]", "List<Utf8>", "null"],
    ["[1, 2]::integer[2]", "List<Int32, 2>", "[1, 2]"],
    ["['{}'::json]", "List<Utf8 as json>", '["{}"]'],
    ["{'b': 1, 'a b': ['x']}", 'Struct<b: Int32, "a b": List<Utf8>>', '{b: 1, a b: ["x"]}'],
    ["{'2': 'two', '1': 'one'}", "Struct<2: Utf8, 1: Utf8>", '{2: "two", 1: "one"}'],
    ["map {'k': 1.5::decimal(3,1)}", "Map<Utf8, Decimal(3, 1)>", '{"k": 1.5}'],
  ])("%s is %s", async (sql, type, shown) => {
    expect(show(await readDuckDb(database.connection, `select ${sql} as x`))).toEqual({ type, shown: [shown] });
  });

  test.each([
    ["interval 1 day", /extract\(epoch from x\)::decimal\(38, 6\)/],
    ["'05:00:00+02'::timetz", /x::varchar/],
    ["'101'::bit", /x::varchar/],
    ["union_value(k := 1)", /x::varchar/],
    ["[interval 1 day]", /x::varchar\[\]/],
    ["row(1, 2)", /select its fields one by one/],
    ["{'a': interval 1 day}", /select its fields one by one/],
    ["map {1: interval 1 day}", /x::varchar/],
  ])("%s is refused with a cast", async (sql, cast) => {
    const { code, text } = await errorOf(() => readDuckDb(database.connection, `select ${sql} as x`));
    expect(code).toBe("rows-type-unsupported");
    expect(text).toMatch(cast);
    expect(text).toContain("column x is of type");
  });

  test.each([
    ["170141183460469231731687303715884105727::hugeint", /does not fit into Decimal\(38, 0\)/],
    ["'24:00:00'::time", /does not fit into Time\(us\)/],
    ["'infinity'::date", /infinite/],
    ["'-infinity'::timestamp", /infinite/],
    ["'infinity'::timestamptz", /infinite/],
    ["['infinity'::date]", /infinite/],
  ])("%s has a value that is refused", async (sql, words) => {
    const query = `select * from (values (1, null), (2, ${sql})) as t(id, x) order by id`;
    const { code, text } = await errorOf(() => readDuckDb(database.connection, query));
    expect(code).toBe("rows-value-unrepresentable");
    expect(text).toMatch(words);
    expect(text).toContain("column x, row 2:");
  });
});

test("a text keeps its first character, also when it looks like a byte order mark", async () => {
  const table = await readDuckDb(database.connection, "select chr(65279) || 'x' as x union all select 'x'");
  expect(show(table).shown.sort()).toEqual(['"\\u{feff}x"', '"x"']);
});

describe("a query", () => {
  test.each([
    ["select * from nowhere", "rows-query-failed", /nowhere does not exist/],
    ["selekt", "rows-query-failed", /syntax error/],
    ["select 1; select 2", "rows-query-failed", /2 statements/],
    ["", "rows-query-failed", /it is empty/],
    [" -- nothing\n;", "rows-query-failed", /it is empty/],
    ["select 1 as a, 2 as a", "rows-column-duplicate", /two columns named a/],
  ])("%j fails clearly", async (sql, code, words) => {
    const error = await errorOf(() => readDuckDb(database.connection, sql));
    expect(error.code).toBe(code);
    expect(error.text).toMatch(words);
  });

  test("without rows keeps its schema", async () => {
    const table = await readDuckDb(database.connection, "select 1.5::decimal(4,1) as x where false");
    expect(show(table)).toEqual({ type: "Decimal(4, 1)", shown: [] });
  });

  test("of many chunks keeps the order", async () => {
    const table = await readDuckDb(database.connection, "select range as x from range(100000) order by x");
    expect(show(table).shown).toEqual(Array.from({ length: 100_000 }, (_, index) => String(index)));
  });
});

async function write(connection: DuckDBConnection, { kinds, fields, columns }: RandomTable): Promise<void> {
  const declared = kinds.map(({ duckdb }, index) => `"${fields[index]?.name}" ${duckdb}`);
  await connection.run(`create or replace table random (${declared.join(", ")})`);
  const appender = await connection.createAppender("random");
  const length = columns[0]?.length ?? 0;
  for (let row = 0; row < length; row += 1) {
    for (const [index, { duckdb, toDuckDb }] of kinds.entries()) {
      const cell = columns[index]?.[row] ?? null;
      if (cell === null) appender.appendNull();
      else appender.appendValue(toDuckDb(cell), duckdb);
    }
    appender.endRow();
  }
  appender.closeSync();
}

test("random tables are read as they were written", async () => {
  await fc.assert(
    fc.asyncProperty(randomTables([...SCALARS, ...NESTED]), async (random) => {
      await write(database.connection, random);
      const found = await readDuckDb(database.connection, "select * from random order by random()");
      const comparison = compareTables(tableOf(random.fields, random.columns), found, { key: "id" });
      expect(formatComparison(comparison)).toMatch(/^equal/);
      expect(comparison.cellsCompared).toBe((random.columns[0]?.length ?? 0) * random.fields.length);
    }),
    { numRuns: 150 },
  );
});

/** The kind with dates of the years 1 to 9999 only: DuckDB prints the others in its own way, or not at all. */
function inPlainYears(kind: Kind): Kind {
  if (kind.name === "date") return { ...kind, cells: fc.integer({ min: -719_162, max: 2_932_896 }) };
  if (kind.name === "TIMESTAMP_NS") return { ...kind, cells: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }) };
  const digits = { TIMESTAMP_S: 0, TIMESTAMP_MS: 3, TIMESTAMP: 6, "TIMESTAMP WITH TIME ZONE": 6 }[kind.name];
  if (digits === undefined) return kind;
  const scale = 10n ** BigInt(digits);
  return { ...kind, cells: fc.bigInt({ min: -62_135_596_800n * scale, max: 253_402_300_800n * scale - 1n }) };
}

/** What DuckDB itself prints for a value, in the form that we print it. */
function asDuckDbPrints(kind: string, shown: string): string {
  if (kind === "text" || kind === "uuid") return JSON.parse(shown);
  if (/^(TIMESTAMP|time)/.test(kind)) {
    return shown
      .replace("T", " ")
      .replace(/(\.\d*?)0+(Z?)$/, "$1$2")
      .replace(/\.(Z?)$/, "$1")
      .replace("Z", "+00");
  }
  // A decimal without digits before the point has no zero there.
  if (kind === "decimal(9,9)") return shown.replace("0.", ".");
  return shown;
}

test("values mean what DuckDB says that they mean", async () => {
  const plain = SCALARS.filter(({ name }) => !/float|binary|text/.test(name)).map(inPlainYears);
  await fc.assert(
    fc.asyncProperty(randomTables(plain), async (random) => {
      await write(database.connection, random);
      const found = await readDuckDb(database.connection, "select * from random order by id");
      const names = random.fields.map(({ name }) => `"${name}"::varchar as "${name}"`);
      const printed = await readDuckDb(
        database.connection,
        `select ${names.join(", ")} from random order by random.id`,
      );
      for (const [index, { name }] of random.kinds.entries()) {
        const expected = show(printed, index).shown.map((text) => (text === "null" ? null : JSON.parse(text)));
        const { shown } = show(found, index);
        for (const [row, text] of expected.entries()) {
          expect(text === null ? shown[row] : asDuckDbPrints(name, shown[row] ?? "")).toBe(text ?? "null");
        }
      }
    }),
    { numRuns: 60 },
  );
});
