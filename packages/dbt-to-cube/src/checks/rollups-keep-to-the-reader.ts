/** A rollup holds everybody's rows; what a reader gets of it is his. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { answers, judgeExchanges, withAForeignRow } from "../borders.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "rollups-keep-to-the-reader",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const evidence = await subject.areas.security();
    judgeExchanges(findings, "rollups", evidence);
    const owners = Math.max(0, ...evidence.rollupTables.map((each) => each.owners));
    findings.holds(owners > 2, {
      pointer: "/rollupTables",
      expected: "a rollup with the rows of more owners than one",
      found: `${owners} owners in ${evidence.rollupTables.length} rollups`,
    });
  },
  broken: {
    "filters the marts and not the rollups": answers("rollups", () => true, withAForeignRow),
    "builds the rollup of the first reader for all": answers(
      "rollups",
      ({ found }) => found.length > 1,
      ({ found }) => ({ found: found.slice(0, 1) }),
    ),
    "builds none": areaLeaves("security", (evidence) => ({ ...evidence, rollupTables: [] })),
    "builds one a reader": areaLeaves("security", (evidence) => ({
      ...evidence,
      rollupTables: evidence.rollupTables.map((each) => ({ ...each, owners: 1 })),
    })),
  },
});
