/**
 * Every check of the contract that needs no service, for every case: it passes on the good peer and fails on each of its
 * broken ones. The manifest is a recorded one here; the live run proves the same on what dbt has just built.
 */
import { join } from "node:path";
import { caseName, checkFolder, executeCheck } from "@floe-contracts/harness";
import { afterAll, describe, expect, test } from "vitest";
import { offlineBoundary } from "../support/offline.ts";

const boundary = await offlineBoundary();
const opened = await boundary.open();
afterAll(() => opened[Symbol.asyncDispose]());

const OPTIONS = { run: "5b1f8f1e-93a5-4a7e-8c56-0d5c2f0f8a10", now: () => new Date("2026-01-02T03:04:05Z") };
const OFFLINE = boundary.checks.filter((each) => each.evidence === "offline");

test("every check of the contract has its file, and every file its check", async () => {
  expect(await checkFolder(boundary.contract, join(import.meta.dirname, "..", ".."))).toEqual([]);
});

describe.each(boundary.cases.map((it) => [caseName(it), it] as const))("%s", (_name, it) => {
  test.each(OFFLINE.filter((each) => each.appliesTo?.(it) ?? true).map((each) => [each.id, each] as const))(
    "%s",
    async (id, each) => {
      const record = await executeCheck(boundary, async () => opened, each, it, OPTIONS);
      expect(record.error).toBeNull();
      expect(record.differences).toEqual([]);
      expect(record).toMatchObject({ id, status: "passed", proved_on: Object.keys(each.broken) });
    },
  );
});
