/** The records that a run's tests have left, for whoever makes more of them than the reporter does. */
import { join } from "node:path";
import type { Boundary, ResultRecord } from "@floe-contracts/harness";
import { afterAll, type RunnerTask } from "vitest";
import { writeCatalogs } from "../../src/catalogs/index.ts";
import type { CatalogSubject } from "../../src/index.ts";

/** Where vitest's configurations of this package leave results. */
const RESULTS = join(import.meta.dirname, "..", "..", "results");

/** A run of chosen checks leaves the table alone: what was not asked for would be missing in it. */
const SELECTING = ["CHECK", "VERSION", "ENVIRONMENT"].map((name) => `FLOE_CONTRACTS_${name}`);

/**
 * Writes the table of catalogs at the end of a test file. To be called at its top.
 * @param environment the platform environment that runs.
 */
export function keepCatalogs(environment: string, { contract }: Boundary<CatalogSubject>): void {
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from a hook's first argument which fixtures it wants
  afterAll(async ({}, suite) => {
    const order = contract.checks.map(({ id }) => id);
    const tasks = everyTest(suite.tasks);
    const isPartial = tasks.some(({ mode }) => mode === "skip") || SELECTING.some((name) => process.env[name]);
    if (!isPartial) await writeCatalogs({ results: RESULTS, environment, records: recordsOf(tasks), order });
  });
}

function everyTest(tasks: readonly RunnerTask[]): RunnerTask[] {
  return tasks.flatMap((task) => ("tasks" in task ? everyTest(task.tasks) : task));
}

function recordsOf(tests: readonly RunnerTask[]): ResultRecord[] {
  return tests.flatMap(({ meta }) => meta.record ?? []);
}
