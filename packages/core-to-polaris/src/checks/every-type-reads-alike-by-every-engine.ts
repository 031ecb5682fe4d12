/** Every type that Iceberg has, at the values where engines go wrong. */
import { check } from "@floe-contracts/harness";
import type { Table } from "@floe-contracts/rows";
import type { RowsTable } from "../areas/rows.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { readsOtherwise, withColumn, withDoubles, withoutMicros, withoutZone } from "../engines/breaking.ts";
import { compareReadings, mustBeDone } from "../engines/judging.ts";
import type { EngineName } from "../engines/step.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "every-type-reads-alike-by-every-engine",
  ...ofArea("rows"),
  async run(subject, findings) {
    const { tables } = await subject.areas.rows();
    const typed = tables.find(({ name }) => name === "typed");
    findings.same("/table", "typed", typed?.name);
    if (typed === undefined) return;
    mustBeDone(findings, "/write", typed.written.step);
    compareReadings(findings, { pointer: "", expected: typed.written.expected, key: typed.key }, typed.written.found);
  },
  broken: {
    "an engine that drops microseconds": typedReads("trino", withoutMicros),
    "an engine that reads decimals as doubles": typedReads("duckdb", withDoubles),
    "an engine that forgets the zone of times": typedReads("pyiceberg", withoutZone),
    "a client whose int64 went through a double": typedReads("trino", (table) =>
      withColumn(table, "numbers", (cell) =>
        Array.isArray(cell) ? cell.map((each) => (each === null ? null : BigInt(Number(each)))) : cell,
      ),
    ),
    "an engine whose maps lose what has no value": typedReads("duckdb", (table) =>
      withColumn(table, "seats", (cell) =>
        Array.isArray(cell) ? cell.filter((entry) => Array.isArray(entry) && entry[1] !== null) : cell,
      ),
    ),
    "an engine to which -0 is 0": typedReads("pyiceberg", (table) =>
      withColumn(table, "real", (cell) => (Object.is(cell, -0) ? 0 : cell)),
    ),
  },
});

function typedReads(engine: EngineName, edit: (table: Table) => Table) {
  const broken = readsOtherwise(engine, edit);
  const changed = (table: RowsTable): RowsTable =>
    table.name === "typed" ? { ...table, written: { ...table.written, found: broken(table.written.found) } } : table;
  return areaLeaves("rows", ({ tables }) => ({ tables: tables.map(changed) }));
}
