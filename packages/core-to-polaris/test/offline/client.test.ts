/** The client of a catalog: what it sends, what it reads, and that nothing a catalog says is lost on the way. */
import { expect, test } from "vitest";
import { serve } from "../../src/areas/servers.ts";
import { CatalogClient, granted } from "../../src/client/index.ts";
import { addressOf, catalogServer, PREFIX, SECRET } from "../support/catalog-server.ts";

/** The first integer that a double does not hold. */
const ODD = "9007199254740993";
const TABLE = { namespace: ["a", "b c"], name: "t/1" };
const METADATA = `{"format-version":2,"current-snapshot-id":${ODD},"last-updated-ms":1700000000000,"ratio":1e21,
  "snapshots":[{"snapshot-id":${ODD},"parent-snapshot-id":-${ODD}}]}`;

test("64-bit integers are read exactly, and others stay numbers", async () => {
  await using server = await catalogServer({ work: () => ({ body: `{"metadata":${METADATA}}` }) });
  const client = await CatalogClient.open(server.address);
  const { metadata } = granted(await client.tables.load(TABLE), "load");
  expect(metadata).toEqual({
    "format-version": 2,
    "current-snapshot-id": BigInt(ODD),
    "last-updated-ms": 1_700_000_000_000,
    ratio: 1e21,
    snapshots: [{ "snapshot-id": BigInt(ODD), "parent-snapshot-id": -BigInt(ODD) }],
  });
});

test("64-bit integers are sent exactly, by iceberg-js and raw", async () => {
  await using server = await catalogServer({
    work: () => ({ body: `{"metadata":${METADATA},"metadata-location":"s3://x"}` }),
  });
  const client = await CatalogClient.open(server.address);
  const requirement = { type: "assert-ref-snapshot-id", ref: "main", "snapshot-id": BigInt(ODD) } as const;
  const request = { requirements: [requirement], updates: [] };
  granted(await client.tables.commit(TABLE, request), "commit");
  granted(await client.raw("POST", "/transactions/commit", { "table-changes": [request] }), "commit");
  for (const { body } of server.work()) expect(body).toContain(`"snapshot-id":${ODD}}`);
  expect(server.work()).toHaveLength(2);
});

test("paths: the prefix as it stands, the levels of a namespace by the unit separator, names encoded", async () => {
  await using server = await catalogServer({
    config: () => ({ body: { defaults: { prefix: "default" }, overrides: { prefix: "main%7Clake" } } }),
    work: () => ({ status: 204 }),
  });
  const client = await CatalogClient.open(server.address);
  expect(client.prefix).toBe("main%7Clake");
  await client.tables.exists(TABLE);
  await client.tables.drop(TABLE);
  await client.tables.purge(TABLE);
  expect(server.work().map(({ method, path }) => `${method} ${path}`)).toEqual([
    "HEAD /v1/main%7Clake/namespaces/a%1Fb%20c/tables/t%2F1",
    "DELETE /v1/main%7Clake/namespaces/a%1Fb%20c/tables/t%2F1",
    "DELETE /v1/main%7Clake/namespaces/a%1Fb%20c/tables/t%2F1?purgeRequested=true",
  ]);
});

test("a catalog without a prefix has none in its paths, also where the artifact names a warehouse", async () => {
  await using server = await catalogServer({
    config: () => ({ body: { defaults: {}, overrides: {} } }),
    work: () => ({ body: { namespaces: [] } }),
  });
  const client = await CatalogClient.open(server.address);
  expect(client.prefix).toBeNull();
  expect(granted(await client.namespaces.list(), "list")).toEqual([]);
  expect(server.work().map(({ path }) => path)).toEqual(["/v1/namespaces"]);
});

test("an address with /v1 and slashes at its end is the same address", async () => {
  await using server = await catalogServer({ work: () => ({ body: { namespaces: [["a"]] } }) });
  const client = await CatalogClient.open({ ...server.address, uri: `${server.address.uri}/v1//` });
  expect(granted(await client.namespaces.list(), "list")).toEqual([["a"]]);
});

test("every page of a list is read, and a page that names itself ends it", async () => {
  const pages: Record<string, object> = {
    "": { namespaces: [["a"], ["b"]], "next-page-token": "2" },
    "2": { namespaces: [["c"]], "next-page-token": "3" },
    "3": { namespaces: [["d"]], "next-page-token": "3" },
  };
  await using server = await catalogServer({
    work: ({ path }) => ({ body: pages[new URL(path, "http://x").searchParams.get("pageToken") ?? ""] }),
  });
  const client = await CatalogClient.open(server.address);
  await expect(client.namespaces.list(["p"])).rejects.toMatchObject({ code: "catalog-answer-unreadable" });
  expect(server.work().map(({ path }) => path.split("?")[1])).toEqual([
    "parent=p",
    "parent=p&pageToken=2",
    "parent=p&pageToken=3",
  ]);
});

test("a catalog's no is its own words, whatever form it has", async () => {
  const iceberg = { error: { message: "Table exists: a.t", type: "AlreadyExistsException", code: 409 } };
  await using server = await catalogServer({
    work: ({ method }) => (method === "POST" ? { status: 409, body: iceberg } : { status: 403 }),
  });
  const client = await CatalogClient.open(server.address);
  const schema = { type: "struct", fields: [] } as const;
  expect(await client.tables.create(["a"], { name: "t", schema: { ...schema, fields: [] } })).toEqual({
    kind: "refusal",
    status: 409,
    type: "AlreadyExistsException",
    message: "Table exists: a.t",
  });
  expect(await client.tables.load(TABLE)).toEqual({ kind: "refusal", status: 403, type: null, message: "" });
  expect(() => granted({ kind: "refusal", status: 403, type: null, message: "" }, "load a.t")).toThrow(
    "the catalog would not load a.t: 403 without a reason",
  );
});

