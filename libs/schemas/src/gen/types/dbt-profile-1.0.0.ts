/** Generated from schemas/dbt-profile/1.0.0.schema.json by `pnpm generate --write`. Do not edit. */

/**
 * One connection; `type` decides which of the seven targets it is and so which keys it needs. A `type` that is none of them is refused.
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[A-Za-z][A-Za-z0-9_-]*$".
 */
export type Output =
  DuckdbOutput | SnowflakeOutput | BigqueryOutput | RedshiftOutput | DatabricksOutput | PostgresOutput | SparkOutput;
/**
 * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
 *
 * This interface was referenced by `Options`'s JSON-Schema definition
 * via the `patternProperty` "(?:[Pp]assword|[Pp]assphrase|[Ss]ecret|[Ss]ecret[._-]?[Kk]ey|[Tt]oken|[Aa]ccess[._-]?[Kk]ey|[Aa]pi[._-]?[Kk]ey|[Aa]ccount[._-]?[Kk]ey|[Pp]rivate[._-]?[Kk]ey|[Cc]redentials?|[Aa]uthorization)$".
 *
 * This interface was referenced by `Options1`'s JSON-Schema definition
 * via the `patternProperty` "(?:[Pp]assword|[Pp]assphrase|[Ss]ecret|[Ss]ecret[._-]?[Kk]ey|[Tt]oken|[Aa]ccess[._-]?[Kk]ey|[Aa]pi[._-]?[Kk]ey|[Aa]ccount[._-]?[Kk]ey|[Pp]rivate[._-]?[Kk]ey|[Cc]redentials?|[Aa]uthorization)$".
 *
 * This interface was referenced by `Options2`'s JSON-Schema definition
 * via the `patternProperty` "(?:[Pp]assword|[Pp]assphrase|[Ss]ecret|[Ss]ecret[._-]?[Kk]ey|[Tt]oken|[Aa]ccess[._-]?[Kk]ey|[Aa]pi[._-]?[Kk]ey|[Aa]ccount[._-]?[Kk]ey|[Pp]rivate[._-]?[Kk]ey|[Cc]redentials?|[Aa]uthorization)$".
 *
 * This interface was referenced by `Options3`'s JSON-Schema definition
 * via the `patternProperty` "(?:[Pp]assword|[Pp]assphrase|[Ss]ecret|[Ss]ecret[._-]?[Kk]ey|[Tt]oken|[Aa]ccess[._-]?[Kk]ey|[Aa]pi[._-]?[Kk]ey|[Aa]ccount[._-]?[Kk]ey|[Pp]rivate[._-]?[Kk]ey|[Cc]redentials?|[Aa]uthorization)$".
 *
 * This interface was referenced by `Options4`'s JSON-Schema definition
 * via the `patternProperty` "(?:[Pp]assword|[Pp]assphrase|[Ss]ecret|[Ss]ecret[._-]?[Kk]ey|[Tt]oken|[Aa]ccess[._-]?[Kk]ey|[Aa]pi[._-]?[Kk]ey|[Aa]ccount[._-]?[Kk]ey|[Pp]rivate[._-]?[Kk]ey|[Cc]redentials?|[Aa]uthorization)$".
 *
 * This interface was referenced by `Options5`'s JSON-Schema definition
 * via the `patternProperty` "(?:[Pp]assword|[Pp]assphrase|[Ss]ecret|[Ss]ecret[._-]?[Kk]ey|[Tt]oken|[Aa]ccess[._-]?[Kk]ey|[Aa]pi[._-]?[Kk]ey|[Aa]ccount[._-]?[Kk]ey|[Pp]rivate[._-]?[Kk]ey|[Cc]redentials?|[Aa]uthorization)$".
 *
 * This interface was referenced by `Options6`'s JSON-Schema definition
 * via the `patternProperty` "(?:[Pp]assword|[Pp]assphrase|[Ss]ecret|[Ss]ecret[._-]?[Kk]ey|[Tt]oken|[Aa]ccess[._-]?[Kk]ey|[Aa]pi[._-]?[Kk]ey|[Aa]ccount[._-]?[Kk]ey|[Pp]rivate[._-]?[Kk]ey|[Cc]redentials?|[Aa]uthorization)$".
 *
 * This interface was referenced by `Options7`'s JSON-Schema definition
 * via the `patternProperty` "(?:[Pp]assword|[Pp]assphrase|[Ss]ecret|[Ss]ecret[._-]?[Kk]ey|[Tt]oken|[Aa]ccess[._-]?[Kk]ey|[Aa]pi[._-]?[Kk]ey|[Aa]ccount[._-]?[Kk]ey|[Pp]rivate[._-]?[Kk]ey|[Cc]redentials?|[Aa]uthorization)$".
 *
 * This interface was referenced by `Options8`'s JSON-Schema definition
 * via the `patternProperty` "(?:[Pp]assword|[Pp]assphrase|[Ss]ecret|[Ss]ecret[._-]?[Kk]ey|[Tt]oken|[Aa]ccess[._-]?[Kk]ey|[Aa]pi[._-]?[Kk]ey|[Aa]ccount[._-]?[Kk]ey|[Pp]rivate[._-]?[Kk]ey|[Cc]redentials?|[Aa]uthorization)$".
 */
