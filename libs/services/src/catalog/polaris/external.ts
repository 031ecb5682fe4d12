/**
 * A Polaris that runs already. By FLOE_POLARIS_URL (or POLARIS_URL) and root's credentials: then the run makes in it what
 * its clients need, under names of its own, and removes it at the end. Or by FLOE_CATALOG_URI and its companions, like any
 * other catalog: then nothing is made.
 */
import { randomUUID } from "node:crypto";
import { FloeContractsError } from "@floe-contracts/base";
import { type CatalogEndpoint, endpointOf, type OAuthClient } from "../../endpoints.ts";
import type { Diagnosis, Environment } from "../../module.ts";
import { httpUrl } from "../../oidc/node-server.ts";
import { requestToken } from "../../oidc/token.ts";
import { runningElsewhere } from "../../runtime/running.ts";
import { Secret } from "../../runtime/secret.ts";
import type { InstalledService, ResourceNames, Running, ServiceDriver, StartContext } from "../../service.ts";
import { externalCatalog } from "../external.ts";
import { proveCatalog } from "../rest.ts";
import {
  initialise,
  type Made,
  nothingMade,
  READER_GRANTS,
  removeMade,
  type WantedClient,
  WRITER_GRANTS,
} from "./initialise.ts";
import { ALL_ROLES, catalogUrlOf, managementUrlOf, PolarisManagement, tokenUrlOf } from "./management.ts";
import { roleIn, storageOf } from "./native.ts";

const NOTES = [
  "It ran before the tests; they made principals and roles of their own in it, which go with the run.",
  "Polaris made the clients' ids: the writer's is not the one in the platform file.",
];

export interface PolarisAddress {
  /** The server, without /api and without a slash at its end. */
  readonly base: string;
  readonly root: OAuthClient;
}

/** The address of the server, if the settings name one. */
function urlIn(environment: Environment): { readonly name: string; readonly value: string } | undefined {
  for (const name of ["FLOE_POLARIS_URL", "POLARIS_URL"]) {
    const value = environment[name];
    if (value !== undefined && value !== "") return { name, value };
  }
  return undefined;
}

/** @throws FloeContractsError `service-settings`. */
export function polarisAddress(environment: Environment): PolarisAddress {
  const url = urlIn(environment);
  const secret = environment["FLOE_POLARIS_ROOT_SECRET"] || undefined;
  if (url === undefined || secret === undefined)
    throw new FloeContractsError(
      "service-settings",
      `catalog: ${url === undefined ? "FLOE_POLARIS_URL" : "FLOE_POLARIS_ROOT_SECRET"} is not set`,
      {
        hint: "a Polaris that runs is named by FLOE_POLARIS_URL and FLOE_POLARIS_ROOT_SECRET; docs/environment-variables.md says more",
        where: { service: "catalog" },
      },
    );
  // People have either address at hand.
  const base = httpUrl("catalog", url.name, url.value).replace(/\/api\/(catalog|management)(\/v1)?$/, "");
  const id = environment["FLOE_POLARIS_ROOT_ID"] || "root";
  return { base, root: { id, secret: new Secret(secret), scope: ALL_ROLES } };
}

const named = externalCatalog({
  vendsCredentials: true,
  identify: async ({ settings }) => {
    const managementUrl = settings.uri.endsWith("/api/catalog") ? settings.uri.replace(/catalog$/, "management") : null;
    return { managementUrl };
  },
});

export const externalPolaris: ServiceDriver<CatalogEndpoint> = {
  needs: ["s3"],
  isConfigured: (environment) => urlIn(environment) !== undefined || named.isConfigured?.(environment) === true,
  diagnose: (environment) => (urlIn(environment) === undefined ? named.diagnose(environment) : diagnose(environment)),
  install: async (context): Promise<InstalledService<CatalogEndpoint>> => {
    if (urlIn(context.environment) === undefined && named.isConfigured?.(context.environment) === true)
      return named.install(context);
    const address = polarisAddress(context.environment);
    return { version: undefined, notes: NOTES, start: (start) => startExternal(address, start) };
  },
};

/** Names that no other run has, and that say whose they are. */
function clientsFor({ scope }: ResourceNames): readonly [WantedClient, WantedClient] {
  const own = `floe_contracts_${randomUUID().slice(0, 8)}`;
  const client = (what: "writer" | "reader", principalRole: string | undefined): WantedClient => ({
    principal: `${own}_${what}`,
    principalRole: principalRole ?? `${own}_${what}`,
    catalogRole: `${own}_${what}`,
    grants: what === "writer" ? WRITER_GRANTS : READER_GRANTS,
  });
  return [client("writer", roleIn(scope)), client("reader", undefined)];
}

async function startExternal({ base, root }: PolarisAddress, context: StartContext): Promise<Running<CatalogEndpoint>> {
  const { names, signal, progress } = context;
  const s3 = endpointOf(context, "s3");
  const storage = storageOf(s3);
  const polaris = await PolarisManagement.connect(base, root, signal);
  const clients = clientsFor(names);
  const catalog = {
    name: names.warehouse,
    location: `s3://${s3.bucket}/${encodeURIComponent(names.warehouse)}`,
    storage,
  };
  const made = nothingMade();
  const remove = once(() => clear({ base, root }, names.warehouse, made, progress));
  try {
    const { credentials, location } = await initialise(polaris, { catalog, clients, tokenUrl: tokenUrlOf(base) }, made);
    const clientOf = ({ principal }: WantedClient, scope: string): OAuthClient => {
      const found = credentials.get(principal);
      if (found === undefined) throw new RangeError("a principal that was made has credentials");
      return { ...found, scope };
    };
    const endpoint: CatalogEndpoint = {
      uri: catalogUrlOf(base),
      warehouse: names.warehouse,
      tokenUrl: tokenUrlOf(base),
      writer: clientOf(clients[0], names.scope),
      reader: clientOf(clients[1], ALL_ROLES),
      vendsCredentials: storage.lending !== null,
      managementUrl: managementUrlOf(base),
      admin: root,
      location,
    };
    for (const client of [endpoint.writer, endpoint.reader]) await proveCatalog({ ...endpoint, client, signal });
    // No answer of Polaris holds its version.
    const running = runningElsewhere({ endpoint, version: "unknown", notes: NOTES });
    return { ...running, stop: remove, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove().catch(() => {});
    throw error;
  }
}

/** With a token of now: the one of the start may have ended meanwhile. */
async function clear(
  { base, root }: PolarisAddress,
  warehouse: string,
  made: Made,
  progress: (text: string) => void,
): Promise<void> {
  const polaris = await PolarisManagement.connect(base, root);
  for (const line of await removeMade(polaris, warehouse, made)) progress(`catalog: ${line}`);
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= action();
    return done;
  };
}

/** Whether it answers and takes root's credentials. */
async function diagnose(environment: Environment): Promise<Diagnosis[]> {
  const needed = "a Polaris, and root's credentials";
  try {
    const { base, root } = polarisAddress(environment);
    await requestToken({ service: "catalog", tokenUrl: tokenUrlOf(base), client: root, timeoutMs: 1_500 });
    return [{ name: "catalog", status: "ok", found: `external, Polaris at ${base}`, needed, fix: undefined }];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ name: "catalog", status: "broken", found: error.message, needed, fix: error.hint }];
  }
}
