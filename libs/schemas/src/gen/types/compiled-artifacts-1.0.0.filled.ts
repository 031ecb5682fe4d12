/** Generated from schemas/compiled-artifacts/1.0.0.schema.json, every default filled in by `pnpm generate --write`. Do not edit. */

/**
 * What `floe compile` makes of a floe.yaml of version 1.0.0: one flat JSON document, .floe/compiled_artifacts.json, that floe-dagster, floe-dbt, floe-cube and floe-polaris read. Consumers must accept it beside 1.1.0.
 */
export interface CompiledArtifacts {
  /**
   * Version of this document's shape, e.g. 1.1.0; it picks the schema that a consumer checks against. Not the project's version, which is in floe.yaml.
   */
  version: string;
  metadata: ArtifactMetadata;
  compute: ComputeConfig;
  /**
   * The dbt projects to run, in the order of floe.yaml; the first one's target names the dbt output that is used.
   */
  transforms: TransformConfig[];
  consumption: ConsumptionConfig;
  governance: GovernanceConfig;
  observability: ObservabilityConfig;
  /**
   * The Iceberg catalog that floe-polaris connects to; null when the project uses none.
   */
  catalog: CatalogConfig | null;
  /**
   * Path of dbt's manifest.json, relative to floe.yaml, e.g. dbt/flights/target/manifest.json; null until dbt has written one. floe-dagster and floe-cube read the models from it.
   */
  dbt_manifest_path: string | null;
  /**
   * Directory of the first dbt transform that holds a dbt_project.yml, relative to floe.yaml, e.g. dbt/flights; null when there is none.
   */
  dbt_project_path: string | null;
  /**
   * Directory into which floe-dbt writes profiles.yml, relative to floe.yaml, e.g. .floe/profiles; dbt gets it as --profiles-dir.
   */
  dbt_profiles_path: string;
  /**
   * Namespace under which OpenLineage jobs are reported, e.g. ny-airports.ny-flights-2013; null lets the consumer choose.
   */
  lineage_namespace: string | null;
  /**
   * Tenant, project and environment as the managed service knows them; null when floe runs on its own, which must always work.
   */
  environment_context: EnvironmentContext | null;
  /**
   * Classifications by model and then by column, taken from the meta in dbt's manifest when governance.classification_source is dbt_meta; null when nothing was collected.
   */
  column_classifications: {
    [k: string]: {
      [k: string]: ColumnClassification;
    };
  } | null;
}
/**
 * When, by what and from what this artifact was made; the first thing to look at when it seems out of date.
 */
export interface ArtifactMetadata {
  /**
   * Moment of the compile in UTC, RFC 3339, e.g. 2026-01-15T06:30:00Z. The format is asserted: a date alone, or a time without a zone, is refused.
   */
  compiled_at: string;
  /**
   * Version of the floe-core that wrote the artifact, e.g. 1.1.0; the reference provider writes 0.1.0+reference.
   */
  floe_core_version: string;
  /**
   * SHA-256 of floe.yaml's text in hexadecimal; when it differs from the file's, the artifact is out of date.
   */
  source_hash: string;
}
/**
 * The engine that dbt runs on and how to reach it; floe-dbt writes profiles.yml from it.
 */
export interface ComputeConfig {
  /**
   * Which engine it is; decides which dbt adapter is used and which properties are needed.
   */
  target: "duckdb" | "snowflake" | "bigquery" | "redshift" | "databricks" | "postgres" | "spark";
  /**
   * Name of the secret that holds the connection's credential; looked up at run time, never written here. Null when the engine needs none.
   */
  connection_secret_ref: string | null;
  /**
   * The connection's other settings under dbt's names, e.g. host, port, dbname and schema for postgres, path for duckdb. No secrets; what a target needs and is not here, floe-dbt takes from the environment.
   */
  properties: {
    [k: string]: unknown;
  };
}
/**
 * One step that turns data into other data; dbt is the only kind so far.
 */
export interface TransformConfig {
  /**
   * Always dbt: no other kind of transform exists yet.
   */
  type: "dbt";
  /**
   * Directory of the dbt project, relative to floe.yaml, e.g. dbt/flights; must hold dbt_project.yml to count.
   */
  path: string;
  /**
   * Name of the dbt output to run on, e.g. prod; null takes the environment's name. That of the first transform names the output in profiles.yml.
   */
  target: string | null;
}
/**
 * Settings of the Cube layer that serves the marts; read by floe-cube.
 */
export interface ConsumptionConfig {
  /**
   * True when the project has a Cube layer; false and floe-cube does nothing.
   */
  enabled: boolean;
  /**
   * TCP port that Cube listens on, e.g. 4000. The contract sets no range.
   */
  port: number;
  /**
   * Name of the secret with which Cube signs and checks tokens (CUBEJS_API_SECRET); looked up at run time. Null in local work only.
   */
  api_secret_ref: string | null;
  /**
   * Cube's name for the database it queries, e.g. postgres or trino; null takes the compute target's.
   */
  database_type: string | null;
  /**
   * True opens Cube's playground and drops its checks of tokens; never in production.
   */
  dev_mode: boolean;
  pre_aggregations: PreAggregationConfig;
  security: CubeSecurityConfig;
}
/**
 * How Cube keeps and renews its stored aggregates.
 */
