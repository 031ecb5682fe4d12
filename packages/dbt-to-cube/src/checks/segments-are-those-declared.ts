/** A named filter that lets other rows through is an answer to another question under the same name. */
import type { Json } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { cubeEdits, listOf, manifestEdits } from "../breaking.ts";
import { cubeMetaOf, cubesOfModels, listIn, plainSql } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "segments-are-those-declared",
  evidence: "offline",
  async run(subject, findings) {
    let declared = 0;
    for (const { model, cube, at } of await cubesOfModels(subject)) {
      const said = listIn(model.cube, "segments").map(wording);
      declared += said.length;
      findings.same(`${at}/segments`, said, listIn(cube, "segments").map(wording), model.id);
    }
    findings.holds(declared > 0, { pointer: "", expected: "segments in the project", found: "none" });
  },
  broken: {
    "drops segments": cubeEdits((cube) => {
      delete cube["segments"];
    }),
    "turns a condition round": cubeEdits((cube) => {
      for (const segment of listOf(cube, "segments")) segment["sql"] = `not (${String(segment["sql"])})`;
    }),
    "keeps a segment that the project took out": manifestEdits((manifest) => {
      cubeMetaOf((manifest["nodes"] as Record<string, Json>)["model.flights.fct_flights"])["segments"] = [];
    }),
  },
});

function wording({ name, sql, public: shown = true }: Json): unknown {
  return { name, sql: plainSql(sql), public: shown };
}
