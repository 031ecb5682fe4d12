/** Where the services of a case really are: what the artifact's names stand for, and what its secrets hold. */
import { type Environment, secretVariable } from "@floe-contracts/floe";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import type { CatalogEndpoint, OAuthClient, S3Endpoint } from "@floe-contracts/services";

/** The catalog and the store that a case's artifact is to open. */
export interface Placement {
  readonly uri: string;
  /** Where tokens are had, when the catalog itself does not give them: Iceberg's property oauth2-server-uri. */
  readonly tokenUrl: string | null;
  readonly warehouse: string;
  readonly client: OAuthClient;
  readonly s3: Pick<S3Endpoint, "url" | "region" | "bucket" | "pathStyle" | "accessKeyId" | "secretAccessKey">;
}

export function placementOf(catalog: CatalogEndpoint, s3: S3Endpoint, tokenUrl: string | null): Placement {
  return { uri: catalog.uri, tokenUrl, warehouse: catalog.warehouse, client: catalog.writer, s3 };
}

/**
 * A value for every secret_ref of an artifact by which the catalog is opened: what stands at each of them is what the
 * services of the case have there. Other secret_refs of the artifact get none.
 */
export function variablesFor(artifact: unknown, { uri, client, s3 }: Placement): Environment {
  const values: Record<string, string> = {};
  const put = (reference: unknown, value: string): void => {
    const name = isRecord(reference) ? reference["secret_ref"] : reference;
    if (typeof name === "string") values[secretVariable(name)] = value;
  };
  const joined = `${client.id}:${client.secret.reveal()}`;
  const keys = `${s3.accessKeyId}:${s3.secretAccessKey.reveal()}`;
  for (const at of sectionsOf(artifact)) {
    put(referenceAt(artifact, `${at}/catalog/uri`), uri);
    put(referenceAt(artifact, `${at}/catalog/credentials/client_id`), client.id);
    put(referenceAt(artifact, `${at}/catalog/credentials/client_secret`), client.secret.reveal());
    put(valueAt(artifact, `${at}/catalog/credentials/secret_ref`), joined);
    put(referenceAt(artifact, `${at}/storage/endpoint`), s3.url);
    put(valueAt(artifact, `${at}/storage/credentials/secret_ref`), keys);
  }
  put(valueAt(artifact, "/catalog/credential_secret_ref"), joined);
  put(referenceAt(artifact, "/catalog/properties/s3.endpoint"), s3.url);
  put(referenceAt(artifact, "/catalog/properties/s3.credential"), keys);
  return values;
}

function sectionsOf(artifact: unknown): string[] {
  const layers = valueAt(artifact, "/resolved_layers");
  return [
    "/resolved_profiles",
    ...Object.keys(isRecord(layers) ? layers : {}).map((name) => `/resolved_layers/${name}`),
  ];
}

/** A field that may hold a plain text or a reference; only the latter is wanted. */
function referenceAt(artifact: unknown, pointer: string): unknown {
  const value = valueAt(artifact, pointer);
  return isRecord(value) ? value : undefined;
}
