/** A run's own copy of the example, in the form of the case's version, its names those of the catalog that is there. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "@floe-contracts/base";
import { type ProjectVariantOptions, projectVariant } from "@floe-contracts/floe";
import { readDocument, valueAt } from "@floe-contracts/schemas";
import { parseDocument } from "yaml";
import { TOKEN_URL_PROPERTY } from "./client/index.ts";
import type { CatalogCase, Project } from "./evidence.ts";
import type { Placement } from "./live/variables.ts";

/** The platform file of an environment, as it stands. */
export async function platformDocument(example: string, environment: string): Promise<unknown> {
  return (await readDocument(platformFile(example, environment))).value;
}

export function platformFile(project: string, environment: string): string {
  return join(project, "platform", environment, "platform.yaml");
}

/** The catalog section of spec 1.0.0, which has no platform file: addresses stand in floe.yaml itself, secrets do not. */
export interface FlatCatalog {
  readonly type: "polaris" | "nessie";
  readonly uri: string;
  readonly credential_secret_ref: string;
  readonly warehouse: string;
  readonly scope: string | null;
  readonly token_refresh_enabled: boolean;
  readonly access_delegation: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What 1.0.0 says of the catalog that a case is to open. */
export function flatCatalog(it: CatalogCase, { uri, tokenUrl, warehouse, client, s3 }: Placement): FlatCatalog {
  return {
    // 1.0.0 knows no other types, and what is called polaris has principal roles for scopes.
    type: it.implementation === "nessie" || !client.scope.startsWith("PRINCIPAL_ROLE:") ? "nessie" : "polaris",
    uri,
    credential_secret_ref: `catalog-${it.environment}-credential`,
    warehouse,
    scope: client.scope === "" ? null : client.scope,
    token_refresh_enabled: true,
    access_delegation: "none",
    properties: {
      "s3.endpoint": s3.url,
      "s3.region": s3.region,
      "s3.path-style-access": s3.pathStyle,
      "s3.credential": { secret_ref: `s3-${it.environment}-credential` },
      // A text in both versions, so it cannot be a reference.
      ...(tokenUrl === null ? {} : { [TOKEN_URL_PROPERTY]: tokenUrl }),
    },
  };
}

/** What 1.0.0 would say of the catalog of a platform file whose addresses stand in it, as production's do. */
export function flatOfPlatform(platform: unknown, environment: string): FlatCatalog {
  const at = (pointer: string): unknown => valueAt(platform, pointer);
  const scope = at("/catalogs/default/credentials/scope");
  return {
    type: "polaris",
    uri: String(at("/catalogs/default/uri")),
    credential_secret_ref: `catalog-${environment}-credential`,
    warehouse: String(at("/catalogs/default/warehouse")),
    scope: typeof scope === "string" ? scope : null,
    token_refresh_enabled: at("/catalogs/default/token_refresh_enabled") !== false,
    access_delegation: String(at("/catalogs/default/access_delegation") ?? "none"),
    properties: {
      "s3.endpoint": String(at("/storage/default/endpoint")),
      "s3.region": String(at("/storage/default/region")),
    },
  };
}

export interface CopyOptions {
  readonly example: string;
  readonly destination: string;
  /** The platform environment that the copy is compiled for. */
  readonly environment: string;
  /** The catalog of a copy in the form of 1.0.0; null for 1.1.0. */
  readonly flat: FlatCatalog | null;
  /** Names that the platform file is to have; null leaves it as it is. */
  readonly names: Placement | null;
}

/** Copies the example. */
export async function copyProject({ example, destination, environment, flat, names }: CopyOptions): Promise<Project> {
  const variant: ProjectVariantOptions =
    flat === null
      ? { platformEnv: environment }
      : {
          spec: "floe-1.0.0.yaml",
          edit: (document) => document.set("catalog", document.createNode(flat)),
        };
  const copy = await projectVariant(example, destination, variant);
  const platform = platformFile(copy.dir, environment);
  if (names !== null) await rename(platform, names);
  const specText = await readFile(copy.specPath, "utf8");
  const declared = flat === null ? declaredIn((await readDocument(platform)).value) : { catalog: flat, storage: null };
  return { directory: copy.dir, specPath: copy.specPath, specText, declared };
}

/** floe.yaml names the profiles `default`. */
function declaredIn(platform: unknown): Project["declared"] {
  return { catalog: valueAt(platform, "/catalogs/default"), storage: valueAt(platform, "/storage/default") };
}

/**
 * The platform file names a warehouse, a client and a bucket that the environment makes under these names. A catalog that
 * runs already has names of its own, and so has a recording: then the copy says those, as a platform engineer would.
 */
async function rename(file: string, { tokenUrl, warehouse, client, s3 }: Placement): Promise<void> {
  const document = parseDocument(await readFile(file, "utf8"));
  const put = (path: readonly string[], value: unknown): void => {
    if (document.hasIn(path)) document.setIn(path, value);
  };
  put(["catalogs", "default", "warehouse"], warehouse);
  put(["catalogs", "default", "credentials", "client_id"], client.id);
  put(["catalogs", "default", "credentials", "scope"], client.scope);
  if (tokenUrl !== null) document.setIn(["catalogs", "default", "properties", TOKEN_URL_PROPERTY], tokenUrl);
  put(["storage", "default", "region"], s3.region);
  put(["storage", "default", "bucket"], s3.bucket);
  put(["storage", "default", "path_style_access"], s3.pathStyle);
  await writeFileAtomic(file, document.toString({ lineWidth: 0 }));
}
