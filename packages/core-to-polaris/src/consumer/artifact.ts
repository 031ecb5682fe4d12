/** The fields of an artifact that floe-polaris reads, and where each stands; anything else in it is none of its business. */

export interface ReadSecret {
  readonly secret_ref: string;
}

export interface ReadCredentials {
  readonly mode?: string;
  readonly client_id?: string | ReadSecret | null;
  readonly client_secret?: ReadSecret | null;
  readonly scope?: string | null;
  readonly role_arn?: string | null;
  readonly secret_ref?: string | null;
}

export interface ReadCatalog {
  readonly type?: string;
  readonly uri: string | ReadSecret;
  readonly warehouse: string;
  readonly namespace?: string;
  readonly credentials?: ReadCredentials;
  readonly access_delegation?: string;
  readonly token_refresh_enabled?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
}

export interface ReadStorage {
  readonly type?: string;
  readonly endpoint?: string | ReadSecret;
  readonly region?: string;
  readonly bucket: string;
  readonly path_style_access?: boolean;
  readonly credentials?: ReadCredentials;
}

/** 1.0.0's catalog; what it knows of the storage are properties whose names begin with s3. */
export interface ReadFlatCatalog {
  readonly type: string;
  readonly uri: string;
  readonly credential_secret_ref?: string | null;
  readonly warehouse?: string | null;
  readonly scope?: string | null;
  readonly token_refresh_enabled?: boolean | null;
  readonly access_delegation?: string | null;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface ReadLayer {
  readonly storage: ReadStorage;
  readonly catalog: ReadCatalog;
  readonly namespace: string;
  readonly properties?: Readonly<Record<string, string>>;
}

export interface ReadArtifact {
  readonly version?: unknown;
  readonly catalog?: ReadFlatCatalog | null;
  readonly resolved_profiles?: { readonly catalog: ReadCatalog; readonly storage: ReadStorage } | null;
  readonly resolved_layers?: Readonly<Record<string, ReadLayer>> | null;
}
