/** Where joins lead in a circle Cube takes either way round by itself, and so does the answer. */
import { check } from "@floe-contracts/harness";
import { leavesHalfAModel, readsItAllTheSame, refusesWithoutAName } from "../breaking.ts";
import { cubeMetaOf, manifestWith, refused } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

const CARRIERS = "model.flights.dim_carriers";
const AIRCRAFT = "model.flights.dim_aircraft";
const FLIGHTS = "model.flights.fct_flights";

export default check<CubeSubject>({
  id: "consumer-refuses-a-circle-of-joins",
  evidence: "offline",
  async run(subject, findings) {
    const backTo = (name: string) => ({
      name,
      relationship: "one_to_many",
      sql: `{CUBE}.carrier = {${name}}.carrier`,
    });
    for (const [name, ids] of [
      ["dim_aircraft", [CARRIERS, AIRCRAFT]],
      ["fct_flights", [CARRIERS, FLIGHTS]],
      ["dim_carriers", [CARRIERS]],
    ] as const) {
      const manifest = await manifestWith(subject, (nodes) => {
        cubeMetaOf(nodes[CARRIERS])["joins"] = [backTo(name)];
      });
      refused(findings, `/${name}`, await subject.consume({ manifest }), ids);
    }
  },
  broken: {
    "lets Cube choose": readsItAllTheSame,
    "does not say which models": refusesWithoutAName,
    "leaves half a model": leavesHalfAModel,
  },
});
