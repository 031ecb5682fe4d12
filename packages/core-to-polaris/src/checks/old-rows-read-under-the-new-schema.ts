/** Files that were written under the old schema are read under the new one, by id: nothing is rewritten, nothing mixed up. */
import { check } from "@floe-contracts/harness";
import { type Cell, icebergField, type Table, tableOf } from "@floe-contracts/rows";
import type { Evolver } from "../areas/evolution.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { readsOtherwise, refused, renamed, withColumn, withDoubles } from "../engines/breaking.ts";
import { compareReadings, mustBeDone } from "../engines/judging.ts";
import type { EngineName } from "../engines/step.ts";
import type { CatalogSubject } from "../evidence.ts";

/** A double that holds exactly what the float held. */
const TENTH = Math.fround(0.1);

/** Each column with its type, the three old rows, and the one that was appended under the new schema. */
const COLUMNS: Readonly<Record<string, readonly [string, readonly Cell[]]>> = {
  id: ["long", [1n, 2n, 3n, 4n]],
  airline: ["string", ["9E", null, "ZZ", "AA"]],
  delay: ["long", [2_147_483_647n, -1n, null, 9_007_199_254_740_993n]],
  ratio: ["double", [0.5, TENTH, null, 0.1]],
  price: ["decimal(12, 2)", [999_999_999n, -1n, null, 999_999_999_999n]],
  gate: ["string", [null, null, null, "B7"]],
  // Dropped and added again: another column, in which the old texts do not come back.
  note: ["string", [null, null, null, "new"]],
  seat: ["string", [null, null, null, "3A"]],
};

const ORDER: Readonly<Record<Evolver, readonly string[]>> = {
  pyiceberg: ["id", "gate", "airline", "delay", "ratio", "price", "note"],
  trino: ["id", "seat", "airline", "delay", "ratio", "price", "gate", "note"],
};

function expected(evolver: Evolver): Table {
  const columns = ORDER[evolver].map((name) => ({ name, column: COLUMNS[name] ?? (["string", []] as const) }));
  return tableOf(
    columns.map(({ name, column: [type] }) => icebergField({ name, type })),
    columns.map(({ column: [, cells] }) => cells),
  );
}

export default check<CatalogSubject>({
  id: "old-rows-read-under-the-new-schema",
  ...ofArea("evolution"),
  async run(subject, findings) {
    const { tables } = await subject.areas.evolution();
    for (const evolver of ["pyiceberg", "trino"] as const) {
      const { append, found } = tables[evolver];
      mustBeDone(findings, `/${evolver}/append`, append);
      compareReadings(findings, { pointer: `/${evolver}/read`, expected: expected(evolver), key: "id" }, found);
    }
  },
  broken: {
    "an engine that finds columns by name": reads("duckdb", (table) =>
      withColumn(table, "airline", (cell) => (cell === "AA" ? cell : null)),
    ),
    "an engine that brings a dropped column back": reads("trino", (table) =>
      withColumn(table, "note", (cell) => cell ?? "old"),
    ),
    "a writer that widens a decimal to a double": reads("pyiceberg", withDoubles),
    "an engine that keeps the old names": reads("duckdb", (table) => renamed(table, "airline", "carrier")),
    "an append that the new schema does not take": areaLeaves("evolution", ({ tables }) => ({
      tables: { ...tables, trino: { ...tables.trino, append: refused("TYPE_MISMATCH", "column types do not match") } },
    })),
  },
});

function reads(engine: EngineName, edit: (table: Table) => Table) {
  const broken = readsOtherwise(engine, edit);
  return areaLeaves("evolution", ({ tables }) => ({
    tables: { ...tables, trino: { ...tables.trino, found: broken(tables.trino.found) } },
  }));
}
