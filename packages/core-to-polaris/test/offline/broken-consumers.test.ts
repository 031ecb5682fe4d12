/** Broken consumers as real programs, in the reference's place: the check that is there for the fault goes red, and says why. */
import { describe, expect, test } from "vitest";
import { brokenConsumer } from "../support/broken-command.ts";
import { offlineBoundary, recordOf } from "../support/offline.ts";

async function outcome(fault: string, id: string, artifactVersion: "1.0.0" | "1.1.0" = "1.1.0") {
  const boundary = await offlineBoundary({ consumer: brokenConsumer(fault) });
  await using opened = await boundary.open();
  const check = boundary.checks.find((each) => each.id === id);
  const it = boundary.cases.find((each) => each.artifactVersion === artifactVersion);
  if (check === undefined || it === undefined) throw new RangeError(`${id} is no check, or there is no such case`);
  // Awaited here: the boundary is closed when this function ends.
  return await recordOf(boundary, opened, check, it);
}

// A check that makes up artifacts starts the program for each of them: the limit is for a machine that is busy.
describe("a floe-polaris that", { timeout: 120_000 }, () => {
  test.each([
    ["opens another warehouse", "connection-keeps-every-setting", "/catalog/warehouse"],
    ["writes path style as text", "connection-is-valid", "/storage/path_style"],
    ["looks the client's secret up", "connection-names-secrets-only", ""],
    ["has one namespace for every layer", "connection-has-every-layer", "/layers/gold/catalog/namespace"],
    ["takes the lineage namespace", "connection-ignores-undeclared-fields", "/lineage_namespace"],
    ["says nothing of where it read", "connection-says-where-it-came-from", "/catalog/from"],
    ["falls back to a local catalog", "consumer-refuses-missing-catalog", "/resolved_profiles/catalog/outcome"],
  ])("%s fails %s", async (fault, id, pointer) => {
    const record = await outcome(fault, id);
    expect(record).toMatchObject({ id, status: "failed", error: null, consumer: { kind: "command" } });
    expect(record.differences.map((each) => each.pointer)).toContain(pointer);
    // Every planted secret begins with this word; one of these consumers writes one into its connection.
    expect(JSON.stringify(record)).not.toContain("planted-");
  });

  test("reads catalog.uri of a 1.1.0 artifact fails with its own words", async () => {
    const record = await outcome("reads catalog.uri", "connection-is-valid");
    expect(record).toMatchObject({ status: "failed", error: { code: "command-refused" } });
    expect(JSON.stringify(record.error)).toContain("Cannot read properties of null");
  });

  test("reads catalog.uri passes for 1.0.0, where it is", async () => {
    expect(await outcome("reads catalog.uri", "connection-is-valid", "1.0.0")).toMatchObject({ status: "passed" });
  });

  test("has no fault passes what a command is asked, refusals of bad input included", async () => {
    for (const id of ["connection-is-valid", "consumer-refuses-missing-catalog", "consumer-refuses-unknown-version"])
      expect(await outcome("nothing", id)).toMatchObject({ id, status: "passed" });
  });
});
