/** The comparison, by example: what each difference looks like, and what is no difference. */
import { describe, expect, test } from "vitest";
import * as arrow from "../../src/arrow.ts";
import type { Cell } from "../../src/cells.ts";
import { type CompareOptions, type Comparison, compareTables, formatComparison, tableOf } from "../../src/index.ts";
import { column, element, type LogicalType, mapType } from "../../src/types.ts";
import { errorOf } from "../support/show.ts";

const { TimeUnit } = arrow;
const text = new arrow.Utf8();
const int = new arrow.Int64();
const utc = new arrow.Timestamp(TimeUnit.MICROSECOND, "UTC");

/** A table from its columns: `[name, type, cells]`. */
function table(...columns: [string, arrow.DataType, Cell[], LogicalType?][]): arrow.Table {
  return tableOf(
    columns.map(([name, type, , logical]) => column(name, type, logical)),
    columns.map(([, , cells]) => cells),
  );
}

/** Two tables of one row each, that differ in one cell. */
function cell(
  type: arrow.DataType,
  expected: Cell,
  found: Cell,
  name = "x",
  options?: Partial<CompareOptions>,
): Comparison {
  return compareTables(
    table(["id", int, [1n]], [name, type, [expected]]),
    table(["id", int, [1n]], [name, type, [found]]),
    {
      key: "id",
      ...options,
    },
  );
}

describe("equal tables", () => {
  test("in another order of rows", () => {
    const one = table(["id", int, [1n, 2n, 3n]], ["x", text, ["a", null, "c"]]);
    const other = table(["id", int, [3n, 1n, 2n]], ["x", text, ["c", "a", null]]);
    expect(compareTables(one, other, { key: "id" })).toEqual({
      equal: true,
      differences: [],
      differenceCount: 0,
      counts: [],
      rows: { expected: 3, found: 3 },
      cellsCompared: 6,
    });
  });

  test("without rows, which the outcome says", () => {
    const empty = table(["id", int, []]);
    const comparison = compareTables(empty, empty, { key: "id" });
    expect(comparison).toMatchObject({ equal: true, rows: { expected: 0, found: 0 }, cellsCompared: 0 });
    expect(formatComparison(comparison)).toBe("equal: 0 cells compared in 0 expected and 0 found rows");
  });

  test("whose decimals are of another width, which is a matter of layout", () => {
    const narrow = table(["id", int, [1n]], ["x", new arrow.Decimal(2, 10, 64), [-110n]]);
    const wide = table(["id", int, [1n]], ["x", new arrow.Decimal(2, 10), [-110n]]);
    expect(compareTables(narrow, wide, { key: "id" }).equal).toBe(true);
  });

  test("of NaN, and of maps in another order", () => {
    expect(cell(new arrow.Float64(), Number.NaN, Number.NaN).equal).toBe(true);

    const map = mapType(element(text), element(int));
    const one = [
      ["a", 1n],
      ["b", 2n],
    ];
    expect(cell(map, one, [...one].reverse()).equal).toBe(true);
  });
});

