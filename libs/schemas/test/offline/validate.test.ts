import { ERROR_CODES } from "@floe-contracts/base";
import { describe, expect, test } from "vitest";
import {
  assertKnown,
  assertValid,
  DocumentInvalidError,
  formatViolation,
  isVersionOf,
  loadAllValidators,
  parseJson,
  parseYaml,
  VIOLATION_CODES,
  type Violation,
  validate,
} from "../../src/index.ts";
import { errorOf } from "./support/errors.ts";

const METADATA = { compiled_at: "2013-01-01T00:00:00Z", floe_core_version: "1", source_hash: "x" };

function artifactWith(fields: Record<string, unknown>): readonly Violation[] {
  const result = validate({ metadata: METADATA, transforms: [], ...fields }, "compiled-artifacts", "1.1.0");
  return result.ok ? [] : result.violations;
}

function specWith(text: string, version: "1.0.0" | "1.1.0" = "1.1.0"): readonly Violation[] {
  const result = validate(
    parseYaml(`name: flights\nversion: "1"\n${text}`, { file: "floe.yaml" }),
    "floe-spec",
    version,
  );
  return result.ok ? [] : result.violations;
}

function codesOf(violations: readonly Violation[]): string[] {
  return violations.map((violation) => `${violation.code} ${violation.pointer}`);
}

test("a valid document is returned as it is, with the type of its version", () => {
  const document = { metadata: METADATA, transforms: [] };
  const result = validate(document, "compiled-artifacts", "1.1.0");
  expect(result.ok && result.value === document).toBe(true);
  if (result.ok) expect(result.value.metadata.source_hash).toBe("x");
  expect(assertValid(document, "compiled-artifacts", "1.1.0").transforms).toEqual([]);
});

test("every violation code has an entry and ends a command with 1", () => {
  for (const code of VIOLATION_CODES) expect(ERROR_CODES[code].exit).toBe(1);
});

describe("unions: only the branch that was meant is spoken of", () => {
  test("by the field that tells the branches apart", () => {
    const violations = specWith("orchestration: {jobs: {a: {type: ops, selection: [x]}}}");
    expect(codesOf(violations)).toEqual([
      "missing-field /orchestration/jobs/a/target_function",
      "unknown-field /orchestration/jobs/a/selection",
    ]);
  });
  test("when that field names no branch", () => {
    const [only, ...rest] = specWith("orchestration: {jobs: {a: {type: batsh, nonsense: 1}}}");
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      code: "unknown-variant",
      expected: 'one of "batch", "ops"',
      hint: "did you mean batch?",
    });
    expect(only?.schemaPointer).toBe("#/$defs/JobDefinition/oneOf");
  });
  test("when that field is missing", () => {
    expect(codesOf(specWith("orchestration: {jobs: {a: {selection: []}}}"))).toEqual([
      "missing-field /orchestration/jobs/a/type",
    ]);
  });
  test("by JSON type", () => {
    const uri = { uri: { secret: "x" }, warehouse: "w" };
    const profiles = { storage: { bucket: "bronze" }, catalog: uri, compute: {} };
    expect(codesOf(artifactWith({ resolved_profiles: profiles }))).toEqual([
      "unknown-field /resolved_profiles/catalog/uri/secret",
      "missing-field /resolved_profiles/catalog/uri/secret_ref",
    ]);
  });
  test("null where a mapping or null is allowed is no fault, and a number is one", () => {
    expect(artifactWith({ compute: null })).toEqual([]);
    expect(artifactWith({ compute: 7 })).toMatchObject([
      { code: "wrong-type", expected: "a mapping or null", found: "a number 7" },
    ]);
  });
});

describe("hints", () => {
  test.each([
    ["a misspelt field", specWith("transforms: [{type: dbt, path: ., taget: x}]"), "did you mean target?"],
    ["a misspelt value", specWith("observability: {logging: {level: WARN}}"), "did you mean WARNING?"],
    ["a value in other case", specWith("observability: {logging: {level: debug}}"), "did you mean DEBUG?"],
    ["a number in quotes", specWith('consumption: {port: "4000"}'), "port is text here; write it without quotes"],
    ["a text without quotes", specWith("storage: 7"), 'storage is a number here; write it in quotes: "7"'],
    [
      "a word of YAML 1.1",
      specWith("consumption: {enabled: yes}"),
      "write true, without quotes; YAML 1.2 reads yes as text",
    ],
    [
      "a mapping of the older version",
      specWith("compute: {target: duckdb}"),
      "compute as a mapping belongs to floe-spec 1.0.0; this document was read as 1.1.0",
    ],
    [
      "a name of the newer version",
      specWith("compute: default", "1.0.0"),
      "compute as text belongs to floe-spec 1.1.0; this document was read as 1.0.0",
    ],
    [
      "a field of the newer version",
      specWith("compute: {target: duckdb}\norchestration: {}", "1.0.0"),
      "orchestration belongs to floe-spec 1.1.0; this document was read as 1.0.0",
    ],
    [
      "a field of another place",
      specWith("cron_schedule: 1 2 3 4 5"),
      "cron_schedule belongs to /orchestration/partitions/*",
    ],
    ["null where a default exists", specWith("consumption: {port: null}"), "leave port out to get its default, 4000"],
    [
      "one value where a list is needed",
      specWith("transforms: ./dbt"),
      "put it on a line of its own, after a dash and a space",
    ],
  ])("%s", (_what, violations, hint) => {
    expect(violations.map((violation) => violation.hint)).toEqual([hint]);
  });

  test("the beginning of several names, told apart by the value", () => {
    const context = (value: unknown): (string | undefined)[] =>
      artifactWith({ environment_context: { environment: value } })
        .filter((violation) => violation.code === "unknown-field")
        .map((violation) => violation.hint);
    expect(context("production")).toEqual(["did you mean environment_type?"]);
    expect(context("123e4567-e89b-12d3-a456-426614174000")).toEqual(["did you mean environment_id?"]);
    expect(context("else")).toEqual(["did you mean environment_id or environment_type?"]);
  });

  test("a field of another variant, and a field that a condition rules out", () => {
    const hintOf = (output: object): (string | undefined)[] => {
      const result = validate({ floe: { target: "a", outputs: { a: output } } }, "dbt-profile", "1.0.0");
      return result.ok ? [] : result.violations.map((violation) => violation.hint);
    };
    expect(hintOf({ type: "duckdb", path: "x", warehouse: "w" })).toEqual(["warehouse belongs to type snowflake"]);
    const key = "{{ env_var('A_KEY') }}";
    const snowflake = { account: "a", user: "u", role: "r", database: "d", warehouse: "w", schema: "s" };
    expect(hintOf({ type: "snowflake", ...snowflake, private_key: key, private_key_path: "k.p8" })).toEqual([
      "remove it",
    ]);
  });

  test("a missing field names the unknown one that may be meant for it", () => {
    const violations = artifactWith({
      metadata: { compiled_at: METADATA.compiled_at, floe_core_version: "1", sorce_hash: "x" },
    });
    expect(violations.find((violation) => violation.code === "missing-field")?.hint).toBe(
      "sorce_hash may be meant for it",
    );
  });
});

