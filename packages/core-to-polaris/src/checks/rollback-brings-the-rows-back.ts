/** One engine puts a table back to an earlier snapshot: all read the rows of then, and no snapshot is made anew. */
import { check } from "@floe-contracts/harness";
import { type HistoryEvidence, historyRows } from "../areas/history.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { readsOtherwise, refused, withoutLastRow } from "../engines/breaking.ts";
import { compareReadings, mustBeDone } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";
import { ROWS_AFTER } from "./every-engine-reads-the-latest-state.ts";

export default check<CatalogSubject>({
  id: "rollback-brings-the-rows-back",
  ...ofArea("history"),
  async run(subject, findings) {
    const { rollback, moments } = await subject.areas.history();
    findings.holds(rollback.current !== null, { pointer: "/there", expected: "a snapshot", found: "none" });
    mustBeDone(findings, "/step", rollback.step);
    findings.same("/current", moments["append-again"].snapshot, rollback.current);
    const expected = historyRows(ROWS_AFTER["append-again"]);
    compareReadings(findings, { pointer: "/read", expected, key: "id" }, rollback.now);
    // Also where the catalog cannot go back, its clients agree on where it is.
    const one = rollback.now.pyiceberg;
    if (one?.status === "done")
      compareReadings(findings, { pointer: "/agree", expected: one.value, key: "id" }, rollback.now);
  },
  broken: {
    "an engine that goes back in its own eyes only": back(({ now }) => ({
      current: "0",
      now: {
        ...now,
        pyiceberg: { status: "done", value: historyRows(ROWS_AFTER.overwrite) },
        trino: { status: "done", value: historyRows(ROWS_AFTER["append-again"]) },
      },
    })),
    "a reader that keeps what it read before": back(({ now }) => ({
      now: { ...now, duckdb: { status: "done", value: historyRows(ROWS_AFTER.append) } },
    })),
    "an engine that comes back without the last row": back(({ now }) => ({
      now: readsOtherwise("duckdb", withoutLastRow)(now),
    })),
    "a catalog that refuses to go back, and forgets the table's state": back(() => ({
      step: refused("ICEBERG_COMMIT_ERROR", "Failed to roll back"),
      current: null,
    })),
  },
});

function back(edit: (good: HistoryEvidence["rollback"]) => Partial<HistoryEvidence["rollback"]>) {
  return areaLeaves("history", ({ rollback }) => ({ rollback: { ...rollback, ...edit(rollback) } }));
}
