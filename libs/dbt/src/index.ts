/** dbt as its users run it, and readers of what it leaves. */
export {
  type ArtifactMetadata,
  type Catalog,
  type CatalogColumn,
  type CatalogNode,
  type Manifest,
  type ManifestColumn,
  type ManifestNode,
  nodesOf,
  type RunResult,
  type RunResults,
  readCatalog,
  readManifest,
  readRunResults,
  relationName,
} from "./artifacts.ts";
export { Dbt, type DbtCall, type DbtRun } from "./dbt.ts";
export { ENV_VAR_ONLY, placeholdersFor, variablesIn } from "./profile-variables.ts";
