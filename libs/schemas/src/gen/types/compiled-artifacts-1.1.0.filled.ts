/** Generated from schemas/compiled-artifacts/1.1.0.schema.json, every default filled in by `pnpm generate --write`. Do not edit. */

/**
 * How an asset is cut into parts that run by themselves; `type` decides which of the four kinds it is, and without it the definition is refused.
 */
export type PartitionDefinition = TimeWindowPartition | StaticPartition | MultiPartition | DynamicPartition;
/**
 * When Dagster materializes an asset by itself: eager as soon as something upstream is new, on_cron on a schedule, on_missing when a partition is not there yet.
 */
export type AutomationCondition = "eager" | "on_cron" | "on_missing";
/**
 * lazy runs each partition of a backfill by itself when it is needed, eager runs them together at once.
 */
export type BackfillPolicy = "lazy" | "eager";
/**
 * Something that Dagster runs; `type` decides whether it materializes assets (batch) or calls a function (ops), and without it the definition is refused.
 */
export type JobDefinition = BatchJob | OpsJob;
/**
 * latest runs a schedule for the newest partition, all for every one.
 */
export type PartitionSelector = "latest" | "all";
/**
 * Something that watches and starts a job; `type` decides which of the four kinds it is, and without it the definition is refused.
 */
export type SensorDefinition = FileWatcherSensor | AssetSensor | RunStatusSensor | CustomSensor;

/**
 * What `floe compile` makes of a floe.yaml of version 1.1.0 and the platform.yaml of one environment: one JSON document, .floe/compiled_artifacts.json, that floe-dagster, floe-dbt, floe-cube and floe-polaris read. Connections are in resolved_profiles and resolved_layers.
 */
export interface CompiledArtifacts {
  /**
   * Version of this document's shape, e.g. 1.1.0; it picks the schema that a consumer checks against. Not the project's version, which is in floe.yaml.
   */
  version: string;
  metadata: ArtifactMetadata;
  /**
   * The dbt projects to run, in the order of floe.yaml; the first one's target names the dbt output that is used.
   */
  transforms: TransformConfig[];
  /**
   * Leftover of 1.0.0: null from a 1.1.0 floe-core, which puts the engine into resolved_profiles.compute. A consumer that reads compute.properties without looking crashes on it.
   */
  compute: ComputeConfig | null;
  consumption: ConsumptionConfig;
  governance: GovernanceConfig;
  observability: ObservabilityConfig;
  /**
   * What floe-dagster builds jobs, schedules, sensors and partitions from; null when floe.yaml says nothing, and the dbt assets alone are built.
   */
  orchestration: OrchestrationConfig | null;
  /**
   * Leftover of 1.0.0: null from a 1.1.0 floe-core, which puts the catalog into resolved_profiles.catalog. There is no field resolved_catalog, although a consumer has been seen to read one.
   */
  catalog: CatalogConfig | null;
  /**
   * The storage, catalog and compute profile that floe.yaml names, filled in from platform.yaml. Null only where no platform.yaml was used; a consumer then has no connection.
   */
  resolved_profiles: ResolvedPlatformProfiles | null;
  /**
   * The data layers by name, e.g. bronze and gold, each with its storage and catalog filled in from platform.yaml; null when the platform has none.
   */
  resolved_layers: {
    [k: string]: ResolvedLayerConfig;
  } | null;
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
 * An engine for dbt written out, as floe 1.0.0 did; 1.1.0 has ComputeProfile in its place.
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
  /**
   * True keeps them in Cube Store, false in the database itself (schema prod_pre_aggregations).
   */
  external: boolean;
  cube_store: CubeStoreConfig;
  export_bucket: ExportBucketConfig;
}
/**
 * The Cube Store that keeps them when external is true.
 */
