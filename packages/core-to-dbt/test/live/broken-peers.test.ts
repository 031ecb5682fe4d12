/**
 * Broken peers on the live services: a consumer that writes another schema, a project whose marts changed. dbt builds with
 * them without a word; the check that is there for the fault must not.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "@floe-contracts/base";
import { executeCheck } from "@floe-contracts/harness";
import { describe, expect, test } from "vitest";
import type { Project } from "../../src/evidence.ts";
import { type CoreToDbtOptions, coreToDbt } from "../../src/index.ts";
import { brokenConsumer } from "../support/broken-command.ts";

const OPTIONS = { run: "5b1f8f1e-93a5-4a7e-8c56-0d5c2f0f8a10", now: () => new Date() };

/** The records of some checks with a broken peer, for the newest version on one target. */
async function outcomes(options: CoreToDbtOptions, target: string, ids: readonly string[]) {
  const boundary = await coreToDbt(options);
  await using opened = await boundary.open();
  const checks = boundary.checks.filter((each) => ids.includes(each.id));
  const it = { artifactVersion: "1.1.0", target, environment: "local" };
  const records = [];
  for (const check of checks) records.push(await executeCheck(boundary, async () => opened, check, it, OPTIONS));
  return new Map(records.map((record) => [record.id, record]));
}

/** Replaces text in a file of the project's copy. The text must be there, or the peer would not be broken. */
function editing(file: string, from: string, to: string): (project: Project) => Promise<void> {
  return async (project) => {
    const path = join(project.dbtDirectory, file);
    const text = await readFile(path, "utf8");
    expect(text).toContain(from);
    await writeFileAtomic(path, text.replace(from, to));
  };
}

describe("on the live warehouse", { timeout: 300_000, concurrent: true }, () => {
  test("a consumer that writes the schema public puts the tables where nobody looks", async () => {
    const records = await outcomes({ consumer: brokenConsumer("writes the schema public") }, "postgres", [
      "dbt-builds-every-node",
      "relations-are-where-the-artifact-says",
    ]);
    expect(records.get("dbt-builds-every-node")).toMatchObject({ status: "passed" });
    expect(records.get("relations-are-where-the-artifact-says")).toMatchObject({ status: "failed", error: null });
  });

  test("a mart whose column changed its type is found by its type and its values", async () => {
    const edit = async (project: Project) => {
      await editing(
        "models/marts/agg_carrier_daily.sql",
        "    max_arrival_delay_minutes,\n    {{",
        "    cast(max_arrival_delay_minutes as bigint) as max_arrival_delay_minutes,\n    {{",
      )(project);
      await editing(
        "models/marts/marts.yml",
        "      - name: max_arrival_delay_minutes\n        data_type: integer",
        "      - name: max_arrival_delay_minutes\n        data_type: bigint",
      )(project);
    };
    const records = await outcomes({ edit }, "duckdb", [
      "dbt-runs-every-test",
      "marts-have-the-declared-types",
      "marts-equal-the-other-engine",
    ]);
    expect(records.get("dbt-runs-every-test")).toMatchObject({ status: "passed" });
    expect(records.get("marts-have-the-declared-types")).toMatchObject({ status: "failed", error: null });
    expect(records.get("marts-equal-the-other-engine")).toMatchObject({ status: "failed", error: null });
  });

  test("a mart that counts wrongly is found by its values alone", async () => {
    const edit = editing(
      "models/marts/fct_flights.sql",
      "arrival_delay_minutes >= 15 as is_late",
      "arrival_delay_minutes > 15 as is_late",
    );
    const records = await outcomes({ edit }, "duckdb", [
      "dbt-runs-every-test",
      "marts-have-the-declared-types",
      "marts-equal-the-other-engine",
    ]);
    expect(records.get("dbt-runs-every-test")).toMatchObject({ status: "passed" });
    expect(records.get("marts-have-the-declared-types")).toMatchObject({ status: "passed" });
    const wrong = records.get("marts-equal-the-other-engine");
    expect(wrong).toMatchObject({ status: "failed", error: null });
    expect(wrong?.differences[0]?.pointer).toMatch(/^\/marts\/fct_flights\/rows\/.*\/is_late$/);
  });
});
