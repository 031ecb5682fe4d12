/**
 * The artifact's client in the catalog: what it is told, what one token is good for, and what becomes of work when the token
 * ends in the middle of it.
 */
import type { AreaContext } from "../area.ts";
import { type CatalogAddress, CatalogClient, type CatalogConfig, type ClientOptions } from "../client/index.ts";
import { type Lifetime, watchLifetime } from "./access-lifetime.ts";
import { type Opening, tryToOpen } from "./opening.ts";
import { inCatalog } from "./scene.ts";

export interface AccessEvidence {
  /** With what the artifact says. */
  readonly right: Access;
  /** With a role that nobody has: a catalog may give a token for it that opens nothing. */
  readonly roleNotHeld: Access;
  /** Where the environment's store is, as the environment itself says. */
  readonly store: { readonly url: string; readonly region: string };
  /** Requests that began at once with a new client, and the tokens that it asked for. */
  readonly together: { readonly requests: number; readonly granted: number; readonly tokens: number };
  /** Null where the environment has no client whose tokens end soon. */
  readonly lifetime: Lifetime | null;
}

export interface Access {
  readonly opening: Opening;
  readonly config: Pick<CatalogConfig, "defaults" | "overrides"> | null;
  /** Whether a request below the catalog's prefix was granted: the list of namespaces. */
  readonly listed: boolean;
}

/** Lasts as long as a short token lives: everything else happens beside that. */
export async function gatherAccess(context: AreaContext): Promise<AccessEvidence> {
  const { environment, connection, keep } = context;
  if (environment === null) throw new RangeError("access is gathered on a live catalog only");
  const options: ClientOptions = { keep };
  return inCatalog(environment, async () => {
    const [right, roleNotHeld, lifetime, together] = await Promise.all([
      open(connection, options),
      open({ ...connection, scope: "PRINCIPAL_ROLE:role_that_nobody_has" }, options),
      watchLifetime(context, options),
      askTogether(connection, options),
    ]);
    const { url, region } = environment.service("s3").endpoint;
    return { right, roleNotHeld, store: { url, region }, lifetime, together };
  });
}

async function open(connection: CatalogAddress, options: ClientOptions): Promise<Access> {
  const opening = await tryToOpen(connection, options, []);
  if (!opening.opened) return { opening, config: null, listed: false };
  const client = await CatalogClient.open(connection, options);
  const { defaults, overrides } = client.config;
  return { opening, config: { defaults, overrides }, listed: (await client.namespaces.list()).kind === "granted" };
}

const AT_ONCE = 8;

async function askTogether(connection: CatalogAddress, options: ClientOptions): Promise<AccessEvidence["together"]> {
  const client = await CatalogClient.open(connection, options);
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => client.namespaces.list()));
  const granted = answers.filter(({ kind }) => kind === "granted").length;
  return { requests: AT_ONCE, granted, tokens: client.tokensAsked };
}
