/** Decimals are added up when a rollup is built and again when it is asked; neither may cost a digit. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { DELAYS } from "../areas/preaggregations/questions.ts";
import type { CubeSubject } from "../evidence.ts";
import { judgeAnswers, rollupNumbers } from "../rolled-up.ts";

const isDecimal = ({ name }: { readonly name: string }) => name.endsWith(".total_delay");

export default check<CubeSubject>({
  id: "rollups-keep-every-digit",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.preAggregations],
  async run(subject, findings) {
    const { answers, uses } = await subject.areas.preAggregations();
    judgeAnswers(findings, answers, ({ rollup }) => rollup === DELAYS);
    const used = uses.filter(({ found }) => found === DELAYS).length;
    findings.holds(used > 0, {
      pointer: "/uses",
      expected: `an answer from ${DELAYS}`,
      found: "none: the digits are the mart's",
    });
  },
  broken: {
    "rounds to two digits": rollupNumbers(
      ({ rollup }) => rollup === DELAYS,
      (cell, field) => (typeof cell === "bigint" && isDecimal(field) ? (cell / 100n) * 100n : cell),
    ),
    "loses the last digit of a sum": rollupNumbers(
      ({ id }) => id === "delays in total",
      (cell, field) => (typeof cell === "bigint" && isDecimal(field) ? cell + 1n : cell),
    ),
  },
});
