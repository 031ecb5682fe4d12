/** Who gets through the gateway, and to what. The backend behind it lets everybody in. */

import { createServer } from "node:http";
import { SignJWT, UnsecuredJWT } from "jose";
import { expect, test } from "vitest";
import { errorOf, GOOD, startGateway, type TestGateway } from "../support/gateway.ts";
import { AUDIENCE, serve } from "../support/issuer.ts";

const NOW = Math.floor(Date.now() / 1_000);

/** Tokens that a careless gateway would take, by what is wrong with them. */
const BAD_TOKENS: Readonly<Record<string, (gateway: TestGateway) => Promise<string> | string>> = {
  "is no token": () => "abc",
  "is not signed": ({ forger }) =>
    new UnsecuredJWT({ roles: ["lake_writer"] })
      .setIssuer(forger.url)
      .setAudience(AUDIENCE)
      .setExpirationTime("1h")
      .encode(),
  "is signed with the public key as a shared secret": ({ forger }) =>
    new SignJWT({ iss: forger.url, aud: AUDIENCE, exp: NOW + 60, roles: ["lake_writer"] })
      .setProtectedHeader({ alg: "HS256", kid: "forger" })
      .sign(new TextEncoder().encode(forger.publicKey)),
  "has other claims than those signed": async ({ forger }) => {
    const [header, , signature] = (await forger.sign({ roles: [] })).split(".");
    const [, claims] = (await forger.sign()).split(".");
    return [header, claims, signature].join(".");
  },
  "has expired": ({ forger }) => forger.sign({ exp: NOW - 1 }),
  "never expires": ({ forger }) => forger.sign({ exp: undefined }),
  "is not valid yet": ({ forger }) => forger.sign({ nbf: NOW + 600 }),
  "is for another server": ({ forger }) => forger.sign({ aud: "another" }),
  "is for nobody": ({ forger }) => forger.sign({ aud: undefined }),
  "is of another issuer": ({ forger }) => forger.sign({ iss: "https://issuer.example" }),
  "names a key that there is not": ({ forger }) => forger.sign({}, "another"),
};

test.for(Object.entries(BAD_TOKENS))("401 for a token that %s", async ([, make]) => {
  await using gateway = await startGateway(GOOD);
  const headers = { authorization: `Bearer ${await make(gateway)}` };
  for (const path of ["/v1/config?warehouse=lake", "/v1/lake/namespaces", "/v1/nowhere"]) {
    const response = await fetch(`${gateway.url}${path}`, { headers });
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
    expect(await errorOf(response)).toMatchObject({ status: 401, type: "NotAuthorizedException" });
  }
});

test.for([undefined, "", "Bearer", "Bearer ", "Basic YTpi", "Bearer a b"])(
  "401 for Authorization %j",
  async (value) => {
    await using gateway = await startGateway(GOOD);
    const response = await fetch(
      `${gateway.base}/namespaces`,
      value === undefined ? {} : { headers: { authorization: value } },
    );
    expect(await errorOf(response)).toMatchObject({ status: 401, message: "a bearer token is needed" });
  },
);

test("the word Bearer may be written in any way", async () => {
  await using gateway = await startGateway(GOOD);
  const headers = { authorization: (gateway.writer["authorization"] ?? "").replace("Bearer", "bEARER") };
  expect((await fetch(`${gateway.base}/namespaces`, { headers })).status).toBe(200);
});

test.for([
  ["no role", { roles: [] }],
  ["a role of something else", { roles: ["lake_writers", "admin"] }],
  ["roles that are no list", { roles: "lake_writer" }],
  ["no claim of roles", { roles: undefined }],
] as const)("403 everywhere for a token with %s", async ([, claims]) => {
  await using gateway = await startGateway(GOOD);
  const headers = { authorization: `Bearer ${await gateway.forger.sign(claims)}` };
  for (const path of ["/v1/config?warehouse=lake", "/v1/lake/namespaces", "/v1/nowhere"])
    expect(await errorOf(await fetch(`${gateway.url}${path}`, { headers }))).toMatchObject({
      status: 403,
      type: "ForbiddenException",
    });
});

