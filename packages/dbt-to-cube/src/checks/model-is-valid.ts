/** Gate 2 as a check, for every file that Cube will read. */
import { check } from "@floe-contracts/harness";
import { validate } from "@floe-contracts/schemas";
import { cubeEdits, listOf, modelEdits } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "model-is-valid",
  evidence: "offline",
  async run(subject, findings) {
    const { sources } = await subject.model();
    findings.holds(sources.size > 0, { pointer: "/model", expected: "model files", found: "none" });
    for (const source of sources.values()) {
      const verdict = validate(source, "cube-model", "1.0.0");
      findings.meets(verdict.ok ? [] : verdict.violations);
    }
  },
  broken: {
    "writes no file": modelEdits(() => new Map()),
    "writes a type that Cube does not know": cubeEdits((cube) => {
      for (const dimension of listOf(cube, "dimensions")) if (dimension["type"] === "time") dimension["type"] = "date";
    }),
    "leaves public to Cube's default": cubeEdits((cube) => {
      for (const dimension of listOf(cube, "dimensions")) delete dimension["public"];
    }),
    "writes a template": cubeEdits((cube) => {
      cube["sql_table"] = "{{ env_var('SCHEMA') }}.fct_flights";
    }),
    "writes a name with a hyphen": cubeEdits((cube) => {
      cube["name"] = String(cube["name"]).replaceAll("_", "-");
    }),
  },
});
