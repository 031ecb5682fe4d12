/** Whatever dbt calls something, Cube gets a name that it takes, or somebody is told why not. */
import { FloeContractsError } from "@floe-contracts/base";
import { parseYaml, validate } from "@floe-contracts/schemas";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { modelFiles } from "../../src/consumer/cube.ts";
import { collisionKey, cubeAlias, cubeName, isIdentifier, rollupAlias } from "../../src/consumer/names.ts";
import { generated, model } from "../support/manifests.ts";

/** Names of every kind: plain ones, such with one odd character, and noise. */
const anyName = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: "binary" }),
  fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "class",
    "CUBE",
    "order",
    "1",
    "_",
    "é",
    "日本",
    "a.b",
    "a b",
  ),
);

describe("one name", () => {
  test("becomes an identifier, or nothing is left of it", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const made = cubeName(name);
        return made === undefined ? !/[A-Za-z0-9]/.test(name.normalize("NFKD")) : isIdentifier(made);
      }),
    );
  });

  test("that is one already stays, and mapping twice changes nothing", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const made = cubeName(name);
        expect(made === undefined ? made : cubeName(made)).toBe(made);
      }),
    );
    expect(cubeName("flight_date")).toBe("flight_date");
  });

  test.each([
    ["my-model", "my_model"],
    ["2013", "_2013"],
    ["__proto__", "_proto__"],
    ["Städte", "Stadte"],
    ["class", "class_"],
    ["日本", undefined],
    ["___", undefined],
  ])("%s → %s", (name, expected) => expect(cubeName(name)).toBe(expected));

  test("collides with another by what Cube writes into SQL", () => {
    expect(collisionKey("flightDate")).toBe(collisionKey("flight_date"));
    expect(collisionKey("HTTPStatus")).toBe(collisionKey("http_status"));
    expect(collisionKey("a")).not.toBe(collisionKey("b"));
  });
});

describe("a model of such names", () => {
  test("is valid, its columns are asked by their own names, or its unique_id is told", () => {
    fc.assert(
      fc.property(anyName, fc.uniqueArray(anyName, { minLength: 1, maxLength: 6 }), (name, columns) => {
        const types = Object.fromEntries(columns.map((column) => [column, "text"]));
        fc.pre(Object.keys(types).length === columns.length);
        const id = `model.flights.${name}`;
        try {
          const made = generated([model(name, types)]);
          const [[path, text] = ["", ""]] = modelFiles(made);
          expect(path).toMatch(/^model\/cubes\/[A-Za-z_][A-Za-z0-9_]*\.yml$/);
          const source = parseYaml(text);
          expect(validate(source, "cube-model", "1.0.0")).toMatchObject({ ok: true });
          const { cubes } = source.value as { cubes: { dimensions: { name: string; sql: string }[] }[] };
          expect(cubes[0]?.dimensions.map(({ sql }) => columnIn(sql))).toEqual(Object.keys(types));
        } catch (refusal) {
          if (!(refusal instanceof FloeContractsError)) throw refusal;
          expect(refusal.code).toBe("cube-name-refused");
          expect(refusal.message).toContain(id);
          expect(refusal.where?.file).toBe("manifest.json");
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** The column that a dimension's SQL asks for, as the database reads it. */
function columnIn(sql: string): string {
  const column = sql.replace(/^\{CUBE\}\./, "");
  const text = column.replace(/\\u([0-9a-f]{4})/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

describe("a long name", () => {
  const long = "a_model_with_a_name_that_says_everything_about_it";

  test("of a cube gets an alias where its members would be cut off", () => {
    expect(cubeAlias("fct_flights", ["flight_date"], "none")).toBeUndefined();
    const alias = cubeAlias(long, ["average_departure_delay_minutes"], "none");
    expect(`${alias}__average_departure_delay_minutes_quarter`.length).toBeLessThanOrEqual(63);
    expect(alias).not.toBe(cubeAlias(`${long}_2`, ["average_departure_delay_minutes"], "none"));
  });

  test("of a rollup gets one where its table's would", () => {
    expect(rollupAlias("fct_flights", "by_day", false)).toBeUndefined();
    const alias = rollupAlias("agg_carrier_daily", "cancellations_by_day", false);
    expect(`agg_carrier_daily_${alias}_12345678_12345678_1234567`.length).toBeLessThanOrEqual(63);
  });

  test("of a column is refused when no alias could help", () => {
    expect(() => generated([model("fct_flights", { [long]: "text" })])).toThrow(/model\.flights\.fct_flights.*43/);
  });
});
