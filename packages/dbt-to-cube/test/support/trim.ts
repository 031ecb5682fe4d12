/** A manifest cut down to what its schema knows, so that a recording holds no machine's paths and changes only when that does. */
import { isRecord } from "@floe-contracts/schemas";

const NODE_FIELDS = [
  "unique_id",
  "resource_type",
  "name",
  "package_name",
  "version",
  "database",
  "schema",
  "alias",
  "relation_name",
  "description",
  "original_file_path",
  "checksum",
  "columns",
  "attached_node",
  "column_name",
  "test_metadata",
  "primary_key",
];
const COLUMN_FIELDS = ["name", "data_type", "description", "quote"];
const TESTS = ["relationships", "unique"];

/** @param manifest as dbt wrote it */
export function trimmedManifest(manifest: unknown): Record<string, unknown> {
  const { metadata, nodes } = manifest as { metadata: Record<string, unknown>; nodes: Record<string, unknown> };
  const kept = Object.entries(nodes).filter(([, node]) => isRecord(node) && isKept(node));
  return {
    metadata: { ...pick(metadata, ["dbt_schema_version", "project_name", "adapter_type"]), dbt_version: "1.12.5" },
    nodes: Object.fromEntries(kept.map(([id, node]) => [id, trimmedNode(node as Record<string, unknown>)]).sort()),
  };
}

function isKept(node: Record<string, unknown>): boolean {
  const test = node["test_metadata"];
  return node["resource_type"] === "model" || (isRecord(test) && TESTS.includes(String(test["name"])));
}

function trimmedNode(node: Record<string, unknown>): Record<string, unknown> {
  const { config, contract, depends_on: dependsOn } = node as Record<string, Record<string, unknown>>;
  const columns = Object.entries((node["columns"] ?? {}) as Record<string, Record<string, unknown>>);
  return {
    ...pick(node, NODE_FIELDS),
    config: pick(config ?? {}, ["enabled", "materialized", "meta"]),
    contract: pick(contract ?? {}, ["enforced"]),
    depends_on: pick(dependsOn ?? {}, ["nodes"]),
    columns: Object.fromEntries(
      columns.map(([name, column]) => [
        name,
        { ...pick(column, COLUMN_FIELDS), config: pick((column["config"] ?? {}) as Record<string, unknown>, ["meta"]) },
      ]),
    ),
  };
}

function pick(value: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => value[name] !== undefined).map((name) => [name, value[name]]));
}
