/** Several writers of two engines append at once: what was acknowledged is there, once, and every writer gets through. */
import { check } from "@floe-contracts/harness";
import { type CommitsEvidence, commitRows } from "../areas/commits.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { readsOtherwise, refused, twice, withoutLastRow } from "../engines/breaking.ts";
import { compareReadings, mustBeDone } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "concurrent-appends-lose-nothing",
  ...ofArea("commits"),
  async run(subject, findings) {
    const { told, found, snapshots } = (await subject.areas.commits()).writers;
    findings.same(
      "/writers",
      ["pyiceberg-1", "pyiceberg-2", "pyiceberg-3", "trino"],
      [...new Set(told.map(({ writer }) => writer))],
    );
    for (const { id, step } of told) mustBeDone(findings, `/appends/told/${id}`, step);
    const expected = commitRows([[1n, "base"], ...told.map(({ id, writer }) => [id, writer] as const)]);
    compareReadings(findings, { pointer: "/appends/read", expected, key: "id" }, found);
    findings.same("/appends/snapshots", told.length + 1, snapshots);
  },
  broken: {
    "a catalog that takes the last of two commits": writers(({ found, told, ...rest }) => ({
      ...rest,
      told: told.slice(0, 2),
      found: readsOtherwise("trino", withoutLastRow)(found),
    })),
    "a client that tries again what had come through": writers(({ told, found }) => ({
      told: told.filter(({ writer }) => writer !== "pyiceberg-3"),
      found: readsOtherwise("duckdb", twice)(found),
    })),
    "a client that gives up at the first conflict, and a writer less": writers(({ told }) => ({
      told: told
        .filter(({ writer }) => writer !== "pyiceberg-2")
        .map((each) => ({ ...each, step: refused("CommitFailedException", "Requirement failed") })),
    })),
  },
});

function writers(edit: (good: CommitsEvidence["writers"]) => Partial<CommitsEvidence["writers"]>) {
  return areaLeaves("commits", ({ writers: good }) => ({ writers: { ...good, ...edit(good) } }));
}
