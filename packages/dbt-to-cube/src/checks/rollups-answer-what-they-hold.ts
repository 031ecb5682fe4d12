/** A rollup that is built and never asked costs its building and saves nothing. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { BY_CARRIER_AND_DAY, DELAYS } from "../areas/preaggregations/questions.ts";
import type { CubeSubject } from "../evidence.ts";
import { judgeUses, uses } from "../rolled-up.ts";

export default check<CubeSubject>({
  id: "rollups-answer-what-they-hold",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.preAggregations],
  async run(subject, findings) {
    judgeUses(findings, (await subject.areas.preAggregations()).uses, ({ expected }) => expected !== null);
  },
  broken: {
    "asks the mart every time": uses(() => true, null),
    "adds up no days to a month": uses(({ id }) => id === "by a coarser time", null),
    "does without rollups for who is filtered": uses(
      ({ expected, asker }) => expected === BY_CARRIER_AND_DAY && asker === "everybody",
      null,
    ),
    "passes by a rollup of several tables": uses(({ expected }) => expected === DELAYS, null),
  },
});