export interface CubeStoreConfig {
  /**
   * True when pre-aggregations are kept in Cube Store.
   */
  enabled: boolean;
  /**
   * Bucket that holds its files, e.g. ny-flights-cubestore; null keeps them on its own disk.
   */
  s3_bucket: string | null;
  /**
   * Region of that bucket, e.g. us-east-1.
   */
  s3_region: string | null;
  /**
   * Address of an S3-like store in place of AWS, e.g. https://s3.flights.example.
   */
  s3_endpoint: string | null;
  /**
   * Name of the secret that holds the access key id; null uses the workload's own role.
   */
  s3_access_key_ref: string | null;
  /**
   * Name of the secret that holds the secret access key; null uses the workload's own role.
   */
  s3_secret_key_ref: string | null;
}
/**
 * The bucket through which they are built.
 */
export interface ExportBucketConfig {
  /**
   * True when pre-aggregations are built through the bucket.
   */
  enabled: boolean;
  /**
   * Cube's name for the kind of bucket, e.g. s3 or gcs.
   */
  bucket_type: string | null;
  /**
   * Name of the bucket, e.g. ny-flights-cube-export.
   */
  name: string | null;
  /**
   * Region of the bucket, e.g. us-east-1.
   */
  region: string | null;
  /**
   * Name of the secret that holds the access key id; null uses the workload's own role.
   */
  access_key_ref: string | null;
  /**
   * Name of the secret that holds the secret access key; null uses the workload's own role.
   */
  secret_key_ref: string | null;
  /**
   * Name of Snowflake's storage integration that writes to the bucket, e.g. FLIGHTS_EXPORT_INTEGRATION; null elsewhere.
   */
  integration: string | null;
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
  /**
   * Which traces are kept and where they go; null leaves the defaults.
   */
  tracing: TracingConfig | null;
  /**
   * How metrics are collected and kept; null leaves the defaults.
   */
  metrics_config: MetricsConfig | null;
  /**
   * What is logged and where it goes; null leaves the defaults.
   */
  logging: LoggingConfig | null;
  /**
   * Keeping what Dagster's steps print; null leaves Dagster's own way.
   */
  compute_logs: ComputeLogsConfig | null;
}
/**
 * Which traces are kept and where they go.
 */
export interface TracingConfig {
  sampling: TraceSamplingConfig;
  exporters: TraceExportersConfig;
}
/**
 * Which traces are kept.
 */
export interface TraceSamplingConfig {
  /**
   * How the choice is made; decides which of the other fields counts.
   */
  sampling_type: "always_on" | "always_off" | "probabilistic" | "rate_limiting";
  /**
   * Share of traces that is kept, 0 to 1, e.g. 0.25 for one in four; for sampling_type probabilistic.
   */
  probability: number;
  /**
   * Traces a second that are kept at most, at least 1; for sampling_type rate_limiting, else null.
   */
  rate_limit: number | null;
}
/**
 * Where they go.
 */
export interface TraceExportersConfig {
  /**
   * True sends them to Jaeger.
   */
  jaeger: boolean;
  /**
   * True sends them to AWS X-Ray.
   */
  xray: boolean;
  /**
   * True sends them to any OTLP collector.
   */
  otlp: boolean;
}
/**
 * How metrics are collected, kept and passed on.
 */
export interface MetricsConfig {
  /**
   * Time between two collections: a number and s, m or h, e.g. 30s; 1m30s is refused.
   */
  scrape_interval: string;
  /**
   * Days that metrics are kept, 1 to 365.
   */
  retention_days: number;
  exporters: MetricsExportersConfig;
  alerting: MetricsAlertingConfig;
}
/**
 * Where metrics go.
 */
export interface MetricsExportersConfig {
  /**
   * True offers them to Prometheus.
   */
  prometheus: boolean;
  /**
   * True sends them to CloudWatch.
   */
  cloudwatch: boolean;
  /**
   * True sends them to StatsD.
   */
  statsd: boolean;
}
/**
 * Alerts on metrics.
 */