export type Secret = string;
/**
 * The value of one setting: a text, a number, a truth value, a list of texts, or settings inside settings.
 */
export type OptionValue = Text | number | boolean | Text[] | Options1;
/**
 * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
 */
export type Text = string;

/**
 * A profiles.yml as floe writes it for dbt: profile name to outputs. Stricter than dbt, which takes unknown keys and missing authentication in silence: every output is closed, has all keys that its target needs, and holds no secret. dbt's own top-level `config` is refused: it is dbt's settings, not a connection.
 */
export interface DbtProfile {
  [k: string]: Profile;
}
/**
 * One dbt profile: the outputs a project can run on and the one used when nothing is said. `target` must be a key of `outputs`; JSON Schema cannot say so, the consumer's gate checks it.
 *
 * This interface was referenced by `DbtProfile`'s JSON-Schema definition
 * via the `patternProperty` "^(?!config$)[A-Za-z][A-Za-z0-9_-]*$".
 */
export interface Profile {
  /**
   * Name of the output that dbt uses without --target, e.g. local; floe writes transforms[0].target of the artifact, else the environment's name.
   */
  target: string;
  /**
   * The connections by output name, one for each environment the artifact was compiled for, e.g. local and prod.
   */
  outputs: {
    [k: string]: Output;
  };
}
/**
 * A DuckDB file, opened in dbt's own process by dbt-duckdb. No authentication, unless the path is MotherDuck's (md:…): then motherduck_token is needed.
 */
export interface DuckdbOutput {
  /**
   * Always duckdb: says that this is a DuckDB connection.
   */
  type: "duckdb";
  /**
   * The database file, e.g. /data/flights.duckdb, :memory:, or md:flights for MotherDuck; the directory must exist. A token inside the path is refused: use motherduck_token.
   */
  path: string;
  /**
   * Schema in which dbt creates its relations, e.g. marts; dbt-duckdb takes main when it is absent.
   */
  schema?: string;
  /**
   * Name of the database inside DuckDB; must agree with the file's name (flights for flights.duckdb), so floe leaves it out.
   */
  database?: string;
  /**
   * How many models dbt builds at the same time over this connection, e.g. 4; dbt itself reads it and takes 1 when it is absent.
   */
  threads?: number | string;
  config_options?: Options;
  /**
   * DuckDB extensions to install and load before the first query, e.g. httpfs.
   */
  extensions?: (Text | DuckdbExtension)[];
  settings?: Options2;
  /**
   * Entries for DuckDB's secret manager, one for each store that is read; every secret part comes from the environment.
   */
  secrets?: DuckdbSecret[];
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  external_root?: string;
  /**
   * Old way to ask for AWS' own credential chain; aws is the only value that dbt-duckdb takes. Prefer an entry in `secrets` with provider credential_chain.
   */
  use_credential_provider?: "aws";
  /**
   * Other databases attached beside the main one, in order.
   */
  attach?: DuckdbAttachment[];
  /**
   * fsspec file systems to register, each an open mapping with `fs` naming the implementation, e.g. fs: s3.
   */
  filesystems?: Options1[];
  remote?: DuckdbRemote;
  /**
   * dbt-duckdb plugins that read sources or store relations, e.g. module: excel.
   */
  plugins?: DuckdbPlugin[];
  /**
   * True runs each statement outside a transaction, which keeps the file small; false, the default, keeps them.
   */
  disable_transactions?: boolean | string;
  /**
   * True, the default, keeps the file open between dbt commands in one process; false lets another process open it in between.
   */
  keep_open?: boolean | string;
  /**
   * Directories added to Python's path before plugins are loaded, e.g. dbt/plugins.
   */
  module_paths?: Text[];
  retries?: DuckdbRetries;
  flights?: DuckdbFlights;
  /**
   * True says that the database is a DuckLake even where its path does not begin with ducklake:.
   */
  is_ducklake?: boolean | string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  motherduck_token?: string;
}
/**
 * DuckDB's connect-time configuration, e.g. allow_unsigned_extensions: true; passed to duckdb.connect.
 */
