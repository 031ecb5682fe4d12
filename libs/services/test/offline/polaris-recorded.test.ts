/**
 * The management client against what Polaris 1.4.1 was recorded to answer. Where a body is lost, status and headers are
 * Polaris' own, and the body is a stand-in of this file's: only that the client can read such a body is claimed from it.
 */
import { expect, test } from "vitest";
import { initialise, type Wanted, WRITER_GRANTS } from "../../src/catalog/polaris/initialise.ts";
import {
  ALL_ROLES,
  managementUrlOf,
  PolarisManagement,
  type PolarisStorage,
  tokenUrlOf,
} from "../../src/catalog/polaris/management.ts";
import { readConfig } from "../../src/catalog/rest.ts";
import { type ReplayOptions, ReplayServer, Secret } from "../../src/index.ts";
import { requestToken } from "../../src/oidc/token.ts";

const ROOT = { id: "root", secret: new Secret("s3cr3t"), scope: ALL_ROLES };
const token = (number: number) => ({ access_token: `<jwt-${number}>`, token_type: "bearer", expires_in: 3600 });
const principal = (clientId: string, clientSecret: string) => ({
  principal: { name: "stand-in" },
  credentials: { clientId, clientSecret },
});
// They stand in the requests of token.principal and reader.token.
const ENGINEER = { id: "f8394b1bdd295db5", secret: "18ae7df7779ad4465663a6f8ce020b45" };
const READER = { id: "7d173040d968070d", secret: "8ae875213f79d686101e360a268fab37" };
const STAND_INS = {
  "token.ok": token(1),
  "token.principal": token(2),
  "reader.token": token(3),
  "principal.create": principal(ENGINEER.id, ENGINEER.secret),
  "reader.setup": principal(READER.id, READER.secret),
};

const roleArn = "arn:aws:iam::123456789012:role/lake";
const AMAZON: PolarisStorage = {
  endpoint: null,
  region: "us-east-1",
  pathStyle: false,
  lending: { stsEndpoint: null, roleArn },
};
const OWN = "http://127.0.0.1:19900";
const STORAGE: PolarisStorage = { ...AMAZON, endpoint: OWN, pathStyle: true, lending: { stsEndpoint: OWN, roleArn } };
const ANALYTICS = { name: "analytics", location: "s3://lake/analytics", storage: STORAGE };

/** Polaris as it was recorded; all that is selected has to be asked for. */
async function replay(steps: readonly string[], options: ReplayOptions = {}) {
  const server = await ReplayServer.start("polaris-1.4.1", { steps, standIns: STAND_INS, ...options });
  const polaris = (number = 1) => new PolarisManagement(managementUrlOf(server.url), new Secret(`<jwt-${number}>`));
  return Object.assign(server, { polaris });
}

function wanted(server: ReplayServer): Wanted {
  return {
    catalog: ANALYTICS,
    tokenUrl: tokenUrlOf(server.url),
    clients: [
      { principal: "data_engineer", principalRole: "DATA_ENGINEER", catalogRole: "content", grants: WRITER_GRANTS },
      {
        principal: "reader",
        principalRole: "READER",
        catalogRole: "read",
        grants: [{ type: "namespace", namespace: ["bronze"], privilege: "TABLE_READ_DATA" }],
      },
    ],
  };
}

test("initialisation asks for what the real Polaris was asked for, and for nothing else", async () => {
  await using server = await replay([
    ..."token.ok catalog.create-s3 principal.create principal-role.create principal-role.assign".split(" "),
    ..."catalog-role.create grant.catalog-manage-content catalog-role.assign reader.setup reader.grant".split(" "),
    ..."token.principal reader.token".split(" "),
  ]);
  const polaris = await PolarisManagement.connect(server.url, ROOT);
  const { credentials, location } = await initialise(polaris, wanted(server));
  expect(location).toBe("s3://lake/analytics");
  for (const [name, role] of [
    ["data_engineer", "DATA_ENGINEER"],
    ["reader", "READER"],
  ] as const) {
    const client = credentials.get(name);
    expect(client).toBeDefined();
    if (client === undefined) continue;
    await requestToken({
      service: "catalog",
      tokenUrl: tokenUrlOf(server.url),
      client: { ...client, scope: `PRINCIPAL_ROLE:${role}` },
    });
  }
  server.assertAllUsed();
  // What Polaris itself is known to have said: every status, and the bodies of all but these.
  const standIns = server.answers.filter(({ body }) => body === "stand-in").map(({ id }) => id);
  expect(standIns.toSorted()).toEqual(Object.keys(STAND_INS).toSorted());
  expect(server.answers.filter(({ body }) => body === "lost").map(({ id }) => id)).toEqual([
    "catalog.create-s3",
    "principal-role.create",
    "catalog-role.create",
    "reader.setup#2",
    "reader.setup#4",
  ]);
});

