/** A catalog that runs already: found by its variables, proved by two clients, and refused with a reason. */
import { FloeContractsError } from "@floe-contracts/base";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogSettings, type ExternalCatalogOptions, externalCatalog } from "../../src/catalog/external.ts";
import type { CatalogEndpoint } from "../../src/endpoints.ts";
import type { Environment } from "../../src/module.ts";
import type { Running } from "../../src/service.ts";
import { startGateway, type TestGateway } from "../support/gateway.ts";
import { AUDIENCE, SCOPE, serveWith, startIssuer, type TestServer } from "../support/issuer.ts";
import { startContext } from "../support/start-context.ts";

let issuer: TestServer;
let gateway: TestGateway;
beforeAll(async () => {
  issuer = await startIssuer();
  const roles = { writerRole: "lake_writer", readerRole: "lake_reader" };
  const config = { defaults: { "default-base-location": "s3://lake/base/" }, overrides: {} };
  gateway = await startGateway((_, response) => response.end(JSON.stringify(config)), {
    access: { issuer: issuer.url, jwksUrl: `${issuer.url}/jwks`, audience: AUDIENCE, ...roles },
    tokenUrl: `${issuer.url}/token`,
  });
});
afterAll(async () => {
  for (const server of [gateway, issuer]) await server[Symbol.asyncDispose]();
});

function variables(changes: Record<string, string> = {}): Environment {
  return {
    FLOE_CATALOG_URI: `${gateway.url}/v1/`,
    FLOE_CATALOG_WAREHOUSE: "lake",
    FLOE_CATALOG_CLIENT_ID: "writer",
    FLOE_CATALOG_CLIENT_SECRET: "writer's secret",
    FLOE_CATALOG_SCOPE: SCOPE,
    FLOE_CATALOG_READER_ID: "reader",
    FLOE_CATALOG_READER_SECRET: "reader-secret",
    ...changes,
  };
}

async function start(
  environment: Environment,
  options: ExternalCatalogOptions = { vendsCredentials: true },
): Promise<Running<CatalogEndpoint>> {
  await using context = await startContext({ environment });
  const installed = await externalCatalog(options).install(context);
  return await installed.start(context);
}