export interface Options {
  [k: string]: Secret | OptionValue;
}
/**
 * Settings that belong to the adapter or the engine and are passed on as they are. A key that ends in a secret's name (password, token, access_key, …) takes only an environment variable.
 */
export interface Options1 {
  [k: string]: Secret | OptionValue;
}
/**
 * An extension from a repository other than DuckDB's own.
 */
export interface DuckdbExtension {
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  name: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  repo: string;
}
/**
 * DuckDB settings applied with SET on each connection, e.g. memory_limit: 1GB.
 */
export interface Options2 {
  [k: string]: Secret | OptionValue;
}
/**
 * One entry of DuckDB's secret manager (CREATE SECRET); which keys apply depends on `type`. Keys that carry a secret take only an environment variable.
 */
export interface DuckdbSecret {
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  type: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  name?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  provider?: string;
  /**
   * Path prefix, or several, for which the secret is used, e.g. s3://ny-flights-lake.
   */
  scope?: Text | Text[];
  /**
   * True writes the secret to DuckDB's own store on disk; false, the default, keeps it for the run.
   */
  persistent?: boolean | string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  key_id?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  secret?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  session_token?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  token?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  bearer_token?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  password?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  connection_string?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  client_id?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  client_secret?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  region?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  endpoint?: string;
  /**
   * path puts the bucket into the path (LocalStack, MinIO), vhost into the host's name (AWS).
   */
  url_style?: "path" | "vhost";
  /**
   * False speaks plain HTTP to the store; true, the default, HTTPS.
   */
  use_ssl?: boolean | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  chain?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  account_name?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  account_id?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  tenant_id?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  oauth2_server_uri?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  host?: string;
  /**
   * Server port, for postgres and mysql.
   */
  port?: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  user?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  database?: string;
}
/**
 * A database attached beside the main one.
 */
export interface DuckdbAttachment {
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  path: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  type?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  alias?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  secret?: string;
  /**
   * True attaches without write access.
   */
  read_only?: boolean | string;
  options?: Options3;
  /**
   * True says that it is a DuckLake even where its path does not begin with ducklake:.
   */
  is_ducklake?: boolean | string;
}
/**
 * Further options of DuckDB's ATTACH, e.g. data_path.
 */
export interface Options3 {
  [k: string]: Secret | OptionValue;
}
/**
 * A DuckDB that listens on the Postgres wire (Buena Vista), used in place of a local file.
 */
export interface DuckdbRemote {
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  host: string;
  /**
   * TCP port, e.g. 5433.
   */
  port: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  user: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  password?: string;
}
/**
 * One dbt-duckdb plugin.
 */
export interface DuckdbPlugin {
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  module: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  alias?: string;
  config?: Options4;
}
/**
 * Settings that belong to the adapter or the engine and are passed on as they are. A key that ends in a secret's name (password, token, access_key, …) takes only an environment variable.
 */
export interface Options4 {
  [k: string]: Secret | OptionValue;
}
/**
 * How often to try again when another process holds the file or a query fails for a passing reason.
 */
export interface DuckdbRetries {
  /**
   * How often to try to open the file in all, e.g. 5; 1, the default, is no retry.
   */
  connect_attempts?: number | string;
  /**
   * How often to try one query in all.
   */
  query_attempts?: number | string;
  /**
   * Names of the exceptions worth another try, e.g. IOException.
   */
  retryable_exceptions?: Text[];
}
/**
 * Settings for Python models that run on MotherDuck Flights (MotherDuck's job runner; nothing to do with aircraft).
 */
