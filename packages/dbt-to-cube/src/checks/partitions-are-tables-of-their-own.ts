/** A month that is over need not be built anew; that takes a table a month. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { DELAYS } from "../areas/preaggregations/questions.ts";
import type { CubeSubject } from "../evidence.ts";
import { builds, refreshes } from "../rolled-up.ts";

export default check<CubeSubject>({
  id: "partitions-are-tables-of-their-own",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.preAggregations],
  async run(subject, findings) {
    const { built, refreshed } = await subject.areas.preAggregations();
    const first = built.find(({ name }) => name === DELAYS)?.tables ?? [];
    findings.same("/before", ["201301"], monthsOf(first), "all flights are of January 2013");
    const after = monthsOf(refreshed.find(({ name }) => name === DELAYS)?.after ?? []);
    for (const month of ["201301", "201303"])
      findings.holds(after.includes(month), {
        pointer: `/after/${month}`,
        expected: "a table of its own",
        found: after.join(", "),
      });
  },
  broken: {
    "holds all months in one table": builds(
      ({ name }) => name === DELAYS,
      () => ({ tables: ["agg_carrier_daily_delays_by_day_a_b_c"] }),
    ),
    "makes no table for a new month": refreshes(
      ({ name }) => name === DELAYS,
      ({ after }) => ({ after: (after ?? []).filter((table) => !/20130301/.test(table)) }),
    ),
  },
});

/** Cube writes the first day of a partition behind the rollup's name. */
function monthsOf(tables: readonly string[]): string[] {
  return [...new Set(tables.map((table) => /(\d{6})01_\w+_\w+_\w+$/.exec(table)?.[1] ?? "none"))].sort();
}
