/**
 * Three ways to the same verdict: the generated validators, ajv compiling the schema as it stands, and the explanation.
 * Held together by thousands of changed examples, so that neither the rewriting of ajv's code nor the walk that explains
 * can drift from JSON Schema unseen.
 */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { validatorOf } from "../../src/catalog.ts";
import { explain } from "../../src/explain/explain.ts";
import { compileNow } from "../../src/generate/ajv.ts";
import { applyMutation } from "../../src/generate/mutations.ts";
import { childPointer, isRecord, parentPointer, type Schema, schemaOf, valueAt } from "../../src/index.ts";
import { ALL_VERSIONS, exampleNames, readExample } from "./support/examples.ts";

const RUNS = 400;

function pointersOf(value: unknown, pointer = ""): string[] {
  const inner = Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : [];
  return [pointer, ...inner.flatMap(([key, member]) => pointersOf(member, childPointer(pointer, key)))];
}

/** Values that a schema speaks of: constants, enumerations and property names, and a bit beyond its limits. */
function wordsOf(schema: unknown, found: Set<unknown> = new Set()): Set<unknown> {
  if (Array.isArray(schema)) for (const item of schema) wordsOf(item, found);
  if (!isRecord(schema)) return found;
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "const") found.add(value);
    if (keyword === "enum" && Array.isArray(value)) for (const allowed of value) found.add(allowed);
    if (typeof value === "number")
      found
        .add(value)
        .add(value + 1)
        .add(value - 1);
    if (keyword === "maxLength" && typeof value === "number") found.add("𝔘".repeat(value)).add("𝔘".repeat(value + 1));
    wordsOf(value, found);
  }
  return found;
}

const anything = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  0.5,
  1e300,
  "",
  " ",
  "text",
  "1x",
  "2013-01-31T12:00:00Z",
  "123e4567-e89b-12d3-a456-426614174000",
  "{{ env_var('A') }}",
  "{{ env_var('A') | as_number }}",
  [],
  [1],
  ["a", "a"],
  {},
  { type: "x" },
  { secret_ref: "a" },
  { a: { b: 1 } },
);

describe.each(ALL_VERSIONS)("$name", (version) => {
  const schema: Schema = schemaOf(version.document, version.version);
  const precompiled = validatorOf(version.document, version.version);
  let atRunTime: (value: unknown) => boolean = () => false;
  beforeAll(() => {
    atRunTime = compileNow(schema);
  });

  test("agree on changed examples", () => {
    const bases = exampleNames(version, "valid").map((name) => readExample(version, `valid/${name}`).value);
    const pointers = bases.map((base) => pointersOf(base));
    const change = fc.record({
      base: fc.nat(bases.length - 1),
      place: fc.nat(),
      op: fc.constantFrom("set", "set", "remove", "add"),
      value: fc.oneof(anything, fc.constantFrom(...wordsOf(schema))),
      name: fc.constantFrom("unknown", "type", "__proto__", "constructor", "0", "secret_ref", "a b"),
    });
    let refused = 0;
    const property = fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const base = changes[0]?.base ?? 0;
      let document = bases[base];
      for (const { place, op, value, name } of changes) {
        const all = pointers[base] ?? [""];
        const pointer = all[place % all.length] ?? "";
        const target = op === "add" ? childPointer(pointer, name) : pointer;
        if (valueAt(document, pointer) === undefined || (op === "add" && !isRecord(valueAt(document, pointer))))
          continue;
        if (op === "remove" && pointer === "") continue;
        const present = valueAt(document, target) !== undefined;
        document = applyMutation(document, { pointer: target, op: op === "add" && present ? "set" : op, value });
      }
      const verdict = atRunTime(document);
      if (!verdict) refused += 1;
      const findings = explain(schema, document);
      expect({ precompiled: precompiled(document), explained: findings.length === 0 }).toEqual({
        precompiled: verdict,
        explained: verdict,
      });
      for (const finding of findings) {
        expect(valueAt(schema, finding.schemaPointer.slice(1))).toBeDefined();
        expect(valueAt(document, parentPointer(finding.pointer) ?? "")).toBeDefined();
      }
    });
    fc.assert(property, { numRuns: RUNS, seed: 2013 });
    // Most changes break something and some do not: both sides were looked at.
    expect(refused).toBeGreaterThan(RUNS / 4);
    expect(refused).toBeLessThan(RUNS);
  });

  test("agree on values that are no documents at all", () => {
    for (const value of [
      undefined,
      null,
      0,
      Number.NaN,
      "",
      "text",
      [],
      {},
      () => 1,
      Symbol("x"),
      new Date(0),
      new Map(),
    ]) {
      expect([precompiled(value), explain(schema, value).length === 0]).toEqual([atRunTime(value), atRunTime(value)]);
    }
  });
});
