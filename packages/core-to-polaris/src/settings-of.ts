/**
 * What the contract says of a connection, by the version of the artifact: each of its fields, the artifact's field that it
 * is taken from, and what it is where the artifact has none. Written from the contract and not from the consumer's code.
 */
import { isRecord, valueAt } from "@floe-contracts/schemas";
import type { CatalogCase } from "./evidence.ts";

type Version = CatalogCase["artifactVersion"];

/** A field of a connection. */
export interface Setting {
  /** In the connection, below the catalog or the storage. */
  readonly field: string;
  /** In the artifact, below the section; null for a constant. */
  readonly from: string | null;
  /** What it is where the artifact has nothing there. */
  readonly otherwise: unknown;
  /** What the consumer makes of the artifact's value, where it is not the value itself. */
  readonly as?: (value: unknown) => unknown;
}

const reference = (value: unknown): unknown => ({ secret_ref: value });

/** Everything but what begins with s3., as texts. */
const clientProperties = (value: unknown): unknown =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {})
      .filter(([key]) => !key.startsWith("s3."))
      .map(([key, each]) => [key, String(each)]),
  );

export const CATALOG_SETTINGS: Readonly<Record<Version, readonly Setting[]>> = {
  "1.0.0": [
    { field: "/type", from: "/type", otherwise: "polaris" },
    { field: "/uri", from: "/uri", otherwise: null },
    { field: "/warehouse", from: "/warehouse", otherwise: null },
    { field: "/namespace", from: null, otherwise: "default" },
    { field: "/authentication/credential", from: "/credential_secret_ref", otherwise: null, as: reference },
    { field: "/authentication/scope", from: "/scope", otherwise: null },
    { field: "/authentication/token_refresh", from: "/token_refresh_enabled", otherwise: true },
    { field: "/access_delegation", from: "/access_delegation", otherwise: "none" },
    { field: "/properties", from: "/properties", otherwise: {}, as: clientProperties },
  ],
  "1.1.0": [
    { field: "/type", from: "/type", otherwise: "polaris" },
    { field: "/uri", from: "/uri", otherwise: null },
    { field: "/warehouse", from: "/warehouse", otherwise: null },
    { field: "/namespace", from: "/namespace", otherwise: "default" },
    { field: "/authentication/client_id", from: "/credentials/client_id", otherwise: null },
    { field: "/authentication/client_secret", from: "/credentials/client_secret", otherwise: null },
    { field: "/authentication/scope", from: "/credentials/scope", otherwise: null },
    { field: "/authentication/token_refresh", from: "/token_refresh_enabled", otherwise: true },
    { field: "/access_delegation", from: "/access_delegation", otherwise: "none" },
    { field: "/properties", from: "/properties", otherwise: {} },
  ],
};

/** 1.0.0 has no storage section: these are properties of its catalog. */
export const STORAGE_SETTINGS: Readonly<Record<Version, readonly Setting[]>> = {
  "1.0.0": [
    { field: "/endpoint", from: "/s3.endpoint", otherwise: null },
    { field: "/region", from: "/s3.region", otherwise: "us-east-1" },
    { field: "/bucket", from: null, otherwise: null },
    { field: "/path_style", from: "/s3.path-style-access", otherwise: false },
    { field: "/authentication/credential", from: "/s3.credential", otherwise: undefined },
  ],
  "1.1.0": [
    { field: "/endpoint", from: "/endpoint", otherwise: null, as: (value) => (value === "" ? null : value) },
    { field: "/region", from: "/region", otherwise: "us-east-1" },
    { field: "/bucket", from: "/bucket", otherwise: null },
    { field: "/path_style", from: "/path_style_access", otherwise: false },
    { field: "/authentication/credential", from: "/credentials/secret_ref", otherwise: undefined, as: reference },
    { field: "/authentication/role_arn", from: "/credentials/role_arn", otherwise: undefined },
  ],
};

/** Where an artifact of this version keeps its catalog and its storage. */
export const SECTIONS: Readonly<Record<Version, { readonly catalog: string; readonly storage: string }>> = {
  "1.0.0": { catalog: "/catalog", storage: "/catalog/properties" },
  "1.1.0": { catalog: "/resolved_profiles/catalog", storage: "/resolved_profiles/storage" },
};

/** What a setting is to be in a connection that is made of `section`. */
export function expectedOf({ from, otherwise, as }: Setting, section: unknown): unknown {
  const value = from === null ? undefined : valueAt(section, from);
  if (value === undefined || value === null) return otherwise;
  return as === undefined ? value : as(value);
}

/** `from` of a catalog that stands at `section`. */
export function catalogOrigins(version: Version, section: string, namespace?: string): Record<string, string> {
  if (version === "1.0.0") {
    const secret = `${section}/credential_secret_ref`;
    return {
      ...common(section),
      namespace: section,
      client_id: secret,
      client_secret: secret,
      scope: `${section}/scope`,
    };
  }
  return {
    ...common(section),
    namespace: namespace ?? `${section}/namespace`,
    client_id: `${section}/credentials/client_id`,
    client_secret: `${section}/credentials/client_secret`,
    scope: `${section}/credentials/scope`,
  };
}

function common(section: string): Record<string, string> {
  return {
    type: `${section}/type`,
    uri: `${section}/uri`,
    warehouse: `${section}/warehouse`,
    token_refresh: `${section}/token_refresh_enabled`,
    access_delegation: `${section}/access_delegation`,
    properties: `${section}/properties`,
  };
}

/** `from` of a storage that stands at `section` and has an access key. */
export function storageOrigins(version: Version, section: string): Record<string, string> {
  if (version === "1.0.0") {
    return {
      endpoint: `${section}/s3.endpoint`,
      region: `${section}/s3.region`,
      bucket: "/catalog",
      path_style: `${section}/s3.path-style-access`,
      credential: `${section}/s3.credential`,
    };
  }
  return {
    endpoint: `${section}/endpoint`,
    region: `${section}/region`,
    bucket: `${section}/bucket`,
    path_style: `${section}/path_style_access`,
    credential: `${section}/credentials/secret_ref`,
  };
}