export interface DuckdbFlights {
  /**
   * True sends every Python model there; a model can still choose submission_method local.
   */
  enabled_by_default?: boolean | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  access_token_name?: string;
  /**
   * Seconds after which MotherDuck ends a run; 0 is no limit.
   */
  max_runtime_sec?: number | string;
  /**
   * Size of the runner, named after its memory in gigabytes.
   */
  instance_type?: "F4" | "F16" | "F32";
  /**
   * Seconds that dbt waits for a run before it cancels it; 3600 when absent.
   */
  timeout_sec?: number | string;
  /**
   * Seconds between two looks at a running run, e.g. 2.5.
   */
  poll_interval_sec?: number | string;
  /**
   * How many lines of a failed run's log go into dbt's error; 0, the default, is none.
   */
  log_lines?: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  log_url_template?: string;
  /**
   * Python requirements installed for each run, e.g. pandas==2.3.3.
   */
  requirements?: Text[];
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  duckdb_version?: string;
}
/**
 * A Snowflake account. Needs one way to authenticate: a password, a key pair (private_key_path or private_key), a token with its authenticator, externalbrowser, or workload_identity; dbt itself accepts a profile without any.
 */
export interface SnowflakeOutput {
  /**
   * Always snowflake: says that this is a Snowflake connection.
   */
  type: "snowflake";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  account: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  user: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  password?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  role: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  database: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  warehouse: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  schema: string;
  /**
   * How many models dbt builds at the same time over this connection, e.g. 4; dbt itself reads it and takes 1 when it is absent.
   */
  threads?: number | string;
  /**
   * How the user signs in: snowflake (password), username_password_mfa, snowflake_jwt (key pair), externalbrowser, oauth, jwt or programmatic_access_token (token), workload_identity, or Okta's https:// address.
   */
  authenticator?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  private_key?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  private_key_path?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  private_key_passphrase?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  token?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  oauth_client_id?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  oauth_client_secret?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  query_tag?: string;
  /**
   * True keeps a session alive beyond four hours of idling.
   */
  client_session_keep_alive?: boolean | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  host?: string;
  /**
   * Port to use in place of 443.
   */
  port?: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  proxy_host?: string;
  /**
   * Port of that proxy.
   */
  proxy_port?: number | string;
  /**
   * http only for a local emulator; https, the default, otherwise.
   */
  protocol?: "http" | "https";
  /**
   * How often to try again to connect; 1 when absent.
   */
  connect_retries?: number | string;
  /**
   * Seconds to wait between such tries.
   */
  connect_timeout?: number | string;
  /**
   * True also tries again after errors of the database.
   */
  retry_on_database_errors?: boolean | string;
  /**
   * True also tries again after any other error.
   */
  retry_all?: boolean | string;
  /**
   * True switches off the check for revoked certificates; only for a local emulator.
   */
  insecure_mode?: boolean | string;
  /**
   * True lets models share sessions; dbt's default unless client_session_keep_alive is true.
   */
  reuse_connections?: boolean | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  s3_stage_vpce_dns_name?: string;
  /**
   * Whose identity is presented with authenticator workload_identity.
   */
  workload_identity_provider?: "AWS" | "AZURE" | "GCP" | "OIDC";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  workload_identity_entra_resource?: string;
  /**
   * Seconds the connector may spend on finding out which cloud it runs in; 0 switches that off.
   */
  platform_detection_timeout_seconds?: number | string;
}
/**
 * A BigQuery project; `method` says how dbt authenticates and so what else is needed. The names are floe's: project and dataset, not database and schema; job_retries, job_execution_timeout_seconds and compute_region, not their old names retries, timeout_seconds and dataproc_region.
 */