export interface MetricsAlertingConfig {
  /**
   * True when alerts are sent.
   */
  enabled: boolean;
  /**
   * Alerts by name, e.g. late_flights_mart.
   */
  rules: {
    [k: string]: AlertRule;
  };
}
/**
 * How serious one alert is and who is told.
 */
export interface AlertRule {
  /**
   * How serious the alert is; decides how loudly the alerting system rings.
   */
  severity: "info" | "warning" | "critical";
  /**
   * Who is told, as addresses or channels of the alerting system, e.g. data-on-call@flights.example; nobody when empty.
   */
  notify: string[];
}
/**
 * What is logged, in which form, and where it goes.
 */
export interface LoggingConfig {
  /**
   * The least serious messages that are still written.
   */
  level: "DEBUG" | "INFO" | "WARNING" | "ERROR" | "CRITICAL";
  /**
   * Whether messages are JSON or text.
   */
  log_format: "json" | "text";
  backends: LoggingBackendsConfig;
}
/**
 * Where messages go.
 */
export interface LoggingBackendsConfig {
  /**
   * True sends them to Loki.
   */
  loki: boolean;
  /**
   * True sends them to CloudWatch.
   */
  cloudwatch: boolean;
  /**
   * True sends them to Elasticsearch.
   */
  elasticsearch: boolean;
}
/**
 * Keeping what a Dagster step prints (its stdout and stderr).
 */
export interface ComputeLogsConfig {
  /**
   * True when the output is kept.
   */
  enabled: boolean;
  /**
   * Where the output is kept; local uses local_dir, the others a bucket.
   */
  manager_type: "s3" | "azure_blob" | "gcs" | "local" | "noop";
  /**
   * Name of an entry under `storage` in platform.yaml that the bucket and its credentials come from, e.g. lake; null to use `bucket` alone.
   */
  storage_ref: string | null;
  /**
   * Bucket or container, e.g. ny-flights-dagster-logs; null takes that of storage_ref.
   */
  bucket: string | null;
  /**
   * Put before each object's name, e.g. dagster-compute-logs/.
   */
  prefix: string;
  /**
   * Days that the output is kept, 1 to 365.
   */
  retention_days: number;
  /**
   * Directory for output that is not uploaded yet, or for all of it with manager_type local.
   */
  local_dir: string;
  /**
   * Seconds between two uploads while a step runs, 1 to 300.
   */
  upload_interval: number;
}
/**
 * Everything that floe-dagster builds beyond the dbt assets; the maps are keyed by the names that the entries use to refer to each other.
 */
export interface OrchestrationConfig {
  /**
   * Python modules whose Dagster assets are loaded beside dbt's, e.g. ny_flights.assets.ingest.
   */
  asset_modules: string[];
  /**
   * How dbt is loaded and run; null takes the artifact's own paths.
   */
  dbt: DbtConfig | null;
  /**
   * Partition definitions by name, e.g. departures_daily; `type` of each decides its kind.
   */
  partitions: {
    [k: string]: PartitionDefinition;
  };
  /**
   * Additional settings by asset name, e.g. fct_departures.
   */
  assets: {
    [k: string]: AssetConfig;
  };
  /**
   * Jobs by name, e.g. refresh_marts; `type` of each decides its kind.
   */
  jobs: {
    [k: string]: JobDefinition;
  };
  /**
   * Schedules by name, e.g. every_morning.
   */
  schedules: {
    [k: string]: ScheduleDefinition;
  };
  /**
   * Sensors by name, e.g. flights_file_arrived; `type` of each decides its kind.
   */
  sensors: {
    [k: string]: SensorDefinition;
  };
  /**
   * Backfills by name, e.g. first_quarter.
   */
  backfills: {
    [k: string]: BackfillDefinition;
  };
}
/**
 * How floe-dagster loads and runs dbt.
 */