const READS = [
  ["GET", "/namespaces"],
  ["HEAD", "/namespaces/a/tables/t"],
  ["POST", "/namespaces/a/tables/t/metrics"],
  ["POST", "/namespaces/a%1Fb/tables/t/plan"],
] as const;
const WRITES = [
  ["POST", "/namespaces"],
  ["POST", "/namespaces/a/properties"],
  ["DELETE", "/namespaces/a"],
  ["POST", "/namespaces/a/tables"],
  ["POST", "/namespaces/a/tables/t"],
  ["DELETE", "/namespaces/a/tables/t"],
  ["POST", "/namespaces/a/register"],
  ["POST", "/tables/rename"],
  ["POST", "/transactions/commit"],
  ["POST", "/namespaces/a/views/v"],
  // Tables that have the name of something that only reads.
  ["POST", "/namespaces/a/tables/metrics"],
  ["POST", "/namespaces/a/tables/t/metrics/more"],
  ["POST", "/namespaces/a/x/tables/t/plan"],
] as const;

test("a reader reads, and changes nothing", async () => {
  const seen: string[] = [];
  await using gateway = await startGateway((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    GOOD(request, response);
  });
  for (const [method, path] of READS)
    expect((await fetch(`${gateway.base}${path}`, { method, headers: gateway.reader })).status).toBe(200);
  expect(seen).toEqual(READS.map(([method, path]) => `${method} /v1${path}`));
  for (const [method, path] of WRITES) {
    const response = await fetch(`${gateway.base}${path}`, { method, headers: gateway.reader });
    expect(await errorOf(response)).toMatchObject({ status: 403, message: `a reader may not ${method} ${path}` });
  }
  expect(seen).toHaveLength(READS.length);
  for (const [method, path] of WRITES)
    expect((await fetch(`${gateway.base}${path}`, { method, headers: gateway.writer })).status).toBe(200);
});

test("only the catalog's own paths lead to the backend, and only in methods that a catalog knows", async () => {
  const seen: string[] = [];
  await using gateway = await startGateway((request, response) => {
    seen.push(String(request.url));
    GOOD(request, response);
  });
  const { writer: headers } = gateway;
  for (const path of ["/", "/v1", "/v1/namespaces", "/v1/lakes/namespaces", "/v1/lake", "/v2/lake/namespaces"])
    expect(await errorOf(await fetch(`${gateway.url}${path}`, { headers }))).toMatchObject({ status: 404 });
  // TRACE would give away the name that the backend answers to.
  for (const method of ["PUT", "OPTIONS", "PATCH"])
    expect(await errorOf(await fetch(`${gateway.base}/namespaces`, { method, headers }))).toMatchObject({
      status: 405,
    });
  expect(seen).toEqual([]);
});

test("an issuer that is not there, or answers nonsense, is 503 and not the client's fault", async () => {
  await using nonsense = await serve(createServer((_, response) => response.end("<html>")));
  await using gateway = await startGateway(GOOD);
  const { writer: headers } = gateway;
  await gateway.forger[Symbol.asyncDispose]();
  const response = await fetch(`${gateway.base}/namespaces`, { headers });
  expect(await errorOf(response)).toMatchObject({ status: 503, type: "ServiceUnavailableException" });
  const access = { issuer: "x", jwksUrl: nonsense.url, audience: "a", writerRole: "w", readerRole: "r" };
  await using other = await startGateway(GOOD, { access });
  expect(await errorOf(await fetch(`${other.base}/namespaces`, { headers }))).toMatchObject({ status: 503 });
});

test("the issuer's keys are fetched once", async () => {
  let asked = 0;
  await using gateway = await startGateway(GOOD);
  await using counting = await serve(
    createServer((_, response) => {
      asked += 1;
      response.end(JSON.stringify({ keys: [JSON.parse(gateway.forger.publicKey)] }));
    }),
  );
  const roles = { writerRole: "lake_writer", readerRole: "lake_reader" };
  const access = { issuer: gateway.forger.url, jwksUrl: counting.url, audience: AUDIENCE, ...roles };
  await using counted = await startGateway(GOOD, { access });
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await fetch(`${counted.base}/x`, { headers: gateway.writer })).status),
  );
  expect([new Set(statuses), asked]).toEqual([new Set([200]), 1]);
});
