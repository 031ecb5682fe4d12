/** A field that is read and not declared is the next one to break without a warning. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerEdits } from "../breaking.ts";
import { outputFrom } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

/** Fields that floe-dbt does not read by contract, with another value that their schema allows, by version. */
const UNDECLARED: readonly {
  readonly pointer: string;
  readonly value: unknown;
  readonly versions: readonly string[];
}[] = [
  { pointer: "/lineage_namespace", value: "another-namespace", versions: ["1.0.0", "1.1.0"] },
  { pointer: "/dbt_profiles_path", value: "another/place", versions: ["1.0.0", "1.1.0"] },
  { pointer: "/dbt_manifest_path", value: "another/manifest.json", versions: ["1.0.0", "1.1.0"] },
  { pointer: "/metadata/floe_core_version", value: "9.9.9", versions: ["1.0.0", "1.1.0"] },
  { pointer: "/observability/otlp_endpoint", value: "http://otel.example:4318", versions: ["1.0.0", "1.1.0"] },
  { pointer: "/governance/emit_lineage", value: false, versions: ["1.0.0", "1.1.0"] },
  { pointer: "/consumption/port", value: 4999, versions: ["1.0.0", "1.1.0"] },
  {
    pointer: "/column_classifications",
    value: { fct_flights: { tailnum: { classification: "internal" } } },
    versions: ["1.0.0", "1.1.0"],
  },
  { pointer: "/compute/connection_secret_ref", value: "another-secret", versions: ["1.0.0"] },
  { pointer: "/catalog", value: { type: "nessie", uri: "https://nessie.example" }, versions: ["1.0.0", "1.1.0"] },
  { pointer: "/resolved_profiles/storage/bucket", value: "another-bucket", versions: ["1.1.0"] },
  { pointer: "/resolved_profiles/catalog/warehouse", value: "another-warehouse", versions: ["1.1.0"] },
  { pointer: "/orchestration", value: { asset_modules: ["elsewhere.assets"] }, versions: ["1.1.0"] },
];

export default check<DbtSubject>({
  id: "profile-ignores-undeclared-fields",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const own = await outputFrom(subject, source.value);
    for (const { pointer, value, versions } of UNDECLARED) {
      if (!versions.includes(subject.it.artifactVersion)) continue;
      findings.same(
        pointer,
        own,
        await outputFrom(subject, put(source.value, pointer, value)),
        `the contract does not list ${pointer} as read: list it, or stop reading it`,
      );
    }
  },
  broken: {
    "puts the lineage namespace into the schema": consumerEdits((output, { artifact }) => ({
      ...output,
      schema: valueAt(artifact, "/lineage_namespace"),
    })),
    "reads the port of consumption": consumerEdits((output, { artifact }) => ({
      ...output,
      port: valueAt(artifact, "/consumption/port"),
    })),
  },
});

export { UNDECLARED };
