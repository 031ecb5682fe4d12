/** The whole decides, a fact is blamed when it is the culprit, and what cannot be decided counts as breaking. */
import { describe, expect, test } from "vitest";
import { reviewPair } from "../../src/index.ts";
import { falseWitnesses, reviewSchemas, said } from "../support/review-trees.ts";

async function outcome(old: unknown, other: unknown): Promise<string[]> {
  const review = await reviewSchemas(old, other);
  expect(falseWitnesses(review, old, other)).toEqual([]);
  return said(review);
}

describe("no false alarm", () => {
  const harmless: readonly (readonly [what: string, old: unknown, other: unknown])[] = [
    ["a pattern that a list of values implies", { enum: ["a", "b"] }, { enum: ["a", "b"], pattern: "^[a-z]$" }],
    ["a limit in another notation", { type: "integer", minimum: 1 }, { type: "integer", exclusiveMinimum: 0 }],
    [
      "a pattern that only looks different",
      { type: "string", pattern: "^(a|b)$" },
      { type: "string", pattern: "^[ab]$" },
    ],
    ["a type that the values imply", { enum: [1, 2] }, { enum: [1, 2], type: "integer" }],
    [
      "alternatives as a list of types",
      { anyOf: [{ type: "string" }, { type: "null" }] },
      { type: ["string", "null"] },
    ],
    [
      "a length that a pattern implies",
      { pattern: "^[a-z]{3}$", type: "string" },
      { pattern: "^[a-z]{3}$", type: "string", minLength: 2 },
    ],
    [
      "a definition in a branch that nothing meets",
      { anyOf: [{ type: "string" }, false] },
      { anyOf: [{ type: "string" }, { allOf: [false, { type: "null" }] }] },
    ],
    ["a required property of an object that may not be", { type: "string", required: ["a"] }, { type: "string" }],
    ["a schema split into two", { type: "string", minLength: 1 }, { allOf: [{ type: "string" }, { minLength: 1 }] }],
  ];
  test.each(harmless)("%s", async (_what, old, other) => {
    for (const each of [await outcome(old, other), await outcome(other, old)])
      expect(each.filter((said) => said.includes("breaks") && !said.includes("breaks nothing"))).toEqual([]);
    expect((await reviewSchemas(old, other)).verdict).toBe("notes");
  });
});

describe("the culprit", () => {
  test("of two changes to one object only the one that breaks is blamed", async () => {
    const old = {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "integer" } },
      additionalProperties: false,
    };
    const other = {
      type: "object",
      properties: { a: { type: "string", maxLength: 3 }, b: { type: ["integer", "null"] }, c: {} },
      additionalProperties: false,
    };
    expect(await outcome(old, other)).toEqual([
      "text-length-narrowed breaks backward",
      "type-widened breaks forward",
      "property-added breaks forward",
    ]);
  });

  test("within not, meaning is turned around", async () => {
    const schema = (values: string[]) => ({ type: "string", not: { enum: values } });
    expect(await outcome(schema(["a"]), schema(["a", "b"]))).toEqual(["value-added breaks backward"]);
    expect(await outcome(schema(["a", "b"]), schema(["a"]))).toEqual(["value-removed breaks forward"]);
  });

  test("an alternative that overlaps makes documents fit twice", async () => {
    const old = { oneOf: [{ type: "integer" }, { type: "string" }] };
    const other = { oneOf: [{ type: "integer" }, { type: "string" }, { minimum: 5, type: "number" }] };
    expect(await outcome(old, other)).toEqual(["one-of-branch-added breaks backward and forward"]);
  });

  test("a change within a recursive definition has a document that goes there", async () => {
    const tree = (more: object) => ({
      type: "object",
      properties: { name: { type: "string", ...more }, below: { type: "array", items: { $ref: "#" } } },
      required: ["name"],
      additionalProperties: false,
    });
    expect(await outcome(tree({}), tree({ minLength: 1 }))).toEqual(["text-length-narrowed breaks backward"]);
  });

  test("schemas of different drafts are each read by their own rules", async () => {
    const old = {
      $schema: "http://json-schema.org/draft-07/schema#",
      $ref: "#/definitions/T",
      minLength: 3,
      definitions: { T: { type: "string" } },
    };
    const other = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $ref: "#/$defs/T",
      minLength: 3,
      $defs: { T: { type: "string" } },
    };
    const review = await reviewSchemas(old, other);
    expect(review.comparisons[0]?.judgements.map(({ answer }) => answer)).toEqual(["breaks", "holds"]);
  });
});

describe("what cannot be decided", () => {
  const hard = (n: number) => ({ type: "string", pattern: `^(a|b)*a(a|b){${n}}c(a|b|c)*$` });

  test("counts as breaking and says why", async () => {
    const text = JSON.stringify;
    const review = await reviewPair({
      old: { file: "old.json", text: text({ anyOf: Array.from({ length: 20 }, (_, n) => hard(n + 20)) }) },
      new: { file: "new.json", text: text({ anyOf: Array.from({ length: 20 }, (_, n) => hard(n + 24)) }) },
      timeoutMs: 1,
      attributionMs: 1,
    });
    const [backward] = review.comparisons[0]?.judgements ?? [];
    expect(backward?.answer).toBe("unknown");
    expect(backward?.reason).toBeTruthy();
    expect(review.verdict).toBe("breaking");
    expect(review.ok).toBe(false);
  });
});
