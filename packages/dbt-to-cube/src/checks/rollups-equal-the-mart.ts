/** Where an answer is from must not be seen in it. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";
import { judgeAnswers, losesFirstRow, rollupAnswers, rollupNumbers } from "../rolled-up.ts";

export default check<CubeSubject>({
  id: "rollups-equal-the-mart",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.preAggregations],
  async run(subject, findings) {
    judgeAnswers(findings, (await subject.areas.preAggregations()).answers, ({ phase }) => phase === "before");
  },
  broken: {
    "counts the rollup's rows": rollupNumbers(
      ({ id, phase }) => id === "by a day" && phase === "before",
      () => 1n,
    ),
    "loses a group": rollupAnswers(({ id, phase }) => id === "all that it holds" && phase === "before", losesFirstRow),
    "adds a measure up twice": rollupNumbers(
      ({ rollup, phase }) => rollup !== null && phase === "before",
      (cell, { name }) => (typeof cell === "bigint" && name.endsWith("late_count") ? cell * 2n : cell),
    ),
  },
});
