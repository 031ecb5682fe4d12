/** dbt takes names that Cube does not. The mapping is written down, and reserved words are part of it. */
import type { Json } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerAnswers, cubeEdits, listOf } from "../breaking.ts";
import { cubesIn, listIn, manifestWith } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

/** A name of dbt's → Cube's, as docs/providers-and-consumers.md states the rules. */
const NAMES: Readonly<Record<string, string>> = {
  "carrier-code": "carrier_code",
  "carrier name": "carrier_name",
  "2013_flights": "_2013_flights",
  Städte: "Stadte",
  $total: "_total",
  class: "class_",
  constructor: "constructor_",
  CUBE: "CUBE_",
};
const MODEL = "model.flights.dim-carriers v2";

export default check<CubeSubject>({
  id: "names-that-are-no-identifiers-are-mapped",
  evidence: "offline",
  async run(subject, findings) {
    const manifest = await manifestWith(subject, (nodes) => {
      const columns = Object.keys(NAMES).map((name) => [name, { name, data_type: "text" }]);
      nodes[MODEL] = {
        ...(nodes["model.flights.dim_carriers"] as Json),
        unique_id: MODEL,
        name: "dim-carriers v2",
        relation_name: '"flights"."flights_gold"."dim-carriers v2"',
        primary_key: [],
        columns: Object.fromEntries(columns),
      };
    });
    const consumed = await subject.consume({ manifest });
    findings.same("/outcome", "model", consumed.kind === "model" ? "model" : consumed.message);
    if (consumed.kind === "refusal") return;
    const cube =
      cubesIn(consumed.model).find((each) => valueAt(each.cube, "/meta/dbt_unique_id") === MODEL)?.cube ?? {};
    findings.same("/name", "dim_carriers_v2", cube["name"]);
    const found = listIn(cube, "dimensions");
    findings.same(
      "/dimensions",
      Object.values(NAMES),
      found.map(({ name }) => name),
    );
    for (const [at, column] of Object.keys(NAMES).entries()) {
      const quoted = /^[A-Za-z_][A-Za-z0-9_]*$/.test(column) ? column : `"${column}"`;
      const sql = String(found[at]?.["sql"]).replaceAll("\\u0024", "$");
      findings.same(`/dimensions/${at}/sql`, `{CUBE}.${quoted}`, sql, "the column's own name stays");
    }
  },
  broken: {
    "refuses such names": consumerAnswers(() => ({ kind: "refusal", message: `${MODEL}: bad name`, leftBehind: [] })),
    "leaves letters out": cubeEdits((cube) => {
      for (const each of listOf(cube, "dimensions")) each["name"] = String(each["name"]).replaceAll("_", "");
    }),
    "takes a reserved word": cubeEdits((cube) => {
      for (const each of listOf(cube, "dimensions")) each["name"] = String(each["name"]).replace(/_$/, "");
    }),
    "asks for the column by the mapped name": cubeEdits((cube) => {
      for (const each of listOf(cube, "dimensions")) each["sql"] = `{CUBE}.${String(each["name"])}`;
    }),
  },
});
