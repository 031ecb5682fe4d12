/** Whatever Postgres says: a row that names an owner names one of the reader's. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { answers, PARTS } from "../borders.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

/** As many answers must have rows with an owner in them, or the check would have seen nothing. */
const ENOUGH = 200;

export default check<CubeSubject>({
  id: "no-answer-holds-a-foreign-row",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const evidence = await subject.areas.security();
    let owned = 0;
    for (const part of PARTS) {
      evidence[part].forEach(({ name, claims, query, foreign, found }, at) => {
        if (query.includes("carrier") && found.length > 0) owned += 1;
        findings.same(
          `/${part}/${at}/foreign`,
          0,
          foreign,
          `${name}: ${claims.slice(0, 120)} asks ${query.slice(0, 200)}`,
        );
      });
    }
    findings.holds(owned >= ENOUGH, {
      pointer: "/owned",
      expected: `${ENOUGH} answers or more with owners`,
      found: `${owned}`,
    });
  },
  broken: {
    "lets one row through": answers(
      "random",
      ({ name }) => name === "random 500",
      () => ({ foreign: 1 }),
    ),
    "gives one reader another's answer": answers(
      "cache",
      ({ name }) => name.startsWith("again"),
      () => ({ foreign: 3 }),
    ),
    "filters no rollup": answers(
      "rollups",
      () => true,
      () => ({ foreign: 14 }),
    ),
    "forgets the cubes on the way": answers(
      "paths",
      ({ query }) => query.includes("legs"),
      () => ({ foreign: 1 }),
    ),
    "answers nobody": areaLeaves("security", (evidence) => ({
      ...evidence,
      random: evidence.random.map((each) => ({ ...each, found: [] })),
      paths: [],
      cache: [],
    })),
  },
});
