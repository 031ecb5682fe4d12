/** What has no owner cannot be filtered by one: such a rollup is for who sees everything. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { BY_ORIGIN } from "../areas/preaggregations/questions.ts";
import type { CubeSubject } from "../evidence.ts";
import { judgeAnswers, rollupNumbers, uses } from "../rolled-up.ts";

const isReader = ({ asker }: { readonly asker: string }) => asker !== "operator";

export default check<CubeSubject>({
  id: "rollups-without-the-filter-column-serve-no-reader",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.preAggregations],
  async run(subject, findings) {
    const { uses: all, answers } = await subject.areas.preAggregations();
    for (const { id, asker, found } of all.filter(isReader))
      findings.holds(found !== BY_ORIGIN, {
        pointer: `/uses/${id}`,
        expected: "another source",
        found: `${BY_ORIGIN}, for ${asker}`,
      });
    // Without it the rest would prove nothing: the rollup is there, and answers who may see everything.
    const open = all.filter(({ asker, expected }) => asker === "operator" && expected === BY_ORIGIN);
    findings.holds(open.length > 0, { pointer: "/operator", expected: "a question that it answers", found: "none" });
    for (const { id, found } of open) findings.same(`/uses/${id}`, BY_ORIGIN, found);
    judgeAnswers(findings, answers, ({ asker }) => asker !== "operator" && asker !== "everybody");
  },
  broken: {
    "takes the smallest rollup for everybody": uses(({ id }) => id === "one carrier by origin", BY_ORIGIN),
    "answers one reader with everybody's rows": rollupNumbers(
      ({ id }) => id === "another carrier by origin",
      (cell) => (typeof cell === "bigint" ? cell + 1n : cell),
    ),
    "uses the rollup for nobody": uses(({ asker }) => asker === "operator", null),
  },
});
