/** A connection with its secrets looked up: what opens the catalog. Nothing here is written anywhere. */
import { FloeContractsError } from "@floe-contracts/base";
import { type Environment, resolveSecret } from "@floe-contracts/floe";
import { Secret } from "@floe-contracts/services";
import type { CatalogPart, Connection, Referred, StoragePart } from "./connection.ts";
import { address, clientId, clientSecret, idAndSecret, type Origin } from "./settings.ts";

/** A field of a connection; `from` of the connection says which field of the artifact it was taken from. */
export type ConnectionField =
  | "type"
  | "uri"
  | "warehouse"
  | "namespace"
  | "clientId"
  | "clientSecret"
  | "scope"
  | "tokenRefresh"
  | "accessDelegation"
  | "properties"
  | "storageEndpoint"
  | "storageRegion"
  | "storageBucket"
  | "storagePathStyle"
  | "storageCredential";

/** JSON pointers into the artifact. A field that the artifact leaves out has the place where it would stand. */
export type From = Readonly<Record<ConnectionField, string>>;

/** An object store as a client of S3 is told it. */
export interface ResolvedStorage {
  /** Without a slash at its end; null for the cloud's own. */
  readonly endpoint: string | null;
  readonly region: string;
  /** Null in 1.0.0, which has no field for it: the catalog says where its tables lie. */
  readonly bucket: string | null;
  readonly pathStyle: boolean;
  /** Null where the keys come from the platform itself (a role), or the catalog lends them. */
  readonly accessKeyId: string | null;
  readonly secretAccessKey: Secret | null;
  readonly roleArn: string | null;
}

/** How one catalog is opened. */
export interface ResolvedCatalog {
  readonly type: "rest" | "nessie" | "polaris";
  /** The Iceberg REST base, without /v1 and without a slash at its end. */
  readonly uri: string;
  /** Null takes the catalog's default. */
  readonly warehouse: string | null;
  /** Used where a table's name has none; dots separate its levels. */
  readonly namespace: string;
  /** OAuth2 client credentials; null for a catalog that asks nobody who he is. */
  readonly credential: { readonly id: string; readonly secret: Secret } | null;
  readonly scope: string | null;
  readonly tokenRefresh: boolean;
  readonly accessDelegation: "none" | "vended-credentials" | "remote-signing";
  readonly storage: ResolvedStorage | null;
  /** Further properties of the Iceberg client, e.g. oauth2-server-uri or header.X-Client-Name. */
  readonly properties: Readonly<Record<string, string>>;
  readonly from: From;
}

/** A data layer: the catalog that holds its tables, with the layer's own namespace and storage. */
export interface ResolvedLayer extends ResolvedCatalog {
  /** What the layer's tables get, e.g. write.format.default. */
  readonly tableProperties: Readonly<Record<string, string>>;
}

export interface ResolvedConnection extends ResolvedCatalog {
  /** By the layer's name, e.g. gold; empty in 1.0.0. */
  readonly layers: Readonly<Record<string, ResolvedLayer>>;
}

export interface ResolveOptions {
  /** Where secrets are mounted as files; /var/run/secrets unless given. */
  readonly secretsDir?: string;
}

/**
 * Looks up the secrets that a connection names: in `variables`, else as mounted files. Secrets that several fields name are
 * read once.
 * @throws FloeContractsError `secret-not-found`, `secret-ref-invalid` or `connection-setting-invalid`, with the pointer of
 *   the artifact's field that names the secret.
 */
export async function resolveConnection(
  connection: Connection,
  variables: Environment,
  options: ResolveOptions = {},
): Promise<ResolvedConnection> {
  const lookUp = lookingUp(variables, options);
  const own = await resolveParts(connection.catalog, connection.storage, lookUp);
  const layers: Record<string, ResolvedLayer> = {};
  for (const [name, { catalog, storage, table_properties }] of Object.entries(connection.layers)) {
    layers[name] = { ...(await resolveParts(catalog, storage, lookUp)), tableProperties: { ...table_properties } };
  }
  return { ...own, layers };
}

type LookUp = (reference: string, pointer: string) => Promise<string>;

