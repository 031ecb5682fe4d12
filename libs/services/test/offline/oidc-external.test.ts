/** An issuer that runs already: found by its variables, proved by its tokens, and refused with a reason. */
import { expect, test } from "vitest";
import type { Environment } from "../../src/module.ts";
import { diagnoseExternal, installExternal, isConfigured, oidcSettings } from "../../src/oidc/external.ts";
import { AUDIENCE, SCOPE, serveWith, startIssuer } from "../support/issuer.ts";
import { startContext } from "../support/start-context.ts";

function variables(issuer: string, changes: Record<string, string> = {}): Environment {
  const clients = ["writer", "reader", "short", "outsider"].flatMap((id) => {
    const name = id === "short" ? "SHORT_LIVED" : id.toUpperCase();
    const secret = id === "writer" ? "writer's secret" : `${id}-secret`;
    return [
      [`FLOE_OIDC_${name}_ID`, id],
      [`FLOE_OIDC_${name}_SECRET`, secret],
    ];
  });
  return {
    FLOE_OIDC_ISSUER: issuer,
    FLOE_OIDC_AUDIENCE: AUDIENCE,
    FLOE_OIDC_SCOPE: SCOPE,
    ...Object.fromEntries(clients),
    ...changes,
  };
}

async function start(environment: Environment): Promise<unknown> {
  await using context = await startContext({ environment });
  return await installExternal(environment).start(context);
}

test("four clients that get tokens make an issuer", async () => {
  await using issuer = await startIssuer();
  const environment = variables(`${issuer.url}/`);
  expect([isConfigured(environment), isConfigured({ FLOE_OIDC_ISSUER: "" })]).toEqual([true, false]);
  expect(await start(environment)).toMatchObject({
    endpoint: {
      issuer: issuer.url,
      tokenUrl: `${issuer.url}/token`,
      jwksUrl: `${issuer.url}/jwks`,
      audience: AUDIENCE,
      shortLived: { id: "short", scope: SCOPE },
    },
    notes: ["It ran before the tests."],
    pids: [],
  });
  expect(await diagnoseExternal(environment)).toMatchObject([{ status: "ok" }]);
});

test.for([
  ["FLOE_OIDC_AUDIENCE", ""],
  ["FLOE_OIDC_WRITER_SECRET", ""],
  ["FLOE_OIDC_SHORT_LIVED_ID", ""],
  ["FLOE_OIDC_ISSUER", "ldap://issuer.example"],
  ["FLOE_OIDC_ISSUER", "https://user:hunter2@issuer.example"],
] as const)("%s as %j is named, and not quoted", ([name, value]) => {
  const read = () => oidcSettings(variables("https://issuer.example", { [name]: value }));
  expect(read).toThrow(expect.objectContaining({ code: "service-settings", message: expect.stringContaining(name) }));
  expect(read).not.toThrow(/hunter2|ldap/);
});

test("a client whose secret is wrong is named", async () => {
  await using issuer = await startIssuer();
  await expect(start(variables(issuer.url, { FLOE_OIDC_OUTSIDER_SECRET: "wrong-one" }))).rejects.toMatchObject({
    code: "service-refused",
    message: expect.stringMatching(/"outsider".*invalid_client/),
  });
});

test("tokens for another audience are refused before a catalog does it", async () => {
  await using issuer = await startIssuer();
  await expect(start(variables(issuer.url, { FLOE_OIDC_AUDIENCE: "another" }))).rejects.toMatchObject({
    code: "service-refused",
    message: expect.stringContaining('none for audience "another"'),
    hint: expect.stringContaining("FLOE_OIDC_AUDIENCE"),
  });
});

test("a server that is no issuer, one that calls itself otherwise, and none at all are told apart", async () => {
  await using page = await serveWith((_, response) => response.end("<html>"));
  await expect(start(variables(page.url))).rejects.toMatchObject({
    code: "service-refused",
    message: expect.stringContaining("does not describe an issuer"),
  });
  const document = { issuer: "https://issuer.example", token_endpoint: "https://x/t", jwks_uri: "https://x/j" };
  await using other = await serveWith((_, response) => response.end(JSON.stringify(document)));
  await expect(start(variables(other.url))).rejects.toMatchObject({
    message: expect.stringContaining("calls itself https://issuer.example"),
  });
  const gone = await startIssuer();
  await gone[Symbol.asyncDispose]();
  await expect(start(variables(gone.url))).rejects.toMatchObject({ code: "service-unreachable" });
  expect(await diagnoseExternal(variables(gone.url))).toMatchObject([
    { status: "broken", found: expect.stringContaining("ECONNREFUSED") },
  ]);
});
