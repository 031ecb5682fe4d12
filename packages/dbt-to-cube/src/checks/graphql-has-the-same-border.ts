/** Another API is no way around: every kind of question is asked by GraphQL too. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { answers, judgeExchanges, PARTS, type Which, withAForeignRow } from "../borders.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

const byGraphQl: Which = ({ via }) => via === "graphql";

export default check<CubeSubject>({
  id: "graphql-has-the-same-border",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const evidence = await subject.areas.security();
    for (const part of PARTS) {
      findings.holds(evidence[part].some(byGraphQl), {
        pointer: `/${part}`,
        expected: "questions by GraphQL",
        found: "none",
      });
      judgeExchanges(findings, part, evidence, byGraphQl);
    }
    evidence.refusals.forEach(({ name, via, status, expected }, at) => {
      if (via === "graphql") findings.same(`/refusals/${at}/status`, expected, status, name);
    });
  },
  broken: {
    "filters what comes by REST": answers("random", byGraphQl, withAForeignRow),
    "tells GraphQL of rows that are kept": answers("cache", byGraphQl, withAForeignRow),
    "answers a refusal with an error of its own": areaLeaves("security", (evidence) => ({
      ...evidence,
      refusals: evidence.refusals.map((each) => (each.via === "graphql" ? { ...each, status: 500 } : each)),
    })),
    "has no GraphQL": areaLeaves("security", (evidence) => ({
      ...evidence,
      rollups: evidence.rollups.filter((each) => !byGraphQl(each)),
    })),
  },
});
