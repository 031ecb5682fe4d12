/** A field that is read and not declared is the next one to break without a warning. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerEdits } from "../breaking.ts";
import { connectionFrom } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

/** Fields that floe-polaris does not read by contract, with another value that their schema allows, by version. */
export const UNDECLARED: readonly {
  readonly pointer: string;
  readonly value: unknown;
  readonly versions: readonly string[];
}[] = [
  { pointer: "/lineage_namespace", value: "another-namespace", versions: ["1.0.0", "1.1.0"] },
  { pointer: "/dbt_profiles_path", value: "another/place", versions: ["1.0.0", "1.1.0"] },
  { pointer: "/metadata/floe_core_version", value: "9.9.9", versions: ["1.0.0", "1.1.0"] },
  { pointer: "/observability/lineage_endpoint", value: "http://marquez.example:5000", versions: ["1.0.0", "1.1.0"] },
  { pointer: "/governance/emit_lineage", value: false, versions: ["1.0.0", "1.1.0"] },
  { pointer: "/consumption/port", value: 4999, versions: ["1.0.0", "1.1.0"] },
  { pointer: "/compute/properties", value: { catalog: "other", warehouse: "other" }, versions: ["1.0.0"] },
  { pointer: "/transforms/0/target", value: "nightly", versions: ["1.0.0", "1.1.0"] },
  { pointer: "/catalog", value: { type: "nessie", uri: "https://nessie.example" }, versions: ["1.1.0"] },
  { pointer: "/resolved_profiles/platform_env", value: "staging", versions: ["1.1.0"] },
  { pointer: "/resolved_profiles/compute/properties", value: { warehouse: "other" }, versions: ["1.1.0"] },
  { pointer: "/resolved_layers/gold/retention_days", value: 7, versions: ["1.1.0"] },
  { pointer: "/resolved_layers/gold/name", value: "gold", versions: ["1.1.0"] },
  { pointer: "/orchestration", value: { asset_modules: ["elsewhere.assets"] }, versions: ["1.1.0"] },
  {
    pointer: "/environment_context",
    value: {
      tenant_id: "5b1f8f1e-93a5-4a7e-8c56-0d5c2f0f8a10",
      tenant_slug: "flights",
      project_id: "5b1f8f1e-93a5-4a7e-8c56-0d5c2f0f8a11",
      project_slug: "flights",
      environment_id: "5b1f8f1e-93a5-4a7e-8c56-0d5c2f0f8a12",
      environment_type: "preview",
      governance_category: "non_production",
    },
    versions: ["1.0.0", "1.1.0"],
  },
];

export default check<CatalogSubject>({
  id: "connection-ignores-undeclared-fields",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const own = await connectionFrom(subject, source.value);
    const rows = UNDECLARED.filter(({ versions }) => versions.includes(subject.it.artifactVersion));
    const made = await Promise.all(
      rows.map(({ pointer, value }) => connectionFrom(subject, put(source.value, pointer, value))),
    );
    for (const [index, { pointer }] of rows.entries()) {
      const hint = `the contract does not list ${pointer} as read: list it, or stop reading it`;
      findings.same(pointer, own, made[index], hint);
    }
  },
  broken: {
    "takes the lineage namespace for the catalog's": consumerEdits((connection, { artifact }) =>
      put(connection, "/catalog/namespace", valueAt(artifact, "/lineage_namespace")),
    ),
    "reads the port of consumption": consumerEdits((connection, { artifact }) =>
      put(connection, "/catalog/properties/port", String(valueAt(artifact, "/consumption/port"))),
    ),
  },
});
