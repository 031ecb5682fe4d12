/** A real Nessie on the environment's S3 and with its tokens: what its clients may do, what it shows, and how it ends. */
import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NESSIE_VERSION, prepareNessie, proveStart, startNessieAt } from "../../src/catalog/nessie/native.ts";
import type { CatalogEndpoint, OidcEndpoint, S3Endpoint } from "../../src/endpoints.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import type { Running } from "../../src/service.ts";
import { icebergClient, newTable, tokenOf } from "../support/iceberg-client.ts";
import { serveWith } from "../support/issuer.ts";
import { isOpen } from "../support/postgres-watch.ts";
import { exposedSockets, listeningSockets } from "../support/sockets.ts";
import { type Standalone, standalone } from "../support/standalone.ts";
import { startContext } from "../support/start-context.ts";

let environment: Standalone;
let nessie: Running<CatalogEndpoint>;
let oidc: OidcEndpoint;
let s3: S3Endpoint;

beforeAll(async () => {
  environment = await standalone([{ service: "catalog", implementation: "nessie" }]);
  nessie = environment.running("catalog");
  oidc = environment.running("oidc").endpoint;
  s3 = environment.running("s3").endpoint;
});

// It is not there when it could not be started.
afterAll(() => environment?.[Symbol.asyncDispose]());

test("the writer: configuration, namespaces, a table and a commit, which the next one sees", async () => {
  const { endpoint } = nessie;
  expect([nessie.version, environment.started("catalog").choice.implementation.title]).toEqual([
    NESSIE_VERSION,
    `Nessie ${NESSIE_VERSION}`,
  ]);
  const writer = await icebergClient(endpoint, endpoint.writer);
  expect(writer.config).toMatchObject({
    status: 200,
    body: { defaults: { "oauth2-server-uri": oidc.tokenUrl }, overrides: { "s3.endpoint": s3.url } },
  });
  const namespace = `n${randomUUID().slice(0, 8)}`;
  expect(
    await writer.ask("POST", "/namespaces", { namespace: [namespace], properties: { owner: "data" } }),
  ).toMatchObject({
    status: 200,
    body: { namespace: [namespace], properties: { owner: "data" } },
  });
  expect((await writer.ask("POST", "/namespaces", { namespace: [namespace] })).status).toBe(409);
  const tables = `/namespaces/${namespace}/tables`;
  const created = await writer.ask("POST", tables, newTable("flights"));
  expect(created).toMatchObject({
    status: 200,
    body: { metadata: { location: expect.stringContaining(endpoint.location) } },
  });
  const commit = { requirements: [], updates: [{ action: "set-properties", updates: { retention: "90" } }] };
  expect((await writer.ask("POST", `${tables}/flights`, commit)).status).toBe(200);
  const stale = [{ type: "assert-current-schema-id", "current-schema-id": 7 }];
  expect((await writer.ask("POST", `${tables}/flights`, { ...commit, requirements: stale })).status).toBe(409);
  expect(await writer.ask("GET", `${tables}/flights`)).toMatchObject({
    status: 200,
    body: { metadata: { properties: { retention: "90" } } },
  });
  expect((await writer.ask("GET", `${tables}/none`)).status).toBe(404);
  expect((await writer.ask("DELETE", `${tables}/flights?purgeRequested=true`)).status).toBe(204);
  expect((await writer.ask("DELETE", `/namespaces/${namespace}`)).status).toBe(204);
});

