/** After an append, a delete by another engine and an overwrite, every engine reads what is there now, and nothing of before. */
import { check } from "@floe-contracts/harness";
import { type HistoryEvidence, type HistoryMoment, historyRows, MOMENTS, type Moment } from "../areas/history.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { readsOtherwise, refused, withoutLastRow } from "../engines/breaking.ts";
import { compareReadings, mustBeDone } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

/** The rows after each step, in the script's words. */
export const ROWS_AFTER: Readonly<Record<Moment, Readonly<Record<string, string>>>> = {
  append: { 1: "new", 2: "new", 3: "new" },
  "append-again": { 1: "new", 2: "new", 3: "new", 4: "new" },
  "delete-by-trino": { 1: "new", 3: "new", 4: "new" },
  overwrite: { 1: "over", 10: "over" },
};

export default check<CatalogSubject>({
  id: "every-engine-reads-the-latest-state",
  ...ofArea("history"),
  async run(subject, findings) {
    const { moments } = await subject.areas.history();
    for (const moment of MOMENTS) {
      mustBeDone(findings, `/${moment}/step`, moments[moment].step);
      const expected = historyRows(ROWS_AFTER[moment]);
      compareReadings(findings, { pointer: `/${moment}`, expected, key: "id" }, moments[moment].now);
    }
  },
  broken: {
    "an engine that reads deleted rows": areaLeaves("history", ({ moments }) =>
      at(moments, "delete-by-trino", ({ now }) => ({
        now: { ...now, duckdb: { status: "done", value: historyRows(ROWS_AFTER["append-again"]) } },
      })),
    ),
    "an overwrite that only appends": areaLeaves("history", ({ moments }) =>
      at(moments, "overwrite", ({ now }) => ({
        now: {
          ...now,
          pyiceberg: { status: "done", value: historyRows({ ...ROWS_AFTER["append-again"], ...ROWS_AFTER.overwrite }) },
        },
      })),
    ),
    "a reader that keeps the table as it first saw it": areaLeaves("history", ({ moments }) =>
      at(moments, "append-again", ({ now }) => ({ now: { ...now, trino: moments.append.now.trino } as typeof now })),
    ),
    "an engine that loses the last row": areaLeaves("history", ({ moments }) =>
      at(moments, "overwrite", ({ now }) => ({ now: readsOtherwise("trino", withoutLastRow)(now) })),
    ),
    "a catalog that refuses another engine's delete": areaLeaves("history", ({ moments }) =>
      at(moments, "delete-by-trino", () => ({ step: refused("ICEBERG_COMMIT_ERROR", "Failed to commit") })),
    ),
  },
});

function at(
  moments: HistoryEvidence["moments"],
  moment: Moment,
  edit: (good: HistoryMoment) => Partial<HistoryMoment>,
): Pick<HistoryEvidence, "moments"> {
  return { moments: { ...moments, [moment]: { ...moments[moment], ...edit(moments[moment]) } } };
}
