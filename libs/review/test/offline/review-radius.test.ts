/** Whom a change concerns: reads of contracts against the values that changed. */
import { describe, expect, test } from "vitest";
import { CONTRACT, contract, type Files, order, reviewTrees, schemaFile } from "../support/review-trees.ts";

const $defs = {
  Leg: { type: "object", properties: { from: { type: "string" }, to: { type: "string" } } },
  Tree: {
    type: "object",
    properties: { name: { type: "string" }, below: { type: "array", items: { $ref: "#/$defs/Tree" } } },
  },
};
const properties = {
  name: { type: "string" },
  legs: { type: "array", items: { $ref: "#/$defs/Leg" } },
  tags: { type: "object", additionalProperties: { type: "string" } },
  tree: { $ref: "#/$defs/Tree" },
};

function changed(change: (schema: { properties: Record<string, object>; $defs: typeof $defs }) => void): Files {
  const schema = structuredClone({ properties: properties as Record<string, object>, $defs });
  change(schema);
  return {
    [schemaFile("1.0.0")]: order("1.0.0", { properties, $defs }),
    [schemaFile("2.0.0")]: order("2.0.0", schema),
  };
}

async function touched(after: Files, pointer: string, more: object = {}): Promise<boolean> {
  const own = contract({ reads: [{ pointer, versions: ["1.0.0"], why: "printed on the ticket" }], ...more });
  const before: Files = { [schemaFile("1.0.0")]: after[schemaFile("1.0.0")] ?? {}, [CONTRACT]: own };
  const review = await reviewTrees(before, { ...after, [CONTRACT]: own });
  const schema = review.findings.filter(({ about }) => about === "schema");
  expect(schema.length).toBeGreaterThan(0);
  return schema.some(({ boundaries }) => boundaries.length > 0);
}

describe("a change in a definition", () => {
  const after = changed(({ $defs: defs }) => Object.assign(defs.Leg.properties.to, { maxLength: 3 }));

  test.each([
    ["/legs", true],
    ["/legs/*", true],
    ["/legs/*/to", true],
    ["/legs/0/to", true],
    ["/legs/*/from", false],
    ["/name", false],
    ["/tree", false],
  ])("concerns who reads %s: %s", async (pointer, expected) => {
    expect(await touched(after, pointer)).toBe(expected);
  });
});

describe("a change in a recursive definition", () => {
  const after = changed(({ $defs: defs }) => Object.assign(defs.Tree.properties.name, { maxLength: 3 }));

  test.each([
    ["/tree/name", true],
    ["/tree/below/*/name", true],
    ["/tree/below/*/below/*/below/*/name", true],
    ["/legs/*/to", false],
  ])("concerns who reads %s: %s", async (pointer, expected) => {
    expect(await touched(after, pointer)).toBe(expected);
  });
});

describe("a change of a map's values", () => {
  const after = changed((schema) =>
    Object.assign(schema.properties, { tags: { type: "object", additionalProperties: { type: "integer" } } }),
  );

  test.each([
    ["/tags", true],
    ["/tags/*", true],
    ["/tags/team", true],
    ["/name", false],
  ])("concerns who reads %s: %s", async (pointer, expected) => {
    expect(await touched(after, pointer)).toBe(expected);
  });
});

describe("whom", () => {
  const after = changed((schema) => Object.assign(schema.properties, { name: { type: "string", maxLength: 3 } }));

  test("who reads the field in another version is not concerned", async () => {
    expect(
      await touched(after, "/name", {
        reads: [{ pointer: "/name", versions: ["0.9.0"], why: "printed on the ticket" }],
      }),
    ).toBe(false);
  });

  test("who reads another document is not concerned", async () => {
    expect(await touched(after, "/name", { artifact: { document: "ticket", accepts: ["1.0.0"] } })).toBe(false);
  });

  test("who makes the document is concerned", async () => {
    const own = contract({
      artifact: { document: "ticket", accepts: ["1.0.0"] },
      output: { document: "order", version: "1.0.0" },
    });
    const before: Files = { [schemaFile("1.0.0")]: after[schemaFile("1.0.0")] ?? {}, [CONTRACT]: own };
    const review = await reviewTrees(before, { ...after, [CONTRACT]: own });
    expect(review.radius.boundaries.map(({ boundary, by }) => [boundary, by])).toEqual([["shop-to-desk", "output"]]);
  });

  test("a break names who must agree, and the reads with their reasons", async () => {
    const own = contract();
    const before: Files = { [schemaFile("1.0.0")]: after[schemaFile("1.0.0")] ?? {}, [CONTRACT]: own };
    const { radius } = await reviewTrees(before, { ...after, [CONTRACT]: own });
    expect(radius.teams).toEqual(["desk", "shop"]);
    expect(radius.boundaries[0]?.reads).toEqual([{ pointer: "/name", why: "printed on the ticket" }]);
  });

  test("words concern nobody", async () => {
    const own = contract();
    const before: Files = { [schemaFile("1.0.0")]: order("1.0.0"), [CONTRACT]: own };
    const { radius } = await reviewTrees(before, {
      [schemaFile("1.0.0")]: order("1.0.0", { description: "Words." }),
      [CONTRACT]: own,
    });
    expect(radius).toEqual({ boundaries: [], teams: [] });
  });
});