test("what a catalog says is shown without the secret and the token", async () => {
  const message = `no access for ${SECRET} with token-1`;
  await using server = await catalogServer({ work: () => ({ status: 403, body: { error: { message, type: "F" } } }) });
  const kept: string[] = [];
  const client = await CatalogClient.open(server.address, { keep: (token) => kept.push(token) });
  const refusal = await client.tables.load(TABLE);
  expect(JSON.stringify(refusal)).not.toMatch(/hunter2|token-1/);
  expect(kept).toEqual(["token-1"]);
});

test.for([
  ["a page", "<html>welcome</html>"],
  ["nothing", ""],
  ["an object without the list", {}],
  ["a list that is none", { namespaces: "a" }],
])("the list of namespaces is no empty list when the answer is %s", async ([, body]) => {
  await using server = await catalogServer({ work: () => ({ body }) });
  const client = await CatalogClient.open(server.address);
  await expect(client.namespaces.list()).rejects.toMatchObject({
    code: "catalog-answer-unreadable",
    where: { pointer: "/uri" },
  });
});

test("a commit without a place for its metadata is not done", async () => {
  await using server = await catalogServer({ work: () => ({ body: { metadata: {} } }) });
  const client = await CatalogClient.open(server.address);
  const commit = client.tables.commit(TABLE, { requirements: [], updates: [] });
  await expect(commit).rejects.toMatchObject({ code: "catalog-answer-unreadable" });
});

test("JSON is read as JSON whatever type the server gives it", async () => {
  await using server = await catalogServer({
    work: () => ({ body: { namespaces: [["a"]] }, headers: { "content-type": "text/plain" } }),
  });
  const client = await CatalogClient.open(server.address);
  expect(granted(await client.namespaces.list(), "list")).toEqual([["a"]]);
});

test("credentials that are lent come with the table, and are asked for where the artifact says so", async () => {
  const lent = { prefix: "s3://lake/", config: { "s3.access-key-id": "k" } };
  await using server = await catalogServer({
    work: () => ({ body: { metadata: {}, config: { region: "x" }, "storage-credentials": [lent] } }),
  });
  const client = await CatalogClient.open({ ...server.address, accessDelegation: "vended-credentials" });
  const table = granted(await client.tables.load(TABLE), "load");
  expect(table).toMatchObject({ config: { region: "x" }, credentials: [lent], metadataLocation: null });
  expect(server.work()[0]?.headers["x-iceberg-access-delegation"]).toBe("vended-credentials");
});

test("headers of the artifact's properties go with every request", async () => {
  await using server = await catalogServer({ work: () => ({ body: { namespaces: [] } }) });
  const properties = { "header.X-Client": "floe", other: "x" };
  const client = await CatalogClient.open({ ...server.address, properties });
  await client.namespaces.list();
  expect(server.asked.filter(({ headers }) => headers["x-client"] === "floe").map(({ path }) => path)).toEqual([
    "/v1/config?warehouse=lake",
    `/v1/${PREFIX}/namespaces`,
  ]);
});

test("a catalog that wants no token is asked for none", async () => {
  await using server = await catalogServer({ work: () => ({ body: { namespaces: [] } }) });
  const client = await CatalogClient.open({ ...server.address, credential: null });
  await client.namespaces.list();
  expect(server.tokens()).toBe(0);
  expect(server.asked.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
});

test("tokens come from where the property says", async () => {
  await using issuer = await catalogServer();
  await using server = await catalogServer();
  const properties = { "oauth2-server-uri": `${issuer.address.uri}/v1/oauth/tokens` };
  await CatalogClient.open({ ...server.address, properties });
  expect([issuer.tokens(), server.tokens()]).toEqual([1, 0]);
  expect(new URLSearchParams(issuer.asked[0]?.body).get("client_secret")).toBe(SECRET);
});

test("an issuer with an address of its own is to blame for itself", async () => {
  await using issuer = await catalogServer({ config: () => ({ body: {} }) });
  await using server = await catalogServer();
  const properties = { "oauth2-server-uri": `${issuer.address.uri}/nowhere` };
  const opening = CatalogClient.open({ ...server.address, properties });
  await expect(opening).rejects.toMatchObject({ where: { pointer: "/properties/oauth2-server-uri" } });
});

test("a request takes as long as the artifact says, and no longer", async () => {
  await using silent = await serve(() => {});
  const uri = `http://127.0.0.1:${silent.port}`;
  const address = { ...addressOf(uri), properties: { "rest.client.socket-timeout-ms": "50" } };
  const error = { code: "catalog-timeout", message: expect.stringContaining("within 50 ms") };
  await expect(CatalogClient.open(address)).rejects.toMatchObject(error);
});

test("an address that is none is one error", async () => {
  await expect(CatalogClient.open(addressOf("catalog:8181/api"))).rejects.toMatchObject({
    code: "catalog-unreachable",
    where: { pointer: "/uri" },
  });
});
