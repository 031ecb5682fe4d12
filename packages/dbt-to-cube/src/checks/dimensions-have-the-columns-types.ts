/** A number as text sorts 10 before 9, a time as text has no months. */
import { check } from "@floe-contracts/harness";
import { cubeEdits, listOf, manifestWrites } from "../breaking.ts";
import { columnCube, columnOf, cubesOfModels, listIn } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

/** The example project's types in the contract's words; anything else it declares would be a new one. */
const TYPES: Readonly<Record<string, string>> = {
  text: "string",
  date: "time",
  timestamptz: "time",
  integer: "number",
  bigint: "number",
  numeric: "number",
  "double precision": "number",
  boolean: "boolean",
};

export default check<CubeSubject>({
  id: "dimensions-have-the-columns-types",
  evidence: "offline",
  async run(subject, findings) {
    for (const { model, cube, at } of await cubesOfModels(subject)) {
      for (const dimension of listIn(cube, "dimensions")) {
        const column = model.columns.get(columnOf(dimension));
        if (column === undefined) continue;
        const declared = String(column["data_type"] ?? "text").replace(/\(.*/, "");
        const expected = columnCube(column)["type"] ?? TYPES[declared];
        findings.same(`${at}/${String(dimension["name"])}/type`, expected, dimension["type"], `it is ${declared}`);
      }
    }
  },
  broken: {
    "keeps the type of a column that was retyped": manifestWrites(
      "/nodes/model.flights.fct_flights/columns/flight_number/data_type",
      "text",
    ),
    "takes numbers with a scale for text": retyped("average_speed_mph", "string"),
    "takes a date for text": retyped("flight_date", "string"),
    "takes a time with its zone for text": retyped("scheduled_departure", "string"),
    "takes a truth value for a number": retyped("is_late", "number"),
  },
});

function retyped(name: string, type: string) {
  return cubeEdits((cube) => {
    for (const dimension of listOf(cube, "dimensions")) if (dimension["name"] === name) dimension["type"] = type;
  });
}
