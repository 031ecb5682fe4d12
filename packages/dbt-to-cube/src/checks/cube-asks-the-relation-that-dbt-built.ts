/** The right model on the wrong relation answers, and answers with something else. */
import { check } from "@floe-contracts/harness";
import { cubeEdits, manifestWrites } from "../breaking.ts";
import { cubesOfModels } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "cube-asks-the-relation-that-dbt-built",
  evidence: "offline",
  async run(subject, findings) {
    for (const { model, cube, at } of await cubesOfModels(subject)) {
      const { schema, alias, name } = model.node as Record<string, string | undefined>;
      const parts = String(cube["sql_table"]).match(/"(?:[^"]|"")*"|[^."]+/g) ?? [];
      const found = parts.map((part) => part.replace(/^"|"$/g, "").replaceAll('""', '"'));
      findings.same(`${at}/sql_table`, [schema, alias ?? name], found, `dbt builds ${model.id} there`);
      findings.same(`${at}/sql`, undefined, cube["sql"], "a query of its own would pass the relation by");
    }
  },
  broken: {
    "leaves the schema out": cubeEdits((cube) => {
      cube["sql_table"] = cube["name"];
    }),
    "asks the schema of the profile and not the model's": cubeEdits((cube) => {
      cube["sql_table"] = String(cube["sql_table"]).replace("flights_gold", "flights");
    }),
    "asks by the model's name where it has an alias": manifestWrites(
      "/nodes/model.flights.dim_carriers/alias",
      "carriers",
    ),
    "names a database that Postgres is not connected to": cubeEdits((cube) => {
      cube["sql_table"] = `"flights".${String(cube["sql_table"])}`;
    }),
  },
});
