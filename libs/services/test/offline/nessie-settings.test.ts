/** What Nessie is started with, and how an answer proves to be its own. */
import { expect, test } from "vitest";
import { diagnoseNative, proveStart } from "../../src/catalog/nessie/native.ts";
import { type NessieOptions, nessieSettings, trainingSettings } from "../../src/catalog/nessie/settings.ts";
import { properties } from "../../src/catalog/quarkus.ts";
import { freePort, Secret } from "../../src/index.ts";
import { serveWith } from "../support/issuer.ts";
import { scratch } from "../support/programs.ts";

const client = { id: "c", secret: new Secret("client-secret"), scope: "s" };
const S3 = {
  url: "http://127.0.0.1:1",
  stsUrl: "http://127.0.0.1:2",
  region: "us-east-1",
  accessKeyId: "key",
  secretAccessKey: new Secret("storage-secret"),
  bucket: "lake",
  pathStyle: true,
  roleArn: "arn:aws:iam::000000000000:role/lake",
};
const OPTIONS: NessieOptions = {
  port: 7,
  startToken: "token",
  warehouse: "flights",
  location: "s3://lake/flights",
  s3: S3,
  oidc: {
    issuer: "http://issuer",
    tokenUrl: "http://issuer/token",
    jwksUrl: "http://issuer/jwks",
    audience: "floe-catalog",
    writer: client,
    reader: client,
    shortLived: client,
    outsider: client,
  },
};

/** Would be replaced by the value of another setting. */
const REFERENCE = `$${"{another}"}`;

test("a .properties file says what was meant, whatever is in it", () => {
  const settings = { "a.b": " x", 'w."Flüge: 1=#!".l': "C:\\d\nnext", plain: "a=b # c", refers: REFERENCE };
  expect(properties(settings).split("\n")).toEqual([
    "a.b=\\ x",
    'w."Fl\\u00fcge\\:\\ 1\\=\\#\\!".l=C:\\\\d\\nnext',
    "plain=a=b # c",
    `refers=\\\\${REFERENCE}`,
    "",
  ]);
});

test("it listens on loopback, takes the issuer's tokens alone, and keeps its clients' secrets out", () => {
  const settings = nessieSettings(OPTIONS);
  expect(settings).toMatchObject({
    "quarkus.http.host": "127.0.0.1",
    "quarkus.management.host": "127.0.0.1",
    "nessie.server.authentication.enabled": "true",
    "quarkus.oidc.auth-server-url": "http://issuer",
    "quarkus.oidc.token.audience": "floe-catalog",
    'nessie.catalog.warehouses."flights".location': "s3://lake/flights",
    "nessie.catalog.service.s3.default-options.sts-endpoint": "http://127.0.0.1:2",
    "s3key.secret": "storage-secret",
  });
  expect(JSON.stringify(settings)).not.toContain("client-secret");
  const without = nessieSettings({ ...OPTIONS, s3: { ...S3, stsUrl: null } });
  expect(Object.keys(without).filter((name) => /client-iam|sts/.test(name))).toEqual([]);
  expect(trainingSettings(1, "http://127.0.0.1:3")).toMatchObject({ "nessie.server.authentication.enabled": "false" });
});

test("a warehouse's name that no setting can hold is refused", () => {
  for (const warehouse of ['a"b', "a\\b", "a\nb"])
    expect(() => nessieSettings({ ...OPTIONS, warehouse })).toThrow(
      expect.objectContaining({ code: "service-settings" }),
    );
});

test.for([
  ["ready", 200, { defaults: { "floe.start": "mine" }, overrides: {} }],
  ["foreign", 200, { defaults: { "floe.start": "another" }, overrides: {} }],
  ["foreign", 200, { anything: "else" }],
  ["foreign", 404, {}],
  ["foreign", 302, {}],
  ["waiting", 401, {}],
  ["waiting", 503, {}],
] as const)("%s for %s with %o", async ([state, status, body]) => {
  await using server = await serveWith((request, response) => {
    expect(request.headers.authorization).toBe("Bearer t");
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  expect(await proveStart(server.url, "t", "mine", new AbortController().signal)).toMatchObject({ state });
});

test("nobody there is no answer yet", async () => {
  const url = `http://127.0.0.1:${await freePort()}`;
  await expect(proveStart(url, "t", "mine", new AbortController().signal)).rejects.toThrow("fetch failed");
});

test("doctor says what is not in the cache, and that nothing has to be done", async () => {
  await using place = await scratch("cache");
  const [jar, java] = await diagnoseNative({ ...process.env, FLOE_CONTRACTS_CACHE: place.path });
  expect(jar).toMatchObject({ name: "catalog", status: "missing", fix: expect.stringContaining("nothing to do") });
  expect(java?.name).toBe("java");
});