export interface PreAggregationConfig {
  /**
   * When they are renewed, as a cron line, e.g. * /30 * * * * for each half hour. The contract sets no pattern here.
   */
  refresh_schedule: string;
  /**
   * Time zone of that line, from the IANA list, e.g. America/New_York.
   */
  timezone: string;
}
/**
 * How Cube limits rows to those that the caller may see.
 */
export interface CubeSecurityConfig {
  /**
   * True filters each query by the caller's claims and refuses a query without them; false shows all rows to everybody.
   */
  row_level: boolean;
  /**
   * Column whose value must equal the one in the caller's security context, e.g. carrier; floe-cube builds the row filter from it.
   */
  filter_column: string;
}
/**
 * How columns get their classification and what is allowed with them.
 */
export interface GovernanceConfig {
  /**
   * dbt_meta reads classifications from the meta in dbt's manifest at compile time, external leaves them to another system.
   */
  classification_source: "dbt_meta" | "external";
  /**
   * The project's own policies, any mapping; floe passes it on and does not read it.
   */
  policies: {
    [k: string]: unknown;
  };
  /**
   * True when lineage events may name this project's data; observability.lineage switches sending itself.
   */
  emit_lineage: boolean;
}
/**
 * Whether traces, metrics and lineage are sent, and where; read by floe-dagster. Each switch is a plain true or false, not an object.
 */
export interface ObservabilityConfig {
  /**
   * True when spans are sent to otlp_endpoint.
   */
  traces: boolean;
  /**
   * True when metrics are collected.
   */
  metrics: boolean;
  /**
   * True when OpenLineage events are sent to lineage_endpoint. A plain switch: a consumer that treats it as an object loses tracing and lineage in silence.
   */
  lineage: boolean;
  /**
   * Address of an OTLP collector, e.g. http://otel-collector.flights.example:4318; null leaves the address to the consumer, which then sends nothing unless it is told elsewhere.
   */
  otlp_endpoint: string | null;
  /**
   * Address of an OpenLineage receiver such as Marquez, e.g. http://marquez.flights.example:5000; null leaves the address to the consumer, which then sends nothing unless it is told elsewhere.
   */
  lineage_endpoint: string | null;
  /**
   * Attributes put on every span and event, texts only, e.g. service.namespace: ny-flights. No secrets: they are stored as they are.
   */
  attributes: {
    [k: string]: string;
  };
}
/**
 * An Iceberg catalog written out, as floe 1.0.0 did; 1.1.0 has CatalogProfile in its place.
 */
export interface CatalogConfig {
  /**
   * Which product answers: Polaris, AWS Glue or Nessie.
   */
  type: "polaris" | "glue" | "nessie";
  /**
   * Address of the catalog, e.g. https://catalog.flights.example/api/catalog.
   */
  uri: string;
  /**
   * Name of the secret that holds the catalog's credential; looked up at run time, never written here. Null when the catalog needs none.
   */
  credential_secret_ref: string | null;
  /**
   * Name of the warehouse inside the catalog, e.g. flights_lake; null takes the catalog's default.
   */
  warehouse: string | null;
  /**
   * OAuth scope to ask for, e.g. PRINCIPAL_ROLE:flights_writer; the artifact of 1.1.0 takes only that form.
   */
  scope: string | null;
  /**
   * True lets the client renew its token before it ends; null leaves it to the client.
   */
  token_refresh_enabled: boolean | null;
  /**
   * How the client asks for access to the files, e.g. vended-credentials; any text, sent as the X-Iceberg-Access-Delegation header. Null sends none.
   */
  access_delegation: string | null;
  /**
   * Further properties of the Iceberg client, passed on as they are, e.g. io-impl. No secrets.
   */
  properties: {
    [k: string]: unknown;
  };
}
/**
 * The tenant, project and environment that the managed service compiled for; on your own there is none. All seven fields come together.
 */
export interface EnvironmentContext {
  /**
   * UUID of the tenant, e.g. 6f1c2a94-3b7e-4d58-9c01-8a2e5f7b9d13. The format is asserted.
   */
  tenant_id: string;
  /**
   * Readable name of the tenant, e.g. ny-airports; not empty.
   */
  tenant_slug: string;
  /**
   * UUID of the project, e.g. b2d94e07-5a16-4c8f-8e3d-71f06c9ab254. The format is asserted.
   */
  project_id: string;
  /**
   * Readable name of the project, e.g. ny-flights-2013; not empty.
   */
  project_slug: string;
  /**
   * UUID of the environment, e.g. 0d7e8b35-92c4-4f1a-b6a8-3c5d1e9f4072. The format is asserted.
   */
  environment_id: string;
  /**
   * Which stage the environment is; with 1.0.0 artifacts also the dbt output's name where the transform has no target.
   */
  environment_type: "development" | "preview" | "staging" | "production";
  /**
   * Whether production's rules apply, whatever the stage is called.
   */
  governance_category: "production" | "non_production";
}
/**
 * What one column holds, as its author declared it in dbt's meta (meta.floe).
 */
export interface ColumnClassification {
  /**
   * Class of the column, e.g. pii or public; the words are the organisation's own.
   */
  classification: string;
  /**
   * What kind of personal data it is, e.g. email or vehicle_registration; null when it is none.
   */
  pii_type: string | null;
  /**
   * How much harm it does when the column gets out: low, medium or high.
   */
  sensitivity: "low" | "medium" | "high";
}
