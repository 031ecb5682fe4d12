/** Initialisation against a fake Polaris: what the recordings do not hold. */
import { expect, test } from "vitest";
import {
  initialise,
  nothingMade,
  READER_GRANTS,
  removeMade,
  type Wanted,
  WRITER_GRANTS,
} from "../../src/catalog/polaris/initialise.ts";
import { ALL_ROLES, PolarisManagement, tokenUrlOf } from "../../src/catalog/polaris/management.ts";
import { Secret } from "../../src/index.ts";
import { type FakeOptions, startFakePolaris } from "../support/fake-polaris.ts";

const ROOT = { id: "root", secret: "rootsecret" };
const SECRETS = { writer: new Secret("writersecret"), reader: new Secret("readersecret") };

async function start(options: Partial<FakeOptions> = {}) {
  const server = await startFakePolaris({ root: ROOT, ...options });
  const connect = () =>
    PolarisManagement.connect(server.url, { id: ROOT.id, secret: new Secret(ROOT.secret), scope: ALL_ROLES });
  return Object.assign(server, { connect });
}

function wanted(url: string, own = true): Wanted {
  const credentials = (who: "writer" | "reader") => (own ? { credentials: { id: who, secret: SECRETS[who] } } : {});
  return {
    tokenUrl: tokenUrlOf(url),
    catalog: {
      name: "flights",
      location: "s3://lake/flights",
      storage: { endpoint: "http://127.0.0.1:1", region: "us-east-1", pathStyle: true, lending: null },
    },
    clients: [
      { principal: "w", principalRole: "W", catalogRole: "write", grants: WRITER_GRANTS, ...credentials("writer") },
      { principal: "r", principalRole: "R", catalogRole: "read", grants: READER_GRANTS, ...credentials("reader") },
    ],
  };
}

test.for([true, false])("five times, the same state and the same credentials; on Postgres: %s", async (onPostgres) => {
  await using server = await start({ onPostgres });
  const states: string[] = [];
  for (let time = 0; time < 5; time += 1) {
    const { credentials, location } = await initialise(await server.connect(), wanted(server.url));
    expect(location).toBe("s3://lake/flights");
    expect(credentials.get("w")).toMatchObject({ id: "writer" });
    expect(credentials.get("w")?.secret.reveal()).toBe("writersecret");
    states.push(server.fake.state());
  }
  expect(new Set(states).size).toBe(1);
  expect(states[0]).toContain("CATALOG_MANAGE_CONTENT");
});

test("what an interrupted initialisation left is completed", async () => {
  await using server = await start({ onPostgres: true });
  const polaris = await server.connect();
  await polaris.createCatalog(wanted(server.url).catalog);
  await polaris.createPrincipal("w");
  await polaris.createPrincipalRole("W");
  await polaris.assignPrincipalRole("w", "W");
  await polaris.createCatalogRole("flights", "read");
  await polaris.grant("flights", "read", { type: "catalog", privilege: "TABLE_LIST" });
  await initialise(polaris, wanted(server.url));
  await using fresh = await start();
  await initialise(await fresh.connect(), wanted(fresh.url));
  // The order in which grants came is no difference.
  expect(server.fake.state()).toBe(fresh.fake.state());
});

test("a Polaris that cannot reset credentials keeps those that it made; a second time they are not to be had", async () => {
  await using server = await start({ old: true });
  const first = await initialise(await server.connect(), wanted(server.url));
  expect(first.credentials.get("w")).toMatchObject({ id: "fakeid1" });
  await expect(initialise(await server.connect(), wanted(server.url))).rejects.toMatchObject({
    code: "service-refused",
    message: 'catalog: Polaris gives "w" no new credentials',
  });
});

test("a catalog that was there before is taken where it is", async () => {
  await using server = await start();
  const polaris = await server.connect();
  await polaris.createCatalog({ ...wanted(server.url).catalog, location: "s3://elsewhere/lake" });
  const made = nothingMade();
  const { location, credentials } = await initialise(polaris, wanted(server.url, false), made);
  expect([location, made.catalog, made.principals]).toEqual(["s3://elsewhere/lake", false, ["w", "r"]]);
  expect([...credentials.keys()]).toEqual(["w", "r"]);
  // Only what was made goes.
  expect(await removeMade(polaris, "flights", made)).toEqual([]);
  expect(await polaris.catalogs()).toEqual(["flights"]);
  expect(server.fake.state()).not.toContain("fakeid");
});

test("what was made goes again, also after a failure on the way", async () => {
  await using server = await start({ faults: { "PUT /api/management/v1/principals/r/principal-roles": 500 } });
  const before = server.fake.state();
  const made = nothingMade();
  const polaris = await server.connect();
  await expect(initialise(polaris, wanted(server.url), made)).rejects.toMatchObject({
    code: "catalog-request-failed",
    message: "catalog: Polaris answers 500 to PUT principals/r/principal-roles: FakeFault: on purpose",
  });
  expect(made).toMatchObject({
    catalog: true,
    principals: ["w", "r"],
    principalRoles: ["W", "R"],
    catalogRoles: ["write"],
  });
  expect(await removeMade(polaris, "flights", made)).toEqual([]);
  expect(server.fake.state()).toBe(before);
});

test("what cannot be removed is said", async () => {
  await using server = await start({ faults: { "DELETE /api/management/v1/principals/w": 500 } });
  const polaris = await server.connect();
  const made = nothingMade();
  await initialise(polaris, wanted(server.url), made);
  await polaris.createCatalogRole("flights", "of_somebody_else");
  expect(await removeMade(polaris, "flights", made)).toEqual([
    "principal w stays in Polaris: catalog: Polaris answers 500 to DELETE principals/w: FakeFault: on purpose",
    "catalog flights stays in Polaris, since it is not empty.",
  ]);
});

test("names with blanks, slashes and letters of every kind", async () => {
  await using server = await start();
  const odd = wanted(server.url);
  const name = "Flüge / 2013 %41";
  await initialise(await server.connect(), { ...odd, catalog: { ...odd.catalog, name } });
  await initialise(await server.connect(), { ...odd, catalog: { ...odd.catalog, name } });
  expect(await (await server.connect()).catalogs()).toEqual([name]);
});

test("a client without root's rights is told so", async () => {
  await using server = await start();
  await initialise(await server.connect(), wanted(server.url));
  const writer = { id: "writer", secret: SECRETS.writer, scope: ALL_ROLES };
  const polaris = await PolarisManagement.connect(server.url, writer);
  await expect(polaris.createPrincipalRole("X")).rejects.toMatchObject({
    code: "service-refused",
    hint: "the client needs the rights of Polaris' root",
  });
});
