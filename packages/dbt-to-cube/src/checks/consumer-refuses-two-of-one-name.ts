/** Two that get one name in Cube: the error names both, and nobody's data is served under the other's name. */
import type { Json } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { leavesHalfAModel, readsItAllTheSame, refusesWithoutAName } from "../breaking.ts";
import { cubeMetaOf, manifestWith, refused } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

const CARRIERS = "model.flights.dim_carriers";
const OTHER = "model.partners.dim-carriers";

export default check<CubeSubject>({
  id: "consumer-refuses-two-of-one-name",
  evidence: "offline",
  async run(subject, findings) {
    const models = await manifestWith(subject, (nodes) => {
      nodes[OTHER] = { ...(nodes[CARRIERS] as Json), unique_id: OTHER, name: "dim-carriers", package_name: "partners" };
    });
    refused(findings, "/models", await subject.consume({ manifest: models }), [CARRIERS, OTHER]);
    const columns = await manifestWith(subject, (nodes) => {
      Object.assign((nodes[CARRIERS]?.["columns"] ?? {}) as Json, { "Carrier-Name": { name: "Carrier-Name" } });
    });
    refused(findings, "/columns", await subject.consume({ manifest: columns }), [
      CARRIERS,
      "Carrier-Name",
      "carrier_name",
    ]);
    const measures = await manifestWith(subject, (nodes) => {
      const count = { name: "count", type: "count" };
      cubeMetaOf(nodes[CARRIERS])["measures"] = [count, { ...count, sql: "carrier" }];
    });
    refused(findings, "/measures", await subject.consume({ manifest: measures }), [CARRIERS, "count"]);
  },
  broken: {
    "lets the last one win": readsItAllTheSame,
    "does not say which": refusesWithoutAName,
    "leaves half a model": leavesHalfAModel,
  },
});
