/** An external rollup without a Cube Store is found by the first reader; it must be found by the consumer. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { leavesHalfAModel, readsItAllTheSame, refusesWithoutAName } from "../breaking.ts";
import { cubeMetaOf, manifestWith, refused } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

const FLIGHTS = "model.flights.fct_flights";
const ROLLUP = "flights_by_carrier_and_day";
const AT = "/consumption/pre_aggregations";

export default check<CubeSubject>({
  id: "consumer-refuses-rollups-without-a-store",
  evidence: "offline",
  async run(subject, findings) {
    const said = await manifestWith(subject, (nodes) => {
      const cube = cubeMetaOf(nodes[FLIGHTS]);
      cube["pre_aggregations"] = [{ name: ROLLUP, measures: ["count"], external: true }];
    });
    refused(findings, "/model", await subject.consume({ manifest: said }), [FLIGHTS, ROLLUP, "Cube Store"]);
    if (subject.it.artifactVersion === "1.0.0") return;
    const artifact = put((await subject.artifact()).source.value, `${AT}/external`, true);
    refused(findings, "/artifact", await subject.consume({ artifact }), ["pre-aggregation", "Cube Store"]);
    const stored = await subject.consume({ artifact: put(artifact, `${AT}/cube_store`, { enabled: true }) });
    findings.same("/stored", "model", stored.kind === "model" ? "model" : stored.message);
  },
  broken: {
    "writes a model that fails when it is asked": readsItAllTheSame,
    "does not say which rollup": refusesWithoutAName,
    "leaves half a model": leavesHalfAModel,
  },
});
