/** The issuer in this process, with clients whose secrets everybody may know, and tokens that no issuer would give. */

import { createServer, type RequestListener, type Server } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { createIssuer, type IssuerClient, type IssuerSettings } from "../../src/oidc/issuer.ts";
import { issuerOf } from "../../src/oidc/start-route.ts";
import { freePort } from "../../src/runtime/ports.ts";

export const SCOPE = "PRINCIPAL_ROLE:ALL";
export const AUDIENCE = "floe-catalog";

const CLIENTS: readonly IssuerClient[] = [
  { id: "writer", secret: "writer's secret", scope: SCOPE, roles: ["lake_writer"], ttl: 3_600 },
  { id: "reader", secret: "reader-secret", scope: SCOPE, roles: ["lake_reader"], ttl: 3_600 },
  { id: "short", secret: "short-secret", scope: SCOPE, roles: ["lake_writer"], ttl: 1 },
  { id: "outsider", secret: "outsider-secret", scope: SCOPE, roles: [], ttl: 3_600 },
];

export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
}

/** A server at a port of its own. */
export async function serve(server: Server, port = 0): Promise<TestServer> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen({ host: "127.0.0.1", port }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function serveWith(listener: RequestListener): Promise<TestServer> {
  return serve(createServer(listener));
}

export async function startIssuer(clients: readonly IssuerClient[] = CLIENTS): Promise<TestServer> {
  const settings: IssuerSettings = {
    host: "127.0.0.1",
    port: await freePort(),
    start: "the start",
    audience: AUDIENCE,
    clients,
  };
  const server = await serve(await createIssuer(settings), settings.port);
  return { ...server, url: issuerOf(settings) };
}

/** A token by the issuer's own way. */
export async function tokenOf(issuer: TestServer, id: string, more: Record<string, string> = {}): Promise<string> {
  const client = CLIENTS.find((each) => each.id === id);
  const form = { grant_type: "client_credentials", client_id: id, client_secret: client?.secret ?? "", scope: SCOPE };
  const response = await fetch(`${issuer.url}/token`, {
    method: "POST",
    body: new URLSearchParams({ ...form, ...more }),
  });
  const answer = (await response.json()) as { access_token: string };
  return answer.access_token;
}

/** An issuer that signs whatever it is told to. */
export interface Forger extends TestServer {
  /** A writer's token with these claims instead of the right ones. */
  sign(claims?: Readonly<Record<string, unknown>>, kid?: string): Promise<string>;
  /** Its public key as JSON. */
  readonly publicKey: string;
}

export async function startForger(): Promise<Forger> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), alg: "RS256", use: "sig", kid: "forger" };
  const server = await serveWith((_, response) => {
    response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: [jwk] }));
  });
  const now = Math.floor(Date.now() / 1_000);
  return {
    ...server,
    publicKey: JSON.stringify(jwk),
    sign: (claims = {}, kid = "forger") =>
      new SignJWT({
        iss: server.url,
        aud: AUDIENCE,
        sub: "writer",
        iat: now,
        exp: now + 60,
        roles: ["lake_writer"],
        ...claims,
      })
        .setProtectedHeader({ alg: "RS256", kid })
        .sign(privateKey),
  };
}
