/** Broken consumers as real programs, in the reference's place: the check that is there for the fault goes red, and says why. */
import { executeCheck } from "@floe-contracts/harness";
import { describe, expect, test } from "vitest";
import { brokenConsumer } from "../support/broken-command.ts";
import { offlineBoundary } from "../support/offline.ts";

const OPTIONS = { run: "5b1f8f1e-93a5-4a7e-8c56-0d5c2f0f8a10", now: () => new Date("2026-01-02T03:04:05Z") };

async function outcome(fault: string, id: string, it: { artifactVersion: string; target: string }) {
  const boundary = await offlineBoundary({ consumer: brokenConsumer(fault) });
  await using opened = await boundary.open();
  const check = boundary.checks.find((each) => each.id === id);
  if (check === undefined) throw new RangeError(`${id} is no check`);
  // Awaited here: the boundary is closed when this function ends.
  return await executeCheck(boundary, async () => opened, check, { ...it, environment: "local" }, OPTIONS);
}

const POSTGRES = { artifactVersion: "1.1.0", target: "postgres" };

describe("a floe-dbt that", () => {
  test.each([
    ["drops a key", "profile-keeps-every-property", POSTGRES, "/floe/outputs/local/schema"],
    ["drops a key", "profile-has-every-needed-key", { ...POSTGRES, target: "duckdb" }, "/floe/outputs/local/path"],
    ["writes another target", "profile-has-the-target-output", POSTGRES, "/floe/outputs/local/type"],
    ["writes ports as text", "profile-is-valid", POSTGRES, "/floe/outputs/local/port"],
    [
      "writes ports as text",
      "profile-keeps-every-property",
      { ...POSTGRES, target: "redshift" },
      "/floe/outputs/local/port",
    ],
    ["writes the schema public", "profile-keeps-every-property", POSTGRES, "/floe/outputs/local/schema"],
    ["resolves the password", "profile-quotes-no-secret", POSTGRES, "/floe/outputs/local/password"],
    ["reads the lineage namespace", "profile-ignores-undeclared-fields", POSTGRES, "/lineage_namespace"],
    ["selects an output that is not there", "profile-selects-its-output", POSTGRES, "/floe/target"],
    ["falls back to DuckDB", "consumer-refuses-missing-compute", POSTGRES, "/outcome"],
  ])("%s fails %s", async (fault, id, it, pointer) => {
    const record = await outcome(fault, id, it);
    expect(record).toMatchObject({ id, status: "failed", error: null, consumer: { kind: "command" } });
    expect(record.differences.map((each) => each.pointer)).toContain(pointer);
    // Every planted secret begins with this word; one of these consumers writes one into its profile.
    expect(JSON.stringify(record)).not.toContain("planted-");
  });

  test("reads compute.properties of a 1.1.0 artifact fails with its own words", async () => {
    const record = await outcome("reads compute.properties", "profile-has-the-target-output", POSTGRES);
    expect(record).toMatchObject({ status: "failed", error: { code: "command-refused" } });
    expect(JSON.stringify(record.error)).toContain("Cannot read properties of null");
  });

  test("reads compute.properties passes for 1.0.0, where they are", async () => {
    const record = await outcome("reads compute.properties", "profile-has-the-target-output", {
      ...POSTGRES,
      artifactVersion: "1.0.0",
    });
    expect(record.status).toBe("passed");
  });
});
