/**
 * Whoever may count the rows of a name needs not be shown the name. Cube 0.35.81 refuses a hidden member in an answer alone, and
 * takes it in a filter and in an order: the generated configuration has to refuse it there.
 */
import { check } from "@floe-contracts/harness";
import { asksEverything, judgeRefusals, lets } from "../answers.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "hidden-members-cannot-be-filtered-by",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    judgeRefusals(findings, (await subject.areas.queries()).refused, ["hidden-filter"]);
  },
  broken: {
    "a layer that lets it be guessed": lets("hidden-filter"),
    "a layer that overlooks what stands in `or`": areaLeaves("queries", (evidence) => ({
      ...evidence,
      refused: evidence.refused.map((each) =>
        each.id.endsWith("filter in or") ? { ...each, status: 200, error: null } : each,
      ),
    })),
    "a layer that overlooks the order": areaLeaves("queries", (evidence) => ({
      ...evidence,
      refused: evidence.refused.map((each) =>
        each.id.endsWith("/order") ? { ...each, status: 200, error: null } : each,
      ),
    })),
  },
});
