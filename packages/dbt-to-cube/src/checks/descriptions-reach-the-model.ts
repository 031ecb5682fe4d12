/** What the project explains, the reader is told, in the same words. */
import { check } from "@floe-contracts/harness";
import { cubeEdits, listOf, manifestWrites } from "../breaking.ts";
import { columnCube, columnOf, cubesOfModels, listIn, shownText } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "descriptions-reach-the-model",
  evidence: "offline",
  async run(subject, findings) {
    for (const { model, cube, at } of await cubesOfModels(subject)) {
      const own = model.cube["description"] ?? model.node["description"];
      findings.same(`${at}/description`, own, shownText(cube["description"]));
      for (const dimension of listIn(cube, "dimensions")) {
        const column = model.columns.get(columnOf(dimension));
        if (column === undefined) continue;
        const expected = columnCube(column)["description"] ?? column["description"];
        findings.same(`${at}/${String(dimension["name"])}/description`, expected, shownText(dimension["description"]));
      }
      for (const measure of listIn(model.cube, "measures")) {
        const made = listIn(cube, "measures").find(({ name }) => name === measure["name"]);
        const pointer = `${at}/${String(measure["name"])}/description`;
        findings.same(pointer, measure["description"], shownText(made?.["description"]));
      }
    }
  },
  broken: {
    "leaves descriptions out": cubeEdits((cube) => {
      for (const each of listOf(cube, "dimensions")) delete each["description"];
    }),
    "keeps the first line": cubeEdits((cube) => {
      for (const each of listOf(cube, "dimensions"))
        if (typeof each["description"] === "string") each["description"] = each["description"].split("\\u000a")[0];
    }),
    "tells what was said before": manifestWrites("/nodes/model.flights.dim_carriers/description", "One row a carrier."),
  },
});
