/** A model without its cube is data that nobody sees; a cube without its model is an empty chart. */
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { cubeEdits, manifestEdits, modelEdits } from "../breaking.ts";
import { cubesIn, modelsIn } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "model-has-a-cube-for-every-model",
  evidence: "offline",
  async run(subject, findings) {
    const models = modelsIn(await subject.manifest());
    const cubes = cubesIn(await subject.model());
    const ids = cubes.map(({ cube }) => String(valueAt(cube, "/meta/dbt_unique_id"))).sort();
    findings.same("/cubes", [...models.keys()].sort(), ids, "the model was made of another manifest");
    for (const { cube } of cubes) {
      const model = models.get(String(valueAt(cube, "/meta/dbt_unique_id")));
      if (model === undefined) continue;
      const pointer = `/${String(cube["name"])}`;
      findings.same(`${pointer}/name`, model.cube["name"] ?? model.node["name"], cube["name"]);
      const shown = model.asked && model.cube["public"] !== false;
      findings.same(`${pointer}/public`, shown, cube["public"], "readers see the models that the project speaks of");
    }
  },
  broken: {
    "forgets a model": modelEdits(
      ({ files }) => new Map([...files].filter(([path]) => !path.includes("dim_aircraft"))),
    ),
    "keeps the cube of a model that is gone": manifestEdits((manifest) => {
      delete (manifest["nodes"] as Record<string, unknown>)["model.flights.agg_route_weather"];
    }),
    "keeps the name of a model that was renamed": manifestEdits((manifest) => {
      const nodes = manifest["nodes"] as Record<string, Record<string, unknown>>;
      const node = nodes["model.flights.dim_carriers"];
      if (node !== undefined) node["name"] = "dim_airlines";
    }),
    "shows what is only staged": cubeEdits((cube) => {
      cube["public"] = true;
    }),
  },
});
