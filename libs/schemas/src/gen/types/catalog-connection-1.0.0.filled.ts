/** Generated from schemas/catalog-connection/1.0.0.schema.json, every default filled in by `pnpm generate --write`. Do not edit. */

/**
 * connection.json, as floe-polaris writes it: everything that opens an Iceberg REST catalog, with names of secrets where a secret belongs, and for each field the artifact's field that it came from.
 */
export interface CatalogConnection {
  catalog: Catalog;
  /**
   * The project's store; null where the artifact names none.
   */
  storage: Storage | null;
  /**
   * The data layers by name, e.g. gold; none in artifacts of 1.0.0.
   */
  layers: {
    [k: string]: Layer;
  };
}
/**
 * The project's catalog.
 */
export interface Catalog {
  /**
   * Which product answers; rest is any server of the Iceberg REST protocol.
   */
  type: "rest" | "polaris" | "nessie";
  /**
   * The protocol's base, without /v1 and without credentials, e.g. https://catalog.flights.example/api/catalog, or a reference to the secret that holds it.
   */
  uri: string | SecretReference;
  /**
   * Name of the warehouse inside the catalog, e.g. flights_lake; null takes the catalog's default.
   */
  warehouse: string | null;
  /**
   * Namespace used where a table's name has none, e.g. flights; dots separate its levels.
   */
  namespace: string;
  /**
   * How the client proves who it is; `type` decides which fields there are.
   */
  authentication: ClientCredentials | JoinedCredential | NoAuthentication;
  /**
   * How the client gets at a table's files: with keys that the catalog lends, by requests that it signs, or with its own.
   */
  access_delegation: "vended-credentials" | "remote-signing" | "none";
  /**
   * Further properties of the Iceberg client, texts only, e.g. header.X-Client-Name: floe. A name that speaks of a secret is refused.
   */
  properties: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^(?!.*([Ss]ecret|[Tt]oken$|[Pp]assword|[Cc]redential|[Aa]uthorization)).+$".
     */
    [k: string]: string;
  };
  from: CatalogFrom;
}
/**
 * The name of a secret. The value is looked up where it is used: a variable of that name in UPPER_SNAKE_CASE, else a file of that name.
 */
export interface SecretReference {
  /**
   * Name of the secret, e.g. flights-catalog-secret.
   */
  secret_ref: string;
}
/**
 * OAuth2 client credentials (RFC 6749 section 4.4), id and secret apart.
 */
export interface ClientCredentials {
  /**
   * Always client-credentials.
   */
  type: "client-credentials";
  /**
   * The client's id, e.g. flights-writer, or a reference to the secret that holds it.
   */
  client_id: string | SecretReference;
  client_secret: SecretReference1;
  /**
   * What the client asks for, words of RFC 6749 with blanks between, e.g. PRINCIPAL_ROLE:flights_writer; null asks for nothing in particular.
   */
  scope: string | null;
  /**
   * True lets the client renew its token before it ends.
   */
  token_refresh: boolean;
}
/**
 * The name of a secret. The value is looked up where it is used: a variable of that name in UPPER_SNAKE_CASE, else a file of that name.
 */
export interface SecretReference1 {
  /**
   * Name of the secret, e.g. flights-catalog-secret.
   */
  secret_ref: string;
}
/**
 * OAuth2 client credentials, id and secret in one value as Iceberg's property `credential` has them.
 */
export interface JoinedCredential {
  /**
   * Always credential.
   */
  type: "credential";
  credential: SecretReference2;
  /**
   * What the client asks for, words of RFC 6749 with blanks between, e.g. PRINCIPAL_ROLE:flights_writer; null asks for nothing in particular.
   */
  scope: string | null;
  /**
   * True lets the client renew its token before it ends.
   */
  token_refresh: boolean;
}
/**
 * The name of a secret. The value is looked up where it is used: a variable of that name in UPPER_SNAKE_CASE, else a file of that name.
 */
export interface SecretReference2 {
  /**
   * Name of the secret, e.g. flights-catalog-secret.
   */
  secret_ref: string;
}
/**
 * Nothing to sign in with: the service asks nobody, or the platform answers for the client.
 */
export interface NoAuthentication {
  /**
   * Always none.
   */
  type: "none";
}
/**
 * Which field of the artifact each field was taken from.
 */
