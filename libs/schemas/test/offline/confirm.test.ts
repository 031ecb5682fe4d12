/** ajv as a second opinion: every draft as it is meant, nothing remembered between schemas, no search without an end. */
import { describe, expect, test } from "vitest";
import { compileSchema, formatChecks, metaSchemas, safeRegExp, unicodePattern } from "../../src/confirm/index.ts";

const plain = { formatAssertion: false } as const;

test("beside $ref nothing counts in draft 7, and everything does later", () => {
  const schema = { $ref: "#/definitions/a", maximum: 3, definitions: { a: { type: "number" } } };
  expect(compileSchema(schema, { draft: "draft7", ...plain })(5)).toBe(true);
  expect(compileSchema(schema, { draft: "2019-09", ...plain })(5)).toBe(false);
  expect(compileSchema(schema, { draft: "2020-12", ...plain })(5)).toBe(false);
});

test("a list in items is of the older drafts, prefixItems of the newest", () => {
  expect(compileSchema({ items: [{ type: "string" }] }, { draft: "draft7", ...plain })([1])).toBe(false);
  expect(compileSchema({ prefixItems: [{ type: "string" }] }, { draft: "2020-12", ...plain })([1])).toBe(false);
});

test("a format is an assertion only when asked for", () => {
  expect(compileSchema({ format: "date" }, { draft: "2020-12", ...plain })("x")).toBe(true);
  expect(compileSchema({ format: "date" }, { draft: "2020-12", formatAssertion: true })("x")).toBe(false);
});

test("keywords of ajv's own say nothing", () => {
  const check = compileSchema({ type: "string", nullable: true, id: "x" }, { draft: "2020-12", ...plain });
  expect([check(null), check("a")]).toEqual([false, true]);
  expect(
    compileSchema({ properties: { nullable: { type: "string" } } }, { draft: "2020-12", ...plain })({ nullable: 1 }),
  ).toBe(false);
});

test("schemas of the same name do not meet", () => {
  const named = (type: string) => ({ $id: "https://example.org/a", $defs: { b: { $id: "b", type } }, $ref: "b" });
  for (const type of ["string", "number", "string"]) {
    const check = compileSchema(named(type), { draft: "2020-12", ...plain });
    expect([check("a"), check(1)]).toEqual([type === "string", type === "number"]);
  }
});

test("a reference is never fetched", () => {
  expect(() => compileSchema({ $ref: "https://example.org/x" }, { draft: "2020-12", ...plain })).toThrow(/resolve/);
});

test("two patterns with repeated groups are two", () => {
  const schema = { anyOf: [{ pattern: "^(a)+$" }, { pattern: "^(b)+$" }] };
  const check = compileSchema(schema, { draft: "2020-12", ...plain });
  expect([check("a"), check("b"), check("c")]).toEqual([true, true, false]);
});

test("every meta-schema is there, under its name", () => {
  const uris = metaSchemas().map(([uri]) => uri);
  expect(uris).toContain("http://json-schema.org/draft-07/schema");
  expect(uris).toContain("https://json-schema.org/draft/2019-09/meta/applicator");
  expect(uris).toContain("https://json-schema.org/draft/2020-12/meta/unevaluated");
  expect(new Set(uris).size).toBe(uris.length);
});

test("formats of strings can be asked one by one; those of numbers are not among them", () => {
  const checks = formatChecks();
  expect(checks.has("date") && checks.has("ipv4") && checks.has("password")).toBe(true);
  expect(checks.has("int32")).toBe(false);
});

describe("patterns", () => {
  test.each([
    ["^[\\w\\-]+$", "^[\\w\\-]+$"],
    ["^a\\-b\\_c$", "^a\\x2db_c$"],
    ['\\"', '"'],
    ["{name}", "\\{name\\}"],
  ])("%s is read as %s", (pattern, read) => {
    expect(unicodePattern(pattern)).toBe(read);
  });

  test("what is none is refused", () => {
    expect(() => unicodePattern("(")).toThrow(SyntaxError);
  });

  test("a search that goes back for ever is ended", () => {
    expect(safeRegExp("^(a+)+$").test("aaa")).toBe(true);
    expect(() => safeRegExp("^(a+)+$").test(`${"a".repeat(60)}!`)).toThrow(/timed out/);
  });
});