export interface DbtConfig {
  /**
   * Path of dbt's manifest.json, relative to floe.yaml, e.g. dbt/flights/target/manifest.json; the assets are built from it.
   */
  manifest_path: string;
  /**
   * Whether each model or only the whole job gets its own span and lineage event.
   */
  observability_level: "per_model" | "job_level";
  /**
   * Directory with dbt_project.yml, relative to floe.yaml; null takes the artifact's dbt_project_path.
   */
  project_dir: string | null;
  /**
   * Directory with profiles.yml, relative to floe.yaml; null takes the artifact's dbt_profiles_path.
   */
  profiles_dir: string | null;
  /**
   * Name of the dbt output to run on, e.g. prod; null takes the profile's own target. No - in it, unlike dbt itself.
   */
  target: string | null;
}
/**
 * One partition for each stretch of time, such as a day; `type` is time_window.
 */
export interface TimeWindowPartition {
  /**
   * Always time_window: says that partitions follow time.
   */
  type: "time_window";
  /**
   * First day, YYYY-MM-DD, e.g. 2013-01-01; only the digits are checked, so 2013-02-31 passes the schema.
   */
  start: string;
  /**
   * Where one stretch ends and the next begins: a cron line of five or six fields of digits and * , - . /, e.g. 0 5 * * *. Names such as MON and words such as @daily are refused.
   */
  cron_schedule: string;
  /**
   * Time zone of start, end and the cron line, from the IANA list, e.g. America/New_York.
   */
  timezone: string;
  /**
   * Day at which the partitions end, YYYY-MM-DD, e.g. 2013-12-31; null goes on without end.
   */
  end: string | null;
  /**
   * How a key is written, in Python's strftime letters, e.g. %Y-%m-%d; null takes Dagster's own.
   */
  fmt: string | null;
}
/**
 * A fixed list of partitions, such as the three airports; `type` is static.
 */
export interface StaticPartition {
  /**
   * Always static: says that the keys are listed here.
   */
  type: "static";
  /**
   * The keys, e.g. EWR, JFK, LGA; at least one.
   *
   * @minItems 1
   */
  partition_keys: string[];
}
/**
 * Partitions along several dimensions, such as day and airport; `type` is multi.
 */
export interface MultiPartition {
  /**
   * Always multi: says that there are several dimensions.
   */
  type: "multi";
  /**
   * The dimensions by name, e.g. day and origin, each a partition definition of its own.
   */
  partitions: {
    [k: string]: PartitionDefinition;
  };
}
/**
 * Partitions that become known while running, such as carriers seen so far; `type` is dynamic.
 */
export interface DynamicPartition {
  /**
   * Always dynamic: says that the keys are not known beforehand.
   */
  type: "dynamic";
  /**
   * Dotted path of the function that gives the keys, e.g. ny_flights.partitions.carriers; null when a sensor adds them.
   */
  fn: string | null;
}
/**
 * What floe-dagster adds to one asset beyond what dbt's manifest says.
 */
export interface AssetConfig {
  /**
   * Name of an entry under orchestration.partitions by which the asset is partitioned, e.g. departures_daily; null leaves it whole.
   */
  partitions: string | null;
  /**
   * When Dagster materializes the asset by itself; null means only when a job or a person asks.
   */
  automation_condition: AutomationCondition | null;
  /**
   * Whether a backfill runs all its partitions in one run or in many; null leaves it to Dagster.
   */
  backfill_policy: BackfillPolicy | null;
  /**
   * Label that Dagster's UI shows on the asset, e.g. dbt or snowflake; changes nothing else.
   */
  compute_kind: string | null;
  /**
   * Group in which Dagster's UI shows the asset, e.g. marts; null takes dbt's own grouping.
   */
  group_name: string | null;
}
/**
 * A job that materializes a selection of assets; `type` is batch.
 */