export interface BigqueryOutput {
  /**
   * Always bigquery: says that this is a BigQuery connection.
   */
  type: "bigquery";
  /**
   * oauth uses the machine's own Google login, service-account needs keyfile, service-account-json needs keyfile_json, oauth-secrets needs token or a refresh token with its client, external-oauth-wif needs workload_pool_provider_path and token_endpoint.
   */
  method: "oauth" | "service-account" | "service-account-json" | "oauth-secrets" | "external-oauth-wif";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  project: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  dataset: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  location: string;
  /**
   * How many models dbt builds at the same time over this connection, e.g. 4; dbt itself reads it and takes 1 when it is absent.
   */
  threads?: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  keyfile?: string;
  /**
   * The service account's key itself: either one variable with the whole JSON text, read by as_native (dbt refuses plain env_var here: it wants a mapping, not a text), or the mapping with its secret parts from the environment.
   */
  keyfile_json?: string | BigqueryKey;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  token?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  refresh_token?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  client_id?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  client_secret?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  token_uri?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  workload_pool_provider_path?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  service_account_impersonation_url?: string;
  token_endpoint?: TokenEndpoint;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  execution_project?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  quota_project?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  api_endpoint?: string;
  /**
   * interactive runs a query at once, batch when there is capacity.
   */
  priority?: "interactive" | "batch";
  /**
   * Bytes after which a query fails rather than being billed, e.g. 10000000000.
   */
  maximum_bytes_billed?: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  reservation?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  impersonate_service_account?: string;
  /**
   * Seconds after which a failing job is not tried again.
   */
  job_retry_deadline_seconds?: number | string;
  /**
   * How often to try a failed job again; 1 when absent. Its old name `retries` is refused.
   */
  job_retries?: number | string;
  /**
   * Seconds to wait until BigQuery accepts a job.
   */
  job_creation_timeout_seconds?: number | string;
  /**
   * Seconds a job may run. Its old name `timeout_seconds` is refused.
   */
  job_execution_timeout_seconds?: number | string;
  /**
   * True prints the link to each job at dbt's info level.
   */
  job_link_info_level_log?: boolean | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  compute_region?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  dataproc_cluster_name?: string;
  dataproc_batch?: Options5;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  gcs_bucket?: string;
  /**
   * How Python models are run.
   */
  submission_method?: "cluster" | "serverless" | "bigframes";
  /**
   * OAuth scopes to ask for, e.g. https://www.googleapis.com/auth/bigquery.
   */
  scopes?: Text[];
}
/**
 * A Google service account's key file as a mapping; the key and its id come from the environment.
 */
export interface BigqueryKey {
  /**
   * Always service_account.
   */
  type: "service_account";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  project_id: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  private_key_id?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  private_key: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  client_email: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  client_id?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  auth_uri?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  token_uri: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  auth_provider_x509_cert_url?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  client_x509_cert_url?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  universe_domain?: string;
}
/**
 * Identity provider that issues the token to be exchanged, for external-oauth-wif.
 */
export interface TokenEndpoint {
  /**
   * Which provider answers: okta or entra; BigQuery takes entra only.
   */
  type: "okta" | "entra";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  request_url: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  request_data: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  idp_auth_credentials?: string;
}
/**
 * Settings that belong to the adapter or the engine and are passed on as they are. A key that ends in a secret's name (password, token, access_key, …) takes only an environment variable.
 */
export interface Options5 {
  [k: string]: Secret | OptionValue;
}
/**
 * A Redshift cluster or serverless workgroup; `method` says how dbt authenticates. The names are floe's: dbname and password; dbt's other names database and pass are refused, so that one name serves.
 */
