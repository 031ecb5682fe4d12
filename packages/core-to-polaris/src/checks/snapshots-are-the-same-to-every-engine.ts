/** Ids of snapshots are int64: every engine lists the same ones, to the last digit. */
import { check } from "@floe-contracts/harness";
import type { HistoryEvidence } from "../areas/history.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { READERS } from "../engines/judging.ts";
import { outcomeOf } from "../engines/step.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "snapshots-are-the-same-to-every-engine",
  ...ofArea("history"),
  async run(subject, findings) {
    const { facts, snapshots } = await subject.areas.history();
    const ids = facts.snapshots.map(({ id }) => id).sort();
    findings.holds(ids.length > 0, { pointer: "/snapshots", expected: "snapshots", found: "none" });
    for (const engine of READERS) {
      const listed = snapshots[engine];
      const found = listed?.status === "done" ? [...listed.value].sort() : listed && outcomeOf(listed);
      findings.same(`/${engine}`, ids, found);
    }
  },
  broken: {
    "a client whose ids went through a double": areaLeaves("history", ({ snapshots }) =>
      lists(snapshots, "trino", (ids) => ids.map((id) => String(BigInt(Number(id)) + 1n))),
    ),
    "an engine that lists no snapshot": areaLeaves("history", ({ snapshots }) => lists(snapshots, "duckdb", () => [])),
    "an engine that does not know the newest": areaLeaves("history", ({ snapshots }) =>
      lists(snapshots, "duckdb", (ids) => ids.slice(0, -1)),
    ),
  },
});

function lists(
  snapshots: HistoryEvidence["snapshots"],
  engine: "trino" | "duckdb",
  edit: (ids: readonly string[]) => readonly string[],
): Pick<HistoryEvidence, "snapshots"> {
  const listed = snapshots[engine];
  const value = edit(listed?.status === "done" ? listed.value : []);
  return { snapshots: { ...snapshots, [engine]: { status: "done", value } } };
}
