/** What Polaris is started with. Tried with the official distribution of 1.4.1. */
import type { OAuthClient } from "../../endpoints.ts";

export interface PolarisOptions {
  readonly port: number;
  readonly managementPort: number;
  /** Who may manage it: made at its start. */
  readonly root: OAuthClient;
}

const REALM = "POLARIS";

/** The settings. They hold root's secret. */
export function polarisSettings({ port, managementPort, root }: PolarisOptions): Record<string, string> {
  return {
    "quarkus.http.host": "127.0.0.1",
    "quarkus.http.port": String(port),
    "quarkus.management.host": "127.0.0.1",
    "quarkus.management.port": String(managementPort),
    "quarkus.log.file.enabled": "false",
    "quarkus.otel.sdk.disabled": "true",
    "polaris.realm-context.realms": REALM,
    "polaris.bootstrap.credentials": `${REALM},${root.id},${root.secret.reveal()}`,
    "polaris.persistence.type": "in-memory",
    'polaris.features."SUPPORTED_CATALOG_STORAGE_TYPES"': '["FILE","S3"]',
    'polaris.features."ALLOW_INSECURE_STORAGE_TYPES"': "true",
    'polaris.features."DROP_WITH_PURGE_ENABLED"': "true",
    // Keys of its own that end with it, a store in memory, plain HTTP: it calls them severe, and here they are meant.
    "polaris.readiness.ignore-severe-issues": "true",
  };
}
