/** The column that the artifact names is a member of every cube that has it: by it the security settings keep rows apart. */
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { cubeEdits, listOf, manifestWrites } from "../breaking.ts";
import { columnOf, cubesOfModels, listIn } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "rows-are-kept-apart-by-the-filter-column",
  evidence: "offline",
  async run(subject, findings) {
    const { value } = (await subject.artifact()).source;
    const column = String(valueAt(value, "/consumption/security/filter_column"));
    for (const { model, cube, at } of await cubesOfModels(subject)) {
      const member = listIn(cube, "dimensions").find((each) => columnOf(each) === column)?.["name"];
      const expected = model.columns.has(column) ? member : undefined;
      findings.holds(!model.columns.has(column) || member !== undefined, {
        pointer: `${at}/dimensions`,
        expected: `a dimension of ${column}`,
        found: "none",
      });
      findings.same(`${at}/meta/filter_member`, expected, valueAt(cube, "/meta/filter_member"));
      const everyReader = model.cube["public"] === true ? true : undefined;
      findings.same(`${at}/meta/every_reader`, everyReader, valueAt(cube, "/meta/every_reader"), model.id);
    }
  },
  broken: {
    "forgets one cube": cubeEdits((cube, name) => {
      if (name === "dim_aircraft") cube["meta"] = { dbt_unique_id: "model.flights.dim_aircraft" };
    }),
    "keeps apart by another column": cubeEdits((cube, name) => {
      if (name === "fct_flights") Object.assign(cube["meta"] as object, { filter_member: "origin" });
    }),
    "has no dimension of it": cubeEdits((cube) => {
      cube["dimensions"] = listOf(cube, "dimensions").filter(({ name }) => name !== "carrier");
    }),
    "lets every reader see the airlines": cubeEdits((cube, name) => {
      if (name === "dim_carriers") Object.assign(cube["meta"] as object, { every_reader: true });
    }),
    "lets every reader see what was public before": manifestWrites(
      "/nodes/model.flights.dim_airports/config/meta/cube/public",
      undefined,
    ),
  },
});
