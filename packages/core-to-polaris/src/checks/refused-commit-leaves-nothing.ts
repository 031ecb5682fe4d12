/** A commit that was refused has not happened: no row of it, no snapshot of it, and the winner's rows are whole. */
import { check } from "@floe-contracts/harness";
import { type CommitsEvidence, commitRows } from "../areas/commits.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { compareReadings } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

const BOTH = commitRows([
  [1n, "base"],
  [2n, "first"],
]);

export default check<CatalogSubject>({
  id: "refused-commit-leaves-nothing",
  ...ofArea("commits"),
  async run(subject, findings) {
    const { stale, empty } = await subject.areas.commits();
    const { found, snapshots } = stale.afterRefusal;
    compareReadings(findings, { pointer: "/read", expected: BOTH, key: "id" }, found);
    findings.same("/snapshots", 2, snapshots);
    compareReadings(findings, { pointer: "/empty", expected: commitRows([[2n, "first"]]), key: "id" }, empty.found);
  },
  broken: {
    "a catalog that takes what it refuses": after(({ found }) => ({
      found: {
        ...found,
        duckdb: {
          status: "done",
          value: commitRows([
            [1n, "base"],
            [2n, "first"],
            [3n, "second"],
          ]),
        },
      },
    })),
    "a loser that takes the winner's rows with it": after(({ found }) => ({
      found: { ...found, trino: { status: "done", value: commitRows([[1n, "base"]]) } },
    })),
    "a catalog that writes the last one over the first": after(({ found }) => ({
      found: {
        ...found,
        pyiceberg: {
          status: "done",
          value: commitRows([
            [1n, "base"],
            [3n, "second"],
          ]),
        },
      },
    })),
    "a refused snapshot that stays in the metadata": after(({ snapshots, found }) => ({
      snapshots: snapshots + 1,
      found: { ...found, duckdb: { status: "refused", refusal: { type: "IO", message: "no such manifest list" } } },
    })),
  },
});

function after(
  edit: (good: CommitsEvidence["stale"]["afterRefusal"]) => Partial<CommitsEvidence["stale"]["afterRefusal"]>,
) {
  return areaLeaves("commits", ({ stale }) => ({
    stale: { ...stale, afterRefusal: { ...stale.afterRefusal, ...edit(stale.afterRefusal) } },
  }));
}
