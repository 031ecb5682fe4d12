/** The issuer as a process of ours, with four clients whose secrets were made for this run. */
import type { OAuthClient, OidcEndpoint } from "../endpoints.ts";
import { runningFrom } from "../runtime/running.ts";
import { newSecret } from "../runtime/secret.ts";
import type { InstalledService, Running, StartContext } from "../service.ts";
import type { IssuerClient, IssuerSettings } from "./issuer.ts";
import { startNodeServer } from "./node-server.ts";
import { issuerOf } from "./start-route.ts";

/** What the tokens of the catalog's clients are for. */
export const AUDIENCE = "floe-catalog";
/** The claim `roles` of a token holds one of these, or nothing. */
export const ROLES = { writer: "lake_writer", reader: "lake_reader" } as const;

const HOUR = 3_600;
const SHORT_LIVED_S = 5;
/** What Iceberg's clients ask for when they are not told what to ask for. */
const DEFAULT_SCOPE = "catalog";

type Who = "writer" | "reader" | "shortLived" | "outsider";
const KINDS: Readonly<Record<Who, { suffix: string; roles: readonly string[]; ttl: number }>> = {
  writer: { suffix: "", roles: [ROLES.writer], ttl: HOUR },
  reader: { suffix: "-reader", roles: [ROLES.reader], ttl: HOUR },
  shortLived: { suffix: "-short-lived", roles: [ROLES.writer], ttl: SHORT_LIVED_S },
  outsider: { suffix: "-outsider", roles: [], ttl: HOUR },
};

const NOTES = [
  "It knows the client-credentials grant and no other, and makes a new signing key and new secrets at each start.",
];

export async function installNative(): Promise<InstalledService<OidcEndpoint>> {
  return { version: undefined, notes: NOTES, start };
}

async function start(context: StartContext): Promise<Running<OidcEndpoint>> {
  const { run, names, limitMs, signal } = context;
  const client = (who: Who): OAuthClient => ({
    id: `${names.clientId}${KINDS[who].suffix}`,
    secret: newSecret(),
    scope: names.scope === "" ? DEFAULT_SCOPE : names.scope,
  });
  const clients: Readonly<Record<Who, OAuthClient>> = {
    writer: client("writer"),
    reader: client("reader"),
    shortLived: client("shortLived"),
    outsider: client("outsider"),
  };
  const host = "127.0.0.1";
  const registered = Object.entries(KINDS).map(([who, { roles, ttl }]): IssuerClient => {
    const { id, secret, scope } = clients[who as Who];
    return { id, secret: secret.reveal(), scope, roles, ttl };
  });
  const settings = (port: number, startToken: string): IssuerSettings => ({
    host,
    port,
    start: startToken,
    audience: AUDIENCE,
    clients: registered,
  });
  const { process, port, version } = await startNodeServer({
    name: "oidc",
    run,
    program: new URL("./server-main.ts", import.meta.url),
    settings,
    secrets: Object.values(clients).map(({ secret }) => secret),
    limitMs,
    signal,
  });
  const issuer = issuerOf({ host, port });
  return runningFrom({
    endpoint: { issuer, tokenUrl: `${issuer}/token`, jwksUrl: `${issuer}/jwks`, audience: AUDIENCE, ...clients },
    version,
    notes: NOTES,
    processes: [process],
  });
}
