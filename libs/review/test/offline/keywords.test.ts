/** Every keyword in every draft that has it: a pair of schemas, and which way one is part of the other. */
import { describe, expect, test } from "vitest";
import { type Draft, isSubset, type Json } from "../../src/index.ts";

type Way = "=" | "<" | ">" | "x";
/** `<`: the first is part of the second and not the other way round; `=`: both; `>`: the other way; `x`: neither. */
type Row = readonly [a: Json, way: Way, b: Json];

function ways(a: Json, b: Json, draft: Draft, formats?: "assertion"): string {
  const verdicts = [isSubset(a, b, { draft, formats }), isSubset(b, a, { draft, formats })].map(
    ({ verdict }) => verdict,
  );
  const signs: Record<string, Way> = {
    "subset subset": "=",
    "subset not-subset": "<",
    "not-subset subset": ">",
    "not-subset not-subset": "x",
  };
  return signs[verdicts.join(" ")] ?? verdicts.join(" ");
}

function each(drafts: readonly Draft[], rows: readonly Row[]): void {
  for (const draft of drafts) {
    test.each(rows.map(([a, way, b]) => [JSON.stringify(a), way, JSON.stringify(b), a, b] as const))(
      `${draft}: %s %s %s`,
      (_, way, __, a, b) => {
        expect(ways(a, b, draft)).toBe(way);
      },
    );
  }
}

const ALL: readonly Draft[] = ["draft7", "2019-09", "2020-12"];
const LATER: readonly Draft[] = ["2019-09", "2020-12"];

describe("any type", () => {
  each(ALL, [
    [true, "=", {}],
    [false, "<", { type: "null" }],
    [{ type: "integer" }, "<", { type: "number" }],
    [{ type: "number", multipleOf: 1 }, "=", { type: "integer" }],
    [{ type: ["string", "null"] }, "x", { type: ["string", "boolean"] }],
    [{ type: "boolean" }, "=", { enum: [true, false] }],
    [{ const: 1 }, "=", { enum: [1.0, 1] }],
    [{ const: { a: 1, b: [2] } }, "=", { const: { b: [2.0], a: 1 } }],
    [{ enum: [1, "a", null] }, ">", { enum: [1, "a"] }],
    [{ const: [false] }, "x", { const: [0] }],
    [{ not: { type: "string" } }, "x", { type: ["string", "null"] }],
  ]);
});

describe("numbers", () => {
  each(ALL, [
    [{ minimum: 3 }, "<", { minimum: 2 }],
    [{ exclusiveMinimum: 2 }, "<", { minimum: 2 }],
    [{ type: "integer", exclusiveMinimum: 2 }, "=", { type: "integer", minimum: 3 }],
    [{ type: "number", exclusiveMinimum: 2 }, ">", { type: "number", minimum: 3 }],
    [{ maximum: 1.5 }, "x", { minimum: 1.5 }],
    [{ minimum: 2, maximum: 1, type: "number" }, "=", false],
    [{ multipleOf: 6 }, "<", { multipleOf: 3 }],
    [{ allOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }, "=", { multipleOf: 6 }],
    [{ multipleOf: 0.3 }, "<", { multipleOf: 0.1 }],
    [{ multipleOf: 0.01 }, "x", { multipleOf: 0.025 }],
    [{ type: "integer", minimum: 1, maximum: 5, not: { multipleOf: 2 } }, "=", { enum: [1, 3, 5] }],
    [{ type: "number", minimum: 0.1, maximum: 0.9, multipleOf: 1 }, "=", false],
    [{ type: "integer" }, "<", { anyOf: [{ multipleOf: 2 }, { not: { multipleOf: 2 } }] }],
    [{ type: "number", minimum: -1e300, maximum: 1e300 }, "<", { type: "number" }],
  ]);
});