function lookingUp(variables: Environment, { secretsDir }: ResolveOptions): LookUp {
  const known = new Map<string, Promise<string>>();
  return async (reference, pointer) => {
    const found =
      known.get(reference) ?? resolveSecret(reference, variables, secretsDir === undefined ? {} : { secretsDir });
    known.set(reference, found);
    try {
      return await found;
    } catch (thrown) {
      if (!(thrown instanceof FloeContractsError)) throw thrown;
      const { code, message, hint, where } = thrown;
      throw new FloeContractsError(code, `${message}; the artifact names it at ${pointer}`, {
        hint,
        where: { ...where, pointer },
      });
    }
  };
}

async function resolveParts(
  catalog: CatalogPart,
  storage: StoragePart | null,
  lookUp: LookUp,
): Promise<ResolvedCatalog> {
  const { authentication, from } = catalog;
  const none = authentication.type === "none";
  return {
    type: catalog.type,
    uri: (await settled(catalog.uri, from.uri, lookUp, address)).replace(/\/v1$/, ""),
    warehouse: catalog.warehouse,
    namespace: catalog.namespace,
    credential: await credentialOf(catalog, lookUp),
    scope: none ? null : authentication.scope,
    tokenRefresh: none ? false : authentication.token_refresh,
    accessDelegation: catalog.access_delegation,
    storage: storage === null ? null : await resolveStorage(storage, lookUp),
    properties: { ...catalog.properties },
    from: fromOf(catalog, storage),
  };
}

async function credentialOf(
  { authentication, from }: CatalogPart,
  lookUp: LookUp,
): Promise<ResolvedCatalog["credential"]> {
  if (authentication.type === "none") return null;
  if (authentication.type === "credential") {
    const secret = authentication.credential.secret_ref;
    const pointer = from.client_secret;
    const [id, value] = idAndSecret(await lookUp(secret, pointer), { pointer, secret });
    return { id, secret: new Secret(value) };
  }
  const id = await settled(authentication.client_id, from.client_id, lookUp, clientId);
  const secret = await settled(authentication.client_secret, from.client_secret, lookUp, clientSecret);
  return { id, secret: new Secret(secret) };
}

async function resolveStorage(storage: StoragePart, lookUp: LookUp): Promise<ResolvedStorage> {
  const { authentication, endpoint, from } = storage;
  const keys =
    authentication.type === "keys"
      ? idAndSecret(await lookUp(authentication.credential.secret_ref, from.credential), {
          pointer: from.credential,
          secret: authentication.credential.secret_ref,
        })
      : null;
  return {
    endpoint: endpoint === null ? null : await settled(endpoint, from.endpoint, lookUp, address),
    region: storage.region,
    bucket: storage.bucket,
    pathStyle: storage.path_style,
    accessKeyId: keys === null ? null : keys[0],
    secretAccessKey: keys === null ? null : new Secret(keys[1]),
    roleArn: authentication.type === "role" ? authentication.role_arn : null,
  };
}

/** A value, or what stands behind its reference, held against the same rule. */
async function settled(
  value: Referred,
  pointer: string,
  lookUp: LookUp,
  look: (value: string, origin: Origin) => string,
): Promise<string> {
  if (typeof value === "string") return look(value, { pointer });
  return look(await lookUp(value.secret_ref, pointer), { pointer, secret: value.secret_ref });
}

function fromOf({ from }: CatalogPart, storage: StoragePart | null): From {
  // A catalog without a storage section would have it where its own properties stand.
  const place = storage?.from;
  return {
    type: from.type,
    uri: from.uri,
    warehouse: from.warehouse,
    namespace: from.namespace,
    clientId: from.client_id,
    clientSecret: from.client_secret,
    scope: from.scope,
    tokenRefresh: from.token_refresh,
    accessDelegation: from.access_delegation,
    properties: from.properties,
    storageEndpoint: place?.endpoint ?? from.properties,
    storageRegion: place?.region ?? from.properties,
    storageBucket: place?.bucket ?? from.properties,
    storagePathStyle: place?.path_style ?? from.properties,
    storageCredential: place?.credential ?? from.properties,
  };
}