test.for<[string, { id?: string; secret?: string; scope?: string }, number]>([
  ["token.wrong-secret", { secret: "nope" }, 401],
  ["token.unknown-client", { id: "ghost", secret: "nope" }, 401],
  ["token.bad-scope", { scope: "catalog" }, 400],
  ["token.no-scope", { scope: "" }, 400],
])("no token, and the error names the client and not the secret: %s", async ([step, change, status]) => {
  await using server = await replay([step]);
  const { id = "root", secret = "s3cr3t", scope = ALL_ROLES } = change;
  const client = { id, secret: new Secret(secret), scope };
  const error = await PolarisManagement.connect(server.url, client).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "service-refused", message: expect.stringContaining(`client "${id}" no token`) });
  expect(String(error)).toContain(String(status));
  expect(JSON.stringify(error)).not.toContain(secret);
  server.assertAllUsed();
});

test("a scope that names an unknown role gets a token all the same", async () => {
  await using server = await replay(["token.unknown-role-scope"], {
    standIns: { "token.unknown-role-scope": token(9) },
  });
  await PolarisManagement.connect(server.url, { ...ROOT, scope: "PRINCIPAL_ROLE:NOPE" });
  server.assertAllUsed();
});

test("what is there already is no error, and says that it was there", async () => {
  await using server = await replay([
    "catalog.create-duplicate",
    "principal.create-duplicate",
    "catalog-role.create-duplicate",
  ]);
  const polaris = server.polaris();
  expect(await polaris.createCatalog({ ...ANALYTICS, storage: AMAZON })).toBe(false);
  expect(await polaris.createPrincipal("data_engineer")).toBeUndefined();
  expect(await polaris.createCatalogRole("analytics", "content")).toBe(false);
  server.assertAllUsed();
  expect(server.answers.map(({ status, body }) => [status, body])).toEqual(Array(3).fill([409, "recorded"]));
});

test("what Polaris refuses is an error with its own words", async () => {
  await using server = await replay(["catalog.create-overlapping", "reader.denied-management"]);
  const inner = { name: "overlap", location: "s3://lake/analytics/inner", storage: AMAZON };
  await expect(server.polaris().createCatalog(inner)).rejects.toMatchObject({
    code: "catalog-request-failed",
    message:
      "catalog: Polaris answers 400 to POST catalogs: ValidationException: Cannot create Catalog overlap. One or more of its locations overlaps with an existing catalog",
  });
  await expect(server.polaris(3).catalogs()).rejects.toMatchObject({
    code: "service-refused",
    message: expect.stringContaining("is not authorized for op LIST_CATALOGS"),
  });
  server.assertAllUsed();
});

test("looking at what there is; a body that is lost is an error and not an empty list", async () => {
  await using lost = await replay(["catalog.get", "catalog.get-missing", "catalog.list", "grant.list"]);
  expect(await lost.polaris().locationOf("none")).toBeUndefined();
  await expect(lost.polaris().locationOf("analytics")).rejects.toMatchObject({ code: "catalog-request-failed" });
  await expect(lost.polaris().catalogs()).rejects.toThrow("Polaris answers 200 to GET catalogs: no list of catalogs");
  await expect(lost.polaris().grantsOf("analytics", "content")).rejects.toThrow("no list of grants");
  lost.assertAllUsed();
  const properties = { "default-base-location": "s3://lake/analytics/" };
  await using server = await replay(["catalog.get", "catalog.list", "grant.list"], {
    standIns: {
      "catalog.get": { name: "analytics", properties },
      "catalog.list": { catalogs: [{ name: "analytics", properties }] },
      "grant.list": { grants: WRITER_GRANTS },
    },
  });
  expect(await server.polaris().locationOf("analytics")).toBe("s3://lake/analytics");
  expect(await server.polaris().catalogs()).toEqual(["analytics"]);
  expect(await server.polaris().grantsOf("analytics", "content")).toEqual(WRITER_GRANTS);
});

test("taking away: a role, a principal; a catalog that is not empty stays", async () => {
  await using server = await replay(["principal.revoke-role", "principal.delete", "catalog.delete-not-empty"]);
  const polaris = server.polaris();
  await polaris.revokePrincipalRole("reader", "READER");
  await polaris.deletePrincipal("reader");
  expect(await polaris.deleteCatalog("analytics")).toBe(false);
  server.assertAllUsed();
});

test("the first request of a catalog's client: refused without a good token, and for an unknown warehouse", async () => {
  await using server = await replay(["config.bad-token", "config.unknown-warehouse"]);
  const ask = { uri: `${server.url}/api/catalog`, warehouse: "analytics" };
  await expect(readConfig({ ...ask, token: new Secret("not-a-token") })).rejects.toThrow("answers 401");
  await expect(readConfig({ ...ask, token: new Secret("<jwt-1>") })).rejects.toMatchObject({
    code: "service-refused",
    message: expect.stringContaining("Unable to find warehouse analytics"),
  });
  server.assertAllUsed();
});

test("a client that asks for something else is found out", async () => {
  const server = await replay(["grant.catalog-manage-content"]);
  await expect(
    server.polaris().grant("analytics", "content", { type: "catalog", privilege: "CATALOG_MANAGE_METADATA" }),
  ).rejects.toMatchObject({ code: "catalog-request-failed", message: expect.stringContaining("501") });
  await expect(server[Symbol.asyncDispose]()).rejects.toMatchObject({ code: "recording-missing" });
  expect(server.unmatched[0]?.reasons[0]).toContain(
    'body/grant/privilege: recorded "CATALOG_MANAGE_CONTENT", asked "CATALOG_MANAGE_METADATA"',
  );
});
