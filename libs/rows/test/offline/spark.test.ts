/** Spark's answers → Arrow tables: types from DESCRIBE QUERY, values from JSON, and what is refused. */
import { expect, test } from "vitest";
import { readSpark, type SparkClient } from "../../src/index.ts";
import { show } from "../support/show.ts";

/** A session that answers the two statements of a reading. */
function session(type: string, ...rows: string[]): SparkClient {
  return {
    query: async (sql) =>
      sql.startsWith("DESCRIBE QUERY ")
        ? { rows: [["x", type, null]] }
        : { rows: rows.map((value) => [`{"x":${value}}`]) },
  };
}

const CASES: [string, string[], string, string[]][] = [
  ["bigint", ["9223372036854775807", "null"], "Int64", ["9223372036854775807", "null"]],
  [
    "decimal(38,10)",
    ["1.0E-10", "-1234567890123456789012345678.0123456789", "0"],
    "Decimal(38, 10)",
    ["0.0000000001", "-1234567890123456789012345678.0123456789", "0.0000000000"],
  ],
  ["decimal(10,0)", ["1.2E+3", "12E2"], "Decimal(10, 0)", ["1200", "1200"]],
  ["float", ["0.1", '"NaN"'], "Float32", ["0.10000000149011612", "NaN"]],
  ["double", ["-0.0", '"-Infinity"'], "Float64", ["-0", "-Infinity"]],
  ["boolean", ["true", "false"], "Bool", ["true", "false"]],
  ["binary", ['"AP8="'], "Binary", ["x'00ff'"]],
  ["date", ['"0001-01-01"'], "Date", ["0001-01-01"]],
  ["timestamp", ['"2013-01-01 05:00:00.000001"'], "Timestamp(us, UTC)", ["2013-01-01T05:00:00.000001Z"]],
  ["timestamp_ntz", ['"1969-12-31 23:59:59.999999"'], "Timestamp(us)", ["1969-12-31T23:59:59.999999"]],
  ["array<bigint>", ["[1,null,9007199254740993]", "[]"], "List<Int64>", ["[1, null, 9007199254740993]", "[]"]],
  ["map<string,decimal(3,1)>", ['{"a":1.5,"b":null}'], "Map<Utf8, Decimal(3, 1)>", ['{"a": 1.5, "b": null}']],
  [
    "array<struct<a:decimal(9,2),b:map<string,bigint>>>",
    ['[{"a":1.1,"b":{"k":1}},null]'],
    "List<Struct<a: Decimal(9, 2), b: Map<Utf8, Int64>>>",
    ['[{a: 1.10, b: {"k": 1}}, null]'],
  ],
];

test.each(CASES)("%s", async (told, values, type, shown) => {
  expect(show(await readSpark(session(told, ...values), "SELECT x"), 0)).toEqual({ type, shown });
});

test.each(["interval day to second", "array<variant>", "map<string,void>", "struct<a:interval year>"])(
  "names the cast for %s",
  async (type) => {
    const hint = "cast it in the query: cast(x as string)";
    await expect(readSpark(session(type), "SELECT x")).rejects.toMatchObject({ code: "rows-type-unsupported", hint });
  },
);

test("what cannot be held is told with its place, and what Spark refuses with its words", async () => {
  const refusal = { code: "rows-value-unrepresentable", message: expect.stringContaining("column x, row 1: ") };
  await expect(readSpark(session("decimal(3,1)", "1.25"), "SELECT x")).rejects.toMatchObject(refusal);
  const none: SparkClient = { query: () => Promise.reject(new Error("TABLE_OR_VIEW_NOT_FOUND")) };
  await expect(readSpark(none, "SELECT x")).rejects.toMatchObject({ code: "rows-query-failed" });
});
