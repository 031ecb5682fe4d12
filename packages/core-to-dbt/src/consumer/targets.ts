/**
 * What dbt needs to know of each compute target: the keys without which its adapter does not connect, and how a key
 * that the artifact does not give is read from the environment. Source: the adapters' own profile documentation, and the
 * list in facts of the keys that each target needs.
 */
import type { ComputeTarget } from "@floe-contracts/floe";

/**
 * How a key is written when it comes from the environment: as text, as a number, as a secret (text, never literal), or as
 * a secret that is a JSON document, which dbt must parse before its adapter sees it.
 */
export type KeyKind = "text" | "number" | "secret" | "secret-json";

/** A compute section's properties as the artifact holds them. */
export type Properties = Readonly<Record<string, unknown>>;

export interface TargetRules {
  /** Keys that decide the shape of the output and therefore must stand in the artifact. */
  readonly decisive: readonly string[];
  /** The keys that these properties make necessary, beside the decisive ones. */
  readonly needed: (properties: Properties) => Readonly<Record<string, KeyKind>>;
}

const HOST_AND_PORT = { host: "text", port: "number" } as const;

export const TARGET_RULES: Readonly<Record<ComputeTarget, TargetRules>> = {
  duckdb: { decisive: [], needed: () => ({ path: "text" }) },
  postgres: {
    decisive: [],
    needed: () => ({ ...HOST_AND_PORT, user: "text", password: "secret", dbname: "text", schema: "text" }),
  },
  redshift: {
    decisive: [],
    needed: (properties) => ({
      ...HOST_AND_PORT,
      user: "text",
      ...(properties["method"] === "iam" ? {} : { password: "secret" }),
      dbname: "text",
      schema: "text",
    }),
  },
  snowflake: {
    decisive: [],
    needed: (properties) => ({
      account: "text",
      user: "text",
      // A key file or another authenticator stands in for the password.
      ...("private_key_path" in properties || "authenticator" in properties ? {} : { password: "secret" }),
      role: "text",
      database: "text",
      warehouse: "text",
      schema: "text",
    }),
  },
  bigquery: {
    decisive: ["method"],
    needed: (properties) => ({
      ...(properties["method"] === "service-account" ? { keyfile: "text" } : {}),
      ...(properties["method"] === "service-account-json" ? { keyfile_json: "secret-json" } : {}),
      project: "text",
      dataset: "text",
      location: "text",
    }),
  },
  databricks: {
    decisive: [],
    needed: (properties) => ({
      host: "text",
      http_path: "text",
      ...(properties["auth_type"] === "oauth" ? { client_id: "text", client_secret: "secret" } : { token: "secret" }),
      catalog: "text",
      schema: "text",
    }),
  },
  spark: {
    decisive: ["method"],
    needed: (properties) => ({
      ...HOST_AND_PORT,
      ...(properties["method"] === "http" ? { token: "secret", cluster: "text" } : {}),
      schema: "text",
    }),
  },
};

/** `POSTGRES_LOCAL_PASSWORD`: the variable that stands for a key of a target in an environment. */
export function variableName(target: string, environment: string, key: string): string {
  return [target, environment, key].map((part) => part.toUpperCase().replace(/[^A-Z0-9]+/g, "_")).join("_");
}

/** The Jinja by which dbt reads a variable. */
export function environmentJinja(name: string, kind: KeyKind): string {
  return `{{ env_var('${name}')${FILTERS[kind]} }}`;
}

/** dbt's env_var() gives text; these filters give what the adapters demand instead. */
const FILTERS: Readonly<Record<KeyKind, string>> = {
  text: "",
  number: " | as_number",
  secret: "",
  "secret-json": " | as_native",
};
