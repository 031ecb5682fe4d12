/**
 * Constraints that no document violates alone, each with the reason. A row that is no longer true, because the constraint
 * is gone or an example was found, stops the generator.
 */
export interface NeverAlone {
  /** `floe-spec/1.1.0` */
  readonly schemas: readonly string[];
  readonly constraints: readonly string[];
  readonly reason: string;
}

const branchTypes = (names: readonly string[]): string[] => names.map((name) => `#/$defs/${name}/type`);

export const NEVER_ALONE: readonly NeverAlone[] = [
  {
    schemas: ["compiled-artifacts/1.1.0", "floe-spec/1.1.0"],
    constraints: branchTypes([
      "TimeWindowPartition",
      "StaticPartition",
      "MultiPartition",
      "DynamicPartition",
      "BatchJob",
      "OpsJob",
      "FileWatcherSensor",
      "AssetSensor",
      "RunStatusSensor",
      "CustomSensor",
    ]),
    reason: "the union around it asks for a mapping before a branch is chosen",
  },
  {
    schemas: ["dbt-profile/1.0.0"],
    constraints: ["Duckdb", "Snowflake", "Bigquery", "Redshift", "Databricks", "Postgres", "Spark"].flatMap(
      (target) => [`#/$defs/${target}Output/type`, `#/$defs/${target}Output/required/0`],
    ),
    reason: "Output asks for a mapping with a type before a branch is chosen",
  },
  {
    schemas: ["compiled-artifacts/1.1.0", "platform-spec/1.2.0"],
    constraints: [
      "#/$defs/SecretReference/properties/secret_ref/minLength",
      "#/$defs/SecretReference/properties/secret_ref/maxLength",
    ],
    reason: "the pattern beside it asks for 1 to 253 characters already",
  },
  {
    schemas: ["floe-spec/1.0.0", "floe-spec/1.1.0"],
    constraints: ["#/properties/name/minLength", "#/properties/name/maxLength"],
    reason: "the pattern beside it asks for 1 to 100 characters already",
  },
  {
    schemas: ["platform-spec/1.2.0"],
    constraints: ["#/$defs/LayerConfig/properties/name/minLength"],
    reason: "the pattern beside it asks for a first character already",
  },
  {
    schemas: ["dbt-profile/1.0.0"],
    constraints: ["#/$defs/DatabricksOutput/allOf/2/then/required/0"],
    reason: "client_secret, which the same condition asks for, needs client_id already",
  },
  {
    schemas: ["dbt-profile/1.0.0"],
    constraints: ["#/$defs/SnowflakeOutput/dependentRequired/oauth_client_secret/1"],
    reason: "oauth_client_id, which oauth_client_secret needs, needs the token already",
  },
];

/** Constraints without an example that no row excuses, and rows that excuse nothing. */
export function unexplained(schema: string, without: readonly string[]): { missing: string[]; stale: string[] } {
  const excused = NEVER_ALONE.filter((row) => row.schemas.includes(schema)).flatMap((row) => row.constraints);
  return {
    missing: without.filter((constraint) => !excused.includes(constraint)),
    stale: excused.filter((constraint) => !without.includes(constraint)),
  };
}
