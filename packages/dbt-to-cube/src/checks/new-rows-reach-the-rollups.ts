/** A refresh key says when data has changed; a rollup that stays behind answers with yesterday, and says nothing. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";
import { judgeAnswers, refreshes } from "../rolled-up.ts";

export default check<CubeSubject>({
  id: "new-rows-reach-the-rollups",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.preAggregations],
  async run(subject, findings) {
    const { refreshed, answers } = await subject.areas.preAggregations();
    for (const { name, after } of refreshed)
      findings.holds(after !== null, {
        pointer: `/${name}`,
        expected: "tables that have the new rows, made by the worker",
        found: "none within a minute",
      });
    judgeAnswers(findings, answers, ({ phase }) => phase === "after");
  },
  broken: {
    "never looks at the refresh key": refreshes(
      ({ name }) => name.endsWith("_by_carrier_and_day"),
      () => ({ after: null }),
    ),
    "builds tables that nobody asks": areaLeaves("preAggregations", (evidence) => ({
      ...evidence,
      answers: evidence.answers.map((each) => {
        const old = evidence.answers.find(({ id, phase }) => phase === "before" && id === each.id);
        return each.phase === "after" && each.rollup !== null ? { ...each, found: old?.found ?? null } : each;
      }),
    })),
    "leaves the new month out": refreshes(
      ({ name }) => name.startsWith("agg_"),
      () => ({ after: null }),
    ),
  },
});
