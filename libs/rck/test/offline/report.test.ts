/** Recorded reports of the kit, read and judged; each way of being red is shown on a report that a broken peer would leave. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { knownDifferences } from "../../src/differences.ts";
import { KIT_CLASSES, kitTests } from "../../src/kit.ts";
import { headline, readReport, type TestOutcome } from "../../src/report.ts";
import { countsOf, isRed, judge } from "../../src/verdict.ts";
import { RECORDED } from "../support/kit.ts";

async function recorded(implementation: string): Promise<TestOutcome[]> {
  const files = KIT_CLASSES.map((name) => join(RECORDED, `${implementation}.${name}.xml`));
  return (await Promise.all(files.map((file) => readFile(file, "utf8")))).flatMap((xml) => readReport(xml));
}

async function judged(change: (outcomes: TestOutcome[]) => readonly TestOutcome[]): Promise<ReturnType<typeof judge>> {
  const outcomes = change(await recorded("iceberg-rest"));
  return judge(kitTests(), outcomes, await knownDifferences("iceberg-rest")).filter(isRed);
}

/** One test ended in another way. */
function edit(test: string, change: Partial<TestOutcome>): (outcomes: TestOutcome[]) => TestOutcome[] {
  return (outcomes) => outcomes.map((each) => (each.test === test ? { ...each, ...change } : each));
}

const CATALOG = "RESTCompatibilityKitCatalogTests";

describe("a recorded report", () => {
  test.each([
    ["iceberg-rest", { passed: 127, failed: 14, aborted: 8, known: 22 }],
    ["nessie", { passed: 110, failed: 31, aborted: 8, known: 39 }],
  ])("of %s is all explained by the known differences", async (implementation, expected) => {
    const tests = judge(kitTests(), await recorded(implementation), await knownDifferences(implementation));
    expect(tests.filter(isRed)).toEqual([]);
    expect(countsOf(tests)).toEqual({ tests: 149, missing: 0, red: 0, ...expected });
  });

  test("names exactly the tests of tests.txt", async () => {
    expect((await recorded("nessie")).map(({ test: name }) => name).sort()).toEqual(kitTests());
  });

  test("says in one line what the assertion said, without packages and stack traces", async () => {
    const said = new Map((await recorded("iceberg-rest")).map((each) => [each.test, each.said]));
    expect(said.get(`${CATALOG}.tableCreationWithoutNamespace`)).toBe(
      'Expecting throwable message: "Cannot create table non-existing.table in catalog floe. Namespace non-existing does not exist" to contain: "Namespace does not exist: non-existing" but did not.',
    );
    expect(said.get(`${CATALOG}.testLoadTable`)).toMatch(/^BadRequestException: Malformed request: Invalid S3 URI/);
    expect(said.get(`${CATALOG}.testListNestedNamespaces`)).toBe(
      "Only valid when the catalog supports nested namespaces",
    );
    expect([...said.values()].filter((text) => /\n|\tat |^org\./.test(text))).toEqual([]);
  });
});

describe("red is", () => {
  test("a test that fails and is in no row", async () => {
    const said = "expected: 1 but was: 2";
    expect(await judged(edit(`${CATALOG}.testAppend`, { outcome: "failed", said }))).toMatchObject([
      { test: `${CATALOG}.testAppend`, verdict: "failed", said },
    ]);
  });

  test("a test that is aborted and is in no row", async () => {
    const red = await judged(edit(`${CATALOG}.testAppend`, { outcome: "aborted", said: "Only valid elsewhere" }));
    expect(red).toMatchObject([{ test: `${CATALOG}.testAppend`, verdict: "aborted" }]);
  });

  test("a difference that is gone", async () => {
    const red = await judged(edit(`${CATALOG}.testLoadTable`, { outcome: "passed", said: "" }));
    expect(red).toMatchObject([
      { verdict: "gone", why: expect.stringMatching(/^the difference is gone: take the row out/) },
    ]);
  });

  test("a known failure with another message", async () => {
    const red = await judged(edit(`${CATALOG}.testLoadTable`, { said: "ServiceFailureException: 500" }));
    expect(red).toMatchObject([
      { verdict: "changed", outcome: "failed", why: expect.stringContaining("Invalid S3 URI") },
    ]);
  });

  test("a test that should only be aborted, and fails", async () => {
    const red = await judged(edit(`${CATALOG}.testListNestedNamespaces`, { outcome: "failed" }));
    expect(red).toMatchObject([{ verdict: "changed" }]);
  });

  test("a test that did not run", async () => {
    const red = await judged((outcomes) => outcomes.filter(({ test: name }) => !name.endsWith(".testAppend")));
    expect(red).toMatchObject([{ test: `${CATALOG}.testAppend`, outcome: "missing", verdict: "missing" }]);
  });

  test("a test that the list does not have, where it fails", async () => {
    const more: TestOutcome = { test: `${CATALOG}.testNew`, outcome: "failed", said: "no", ms: 1 };
    expect(await judged((outcomes) => [...outcomes, more])).toMatchObject([{ test: more.test, verdict: "failed" }]);
  });
});

describe("what is no report is refused", () => {
  test.each([
    ["", "it is not well-formed"],
    ["<html><body>no</body></html>", "it has no testsuite"],
    ["<testsuite tests='1'><testcase name='a'", "it is not well-formed"],
    ["<testsuite tests='1'><testcase time='1'/></testsuite>", "a test has no name"],
  ])("%j", (xml, why) => {
    expect(() => readReport(xml)).toThrowError(
      expect.objectContaining({ code: "rck-incomplete", message: expect.stringContaining(why) }),
    );
  });
});

test("a headline is a line, however long the message is", () => {
  expect(headline(`java.lang.AssertionError: \n${"x ".repeat(5_000)}\n\tat a.b(C.java:1)`)).toHaveLength(301);
  expect(headline("")).toBe("");
  expect(headline("org.apache.iceberg.exceptions.RESTException: no\nCaused by: java.io.IOException: x")).toBe(
    "RESTException: no",
  );
});
