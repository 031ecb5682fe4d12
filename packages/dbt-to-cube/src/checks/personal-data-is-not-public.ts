/** What is classified as personal data is shown to nobody who did not ask for it, not by a measure either. */
import { check } from "@floe-contracts/harness";
import { isRecord } from "@floe-contracts/schemas";
import { cubeEdits, listOf, manifestWrites } from "../breaking.ts";
import { columnCube, columnOf, columnsIn, cubesOfModels, listIn, metaOf, type ProjectModel } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

/** Aggregates whose value is one of the column's own. */
const SHOW_VALUES = ["min", "max", "string", "number", "time"];

export default check<CubeSubject>({
  id: "personal-data-is-not-public",
  evidence: "offline",
  async run(subject, findings) {
    let hidden = 0;
    for (const { model, cube, at } of await cubesOfModels(subject)) {
      const personal = personalIn(model);
      hidden += personal.size;
      for (const dimension of listIn(cube, "dimensions")) {
        const column = columnOf(dimension);
        if (!model.columns.has(column)) continue;
        const expected = columnCube(model.columns.get(column) ?? {})["public"] ?? !personal.has(column);
        findings.same(`${at}/${String(dimension["name"])}/public`, expected, dimension["public"]);
      }
      for (const measure of listIn(cube, "measures")) {
        const shows = SHOW_VALUES.includes(String(measure["type"]));
        if (!shows || !columnsIn(measure["sql"]).some((column) => personal.has(column))) continue;
        findings.same(
          `${at}/${String(measure["name"])}/public`,
          false,
          measure["public"],
          "it shows one of the values",
        );
      }
    }
    findings.holds(hidden > 0, { pointer: "", expected: "columns that are personal data", found: "none" });
  },
  broken: {
    "shows what is classified pii": cubeEdits((cube) => {
      for (const each of listOf(cube, "dimensions")) each["public"] = true;
    }),
    "hides all that is classified": cubeEdits((cube) => {
      for (const each of listOf(cube, "dimensions")) if (each["name"] === "carrier") each["public"] = false;
    }),
    "shows a column that has become personal data since": manifestWrites(
      "/nodes/model.flights.dim_airports/columns/airport_name/config/meta/floe",
      { classification: "pii", pii_type: "person_name" },
    ),
    "shows the greatest of the names": cubeEdits((cube, name) => {
      if (name !== "dim_aircraft") return;
      const measure = { name: "last_manufacturer", type: "max", sql: "{CUBE}.manufacturer", public: true };
      cube["measures"] = [...listOf(cube, "measures"), measure];
    }),
  },
});

function personalIn({ columns }: ProjectModel): ReadonlySet<string> {
  const found = [...columns].filter(([, column]) => {
    const floe = metaOf(column)["floe"];
    return isRecord(floe) && floe["classification"] === "pii" && columnCube(column)["public"] !== true;
  });
  return new Set(found.map(([name]) => name));
}
