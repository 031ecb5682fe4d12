/**
 * Every check that needs no running catalog, for every case: it passes on the good peer and fails on each of its broken ones.
 * The live run proves the others on its own evidence.
 */
import { join } from "node:path";
import { caseName, checkFolder } from "@floe-contracts/harness";
import { afterAll, describe, expect, test } from "vitest";
import { isOffline, offlineBoundary, recordOf } from "../support/offline.ts";

const boundary = await offlineBoundary();
const opened = await boundary.open();
afterAll(() => opened[Symbol.asyncDispose]());

test("every check of the contract has its file, and every file its check", async () => {
  expect(await checkFolder(boundary.contract, join(import.meta.dirname, "..", ".."))).toEqual([]);
});

test("every check has at least two broken peers", () => {
  expect(boundary.checks.filter((each) => Object.keys(each.broken).length < 2).map(({ id }) => id)).toEqual([]);
});

describe.each(boundary.cases.map((it) => [caseName(it), it] as const))("%s", (_name, it) => {
  test.each(boundary.checks.filter((each) => isOffline(each, it)).map((each) => [each.id, each] as const))(
    "%s",
    async (id, each) => {
      const record = await recordOf(boundary, opened, each, it);
      expect(record.error).toBeNull();
      expect(record.differences).toEqual([]);
      expect(record).toMatchObject({ id, status: "passed", proved_on: Object.keys(each.broken) });
    },
  );
});