describe("a cell that differs is shown exactly", () => {
  const decimal = new arrow.Decimal(2, 10);
  const long = "x".repeat(200);
  const cases: [string, arrow.DataType, Cell, Cell, string, string, RegExp?][] = [
    ["last decimal digit", decimal, 110n, 111n, "1.10 (Decimal(10, 2))", "1.11 (Decimal(10, 2))", /last digit/],
    ["trailing space", text, "AA", "AA ", '"AA" (Utf8)', '"AA " (Utf8)', /white space/],
    ["null and empty", text, null, "", "null (Utf8)", '"" (Utf8)', /empty text is not null/],
    ["null and zero", int, 0n, null, "0 (Int64)", "null (Int64)", /zero is not null/],
    ["null and 0.00", decimal, null, 0n, "null (Decimal(10, 2))", "0.00 (Decimal(10, 2))", /zero is not null/],
    [
      "a microsecond",
      utc,
      1_357_016_400_000_001n,
      1_357_016_400_000_000n,
      "2013-01-01T05:00:00.000001Z (Timestamp(us, UTC))",
      "2013-01-01T05:00:00.000000Z (Timestamp(us, UTC))",
      /below the second was dropped/,
    ],
    [
      "a zone",
      utc,
      1_357_016_400_000_001n,
      1_356_998_400_000_001n,
      "2013-01-01T05:00:00.000001Z (Timestamp(us, UTC))",
      "2013-01-01T00:00:00.000001Z (Timestamp(us, UTC))",
      /exactly 5 hours apart/,
    ],
    ["a normal form", text, "é", "e\u0301", '"é" (Utf8)', '"e\u0301" (Utf8)', /normal form/],
    ["upper case", text, "Aa", "aa", '"Aa" (Utf8)', '"aa" (Utf8)', /upper and lower case/],
    ["a look-alike", text, "bar", "b\u0430r", '"bar" (Utf8)', '"b\u0430r" (Utf8)', /character 2 on: U\+0061, U\+0430/],
    ["an invisible character", text, "a", "a\u200b", '"a" (Utf8)', '"a\\u{200b}" (Utf8)', /the end, U\+200B/],
    [
      "a float's last bit",
      new arrow.Float64(),
      0.3,
      0.1 + 0.2,
      "0.3 (Float64)",
      "0.30000000000000004 (Float64)",
      /last digits/,
    ],
    ["the sign of zero", new arrow.Float64(), 0, -0, "0 (Float64)", "-0 (Float64)", /sign of zero/],
    [
      "53 bits",
      int,
      9007199254740993n,
      9007199254740992n,
      "9007199254740993 (Int64)",
      "9007199254740992 (Int64)",
      /float/,
    ],
    ["a date", new arrow.DateDay(), 15_706, 15_707, "2013-01-01 (Date)", "2013-01-02 (Date)"],
    ["a boolean", new arrow.Bool(), true, false, "true (Bool)", "false (Bool)"],
    [
      "bytes",
      new arrow.Binary(),
      new Uint8Array([0, 255]),
      new Uint8Array([0, 254]),
      "x'00ff' (Binary)",
      "x'00fe' (Binary)",
    ],
    [
      "the end of a long text",
      text,
      `${long}a`,
      `${long}b`,
      `…"${"x".repeat(79)}a" (201 characters) (Utf8)`,
      `…"${"x".repeat(79)}b" (201 characters) (Utf8)`,
      /character 201 on/,
    ],
  ];
  test.each(cases)("%s", (_, type, expected, found, shownExpected, shownFound, hint) => {
    const { differences, differenceCount } = cell(type, expected, found);
    expect(differenceCount).toBe(1);
    expect(differences[0]).toMatchObject({
      kind: "cell",
      pointer: "/rows/1/x",
      expected: shownExpected,
      found: shownFound,
    });
    if (hint !== undefined) expect(differences[0]?.hint).toMatch(hint);
  });

  test("inside of nested types, with the way to it", () => {
    const route = new arrow.Struct([column("legs", new arrow.List(element(decimal))), column("via", text)]);
    const at = (expected: Cell, found: Cell) => cell(route, expected, found).differences[0];
    expect(at([[110n, 120n], "a"], [[110n, 121n], "a"])).toMatchObject({
      pointer: "/rows/1/x/legs/1",
      expected: "1.20 (Decimal(10, 2))",
      found: "1.21 (Decimal(10, 2))",
    });
    expect(at([[110n], "a"], [[110n, null], "a"])).toMatchObject({
      pointer: "/rows/1/x/legs/1",
      expected: "no such element",
      found: "null (Decimal(10, 2))",
    });
    expect(at([[110n], null], [[110n], "a"])).toMatchObject({ pointer: "/rows/1/x/via", found: '"a" (Utf8)' });
    expect(at(null, [[], null])).toMatchObject({
      pointer: "/rows/1/x",
      expected: "null (Struct<legs: List<Decimal(10, 2)>, via: Utf8>)",
      found: "{legs: [], via: null} (Struct<legs: List<Decimal(10, 2)>, via: Utf8>)",
    });
  });

  test("but never below a secret's name", () => {
    const everything = (comparison: Comparison) => JSON.stringify(comparison) + formatComparison(comparison);
    expect(everything(cell(text, "hunter2", "hunter3", "password"))).not.toMatch(/hunter|U\+/);
    const struct = new arrow.Struct([column("api_key", text)]);
    expect(everything(cell(struct, ["hunter2"], ["hunter3"]))).not.toContain("hunter");
    expect(everything(cell(struct, ["hunter2"], null))).not.toContain("hunter");
    const list = new arrow.List(element(text));
    expect(everything(cell(list, ["hunter2"], ["hunter3"], "tokens_and_token"))).not.toContain("hunter");

    const map = mapType(element(text), element(text));
    expect(everything(cell(map, [["password", "hunter2"]], [["password", "hunter3"]]))).not.toContain("hunter");
    expect(everything(cell(map, [["password", "hunter2"]], null))).not.toContain("hunter");
    const one = table(["token", text, ["hunter2"]]);
    const other = table(["token", text, ["hunter3"]]);
    expect(everything(compareTables(one, other, { key: "token" }))).not.toContain("hunter");
  });
});

