/** Cells into Arrow tables and back: whatever fits comes back as it was, and whatever does not is refused. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as arrow from "../../src/arrow.ts";
import type { Cell } from "../../src/cells.ts";
import { cellsOf } from "../../src/decode.ts";
import { CellError, tableOf } from "../../src/encode.ts";
import { column, element, typeName } from "../../src/types.ts";
import { NESTED, randomTables, SCALARS } from "../support/arbitraries.ts";

function columnsOf(table: arrow.Table): Cell[][] {
  return table.schema.fields.map(({ name }) => {
    const vector = table.getChild(name);
    return vector === null ? [] : cellsOf(vector);
  });
}

describe("cells in a table", () => {
  test("come back as they were, also after IPC and in slices", () => {
    fc.assert(
      fc.property(randomTables([...SCALARS, ...NESTED]), ({ fields, columns }) => {
        const table = tableOf(fields, columns);
        expect(columnsOf(table)).toEqual(columns);
        const received = arrow.tableFromIPC(arrow.tableToIPC(table));
        expect(columnsOf(received)).toEqual(columns);
        expect(received.schema.fields.map(typeName)).toEqual(fields.map(typeName));
        const half = Math.floor(table.numRows / 2);
        expect(columnsOf(table.slice(half))).toEqual(columns.map((cells) => cells.slice(half)));
        const twoBatches = table.slice(0, half).concat(table.slice(half));
        expect(columnsOf(twoBatches)).toEqual(columns);
      }),
      { numRuns: 200 },
    );
  });

  test("of an empty table keep their types", () => {
    const table = tableOf([column("a", new arrow.Decimal(2, 10))], [[]]);
    expect(table.numRows).toBe(0);
    expect(table.schema.fields.map(typeName)).toEqual(["Decimal(10, 2)"]);
  });

  const refused: [string, arrow.DataType, Cell][] = [
    ["an Int8 of 128", new arrow.Int8(), 128],
    ["an Int32 with a fraction", new arrow.Int32(), 1.5],
    ["an Int32 of 2^31", new arrow.Int32(), 2 ** 31],
    ["an UInt8 of -1", new arrow.Uint8(), -1],
    ["an Int64 of 2^63", new arrow.Int64(), 2n ** 63n],
    ["an Int64 given as a number", new arrow.Int64(), 1],
    ["an UInt64 of -1", new arrow.Uint64(), -1n],
    ["a decimal of too many digits", new arrow.Decimal(2, 4), 10_000n],
    ["a negative decimal of too many digits", new arrow.Decimal(2, 4), -10_000n],
    ["a Float32 that is not one", new arrow.Float32(), 0.1],
    ["a timestamp beyond 64 bits", new arrow.Timestamp(arrow.TimeUnit.MICROSECOND), 2n ** 63n],
    ["24:00:00", new arrow.TimeMicrosecond(), 86_400_000_000n],
    ["a time before midnight", new arrow.TimeMicrosecond(), -1n],
    ["a lone surrogate", new arrow.Utf8(), "a\ud800"],
    ["a number as text", new arrow.Utf8(), 1],
    ["a text as bytes", new arrow.Binary(), "a"],
    ["a bad element of a list", new arrow.List(element(new arrow.Int8())), [1, 300]],
  ];
  test.each(refused)("%s is refused", (_, type, cell) => {
    expect(() => tableOf([column("x", type)], [[null, cell]])).toThrow(CellError);
  });

  test("a refusal names the column and the row", () => {
    try {
      tableOf(
        [column("a", new arrow.Int64()), column("b", new arrow.Int8())],
        [
          [1n, 2n],
          [1, 1000],
        ],
      );
      expect.unreachable();
    } catch (thrown) {
      expect(thrown).toMatchObject({ column: "b", row: 1, message: "1000 does not fit into Int8" });
    }
  });

  test("columns of different lengths are refused", () => {
    const fields = [column("a", new arrow.Int64()), column("b", new arrow.Int64())];
    expect(() => tableOf(fields, [[1n, 2n], [1n]])).toThrow("column b has 1 values");
  });
});