test("the address, with or without /v1, is enough: tokens and the location come from the catalog", async () => {
  const running = await start(variables());
  expect(running).toMatchObject({
    endpoint: {
      uri: gateway.url,
      warehouse: "lake",
      tokenUrl: `${gateway.url}/v1/oauth/tokens`,
      writer: { id: "writer", scope: SCOPE },
      reader: { id: "reader", scope: SCOPE },
      vendsCredentials: true,
      managementUrl: null,
      admin: null,
      location: "s3://lake/base",
    },
    version: "unknown",
    pids: [],
  });
  expect(JSON.stringify(running)).not.toMatch(/writer's secret|reader-secret/);
  const { isConfigured, diagnose } = externalCatalog({ vendsCredentials: false });
  expect([isConfigured?.(variables()), isConfigured?.({ FLOE_CATALOG_URI: "" })]).toEqual([true, false]);
  expect(await diagnose(variables())).toMatchObject([{ status: "ok" }]);
});

test("an issuer of its own, a scope for the reader and a location may be named", async () => {
  const running = await start(
    variables({ FLOE_CATALOG_TOKEN_URL: `${issuer.url}/token`, FLOE_CATALOG_LOCATION: "s3://elsewhere/x/" }),
  );
  expect(running.endpoint).toMatchObject({ tokenUrl: `${issuer.url}/token`, location: "s3://elsewhere/x" });
  const settings = catalogSettings(variables({ FLOE_CATALOG_READER_SCOPE: "read" }));
  expect([settings.writer.scope, settings.reader.scope]).toEqual([SCOPE, "read"]);
});

test("an implementation looks closer, and may refuse what is not of its kind", async () => {
  const { endpoint, version, notes } = await start(variables(), {
    vendsCredentials: false,
    identify: async ({ config, settings }) => ({
      version: "1.4.1",
      location: `${config.defaults["default-base-location"]}of-${settings.warehouse}`,
      managementUrl: "http://management.example",
      notes: ["It is odd."],
    }),
  });
  expect({ endpoint, version, notes }).toMatchObject({
    endpoint: { location: "s3://lake/base/of-lake", managementUrl: "http://management.example" },
    version: "1.4.1",
    notes: ["It ran before the tests.", "It is odd."],
  });
  const refusal = new FloeContractsError("service-refused", "catalog: it is no Polaris", { hint: "" });
  const identify = () => Promise.reject(refusal);
  await expect(start(variables(), { vendsCredentials: true, identify })).rejects.toBe(refusal);
});

test.for([
  ["FLOE_CATALOG_WAREHOUSE", ""],
  ["FLOE_CATALOG_CLIENT_ID", ""],
  ["FLOE_CATALOG_CLIENT_SECRET", ""],
  ["FLOE_CATALOG_READER_SECRET", ""],
  ["FLOE_CATALOG_URI", "thrift://metastore.example:9083"],
  ["FLOE_CATALOG_TOKEN_URL", "https://user:hunter2@issuer.example/token"],
] as const)("%s as %j is named, and not quoted", async ([name, value]) => {
  const failed = start(variables({ [name]: value }));
  await expect(failed).rejects.toMatchObject({
    code: "service-settings",
    message: expect.stringContaining(name),
    hint: expect.stringContaining(name),
  });
  await expect(failed).rejects.not.toThrow(/hunter2|metastore/);
});

test.for([
  ["a warehouse that is not there", { FLOE_CATALOG_WAREHOUSE: "sea" }, /404: Unable to find warehouse sea/],
  ["a wrong secret", { FLOE_CATALOG_CLIENT_SECRET: "hunter2" }, /"writer" no token .*invalid_client/],
  ["a wrong secret of the reader", { FLOE_CATALOG_READER_SECRET: "hunter2" }, /"reader" no token .*invalid_client/],
  ["a scope that is not its own", { FLOE_CATALOG_SCOPE: "catalog" }, /invalid_scope/],
  [
    "a reader who may do nothing",
    { FLOE_CATALOG_READER_ID: "outsider", FLOE_CATALOG_READER_SECRET: "outsider-secret" },
    /403: "outsider" has no role/,
  ],
] as const)("%s is refused in words", async ([, change, message]) => {
  const failed = start(variables(change));
  await expect(failed).rejects.toMatchObject({ code: "service-refused", message: expect.stringMatching(message) });
  await expect(failed).rejects.not.toThrow(/hunter2/);
});

test("a server that is no catalog, one that says nothing of a location, and none at all are told apart", async () => {
  const token = JSON.stringify({ access_token: "x", token_type: "bearer" });
  await using page = await serveWith((request, response) =>
    response.end(request.url?.endsWith("/tokens") === true ? token : "<html>"),
  );
  await expect(start(variables({ FLOE_CATALOG_URI: page.url }))).rejects.toMatchObject({
    code: "service-refused",
    message: expect.stringContaining("no answer of an Iceberg REST catalog"),
  });
  await using silent = await serveWith((request, response) =>
    response.end(request.url?.endsWith("/tokens") === true ? token : `{"defaults":{},"overrides":{}}`),
  );
  await expect(start(variables({ FLOE_CATALOG_URI: silent.url }))).rejects.toMatchObject({
    code: "service-settings",
    hint: expect.stringContaining("FLOE_CATALOG_LOCATION"),
  });
  const gone = await serveWith(() => {});
  await gone[Symbol.asyncDispose]();
  const nowhere = variables({ FLOE_CATALOG_URI: gone.url });
  await expect(start(nowhere)).rejects.toMatchObject({ code: "service-unreachable" });
  const [finding] = await externalCatalog({ vendsCredentials: true }).diagnose(nowhere);
  expect(finding).toMatchObject({ status: "broken", found: expect.stringContaining("ECONNREFUSED") });
});
