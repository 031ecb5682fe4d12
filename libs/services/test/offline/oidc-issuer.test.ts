/** The issuer, asked over HTTP as clients ask it: who gets a token, for what, and who gets none. */
import { createRemoteJWKSet, decodeProtectedHeader, errors, jwtVerify } from "jose";
import oidcProvider from "oidc-provider/package.json" with { type: "json" };
import { afterAll, beforeAll, expect, test } from "vitest";
import { proveStart } from "../../src/oidc/node-server.ts";
import { requestToken } from "../../src/oidc/token.ts";
import { Secret } from "../../src/runtime/secret.ts";
import { AUDIENCE, SCOPE, serveWith, startIssuer, type TestServer, tokenOf } from "../support/issuer.ts";

let issuer: TestServer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer[Symbol.asyncDispose]());

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const RIGHT = { grant_type: "client_credentials", client_id: "reader", client_secret: "reader-secret", scope: SCOPE };

async function ask(form: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${issuer.url}/token`, { method: "POST", headers, body: new URLSearchParams(form) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** RFC 6749 section 2.3.1: both parts are form-encoded first. */
function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString("base64")}`;
}

test("a token is a JWT for the catalog, with the client's name, its scope and its roles", async () => {
  const { status, body } = await ask(RIGHT);
  expect({ status, ...body, access_token: "" }).toEqual({
    status: 200,
    access_token: "",
    expires_in: 3_600,
    scope: SCOPE,
    token_type: "Bearer",
  });
  const token = String(body["access_token"]);
  const keys = createRemoteJWKSet(new URL(`${issuer.url}/jwks`));
  const { payload } = await jwtVerify(token, keys, { issuer: issuer.url, audience: AUDIENCE, typ: "at+jwt" });
  expect(payload).toMatchObject({ sub: "reader", client_id: "reader", scope: SCOPE, roles: ["lake_reader"] });
  expect(decodeProtectedHeader(token).alg).toBe("RS256");
});

test("credentials in a header do as well, with characters that mean something there", async () => {
  const { client_id: _, client_secret: __, ...form } = RIGHT;
  expect(await ask(form, { authorization: basic("writer", "writer's secret") })).toMatchObject({ status: 200 });
});

test("an old bearer token beside the credentials disturbs nobody, as Trino and PyIceberg send it", async () => {
  const token = await tokenOf(issuer, "reader");
  expect(await ask(RIGHT, { authorization: `Bearer ${token}` })).toMatchObject({ status: 200 });
  expect(await ask({ ...RIGHT, client_secret: "wrong" }, { authorization: `Bearer ${token}` })).toMatchObject({
    status: 401,
  });
  // By itself it authenticates nobody.
  const { client_id: _, client_secret: __, ...form } = RIGHT;
  expect((await ask(form, { authorization: `Bearer ${token}` })).status).toBeGreaterThanOrEqual(400);
});

test.for([
  ["a wrong secret", { client_secret: "wrong" }, 401, "invalid_client"],
  ["an unknown client", { client_id: "ghost" }, 401, "invalid_client"],
  ["a scope that the issuer does not know", { scope: "catalog" }, 400, "invalid_scope"],
  ["a scope that it knows and the client may not have", { scope: "openid" }, 400, "invalid_scope"],
  ["a scope of one's own and another one", { scope: `${SCOPE} catalog` }, 400, "invalid_scope"],
  ["no scope", { scope: "" }, 400, "invalid_scope"],
  ["another grant", { grant_type: "password" }, 400, "unsupported_grant_type"],
  [
    "an exchange",
    { grant_type: "urn:ietf:params:oauth:grant-type:token-exchange", subject_token: "x" },
    400,
    "unsupported_grant_type",
  ],
  ["a server that nobody knows", { resource: "urn:floe:nowhere" }, 400, "invalid_target"],
] as const)("no token for %s", async ([, change, status, error]) => {
  const answer = await ask({ ...RIGHT, ...change });
  expect({ status: answer.status, error: answer.body["error"] }).toEqual({ status, error });
  expect(answer.body["access_token"]).toBeUndefined();
});

test("a token for another server names that one and not the catalog", async () => {
  const token = await tokenOf(issuer, "writer", { resource: "urn:floe:other" });
  const keys = createRemoteJWKSet(new URL(`${issuer.url}/jwks`));
  await expect(jwtVerify(token, keys, { audience: AUDIENCE })).rejects.toBeInstanceOf(errors.JWTClaimValidationFailed);
});

test("a token lives as long as its client's tokens do", async () => {
  const token = await tokenOf(issuer, "short");
  const keys = createRemoteJWKSet(new URL(`${issuer.url}/jwks`));
  const { payload } = await jwtVerify(token, keys);
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(1);
  const later = new Date(((payload.exp ?? 0) + 1) * 1_000);
  await expect(jwtVerify(token, keys, { currentDate: later })).rejects.toBeInstanceOf(errors.JWTExpired);
});

test("two issuers have different keys: the one's token is nothing to the other", async () => {
  await using other = await startIssuer();
  const keys = createRemoteJWKSet(new URL(`${other.url}/jwks`));
  const token = await tokenOf(issuer, "writer");
  await expect(jwtVerify(token, keys)).rejects.toBeInstanceOf(errors.JWSSignatureVerificationFailed);
});

test("a start is proved by its token; another program, and another start, are foreign", async () => {
  const { signal } = new AbortController();
  expect(await proveStart(issuer.port, "the start", signal)).toEqual({ state: "ready", value: oidcProvider.version });
  expect(await proveStart(issuer.port, "another start", signal)).toMatchObject({ state: "foreign" });
  await using stranger = await serveWith((_, response) => response.end("welcome"));
  expect(await proveStart(stranger.port, "the start", signal)).toMatchObject({ state: "foreign" });
  const gone = await startIssuer();
  await gone[Symbol.asyncDispose]();
  expect(await proveStart(gone.port, "the start", signal)).toMatchObject({ state: "waiting" });
});

test("requestToken says who was refused and why, and never the secret", async () => {
  const request = { service: "catalog", tokenUrl: `${issuer.url}/token` } as const;
  const client = { id: "reader", secret: new Secret("reader-secret"), scope: SCOPE };
  const { accessToken, expiresIn } = await requestToken({ ...request, client });
  expect([String(accessToken), expiresIn]).toEqual(["[secret hidden]", 3_600]);
  const wrong = { ...client, secret: new Secret("hunter2hunter2") };
  await expect(requestToken({ ...request, client: wrong })).rejects.toMatchObject({
    code: "service-refused",
    message: expect.stringMatching(/"reader".*401 invalid_client: client authentication failed/),
  });
  await using parrot = await serveWith((asked, response) => void asked.pipe(response.writeHead(400)));
  const echoed = requestToken({ ...request, client: wrong, tokenUrl: parrot.url });
  await expect(echoed).rejects.not.toThrow(/hunter2/);
  await using silent = await serveWith(() => {});
  const late = requestToken({ ...request, client, tokenUrl: silent.url, timeoutMs: 50 });
  await expect(late).rejects.toMatchObject({ code: "service-unreachable" });
});
