/**
 * A catalog that runs already, by FLOE_CATALOG_URI and its companions; the same for every implementation. It counts as the
 * one named when its writer and its reader get tokens and are told the warehouse's configuration.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { CatalogEndpoint, OAuthClient } from "../endpoints.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { httpUrl } from "../oidc/node-server.ts";
import { runningElsewhere } from "../runtime/running.ts";
import { Secret } from "../runtime/secret.ts";
import type { InstalledService, Running, ServiceDriver, StartContext } from "../service.ts";
import { type CatalogConfig, proveCatalog } from "./rest.ts";

/** What the settings say. */
export interface CatalogSettings {
  readonly uri: string;
  readonly warehouse: string;
  readonly tokenUrl: string;
  readonly writer: OAuthClient;
  readonly reader: OAuthClient;
  /** Where tables lie, when the catalog does not say it itself. */
  readonly location: string | undefined;
}

/** What an implementation knows of a catalog of its kind that runs already. */
export interface Identified {
  /** As the server says; `unknown` unless given. */
  readonly version?: string;
  /** What results call it; the implementation's title unless given. */
  readonly title?: string;
  /** Below which tables lie; FLOE_CATALOG_LOCATION, or what /v1/config says, unless given. */
  readonly location?: string;
  readonly managementUrl?: string | null;
  readonly admin?: OAuthClient | null;
  readonly notes?: readonly string[];
}

export interface ExternalCatalogOptions {
  readonly vendsCredentials: boolean;
  /**
   * Looks closer at a catalog that has answered. Throws `service-refused` when it is not of this kind, and
   * `service-settings` when a setting of its own is missing.
   */
  readonly identify?: (found: {
    readonly settings: CatalogSettings;
    readonly config: CatalogConfig;
    readonly environment: Environment;
    readonly signal: AbortSignal;
  }) => Promise<Identified>;
}

const NOTES = ["It ran before the tests."];
const VARIABLES = "docs/environment-variables.md says what each of them is";

/** A variable's value; one that is set to nothing counts as not set. */
function setting(environment: Environment, name: string): string | undefined {
  return environment[name] || undefined;
}

function required(environment: Environment, name: string): string {
  const value = setting(environment, name);
  if (value !== undefined) return value;
  throw new FloeContractsError("service-settings", `catalog: FLOE_CATALOG_URI is set and ${name} is not`, {
    hint: `set ${name} too; ${VARIABLES}`,
    where: { service: "catalog" },
  });
}

/** @throws FloeContractsError `service-settings`. */
export function catalogSettings(environment: Environment): CatalogSettings {
  // People write the address with and without /v1; clients add it themselves.
  const uri = httpUrl("catalog", "FLOE_CATALOG_URI", required(environment, "FLOE_CATALOG_URI")).replace(/\/v1$/, "");
  const tokenUrl = setting(environment, "FLOE_CATALOG_TOKEN_URL") ?? `${uri}/v1/oauth/tokens`;
  const scope = setting(environment, "FLOE_CATALOG_SCOPE") ?? "";
  return {
    uri,
    warehouse: required(environment, "FLOE_CATALOG_WAREHOUSE"),
    tokenUrl: httpUrl("catalog", "FLOE_CATALOG_TOKEN_URL", tokenUrl),
    writer: {
      id: required(environment, "FLOE_CATALOG_CLIENT_ID"),
      secret: new Secret(required(environment, "FLOE_CATALOG_CLIENT_SECRET")),
      scope,
    },
    reader: {
      id: required(environment, "FLOE_CATALOG_READER_ID"),
      secret: new Secret(required(environment, "FLOE_CATALOG_READER_SECRET")),
      scope: setting(environment, "FLOE_CATALOG_READER_SCOPE") ?? scope,
    },
    location: setting(environment, "FLOE_CATALOG_LOCATION"),
  };
}

/** The driver `external` of a catalog. */
export function externalCatalog(options: ExternalCatalogOptions): ServiceDriver<CatalogEndpoint> {
  return {
    needs: [],
    isConfigured: (environment) => setting(environment, "FLOE_CATALOG_URI") !== undefined,
    diagnose,
    install: async ({ environment }): Promise<InstalledService<CatalogEndpoint>> => {
      const settings = catalogSettings(environment);
      return { version: undefined, notes: NOTES, start: (context) => start(settings, options, context) };
    },
  };
}

async function start(
  settings: CatalogSettings,
  options: ExternalCatalogOptions,
  { environment, limitMs, signal }: StartContext,
): Promise<Running<CatalogEndpoint>> {
  const { writer, reader } = settings;
  const timeoutMs = Math.min(limitMs, 10_000);
  const [config] = await Promise.all(
    [writer, reader].map((client) => proveCatalog({ ...settings, client, signal, timeoutMs })),
  );
  if (config === undefined) throw new RangeError("the writer is among the clients that are tried");
  const identified = (await options.identify?.({ settings, config, environment, signal })) ?? {};
  const { location: _, ...known } = settings;
  return runningElsewhere({
    endpoint: {
      ...known,
      location: identified.location ?? locationOf(settings, config),
      vendsCredentials: options.vendsCredentials,
      managementUrl: identified.managementUrl ?? null,
      admin: identified.admin ?? null,
    },
    version: identified.version ?? "unknown",
    title: identified.title,
    notes: [...NOTES, ...(identified.notes ?? [])],
  });
}

/** Polaris gives the properties of the catalog as defaults, its base location among them. */
function locationOf({ location }: CatalogSettings, { defaults, overrides }: CatalogConfig): string {
  const told = { ...defaults, ...overrides };
  const found = location ?? told["default-base-location"];
  if (found !== undefined) return found.replace(/\/+$/, "");
  throw new FloeContractsError("service-settings", "catalog: it does not say where its tables lie", {
    hint: `set FLOE_CATALOG_LOCATION, e.g. s3://lake/warehouse; ${VARIABLES}`,
    where: { service: "catalog" },
  });
}

/** Whether the catalog that the settings name answers. */
async function diagnose(environment: Environment): Promise<Diagnosis[]> {
  const needed = "an Iceberg REST catalog with OAuth2 client credentials";
  try {
    const settings = catalogSettings(environment);
    await proveCatalog({ ...settings, client: settings.writer, timeoutMs: 1_500 });
    return [{ name: "catalog", status: "ok", found: `external, ${settings.uri}`, needed, fix: undefined }];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ name: "catalog", status: "broken", found: error.message, needed, fix: error.hint }];
  }
}
