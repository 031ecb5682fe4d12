/** Two filters, one of them by a number: a row must be the reader's by both, wherever in the token the claims are. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { answers, judgeExchanges, type Which, withAForeignRow } from "../borders.ts";
import type { CubeSubject } from "../evidence.ts";

const ofTwo: Which = ({ query }) => query.includes("bookings.") && !query.includes("airports.");
const saysIt = (claims: string) => /"agencies":(\[|"|\d)/.test(claims);

export default check<CubeSubject>({
  id: "every-filter-of-a-cube-holds",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const evidence = await subject.areas.security();
    judgeExchanges(findings, "paths", evidence, ofTwo);
    findings.same(
      "/paths/claims",
      true,
      evidence.paths.every(({ claims }) => saysIt(claims)),
      "both claims are nested",
    );
    const large = evidence.paths.filter(({ found }) => found.some((line) => line.includes("9007199254740993")));
    findings.holds(large.length > 0, {
      pointer: "/paths",
      expected: "rows of a number that is no double",
      found: "none",
    });
  },
  broken: {
    "takes the first filter alone": answers("paths", ofTwo, withAForeignRow),
    "joins the filters by or": answers("paths", ({ query }) => query.includes("bookings.agency"), withAForeignRow),
    "rounds a large number": answers(
      "paths",
      ({ found }) => found.some((line) => line.includes("9007199254740993")),
      ({ found }) => ({ found: found.map((line) => line.replace("9007199254740993", "9007199254740992")) }),
    ),
    "reads one value of a list": answers(
      "paths",
      ({ claims, found }) => claims.includes("[1,2") && found.length > 1,
      ({ found }) => ({ found: found.slice(0, 1) }),
    ),
  },
});
