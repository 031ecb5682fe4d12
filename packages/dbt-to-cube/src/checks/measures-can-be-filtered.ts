/** A condition on a measure leaves out groups, after they were measured. */
import { check } from "@floe-contracts/harness";
import { answersAs, asksEverything, by, judge, losesRow } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";

const having = by("having", "rest");

export default check<CubeSubject>({
  id: "measures-can-be-filtered",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    judge(findings, (await subject.areas.queries()).answered, having);
  },
  broken: {
    "a condition that is overlooked": answersAs(
      having,
      ({ groups }) => `pairs/${groups[0]?.split(".")[0]}/${groups[0]}`,
    ),
    "at least taken for more than": answersAs(by("having", "rest", "/gte"), ({ id }) => id.replace("/gte", "/gt")),
    "a group too few": losesRow(having),
  },
});