export interface BatchJob {
  /**
   * Always batch: says that this job materializes assets.
   */
  type: "batch";
  /**
   * Assets to materialize, in Dagster's selection syntax, e.g. tag:daily or fct_departures+; at least one.
   *
   * @minItems 1
   */
  selection: string[];
  /**
   * What the job is for, shown in Dagster's UI; at most 500 characters.
   */
  description: string | null;
  /**
   * Dagster tags put on each run, e.g. team: network-planning; null for none.
   */
  tags: {
    [k: string]: string;
  } | null;
}
/**
 * A job that calls a Python function instead of materializing assets; `type` is ops.
 */
export interface OpsJob {
  /**
   * Always ops: says that this job calls a function.
   */
  type: "ops";
  /**
   * Dotted path of the function, e.g. ny_flights.ops.maintenance.vacuum; at least one module before the function.
   */
  target_function: string;
  /**
   * Keyword arguments for the function; any values, null for none.
   */
  args: {
    [k: string]: unknown;
  } | null;
  /**
   * What the job is for, shown in Dagster's UI; at most 500 characters.
   */
  description: string | null;
  /**
   * Dagster tags put on each run, e.g. team: platform; null for none.
   */
  tags: {
    [k: string]: string;
  } | null;
}
/**
 * Starts a job at fixed times.
 */
export interface ScheduleDefinition {
  /**
   * Name of the entry under orchestration.jobs to start, e.g. refresh_marts.
   */
  job: string;
  /**
   * When it starts: a cron line of five or six fields of digits and * , - . /, e.g. 30 6 * * 1-5. Names such as MON and words such as @daily are refused.
   */
  cron_schedule: string;
  /**
   * Time zone of the cron line, from the IANA list, e.g. America/New_York.
   */
  timezone: string;
  /**
   * True when Dagster starts it running; false leaves it stopped until a person starts it.
   */
  enabled: boolean;
  /**
   * Which partitions a partitioned job runs for; null leaves it to Dagster.
   */
  partition_selector: PartitionSelector | null;
  /**
   * Why the job runs then, shown in Dagster's UI; at most 500 characters.
   */
  description: string | null;
}
/**
 * A sensor that starts a job when a file arrives; `type` is file_watcher.
 */
export interface FileWatcherSensor {
  /**
   * Always file_watcher: says that this sensor watches files.
   */
  type: "file_watcher";
  /**
   * Name of the entry under orchestration.jobs to start, e.g. refresh_marts.
   */
  job: string;
  /**
   * Directory or URL to watch, e.g. s3://ny-flights-landing/flights/.
   */
  path: string;
  /**
   * Which names count, as a shell pattern, e.g. flights_2013-*.csv; null takes every file.
   */
  pattern: string | null;
  /**
   * Seconds between two looks, at least 1, e.g. 120.
   */
  poll_interval_seconds: number;
  /**
   * What the sensor is for, shown in Dagster's UI; at most 500 characters.
   */
  description: string | null;
}
/**
 * A sensor that starts a job when one of some assets has been materialized; `type` is asset_sensor.
 */
export interface AssetSensor {
  /**
   * Always asset_sensor: says that this sensor watches assets.
   */
  type: "asset_sensor";
  /**
   * Name of the entry under orchestration.jobs to start, e.g. refresh_marts.
   */
  job: string;
  /**
   * Assets whose materialization starts the job, e.g. stg_weather; at least one.
   *
   * @minItems 1
   */
  watched_assets: string[];
  /**
   * Seconds between two looks, at least 1, e.g. 60.
   */
  poll_interval_seconds: number;
  /**
   * What the sensor is for, shown in Dagster's UI; at most 500 characters.
   */
  description: string | null;
}
/**
 * A sensor that starts a job when another job has come to a certain outcome; `type` is run_status.
 */
