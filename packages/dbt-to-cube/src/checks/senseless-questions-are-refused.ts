/** Members that the project has not, cubes that nothing joins, and what is no question: refused, never answered with anything. */
import { check } from "@floe-contracts/harness";
import { asksEverything, judgeRefusals, lets } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "senseless-questions-are-refused",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    judgeRefusals(findings, (await subject.areas.queries()).refused, ["unknown", "unjoined", "senseless"]);
  },
  broken: {
    "a member that is not there answered with nothing": lets("unknown"),
    "cubes without a join multiplied with each other": lets("unjoined"),
    "an operator that is overlooked": lets("senseless"),
  },
});
