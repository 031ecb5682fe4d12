/**
 * dbt's own output files, read as far as the checks need them. Sources: dbt's artifact schemas manifest v12,
 * run-results v6 and catalog v1. A file that is missing or has another shape is an error that names it: nothing here
 * falls back to an empty list.
 */
import { readFile } from "node:fs/promises";
import { FloeContractsError, messageOf } from "@floe-contracts/base";
import { isRecord } from "@floe-contracts/schemas";

/** The head of every dbt artifact. */
export interface ArtifactMetadata {
  /** e.g. https://schemas.getdbt.com/dbt/manifest/v12.json */
  readonly dbt_schema_version: string;
  readonly dbt_version: string;
  readonly adapter_type?: string | null;
  readonly project_name?: string | null;
}

export interface ManifestColumn {
  readonly name: string;
  readonly data_type?: string | null;
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly config?: { readonly meta?: Readonly<Record<string, unknown>> };
}

export interface ManifestNode {
  readonly unique_id: string;
  readonly resource_type: string;
  readonly name: string;
  readonly package_name: string;
  readonly database: string | null;
  readonly schema: string;
  readonly alias?: string;
  readonly original_file_path: string;
  readonly columns: Readonly<Record<string, ManifestColumn>>;
  readonly config?: { readonly materialized?: string; readonly enabled?: boolean };
  /** For a generic test: which one, e.g. `unique`. */
  readonly test_metadata?: { readonly name: string } | null;
}

export interface Manifest {
  readonly metadata: ArtifactMetadata;
  readonly nodes: Readonly<Record<string, ManifestNode>>;
}

export interface RunResult {
  readonly unique_id: string;
  readonly status: string;
  readonly message?: string | null;
}

export interface RunResults {
  readonly metadata: ArtifactMetadata;
  readonly results: readonly RunResult[];
}

export interface CatalogColumn {
  readonly name: string;
  readonly index: number;
  readonly type: string;
}

export interface CatalogNode {
  readonly unique_id: string;
  readonly metadata: { readonly schema: string; readonly name: string };
  readonly columns: Readonly<Record<string, CatalogColumn>>;
}

export interface Catalog {
  readonly metadata: ArtifactMetadata;
  readonly nodes: Readonly<Record<string, CatalogNode>>;
  readonly errors?: readonly string[] | null;
}

export const readManifest = (path: string): Promise<Manifest> => readDbtArtifact<Manifest>(path, "nodes");
export const readRunResults = (path: string): Promise<RunResults> => readDbtArtifact<RunResults>(path, "results");
export const readCatalog = (path: string): Promise<Catalog> => readDbtArtifact<Catalog>(path, "nodes");

async function readDbtArtifact<T>(path: string, content: string): Promise<T> {
  const unreadable = (why: string, cause?: unknown) =>
    new FloeContractsError("dbt-artifact-unreadable", `${path} ${why}`, {
      hint: "look at dbt's output above it: dbt writes the file at the end of a command that succeeded",
      where: { file: path },
      cause,
    });
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw unreadable(`cannot be read: ${messageOf(cause)}`, cause);
  }
  if (!isRecord(value) || !isRecord(value["metadata"]) || typeof value["metadata"]["dbt_schema_version"] !== "string") {
    throw unreadable("is no dbt artifact: it has no metadata.dbt_schema_version");
  }
  if (typeof value[content] !== "object" || value[content] === null) throw unreadable(`has no "${content}"`);
  return value as T;
}

/** The nodes of one resource type that belong to the project itself, by unique_id. */
export function nodesOf(manifest: Manifest, ...types: readonly string[]): ManifestNode[] {
  return Object.values(manifest.nodes)
    .filter((node) => types.includes(node.resource_type))
    .sort((a, b) => a.unique_id.localeCompare(b.unique_id, "en"));
}

/** The name of the relation that dbt makes of a node: `schema.table`, in the database's own case. */
export function relationName(node: ManifestNode): string {
  return `${node.schema}.${node.alias ?? node.name}`;
}
