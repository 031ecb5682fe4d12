/** A second engine appends to what the first has written: nobody loses a row, and the first reads the second's. */
import { check } from "@floe-contracts/harness";
import type { RowsTable } from "../areas/rows.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { readsOtherwise, refused, twice, withoutMicros } from "../engines/breaking.ts";
import { compareReadings, mustBeDone } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "rows-appended-by-another-engine-are-read",
  ...ofArea("rows"),
  async run(subject, findings) {
    const { tables } = await subject.areas.rows();
    for (const { name, key, appended } of tables) {
      mustBeDone(findings, `/${name}/append`, appended.step);
      compareReadings(findings, { pointer: `/${name}`, expected: appended.expected, key }, appended.found);
    }
  },
  broken: {
    "a reader that keeps the table as it first saw it": tables(({ written, appended, ...rest }) => ({
      ...rest,
      written,
      appended: { ...appended, found: { ...appended.found, duckdb: written.found.duckdb } as typeof appended.found },
    })),
    "an engine that appends twice": tables(({ appended, ...rest }) => ({
      ...rest,
      appended: { ...appended, found: readsOtherwise("pyiceberg", twice)(appended.found) },
    })),
    "an engine that appends times without their microseconds": tables(({ appended, ...rest }) => ({
      ...rest,
      appended: { ...appended, found: readsOtherwise("pyiceberg", withoutMicros)(appended.found) },
    })),
    "an append that the catalog refuses": tables(({ appended, ...rest }) => ({
      ...rest,
      appended: { ...appended, step: refused("ICEBERG_COMMIT_ERROR", "Failed to commit during insert") },
    })),
  },
});

function tables(edit: (table: RowsTable) => RowsTable) {
  return areaLeaves("rows", ({ tables: all }) => ({ tables: all.map(edit) }));
}
