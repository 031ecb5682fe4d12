/** SQL types that both engines read alike, as Arrow columns. */
import { describe, expect, test } from "vitest";
import { compareTables, fieldOf, openDuckDb, readDuckDb, Schema, tableOf, typeName } from "../../src/index.ts";
import { errorOf } from "../support/show.ts";

const TYPES = [
  ["boolean", "Bool"],
  ["smallint", "Int16"],
  ["integer", "Int32"],
  ["bigint", "Int64"],
  ["real", "Float32"],
  ["double precision", "Float64"],
  ["text", "Utf8"],
  ["varchar", "Utf8"],
  ["date", "Date"],
  ["time", "Time(us)"],
  ["timestamp", "Timestamp(us)"],
  ["timestamptz", "Timestamp(us, UTC)"],
  ["uuid", "Utf8 as uuid"],
  ["json", "Utf8 as json"],
  ["numeric(7,2)", "Decimal(7, 2)"],
  ["decimal(38, 38)", "Decimal(38, 38)"],
] as const;

describe("a SQL type", () => {
  test.each(TYPES)("%s is %s, and so DuckDB reads it", async (sqlType, type) => {
    expect(typeName(fieldOf("x", sqlType))).toBe(type);
    await using database = await openDuckDb(":memory:", { readOnly: false });
    await database.connection.run(`create table t (x ${sqlType})`);
    expect((await readDuckDb(database.connection, "from t")).schema.fields.map(typeName)).toEqual([type]);
  });

  test.each([
    ["integr", /did you mean integer/],
    ["float", /numeric\(precision, scale\)/],
    ["numeric", /numeric\(precision, scale\)/],
    ["numeric(39,0)", /numeric\(precision, scale\)/],
    ["numeric(2,5)", /numeric\(precision, scale\)/],
    ["numeric(0,0)", /numeric\(precision, scale\)/],
    ["tinyint", /numeric\(precision, scale\)/],
    ["toString", /numeric\(precision, scale\)/],
    ["interval", /numeric\(precision, scale\)/],
  ])("%s is refused", async (sqlType, words) => {
    const { code, text } = await errorOf(() => fieldOf("fare", sqlType));
    expect(code).toBe("seed-type-unknown");
    expect(text).toMatch(/^column fare: /);
    expect(text).toMatch(words);
  });
});

test("a declared schema finds nulls in a column that may have none", () => {
  const declared = new Schema([fieldOf("id", "integer", false), fieldOf("x", "text", false)]);
  const found = tableOf([fieldOf("id", "integer"), fieldOf("x", "text")], [[1], [null]]);
  const expected = tableOf(declared.fields, [[1], ["a"]]);
  const { differences } = compareTables(expected, found, { key: "id" });
  expect(differences.map(({ pointer }) => pointer)).toEqual(["/columns/x", "/rows/1/x"]);
});
