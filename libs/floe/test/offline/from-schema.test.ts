/** The generator of documents is itself held to account: what it never makes, no property above it ever tests. */
import { type DocumentName, schemaOf, validate } from "@floe-contracts/schemas";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromSchema } from "../support/from-schema.ts";
import { settings } from "../support/property.ts";

/** The names of all fields that a schema has; `properties` is a keyword, and also the name of a field. */
function promised(schema: object): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (key === "properties") for (const name of Object.keys(each)) found.add(name);
      if (key === "properties" || key === "$defs") Object.values(each).forEach(walk);
      else if (["items", "additionalProperties"].includes(key) || Array.isArray(value)) walk(each);
      else if (key === "anyOf" || key === "oneOf") walk(each);
    }
  };
  walk(schema);
  return found;
}

function keysIn(value: unknown, into: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) for (const key of Object.keys(value)) into.add(key);
  for (const each of Object.values(value)) keysIn(each, into);
}

test.each<[DocumentName, string]>([
  ["floe-spec", "1.0.0"],
  ["floe-spec", "1.1.0"],
  ["platform-spec", "1.2.0"],
  ["compiled-artifacts", "1.0.0"],
  ["compiled-artifacts", "1.1.0"],
])("%s %s: everything it makes is valid, and every field is made", (document, version) => {
  const schema = schemaOf(document, version as never);
  const made = new Set<string>();
  fc.assert(
    fc.property(fromSchema(schema), (value) => {
      const result = validate(value, document, version as never);
      if (!result.ok) throw new Error(JSON.stringify(result.violations[0]));
      keysIn(value, made);
    }),
    settings(250),
  );
  expect([...promised(schema)].filter((name) => !made.has(name))).toEqual([]);
  if (document !== "compiled-artifacts") expect(made).toContain("__proto__");
});

test("a keyword, type or format that it does not know stops it", () => {
  for (const schema of [
    { type: "string", contentEncoding: "base64" },
    { type: "file" },
    { type: "string", format: "iri" },
    { minimum: 1 },
  ]) {
    expect(() => fromSchema(schema)).toThrow(/does not know|needs a type/);
  }
});
