/** A list that is not there means that nobody knows; an empty one that there is nothing. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { readsOtherwise, withColumn, withoutLastRow } from "../engines/breaking.ts";
import { compareReadings } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

const emptied = readsOtherwise("trino", (table) => withColumn(table, "legs", (cell) => cell ?? []));

export default check<CatalogSubject>({
  id: "missing-list-is-not-an-empty-one",
  ...ofArea("rows"),
  async run(subject, findings) {
    const { byPyiceberg, byTrino } = (await subject.areas.rows()).lists;
    compareReadings(
      findings,
      { pointer: "/by-pyiceberg", expected: byPyiceberg.expected, key: "id" },
      byPyiceberg.found,
    );
    compareReadings(findings, { pointer: "/by-trino", expected: byTrino.expected, key: "id" }, byTrino.found);
  },
  broken: {
    "an engine that reads a missing list as an empty one": areaLeaves("rows", ({ lists }) => ({
      lists: { ...lists, byTrino: { ...lists.byTrino, found: emptied(lists.byTrino.found) } },
    })),
    "an engine that leaves out rows without a list": areaLeaves("rows", ({ lists }) => ({
      lists: {
        ...lists,
        byTrino: { ...lists.byTrino, found: readsOtherwise("duckdb", withoutLastRow)(lists.byTrino.found) },
      },
    })),
  },
});
