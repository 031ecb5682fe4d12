/** The examples written by hand are what they say: valid ones valid, invalid ones refused for what stands beside them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { VIOLATION_CODES, validate } from "../../src/index.ts";
import { ALL_VERSIONS, exampleNames, readExample } from "./support/examples.ts";

interface Expectation {
  readonly code: string;
  readonly pointer: string;
}

describe.each(ALL_VERSIONS)("$name", (version) => {
  test("valid", () => {
    for (const name of exampleNames(version, "valid")) {
      const result = validate(readExample(version, `valid/${name}`), version.document, version.version);
      expect({ name, violations: result.ok ? [] : result.violations }).toEqual({ name, violations: [] });
    }
  });

  test("invalid", () => {
    for (const name of exampleNames(version, "invalid")) {
      const expectation = JSON.parse(
        readFileSync(join(version.folder, "invalid", name.replace(/\.(json|yaml)$/, ".expect.json")), "utf8"),
      ) as Expectation;
      const result = validate(readExample(version, `invalid/${name}`), version.document, version.version);
      const seen = result.ok ? [] : result.violations;
      expect({ name, seen: seen.map(({ code, pointer }) => ({ code, pointer })) }).toMatchObject({
        name,
        seen: expect.arrayContaining([{ code: expectation.code, pointer: expectation.pointer }]),
      });
      expect(VIOLATION_CODES).toContain(expectation.code);
      for (const violation of seen) {
        expect(violation.position?.file).toBe(`invalid/${name}`);
        expect(violation.hint ?? "").not.toContain("undefined");
      }
      // A field under another name is missing and unknown at once; nothing else should need two violations.
      expect({ name, few: seen.length <= 2 }).toEqual({ name, few: true });
    }
  });
});