describe("strings", () => {
  each(ALL, [
    [{ minLength: 2 }, "<", { minLength: 1 }],
    [{ type: "string", maxLength: 0 }, "=", { const: "" }],
    [{ const: "💩" }, "<", { maxLength: 1 }],
    [{ pattern: "^a+$" }, "<", { pattern: "^a" }],
    [{ pattern: "a" }, "=", { pattern: "^[^]*a" }],
    [{ pattern: "^(a|b){2}$" }, "=", { pattern: "^(aa|ab|ba|bb)$" }],
    [{ type: "string", pattern: "^[ab]$" }, "=", { enum: ["a", "b"] }],
    [{ pattern: "^[a-z]{3,5}$" }, "=", { pattern: "^[a-z]*$", minLength: 3, maxLength: 5 }],
    [{ pattern: "^\\d+$" }, "=", { pattern: "^[0-9]+$" }],
    [{ pattern: "^\\p{Lu}+$" }, "<", { pattern: "^\\p{L}+$" }],
    [{ pattern: "^(?!foo)[a-z]+$" }, "<", { pattern: "^[a-z]+$" }],
    [{ pattern: "^(?!.*--)[a-z-]*$" }, "=", { pattern: "^[a-z-]*$", not: { type: "string", pattern: "--" } }],
    [{ pattern: "^((?!ab)[ab])*$" }, "=", { pattern: "^b*a*$" }],
    [{ pattern: "\\bab\\b" }, "<", { pattern: "ab" }],
    [{ pattern: "(?<!a)b" }, "<", { pattern: "b" }],
    [{ pattern: "^.$" }, "x", { pattern: "^\n$" }],
    [{ pattern: "^\\-\\_$" }, "=", { pattern: "^-_$" }],
    [{ pattern: "a$" }, "x", { pattern: "^a" }],
    [{ format: "date" }, "=", { format: "email" }],
  ]);
});

describe("arrays", () => {
  each(ALL, [
    [{ minItems: 2 }, "<", { minItems: 1 }],
    [{ items: { type: "integer" } }, "<", { items: { type: "number" } }],
    [{ type: "array", items: false }, "=", { const: [] }],
    [{ contains: { const: 1 } }, "<", { minItems: 1 }],
    [{ type: "array", contains: { const: 1 }, items: { enum: [1, 2] }, maxItems: 1 }, "=", { const: [1] }],
    [{ allOf: [{ contains: { const: 1 } }, { contains: { const: 2 } }] }, "<", { minItems: 2 }],
    [{ uniqueItems: true, items: { enum: [1, 2, 3] } }, "<", { maxItems: 3 }],
    [{ uniqueItems: true, items: { type: "boolean" }, minItems: 3, type: "array" }, "=", false],
    [{ uniqueItems: true }, "<", { not: { const: [1, 1.0] } }],
    [{ type: "array", not: { uniqueItems: true } }, "<", { minItems: 2 }],
    [
      { type: "array", not: { items: { type: "string" } } },
      "=",
      { type: "array", contains: { not: { type: "string" } } },
    ],
  ]);
  each(
    ["draft7", "2019-09"],
    [
      [{ items: [{ type: "string" }], additionalItems: false }, "<", { maxItems: 1 }],
      [{ items: [true, { const: 1 }], minItems: 2 }, "<", { contains: { const: 1 } }],
      [{ additionalItems: false }, "=", true],
      [{ items: { type: "string" }, additionalItems: false }, "=", { items: { type: "string" } }],
    ],
  );
  each(
    ["2020-12"],
    [
      [{ prefixItems: [{ type: "string" }], items: false }, "<", { maxItems: 1 }],
      [{ prefixItems: [{ const: 1 }], minItems: 1 }, "<", { contains: { const: 1 } }],
      [{ prefixItems: [true], unevaluatedItems: false }, "=", { maxItems: 1 }],
    ],
  );
  each(LATER, [
    [{ contains: { const: 1 }, minContains: 2 }, "<", { contains: { const: 1 } }],
    [{ contains: { const: 1 }, minContains: 2 }, "<", { not: { type: "array", uniqueItems: true } }],
    [{ contains: { const: 1 }, minContains: 0 }, "=", true],
    [{ contains: { type: "integer" }, maxContains: 1, minContains: 0 }, ">", { items: { type: "string" } }],
    [{ contains: true, minContains: 2, maxContains: 3 }, "=", { minItems: 2, maxItems: 3 }],
    [{ minContains: 5, maxContains: 1 }, "=", true],
    [{ anyOf: [{ items: { type: "string" } }], unevaluatedItems: false }, "=", { items: { type: "string" } }],
  ]);
});

