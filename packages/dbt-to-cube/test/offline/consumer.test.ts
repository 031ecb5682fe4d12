/** The consumer on manifests that no project here has: types of every adapter, keys, personal data, joins, rollups. */
import { describe, expect, test } from "vitest";
import { renderCube } from "../../src/consumer/render.ts";
import { dimensionTypeOf } from "../../src/consumer/types.ts";
import { generated, model, modelWith, type Node } from "../support/manifests.ts";

const only = (nodes: readonly Node[], settings = {}) => {
  const { cubes } = generated(nodes, settings);
  const [cube] = cubes;
  if (cube === undefined || cubes.length > 1) throw new RangeError("one cube is expected");
  return cube;
};

describe("a column's type", () => {
  test.each([
    ["text", "string"],
    ["character varying(20)", "string"],
    ["VARCHAR(16777216)", "string"],
    ["NUMBER(38,0)", "number"],
    ["numeric(10,4)", "number"],
    ["double precision", "number"],
    ["FLOAT64", "number"],
    ["BIGNUMERIC", "number"],
    ["decimal(18, 2)", "number"],
    ["timestamp(6) with time zone", "time"],
    ["timestamptz", "time"],
    ["TIMESTAMP_NTZ(9)", "time"],
    ["DateTime", "time"],
    ["date", "time"],
    ["BOOLEAN", "boolean"],
    ["bool", "boolean"],
    ["text[]", "string"],
    ["array<struct<a int64>>", "string"],
    ["STRUCT<a INT64>", "string"],
    ["variant", "string"],
    ["interval", "string"],
    ["time", "string"],
    ["uuid", "string"],
    ["mood", undefined],
    ["", undefined],
  ])("%s is a %s", (declared, expected) => expect(dimensionTypeOf(declared)).toBe(expected));

  test("that nobody knows is a string, and somebody is told", () => {
    const { cubes, notes } = generated([model("m", { a: "mood", b: "" })]);
    expect(cubes[0]?.dimensions.map(({ type }) => type)).toEqual(["string", "string"]);
    expect(notes.join("\n")).toMatch(
      /model\.flights\.m: the column a has a data_type that floe-cube does not know, mood/,
    );
    expect(notes.join("\n")).toMatch(/model\.flights\.m: the column b has no data_type/);
  });
});

describe("a key", () => {
  const sum = { measures: [{ name: "n", type: "count" as const }], joins: [] };

  test("of several columns is all of them", () => {
    const cube = only([{ ...modelWith("m", { a: "text", b: "date", c: "text" }, sum), primary_key: ["a", "b"] }]);
    expect(cube.dimensions.filter((each) => each.primary_key).map(({ name }) => name)).toEqual(["a", "b"]);
  });

  test("that is an expression has its columns on the cube, its strings and functions as they are", () => {
    const expression = "coalesce(a, 'a') || \"b\" || cast(a as varchar(10)) || t.a";
    const cube = only([{ ...modelWith("m", { a: "text" }, sum), primary_key: [expression] }]);
    expect(cube.dimensions[0]).toMatchObject({
      name: "row_key",
      sql: "coalesce({CUBE}.a, 'a') || \"b\" || cast({CUBE}.a as varchar(10)) || t.a",
      primary_key: true,
      public: false,
    });
  });

  test("that is missing is refused where a join could count rows twice, on either side", () => {
    const other = modelWith("other", { a: "text" }, { measures: [{ name: "n", type: "count" }] });
    const join = { name: "other", relationship: "many_to_one" as const, sql: "{CUBE}.a = {other}.a" };
    const joining = modelWith("m", { a: "text" }, { joins: [join] });
    expect(() => generated([joining, other])).toThrow(/model\.flights\.other .*model\.flights\.m joins it/);
    expect(() => generated([joining, { ...other, primary_key: ["a"] }])).not.toThrow();
  });
});

describe("personal data", () => {
  const pii = { name: "owner", data_type: "text", config: { meta: { floe: { classification: "PII" } } } };
  const withPii = (cube: object, column: object = pii): Node => {
    const node = modelWith("m", { a: "text" }, cube);
    return { ...node, columns: { ...node.columns, owner: column as typeof pii } };
  };
  const visible = (node: Node, settings = {}) =>
    only([node], settings).dimensions.flatMap((each) => (each.public ? [each.name] : []));

  test("is hidden whoever classified it, and shown to who asks for it", () => {
    expect(visible(withPii({}))).toEqual(["a"]);
    const plain = { name: "owner", data_type: "text" };
    expect(visible(withPii({}, plain))).toEqual(["a", "owner"]);
    expect(visible(withPii({}, plain), { classifications: { m: { owner: { classification: "pii" } } } })).toEqual([
      "a",
    ]);
    const asked = { ...pii, config: { meta: { ...pii.config.meta, cube: { public: true } } } };
    expect(visible(withPii({}, asked))).toEqual(["a", "owner"]);
    expect(visible(withPii({}, { ...plain, meta: { cube: { public: false } } }))).toEqual(["a"]);
  });

  test.each([
    ["max", "owner", false],
    ["min", "{CUBE}.owner", false],
    ["number", "max({CUBE}.owner)", false],
    ["count_distinct", "owner", true],
    ["max", "a", true],
  ] as const)("a %s of %s is public: %s", (type, sql, expected) => {
    const cube = only([withPii({ measures: [{ name: "x", type, sql }] })]);
    expect(cube.measures?.[0]?.public).toBe(expected);
  });
});

