/** A join on another column puts rows together that do not belong together; one of another kind counts them twice. */
import type { Json } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { cubeEdits, listOf, manifestEdits } from "../breaking.ts";
import { cubeMetaOf, cubesOfModels, listIn, plainSql } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "joins-are-those-declared",
  evidence: "offline",
  async run(subject, findings) {
    for (const { model, cube, at } of await cubesOfModels(subject)) {
      if (model.cube["joins"] === undefined) continue;
      findings.same(`${at}/joins`, listIn(model.cube, "joins").map(said), listIn(cube, "joins").map(said), model.id);
    }
  },
  broken: {
    "joins the airport of departure": join("dim_airports", (each) => {
      each["sql"] = String(each["sql"]).replace(".dest", ".origin");
    }),
    "takes many for one": join("dim_carriers", (each) => {
      each["relationship"] = "one_to_many";
    }),
    "drops a join": cubeEdits((cube) => {
      cube["joins"] = listOf(cube, "joins").filter(({ name }) => name !== "dim_aircraft");
    }),
    "keeps a join that the project took out": manifestEdits((manifest) => {
      cubeMetaOf((manifest["nodes"] as Record<string, Json>)["model.flights.agg_carrier_daily"])["joins"] = [];
    }),
  },
});

function said({ name, relationship, sql }: Json): unknown {
  return { name, relationship, sql: plainSql(sql) };
}

function join(name: string, edit: (join: Json) => void) {
  return cubeEdits((cube) =>
    listOf(cube, "joins")
      .filter((each) => each["name"] === name)
      .forEach(edit),
  );
}
