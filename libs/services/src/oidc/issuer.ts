/**
 * The issuer itself: npm oidc-provider, reduced to the client-credentials grant. Its tokens are JWTs for one audience, with
 * the client's roles in a claim. Nothing is stored, and the signing key lives as long as the process.
 */
import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import Provider, {
  type Adapter,
  type Configuration,
  errors,
  type KoaContextWithOIDC,
  type ResourceServer,
} from "oidc-provider";
import oidcProvider from "oidc-provider/package.json" with { type: "json" };
import { issuerOf, START_PATH, type StartAnswer } from "./start-route.ts";

export interface IssuerClient {
  readonly id: string;
  readonly secret: string;
  /** What it may ask for, blanks between. */
  readonly scope: string;
  readonly roles: readonly string[];
  /** How long its tokens live, in seconds. */
  readonly ttl: number;
}

export interface IssuerSettings {
  readonly host: string;
  readonly port: number;
  readonly start: string;
  readonly audience: string;
  readonly clients: readonly IssuerClient[];
}

/** What tokens are for unless a client says otherwise (RFC 8707 wants a URI). */
export const CATALOG_RESOURCE = "urn:floe:catalog";
/** Another server that tokens can be asked for: with one of them nobody gets into the catalog. */
export const OTHER_RESOURCE = "urn:floe:other";

/** The server, not listening yet. */
export async function createIssuer(settings: IssuerSettings): Promise<Server> {
  const provider = new Provider(issuerOf(settings), await configuration(settings));
  provider.use(async (context, next) => {
    // Trino and PyIceberg send the bearer token that they want to replace along with the credentials in the body. A bearer
    // token authenticates no client (RFC 6749 section 2.3), and two ways at once are refused, so it is dropped.
    const { authorization } = context.headers;
    if (authorization !== undefined && !/^basic /i.test(authorization)) delete context.headers.authorization;
    await next();
  });
  const answer: StartAnswer = { start: settings.start, version: oidcProvider.version };
  const handle = provider.callback();
  const server = createServer((request, response) => {
    if (request.url !== START_PATH) return void handle(request, response);
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
  // Longer than clients keep a connection: one that is closed while a request is on its way fails that request.
  server.keepAliveTimeout = 75_000;
  return server;
}

async function configuration(settings: IssuerSettings): Promise<Configuration> {
  const { clients } = settings;
  const byId = new Map(clients.map((client) => [client.id, client]));
  const ttlOf = (id = ""): number => byId.get(id)?.ttl ?? 60;
  const scopes = [...new Set(clients.flatMap(({ scope }) => scope.split(" ")))];
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const resources: Readonly<Record<string, string>> = {
    [CATALOG_RESOURCE]: settings.audience,
    [OTHER_RESOURCE]: `not-${settings.audience}`,
  };
  return {
    adapter: StoresNothing,
    ttl: { ClientCredentials: (_, { clientId }) => ttlOf(clientId) },
    clients: clients.map(({ id, secret, scope }) => ({
      client_id: id,
      client_secret: secret,
      scope,
      grant_types: ["client_credentials"],
      redirect_uris: [],
      response_types: [],
    })),
    clientAuthMethods: ["client_secret_basic", "client_secret_post"],
    cookies: { keys: [randomBytes(24).toString("base64url")] },
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: "floe" }] },
    scopes,
    extraTokenClaims: (_, { clientId }) => ({ roles: byId.get(clientId ?? "")?.roles ?? [] }),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => CATALOG_RESOURCE,
        getResourceServerInfo: (context, resource, { clientId }): ResourceServer => {
          const audience = resources[resource];
          if (audience === undefined) throw new errors.InvalidTarget();
          checkScope(context, byId.get(clientId)?.scope ?? "");
          const accessTokenTTL = ttlOf(clientId);
          return { scope: scopes.join(" "), audience, accessTokenTTL, accessTokenFormat: "jwt" };
        },
      },
    },
  };
}

/** JWTs are not kept, and the clients are in the settings. */
class StoresNothing implements Adapter {
  async upsert(): Promise<void> {}
  async find(): Promise<undefined> {}
  async findByUid(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
}

/**
 * A scope has to be asked for, and only one's own. The library drops a scope that it does not know, and gives a token all the
 * same; RFC 6749 section 3.3 allows both, and Polaris refuses (recording steps token.no-scope and token.bad-scope).
 */
function checkScope({ oidc }: KoaContextWithOIDC, allowed: string): void {
  const asked = typeof oidc.params?.["scope"] === "string" ? oidc.params["scope"].split(" ").filter(Boolean) : [];
  if (asked.length === 0) throw new errors.InvalidScope("a scope must be asked for", "");
  const words = allowed.split(" ");
  const refused = asked.find((scope) => !words.includes(scope));
  if (refused !== undefined) throw new errors.InvalidScope("requested scope is not allowed", refused);
}
