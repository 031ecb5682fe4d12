/** Gate 1 for the second document: what is read of dbt's manifest, against its schema. */
import { check } from "@floe-contracts/harness";
import { validate, valueAt } from "@floe-contracts/schemas";
import { manifestWrites } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

const FLIGHTS = "/nodes/model.flights.fct_flights";

export default check<CubeSubject>({
  id: "manifest-is-valid",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.manifest();
    const verdict = validate(source, "dbt-manifest", "12.0.0");
    findings.meets(verdict.ok ? [] : verdict.violations);
    findings.same("/metadata/adapter_type", subject.it.target, valueAt(source.value, "/metadata/adapter_type"));
    findings.same("/metadata/project_name", "flights", valueAt(source.value, "/metadata/project_name"));
  },
  broken: {
    "writes version 11": manifestWrites(
      "/metadata/dbt_schema_version",
      "https://schemas.getdbt.com/dbt/manifest/v11.json",
    ),
    "writes columns as a list": manifestWrites(`${FLIGHTS}/columns`, []),
    "leaves a node without its unique_id": manifestWrites(`${FLIGHTS}/unique_id`, undefined),
    "lets a measure through whose type nobody knows": manifestWrites(`${FLIGHTS}/config/meta/cube/measures`, [
      { name: "count", type: "median" },
    ]),
    "parses for another adapter": manifestWrites("/metadata/adapter_type", "duckdb"),
  },
});
