/**
 * Every constraint of every schema is there, does something, and is alone in doing it: each line of constraints.jsonl is
 * a valid example with one change, refused for that one constraint.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { constraintsOf } from "../../src/generate/constraints.ts";
import { breaksOnly, type InvalidExample } from "../../src/generate/invalid-examples.ts";
import { applyMutation } from "../../src/generate/mutations.ts";
import { NEVER_ALONE, unexplained } from "../../src/generate/never-alone.ts";
import { schemaOf, validate } from "../../src/index.ts";
import { ALL_VERSIONS, exampleNames, readExample, type Version } from "./support/examples.ts";

function linesOf(version: Version): InvalidExample[] {
  const text = readFileSync(join(version.folder, "invalid", "constraints.jsonl"), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as InvalidExample);
}

function documentOf(version: Version, line: InvalidExample, bases: Map<string, unknown>): unknown {
  const base = bases.get(line.base) ?? readExample(version, line.base).value;
  bases.set(line.base, base);
  return line.op === "none" ? base : applyMutation(base, { pointer: line.pointer, op: line.op, value: line.value });
}

describe.each(ALL_VERSIONS)("$name", (version) => {
  const lines = linesOf(version);
  const schema = schemaOf(version.document, version.version);

  test("the examples that are changed are valid", () => {
    const bases = new Set(lines.filter((line) => line.op !== "none").map((line) => line.base));
    for (const base of bases)
      expect(validate(readExample(version, base), version.document, version.version)).toMatchObject({ ok: true });
  });

  test("each line has one violation, of its constraint", () => {
    const bases = new Map<string, unknown>();
    for (const line of lines) {
      const result = validate(documentOf(version, line, bases), version.document, version.version);
      const seen = result.ok ? [] : result.violations.map(({ code, schemaPointer }) => ({ code, schemaPointer }));
      expect(seen).toEqual([{ code: line.code, schemaPointer: line.reported ?? line.constraint }]);
    }
  });

  test("without its constraint each line is valid, or says that another constraint asks the same", () => {
    const bases = new Map<string, unknown>();
    for (const line of lines) {
      const alone = breaksOnly(schema, { pointer: line.constraint }, documentOf(version, line, bases)) !== undefined;
      expect({ constraint: line.constraint, alone }).toEqual({
        constraint: line.constraint,
        alone: line.shared !== true,
      });
    }
  });

  test("no constraint is missing, none is named that is gone, and every exception is still one", () => {
    const all = constraintsOf(schema).map((constraint) => constraint.pointer);
    const covered = new Set(lines.map((line) => line.constraint));
    const without = all.filter((constraint) => !covered.has(constraint));
    expect([...covered].filter((constraint) => !all.includes(constraint))).toEqual([]);
    expect(unexplained(version.name, without)).toEqual({ missing: [], stale: [] });
  });
});

test("an exception without a reason, or for a schema that is gone, is none", () => {
  const names = ALL_VERSIONS.map((version) => version.name);
  for (const row of NEVER_ALONE) {
    expect(row.reason.length).toBeGreaterThan(20);
    expect(row.constraints.length).toBeGreaterThan(0);
    for (const schema of row.schemas) expect(names).toContain(schema);
  }
});

test("a constraint without an example is missed, and a row that excuses nothing is stale", () => {
  const excused = NEVER_ALONE.find((row) => row.schemas.includes("floe-spec/1.0.0"))?.constraints ?? [];
  expect(unexplained("floe-spec/1.0.0", [...excused, "#/required/0"])).toEqual({
    missing: ["#/required/0"],
    stale: [],
  });
  expect(unexplained("floe-spec/1.0.0", excused.slice(1))).toEqual({ missing: [], stale: excused.slice(0, 1) });
});

test("a violation that stays when its constraint is gone is not the constraint's alone", () => {
  const schema = { type: "object", required: ["a"], minProperties: 1 } as const;
  expect(breaksOnly(schema, { pointer: "#/required/0" }, { b: 1 })).toEqual({ code: "missing-field" });
  expect(breaksOnly(schema, { pointer: "#/required/0" }, {})).toBeUndefined();
});

test("every version has examples written by hand", () => {
  for (const version of ALL_VERSIONS) {
    expect([
      version.name,
      exampleNames(version, "valid").length > 0,
      exampleNames(version, "invalid").length > 0,
    ]).toEqual([version.name, true, true]);
  }
});
