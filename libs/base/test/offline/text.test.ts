import { describe, expect, test } from "vitest";
import { plural, suggest } from "../../src/index.ts";

describe("suggest", () => {
  test.each([
    ["environment", ["environment_type", "tenant_id"], "environment_type"],
    ["databrick", ["databricks", "duckdb"], "databricks"],
    ["Postgres", ["postgres", "spark"], "postgres"],
    ["hsot", ["host", "port"], "host"],
    ["xyz", ["host", "port"], undefined],
    ["", ["host"], undefined],
  ])("%s among %j is %s", (word, candidates, expected) => expect(suggest(word, candidates)).toBe(expected));
});

test("plural", () => {
  expect([plural(0, "check"), plural(1, "check"), plural(2, "entry", "entries")]).toEqual([
    "0 checks",
    "1 check",
    "2 entries",
  ]);
});
