/** A table that one engine wrote is the same table to the next: the project's seeds, read by every engine. */
import { check } from "@floe-contracts/harness";
import type { RowsTable } from "../areas/rows.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import {
  readsOtherwise,
  staysAway,
  withDoubles,
  withoutLastRow,
  withoutNulls,
  withoutZone,
} from "../engines/breaking.ts";
import { compareReadings, mustBeDone } from "../engines/judging.ts";
import type { Readings } from "../engines/reading.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "seeds-read-alike-by-every-engine",
  ...ofArea("rows"),
  async run(subject, findings) {
    const { tables } = await subject.areas.rows();
    for (const { name, key, written } of tables.filter(({ name }) => name !== "typed")) {
      mustBeDone(findings, `/${name}/write`, written.step);
      compareReadings(findings, { pointer: `/${name}`, expected: written.expected, key }, written.found);
    }
  },
  broken: {
    "a writer that leaves decimals as doubles": written(readsOtherwise("duckdb", withDoubles)),
    "an engine that reads all but the last row": written(readsOtherwise("trino", withoutLastRow)),
    "an engine that forgets the zone of times": written(readsOtherwise("trino", withoutZone)),
    "an engine that has an empty text where nothing stands": written(readsOtherwise("pyiceberg", withoutNulls)),
    "an engine that takes no part": written(staysAway("duckdb")),
  },
});

function written(edit: (readings: Readings) => Readings) {
  const changed = (table: RowsTable): RowsTable => ({
    ...table,
    written: { ...table.written, found: edit(table.written.found) },
  });
  return areaLeaves("rows", ({ tables }) => ({ tables: tables.map(changed) }));
}
