/** Tables that PyArrow wrote (support/record_pyarrow.py) are read exactly, in every layout that we never write. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { compareTables, tableFromIPC } from "../../src/index.ts";
import { show } from "../support/show.ts";

const table = tableFromIPC(await readFile(new URL("../fixtures/pyarrow.arrow", import.meta.url)));

const NINES = "9".repeat(36);
const COLUMNS: [string, string, string[]][] = [
  ["id", "Int64", ["1", "2", "3"]],
  ["bool", "Bool", ["true", "null", "false"]],
  ["uint64", "UInt64", ["18446744073709551615", "null", "0"]],
  ["float32", "Float32", ["0.10000000149011612", "null", "NaN"]],
  ["text", "Utf8", ['"é"', "null", '""']],
  ["large_text", "Utf8", ['"AA "', "null", '"🛫"']],
  ["dictionary", "Utf8", ['"b"', "null", '"a"']],
  ["binary", "Binary", ["x'00ff'", "null", "x''"]],
  ["large_binary", "Binary", ["x'01'", "null", "x''"]],
  ["fixed", "FixedSizeBinary(4)", ["x'61626364'", "null", "x'65666768'"]],
  ["decimal32", "Decimal(9, 2)", ["-1.10", "null", "9999999.99"]],
  ["decimal64", "Decimal(18, 2)", ["-1.10", "null", "1.10"]],
  ["decimal128", "Decimal(38, 2)", [`-${NINES}.99`, "null", "0.01"]],
  ["decimal256", "Decimal(60, 0)", [`-${"9".repeat(50)}`, "null", "7"]],
  ["date", "Date", ["2013-01-01", "null", "0001-01-01"]],
  ["time32", "Time(s)", ["05:06:07", "null", "00:00:00"]],
  ["time64", "Time(us)", ["23:59:59.999999", "null", "00:00:00.000000"]],
  ["timestamp", "Timestamp(us)", ["2013-01-01T05:00:00.123456", "null", "1969-12-31T23:59:59.999999"]],
  ["timestamp_ns", "Timestamp(ns)", ["2013-01-01T05:00:00.123456789", "null", "1969-12-31T23:59:59.999999999"]],
  ["timestamptz", "Timestamp(us, UTC)", ["2013-01-01T05:00:00.123456Z", "null", "null"]],
  ["list", "List<Int32>", ["[1, null]", "null", "[]"]],
  ["large_list", "List<Utf8>", ['["a"]', "null", "[]"]],
  ["fixed_list", "List<Float64, 2>", ["[1.5, 2.5]", "null", "[0, -0]"]],
  ["struct", "Struct<a: Int8, b: List<Decimal(4, 1)>>", ["{a: 1, b: [1.1]}", "null", "{a: null, b: null}"]],
  ["map", "Map<Utf8, Int64>", ['{"k": 1, "j": null}', "null", "{}"]],
];

test("the file has these columns", () => {
  expect(table.schema.fields.map(({ name }) => name)).toEqual(COLUMNS.map(([name]) => name));
});

test.each(COLUMNS)("%s is %s", (name, type, shown) => {
  const index = table.schema.fields.findIndex((field) => field.name === name);
  expect(show(table, index)).toEqual({ type, shown });
});

test("it equals itself, and a slice of it does not", () => {
  expect(compareTables(table, table, { key: "id" })).toMatchObject({ equal: true, cellsCompared: 75 });
  expect(compareTables(table, table.slice(1), { key: "id" }).differences).toMatchObject([{ kind: "missing-row" }]);
});
