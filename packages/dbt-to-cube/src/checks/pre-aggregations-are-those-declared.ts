/** A rollup that lacks a member is never used; one that is refreshed by nobody's plan answers with yesterday. */
import type { Json } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { cubeEdits, listOf, manifestEdits } from "../breaking.ts";
import { cubeMetaOf, cubesOfModels, listIn } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "pre-aggregations-are-those-declared",
  evidence: "offline",
  async run(subject, findings) {
    const { value } = (await subject.artifact()).source;
    // 1.0.0 has no such field: the database keeps them.
    const external = valueAt(value, "/consumption/pre_aggregations/external") ?? false;
    for (const { model, cube, at } of await cubesOfModels(subject)) {
      const declared = listIn(model.cube, "pre_aggregations").map((each) => ({ ...said(each), external }));
      const found = listIn(cube, "pre_aggregations").map((each) => ({ ...said(each), external: each["external"] }));
      findings.same(`${at}/pre_aggregations`, declared, found, model.id);
    }
  },
  broken: {
    "leaves a dimension out": rollup((each) => {
      each["dimensions"] = [];
    }),
    "holds a month a row": rollup((each) => {
      each["granularity"] = "month";
    }),
    "is refreshed by Cube's own plan": rollup((each) => {
      each["refresh_key"] = { every: "2 minutes" };
    }),
    "asks for a Cube Store that is not there": rollup((each) => {
      each["external"] = true;
    }),
    "keeps a rollup that the project took out": manifestEdits((manifest) => {
      cubeMetaOf((manifest["nodes"] as Record<string, Json>)["model.flights.fct_flights"])["pre_aggregations"] = [];
    }),
  },
});

function said(rollup: Json) {
  const paths = (name: string) => (Array.isArray(rollup[name]) ? rollup[name].map(bare) : []);
  return {
    name: rollup["name"],
    measures: paths("measures"),
    dimensions: paths("dimensions"),
    time_dimension: bare(rollup["time_dimension"]),
    granularity: rollup["granularity"],
    refresh_key: rollup["refresh_key"],
  };
}

/** A member of the cube's own, whether it says so or not. */
function bare(path: unknown): unknown {
  return typeof path === "string" ? path.replace(/^CUBE\./, "") : path;
}

function rollup(edit: (rollup: Json) => void) {
  return cubeEdits((cube) => listOf(cube, "pre_aggregations").forEach(edit));
}
