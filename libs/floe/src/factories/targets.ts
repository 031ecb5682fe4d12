/**
 * What a compute profile of each target says in a real project: the properties that dbt's profile of that target needs and
 * that are no secret, under the names dbt gives them. Secrets are named, never there.
 */
import type { PlatformSpec_1_2_0 } from "@floe-contracts/schemas";

export type ComputeProfile = NonNullable<PlatformSpec_1_2_0["compute"]>[string];
export type ComputeTarget = NonNullable<ComputeProfile["type"]>;
export type Credentials = NonNullable<ComputeProfile["credentials"]>;

/** All targets of the contract, in its order. */
export const COMPUTE_TARGETS = [
  "duckdb",
  "snowflake",
  "bigquery",
  "redshift",
  "databricks",
  "postgres",
  "spark",
] as const satisfies readonly ComputeTarget[];

const PROPERTIES: Readonly<Record<ComputeTarget, Readonly<Record<string, unknown>>>> = {
  duckdb: { path: "warehouse.duckdb", schema: "main", threads: 4 },
  snowflake: {
    account: "xy12345.eu-central-1",
    user: "TRANSFORMER",
    role: "TRANSFORMER",
    database: "ANALYTICS",
    warehouse: "TRANSFORMING",
    schema: "MARTS",
    threads: 8,
  },
  bigquery: { method: "oauth", project: "acme-analytics", dataset: "marts", location: "EU", threads: 8 },
  redshift: {
    host: "acme.abc123.eu-central-1.redshift.amazonaws.com",
    port: 5439,
    user: "transformer",
    dbname: "analytics",
    schema: "marts",
    sslmode: "require",
    threads: 4,
  },
  databricks: {
    host: "dbc-a1b2c3d4-e5f6.cloud.databricks.com",
    http_path: "/sql/1.0/warehouses/a1b2c3d4e5f60718",
    catalog: "analytics",
    schema: "marts",
    threads: 8,
  },
  postgres: {
    host: "warehouse.internal.example",
    port: 5432,
    user: "transformer",
    dbname: "analytics",
    schema: "marts",
    threads: 4,
  },
  spark: { method: "thrift", host: "spark.internal.example", port: 10000, schema: "marts", threads: 4 },
};

/** The secret that a target's connection needs; the others sign in without one, or by the machine's own identity. */
const SECRET_REFS: Readonly<Partial<Record<ComputeTarget, string>>> = {
  snowflake: "snowflake-password",
  redshift: "redshift-password",
  databricks: "databricks-token",
  postgres: "postgres-password",
};

/** A fresh copy of the realistic properties of a target. */
export function targetProperties(target: ComputeTarget): Record<string, unknown> {
  return { ...PROPERTIES[target] };
}

/** The secret_ref of a target's realistic connection, or undefined when it needs none. */
export function targetSecretRef(target: ComputeTarget): string | undefined {
  return SECRET_REFS[target];
}

/** A compute profile of platform.yaml for a target. */
export function computeProfile(target: ComputeTarget): ComputeProfile {
  const ref = targetSecretRef(target);
  return {
    type: target,
    properties: targetProperties(target),
    ...(ref === undefined ? {} : { credentials: { mode: "static", secret_ref: ref } }),
  };
}
