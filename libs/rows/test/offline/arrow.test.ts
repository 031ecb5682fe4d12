/** Arrow IPC of PyArrow in the terms of the query engines, and Iceberg's types in those of Arrow. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { Binary, Field, FixedSizeList, Schema, Table, Utf8 } from "../../src/arrow.ts";
import {
  compareTables,
  icebergField,
  readArrow,
  tableFromIPC,
  tableOf,
  tableToIPC,
  typeName,
} from "../../src/index.ts";
import { show } from "../support/show.ts";

const whole = tableFromIPC(await readFile(new URL("../fixtures/pyarrow.arrow", import.meta.url)));
/** Without the one column that nothing writes again; Iceberg has no such type. */
const fixture = tableToIPC(whole.select(whole.schema.names.filter((name) => name !== "time32")));

test("layouts become one, values stay", () => {
  const shown = (name: string) => {
    const table = readArrow(fixture);
    return show(
      table,
      table.schema.fields.findIndex((field) => field.name === name),
    );
  };
  expect(shown("large_text")).toEqual({ type: "Utf8", shown: ['"AA "', "null", '"🛫"'] });
  expect(shown("dictionary")).toEqual({ type: "Utf8", shown: ['"b"', "null", '"a"'] });
  expect(shown("fixed")).toEqual({ type: "Binary", shown: ["x'61626364'", "null", "x'65666768'"] });
  expect(shown("large_list")).toEqual({ type: "List<Utf8>", shown: ['["a"]', "null", "[]"] });
  expect(shown("timestamptz").type).toBe("Timestamp(us, UTC)");
});

test("the extension type uuid is the text that engines print", () => {
  const uuid = new Field("trip", new Binary(), true, new Map([["ARROW:extension:name", "arrow.uuid"]]));
  const bytes = Uint8Array.from(Buffer.from("1234567890abcdef1234567890abcdef", "hex"));
  const read = readArrow(tableToIPC(tableOf([uuid], [[bytes, null]])));
  expect(show(read, 0)).toEqual({
    type: "Utf8 as uuid",
    shown: ['"12345678-90ab-cdef-1234-567890abcdef"', "null"],
  });
});

test("what is read once is the same when it is read again, an empty table too", () => {
  const once = readArrow(fixture);
  expect(compareTables(once, readArrow(tableToIPC(once)), { key: "id" })).toMatchObject({ equal: true });
  const empty = new Table(new Schema([new Field("a", new Utf8(), true)]));
  expect(readArrow(tableToIPC(empty)).numRows).toBe(0);
});

test.each([
  ["boolean", "Bool"],
  ["int", "Int32"],
  ["long", "Int64"],
  ["float", "Float32"],
  ["double", "Float64"],
  ["decimal(38, 10)", "Decimal(38, 10)"],
  ["date", "Date"],
  ["time", "Time(us)"],
  ["timestamp", "Timestamp(us)"],
  ["timestamptz", "Timestamp(us, UTC)"],
  ["string", "Utf8"],
  ["uuid", "Utf8 as uuid"],
  ["fixed[16]", "Binary"],
  ["binary", "Binary"],
  [{ type: "list", "element-id": 2, element: "uuid", "element-required": false }, "List<Utf8 as uuid>"],
  [{ type: "map", "key-id": 2, key: "string", "value-id": 3, value: "long" }, "Map<Utf8, Int64>"],
  [{ type: "struct", fields: [{ id: 2, name: "a", required: false, type: "date" }] }, "Struct<a: Date>"],
])("Iceberg's %j is %s", (type, name) => {
  expect(typeName(icebergField({ name: "x", type }))).toBe(name);
});

test.each(["timestamp_ns", "decimal", "text", { type: "union" }, null])("Iceberg has no %j", (type) => {
  expect(() => icebergField({ name: "x", type })).toThrow(/is no Iceberg type/);
});

test("a fixed list is no list of Iceberg's and is left as it is", () => {
  const fields = readArrow(fixture).schema.fields;
  expect(fields.find(({ name }) => name === "fixed_list")?.type).toBeInstanceOf(FixedSizeList);
});