describe("objects", () => {
  const closed = { type: "object", properties: { a: {}, b: {} }, additionalProperties: false };
  each(ALL, [
    [{ required: ["a", "b"] }, "<", { required: ["a"] }],
    [{ required: ["a"] }, "<", { minProperties: 1 }],
    [{ properties: { a: { type: "integer" } } }, "<", { properties: { a: { type: "number" } } }],
    [closed, "<", { maxProperties: 2 }],
    [closed, "<", { propertyNames: { enum: ["a", "b", "c"] } }],
    [{ propertyNames: { enum: ["a", "b"] } }, "=", { properties: { a: {}, b: {} }, additionalProperties: false }],
    [{ propertyNames: false }, "=", { maxProperties: 0 }],
    [{ patternProperties: { "^a": { type: "string" } } }, "<", { properties: { ab: { type: "string" } } }],
    [{ patternProperties: { "": { type: "string" } } }, "=", { additionalProperties: { type: "string" } }],
    [{ propertyNames: { pattern: "^[ab]$" } }, "<", { maxProperties: 2 }],
    [{ propertyNames: { maxLength: 1 }, minProperties: 2 }, "x", { required: ["a"] }],
    [{ properties: { a: false }, required: ["a"], type: "object" }, "=", false],
    [{ dependencies: { a: ["b"] }, required: ["a"] }, "<", { required: ["b"] }],
    [
      { dependencies: { a: { required: ["b"] } } },
      "=",
      { anyOf: [{ not: { type: "object", required: ["a"] } }, { required: ["b"] }] },
    ],
    [
      { properties: { __proto__: 1, constructor: { type: "string" } } },
      ">",
      { additionalProperties: { type: "string" } },
    ],
  ]);
  each(LATER, [
    [{ dependentRequired: { a: ["b"] }, required: ["a"] }, "<", { required: ["b"] }],
    [{ dependentSchemas: { a: { maxProperties: 1 } }, required: ["a"] }, "<", { properties: { b: false } }],
    [
      { allOf: [{ properties: { a: {} } }], properties: { b: {} }, unevaluatedProperties: false, type: "object" },
      "=",
      closed,
    ],
    [
      { anyOf: [{ required: ["a"], properties: { a: {} } }, true], unevaluatedProperties: false },
      "<",
      { maxProperties: 1 },
    ],
    [
      {
        if: { required: ["a"], properties: { a: {} } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { minProperties: 1 },
        unevaluatedProperties: { type: "string" },
      },
      ">",
      { additionalProperties: { type: "string" } },
    ],
  ]);
});

describe("combinations", () => {
  each(ALL, [
    [{ oneOf: [{ type: "integer" }, { minimum: 2 }] }, "x", { anyOf: [{ type: "integer" }, { minimum: 3 }] }],
    [{ oneOf: [{ type: "integer" }, { type: "string" }] }, "=", { anyOf: [{ type: "integer" }, { type: "string" }] }],
    [{ oneOf: [true, true] }, "=", false],
    [
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      { if: { type: "string" }, then: { minLength: 1 }, else: { type: "number" } },
      "=",
      { anyOf: [{ type: "string", minLength: 1 }, { type: "number" }] },
    ],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    [{ then: false, else: false }, "=", true],
    [{ not: { anyOf: [{ type: "string" }, { minimum: 0 }] } }, "=", { type: "number", exclusiveMaximum: 0 }],
    [{ allOf: [{ type: "string" }, { type: "number" }] }, "=", { enum: [] }],
  ]);
});

describe("format as an assertion", () => {
  test.each<Row>([
    [{ type: "string", format: "date" }, "<", { pattern: "^\\d{4}-", type: "string" }],
    [{ type: "string", format: "ipv4" }, "<", { type: "string", maxLength: 15 }],
    [{ type: "string", format: "uuid" }, "x", { type: "string", maxLength: 36 }],
    [{ type: "string", format: "email" }, "<", { type: "string", pattern: "@" }],
    [{ type: "string", format: "uuid" }, "<", { type: "string", pattern: "^[a-zA-Z0-9:-]+$" }],
    [{ type: "string", format: "duration" }, "<", { type: "string", pattern: "^P" }],
    [{ type: "string", format: "date-time" }, "<", { type: "string", minLength: 17 }],
    [{ type: "string", format: "password" }, "=", { type: "string" }],
    [{ const: "2024-02-30" }, "x", { format: "date", type: "string" }],
    [{ const: "2024-02-29" }, "<", { format: "date", type: "string" }],
    [{ format: "date", type: "string" }, "<", { anyOf: [{ format: "date" }, { format: "time" }] }],
  ])("%j %s %j", (a, way, b) => {
    expect(ways(a, b, "2020-12", "assertion")).toBe(way);
  });

  test("a format that nobody can check is known to be itself, and no more", () => {
    const options = { formats: "assertion", draft: "2020-12" } as const;
    expect(isSubset({ format: "iri", minLength: 2 }, { format: "iri" }, options).verdict).toBe("subset");
    expect(isSubset({ format: "iri" }, { format: "iri-reference" }, options)).toMatchObject({
      ...{ verdict: "unknown", reason: "format" },
    });
  });
});
