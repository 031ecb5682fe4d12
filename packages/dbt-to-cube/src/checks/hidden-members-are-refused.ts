/** What is classified as personal, and not asked for, is not told. */
import { check } from "@floe-contracts/harness";
import { asksEverything, judgeRefusals, lets } from "../answers.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "hidden-members-are-refused",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    judgeRefusals(findings, (await subject.areas.queries()).refused, ["hidden"]);
  },
  broken: {
    "a layer that shows it": lets("hidden"),
    "a refusal that says that all went well": areaLeaves("queries", (evidence) => ({
      ...evidence,
      refused: evidence.refused.map((each) => (each.why === "hidden" ? { ...each, status: 200 } : each)),
    })),
  },
});
