/**
 * What clients find in a Polaris: a catalog, and for each of them a principal, its role, and what that role may do in the
 * catalog. Done any number of times it leaves the same state. What was made a moment ago holds nothing yet; of what was
 * there before it is asked first, since a Polaris on Postgres answers 500 to a grant that is there already.
 */
import { FloeContractsError, messageOf } from "@floe-contracts/base";
import { requestToken } from "../../oidc/token.ts";
import { ALL_ROLES, type Credentials, type Grant, type PolarisCatalog, type PolarisManagement } from "./management.ts";

/** A client, and what it may do. */
export interface WantedClient {
  readonly principal: string;
  readonly principalRole: string;
  readonly catalogRole: string;
  readonly grants: readonly Grant[];
  /** Its id and secret; those that Polaris makes unless given. */
  readonly credentials?: Credentials | undefined;
}

export interface Wanted {
  readonly catalog: PolarisCatalog;
  readonly clients: readonly WantedClient[];
  /** Where a client gets a token: to see whether credentials that are wanted are there already. */
  readonly tokenUrl: string;
}

/** What was made now, and not there before. */
export interface Made {
  catalog: boolean;
  readonly principals: string[];
  readonly principalRoles: string[];
  readonly catalogRoles: string[];
}

export function nothingMade(): Made {
  return { catalog: false, principals: [], principalRoles: [], catalogRoles: [] };
}

export interface Initialised {
  /** Where the catalog's tables lie: as wanted, or as it was made before. */
  readonly location: string;
  /** By principal; none for one that was there before and whose credentials nobody asked to set. */
  readonly credentials: ReadonlyMap<string, Credentials>;
}

/** What a writer may do: everything with namespaces, tables and views, nothing with roles. */
export const WRITER_GRANTS: readonly Grant[] = [{ type: "catalog", privilege: "CATALOG_MANAGE_CONTENT" }];

/** What a reader may do. Reading a table's data holds the loading of the table. */
export const READER_GRANTS: readonly Grant[] = [
  "CATALOG_READ_PROPERTIES",
  "NAMESPACE_LIST",
  "NAMESPACE_READ_PROPERTIES",
  "TABLE_LIST",
  "TABLE_READ_PROPERTIES",
  "TABLE_READ_DATA",
  "VIEW_LIST",
  "VIEW_READ_PROPERTIES",
].map((privilege) => ({ type: "catalog", privilege }) as const);

/**
 * Makes what is missing.
 * @param made is added to as it goes, so that it is known also when this throws.
 * @throws FloeContractsError `service-unreachable`, `service-refused`, `catalog-request-failed`.
 */
export async function initialise(
  polaris: PolarisManagement,
  wanted: Wanted,
  made: Made = nothingMade(),
): Promise<Initialised> {
  const { name } = wanted.catalog;
  made.catalog = await polaris.createCatalog(wanted.catalog);
  const location = made.catalog ? wanted.catalog.location : await polaris.locationOf(name);
  if (location === undefined) throw gone(name);
  const credentials = new Map<string, Credentials>();
  for (const client of wanted.clients) {
    const settled = await provideClient(polaris, wanted, client, made);
    if (settled !== undefined) credentials.set(client.principal, settled);
  }
  return { location, credentials };
}

/** One client: its principal, its two roles, their grants and assignments. Gives its credentials where they are known. */
async function provideClient(
  polaris: PolarisManagement,
  { catalog: { name }, tokenUrl }: Wanted,
  client: WantedClient,
  made: Made,
): Promise<Credentials | undefined> {
  const { principal, principalRole, catalogRole } = client;
  const created = await polaris.createPrincipal(principal);
  if (created !== undefined) made.principals.push(principal);
  const credentials = await settleCredentials(polaris, client, created, tokenUrl);

  const isNewRole = await polaris.createPrincipalRole(principalRole);
  if (isNewRole) made.principalRoles.push(principalRole);
  const mayBeAssigned = created === undefined && !isNewRole;
  const isAssigned = mayBeAssigned && (await polaris.principalRolesOf(principal)).includes(principalRole);
  if (!isAssigned) await polaris.assignPrincipalRole(principal, principalRole);

  const isNewCatalogRole = await polaris.createCatalogRole(name, catalogRole);
  if (isNewCatalogRole) made.catalogRoles.push(catalogRole);
  await grantMissing(polaris, name, client, isNewCatalogRole);
  const mayBeHeld = !isNewRole && !isNewCatalogRole;
  const isHeld = mayBeHeld && (await polaris.catalogRolesOf(principalRole, name)).includes(catalogRole);
  if (!isHeld) await polaris.assignCatalogRole(principalRole, name, catalogRole);
  return credentials;
}

function gone(name: string): FloeContractsError {
  const message = `catalog: Polaris has a catalog "${name}" when it is to be made, and none when it is looked at`;
  return new FloeContractsError("catalog-request-failed", message, {
    hint: "somebody removes it at the same time, or the name is one that Polaris keeps for itself",
    where: { service: "catalog" },
  });
}

/** The credentials of a client: those wanted where Polaris takes them, else those that it made. */
async function settleCredentials(
  polaris: PolarisManagement,
  { principal, credentials }: WantedClient,
  created: Credentials | undefined,
  tokenUrl: string,
): Promise<Credentials | undefined> {
  if (credentials === undefined) return created;
  if (created === undefined && (await areValid(credentials, tokenUrl))) return credentials;
  const settled = (await polaris.resetCredentials(principal, credentials)) ?? created;
  if (settled !== undefined) return settled;
  throw new FloeContractsError("service-refused", `catalog: Polaris gives "${principal}" no new credentials`, {
    hint: "the principal is there already, and this Polaris cannot reset its credentials or may not: remove the principal",
    where: { service: "catalog" },
  });
}

async function areValid(client: Credentials, tokenUrl: string): Promise<boolean> {
  try {
    await requestToken({ service: "catalog", tokenUrl, client: { ...client, scope: ALL_ROLES } });
    return true;
  } catch (error) {
    if (error instanceof FloeContractsError && error.code === "service-refused") return false;
    throw error;
  }
}

async function grantMissing(
  polaris: PolarisManagement,
  catalog: string,
  { catalogRole, grants }: WantedClient,
  isNew: boolean,
): Promise<void> {
  const there = isNew ? [] : (await polaris.grantsOf(catalog, catalogRole)).map(formOf);
  for (const grant of grants) if (!there.includes(formOf(grant))) await polaris.grant(catalog, catalogRole, grant);
}

/** A grant as text, whatever the order of its fields. */
function formOf(grant: object): string {
  return JSON.stringify(Object.entries(grant).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Removes what `initialise` made; a catalog that is not empty stays. Gives what stayed, in a sentence each. */
export async function removeMade(polaris: PolarisManagement, catalog: string, made: Made): Promise<string[]> {
  const stayed: string[] = [];
  const attempt = async (what: string, action: () => Promise<unknown>): Promise<void> => {
    try {
      if ((await action()) === false) stayed.push(`${what} stays in Polaris, since it is not empty.`);
    } catch (error) {
      stayed.push(`${what} stays in Polaris: ${messageOf(error)}`);
    }
  };
  for (const name of made.principals) await attempt(`principal ${name}`, () => polaris.deletePrincipal(name));
  for (const name of made.principalRoles) await attempt(`role ${name}`, () => polaris.deletePrincipalRole(name));
  for (const name of made.catalogRoles) await attempt(`role ${name}`, () => polaris.deleteCatalogRole(catalog, name));
  if (made.catalog) await attempt(`catalog ${catalog}`, () => polaris.deleteCatalog(catalog));
  return stayed;
}
