/** This repository's own schemas and contracts, reviewed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Review } from "../../src/index.ts";
import { type Files, falseWitnesses, reviewTrees } from "../support/review-trees.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..", "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const OLD = "schemas/compiled-artifacts/1.0.0.schema.json";
const NEW = "schemas/compiled-artifacts/1.1.0.schema.json";
const CONTRACT = "contracts/core-to-dbt.contract.yaml";

describe("compiled-artifacts 1.0.0 to 1.1.0", () => {
  let review: Review;
  const contracts: Files = { [CONTRACT]: read(CONTRACT) };
  beforeAll(async () => {
    const before = { ...contracts, [OLD]: read(OLD) };
    // The contract accepts 1.1.0 already: the state before it had that schema is not one that holds by itself.
    review = await reviewTrees(before, { ...before, [NEW]: read(NEW) });
  });

  test("one constraint breaks documents already produced", () => {
    const errors = review.findings.filter(({ severity, about }) => severity === "error" && about === "schema");
    expect(errors.map(({ rule, place }) => [rule, place.pointer, place.file])).toEqual([
      ["pattern-added", "/$defs/CatalogConfig/properties/scope/pattern", NEW],
    ]);
  });

  test("so the step should have been a major one", () => {
    expect(review.comparisons[0]?.step).toEqual({ required: "major", actual: "minor" });
    expect(review.findings.map(({ rule }) => rule)).toContain("version-step-too-small");
  });

  test("a compute that may be missing or null breaks consumers not yet upgraded, and is shown by a document", () => {
    const of = (rule: string) =>
      review.findings.find((finding) => finding.rule === rule && finding.values.includes("/compute"));
    for (const rule of ["property-became-optional", "any-of-branch-added"]) {
      const [backward, forward] = of(rule)?.judgements ?? [];
      expect([backward?.answer, forward?.answer], rule).toEqual(["holds", "breaks"]);
      expect(of(rule)?.boundaries.map(({ boundary }) => boundary)).toEqual(["core-to-dbt"]);
    }
  });

  test("every witness is one", () => {
    expect(falseWitnesses(review, JSON.parse(read(OLD)), JSON.parse(read(NEW)))).toEqual([]);
  });

  test("boundaries and teams", () => {
    expect(review.radius.boundaries.map(({ boundary }) => boundary)).toEqual(["core-to-dbt"]);
    expect(review.radius.teams).toEqual(["floe-core", "floe-dbt"]);
  });

  test("every place is where the text has it", () => {
    const lines: Readonly<Record<string, readonly string[]>> = {
      [OLD]: read(OLD).split("\n"),
      [NEW]: read(NEW).split("\n"),
    };
    for (const { place } of review.findings) {
      const line = (lines[place.file] ?? [])[place.line - 1] ?? "";
      const key = place.pointer.slice(place.pointer.lastIndexOf("/") + 1);
      if (place.pointer !== "" && !/^\d+$/.test(key)) expect(line).toContain(`"${key}"`);
    }
  });
});

test("the repository as it is has nothing to say against itself", async () => {
  const files: Files = {
    [OLD]: read(OLD),
    [NEW]: read(NEW),
    [CONTRACT]: read(CONTRACT),
    "review.yaml": read("review.yaml"),
  };
  const review = await reviewTrees(files, files);
  expect([review.findings, review.verdict, review.ok]).toEqual([[], "unchanged", true]);
});

test("a field that the consumer reads, removed in place, is told to the boundary and breaks its contract", async () => {
  const files: Files = { [OLD]: read(OLD), [NEW]: read(NEW), [CONTRACT]: read(CONTRACT) };
  const schema = JSON.parse(read(NEW)) as {
    $defs: { EnvironmentContext: { properties: Record<string, unknown>; required?: string[] } };
  };
  delete schema.$defs.EnvironmentContext.properties["environment_type"];
  const review = await reviewTrees(files, { ...files, [NEW]: JSON.stringify(schema) });
  const rules = review.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
  expect(rules).toContain("published-version-changed");
  expect(rules).toContain("read-of-missing-field");
  expect(review.radius.teams).toEqual(["floe-core", "floe-dbt"]);
});