describe("rows", () => {
  const expected = table(["a", text, ["x", "y"]], ["b", int, [1n, 2n]], ["c", text, ["p", "q"]]);

  test("that are missing or too many", () => {
    const found = table(["a", text, ["x", "z"]], ["b", int, [1n, 2n]], ["c", text, ["p", "q"]]);
    expect(compareTables(expected, found, { key: ["a", "b"] })).toMatchObject({
      differences: [
        { kind: "missing-row", pointer: "/rows/y,2", expected: 'a: "y", b: 2, c: "q"', found: "no row" },
        { kind: "surplus-row", pointer: "/rows/z,2", expected: "no row", found: 'a: "z", b: 2, c: "q"' },
      ],
      cellsCompared: 3,
    });
  });

  test("that are there twice, in either table or in both", () => {
    const twice = table(["a", text, ["x", "y", "x"]], ["b", int, [1n, 2n, 1n]], ["c", text, ["p", "q", "p"]]);
    const key = (one: arrow.Table, other: arrow.Table) => compareTables(one, other, { key: "a" }).differences;
    const pointer = "/rows/x";
    const inFound = { kind: "key", pointer, expected: "1 row", found: "2 rows", hint: /unique in the found/ };
    expect(key(expected, twice)).toMatchObject([{ ...inFound, hint: expect.stringMatching(inFound.hint) }]);
    const hint = expect.stringMatching(/unique in the expected/);
    expect(key(twice, expected)).toMatchObject([{ kind: "key", pointer, expected: "2 rows", found: "1 row", hint }]);
    expect(key(twice, twice)).toMatchObject([{ kind: "key", pointer, expected: "2 rows", found: "2 rows" }]);
    const extra = table(
      ["a", text, ["x", "y", "z", "z"]],
      ["b", int, [1n, 2n, 3n, 3n]],
      ["c", text, ["p", "q", "r", "r"]],
    );
    expect(key(expected, extra)).toMatchObject([
      { kind: "key", pointer: "/rows/z", expected: "0 rows", found: "2 rows" },
    ]);
  });

  test("whose key has a null in it", () => {
    const nulls = table(["a", text, ["x", null]], ["b", int, [1n, 2n]]);
    const { differences } = compareTables(nulls, nulls, { key: ["a", "b"] });
    expect(differences).toMatchObject([
      { kind: "key", pointer: "/rows/null,2", hint: expect.stringContaining("null in it") },
    ]);
  });

  test("whose keys would look alike if they were joined", () => {
    const one = table(["a", text, ["x,y", "x"]], ["b", text, ["z", "y,z"]]);
    expect(compareTables(one, one, { key: ["a", "b"] })).toMatchObject({ equal: true, cellsCompared: 4 });
    const other = table(["a", text, ["x,y"]], ["b", text, ["z"]]);
    expect(compareTables(one, other, { key: ["a", "b"] }).differences[0]?.pointer).toBe("/rows/x,y\\,z");
    const slashes = table(["a", text, ["x/~y"]]);
    expect(compareTables(slashes, table(["a", text, []]), { key: "a" }).differences[0]?.pointer).toBe("/rows/x~1~0y");
  });

  test("whose key is a float are told apart by the sign of zero, and NaN is one key", () => {
    const floats = (...cells: number[]) => table(["k", new arrow.Float64(), cells]);
    const one = floats(0, -0, Number.NaN);
    expect(compareTables(one, floats(Number.NaN, -0, 0), { key: "k" })).toMatchObject({
      equal: true,
      cellsCompared: 3,
    });
    const { differences } = compareTables(one, floats(Number.NaN, Number.NaN, 0), { key: "k" });
    expect(differences.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
      "key /rows/NaN",
      "missing-row /rows/-0",
    ]);
  });

  test("are listed in the order of their keys, however they came", () => {
    const ids = [10n, 9n, 100n, -1n];
    const one = table(["id", int, ids]);
    const none = table(["id", int, []]);
    const pointers = ["/rows/-1", "/rows/9", "/rows/10", "/rows/100"];
    expect(compareTables(one, none, { key: "id" }).differences.map(({ pointer }) => pointer)).toEqual(pointers);
    const reversed = table(["id", int, [...ids].reverse()]);
    expect(compareTables(none, reversed, { key: "id" }).differences.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test("by the thousand are counted, and a few of each kind listed", () => {
    const ids = Array.from({ length: 3000 }, (_, index) => BigInt(index));
    const one = table(["id", int, ids], ["x", int, ids], ["y", int, ids]);
    const other = table(
      ["id", int, ids.map((id) => (id < 2n ? -1n - id : id))],
      ["x", int, ids.map((id) => id + 1n)],
      ["y", int, ids.map((id) => (id === 2999n ? 0n : id))],
    );
    const comparison = compareTables(one, other, { key: "id" });
    expect(comparison.differenceCount).toBe(2 + 2 + 2998 + 1);
    expect(comparison.counts).toEqual([
      { kind: "missing-row", count: 2 },
      { kind: "surplus-row", count: 2 },
      { kind: "cell", column: "x", count: 2998 },
      { kind: "cell", column: "y", count: 1 },
    ]);
    expect(comparison.differences.map(({ pointer }) => pointer)).toContain("/rows/2999/y");
    expect(comparison.differences).toHaveLength(20);
    const lines = formatComparison(comparison).split("\n");
    expect(lines[0]).toBe("3003 differences; 8994 cells compared in 3000 expected and 3000 found rows");
    expect(lines.at(-1)).toBe("  … and 2983 more");
    expect(compareTables(one, other, { key: "id", limit: 3 }).differences).toHaveLength(3);
  });
});

describe("schemas", () => {
  const expected = table(["id", int, [1n]], ["x", text, ["a"]]);
  const differences = (found: arrow.Table) => compareTables(expected, found, { key: "id" }).differences;

  test("a column that is missing, another that is too many", () => {
    expect(differences(table(["id", int, [1n]], ["xx", text, ["a"]]))).toMatchObject([
      { kind: "schema", pointer: "/columns/x", expected: "Utf8", found: "no such column", hint: "is it xx?" },
      { kind: "schema", pointer: "/columns/xx", expected: "no such column", found: "Utf8" },
    ]);
  });

  test("two columns that changed places", () => {
    expect(differences(table(["x", text, ["a"]], ["id", int, [1n]]))).toMatchObject([
      { kind: "schema", pointer: "/columns/id", found: "number 2" },
      { kind: "schema", pointer: "/columns/x", found: "number 1" },
    ]);
  });

  test("a column too many in the middle moves no other", () => {
    const found = table(["id", int, [1n]], ["new", int, [1n]], ["x", text, ["a"]]);
    expect(differences(found)).toMatchObject([{ pointer: "/columns/new" }]);
  });

  const types: [string, arrow.DataType, arrow.DataType, string, string, RegExp][] = [
    ["precision", new arrow.Decimal(2, 10), new arrow.Decimal(2, 11), "Decimal(10, 2)", "Decimal(11, 2)", /cast it/],
    ["scale", new arrow.Decimal(2, 10), new arrow.Decimal(3, 10), "Decimal(10, 2)", "Decimal(10, 3)", /cast it/],
    ["width", new arrow.Int64(), new arrow.Int32(), "Int64", "Int32", /^$/],
    ["sign", new arrow.Int64(), new arrow.Uint64(), "Int64", "UInt64", /^$/],
    ["a sum", new arrow.Int64(), new arrow.Decimal(0, 38), "Int64", "Decimal(38, 0)", /cast it to bigint/],
    ["a float", new arrow.Decimal(2, 10), new arrow.Float64(), "Decimal(10, 2)", "Float64", /not exact/],
    ["text", new arrow.DateDay(), text, "Date", "Utf8", /became text/],
    ["a zone", utc, new arrow.Timestamp(TimeUnit.MICROSECOND), "Timestamp(us, UTC)", "Timestamp(us)", /time zone/],
    [
      "a unit",
      utc,
      new arrow.Timestamp(TimeUnit.MILLISECOND, "UTC"),
      "Timestamp(us, UTC)",
      "Timestamp(ms, UTC)",
      /fractions/,
    ],
    ["an element", new arrow.List(element(int)), new arrow.List(element(text)), "List<Int64>", "List<Utf8>", /^$/],
    [
      "a field's name",
      new arrow.Struct([column("a", int)]),
      new arrow.Struct([column("b", int)]),
      "Struct<a: Int64>",
      "Struct<b: Int64>",
      /^$/,
    ],
    [
      "fields that hide in a name",
      new arrow.Struct([column("a", int), column("b", int)]),
      new arrow.Struct([column("a: Int64, b", int)]),
      "Struct<a: Int64, b: Int64>",
      'Struct<"a: Int64, b": Int64>',
      /^$/,
    ],
  ];
  test.each(types)("another type: %s", (_, one, other, expectedType, foundType, hint) => {
    const comparison = compareTables(
      table(["id", int, [1n]], ["x", one, [null]]),
      table(["id", int, [1n]], ["x", other, [null]]),
      { key: "id" },
    );
    expect(comparison.differences).toMatchObject([{ kind: "schema", expected: expectedType, found: foundType }]);
    expect(comparison.differences[0]?.hint ?? "").toMatch(hint);
    expect(comparison.cellsCompared).toBe(1);
  });

  test("a uuid that became text", () => {
    const one = table(["id", int, [1n]], ["x", text, ["a"], "uuid"]);
    expect(compareTables(one, expected, { key: "id" }).differences).toMatchObject([
      { pointer: "/columns/x", expected: "Utf8 as uuid", found: "Utf8" },
    ]);
  });

  test("a key of another type compares no row, and says so", () => {
    const found = table(["id", new arrow.Int32(), [1]], ["x", text, ["b"]]);
    const comparison = compareTables(expected, found, { key: "id" });
    expect(comparison.differences).toMatchObject([
      { kind: "schema", pointer: "/columns/id", expected: "Int64", found: "Int32" },
      { kind: "key", pointer: "/columns/id", hint: expect.stringContaining("no row was compared") },
    ]);
    expect(comparison.cellsCompared).toBe(0);
  });

  test("two columns of one name", () => {
    const found = table(["id", int, [1n]], ["x", text, ["a"]], ["x", text, ["b"]]);
    expect(differences(found)).toMatchObject([{ pointer: "/columns/x", expected: "1 column", found: "2 columns" }]);
  });

  test("nulls where the expected column allows none", () => {
    const strict = tableOf(
      [column("id", int), column("x", text).clone({ nullable: false })],
      [
        [1n, 2n],
        ["a", "b"],
      ],
    );
    const found = table(["id", int, [1n, 3n]], ["x", text, ["a", null]]);
    expect(compareTables(strict, found, { key: "id" }).differences).toContainEqual({
      kind: "schema",
      pointer: "/columns/x",
      expected: "no null",
      found: "1 null",
    });
    expect(compareTables(strict, table(["id", int, [1n, 2n]], ["x", text, ["a", "b"]]), { key: "id" }).equal).toBe(
      true,
    );
  });
});

describe("a tolerance", () => {
  const float = new arrow.Float64();
  const within = (one: number, other: number) => cell(float, one, other, "x", { tolerance: { x: 1e-9 } }).equal;

  test("forgives what it says and nothing else", () => {
    expect(within(0.3, 0.1 + 0.2)).toBe(true);
    expect(within(1e300, 1e300 * (1 + 1e-10))).toBe(true);
    expect(within(1, 1.00000001)).toBe(false);
    expect(within(0, 1e-300)).toBe(false);
    expect(within(0, -0)).toBe(false);
    expect(within(1, -1)).toBe(false);
    expect(within(Number.NaN, 1)).toBe(false);
    expect(within(Number.POSITIVE_INFINITY, 1e308)).toBe(false);
    expect(within(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)).toBe(false);
    expect(cell(float, null, 0, "x", { tolerance: { x: 0.5 } }).equal).toBe(false);
  });

  test("is per column", () => {
    const one = table(["id", int, [1n]], ["x", float, [0.3]], ["y", float, [0.3]]);
    const other = table(["id", int, [1n]], ["x", float, [0.1 + 0.2]], ["y", float, [0.1 + 0.2]]);
    const { differences } = compareTables(one, other, { key: "id", tolerance: { x: 1e-9 } });
    expect(differences).toMatchObject([{ pointer: "/rows/1/y" }]);
  });

  test.each([
    [{ z: 1e-9 }, /no column z/],
    [{ d: 1e-9 }, /column d is Decimal/],
    [{ x: 0 }, /tolerance of 0/],
    [{ x: 2 }, /tolerance of 2/],
    [{ x: Number.NaN }, /tolerance of NaN/],
    [{ k: 1e-9 }, /in the key/],
  ])("of %j is refused", async (tolerance, words) => {
    const one = table(["k", float, [1]], ["x", float, [0.3]], ["d", new arrow.Decimal(2, 4), [1n]]);
    const { code, text: message } = await errorOf(() => compareTables(one, one, { key: "k", tolerance }));
    expect(code).toBe("rows-compare-call");
    expect(message).toMatch(words);
  });
});

test.each([
  [[], /the key has no column/],
  ["nmae", /no one column nmae.*did you mean name\?/],
  [["name", "id"], /no one column id/],
])("the key %j is refused", async (key, words) => {
  const one = table(["name", text, ["a"]]);
  const { code, text: message } = await errorOf(() => compareTables(one, one, { key }));
  expect(code).toBe("rows-compare-call");
  expect(message).toMatch(words);
});
