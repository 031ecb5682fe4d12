/** Generated from schemas/floe-spec/1.1.0.schema.json by `pnpm generate --write`. Do not edit. */

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
 * The data engineer's floe.yaml: what the project does, with the platform's storage, catalog and compute only named. The names are looked up in platform.yaml when `floe compile` runs.
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
  /**
   * Name of an entry under `storage` in platform.yaml, e.g. lake.
   */
  storage?: string;
  /**
   * Name of an entry under `catalogs` in platform.yaml, e.g. lakehouse. In 1.0.0 the catalog itself stood here.
   */
  catalog?: string;
  /**
   * Name of an entry under `compute` in platform.yaml, e.g. warehouse. In 1.0.0 the engine itself stood here.
   */
  compute?: string;
  /**
   * The dbt projects to run, in this order, copied into the artifact; without any there is nothing to run.
   */
  transforms?: TransformConfig[];
  consumption?: ConsumptionConfig;
  governance?: GovernanceConfig;
  observability?: ObservabilityConfig;
  /**
   * Jobs, schedules, sensors and partitions for floe-dagster; copied into the artifact. Null builds the dbt assets alone.
   */
  orchestration?: OrchestrationConfig | null;
  /**
   * Name of the service account that the project's runs use, e.g. flights-writer; null leaves it to the platform.
   */
  service_account?: string | null;
  /**
   * Name of the catalog's principal role that the project's runs take, e.g. flights_engineer; null leaves it to the platform.
   */
  principal_role?: string | null;
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
  target?: string | null;
}
/**
 * Settings of the Cube layer that serves the marts; copied into the artifact for floe-cube.
 */
export interface ConsumptionConfig {
  /**
   * True when the project has a Cube layer; false and floe-cube does nothing.
   */
  enabled?: boolean;
  /**
   * TCP port that Cube listens on, e.g. 4000. The contract sets no range.
   */
  port?: number;
  /**
   * Name of the secret with which Cube signs and checks tokens (CUBEJS_API_SECRET); looked up at run time. Null in local work only.
   */
  api_secret_ref?: string | null;
  /**
   * Cube's name for the database it queries, e.g. postgres or trino; null takes the compute target's.
   */
  database_type?: string | null;
  /**
   * True opens Cube's playground and drops its checks of tokens; never in production.
   */
  dev_mode?: boolean;
  pre_aggregations?: PreAggregationConfig;
  security?: CubeSecurityConfig;
}
/**
 * How Cube keeps and renews its stored aggregates.
 */
export interface PreAggregationConfig {
  /**
   * When they are renewed, as a cron line, e.g. * /30 * * * * for each half hour. The contract sets no pattern here.
   */
  refresh_schedule?: string;
  /**
   * Time zone of that line, from the IANA list, e.g. America/New_York.
   */
  timezone?: string;
  /**
   * True keeps them in Cube Store, false in the database itself (schema prod_pre_aggregations).
   */
  external?: boolean;
  cube_store?: CubeStoreConfig;
  export_bucket?: ExportBucketConfig;
}
/**
 * The Cube Store that keeps them when external is true.
 */
export interface CubeStoreConfig {
  /**
   * True when pre-aggregations are kept in Cube Store.
   */
  enabled?: boolean;
  /**
   * Bucket that holds its files, e.g. ny-flights-cubestore; null keeps them on its own disk.
   */
  s3_bucket?: string | null;
  /**
   * Region of that bucket, e.g. us-east-1.
   */
  s3_region?: string | null;
  /**
   * Address of an S3-like store in place of AWS, e.g. https://s3.flights.example.
   */
  s3_endpoint?: string | null;
  /**
   * Name of the secret that holds the access key id; null uses the workload's own role.
   */
  s3_access_key_ref?: string | null;
  /**
   * Name of the secret that holds the secret access key; null uses the workload's own role.
   */
  s3_secret_key_ref?: string | null;
}
/**
 * The bucket through which they are built.
 */
