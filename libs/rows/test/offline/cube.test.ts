/** Cube's answers as tables: what its two APIs really sent (0.35.81), and what they must not send. */
import { describe, expect, test } from "vitest";
import { typeName } from "../../src/index.ts";
import { readCubeGraphQl, readCubeRest } from "../../src/readers/cube/read.ts";
import { errorOf, show } from "../support/show.ts";

/** An answer of /load as Cube writes it, with its annotation. */
function loaded(
  kinds: Readonly<Record<string, string>>,
  data: readonly object[],
  times: readonly string[] = [],
): object {
  const annotated = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, { title: name, shortTitle: name, type: kinds[name] }]));
  const names = Object.keys(kinds);
  return {
    query: {},
    data,
    annotation: {
      measures: {},
      dimensions: annotated(names.filter((name) => !times.includes(name))),
      segments: {},
      timeDimensions: annotated(times),
    },
    dataSource: "default",
    dbType: "postgres",
    slowQuery: false,
  };
}

describe("REST", () => {
  const rest = (kind: string, value: unknown, type: string) =>
    show(readCubeRest(loaded({ x: kind }, [{ x: value }]), { x: type }));

  test.each([
    ["number", "2699", "bigint", "Int64", "2699"],
    ["number", -65, "integer", "Int32", "-65"],
    ["number", 7, "smallint", "Int16", "7"],
    ["number", "9007199254740993", "bigint", "Int64", "9007199254740993"],
    ["number", "-7.0610079575596817", "numeric(38,24)", "Decimal(38, 24)", "-7.061007957559681700000000"],
    ["number", "33.636719", "numeric(9,6)", "Decimal(9, 6)", "33.636719"],
    ["number", 3, "numeric(38,0)", "Decimal(38, 0)", "3"],
    ["number", 21.864819999999998, "double precision", "Float64", "21.864819999999998"],
    ["number", "1e-7", "double precision", "Float64", "1e-7"],
    ["number", 0.5, "real", "Float32", "0.5"],
    ["boolean", false, "boolean", "Bool", "false"],
    ["string", "UA", "text", "Utf8", '"UA"'],
    ["time", "2013-01-01T05:15:00.000", "timestamp", "Timestamp(us)", "2013-01-01T05:15:00.000000"],
    ["time", "1969-12-31T23:59:59.999", "timestamp", "Timestamp(us)", "1969-12-31T23:59:59.999000"],
    ["number", null, "bigint", "Int64", "null"],
  ])("%s %j as %s", (kind, value, type, name, shown) => {
    expect(rest(kind, value, type)).toEqual({ type: name, shown: [shown] });
  });

  test.each([
    ["a decimal that is a double already", "number", 1.1, "numeric(9,2)", /a double, which is no exact decimal/],
    ["more digits than there is room for", "number", "1.234", "numeric(9,2)", /more than 2 digits/],
    ["a whole number with a fraction", "number", "1.5", "bigint", /not a whole number/],
    ["an integer that a double cannot hold", "number", 2 ** 53, "bigint", /not a whole number/],
    ["an integer that its type cannot hold", "number", "40000", "smallint", /does not fit/],
    ["text in a number", "number", "UA", "integer", /"UA" is not a whole number/],
    ["a truth as text", "boolean", "true", "boolean", /"true" is not of type Bool/],
    ["a time with a zone", "time", "2013-01-01T05:15:00.000Z", "timestamp", /not a time without a zone/],
    ["a day that does not exist", "time", "2013-02-30T00:00:00.000", "timestamp", /there is no day/],
    ["no value at all", "number", undefined, "bigint", /there is no value, where null would be one/],
  ])("refuses %s", async (_what, kind, value, type, words) => {
    const { code, text } = await errorOf(() => rest(kind, value, type));
    expect(code).toBe("rows-value-unrepresentable");
    expect(text).toMatch(words);
  });

  test("a member whose type Cube tells otherwise is of the type that Cube tells", () => {
    expect(rest("string", "15", "integer")).toEqual({ type: "Utf8", shown: ['"15"'] });
    expect(rest("number", "15", "text")).toEqual({ type: "Float64", shown: ["15"] });
    expect(rest("time", "2013-01-01T00:00:00.000", "text").type).toBe("Timestamp(us)");
  });

  test("the copy of a granularity under its dimension's name is no column, and a member that nobody asked for is one", () => {
    const row = {
      "f.day.week": "2012-12-31T00:00:00.000",
      "f.day": "2012-12-31T00:00:00.000",
      "f.count": "842",
      more: true,
    };
    const kinds = { "f.day.week": "time", "f.day": "time", "f.count": "number", more: "boolean" };
    const answer = loaded(kinds, [row], ["f.day.week", "f.day"]);
    const table = readCubeRest(answer, { "f.day.week": "timestamp", "f.count": "bigint" });
    expect(table.schema.fields.map((field) => `${field.name}: ${typeName(field)}`)).toEqual([
      "f.day.week: Timestamp(us)",
      "f.count: Int64",
      "more: Bool",
    ]);
  });

  test("an answer without rows has its columns all the same", () => {
    const table = readCubeRest(loaded({ x: "number" }, []), { x: "bigint" });
    expect([table.numRows, table.schema.fields.map(typeName)]).toEqual([0, ["Int64"]]);
  });

  test.each([
    [{ error: "Continue wait" }, /Continue wait/],
    [{ type: "UserError", error: "'nope' not found for path 'f.nope'" }, /'nope' not found/],
    [{ data: [1], annotation: {} }, /holds no rows/],
    ["<html>", /holds no rows/],
    [null, /holds no rows/],
  ])("%j is no answer", async (answer, words) => {
    const { code, text } = await errorOf(() => readCubeRest(answer, {}));
    expect(code).toBe("rows-query-failed");
    expect(text).toMatch(words);
  });
});

