/** A measure on a column that is gone, a join to a model that is gone: told by name, before a reader meets an empty chart. */
import type { Json } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { isRecord } from "@floe-contracts/schemas";
import { leavesHalfAModel, readsItAllTheSame, refusesWithoutAName } from "../breaking.ts";
import { cubeMetaOf, manifestWith, refused } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

const FLIGHTS = "model.flights.fct_flights";
const DAILY = "model.flights.agg_carrier_daily";

type Nodes = Record<string, Json>;

/** What somebody took away in dbt, and what the refusal must name. */
const GONE: Readonly<Record<string, { readonly edit: (nodes: Nodes) => void; readonly names: readonly string[] }>> = {
  "a measure's column": {
    edit: without(FLIGHTS, "distance_miles"),
    names: [FLIGHTS, "total_distance", "distance_miles"],
  },
  "a filter's column": { edit: without(FLIGHTS, "is_late"), names: [FLIGHTS, "late_count", "is_late"] },
  "a join's column": {
    edit: without("model.flights.dim_airports", "airport_code"),
    names: ["model.flights.dim_airports", "airport_code"],
  },
  "a joined model": {
    edit: (nodes) => {
      delete nodes["model.flights.dim_aircraft"];
    },
    names: [FLIGHTS, "dim_aircraft"],
  },
  "a measure of a measure": {
    edit: (nodes) => {
      const cube = cubeMetaOf(nodes[DAILY]);
      cube["measures"] = (cube["measures"] as Json[]).filter(({ name }) => name !== "cancelled_flights");
      cube["pre_aggregations"] = [];
      without(DAILY, "cancelled_flights")(nodes);
    },
    names: [DAILY, "cancelled_share", "cancelled_flights"],
  },
  "a rollup's member": {
    edit: (nodes) => {
      const cube = cubeMetaOf(nodes[FLIGHTS]);
      cube["measures"] = (cube["measures"] as Json[]).filter(({ name }) => name !== "late_count");
    },
    names: [FLIGHTS, "flights_by_carrier_and_day", "late_count"],
  },
};

export default check<CubeSubject>({
  id: "consumer-refuses-what-is-gone",
  evidence: "offline",
  async run(subject, findings) {
    for (const [what, { edit, names }] of Object.entries(GONE)) {
      const manifest = await manifestWith(subject, edit);
      refused(findings, `/${what.replaceAll(" ", "_")}`, await subject.consume({ manifest }), names);
    }
  },
  broken: {
    "writes a model on what is gone": readsItAllTheSame,
    "refuses without a name": refusesWithoutAName,
    "leaves half a model": leavesHalfAModel,
  },
});

function without(id: string, column: string) {
  return (nodes: Nodes) => {
    const columns = nodes[id]?.["columns"];
    if (isRecord(columns)) delete columns[column];
  };
}
