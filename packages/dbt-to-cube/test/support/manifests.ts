/** Manifests made up for tests: small, valid, and with names that nobody would choose. */
import { parseJson } from "@floe-contracts/schemas";
import { type GeneratedModel, generateModel } from "../../src/consumer/generate.ts";
import type { Manifest, ReadManifest } from "../../src/consumer/manifest.ts";
import type { CubeSettings } from "../../src/consumer/settings.ts";

export type Node = Manifest["nodes"][string];
export type Columns = NonNullable<Node["columns"]>;

export const SETTINGS: CubeSettings = {
  filterColumn: "carrier",
  preAggregations: { schedule: "0 * * * *", timezone: "UTC", external: false, store: null },
  classifications: null,
  target: "postgres",
  dbtProject: null,
  manifest: null,
};

/** A model that becomes a cube. @param columns name → data_type */
export function model(name: string, columns: Readonly<Record<string, string>>, more: Partial<Node> = {}): Node {
  const entries = Object.entries(columns).map(([column, type]) => [column, { name: column, data_type: type }]);
  return {
    unique_id: `model.flights.${name}`,
    resource_type: "model",
    name,
    package_name: "flights",
    schema: "gold",
    alias: name,
    relation_name: `"flights"."gold"."${name.replaceAll('"', '""')}"`,
    original_file_path: `models/${name}.sql`,
    config: { enabled: true, materialized: "table", meta: { cube: {} } },
    columns: Object.fromEntries(entries) as Columns,
    ...more,
  };
}

/** The same with what the project says about its cube. */
export function modelWith(
  name: string,
  columns: Readonly<Record<string, string>>,
  cube: NonNullable<NonNullable<Node["meta"]>["cube"]>,
): Node {
  return model(name, columns, { config: { enabled: true, materialized: "table", meta: { cube } } });
}

export function manifestOf(nodes: readonly Node[], adapter = "postgres"): ReadManifest {
  const manifest: Manifest = {
    metadata: {
      dbt_schema_version: "https://schemas.getdbt.com/dbt/manifest/v12.json",
      dbt_version: "1.12.5",
      project_name: "flights",
      adapter_type: adapter,
    },
    nodes: Object.fromEntries(nodes.map((node) => [node.unique_id, node])),
  };
  const source = parseJson(JSON.stringify(manifest), { file: "manifest.json" });
  return { manifest: source.value as Manifest, source };
}

/** The model of some nodes. */
export function generated(nodes: readonly Node[], settings: Partial<CubeSettings> = {}): GeneratedModel {
  return generateModel(manifestOf(nodes), { ...SETTINGS, ...settings });
}
