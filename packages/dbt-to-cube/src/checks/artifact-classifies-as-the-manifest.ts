/** The classifications that floe-core copies are those that dbt wrote: by them columns are hidden. */
import { providerWrites } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import { manifestWrites } from "../breaking.ts";
import { metaOf, modelsIn } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "artifact-classifies-as-the-manifest",
  evidence: "offline",
  async run(subject, findings) {
    const found = valueAt((await subject.artifact()).source.value, "/column_classifications");
    const expected: Record<string, Record<string, unknown>> = {};
    for (const { node, columns } of modelsIn(await subject.manifest()).values()) {
      for (const [name, column] of columns) {
        const floe = metaOf(column)["floe"];
        if (!isRecord(floe)) continue;
        const { classification, pii_type = null, sensitivity = "medium" } = floe;
        const model = String(node["name"]);
        expected[model] = { ...expected[model], [name]: { classification, pii_type, sensitivity } };
      }
    }
    findings.holds(Object.keys(expected).length > 0, { pointer: "", expected: "classified columns", found: "none" });
    findings.same("/column_classifications", expected, found);
  },
  broken: {
    "compiled before dbt had parsed": providerWrites("/column_classifications", null),
    "forgets one model": providerWrites("/column_classifications/dim_aircraft", undefined),
    "calls personal data internal": providerWrites(
      "/column_classifications/dim_aircraft/manufacturer/classification",
      "internal",
    ),
    "copied what an older manifest said": manifestWrites(
      "/nodes/model.flights.dim_airports/columns/airport_name/config/meta/floe",
      { classification: "internal" },
    ),
  },
});