export interface RunStatusSensor {
  /**
   * Always run_status: says that this sensor watches runs.
   */
  type: "run_status";
  /**
   * Name of the entry under orchestration.jobs to start, e.g. vacuum_lake.
   */
  job: string;
  /**
   * Jobs whose runs are watched, e.g. refresh_marts; at least one.
   *
   * @minItems 1
   */
  watched_jobs: string[];
  /**
   * Outcome that starts the job.
   */
  status: "SUCCESS" | "FAILURE" | "STARTED";
  /**
   * Seconds between two looks, at least 1, e.g. 45.
   */
  poll_interval_seconds: number;
  /**
   * What the sensor is for, shown in Dagster's UI; at most 500 characters.
   */
  description: string | null;
}
/**
 * A sensor written in Python that decides itself when to start a job; `type` is custom.
 */
export interface CustomSensor {
  /**
   * Always custom: says that this sensor is the project's own code.
   */
  type: "custom";
  /**
   * Name of the entry under orchestration.jobs to start, e.g. refresh_marts.
   */
  job: string;
  /**
   * Dotted path of the function that decides, e.g. ny_flights.sensors.new_carrier; at least one module before the function.
   */
  target_function: string;
  /**
   * Keyword arguments for the function; any values, null for none.
   */
  args: {
    [k: string]: unknown;
  } | null;
  /**
   * Seconds between two calls, at least 1, e.g. 900.
   */
  poll_interval_seconds: number;
  /**
   * What the sensor is for, shown in Dagster's UI; at most 500 characters.
   */
  description: string | null;
}
/**
 * A run over a range of past partitions, kept so that it can be started by name.
 */
export interface BackfillDefinition {
  /**
   * Name of the entry under orchestration.jobs to run for each partition, e.g. refresh_marts.
   */
  job: string;
  partition_range: PartitionRange;
  /**
   * How many partitions one run takes at a time, at least 1, e.g. 7 for a week of days.
   */
  batch_size: number;
  /**
   * Why the backfill exists, shown in Dagster's UI; at most 500 characters.
   */
  description: string | null;
  /**
   * Dagster tags put on each run, e.g. reason: corrected-delays; null for none.
   */
  tags: {
    [k: string]: string;
  } | null;
}
/**
 * First and last partition to run, both included.
 */
