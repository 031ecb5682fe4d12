/** What changed, and what did not: definitions, order and notation give no finding; renames are recognised and hide nothing. */
import { describe, expect, test } from "vitest";
import { falseWitnesses, reviewSchemas, said } from "../support/review-trees.ts";

const text = { type: "string" };

async function outcome(old: unknown, other: unknown): Promise<string[]> {
  const review = await reviewSchemas(old, other);
  expect(falseWitnesses(review, old, other)).toEqual([]);
  return said(review);
}

describe("no finding", () => {
  const same: readonly (readonly [what: string, old: unknown, other: unknown])[] = [
    [
      "a definition that was renamed",
      { properties: { a: { $ref: "#/$defs/Left" } }, $defs: { Left: text } },
      { properties: { a: { $ref: "#/$defs/Right" } }, $defs: { Right: text } },
    ],
    [
      "a definition that was written out",
      { properties: { a: { $ref: "#/$defs/Left" } }, $defs: { Left: text } },
      { properties: { a: text } },
    ],
    ["a definition that nothing refers to", { ...text, $defs: { Old: { type: "null" } } }, text],
    [
      "a chain of references",
      { $ref: "#/$defs/A", $defs: { A: { $ref: "#/$defs/B" }, B: text } },
      { $ref: "#/$defs/B", $defs: { B: text } },
    ],
    [
      "an anchor in place of a pointer",
      { $ref: "#/$defs/A", $defs: { A: text } },
      { $ref: "#a", $defs: { A: { $anchor: "a", ...text } } },
    ],
    ["the order of required", { required: ["a", "b"] }, { required: ["b", "a"] }],
    ["the order of types", { type: ["string", "null"] }, { type: ["null", "string"] }],
    ["a list of one type", { type: ["string"] }, text],
    ["the order of listed values", { enum: ["a", "b", 1] }, { enum: [1, "b", "a"] }],
    ["const as a list of one", { const: "a" }, { enum: ["a"] }],
    ["the order of properties", { properties: { a: text, b: {} } }, { properties: { b: {}, a: text } }],
    ["the order of alternatives", { anyOf: [text, { type: "null" }] }, { anyOf: [{ type: "null" }, text] }],
    [
      "the order of alternatives that refer",
      {
        oneOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }],
        $defs: { A: { properties: { type: { const: "a" } } }, B: { properties: { type: { const: "b" } } } },
      },
      {
        oneOf: [{ $ref: "#/$defs/Y" }, { $ref: "#/$defs/X" }],
        $defs: { X: { properties: { type: { const: "a" } } }, Y: { properties: { type: { const: "b" } } } },
      },
    ],
    ["one schema that must be met", { allOf: [text] }, text],
    ["true in place of nothing", { additionalProperties: true, items: {} }, {}],
    ["limits that say nothing", { minLength: 0, minItems: 0, uniqueItems: false }, {}],
    [
      "a recursive definition under another name",
      { $ref: "#/$defs/Tree", $defs: { Tree: { properties: { below: { items: { $ref: "#/$defs/Tree" } } } } } },
      { properties: { below: { items: { $ref: "#" } } } },
    ],
  ];
  test.each(same)("%s", async (_what, old, other) => {
    expect(await outcome(old, other)).toEqual([]);
    expect(await outcome(other, old)).toEqual([]);
  });
});

