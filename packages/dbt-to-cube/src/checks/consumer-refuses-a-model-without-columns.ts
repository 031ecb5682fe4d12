/** A model that shall be a cube and documents no column: told by its unique_id. One that nobody asked for is left out. */
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerAnswers, leavesHalfAModel, readsItAllTheSame, refusesWithoutAName } from "../breaking.ts";
import { cubesIn, manifestWith, refused } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

const CARRIERS = "model.flights.dim_carriers";
const STAGED = "model.flights.stg_weather";

export default check<CubeSubject>({
  id: "consumer-refuses-a-model-without-columns",
  evidence: "offline",
  async run(subject, findings) {
    const without = (id: string) =>
      manifestWith(subject, (nodes) => {
        const node = nodes[id];
        if (node !== undefined) node["columns"] = {};
      });
    refused(findings, "/asked_for", await subject.consume({ manifest: await without(CARRIERS) }), [CARRIERS]);
    const staged = await subject.consume({ manifest: await without(STAGED) });
    findings.same("/staged/outcome", "model", staged.kind === "model" ? "model" : staged.message);
    if (staged.kind === "refusal") return;
    const ids = cubesIn(staged.model).map(({ cube }) => valueAt(cube, "/meta/dbt_unique_id"));
    findings.same("/staged/cubes", false, ids.includes(STAGED), "a cube without a dimension shows nothing");
  },
  broken: {
    "writes a cube without dimensions": readsItAllTheSame,
    "refuses without the model's name": refusesWithoutAName,
    "leaves half a model": leavesHalfAModel,
    "refuses a model that nobody asked for": consumerAnswers((good) =>
      good.kind === "refusal" ? good : { kind: "refusal", message: `${STAGED} has no columns`, leftBehind: [] },
    ),
  },
});
