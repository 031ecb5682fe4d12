/**
 * What the service polaris-init of docker/compose.yaml does, inside the network: it makes in Polaris what clients need, and
 * leaves the clients' credentials on the volume that Trino, Spark and the test runner read. Run again, it leaves the same:
 * the credentials on the volume are those that it asks for.
 */
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { initialise, READER_GRANTS, type WantedClient, WRITER_GRANTS } from "../catalog/polaris/initialise.ts";
import {
  ALL_ROLES,
  type Credentials,
  catalogUrlOf,
  PolarisManagement,
  tokenUrlOf,
} from "../catalog/polaris/management.ts";
import { roleIn } from "../catalog/polaris/native.ts";
import type { Environment } from "../module.ts";
import { newSecret, Secret } from "../runtime/secret.ts";
import { LOCALSTACK_ROLE } from "./values.ts";

/** What it prints, for the driver. The secrets in it are the reason why its output is nobody else's. */
export interface PolarisInitialised {
  readonly location: string;
  readonly writer: { readonly id: string; readonly secret: string };
  readonly reader: { readonly id: string; readonly secret: string };
}

/**
 * Initialises the Polaris that the environment names.
 * @param directory the volume for the credentials.
 * @throws FloeContractsError `service-settings`, and what Polaris' clients throw.
 */
export async function initialisePolaris(environment: Environment, directory: string): Promise<PolarisInitialised> {
  const get = (name: string): string => {
    const value = environment[name];
    if (value !== undefined && value !== "") return value;
    throw new FloeContractsError("service-settings", `catalog: ${name} is not set`, {
      hint: "docker/compose.yaml gives it to polaris-init",
      where: { service: "catalog" },
    });
  };
  const [base, warehouse, clientId, scope] = [
    get("POLARIS_URL"),
    get("CATALOG_WAREHOUSE"),
    get("CATALOG_CLIENT_ID"),
    get("CATALOG_SCOPE"),
  ];
  const root = { id: "root", secret: new Secret(get("POLARIS_ROOT_SECRET")), scope: ALL_ROLES };
  const location = `s3://${get("S3_BUCKET")}/${encodeURIComponent(warehouse)}`;
  const polaris = await PolarisManagement.connect(base, root);
  await makeCatalog(polaris, { warehouse, location, region: get("S3_REGION"), internalUrl: get("S3_INTERNAL_URL") });

  const file = join(directory, "catalog.env");
  const before = variablesIn(await readFile(file, "utf8").catch(() => ""));
  const wanted = (kind: "CLIENT" | "READER", id: string): Credentials => {
    const [known, secret] = [before.get(`FLOE_CATALOG_${kind}_ID`), before.get(`FLOE_CATALOG_${kind}_SECRET`)];
    return known === undefined || secret === undefined
      ? { id, secret: newSecret() }
      : { id: known, secret: new Secret(secret) };
  };
  const clients: readonly [WantedClient, WantedClient] = [
    {
      principal: clientId,
      principalRole: roleIn(scope) ?? `${clientId}-writer`,
      catalogRole: "floe_writer",
      grants: WRITER_GRANTS,
      credentials: wanted("CLIENT", clientId),
    },
    {
      principal: `${clientId}-reader`,
      principalRole: `${clientId}-reader`,
      catalogRole: "floe_reader",
      grants: READER_GRANTS,
      credentials: wanted("READER", `${clientId}-reader`),
    },
  ];
  const tokenUrl = tokenUrlOf(base);
  // The storage is not looked at: the catalog is there.
  const storage = { endpoint: get("S3_INTERNAL_URL"), region: get("S3_REGION"), pathStyle: true, lending: null };
  const catalog = { name: warehouse, location, storage };
  const { credentials, location: found } = await initialise(polaris, { catalog, clients, tokenUrl });
  const of = ({ principal }: WantedClient): { id: string; secret: string } => {
    const client = credentials.get(principal);
    if (client === undefined) throw new RangeError(`the credentials of ${principal} were asked for and are not there`);
    return { id: client.id, secret: client.secret.reveal() };
  };
  const made = { location: found, writer: of(clients[0]), reader: of(clients[1]) };
  await leave(file, {
    FLOE_CATALOG_URI: catalogUrlOf(base),
    FLOE_CATALOG_TOKEN_URL: tokenUrl,
    FLOE_CATALOG_WAREHOUSE: warehouse,
    FLOE_CATALOG_LOCATION: found,
    FLOE_CATALOG_CLIENT_ID: made.writer.id,
    FLOE_CATALOG_CLIENT_SECRET: made.writer.secret,
    FLOE_CATALOG_SCOPE: scope,
    FLOE_CATALOG_READER_ID: made.reader.id,
    FLOE_CATALOG_READER_SECRET: made.reader.secret,
    FLOE_CATALOG_READER_SCOPE: ALL_ROLES,
  });
  return made;
}

/**
 * The catalog, on a storage whose address is the network's own. It is told to Polaris as the one for itself alone
 * (endpointInternal, AwsStorageConfigInfo): told as `endpoint` it would reach every client with each table, and a client
 * outside of the network has another address for the same storage.
 */
async function makeCatalog(
  polaris: PolarisManagement,
  options: { warehouse: string; location: string; region: string; internalUrl: string },
): Promise<void> {
  const { warehouse, location, region, internalUrl } = options;
  const storageConfigInfo = {
    storageType: "S3",
    allowedLocations: [location],
    endpointInternal: internalUrl,
    stsEndpoint: internalUrl,
    roleArn: LOCALSTACK_ROLE,
    region,
    pathStyleAccess: true,
  };
  const catalog = {
    name: warehouse,
    type: "INTERNAL",
    properties: { "default-base-location": location },
    storageConfigInfo,
  };
  const { status } = await polaris.request("POST", "catalogs", { catalog });
  if (status === 201 || status === 409) return;
  throw new FloeContractsError("service-refused", `catalog: Polaris answers ${status} to the making of ${warehouse}`, {
    hint: "its log says more: docker compose logs polaris",
    where: { service: "catalog" },
  });
}

/** Lines of `NAME='value'`, for a shell and for `variablesIn`. Read by services that run as other users. */
async function leave(file: string, variables: Readonly<Record<string, string>>): Promise<void> {
  const lines = Object.entries(variables).map(([name, value]) => `${name}='${value.replaceAll("'", "'\\''")}'\n`);
  await writeFile(`${file}.new`, lines.join(""), { mode: 0o644 });
  await rename(`${file}.new`, file);
}

function variablesIn(text: string): Map<string, string> {
  const matches = text.matchAll(/^(\w+)='(.*)'$/gm);
  return new Map([...matches].map(([, name = "", value = ""]) => [name, value.replaceAll("'\\''", "'")]));
}

/** What `initialisePolaris` printed, read back. */
export function initialisedIn(value: unknown): PolarisInitialised | undefined {
  if (typeof value !== "object" || value === null || !("location" in value)) return undefined;
  if (!("writer" in value) || !("reader" in value) || typeof value.location !== "string") return undefined;
  const [writer, reader] = [clientIn(value.writer), clientIn(value.reader)];
  return writer === undefined || reader === undefined ? undefined : { location: value.location, writer, reader };
}

function clientIn(value: unknown): { id: string; secret: string } | undefined {
  if (typeof value !== "object" || value === null || !("id" in value) || !("secret" in value)) return undefined;
  return { id: String(value.id), secret: String(value.secret) };
}