export interface RedshiftOutput {
  /**
   * Always redshift: says that this is a Redshift connection.
   */
  type: "redshift";
  /**
   * database, also when absent, needs user and password; iam needs user and the cluster; iam_role needs the cluster; the identity-center methods need their provider.
   */
  method?: "database" | "iam" | "iam_role" | "browser_identity_center" | "oauth_token_identity_center";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  host: string;
  /**
   * Port of the cluster, 5439 on AWS.
   */
  port: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  user?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  password?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  dbname: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  schema: string;
  /**
   * How many models dbt builds at the same time over this connection, e.g. 4; dbt itself reads it and takes 1 when it is absent.
   */
  threads?: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  cluster_id?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  iam_profile?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  access_key_id?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  secret_access_key?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  region?: string;
  /**
   * True when the host is a serverless workgroup whose name does not say so.
   */
  is_serverless?: boolean | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  serverless_work_group?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  serverless_acct_id?: string;
  /**
   * True creates the database user when it is missing, with method iam.
   */
  autocreate?: boolean | string;
  /**
   * Database groups the temporary user joins, with method iam.
   */
  db_groups?: Text[];
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  idc_region?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  issuer_url?: string;
  /**
   * Local port the browser returns to; 7890 when absent.
   */
  idp_listen_port?: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  idc_client_display_name?: string;
  /**
   * Seconds to wait for the browser; 60 when absent.
   */
  idp_response_timeout?: number | string;
  token_endpoint?: TokenEndpoint1;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  role?: string;
  /**
   * How strictly TLS is used; verify-full also checks the host's name.
   */
  sslmode?: "disable" | "allow" | "prefer" | "require" | "verify-ca" | "verify-full";
  /**
   * Seconds to wait for a connection.
   */
  connect_timeout?: number | string;
  /**
   * How often to try again to connect; 1 when absent.
   */
  retries?: number | string;
  /**
   * True also tries again after errors that are not about the connection.
   */
  retry_all?: boolean | string;
  /**
   * True, dbt's default, commits each statement by itself.
   */
  autocommit?: boolean | string;
  /**
   * True where the cluster has RA3 nodes, which allow queries across databases.
   */
  ra3_node?: boolean | string;
  /**
   * True where tables are shared between clusters, so that catalogs are read in another way.
   */
  datasharing?: boolean | string;
  /**
   * True, the default, keeps an idle connection alive.
   */
  tcp_keepalive?: boolean | string;
  /**
   * Seconds of silence before the first keep-alive.
   */
  tcp_keepalive_idle?: number | string;
  /**
   * Seconds between two keep-alives.
   */
  tcp_keepalive_interval?: number | string;
  /**
   * Unanswered keep-alives after which the connection is given up.
   */
  tcp_keepalive_count?: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  query_group?: string;
  /**
   * True lets DROP statements run beside each other; safe only without dependent views.
   */
  allow_concurrent_drops?: boolean | string;
  /**
   * True leaves CASCADE out of DROP; safe only without dependent relations.
   */
  drop_without_cascade?: boolean | string;
}
/**
 * Identity provider that issues the token, for oauth_token_identity_center.
 */
export interface TokenEndpoint1 {
  /**
   * Which provider answers: okta or entra; BigQuery takes entra only.
   */
  type: "okta" | "entra";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  request_url: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  request_data: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  idp_auth_credentials?: string;
}
/**
 * A Databricks SQL warehouse or cluster. Needs a token, or an OAuth client with its auth_type. The name is floe's: catalog; dbt's other name database is refused, so that one name serves.
 */
export interface DatabricksOutput {
  /**
   * Always databricks: says that this is a Databricks connection.
   */
  type: "databricks";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  host: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  http_path: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  token?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  catalog: string;
  /**
   * Schema in which dbt creates its relations, e.g. marts; a dot is refused, the catalog has its own key.
   */
  schema: string;
  /**
   * How many models dbt builds at the same time over this connection, e.g. 4; dbt itself reads it and takes 1 when it is absent.
   */
  threads?: number | string;
  /**
   * How dbt signs in without a token: oauth with an OAuth client, env-oidc or file-oidc with an identity token.
   */
  auth_type?: "oauth" | "env-oidc" | "file-oidc";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  client_id?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  client_secret?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  azure_client_id?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  azure_client_secret?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  oauth_redirect_url?: string;
  /**
   * OAuth scopes to ask for, e.g. all-apis.
   */
  oauth_scopes?: Text[];
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  oidc_token_filepath?: string;
  session_properties?: Options6;
  connection_parameters?: Options7;
  /**
   * Other warehouses that single models may ask for by name.
   */
  compute?: {
    [k: string]: DatabricksCompute;
  };
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  query_tags?: string;
  /**
   * How often to try again to connect; 1 when absent.
   */
  connect_retries?: number | string;
  /**
   * Seconds to wait between such tries.
   */
  connect_timeout?: number | string;
  /**
   * Seconds after which an idle connection is opened anew.
   */
  connect_max_idle?: number | string;
  /**
   * True also tries again after any other error.
   */
  retry_all?: boolean | string;
}
/**
 * Settings that belong to the adapter or the engine and are passed on as they are. A key that ends in a secret's name (password, token, access_key, …) takes only an environment variable.
 */
