/** A snapshot is the table as it was: every engine reads the rows of each step long after. */
import { check } from "@floe-contracts/harness";
import { type HistoryMoment, historyRows, MOMENTS, type Moment } from "../areas/history.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { readsOtherwise, withColumn, withoutLastRow } from "../engines/breaking.ts";
import { compareReadings } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";
import { ROWS_AFTER } from "./every-engine-reads-the-latest-state.ts";

export default check<CatalogSubject>({
  id: "time-travel-reads-the-rows-of-then",
  ...ofArea("history"),
  async run(subject, findings) {
    const { moments } = await subject.areas.history();
    for (const moment of MOMENTS) {
      const { snapshot, later } = moments[moment];
      findings.same(`/${moment}/snapshot`, "string", typeof snapshot);
      const expected = historyRows(ROWS_AFTER[moment]);
      compareReadings(findings, { pointer: `/${moment}`, expected, key: "id" }, later);
    }
  },
  broken: {
    "an engine that reads the rows of another time": moments((good) => ({
      later: readsOtherwise("trino", (table) => withColumn(table, "state", () => "then"))(good.later),
    })),
    "an engine that has lost rows since": moments((good) => ({
      later: readsOtherwise("pyiceberg", withoutLastRow)(good.later),
    })),
    "an engine that refuses to look back": moments((good) => ({
      later: {
        ...good.later,
        duckdb: { status: "refused", refusal: { type: "Invalid Configuration", message: "Could not find snapshot" } },
      },
    })),
    "a table without a snapshot": moments(() => ({ snapshot: null, later: {} })),
  },
});

function moments(edit: (good: HistoryMoment) => Partial<HistoryMoment>) {
  return areaLeaves("history", ({ moments: all }) => ({
    moments: Object.fromEntries(
      MOMENTS.map((moment) => [moment, { ...all[moment], ...edit(all[moment]) }]),
    ) as Readonly<Record<Moment, HistoryMoment>>,
  }));
}
