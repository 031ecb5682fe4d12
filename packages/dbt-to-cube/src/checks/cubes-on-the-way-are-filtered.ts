/** From a booking to a city the way leads over the leg, which no member names: it is somebody's all the same. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { answers, cubesNamed, judgeExchanges, type Which, withAForeignRow } from "../borders.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

const passesALeg: Which = (each) => cubesNamed(each).has("airports") && cubesNamed(each).has("bookings");

export default check<CubeSubject>({
  id: "cubes-on-the-way-are-filtered",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const evidence = await subject.areas.security();
    const unnamed = evidence.paths.filter((each) => passesALeg(each) && !cubesNamed(each).has("legs"));
    findings.holds(unnamed.length > 0, {
      pointer: "/paths",
      expected: "ways over a cube that is not named",
      found: "none",
    });
    judgeExchanges(findings, "paths", evidence, passesALeg);
    const reaches: Which = ({ query }) => query.includes("bookings.miles");
    findings.holds(evidence.paths.some(reaches), {
      pointer: "/paths",
      expected: "a member that reaches another cube",
      found: "none",
    });
    judgeExchanges(findings, "paths", evidence, reaches);
  },
  broken: {
    "filters what is named": answers("paths", passesALeg, withAForeignRow),
    "overlooks what a measure's SQL reaches": answers("paths", ({ query }) => query.includes("miles"), withAForeignRow),
    "overlooks it in GraphQL": answers("paths", (each) => passesALeg(each) && each.via === "graphql", withAForeignRow),
    "leaves out bookings without a leg": answers(
      "paths",
      (each) => passesALeg(each) && each.found.some((line) => line.startsWith("∅")),
      ({ found }) => ({ found: found.filter((line) => !line.startsWith("∅")) }),
    ),
    "never asks": areaLeaves("security", (evidence) => ({ ...evidence, paths: [] })),
  },
});
