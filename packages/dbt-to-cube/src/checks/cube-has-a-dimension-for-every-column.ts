/** A column that was renamed in dbt and not in the model is an error of the database in front of the reader. */
import { check } from "@floe-contracts/harness";
import { cubeEdits, listOf, manifestEdits } from "../breaking.ts";
import { columnOf, cubesOfModels, listIn, plainSql } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

type Columns = Record<string, Record<string, unknown>>;

export default check<CubeSubject>({
  id: "cube-has-a-dimension-for-every-column",
  evidence: "offline",
  async run(subject, findings) {
    for (const { model, cube, at } of await cubesOfModels(subject)) {
      // A key that dbt tests as an expression is a dimension of no column, and is hidden.
      const dimensions = listIn(cube, "dimensions").filter(
        (each) => !(each["primary_key"] === true && each["public"] === false && !model.columns.has(columnOf(each))),
      );
      findings.same(`${at}/dimensions`, [...model.columns.keys()], dimensions.map(columnOf), model.id);
      for (const dimension of dimensions) {
        const expected = `{CUBE}.${columnOf(dimension)}`;
        findings.same(`${at}/${String(dimension["name"])}/sql`, expected, plainSql(dimension["sql"]));
      }
    }
  },
  broken: {
    "keeps the name of a column that was renamed": manifestEdits((manifest) => {
      const columns = columnsOf(manifest, "model.flights.fct_flights");
      const { carrier, ...rest } = columns;
      setColumns(manifest, "model.flights.fct_flights", { ...rest, airline: { ...carrier, name: "airline" } });
    }),
    "does not know a column that was added": manifestEdits((manifest) => {
      columnsOf(manifest, "model.flights.dim_airports")["country"] = { name: "country", data_type: "text" };
    }),
    "leaves out what it has no type for": cubeEdits((cube) => {
      cube["dimensions"] = listOf(cube, "dimensions").filter(({ type }) => type !== "boolean");
    }),
    "asks another column": cubeEdits((cube) => {
      for (const each of listOf(cube, "dimensions")) if (each["name"] === "origin") each["sql"] = "{CUBE}.dest";
    }),
  },
});

function columnsOf(manifest: Record<string, unknown>, id: string): Columns {
  return (manifest["nodes"] as Columns)[id]?.["columns"] as Columns;
}

function setColumns(manifest: Record<string, unknown>, id: string, columns: Columns): void {
  const node = (manifest["nodes"] as Columns)[id];
  if (node !== undefined) node["columns"] = columns;
}
