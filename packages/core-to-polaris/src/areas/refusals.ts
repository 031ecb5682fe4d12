/** Who does not get into the catalog: wrong clients, scopes, tokens and warehouses, each tried once. */
import { newSecret, type Secret } from "@floe-contracts/services";
import type { AreaContext } from "../area.ts";
import { type CatalogAddress, CatalogClient, type ClientOptions } from "../client/index.ts";
import { type Opening, tryToOpen } from "./opening.ts";
import { playRefusals } from "./refusals-recorded.ts";
import { inCatalog } from "./scene.ts";

export interface RefusalsEvidence {
  /** Clients that are not the artifact's, by what is wrong with them. */
  readonly clients: Readonly<Record<"wrong-value" | "unknown-id", Opening>>;
  /** Scopes that the client may not have. */
  readonly scopes: Readonly<Record<"unknown" | "none", Opening>>;
  /** What is sent in place of a token; the recording has two of them. */
  readonly bearers: Readonly<Record<"nothing" | "nonsense", Opening>> &
    Readonly<Partial<Record<"unsigned" | "tampered", Opening>>>;
  /** Warehouses that the catalog does not have, with the name asked for. */
  readonly warehouses: Readonly<Record<string, AskedOpening>>;
}

export interface AskedOpening extends Opening {
  readonly asked: string;
}

/** Names that a platform engineer may write by mistake. */
const WAREHOUSES = {
  unknown: "no_such_warehouse",
  "with-blanks": "no such warehouse",
  "with-unicode": "lager-äöü-倉庫",
  "with-a-slash": "no/such?warehouse#1",
} as const;

export async function gatherRefusals(context: AreaContext): Promise<RefusalsEvidence> {
  const { environment, connection, keep } = context;
  if (environment === null) return playRefusals(context);
  const options: ClientOptions = { keep };
  return inCatalog(environment, async () => {
    const open = (change: Partial<CatalogAddress>): Promise<Opening> =>
      tryToOpen({ ...connection, ...change }, options, []);
    const { credential } = connection;
    if (credential === null) throw new RangeError("the artifact names no client");
    const as = (id: string, secret: Secret): Partial<CatalogAddress> => ({ credential: { id, secret } });
    const [clients, scopes, bearers, warehouses] = await Promise.all([
      each({
        "wrong-value": () => open(as(credential.id, newSecret())),
        "unknown-id": () => open(as(`${credential.id}-unknown`, credential.secret)),
      }),
      each({ unknown: () => open({ scope: "no_such_scope" }), none: () => open({ scope: null }) }),
      openWithTokens(connection, options),
      Promise.all(
        Object.entries(WAREHOUSES).map(
          async ([name, asked]) => [name, { ...(await open({ warehouse: asked })), asked }] as const,
        ),
      ),
    ]);
    return { clients, scopes, bearers, warehouses: Object.fromEntries(warehouses) };
  });
}

/** All at once, by name. */
async function each<Name extends string>(work: Record<Name, () => Promise<Opening>>): Promise<Record<Name, Opening>> {
  const made = await Promise.all(
    Object.entries<() => Promise<Opening>>(work).map(async ([name, open]) => [name, await open()] as const),
  );
  return Object.fromEntries(made) as Record<Name, Opening>;
}

async function openWithTokens(
  connection: CatalogAddress,
  options: ClientOptions,
): Promise<RefusalsEvidence["bearers"]> {
  const good = await goodToken(connection, options);
  const [head = "", claims = "", signature = ""] = good.split(".");
  const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url");
  const open = (token: string | null): Promise<Opening> =>
    tryToOpen(withToken(connection, token), options, token === null ? [] : [good]);
  return each({
    nothing: () => open(null),
    nonsense: () => open("not-a-token"),
    unsigned: () => open(`${unsigned}.${claims}.`),
    tampered: () => open([head, longerLived(claims), signature].join(".")),
  });
}

/** The connection of a client that has a token already, or none at all. */
export function withToken(connection: CatalogAddress, token: string | null): CatalogAddress {
  const header = token === null ? {} : { "header.Authorization": `Bearer ${token}` };
  return { ...connection, credential: null, properties: { ...connection.properties, ...header } };
}

async function goodToken(connection: CatalogAddress, options: ClientOptions): Promise<string> {
  let token = "";
  const keep = (given: string): void => {
    token = given;
    options.keep?.(given);
  };
  await CatalogClient.open(connection, { ...options, keep });
  return token;
}

/** The claims of a token with a later end. */
function longerLived(claims: string): string {
  const read: unknown = JSON.parse(Buffer.from(claims, "base64url").toString("utf8"));
  const later = { ...(read as object), exp: Math.floor(Date.now() / 1_000) + 86_400 };
  return Buffer.from(JSON.stringify(later)).toString("base64url");
}