export interface Options6 {
  [k: string]: Secret | OptionValue;
}
/**
 * Settings that belong to the adapter or the engine and are passed on as they are. A key that ends in a secret's name (password, token, access_key, …) takes only an environment variable.
 */
export interface Options7 {
  [k: string]: Secret | OptionValue;
}
/**
 * One further warehouse.
 */
export interface DatabricksCompute {
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  http_path: string;
}
/**
 * A PostgreSQL database. The names are floe's: dbname and password; dbt's other names database and pass are refused, so that one name serves.
 */
export interface PostgresOutput {
  /**
   * Always postgres: says that this is a PostgreSQL connection.
   */
  type: "postgres";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  host: string;
  /**
   * Server port, usually 5432.
   */
  port: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  user: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  password: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  dbname: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  schema: string;
  /**
   * How many models dbt builds at the same time over this connection, e.g. 4; dbt itself reads it and takes 1 when it is absent.
   */
  threads?: number | string;
  /**
   * Seconds to wait for a connection; 10 when absent.
   */
  connect_timeout?: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  role?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  search_path?: string;
  /**
   * Seconds of silence before the first TCP keep-alive; 0, the default, leaves it to the system.
   */
  keepalives_idle?: number | string;
  /**
   * How strictly TLS is used; verify-full also checks the host's name.
   */
  sslmode?: "disable" | "allow" | "prefer" | "require" | "verify-ca" | "verify-full";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  sslcert?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  sslkey?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  sslrootcert?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  application_name?: string;
  /**
   * True commits each statement by itself; false, the default, works in transactions.
   */
  autocommit?: boolean | string;
  /**
   * How often to try again to connect; 1 when absent.
   */
  retries?: number | string;
}
/**
 * A Spark cluster; `method` says how dbt reaches it and so what else is needed. `database` is refused: on Spark it would have to repeat `schema`.
 */
export interface SparkOutput {
  /**
   * Always spark: says that this is a Spark connection.
   */
  type: "spark";
  /**
   * thrift talks to a Thrift server and needs port; http to Databricks over HTTP and needs port, token and cluster; odbc goes through a driver and needs port, driver and one of cluster, endpoint, connection_string_suffix; session runs Spark in dbt's own process.
   */
  method: "thrift" | "http" | "odbc" | "session";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  host: string;
  /**
   * Server port, e.g. 10000 for thrift, 443 for http.
   */
  port?: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  schema: string;
  /**
   * How many models dbt builds at the same time over this connection, e.g. 4; dbt itself reads it and takes 1 when it is absent.
   */
  threads?: number | string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  user?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  password?: string;
  /**
   * How the Thrift server authenticates; NONE when absent.
   */
  auth?: "NONE" | "NOSASL" | "LDAP" | "KERBEROS" | "CUSTOM";
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  kerberos_service_name?: string;
  /**
   * True speaks TLS to the Thrift server.
   */
  use_ssl?: boolean | string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  token?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  organization?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  cluster?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  endpoint?: string;
  /**
   * A text: written out, or exactly {{ env_var('NAME') }} with a name in capitals. Other Jinja is refused, an env_var default too: it would hide a variable that is missing.
   */
  driver?: string;
  /**
   * A secret: only {{ env_var('NAME') }} with a name in capitals, e.g. {{ env_var('POSTGRES_PROD_PASSWORD') }}. Written out it is refused, whatever it is.
   */
  connection_string_suffix?: string;
  server_side_parameters?: Options8;
  /**
   * How often to try again to connect; 0 when absent.
   */
  connect_retries?: number | string;
  /**
   * Seconds to wait between such tries; 10 when absent.
   */
  connect_timeout?: number | string;
  /**
   * True also tries again after any other error.
   */
  retry_all?: boolean | string;
  /**
   * Seconds a query may run; no limit when absent.
   */
  query_timeout?: number | string;
  /**
   * Seconds between two looks at a running query; 5 when absent.
   */
  poll_interval?: number | string;
  /**
   * How often to run a query again after the connection was lost; 1 when absent.
   */
  query_retries?: number | string;
}
/**
 * Settings that belong to the adapter or the engine and are passed on as they are. A key that ends in a secret's name (password, token, access_key, …) takes only an environment variable.
 */
export interface Options8 {
  [k: string]: Secret | OptionValue;
}
