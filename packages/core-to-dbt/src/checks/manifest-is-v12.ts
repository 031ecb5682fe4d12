/** dbt's artifacts are the next boundary's input: their versions are part of the promise. */
import { check } from "@floe-contracts/harness";
import { liveLeaves } from "../breaking.ts";
import { isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "manifest-is-v12",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { manifest, catalog, dbtVersion, projectName } = await subject.live();
    const {
      dbt_schema_version: schema,
      dbt_version: version,
      adapter_type: adapter,
      project_name: project,
    } = manifest.metadata;
    findings.same(
      "/metadata/dbt_schema_version",
      "https://schemas.getdbt.com/dbt/manifest/v12.json",
      schema,
      "the consumers of the manifest read v12",
    );
    findings.same("/metadata/dbt_version", dbtVersion, version, "an older manifest lay there");
    findings.same("/metadata/adapter_type", subject.it.target, adapter);
    findings.same("/metadata/project_name", projectName, project);
    findings.same(
      "/metadata/dbt_schema_version",
      "https://schemas.getdbt.com/dbt/catalog/v1.json",
      catalog.metadata.dbt_schema_version,
    );
  },
  broken: {
    "a manifest of version 11": metadata("dbt_schema_version", "https://schemas.getdbt.com/dbt/manifest/v11.json"),
    "a stale manifest of another dbt": metadata("dbt_version", "1.5.0"),
    "a manifest of another adapter": metadata("adapter_type", "sqlite"),
  },
});

function metadata(key: string, value: string) {
  return liveLeaves(({ manifest }) => ({
    manifest: { ...manifest, metadata: { ...manifest.metadata, [key]: value } },
  }));
}