describe("GraphQL", () => {
  const row = {
    fct_flights: {
      count: 842,
      average_arrival_delay: -7.061007957559681,
      is_late: "false",
      scheduled_departure: { day: "2013-01-01T05:00:00.000Z", value: "2013-01-01T10:15:00.000Z" },
    },
    dim_airports: { latitude: 33.636719, observes_dst: null },
  };

  test("members stand in their cubes, and granularities in their times", () => {
    const columns = {
      "fct_flights.count": "double precision",
      "fct_flights.average_arrival_delay": "double precision",
      "fct_flights.is_late": "text",
      "fct_flights.scheduled_departure.day": "timestamptz",
      "fct_flights.scheduled_departure.value": "timestamptz",
      "dim_airports.latitude": "double precision",
      "dim_airports.observes_dst": "text",
    };
    const table = readCubeGraphQl({ data: { cube: [row] } }, columns);
    expect(Object.keys(columns).map((_name, index) => show(table, index))).toEqual([
      { type: "Float64", shown: ["842"] },
      { type: "Float64", shown: ["-7.061007957559681"] },
      { type: "Utf8", shown: ['"false"'] },
      { type: "Timestamp(us, UTC)", shown: ["2013-01-01T05:00:00.000000Z"] },
      { type: "Timestamp(us, UTC)", shown: ["2013-01-01T10:15:00.000000Z"] },
      { type: "Float64", shown: ["33.636719"] },
      { type: "Utf8", shown: ["null"] },
    ]);
  });

  test("a field that nobody asked for is a column", () => {
    const table = readCubeGraphQl({ data: { cube: [{ f: { a: "x", b: "y" } }] } }, { "f.a": "text" });
    expect(table.schema.fields.map(({ name }) => name)).toEqual(["f.a", "f.b"]);
  });

  test("a time without a zone is refused", async () => {
    const answer = { data: { cube: [{ f: { day: { day: "2013-01-01T05:00:00.000" } } }] } };
    const { text } = await errorOf(() => readCubeGraphQl(answer, { "f.day.day": "timestamptz" }));
    expect(text).toMatch(/not a time in UTC/);
  });

  test("rows beside an error are no answer: Cube leaves out what it could not tell", async () => {
    const message = "Cannot return null for non-nullable field TimeDimension.day.";
    const answer = { errors: [{ message, path: ["cube", 2] }], data: { cube: [row, { dim_carriers: { day: null } }] } };
    const { code, text } = await errorOf(() => readCubeGraphQl(answer, {}));
    expect([code, text]).toEqual(["rows-query-failed", expect.stringContaining(message)]);
  });
});
