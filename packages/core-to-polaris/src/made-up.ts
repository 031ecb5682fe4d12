/** Artifacts that checks make up: the case's own with nothing but what is required, and the catalog that is asked about. */
import { valueAt } from "@floe-contracts/schemas";
import type { CatalogCase } from "./evidence.ts";

/** A catalog, as both versions can say it. */
export interface MadeUpCatalog {
  readonly type: "polaris" | "nessie";
  readonly uri: string;
  readonly warehouse: string;
  /** The secret that holds id:secret. */
  readonly secret: string;
  readonly scope: string | null;
  readonly tokenRefresh: boolean;
  readonly accessDelegation: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** The required fields of an artifact; `rest` is what opens the catalog. */
export function bareArtifact(
  artifact: unknown,
  version: CatalogCase["artifactVersion"],
  rest: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const required = { version, metadata: valueAt(artifact, "/metadata"), transforms: valueAt(artifact, "/transforms") };
  return { ...required, ...(version === "1.0.0" ? { compute: { target: "duckdb", properties: {} } } : {}), ...rest };
}

/** An artifact of a version that says a catalog. */
export function artifactSaying(
  artifact: unknown,
  version: CatalogCase["artifactVersion"],
  said: MadeUpCatalog,
): unknown {
  const { type, uri, warehouse, secret, scope, tokenRefresh, accessDelegation, properties } = said;
  if (version === "1.0.0") {
    const catalog = {
      type,
      uri,
      warehouse,
      credential_secret_ref: secret,
      scope,
      token_refresh_enabled: tokenRefresh,
      access_delegation: accessDelegation,
      properties,
    };
    return bareArtifact(artifact, version, { catalog });
  }
  const catalog = {
    type,
    uri,
    warehouse,
    credentials: { mode: "static", secret_ref: secret, scope },
    token_refresh_enabled: tokenRefresh,
    access_delegation: accessDelegation,
    properties,
  };
  const profiles = { catalog, storage: { bucket: "flights" }, compute: { type: "duckdb" } };
  return bareArtifact(artifact, version, { resolved_profiles: profiles });
}
