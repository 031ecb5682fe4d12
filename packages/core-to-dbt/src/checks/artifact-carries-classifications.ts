/** The classifications travel from dbt's manifest into the artifact, where the later consumers find them. */
import { providerWrites } from "@floe-contracts/artifacts";
import { type Manifest, type ManifestColumn, nodesOf } from "@floe-contracts/dbt";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "artifact-carries-classifications",
  evidence: "offline",
  needs: ({ parse }) => [parse],
  async run(subject, findings) {
    const { manifest } = await subject.parse();
    const { source } = await subject.recompiled();
    const expected = manifest === null ? {} : classificationsOf(manifest);
    findings.holds(Object.keys(expected).length > 0, {
      pointer: "/column_classifications",
      expected: "a manifest with classified columns",
      found: manifest === null ? "no manifest" : "a manifest without any",
    });
    findings.same(
      "/column_classifications",
      expected,
      valueAt(source.value, "/column_classifications"),
      "newer dbt writes a column's meta under config.meta; read both",
    );
    const manifestPath = valueAt(source.value, "/dbt_manifest_path");
    findings.holds(typeof manifestPath === "string" && manifestPath.endsWith("target/manifest.json"), {
      pointer: "/dbt_manifest_path",
      expected: "the path of target/manifest.json",
      found: String(manifestPath),
    });
  },
  broken: {
    "does not know config.meta": providerWrites("/column_classifications", null),
    "loses one model": providerWrites("/column_classifications", { stg_planes: {} }),
    "forgets the manifest": providerWrites("/dbt_manifest_path", null),
  },
});

interface Classification {
  readonly classification: string;
  readonly pii_type: string | null;
  readonly sensitivity: string;
}

/** The classifications of a manifest, read here from scratch: `meta.floe` of a column, in either place that dbt writes it. */
function classificationsOf(manifest: Manifest): Record<string, Record<string, Classification>> {
  const models: Record<string, Record<string, Classification>> = {};
  for (const node of nodesOf(manifest, "model")) {
    const columns = Object.values(node.columns).flatMap((column) => {
      const classification = classificationOf(column);
      return classification === undefined ? [] : [[column.name, classification] as const];
    });
    if (columns.length > 0) models[node.name] = Object.fromEntries(columns);
  }
  return models;
}

function classificationOf(column: ManifestColumn): Classification | undefined {
  const meta = [column.config?.meta?.["floe"], column.meta?.["floe"]].find(
    (each) => valueAt(each, "/classification") !== undefined,
  );
  if (meta === undefined) return undefined;
  const text = (key: string) => valueAt(meta, `/${key}`) as string | undefined;
  return {
    classification: text("classification") ?? "",
    pii_type: text("pii_type") ?? null,
    sensitivity: text("sensitivity") ?? "medium",
  };
}
