/** What a rollup does not hold it can only answer wrongly. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { BY_CARRIER_AND_DAY, BY_ORIGIN } from "../areas/preaggregations/questions.ts";
import type { CubeSubject } from "../evidence.ts";
import { judgeUses, uses } from "../rolled-up.ts";

export default check<CubeSubject>({
  id: "rollups-answer-nothing-else",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.preAggregations],
  async run(subject, findings) {
    judgeUses(findings, (await subject.areas.preAggregations()).uses, ({ expected }) => expected === null);
  },
  broken: {
    "takes a day for its hours": uses(({ id }) => id === "by a finer time", BY_CARRIER_AND_DAY),
    "leaves out a filter that the rollup has no column for": uses(
      ({ id }) => id === "filtered by what it lacks",
      BY_ORIGIN,
    ),
    "leaves out a segment": uses(({ id }) => id === "in a segment that it lacks", BY_CARRIER_AND_DAY),
    "adds up what was counted apart": uses(
      ({ id }) => id === "with a measure that cannot be added up",
      BY_CARRIER_AND_DAY,
    ),
  },
});