export interface PartitionRange {
  /**
   * Key of the first partition, in the partition definition's own format, e.g. 2013-01-01.
   */
  start: string;
  /**
   * Key of the last partition, in the same format, e.g. 2013-03-31.
   */
  end: string;
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
 * The three profiles that floe.yaml names, in full, as platform.yaml of one environment defines them; written by `floe compile`.
 */
export interface ResolvedPlatformProfiles {
  storage: StorageProfile;
  catalog: CatalogProfile;
  compute: ComputeProfile;
  /**
   * Environment whose platform.yaml was used, e.g. prod; also the dbt output's name where the transform has no target.
   */
  platform_env: string;
}
/**
 * The object store for the project's files.
 */
export interface StorageProfile {
  /**
   * Which kind of store it is; local is a directory.
   */
  type: "s3" | "gcs" | "azure" | "local";
  /**
   * Address of the store where it is not the cloud's own, e.g. https://s3.flights.example, or a reference to a secret that holds it; empty for the cloud's own.
   */
  endpoint: string | SecretReference;
  /**
   * Region of the bucket, e.g. us-east-1.
   */
  region: string;
  /**
   * Name of the bucket, 3 to 63 characters, e.g. ny-flights-lake.
   */
  bucket: string;
  /**
   * True puts the bucket into the path (LocalStack, MinIO), false into the host's name (AWS).
   */
  path_style_access: boolean;
  credentials: CredentialConfig;
}
/**
 * Stands for a secret without holding it. At run time it is the environment variable of that name in UPPER_SNAKE_CASE, else the file /var/run/secrets/<secret_ref>, else an error that names both.
 */
export interface SecretReference {
  /**
   * Name of the secret, e.g. catalog-client-secret (then CATALOG_CLIENT_SECRET in the environment): a letter or digit, then up to 252 letters, digits, _ or -.
   */
  secret_ref: string;
}
/**
 * How to sign in to the store.
 */
export interface CredentialConfig {
  /**
   * How to sign in; static uses secret_ref, oauth2 client_id and client_secret, iam_role role_arn, service_account secret_ref.
   */
  mode: "static" | "oauth2" | "iam_role" | "service_account";
  /**
   * OAuth client's id, e.g. flights-writer, or a reference to a secret that holds it; for mode oauth2.
   */
  client_id: string | SecretReference | null;
  /**
   * Reference to the OAuth client's secret; for mode oauth2. A plain text is refused here.
   */
  client_secret: SecretReference | null;
  /**
   * OAuth scope to ask for, e.g. PRINCIPAL_ROLE:flights_writer; for mode oauth2.
   */
  scope: string | null;
  /**
   * ARN of the AWS role to take, e.g. arn:aws:iam::111122223333:role/flights-lake-writer; for mode iam_role. A role with a path (role/team/name) is refused, and so are AWS' other partitions.
   */
  role_arn: string | null;
  /**
   * Name of the secret to sign in with; for modes static and service_account.
   */
  secret_ref: string | null;
}
/**
 * The Iceberg catalog for its tables; floe-polaris connects with it.
 */
export interface CatalogProfile {
  /**
   * Which product answers; decides which client and defaults a consumer uses.
   */
  type: "polaris" | "glue" | "nessie" | "rest" | "hive";
  /**
   * Address of the catalog, e.g. https://catalog.flights.example/api/catalog, or a reference to a secret that holds it.
   */
  uri: string | SecretReference;
  /**
   * Name of the warehouse inside the catalog, e.g. flights_lake; 1 to 255 characters.
   */
  warehouse: string;
  /**
   * Namespace used where a table's name has none, e.g. flights; 1 to 255 characters.
   */
  namespace: string;
  credentials: CredentialConfig1;
  /**
   * How a client gets at a table's files once the catalog has named them.
   */
  access_delegation: "vended-credentials" | "remote-signing" | "none";
  /**
   * True lets the client renew its token before it ends; switch it off where the issuer refuses that.
   */
  token_refresh_enabled: boolean;
  /**
   * Further properties of the Iceberg client, texts only, e.g. header.X-Client-Name: floe. No secrets.
   */
  properties: {
    [k: string]: string;
  };
}
/**
 * How a client signs in to the catalog.
 */
export interface CredentialConfig1 {
  /**
   * How to sign in; static uses secret_ref, oauth2 client_id and client_secret, iam_role role_arn, service_account secret_ref.
   */
  mode: "static" | "oauth2" | "iam_role" | "service_account";
  /**
   * OAuth client's id, e.g. flights-writer, or a reference to a secret that holds it; for mode oauth2.
   */
  client_id: string | SecretReference | null;
  /**
   * Reference to the OAuth client's secret; for mode oauth2. A plain text is refused here.
   */
  client_secret: SecretReference | null;
  /**
   * OAuth scope to ask for, e.g. PRINCIPAL_ROLE:flights_writer; for mode oauth2.
   */
  scope: string | null;
  /**
   * ARN of the AWS role to take, e.g. arn:aws:iam::111122223333:role/flights-lake-writer; for mode iam_role. A role with a path (role/team/name) is refused, and so are AWS' other partitions.
   */
  role_arn: string | null;
  /**
   * Name of the secret to sign in with; for modes static and service_account.
   */
  secret_ref: string | null;
}
/**
 * The engine that dbt runs on; floe-dbt writes profiles.yml from it.
 */
export interface ComputeProfile {
  /**
   * Which engine it is; decides which dbt adapter is used and which properties are needed.
   */
  type: "duckdb" | "snowflake" | "bigquery" | "redshift" | "databricks" | "postgres" | "spark";
  /**
   * The connection's settings under dbt's names, e.g. account, role and warehouse for snowflake, path for duckdb. No secrets; what a target needs and is not here, floe-dbt takes from the environment.
   */
  properties: {
    [k: string]: unknown;
  };
  credentials: CredentialConfig2;
}
/**
 * How dbt signs in to the engine.
 */
export interface CredentialConfig2 {
  /**
   * How to sign in; static uses secret_ref, oauth2 client_id and client_secret, iam_role role_arn, service_account secret_ref.
   */
  mode: "static" | "oauth2" | "iam_role" | "service_account";
  /**
   * OAuth client's id, e.g. flights-writer, or a reference to a secret that holds it; for mode oauth2.
   */
  client_id: string | SecretReference | null;
  /**
   * Reference to the OAuth client's secret; for mode oauth2. A plain text is refused here.
   */
  client_secret: SecretReference | null;
  /**
   * OAuth scope to ask for, e.g. PRINCIPAL_ROLE:flights_writer; for mode oauth2.
   */
  scope: string | null;
  /**
   * ARN of the AWS role to take, e.g. arn:aws:iam::111122223333:role/flights-lake-writer; for mode iam_role. A role with a path (role/team/name) is refused, and so are AWS' other partitions.
   */
  role_arn: string | null;
  /**
   * Name of the secret to sign in with; for modes static and service_account.
   */
  secret_ref: string | null;
}
/**
 * One data layer with its references replaced by what platform.yaml says; written by `floe compile`.
 */
export interface ResolvedLayerConfig {
  /**
   * Name of the layer, e.g. gold; 1 to 100 characters.
   */
  name: string;
  storage: StorageProfile1;
  catalog: CatalogProfile1;
  /**
   * Namespace of its tables in the catalog, e.g. flights_gold; 1 to 255 characters.
   */
  namespace: string;
  /**
   * Days that its data is kept, 1 to 36500 (a hundred years); null keeps it for good.
   */
  retention_days: number | null;
  /**
   * Table properties that its tables get, texts only, e.g. write.format.default: parquet.
   */
  properties: {
    [k: string]: string;
  };
}
/**
 * The store that holds its files, in full.
 */
export interface StorageProfile1 {
  /**
   * Which kind of store it is; local is a directory.
   */
  type: "s3" | "gcs" | "azure" | "local";
  /**
   * Address of the store where it is not the cloud's own, e.g. https://s3.flights.example, or a reference to a secret that holds it; empty for the cloud's own.
   */
  endpoint: string | SecretReference;
  /**
   * Region of the bucket, e.g. us-east-1.
   */
  region: string;
  /**
   * Name of the bucket, 3 to 63 characters, e.g. ny-flights-lake.
   */
  bucket: string;
  /**
   * True puts the bucket into the path (LocalStack, MinIO), false into the host's name (AWS).
   */
  path_style_access: boolean;
  credentials: CredentialConfig;
}
/**
 * The catalog that holds its tables, in full.
 */
export interface CatalogProfile1 {
  /**
   * Which product answers; decides which client and defaults a consumer uses.
   */
  type: "polaris" | "glue" | "nessie" | "rest" | "hive";
  /**
   * Address of the catalog, e.g. https://catalog.flights.example/api/catalog, or a reference to a secret that holds it.
   */
  uri: string | SecretReference;
  /**
   * Name of the warehouse inside the catalog, e.g. flights_lake; 1 to 255 characters.
   */
  warehouse: string;
  /**
   * Namespace used where a table's name has none, e.g. flights; 1 to 255 characters.
   */
  namespace: string;
  credentials: CredentialConfig1;
  /**
   * How a client gets at a table's files once the catalog has named them.
   */
  access_delegation: "vended-credentials" | "remote-signing" | "none";
  /**
   * True lets the client renew its token before it ends; switch it off where the issuer refuses that.
   */
  token_refresh_enabled: boolean;
  /**
   * Further properties of the Iceberg client, texts only, e.g. header.X-Client-Name: floe. No secrets.
   */
  properties: {
    [k: string]: string;
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