export interface CatalogFrom {
  /**
   * Of the product.
   */
  type: string;
  /**
   * Of the address.
   */
  uri: string;
  /**
   * Of the warehouse.
   */
  warehouse: string;
  /**
   * Of the namespace.
   */
  namespace: string;
  /**
   * Of the client's id.
   */
  client_id: string;
  /**
   * Of the client's secret.
   */
  client_secret: string;
  /**
   * Of the scope.
   */
  scope: string;
  /**
   * Of the token's renewal.
   */
  token_refresh: string;
  /**
   * Of the access delegation.
   */
  access_delegation: string;
  /**
   * Of the further properties.
   */
  properties: string;
}
/**
 * An S3 store and how a client signs in to it.
 */
export interface Storage {
  /**
   * Address of the store, e.g. https://s3.flights.example, a reference to the secret that holds it, or null for the cloud's own.
   */
  endpoint: string | SecretReference | null;
  /**
   * Region of the bucket, e.g. us-east-1.
   */
  region: string;
  /**
   * Name of the bucket, e.g. ny-flights-lake; null where the artifact has no field for it.
   */
  bucket: string | null;
  /**
   * True puts the bucket into the path, false into the host's name.
   */
  path_style: boolean;
  /**
   * How the client proves who it is; `type` decides which fields there are.
   */
  authentication: Keys | Role | NoAuthentication;
  from: StorageFrom;
}
/**
 * An access key of S3.
 */
export interface Keys {
  /**
   * Always keys.
   */
  type: "keys";
  credential: SecretReference3;
}
/**
 * The name of a secret. The value is looked up where it is used: a variable of that name in UPPER_SNAKE_CASE, else a file of that name.
 */
export interface SecretReference3 {
  /**
   * Name of the secret, e.g. flights-catalog-secret.
   */
  secret_ref: string;
}
/**
 * A role of AWS that the platform lets the client take.
 */
export interface Role {
  /**
   * Always role.
   */
  type: "role";
  /**
   * The role, e.g. arn:aws:iam::111122223333:role/flights-lake-writer.
   */
  role_arn: string;
}
/**
 * Which field of the artifact each field was taken from.
 */
export interface StorageFrom {
  /**
   * Of the address.
   */
  endpoint: string;
  /**
   * Of the region.
   */
  region: string;
  /**
   * Of the bucket.
   */
  bucket: string;
  /**
   * Of the path style.
   */
  path_style: string;
  /**
   * Of the keys or the role.
   */
  credential: string;
}
/**
 * A data layer: where its tables are.
 */
export interface Layer {
  catalog: Catalog1;
  /**
   * The store that holds its files; null where the artifact names none.
   */
  storage: Storage | null;
  /**
   * Table properties that its tables get, texts only, e.g. write.format.default: parquet.
   */
  table_properties: {
    [k: string]: string;
  };
}
/**
 * The catalog that holds its tables, with the layer's own namespace.
 */
export interface Catalog1 {
  /**
   * Which product answers; rest is any server of the Iceberg REST protocol.
   */
  type: "rest" | "polaris" | "nessie";
  /**
   * The protocol's base, without /v1 and without credentials, e.g. https://catalog.flights.example/api/catalog, or a reference to the secret that holds it.
   */
  uri: string | SecretReference;
  /**
   * Name of the warehouse inside the catalog, e.g. flights_lake; null takes the catalog's default.
   */
  warehouse: string | null;
  /**
   * Namespace used where a table's name has none, e.g. flights; dots separate its levels.
   */
  namespace: string;
  /**
   * How the client proves who it is; `type` decides which fields there are.
   */
  authentication: ClientCredentials | JoinedCredential | NoAuthentication;
  /**
   * How the client gets at a table's files: with keys that the catalog lends, by requests that it signs, or with its own.
   */
  access_delegation: "vended-credentials" | "remote-signing" | "none";
  /**
   * Further properties of the Iceberg client, texts only, e.g. header.X-Client-Name: floe. A name that speaks of a secret is refused.
   */
  properties: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^(?!.*([Ss]ecret|[Tt]oken$|[Pp]assword|[Cc]redential|[Aa]uthorization)).+$".
     */
    [k: string]: string;
  };
  from: CatalogFrom;
}