describe("one finding", () => {
  test("a change in a definition that is used twice", async () => {
    const schema = (type: string) => ({
      properties: { a: { $ref: "#/$defs/T" }, b: { $ref: "#/$defs/T" } },
      $defs: { T: { type } },
    });
    const review = await reviewSchemas(schema("number"), schema("integer"));
    expect(said(review)).toEqual(["type-narrowed breaks backward"]);
    expect(review.findings[0]?.values).toEqual(["/a", "/b"]);
    expect(review.findings[0]?.place).toMatchObject({ side: "new", pointer: "/$defs/T/type" });
  });

  test("a property that became nullable, by type, by anyOf and by a reference in anyOf", async () => {
    const $defs = { T: { type: "object", properties: { x: text }, required: ["x"] } };
    const cases = [
      [text, { type: ["string", "null"] }, "type-widened"],
      [text, { anyOf: [text, { type: "null" }] }, "any-of-branch-added"],
      [{ $ref: "#/$defs/T" }, { anyOf: [{ $ref: "#/$defs/T" }, { type: "null" }] }, "any-of-branch-added"],
    ] as const;
    for (const [old, other, rule] of cases) {
      const schema = (a: unknown) => ({ properties: { a }, $defs });
      expect(await outcome(schema(old), schema(other))).toEqual([`${rule} breaks forward`]);
    }
  });

  test("a change in one of many alternatives is found there, wherever the alternative moved to", async () => {
    const branch = (type: string, more: object) => ({
      properties: { type: { const: type }, ...more },
      required: ["type"],
    });
    const old = { oneOf: [branch("a", { n: { maximum: 5 } }), branch("b", { t: text }), branch("c", {})] };
    const other = { oneOf: [branch("c", {}), branch("b", { t: text }), branch("a", { n: { maximum: 4 } })] };
    const review = await reviewSchemas(old, other);
    expect(said(review)).toEqual(["number-range-narrowed breaks backward"]);
    expect(review.findings[0]?.place.pointer).toBe("/oneOf/2/properties/n/maximum");
    expect(review.findings[0]?.counterpart?.pointer).toBe("/oneOf/0/properties/n/maximum");
  });

  test("a description beside a reference is the description of this place", async () => {
    const schema = (description: string) => ({
      properties: { a: { description, $ref: "#/$defs/T" } },
      $defs: { T: { description: "A text.", ...text } },
    });
    const review = await reviewSchemas(schema("Where it departs."), schema("Where it lands."));
    expect(said(review)).toEqual(["wording-changed"]);
    expect(review.findings[0]?.place.pointer).toBe("/properties/a/description");
    expect(review.verdict).toBe("notes");
  });
});

describe("renames", () => {
  const closed = (properties: object, required: string[] = []) => ({
    type: "object",
    properties,
    required,
    additionalProperties: false,
  });

  test("names and schemas that are alike are one change, with a confidence", async () => {
    const review = await reviewSchemas(
      closed({ poll_interval: { type: "integer", minimum: 1 } }),
      closed({ pollInterval: { type: "integer", minimum: 1 } }),
    );
    expect(said(review)).toEqual(["property-renamed breaks backward and forward"]);
    expect(review.findings[0]?.message).toContain("100 % sure");
  });

  test("a rename does not hide what changed within", async () => {
    const old = closed({ host: { type: "string", maxLength: 80 } }, ["host"]);
    const other = closed({ hostname: { type: "string", maxLength: 40 } }, ["hostname"]);
    const found = await outcome(old, other);
    expect(found).toContain("property-renamed breaks backward and forward");
    expect(found.some((each) => each.startsWith("text-length-narrowed"))).toBe(true);
  });

  test("schemas that are alike under names that are not are two changes", async () => {
    expect(await outcome(closed({ gate: text }), closed({ carrier: text }))).toEqual([
      "property-added breaks forward",
      "property-removed breaks backward",
    ]);
  });

  test("a rename breaks nothing in a schema that lets everything pass there", async () => {
    expect(await outcome({ properties: { gate_no: {} } }, { properties: { gateNo: {} } })).toEqual([
      "property-renamed breaks nothing",
    ]);
  });
});

test("what was replaced by something of another type is one finding, whatever it said", async () => {
  const old = {
    properties: { a: { anyOf: [{ $ref: "#/$defs/T" }, { type: "null" }] } },
    $defs: { T: { type: "object", properties: { x: text }, required: ["x"] } },
  };
  const review = await reviewSchemas(old, { properties: { a: { type: "string", pattern: "^[a-z]+$" } } });
  expect(said(review)).toEqual(["type-changed breaks backward and forward"]);
  expect(review.findings[0]?.message).toBe("the type was null, object and is string at /a");
});