test("violations of a text come in its order, with their places", () => {
  const violations = specWith("warehouse: 1\ntransforms:\n  - path: 7\n    target: [x]\nconsumption:\n  port: x\n");
  expect(violations.map(({ code, position }) => `${code} ${position?.line}:${position?.column}`)).toEqual([
    "unknown-field 3:1",
    "missing-field 5:5",
    "wrong-type 5:11",
    "wrong-type 6:13",
    "wrong-type 8:9",
  ]);
  expect(violations[0]?.position?.file).toBe("floe.yaml");
});

test("a violation in a line", () => {
  const [violation] = specWith("consumption: {port: x}");
  expect(violation && formatViolation(violation)).toMatch(
    /^floe\.yaml:3:21 at \/consumption\/port: wrong-type: expected an integer, found "x"/,
  );
});

test("a wrong root", () => {
  for (const value of [null, [], "text", undefined]) {
    expect(codesOf(validateRoot(value))).toEqual(["wrong-type "]);
  }
});

function validateRoot(value: unknown): readonly Violation[] {
  const result = validate(value, "floe-spec", "1.1.0");
  return result.ok ? [] : result.violations;
}

test("__proto__ and inherited names are unknown fields", () => {
  const source = parseJson('{"name": "x", "version": "1", "__proto__": {"a": 1}, "constructor": 1, "toString": 1}');
  const result = validate(source, "floe-spec", "1.1.0");
  expect(codesOf(result.ok ? [] : result.violations)).toEqual([
    "unknown-field /__proto__",
    "unknown-field /constructor",
    "unknown-field /toString",
  ]);
});

describe("names and versions from outside", () => {
  test("an unknown version names those that exist", () => {
    const error = errorOf(() => validate({}, "compiled-artifacts", "2.0.0" as "1.1.0"));
    expect([error.code, error.exitCode]).toEqual(["schema-version-unknown", 1]);
    expect(error.hint).toContain("1.0.0 and 1.1.0");
  });
  test("an unknown document is corrected", () => {
    const error = errorOf(() => assertKnown("compiled-artefacts", "1.0.0"));
    expect([error.code, error.exitCode, error.hint]).toEqual(["schema-unknown", 2, "did you mean compiled-artifacts?"]);
    expect(errorOf(() => assertKnown("constructor", "1.0.0")).code).toBe("schema-unknown");
    expect(errorOf(() => assertKnown("floe-spec", "__proto__")).code).toBe("schema-version-unknown");
  });
  test("a version is narrowed", () => {
    expect([isVersionOf("floe-spec", "1.1.0"), isVersionOf("floe-spec", "1.2.0")]).toEqual([true, false]);
  });
  test("all validators load", () => {
    expect(() => loadAllValidators()).not.toThrow();
  });
});

test("an invalid document as an error: place, first hint, every violation", () => {
  const source = parseYaml("name: 1x\nversion: 1\n", { file: "floe.yaml" });
  const error = errorOf(() => assertValid(source, "floe-spec", "1.1.0"));
  expect(error).toBeInstanceOf(DocumentInvalidError);
  expect(error).toMatchObject({
    code: "document-invalid",
    where: { file: "floe.yaml", line: 1, column: 7, pointer: "/name" },
  });
  expect(error.message).toContain(
    "floe.yaml is not a valid floe-spec 1.1.0: 2 violations\n  floe.yaml:1:7 at /name: pattern-mismatch",
  );
  expect(error instanceof DocumentInvalidError && error.violations).toHaveLength(2);
});

test("of many violations the message lists ten", () => {
  const fields = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`x${index}`, 1]));
  const error = errorOf(() => assertValid({ name: "x", version: "1", ...fields }, "floe-spec", "1.1.0"));
  expect(error.message).toContain("30 violations");
  expect(error.message).toContain("… and 20 more");
  expect(error.message.split("\n")).toHaveLength(12);
});
