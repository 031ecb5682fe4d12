/** Who was told may look again and try once more: then nothing of either writer is lost. */
import { check } from "@floe-contracts/harness";
import { type CommitsEvidence, commitRows } from "../areas/commits.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { readsOtherwise, refused, twice, withoutLastRow } from "../engines/breaking.ts";
import { compareReadings, mustBeDone } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

const ALL = commitRows([
  [1n, "base"],
  [2n, "first"],
  [3n, "second"],
]);

export default check<CatalogSubject>({
  id: "refused-commit-succeeds-on-another-try",
  ...ofArea("commits"),
  async run(subject, findings) {
    const { retried, afterRetry } = (await subject.areas.commits()).stale;
    mustBeDone(findings, "/retry", retried);
    compareReadings(findings, { pointer: "/read", expected: ALL, key: "id" }, afterRetry.found);
    findings.same("/snapshots", 3, afterRetry.snapshots);
  },
  broken: {
    "a catalog that locks a table after a conflict": stale(() => ({
      retried: refused("CommitFailedException", "Requirement failed"),
    })),
    "a writer that appends what was refused as well": stale(({ afterRetry }) => ({
      afterRetry: { ...afterRetry, found: readsOtherwise("duckdb", twice)(afterRetry.found) },
    })),
    "a writer that loses a row on another try": stale(({ afterRetry }) => ({
      afterRetry: { ...afterRetry, found: readsOtherwise("trino", withoutLastRow)(afterRetry.found) },
    })),
  },
});

function stale(edit: (good: CommitsEvidence["stale"]) => Partial<CommitsEvidence["stale"]>) {
  return areaLeaves("commits", ({ stale: good }) => ({ stale: { ...good, ...edit(good) } }));
}