test("a reader reads and is refused the rest; without a role, without a token, with a broken one nobody gets in", async () => {
  const { endpoint } = nessie;
  const [writer, reader] = [
    await icebergClient(endpoint, endpoint.writer),
    await icebergClient(endpoint, endpoint.reader),
  ];
  const namespace = `n${randomUUID().slice(0, 8)}`;
  const tables = `/namespaces/${namespace}/tables`;
  await writer.ask("POST", "/namespaces", { namespace: [namespace] });
  await writer.ask("POST", tables, newTable("t"));
  expect(reader.config.status).toBe(200);
  expect((await reader.ask("GET", `${tables}/t`)).status).toBe(200);
  const commit = { requirements: [], updates: [{ action: "set-properties", updates: { a: "b" } }] };
  const denied = [
    await reader.ask("POST", "/namespaces", { namespace: [`${namespace}x`] }),
    await reader.ask("POST", `/namespaces/${namespace}/properties`, { updates: { a: "b" }, removals: [] }),
    await reader.ask("POST", tables, newTable("u")),
    await reader.ask("POST", `${tables}/t`, commit),
    await reader.ask("DELETE", `${tables}/t`),
    await reader.ask("DELETE", `/namespaces/${namespace}`),
  ];
  expect(denied.map(({ status }) => status)).toEqual(Array(denied.length).fill(403));
  expect((await icebergClient(endpoint, oidc.outsider)).config.status).toBe(403);
  expect((await icebergClient(endpoint, undefined)).config.status).toBe(401);
  const forged = `${(await tokenOf(endpoint.tokenUrl, endpoint.writer)).slice(0, -8)}AAAAAAAA`;
  const url = `${endpoint.uri}/v1/config?warehouse=${endpoint.warehouse}`;
  expect((await fetch(url, { headers: { authorization: `Bearer ${forged}` } })).status).toBe(401);
  expect((await reader.ask("GET", `${tables}/u`)).status).toBe(404);
});

test("it lends credentials of its own for a table to those who ask, where the storage has an STS", async () => {
  const { endpoint } = nessie;
  expect(endpoint.vendsCredentials).toBe(s3.stsUrl !== null && s3.roleArn !== null);
  const writer = await icebergClient(endpoint, endpoint.writer);
  const namespace = `n${randomUUID().slice(0, 8)}`;
  await writer.ask("POST", "/namespaces", { namespace: [namespace] });
  await writer.ask("POST", `/namespaces/${namespace}/tables`, newTable("t"));
  const lent = { "x-iceberg-access-delegation": "vended-credentials" };
  const loaded = await writer.ask("GET", `/namespaces/${namespace}/tables/t`, undefined, lent);
  const { config } = loaded.body as { readonly config: Readonly<Record<string, string>> };
  expect(config["s3.endpoint"]).toBe(s3.url);
  expect(config["s3.session-token"] !== undefined).toBe(endpoint.vendsCredentials);
  expect(JSON.stringify(loaded)).not.toContain(s3.secretAccessKey.reveal());
});

test("it listens on loopback alone, and shows no secret", () => {
  const [pid = 0] = nessie.pids;
  expect(exposedSockets(nessie.pids)).toEqual([]);
  expect(listeningSockets(nessie.pids).map(({ port }) => port)).toContain(Number(new URL(nessie.endpoint.uri).port));
  const directory = join(environment.run.path, "catalog");
  const file = join(directory, "config", "application.properties");
  expect([statSync(directory).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
  const secret = s3.secretAccessKey.reveal();
  expect(readFileSync(file, "utf8")).toContain(secret);
  const shown = [readFileSync(`/proc/${pid}/cmdline`, "utf8"), nessie.logs().join("\n"), JSON.stringify(nessie)];
  for (const text of shown) expect(text).not.toContain(secret);
});

test("another Nessie on the port is not taken for the one that was started, nor is another program", async () => {
  const token = await tokenOf(nessie.endpoint.tokenUrl, nessie.endpoint.writer);
  const url = `${nessie.endpoint.uri}/v1/config?warehouse=${nessie.endpoint.warehouse}`;
  const { signal } = new AbortController();
  expect(await proveStart(url, token, "the start of another one", signal)).toMatchObject({ state: "foreign" });
  await using context = await startContext({ endpoints: { s3, oidc } });
  await using blocker = await serveWith((_, response) => void response.writeHead(401).end());
  const program = await prepareNessie({ progress: () => {}, environment: process.env });
  const place = {
    port: blocker.port,
    home: await context.run.directory("catalog"),
    location: "s3://lake/x",
    logFile: join(context.run.path, "log"),
  };
  await expect(startNessieAt(program, context, place)).rejects.toMatchObject({ code: "service-port-taken" });
});

test("killed, it says so with its last lines; nothing of it is left", async () => {
  const [pid = 0] = nessie.pids;
  process.kill(pid, "SIGKILL");
  const died = await nessie.died;
  expect(died).toMatchObject({ code: "service-exited", message: "catalog ended by signal SIGKILL" });
  expect(died.where?.log?.join("\n")).toContain(`Nessie ${NESSIE_VERSION} on JVM`);
  await nessie.stop();
  expect(readProcess(pid)).toBeUndefined();
  expect(await isOpen(Number(new URL(nessie.endpoint.uri).port))).toBe(false);
});
