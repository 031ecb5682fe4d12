/** A rollup that was built anew holds one owner's new rows; no other reader's answer moves. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import type { RollupAnswer } from "../areas/preaggregations.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";
import { sameTables, withCells } from "../tables.ts";

const OWNER = "one carrier by origin";
const OTHER = "another carrier by origin";

export default check<CubeSubject>({
  id: "new-rows-go-to-their-reader-alone",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.preAggregations],
  async run(subject, findings) {
    const { answers } = await subject.areas.preAggregations();
    const [before, after] = [answerOf(answers, OTHER, "before"), answerOf(answers, OTHER, "after")];
    findings.holds(before?.found != null && after?.found != null, {
      pointer: `/${OTHER}`,
      expected: "two answers",
      found: before?.error ?? after?.error ?? "none",
    });
    if (before?.found != null && after?.found != null) sameTables(findings, `/${OTHER}`, before.found, after.found);
    const owned = [answerOf(answers, OWNER, "before"), answerOf(answers, OWNER, "after")].map((each) =>
      String(each?.found),
    );
    findings.holds(owned[0] !== owned[1], {
      pointer: `/${OWNER}`,
      expected: "the new rows",
      found: "the answer of before",
    });
  },
  broken: {
    "shows the rows to another reader": areaLeaves("preAggregations", (evidence) => ({
      ...evidence,
      answers: evidence.answers.map((each) =>
        each.id === OTHER && each.phase === "after" && each.found !== null
          ? { ...each, found: withCells(each.found, (cell) => (typeof cell === "bigint" ? cell + 7n : cell)) }
          : each,
      ),
    })),
    "shows them to nobody": areaLeaves("preAggregations", (evidence) => ({
      ...evidence,
      answers: evidence.answers.map((each) =>
        each.id === OWNER ? { ...each, found: answerOf(evidence.answers, OWNER, "before")?.found ?? null } : each,
      ),
    })),
  },
});

function answerOf(
  answers: readonly RollupAnswer[],
  id: string,
  phase: RollupAnswer["phase"],
): RollupAnswer | undefined {
  return answers.find((each) => each.id === id && each.phase === phase);
}