describe("what a model becomes", () => {
  test("is hidden unless the project speaks of it, and nothing when it has no relation or no column", () => {
    const { cubes, notes } = generated([
      model("asked", { a: "text" }),
      model("staged", { a: "text" }, { config: { materialized: "view" } }),
      model("hidden", { a: "text" }, { config: { meta: { cube: { public: false } } } }),
      model("off", { a: "text" }, { config: { meta: { cube: { enabled: false } } } }),
      model("inlined", { a: "text" }, { config: { materialized: "ephemeral" } }),
      model("empty", {}, { config: {} }),
    ]);
    const shown = Object.fromEntries(cubes.map((cube) => [cube.name, cube.public]));
    expect(shown).toEqual({ asked: true, staged: false, hidden: false });
    expect(notes.filter((note) => note.includes("becomes no cube"))).toHaveLength(3);
  });

  test("follows older dbt's meta, versions and aliases", () => {
    const old = {
      ...model("m", { a: "text" }, { config: {} }),
      meta: { cube: { measures: [{ name: "n", type: "count" as const }] } },
    };
    expect(only([old]).measures).toMatchObject([{ name: "n" }]);
    expect(only([{ ...model("m", { a: "text" }), version: 2 }]).name).toBe("m_v2");
  });

  test("asks the database's own relation, and another database's by its whole name", () => {
    const relation = '"flights"."gold"."m ""x"""';
    expect(only([model("m", { a: "text" }, { relation_name: relation })]).sql_table).toBe('"gold"."m ""x"""');
  });

  test("takes a measure's name before a column's", () => {
    const cube = only([
      modelWith("m", { flights: "bigint" }, { measures: [{ name: "flights", type: "sum", sql: "flights" }] }),
    ]);
    expect(cube.dimensions).toMatchObject([
      { name: "flights_value", sql: "{CUBE}.flights", meta: { column: "flights" } },
    ]);
    expect(cube.measures).toMatchObject([{ name: "flights", sql: "{CUBE}.flights" }]);
  });

  test("is text that YAML reads back as it was, whatever stands in it", () => {
    const text = renderCube(only([modelWith("m", { "no: - # 'x'": "text", yes: "boolean" }, { title: "1e3: null" })]));
    expect(text).toContain('title: "1e3: null"');
    expect(text).not.toMatch(/\{\{|\}\}/);
  });
});

describe("a rollup", () => {
  const rollup = {
    name: "by_day",
    measures: ["n"],
    dimensions: ["a"],
    time_dimension: "d",
    granularity: "day" as const,
  };
  const node = (more: object) =>
    modelWith(
      "m",
      { a: "text", d: "date" },
      { measures: [{ name: "n", type: "count" }], pre_aggregations: [{ ...rollup, ...more }] },
    );

  test("is refreshed and kept as the artifact says unless it says otherwise", () => {
    expect(only([node({})]).pre_aggregations).toMatchObject([
      { measures: ["CUBE.n"], refresh_key: { every: "0 * * * *", timezone: "UTC" }, external: false },
    ]);
    const own = { refresh_key: { every: "1 day" }, external: false };
    expect(only([node(own)]).pre_aggregations).toMatchObject([own]);
  });

  test.each([
    [{ dimensions: ["b"] }, /by_day holds the dimension b/],
    [{ measures: ["a"] }, /by_day holds the measure a/],
    [{ measures: ["other.n"] }, /belongs to no cube/],
    [{ granularity: undefined }, /no granularity/],
  ])("of %o is refused", (more, message) => {
    expect(() => generated([node(more)])).toThrow(message);
  });
});

describe("SQL of the project", () => {
  const measured = (sql: string) => () =>
    only([modelWith("m", { a: "text", "b c": "text" }, { measures: [{ name: "x", type: "sum", sql }] })]);

  test.each([
    ["{CUBE}.a || '\\d'", "{CUBE}.a || '\\u005cd'"],
    ['{CUBE}."b c"', '{CUBE}."b c"'],
    ["case when {CUBE}.a = '`'\n then 1 end", "case when {CUBE}.a = '\\u0060'\\u000a then 1 end"],
    ["{m}.a", "{m}.a"],
  ])("%s reaches Cube as %s", (sql, expected) => expect(measured(sql)().measures?.[0]?.sql).toBe(expected));

  test.each(["{{ x }}", "{% x %}", "'{'", "{CUBE}.a::json->'{0}'", "{process.exit()}", "{a.b.c}", "}"])(
    "%s is refused",
    (sql) => {
      expect(measured(sql)).toThrow(
        expect.objectContaining({ code: "cube-sql-refused", message: expect.stringContaining("model.flights.m") }),
      );
    },
  );

  test.each(["{CUBE}.gone", "gone", "{gone}", "{gone}.a", "{m.gone}"])("%s is refused as gone", (sql) => {
    expect(measured(sql)).toThrow(expect.objectContaining({ code: "cube-reference-missing" }));
  });
});
