/**
 * The flat form of 1.0.0: one catalog section. It has no storage; what a client must know of it are properties of the
 * catalog whose names begin with `s3.`, as Iceberg's own clients have them, and the keys are a reference:
 * `s3.credential: {secret_ref: …}`.
 */
import { isRecord } from "@floe-contracts/schemas";
import type { ReadFlatCatalog } from "./artifact.ts";
import type { CatalogPart, Referred, StoragePart } from "./connection.ts";
import { accessDelegation, catalogType, refuseSecrets } from "./profiles.ts";
import { address, clientProperties, invalid, name, scope } from "./settings.ts";

const AT = "/catalog";
const STORAGE = /^s3\./;

/** @throws FloeContractsError with the pointer of the field to blame; see `connectionOf`. */
export function flatCatalogOf(catalog: ReadFlatCatalog): CatalogPart {
  const type = catalogType(catalog.type, `${AT}/type`);
  address(catalog.uri, { pointer: `${AT}/uri` });
  const warehouse = catalog.warehouse ?? null;
  const properties = Object.entries(catalog.properties ?? {}).filter(([key]) => !STORAGE.test(key));
  refuseSecrets(Object.fromEntries(properties), `${AT}/properties`);
  clientProperties(Object.fromEntries(properties), `${AT}/properties`);
  return {
    type,
    uri: catalog.uri,
    warehouse: warehouse === null ? null : name(warehouse, { pointer: `${AT}/warehouse` }),
    namespace: "default",
    authentication: authenticationOf(type, catalog),
    access_delegation: accessDelegation(catalog.access_delegation ?? "none", `${AT}/access_delegation`),
    properties: Object.fromEntries(properties.map(([key, value]) => [key, text(key, value)])),
    from: {
      type: `${AT}/type`,
      uri: `${AT}/uri`,
      warehouse: `${AT}/warehouse`,
      // 1.0.0 has no field for it.
      namespace: AT,
      client_id: `${AT}/credential_secret_ref`,
      client_secret: `${AT}/credential_secret_ref`,
      scope: `${AT}/scope`,
      token_refresh: `${AT}/token_refresh_enabled`,
      access_delegation: `${AT}/access_delegation`,
      properties: `${AT}/properties`,
    },
  };
}

function authenticationOf(type: string, catalog: ReadFlatCatalog): CatalogPart["authentication"] {
  const { credential_secret_ref: reference = null, scope: asked = null } = catalog;
  const words = asked === null ? null : scope(asked, type, { pointer: `${AT}/scope` });
  if (reference === null) return { type: "none" };
  const refresh = catalog.token_refresh_enabled ?? true;
  return { type: "credential", credential: { secret_ref: reference }, scope: words, token_refresh: refresh };
}

/** Null for a catalog that says nothing of its storage. */
export function flatStorageOf({ properties = {} }: ReadFlatCatalog): StoragePart | null {
  const given = Object.fromEntries(Object.entries(properties).filter(([key]) => STORAGE.test(key)));
  if (Object.keys(given).length === 0) return null;
  const { "s3.endpoint": endpoint, "s3.region": region, "s3.path-style-access": pathStyle } = given;
  const { "s3.credential": credential, ...others } = given;
  refuseSecrets(others, `${AT}/properties`);
  const at = (key: string): string => `${AT}/properties/${key}`;
  return {
    endpoint: endpoint === undefined ? null : endpointOf(endpoint, at("s3.endpoint")),
    region: region === undefined ? "us-east-1" : name(text("s3.region", region), { pointer: at("s3.region") }),
    bucket: null,
    path_style: pathStyle === true || pathStyle === "true",
    authentication: credential === undefined ? { type: "none" } : { type: "keys", credential: reference(credential) },
    from: {
      endpoint: at("s3.endpoint"),
      region: at("s3.region"),
      bucket: AT,
      path_style: at("s3.path-style-access"),
      credential: at("s3.credential"),
    },
  };
}

function endpointOf(value: unknown, pointer: string): Referred {
  if (isRecord(value)) return secretIn(value, pointer);
  return address(String(value), { pointer });
}

function reference(value: unknown): { secret_ref: string } {
  const pointer = `${AT}/properties/s3.credential`;
  if (isRecord(value)) return secretIn(value, pointer);
  refuseSecrets({ "s3.credential": value }, `${AT}/properties`);
  throw invalid({ pointer }, "is no reference to a secret", "write {secret_ref: <name>}");
}

function secretIn(value: Readonly<Record<string, unknown>>, pointer: string): { secret_ref: string } {
  const { secret_ref: found } = value;
  if (typeof found === "string") return { secret_ref: found };
  throw invalid({ pointer }, "is no reference to a secret", "write {secret_ref: <name>}");
}

/** The client's properties are texts; a number or a truth value is written as it reads. */
function text(key: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw invalid({ pointer: `${AT}/properties/${key}` }, "is no text", "write a text, a number or a truth value");
}
