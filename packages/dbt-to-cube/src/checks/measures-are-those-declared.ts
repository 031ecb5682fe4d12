/** A measure that counts something else is a figure that people act on. */
import type { Json } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { cubeEdits, listOf, manifestEdits } from "../breaking.ts";
import { cubeMetaOf, cubesOfModels, listIn, plainSql } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "measures-are-those-declared",
  evidence: "offline",
  async run(subject, findings) {
    for (const { model, cube, at } of await cubesOfModels(subject)) {
      const declared = listIn(model.cube, "measures");
      const found = listIn(cube, "measures");
      findings.same(
        `${at}/measures`,
        declared.map(({ name }) => name),
        found.map(({ name }) => name),
        model.id,
      );
      for (const measure of declared) {
        const made = found.find(({ name }) => name === measure["name"]);
        if (made !== undefined) findings.same(`${at}/${String(measure["name"])}`, said(measure), said(made));
      }
    }
  },
  broken: {
    "sums what should be averaged": measure("average_arrival_delay", (each) => {
      each["type"] = "sum";
    }),
    "forgets a filter": measure("late_count", (each) => {
      delete each["filters"];
    }),
    "counts another column": measure("aircraft_count", (each) => {
      each["sql"] = "{CUBE}.flight_number";
    }),
    rounds: measure("cancelled_share", (each) => {
      each["sql"] = `round(${String(each["sql"])}, 2)`;
    }),
    "keeps a measure that the project took out": manifestEdits((manifest) => {
      const node = (manifest["nodes"] as Record<string, Json>)["model.flights.dim_aircraft"];
      cubeMetaOf(node)["measures"] = [{ name: "count", type: "count" }];
    }),
  },
});

function said(measure: Json): unknown {
  const filters = Array.isArray(measure["filters"]) ? measure["filters"].map(({ sql }) => plainSql(sql)) : [];
  return { type: measure["type"], sql: plainSql(measure["sql"]), filters };
}

function measure(name: string, edit: (measure: Json) => void) {
  return cubeEdits((cube) =>
    listOf(cube, "measures")
      .filter((each) => each["name"] === name)
      .forEach(edit),
  );
}
