/** Texts that are no schema, contract or policy: one clear error with a place, never a hang. */
import { FloeContractsError } from "@floe-contracts/base";
import { describe, expect, test } from "vitest";
import { reviewPair } from "../../src/index.ts";
import { CONTRACT, order, reviewTrees, schemaFile } from "../support/review-trees.ts";

async function failure(make: () => Promise<unknown>): Promise<string> {
  try {
    await make();
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    const { file, line, pointer } = error.where ?? {};
    return [error.code, file, line, pointer].filter((part) => part !== undefined).join(" ");
  }
  return "none";
}

const pair = (text: string) => () =>
  reviewPair({ old: { file: "old.json", text: "{}" }, new: { file: "new.json", text } });

describe("a schema's text", () => {
  const deep = (levels: number): string => `${'{"not":'.repeat(levels)}{}${"}".repeat(levels)}`;
  test.each([
    ["", "document-empty new.json 1"],
    ["{", "json-syntax new.json 1"],
    ['{"type":1,"type":2}', "json-duplicate-key new.json 1"],
    ["[]", "schema-invalid new.json 1 "],
    ['"text"', "schema-invalid new.json 1 "],
    ['{\n"properties": []}', "schema-invalid new.json 2 /properties"],
    ['{"properties":{"a":{\n"minLength": -1}}}', "schema-invalid new.json 2 /properties/a/minLength"],
    ['{"pattern":\n"("}', "schema-invalid new.json 2 /pattern"],
    ['{"$schema":"http://json-schema.org/draft-04/schema#"}', "schema-invalid new.json 1 /$schema"],
    ['{"items":{"$ref":\n"#/$defs/Nowhere"}}', "schema-reference-broken new.json 2 /items/$ref"],
    ['{"$ref":"other.json"}', "schema-reference-broken new.json 1 /$ref"],
    ['{"$ref":"https://example.com/schema.json"}', "schema-reference-broken new.json 1 /$ref"],
  ])("%j", async (text, expected) => {
    expect(await failure(pair(text))).toBe(expected);
  });

  test("a reference round in a circle", async () => {
    expect(
      await failure(pair('{"$ref":"#/$defs/A","$defs":{"A":{"$ref":"#/$defs/B"},"B":{"$ref":"#/$defs/A"}}}')),
    ).toMatch(/^schema-reference-broken new\.json/);
  });

  test("nested without a reasonable end", async () => {
    expect(await failure(pair(deep(10_000)))).toMatch(/^(document-too-deep|json-syntax) new\.json/);
  });

  test("larger than any schema", async () => {
    expect(await failure(pair(`{"description":"${"a".repeat(17 * 1024 * 1024)}"}`))).toBe("file-too-large new.json");
  });
});

describe("a tree", () => {
  const schema = { [schemaFile("1.0.0")]: order("1.0.0") };

  test("a contract that does not meet its schema", async () => {
    expect(await failure(() => reviewTrees(schema, { ...schema, [CONTRACT]: "boundary: shop-to-desk\n" }))).toMatch(
      `document-invalid ${CONTRACT}`,
    );
  });

  test("a policy that does not meet its schema", async () => {
    expect(await failure(() => reviewTrees(schema, { ...schema, "review.yaml": "mode: strict\n" }))).toMatch(
      "document-invalid review.yaml 1",
    );
  });

  test("a schema that is none, beside others that did not change", async () => {
    expect(await failure(() => reviewTrees(schema, { ...schema, [schemaFile("1.0.1")]: "[]" }))).toMatch(
      `schema-invalid ${schemaFile("1.0.1")}`,
    );
  });
});
