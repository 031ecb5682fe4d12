/** Bad and hard input: an answer or a reason within the limit, never a hang, a crash or a fetch. */
import { describe, expect, test } from "vitest";
import { isSubset, type Json } from "../../src/index.ts";

function nested(depth: number, wrap: (inner: Json) => Json): Json {
  let schema: Json = { type: "string" };
  for (let level = 0; level < depth; level += 1) schema = wrap(schema);
  return schema;
}

describe("what is no schema is unknown, with its place", () => {
  test.each<[string, unknown, string, string]>([
    ["a type that there is not", { properties: { a: { type: "text" } } }, "schema", "/properties/a/type"],
    ["a list as a schema", { not: [] }, "schema", "/not"],
    ["a limit that is text", { minLength: "3" }, "schema", "/minLength"],
    ["a pattern that is none", { patternProperties: { "(": {} } }, "schema", "/patternProperties/("],
    ["nothing", null, "schema", ""],
    ["a value that JSON does not have", { const: Number.NaN }, "schema", ""],
    ["another draft", { $schema: "http://json-schema.org/draft-04/schema#" }, "$schema", "/$schema"],
    ["a reference to nowhere", { items: { $ref: "#/$defs/none" } }, "$ref", "/items/$ref"],
    ["a reference to a URL", { $ref: "https://example.org/schema.json" }, "$ref", "/$ref"],
    ["a reference to itself", { $ref: "#" }, "$ref", ""],
    ["a circle of references", { $ref: "#/$defs/a", $defs: { a: { not: { $ref: "#/$defs/a" } } } }, "$ref", "/$defs/a"],
    [
      "a circle that is entered from below",
      {
        ...{ $ref: "#/$defs/a" },
        $defs: {
          a: { anyOf: [{ properties: { p: { $ref: "#/$defs/b" } } }, { $ref: "#/$defs/b" }] },
          b: { allOf: [{ $ref: "#/$defs/a" }] },
        },
      },
      "$ref",
      "/$defs/a",
    ],
  ])("%s", (_, schema, reason, pointer) => {
    expect(isSubset(schema, true)).toMatchObject({ verdict: "unknown", reason, pointer, side: "a" });
    expect(isSubset(true, schema)).toMatchObject({ verdict: "unknown", reason, pointer, side: "b" });
    // The same schema twice is no better.
    expect(isSubset(schema, schema).verdict).toBe("unknown");
  });
});

describe("deep and large schemas", () => {
  test.each<[string, (inner: Json) => Json]>([
    ["allOf", (inner) => ({ allOf: [inner] })],
    ["not", (inner) => ({ not: inner })],
    ["items", (inner) => ({ items: inner })],
  ])("10,000 levels of %s are refused, 150 are not", (_, wrap) => {
    expect(isSubset(nested(10_000, wrap), true)).toMatchObject({ verdict: "unknown", reason: "nesting" });
    expect(isSubset(nested(150, wrap), { anyOf: [nested(150, wrap)], minItems: 0 }).verdict).toBe("subset");
  });

  test("20 MB are refused; 3,000 properties are compared", () => {
    const large = { enum: Array.from({ length: 700_000 }, (_, index) => `${index} and what makes it long enough`) };
    expect(isSubset(large, true)).toMatchObject({ verdict: "unknown", reason: "size" });
    const wide = (minLength: number): Json => ({
      properties: Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`p${index}`, { minLength }])),
    });
    expect(isSubset(wide(2), wide(1)).verdict).toBe("subset");
    expect(isSubset(wide(1), wide(2))).toMatchObject({ verdict: "not-subset" });
  });

  test("what doubles at every level is neither written out nor walked twice", () => {
    const tower = (last: Json): Json => ({
      $ref: "#/$defs/a0",
      $defs: Object.fromEntries(
        Array.from({ length: 60 }, (_, level) => {
          const next = { $ref: `#/$defs/a${level + 1}` };
          return [
            `a${level}`,
            level === 59 ? last : { type: "object", properties: { x: next, y: next }, required: ["x", "y"] },
          ];
        }),
      ),
    });
    expect(isSubset(tower({ minLength: 1 }), tower({ minLength: 0 })).verdict).toBe("subset");
    expect(isSubset(tower({ minLength: 0 }), tower({ minLength: 1 }))).toMatchObject({
      verdict: "unknown",
      reason: "witness",
    });
  });
});

describe("questions without an end", () => {
  test.each<[string, Json, Json]>([
    ["two patterns whose automata blow up", { pattern: "(.*a){12}(.*b){12}" }, { pattern: "(.*b){12}(.*a){12}" }],
    [
      "a pattern that makes an engine go back for ever",
      { type: "string", pattern: "^(a+)+$" },
      { pattern: "^(a|aa)+b$" },
    ],
    [
      "a count in the middle",
      { type: "string", pattern: "a.{30}$" },
      { pattern: "b.{30}$", not: { pattern: "a.{29}b" } },
    ],
    ["an array that is too long to be written", { type: "array", minItems: 1e9 }, { type: "array", minItems: 2e9 }],
    ["an object that is too large", { type: "object", minProperties: 1e6 }, { maxProperties: 5 }],
    ["many alternatives at once", alternatives(24), { required: ["none"] }],
    ["texts that are too long", { type: "string", minLength: 1e9 }, { type: "null" }],
  ])("%s", (_, a, b) => {
    const start = performance.now();
    const { verdict } = isSubset(a, b, { timeoutMs: 500 });
    expect(["subset", "not-subset", "unknown"]).toContain(verdict);
    // Not a measure: what does not look at the clock would take hours.
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test("memory is counted", () => {
    expect(isSubset(alternatives(12), { maxProperties: 1 }, { largest: 50 })).toMatchObject({ reason: "memory" });
  });
});

function alternatives(count: number): Json {
  return {
    allOf: Array.from({ length: count }, (_, index) => ({
      oneOf: [
        { required: [`v${(index * 7) % 13}`] },
        { not: { type: "object", required: [`v${(index * 5 + 1) % 13}`] } },
        { properties: { [`v${(index * 3 + 2) % 13}`]: false } },
      ],
    })),
  };
}
