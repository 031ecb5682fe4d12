/** Rows of old and new partitions are read alike, with nulls and odd texts as partitions. */
import { check } from "@floe-contracts/harness";
import type { Table } from "@floe-contracts/rows";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { readsOtherwise, withColumn, withoutLastRow, withoutMicros } from "../engines/breaking.ts";
import { compareReadings } from "../engines/judging.ts";
import type { EngineName } from "../engines/step.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "rows-survive-new-partitions",
  ...ofArea("evolution"),
  async run(subject, findings) {
    const { expected, found } = (await subject.areas.evolution()).partitioned;
    compareReadings(findings, { pointer: "", expected, key: "id" }, found);
  },
  broken: {
    "an engine that reads the new partitions only": reads("duckdb", (table) => table.slice(3)),
    "an engine that loses the partition of nulls": reads("trino", withoutLastRow),
    "an engine that reads a partition's text from its path": reads("pyiceberg", (table) =>
      withColumn(table, "carrier", (cell) => (typeof cell === "string" ? encodeURIComponent(cell) : cell)),
    ),
    "an engine that drops microseconds": reads("trino", withoutMicros),
  },
});

function reads(engine: EngineName, edit: (table: Table) => Table) {
  const broken = readsOtherwise(engine, edit);
  return areaLeaves("evolution", ({ partitioned }) => ({
    partitioned: { ...partitioned, found: broken(partitioned.found) },
  }));
}