export interface ExportBucketConfig {
  /**
   * True when pre-aggregations are built through the bucket.
   */
  enabled?: boolean;
  /**
   * Cube's name for the kind of bucket, e.g. s3 or gcs.
   */
  bucket_type?: string | null;
  /**
   * Name of the bucket, e.g. ny-flights-cube-export.
   */
  name?: string | null;
  /**
   * Region of the bucket, e.g. us-east-1.
   */
  region?: string | null;
  /**
   * Name of the secret that holds the access key id; null uses the workload's own role.
   */
  access_key_ref?: string | null;
  /**
   * Name of the secret that holds the secret access key; null uses the workload's own role.
   */
  secret_key_ref?: string | null;
  /**
   * Name of Snowflake's storage integration that writes to the bucket, e.g. FLIGHTS_EXPORT_INTEGRATION; null elsewhere.
   */
  integration?: string | null;
}
/**
 * How Cube limits rows to those that the caller may see.
 */
export interface CubeSecurityConfig {
  /**
   * True filters each query by the caller's claims and refuses a query without them; false shows all rows to everybody.
   */
  row_level?: boolean;
  /**
   * Column whose value must equal the one in the caller's security context, e.g. carrier; floe-cube builds the row filter from it.
   */
  filter_column?: string;
}
/**
 * How columns get their classification and what is allowed with them; copied into the artifact.
 */
export interface GovernanceConfig {
  /**
   * dbt_meta reads classifications from the meta in dbt's manifest at compile time, external leaves them to another system.
   */
  classification_source?: "dbt_meta" | "external";
  /**
   * The project's own policies, any mapping; floe passes it on and does not read it.
   */
  policies?: {
    [k: string]: unknown;
  };
  /**
   * True when lineage events may name this project's data; observability.lineage switches sending itself.
   */
  emit_lineage?: boolean;
}
/**
 * Whether traces, metrics and lineage are sent, and where; copied into the artifact for floe-dagster.
 */
export interface ObservabilityConfig {
  /**
   * True when spans are sent to otlp_endpoint.
   */
  traces?: boolean;
  /**
   * True when metrics are collected.
   */
  metrics?: boolean;
  /**
   * True when OpenLineage events are sent to lineage_endpoint. A plain switch: a consumer that treats it as an object loses tracing and lineage in silence.
   */
  lineage?: boolean;
  /**
   * Address of an OTLP collector, e.g. http://otel-collector.flights.example:4318; null leaves the address to the consumer, which then sends nothing unless it is told elsewhere.
   */
  otlp_endpoint?: string | null;
  /**
   * Address of an OpenLineage receiver such as Marquez, e.g. http://marquez.flights.example:5000; null leaves the address to the consumer, which then sends nothing unless it is told elsewhere.
   */
  lineage_endpoint?: string | null;
  /**
   * Attributes put on every span and event, texts only, e.g. service.namespace: ny-flights. No secrets: they are stored as they are.
   */
  attributes?: {
    [k: string]: string;
  };
  /**
   * Which traces are kept and where they go; null leaves the defaults.
   */
  tracing?: TracingConfig | null;
  /**
   * How metrics are collected and kept; null leaves the defaults.
   */
  metrics_config?: MetricsConfig | null;
  /**
   * What is logged and where it goes; null leaves the defaults.
   */
  logging?: LoggingConfig | null;
  /**
   * Keeping what Dagster's steps print; null leaves Dagster's own way.
   */
  compute_logs?: ComputeLogsConfig | null;
}
/**
 * Which traces are kept and where they go.
 */
export interface TracingConfig {
  sampling?: TraceSamplingConfig;
  exporters?: TraceExportersConfig;
}
/**
 * Which traces are kept.
 */
export interface TraceSamplingConfig {
  /**
   * How the choice is made; decides which of the other fields counts.
   */
  sampling_type?: "always_on" | "always_off" | "probabilistic" | "rate_limiting";
  /**
   * Share of traces that is kept, 0 to 1, e.g. 0.25 for one in four; for sampling_type probabilistic.
   */
  probability?: number;
  /**
   * Traces a second that are kept at most, at least 1; for sampling_type rate_limiting, else null.
   */
  rate_limit?: number | null;
}
/**
 * Where they go.
 */
