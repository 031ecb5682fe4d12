/** A rollup that is built by the first question makes that question wait as long as the mart would. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";
import { builds } from "../rolled-up.ts";

export default check<CubeSubject>({
  id: "rollups-are-built-before-anybody-asks",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.preAggregations],
  async run(subject, findings) {
    const { built } = await subject.areas.preAggregations();
    for (const { name, tables, rows, groups } of built) {
      findings.holds(tables.length > 0, { pointer: `/${name}/tables`, expected: "a table", found: "none" });
      findings.same(`/${name}/rows`, groups, rows, "a row a group of the mart");
    }
  },
  broken: {
    "waits for the first question": builds(
      ({ name }) => name.startsWith("fct_flights."),
      () => ({ tables: [], rows: 0 }),
    ),
    "holds a row a flight": builds(
      ({ name }) => name.endsWith("_day"),
      ({ rows }) => ({ rows: rows * 10 }),
    ),
    "builds the first month only": builds(
      ({ name }) => name.startsWith("agg_"),
      ({ rows }) => ({ rows: rows - 1 }),
    ),
  },
});
