/** Generated from schemas/floe-spec/1.0.0.schema.json, every default filled in by `pnpm generate --write`. Do not edit. */

/**
 * The data engineer's floe.yaml in its first form, with the connections written into it. `floe compile` turns it into compiled-artifacts 1.0.0. It is told from 1.1.0 by compute or catalog being a mapping.
 */
export interface FloeSpec {
  /**
   * Name of the project, e.g. ny-flights-2013: a letter, then up to 99 letters, digits, _ or -. Used in messages and in the names that consumers derive.
   */
  name: string;
  /**
   * The project's own version, chosen by its author, e.g. 2.4.0; it says nothing about the version of this document's shape.
   */
  version: string;
  compute: ComputeConfig;
  /**
   * The dbt projects to run, in this order, copied into the artifact; without any there is nothing to run.
   */
  transforms: TransformConfig[];
  consumption: ConsumptionConfig;
  governance: GovernanceConfig;
  observability: ObservabilityConfig;
  /**
   * The Iceberg catalog, written out; null when the project uses none. In 1.1.0 this is only a name.
   */
  catalog: CatalogConfig | null;
}
/**
 * The engine that dbt runs on, written out. In 1.1.0 this is only a name.
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
 * Settings of the Cube layer that serves the marts; copied into the artifact for floe-cube.
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
 * How columns get their classification and what is allowed with them; copied into the artifact.
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
 * Whether traces, metrics and lineage are sent, and where; copied into the artifact for floe-dagster.
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