export interface TraceExportersConfig {
  /**
   * True sends them to Jaeger.
   */
  jaeger?: boolean;
  /**
   * True sends them to AWS X-Ray.
   */
  xray?: boolean;
  /**
   * True sends them to any OTLP collector.
   */
  otlp?: boolean;
}
/**
 * How metrics are collected, kept and passed on.
 */
export interface MetricsConfig {
  /**
   * Time between two collections: a number and s, m or h, e.g. 30s; 1m30s is refused.
   */
  scrape_interval?: string;
  /**
   * Days that metrics are kept, 1 to 365.
   */
  retention_days?: number;
  exporters?: MetricsExportersConfig;
  alerting?: MetricsAlertingConfig;
}
/**
 * Where metrics go.
 */
export interface MetricsExportersConfig {
  /**
   * True offers them to Prometheus.
   */
  prometheus?: boolean;
  /**
   * True sends them to CloudWatch.
   */
  cloudwatch?: boolean;
  /**
   * True sends them to StatsD.
   */
  statsd?: boolean;
}
/**
 * Alerts on metrics.
 */
export interface MetricsAlertingConfig {
  /**
   * True when alerts are sent.
   */
  enabled?: boolean;
  /**
   * Alerts by name, e.g. late_flights_mart.
   */
  rules?: {
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
  severity?: "info" | "warning" | "critical";
  /**
   * Who is told, as addresses or channels of the alerting system, e.g. data-on-call@flights.example; nobody when empty.
   */
  notify?: string[];
}
/**
 * What is logged, in which form, and where it goes.
 */
export interface LoggingConfig {
  /**
   * The least serious messages that are still written.
   */
  level?: "DEBUG" | "INFO" | "WARNING" | "ERROR" | "CRITICAL";
  /**
   * Whether messages are JSON or text.
   */
  log_format?: "json" | "text";
  backends?: LoggingBackendsConfig;
}
/**
 * Where messages go.
 */
export interface LoggingBackendsConfig {
  /**
   * True sends them to Loki.
   */
  loki?: boolean;
  /**
   * True sends them to CloudWatch.
   */
  cloudwatch?: boolean;
  /**
   * True sends them to Elasticsearch.
   */
  elasticsearch?: boolean;
}
/**
 * Keeping what a Dagster step prints (its stdout and stderr).
 */
export interface ComputeLogsConfig {
  /**
   * True when the output is kept.
   */
  enabled?: boolean;
  /**
   * Where the output is kept; local uses local_dir, the others a bucket.
   */
  manager_type?: "s3" | "azure_blob" | "gcs" | "local" | "noop";
  /**
   * Name of an entry under `storage` in platform.yaml that the bucket and its credentials come from, e.g. lake; null to use `bucket` alone.
   */
  storage_ref?: string | null;
  /**
   * Bucket or container, e.g. ny-flights-dagster-logs; null takes that of storage_ref.
   */
  bucket?: string | null;
  /**
   * Put before each object's name, e.g. dagster-compute-logs/.
   */
  prefix?: string;
  /**
   * Days that the output is kept, 1 to 365.
   */
  retention_days?: number;
  /**
   * Directory for output that is not uploaded yet, or for all of it with manager_type local.
   */
  local_dir?: string;
  /**
   * Seconds between two uploads while a step runs, 1 to 300.
   */
  upload_interval?: number;
}
/**
 * Everything that floe-dagster builds beyond the dbt assets; the maps are keyed by the names that the entries use to refer to each other.
 */
export interface OrchestrationConfig {
  /**
   * Python modules whose Dagster assets are loaded beside dbt's, e.g. ny_flights.assets.ingest.
   */
  asset_modules?: string[];
  /**
   * How dbt is loaded and run; null takes the artifact's own paths.
   */
  dbt?: DbtConfig | null;
  /**
   * Partition definitions by name, e.g. departures_daily; `type` of each decides its kind.
   */
  partitions?: {
    [k: string]: PartitionDefinition;
  };
  /**
   * Additional settings by asset name, e.g. fct_departures.
   */
  assets?: {
    [k: string]: AssetConfig;
  };
  /**
   * Jobs by name, e.g. refresh_marts; `type` of each decides its kind.
   */
  jobs?: {
    [k: string]: JobDefinition;
  };
  /**
   * Schedules by name, e.g. every_morning.
   */
  schedules?: {
    [k: string]: ScheduleDefinition;
  };
  /**
   * Sensors by name, e.g. flights_file_arrived; `type` of each decides its kind.
   */
  sensors?: {
    [k: string]: SensorDefinition;
  };
  /**
   * Backfills by name, e.g. first_quarter.
   */
  backfills?: {
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
  observability_level?: "per_model" | "job_level";
  /**
   * Directory with dbt_project.yml, relative to floe.yaml; null takes the artifact's dbt_project_path.
   */
  project_dir?: string | null;
  /**
   * Directory with profiles.yml, relative to floe.yaml; null takes the artifact's dbt_profiles_path.
   */
  profiles_dir?: string | null;
  /**
   * Name of the dbt output to run on, e.g. prod; null takes the profile's own target. No - in it, unlike dbt itself.
   */
  target?: string | null;
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
  timezone?: string;
  /**
   * Day at which the partitions end, YYYY-MM-DD, e.g. 2013-12-31; null goes on without end.
   */
  end?: string | null;
  /**
   * How a key is written, in Python's strftime letters, e.g. %Y-%m-%d; null takes Dagster's own.
   */
  fmt?: string | null;
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
  fn?: string | null;
}
/**
 * What floe-dagster adds to one asset beyond what dbt's manifest says.
 */
export interface AssetConfig {
  /**
   * Name of an entry under orchestration.partitions by which the asset is partitioned, e.g. departures_daily; null leaves it whole.
   */
  partitions?: string | null;
  /**
   * When Dagster materializes the asset by itself; null means only when a job or a person asks.
   */
  automation_condition?: AutomationCondition | null;
  /**
   * Whether a backfill runs all its partitions in one run or in many; null leaves it to Dagster.
   */
  backfill_policy?: BackfillPolicy | null;
  /**
   * Label that Dagster's UI shows on the asset, e.g. dbt or snowflake; changes nothing else.
   */
  compute_kind?: string | null;
  /**
   * Group in which Dagster's UI shows the asset, e.g. marts; null takes dbt's own grouping.
   */
  group_name?: string | null;
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
  description?: string | null;
  /**
   * Dagster tags put on each run, e.g. team: network-planning; null for none.
   */
  tags?: {
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
  args?: {
    [k: string]: unknown;
  } | null;
  /**
   * What the job is for, shown in Dagster's UI; at most 500 characters.
   */
  description?: string | null;
  /**
   * Dagster tags put on each run, e.g. team: platform; null for none.
   */
  tags?: {
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
  timezone?: string;
  /**
   * True when Dagster starts it running; false leaves it stopped until a person starts it.
   */
  enabled?: boolean;
  /**
   * Which partitions a partitioned job runs for; null leaves it to Dagster.
   */
  partition_selector?: PartitionSelector | null;
  /**
   * Why the job runs then, shown in Dagster's UI; at most 500 characters.
   */
  description?: string | null;
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
  pattern?: string | null;
  /**
   * Seconds between two looks, at least 1, e.g. 120.
   */
  poll_interval_seconds?: number;
  /**
   * What the sensor is for, shown in Dagster's UI; at most 500 characters.
   */
  description?: string | null;
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
  poll_interval_seconds?: number;
  /**
   * What the sensor is for, shown in Dagster's UI; at most 500 characters.
   */
  description?: string | null;
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
  poll_interval_seconds?: number;
  /**
   * What the sensor is for, shown in Dagster's UI; at most 500 characters.
   */
  description?: string | null;
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
  args?: {
    [k: string]: unknown;
  } | null;
  /**
   * Seconds between two calls, at least 1, e.g. 900.
   */
  poll_interval_seconds?: number;
  /**
   * What the sensor is for, shown in Dagster's UI; at most 500 characters.
   */
  description?: string | null;
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
  batch_size?: number;
  /**
   * Why the backfill exists, shown in Dagster's UI; at most 500 characters.
   */
  description?: string | null;
  /**
   * Dagster tags put on each run, e.g. reason: corrected-delays; null for none.
   */
  tags?: {
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
