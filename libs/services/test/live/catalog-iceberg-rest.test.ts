/** The embedded catalog as its clients see it: PyIceberg, which shares no code with it, and plain HTTP. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ICEBERG_VERSION } from "../../src/catalog/iceberg-rest/jars.ts";
import type { CatalogEndpoint, OidcEndpoint } from "../../src/endpoints.ts";
import { askCatalog, errorIn, tokenFor } from "../support/catalog-client.ts";
import { commandLine } from "../support/postgres-watch.ts";
import { pyiceberg } from "../support/pyiceberg.ts";
import { exposedSockets, listeningSockets } from "../support/sockets.ts";
import { type Standalone, standalone } from "../support/standalone.ts";

let env: Standalone;
let catalog: CatalogEndpoint;
let oidc: OidcEndpoint;
beforeAll(async () => {
  env = await standalone(["catalog"]);
  catalog = env.running("catalog").endpoint;
  oidc = env.running("oidc").endpoint;
});
afterAll(() => env[Symbol.asyncDispose]());

const CREATE = JSON.stringify({ namespace: ["of_nobody"] });

test("it says what it is, and where", async () => {
  const running = env.running("catalog");
  expect(running.version).toBe(ICEBERG_VERSION);
  expect(running.notes.join(" ")).toContain("gateway");
  expect(running.pids).toHaveLength(2);
  expect(catalog).toMatchObject({ warehouse: "flights_local", vendsCredentials: false, managementUrl: null });
  expect(catalog.location).toMatch(/^s3:\/\/flights-local\/flights_local-[0-9a-f]{8}$/);
  const token = await tokenFor(catalog.reader, catalog.tokenUrl);
  const config = await askCatalog(catalog, token, "GET", "/config?warehouse=flights_local");
  const s3 = env.running("s3").endpoint;
  expect(JSON.parse(config.text)).toMatchObject({
    defaults: {
      "s3.endpoint": s3.url,
      "s3.region": "us-east-1",
      "client.region": "us-east-1",
      "s3.path-style-access": "true",
      "token-exchange-enabled": "false",
    },
    overrides: { prefix: "flights_local" },
    endpoints: expect.arrayContaining(["POST /v1/{prefix}/transactions/commit"]),
  });
});

test("PyIceberg: namespace, table, append, evolution, time travel, eight writers, refusals, refresh, drop", async () => {
  const { shortLived, outsider } = oidc;
  const namespace = "žluťoučký_kůň";
  const options = { catalog, s3: env.running("s3").endpoint, namespace, cwd: env.run.path };
  const clients = { shortLived, outsider };
  const [found, refreshed] = await Promise.all([
    pyiceberg(["lifecycle", "writers", "refusals"], { ...options, clients }),
    pyiceberg(["refresh"], { ...options, clients }),
  ]);
  expect(found["lifecycle"]).toMatchObject({
    owner: "žluťoučký",
    rows: [
      { id: "3", carrier: "b", distance: 1.5 },
      { id: String(2n ** 62n + 1n), carrier: "kůň 🐎", distance: null },
    ],
    past: 2,
    format: 2,
  });
  const { location, snapshot } = found["lifecycle"] as { location: string; snapshot: string };
  expect(location).toBe(`${catalog.location}/${namespace}/flights`);
  expect(found["writers"]).toEqual({ ids: Array.from({ length: 40 }, (_, id) => id), snapshots: 40 });
  const forbidden = { error: "ForbiddenError", message: expect.stringContaining("a reader may not") };
  expect(found["refusals"]).toMatchObject({
    "reader reads": 2,
    "reader creates": forbidden,
    "reader appends": forbidden,
    "reader drops": forbidden,
    outsider: { error: "ForbiddenError", message: expect.stringContaining(outsider.id) },
    warehouse: { message: expect.stringContaining("Unable to find warehouse nowhere") },
    scope: { error: "OAuthError", message: expect.stringContaining("invalid_scope") },
    secret: { error: "OAuthError", message: expect.stringContaining("invalid_client") },
  });
  expect(refreshed["refresh"]).toEqual({ same: true });
  // The number that PyIceberg read stands in the text as it is, though it is no JavaScript number.
  const token = await tokenFor(catalog.reader, catalog.tokenUrl);
  const path = `/{prefix}/namespaces/${encodeURIComponent(namespace)}/tables/flights`;
  const table = await askCatalog(catalog, token, "GET", path);
  expect(table.text).toContain(`"current-snapshot-id":${snapshot},`);
  expect(await pyiceberg(["drop"], options)).toEqual({ drop: { left: ["appended"], there: false } });
});

test("tokens: none, another server's, a tampered one, one without a signature, an expired one", async () => {
  const good = await tokenFor(catalog.writer, catalog.tokenUrl);
  const [header = "", claims = "", signature = ""] = good.split(".");
  expect(decodeProtectedHeader(good)).toMatchObject({ alg: "RS256", typ: "at+jwt" });
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const short = await tokenFor(oidc.shortLived, oidc.tokenUrl);
  const bad: Record<string, string | undefined> = {
    none: undefined,
    "another server's": await tokenFor(catalog.writer, oidc.tokenUrl, { resource: "urn:floe:other" }),
    tampered: [header, encode({ ...decodeJwt(good), sub: "somebody" }), signature].join("."),
    unsigned: [encode({ alg: "none", typ: "at+jwt" }), claims, ""].join("."),
  };
  for (const [name, token] of Object.entries(bad)) {
    const answer = await askCatalog(catalog, token, "POST", "/{prefix}/namespaces", CREATE);
    expect({ name, status: answer.status }).toEqual({ name, status: 401 });
    expect(errorIn(answer)).toMatch(/^NotAuthorizedException: /);
  }
  expect((await askCatalog(catalog, short, "GET", "/{prefix}/namespaces")).status).toBe(200);
  const { exp = 0, iat = 0 } = decodeJwt(short);
  expect(exp - iat).toBe(5);
  await sleep(Math.max(exp * 1_000 - Date.now(), 0) + 50);
  expect(errorIn(await askCatalog(catalog, short, "GET", "/{prefix}/namespaces"))).toBe(
    "NotAuthorizedException: the token has expired",
  );
});

test("what clients do wrong is told to them as such, without a Java stack", async () => {
  const token = await tokenFor(catalog.writer, catalog.tokenUrl);
  const type = JSON.stringify({ name: "t", schema: { type: "struct", fields: [{ id: 1, name: "a", type: "odd" }] } });
  const cases = [
    ["POST", "/{prefix}/namespaces", '{"namespace": [', 400, /^BadRequestException: the body cannot be read: /],
    ["POST", "/{prefix}/namespaces", "", 400, /^BadRequestException: the body cannot be read: /],
    ["POST", "/{prefix}/namespaces/none/tables", type, 400, /Cannot parse type string to primitive: odd|Missing/],
    ["GET", "/{prefix}/namespaces/none", undefined, 404, /^NoSuchNamespaceException: Namespace does not exist: none$/],
    ["GET", "/{prefix}/nonsense", undefined, 400, /^BadRequestException: No route for request/],
    ["GET", "/namespaces", undefined, 404, /^NotFoundException: .*begin with \/v1\/flights_local\/$/],
    ["GET", "/config?warehouse=nowhere", undefined, 404, /^NotFoundException: Unable to find warehouse nowhere$/],
    ["GET", "/config", undefined, 400, /^BadRequestException: please name a warehouse$/],
  ] as const;
  for (const [method, path, body, status, message] of cases) {
    const answer = await askCatalog(catalog, token, method, path, body);
    expect({ path, status: answer.status }).toEqual({ path, status });
    expect(errorIn(answer)).toMatch(message);
    expect(answer.text).not.toMatch(/\.java:\d+|"stack"|<html/);
  }
});

test("all of it listens on loopback alone, and the server behind the gateway answers to nobody else", async () => {
  const { pids } = env.running("catalog");
  expect(exposedSockets(pids)).toEqual([]);
  const ports = new Set(listeningSockets(pids).map(({ port }) => port));
  const gateway = Number(new URL(catalog.uri).port);
  expect(ports).toHaveLength(2);
  expect(ports).toContain(gateway);
  const [backend = 0] = [...ports].filter((port) => port !== gateway);
  for (const method of ["GET", "POST", "OPTIONS"])
    expect((await fetch(`http://127.0.0.1:${backend}/v1/config`, { method })).status).toBe(404);
  const named = await fetch(`http://127.0.0.1:${backend}/v1/namespaces`, { headers: { host: "localhost" } });
  expect(named.status).toBe(404);
});

test("no secret is in an argument, a log line, or a file that others can read", async () => {
  const running = env.running("catalog");
  const postgres = env.running("postgres").endpoint;
  const s3 = env.running("s3").endpoint;
  const secrets = [catalog.writer.secret, catalog.reader.secret, postgres.password, s3.secretAccessKey];
  const shown = [
    ...[...running.pids, ...env.running("oidc").pids].map(commandLine),
    running.logs().join("\n"),
    JSON.stringify([running.endpoint, running.notes]),
  ];
  for (const text of shown) for (const secret of secrets) expect(text).not.toContain(secret.reveal());
  const files = ["catalog", "catalog-gateway", "oidc", "logs"].flatMap((name) => {
    const directory = join(env.run.path, name);
    expect(statSync(directory).mode & 0o077).toBe(0);
    return readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(directory, entry.name));
  });
  for (const file of files) {
    const open = (statSync(file).mode & 0o077) !== 0;
    if (open) for (const secret of secrets) expect(readFileSync(file, "latin1")).not.toContain(secret.reveal());
  }
  expect(files.some((file) => file.endsWith("catalog.properties"))).toBe(true);
});

test("the JVM uses the archive of its classes", () => {
  const [backend = 0] = env.running("catalog").pids;
  expect(readFileSync(`/proc/${backend}/maps`, "utf8")).toContain("classes.archive");
  expect(env.running("catalog").logs().join("\n")).not.toMatch(/\[warning\]/);
});
