/** A thousand readers with claims of all kinds, each with a question of his own: the rows are those of the claim, all of them. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { RANDOM_CASES } from "../areas/security.ts";
import { answers, cubesNamed, judgeExchanges, withAForeignRow } from "../borders.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "random-readers-see-their-own-rows",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const evidence = await subject.areas.security();
    findings.same("/random/length", RANDOM_CASES, evidence.random.length);
    judgeExchanges(findings, "random", evidence);
  },
  broken: {
    "forgets one cube": answers("random", (each) => cubesNamed(each).has("dim_aircraft"), withAForeignRow),
    "takes a claim's list for its first value": answers(
      "random",
      ({ claims, expected }) => claims.includes("[") && (expected?.length ?? 0) > 1,
      ({ found }) => ({ found: found.slice(1) }),
    ),
    "shows a reader of nothing everything": answers(
      "random",
      ({ expected }) => expected?.length === 0,
      withAForeignRow,
    ),
    "shows nobody anything": answers(
      "random",
      () => true,
      () => ({ found: [] }),
    ),
    "asks only a few": areaLeaves("security", (evidence) => ({ ...evidence, random: evidence.random.slice(0, 50) })),
  },
});
