/** Without the key Cube counts a row once for every row that is joined to it. */
import { check } from "@floe-contracts/harness";
import { cubeEdits, listOf, manifestWrites } from "../breaking.ts";
import { columnCube, cubesOfModels, listIn, plainSql } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "primary-keys-make-rows-unique",
  evidence: "offline",
  async run(subject, findings) {
    for (const { model, cube, at } of await cubesOfModels(subject)) {
      const said = [...model.columns].filter(([, column]) => columnCube(column)["primary_key"] === true);
      const inferred = Array.isArray(model.node["primary_key"]) ? model.node["primary_key"].map(String) : [];
      const expected = said.length > 0 ? said.map(([name]) => name) : inferred;
      const keys = listIn(cube, "dimensions").filter((each) => each["primary_key"] === true);
      const found = keys.map(({ sql }) => String(plainSql(sql)).replaceAll("{CUBE}.", ""));
      findings.same(`${at}/primary_key`, expected, found, "what the project says, else what dbt knows from its tests");
    }
  },
  broken: {
    "writes no key": cubeEdits((cube) => {
      for (const dimension of listOf(cube, "dimensions")) delete dimension["primary_key"];
    }),
    "takes the first column that it finds for the key": cubeEdits((cube) => {
      for (const dimension of listOf(cube, "dimensions")) delete dimension["primary_key"];
      const [, second] = listOf(cube, "dimensions");
      if (second !== undefined) second["primary_key"] = true;
    }),
    "leaves out a key that is an expression": cubeEdits((cube) => {
      cube["dimensions"] = listOf(cube, "dimensions").filter(({ name }) => name !== "row_key");
    }),
    "keeps the key that the project had": manifestWrites("/nodes/model.flights.agg_carrier_daily/primary_key", [
      "carrier",
    ]),
  },
});
