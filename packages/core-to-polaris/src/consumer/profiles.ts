/** The two-tier form of 1.1.0: a catalog profile and a storage profile, the project's own or a layer's. */
import { FloeContractsError, isSecretName } from "@floe-contracts/base";
import type { ReadCatalog, ReadCredentials, ReadStorage } from "./artifact.ts";
import type { CatalogPart, Referred, StoragePart } from "./connection.ts";
import { address, clientId, clientProperties, name, type Origin, scope } from "./settings.ts";

const TYPES = ["rest", "polaris", "nessie"] as const;
const DELEGATIONS = ["vended-credentials", "remote-signing", "none"] as const;

/** What this consumer cannot open, with the pointer of the field that asks for it. */
export function unsupported(pointer: string, what: string, hint: string): FloeContractsError {
  return new FloeContractsError("connection-unsupported", `floe-polaris opens no ${what}`, {
    hint,
    where: { pointer },
  });
}

export function catalogType(value: string, pointer: string): CatalogPart["type"] {
  const found = TYPES.find((type) => type === value);
  if (found !== undefined) return found;
  throw unsupported(pointer, `catalog of type ${value}`, `use a catalog that speaks Iceberg REST: ${TYPES.join(", ")}`);
}

export function accessDelegation(value: string, pointer: string): CatalogPart["access_delegation"] {
  const found = DELEGATIONS.find((each) => each === value);
  if (found !== undefined) return found;
  throw unsupported(pointer, `catalog by the access delegation ${value}`, `use ${DELEGATIONS.join(", ")}`);
}

/** @throws FloeContractsError `secret-in-plain-text` for a property whose name speaks of a secret. */
export function refuseSecrets(properties: Readonly<Record<string, unknown>>, pointer: string): void {
  const found = Object.keys(properties).find(isSecretName);
  if (found === undefined) return;
  const place = `${pointer}/${found.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  throw new FloeContractsError("secret-in-plain-text", `the artifact holds a secret in plain text at ${place}`, {
    hint: "take it out of platform.yaml and name it in credentials; a secret that was committed counts as known",
    where: { pointer: place },
  });
}

/** @throws FloeContractsError with the pointer of the field to blame; see `connectionOf`. */
export function catalogOf(
  profile: ReadCatalog,
  at: string,
  namespace?: { value: string; pointer: string },
): CatalogPart {
  const type = catalogType(profile.type ?? "polaris", `${at}/type`);
  const credentials = profile.credentials ?? {};
  const joined = (credentials.mode ?? "static") === "static";
  const idField = joined ? "secret_ref" : "client_id";
  const space = namespace ?? { value: profile.namespace ?? "default", pointer: `${at}/namespace` };
  const properties = profile.properties ?? {};
  refuseSecrets(properties, `${at}/properties`);
  clientProperties(properties, `${at}/properties`);
  return {
    type,
    uri: referred(profile.uri, { pointer: `${at}/uri` }, address),
    warehouse: name(profile.warehouse, { pointer: `${at}/warehouse` }),
    namespace: name(space.value, { pointer: space.pointer }),
    authentication: authenticationOf(type, profile, `${at}/credentials`),
    access_delegation: accessDelegation(profile.access_delegation ?? "none", `${at}/access_delegation`),
    properties: { ...properties },
    from: {
      type: `${at}/type`,
      uri: `${at}/uri`,
      warehouse: `${at}/warehouse`,
      namespace: space.pointer,
      client_id: `${at}/credentials/${idField}`,
      client_secret: `${at}/credentials/${joined ? "secret_ref" : "client_secret"}`,
      scope: `${at}/credentials/scope`,
      token_refresh: `${at}/token_refresh_enabled`,
      access_delegation: `${at}/access_delegation`,
      properties: `${at}/properties`,
    },
  };
}

/** static is Iceberg's own `credential`, id:secret in one; without a secret_ref the catalog is one that asks nobody. */
function authenticationOf(type: string, profile: ReadCatalog, at: string): CatalogPart["authentication"] {
  const { mode = "static", ...credentials }: ReadCredentials = profile.credentials ?? {};
  const asked = credentials.scope ?? null;
  const common = {
    scope: asked === null ? null : scope(asked, type, { pointer: `${at}/scope` }),
    token_refresh: profile.token_refresh_enabled ?? true,
  };
  if (mode === "oauth2") {
    const { client_id: id = null, client_secret: secret = null } = credentials;
    if (id === null) throw missing(`${at}/client_id`, "oauth2 needs the client's id");
    if (secret === null) throw missing(`${at}/client_secret`, "oauth2 needs the name of the client's secret");
    return {
      type: "client-credentials",
      client_id: referred(id, { pointer: `${at}/client_id` }, clientId),
      client_secret: { secret_ref: secret.secret_ref },
      ...common,
    };
  }
  if (mode !== "static") {
    const hint = "use mode oauth2 with client_id and client_secret, or static with a secret_ref of id:secret";
    throw unsupported(`${at}/mode`, `Iceberg REST catalog by credentials of mode ${mode}`, hint);
  }
  const { secret_ref: reference = null } = credentials;
  return reference === null
    ? { type: "none" }
    : { type: "credential", credential: { secret_ref: reference }, ...common };
}

/** @throws FloeContractsError with the pointer of the field to blame; see `connectionOf`. */
export function storageOf(profile: ReadStorage, at: string): StoragePart {
  const { type = "s3", endpoint = "", region = "us-east-1", bucket } = profile;
  if (type !== "s3")
    throw unsupported(`${at}/type`, `storage of type ${type}`, "use s3, or a store that speaks its protocol");
  const credentials = profile.credentials ?? {};
  const role = credentials.mode === "iam_role";
  return {
    endpoint: endpoint === "" ? null : referred(endpoint, { pointer: `${at}/endpoint` }, address),
    region: name(region, { pointer: `${at}/region` }),
    bucket: name(bucket, { pointer: `${at}/bucket` }),
    path_style: profile.path_style_access ?? false,
    authentication: keysOf(credentials, `${at}/credentials`),
    from: {
      endpoint: `${at}/endpoint`,
      region: `${at}/region`,
      bucket: `${at}/bucket`,
      path_style: `${at}/path_style_access`,
      credential: `${at}/credentials/${role ? "role_arn" : "secret_ref"}`,
    },
  };
}

function keysOf({ mode = "static", ...credentials }: ReadCredentials, at: string): StoragePart["authentication"] {
  if (mode === "iam_role") {
    const { role_arn: role = null } = credentials;
    if (role === null) throw missing(`${at}/role_arn`, "iam_role needs the role's ARN");
    return { type: "role", role_arn: role };
  }
  if (mode !== "static") {
    const hint = "use mode static with a secret_ref of id:secret, or iam_role with role_arn";
    throw unsupported(`${at}/mode`, `S3 store by credentials of mode ${mode}`, hint);
  }
  const { secret_ref: reference = null } = credentials;
  return reference === null ? { type: "none" } : { type: "keys", credential: { secret_ref: reference } };
}

export function missing(pointer: string, what: string): FloeContractsError {
  return new FloeContractsError("connection-setting-missing", `the artifact has nothing at ${pointer}: ${what}`, {
    hint: "add it to the profile in platform.yaml and compile again",
    where: { pointer },
  });
}

/** A plain value must be a good one now; what is behind a secret_ref is looked at when it is looked up. */
function referred(
  value: string | { readonly secret_ref: string },
  origin: Origin,
  look: (value: string, origin: Origin) => string,
): Referred {
  if (typeof value !== "string") return { secret_ref: value.secret_ref };
  look(value, origin);
  return value;
}
