/** Spark as a fourth reader: the checks of the engines' areas hold with it as they do without. */
import { runBoundary } from "@floe-contracts/harness/vitest";
import { afterAll, expect, type RunnerTask } from "vitest";
import { caseOf } from "../../src/checking.ts";
import { ENGINES_VARIABLE } from "../../src/engines/spark.ts";
import { coreToPolaris } from "../../src/index.ts";

process.env[ENGINES_VARIABLE] = "spark";

const CHECKS = [
  "seeds-read-alike-by-every-engine",
  "rows-appended-by-another-engine-are-read",
  "every-engine-lists-the-same-tables",
  "old-rows-read-under-the-new-schema",
  "rows-survive-new-partitions",
  "every-engine-reads-the-latest-state",
  "time-travel-reads-the-rows-of-then",
  "concurrent-appends-lose-nothing",
];

const boundary = await coreToPolaris();
const cases = boundary.cases.filter((it) => caseOf(it).evidence === "live" && it.artifactVersion === "1.1.0");
runBoundary({ ...boundary, cases, checks: boundary.checks.filter(({ id }) => CHECKS.includes(id)) });

/** A reader that stays away would not be missed by checks that ask for three. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from a hook's first argument which fixtures it wants
afterAll(({}, suite) => {
  const everyTest = (tasks: readonly RunnerTask[]): RunnerTask[] =>
    tasks.flatMap((task) => ("tasks" in task ? everyTest(task.tasks) : task));
  const records = everyTest(suite.tasks).flatMap(({ meta }) => meta.record ?? []);
  expect(records).toHaveLength(CHECKS.length * cases.length);
  for (const { id, services } of records)
    expect([id, ...services.map(({ name }) => name)]).toEqual(expect.arrayContaining([id, "spark"]));
});
