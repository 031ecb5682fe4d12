/**
 * `rck` for real: a small part of the kit against the embedded catalog, in an environment of its own; then against a catalog
 * that runs elsewhere, once as it is, once behind a peer that is broken.
 */
import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { join } from "node:path";
import { CatalogContent } from "@floe-contracts/rck";
import { environment, type JoinedEnvironment } from "@floe-contracts/services";
import { describe, expect, test } from "vitest";
import { floeContracts, MAIN, ROOT, run, scratch } from "../offline/support/cli.ts";

const TESTS = [
  "testCreateNamespaceWithProperties",
  "testSetNamespaceProperties",
  "testBasicCreateTable",
  "basicCreateView",
];
const ARGS = ["rck", ...TESTS.flatMap((name) => ["--test", name])];
/** Where the cache is, and how downloads are made. */
const MINE = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<
  string,
  string
>;

describe("rck", () => {
  test("runs tests of both classes on the embedded catalog, writes a report, and leaves nothing", async () => {
    await using place = await scratch();
    const report = join(place.path, "rck.md");
    const env = { ...MINE, TMPDIR: place.path };
    const { code, stdout, stderr } = await floeContracts([...ARGS, "--output", report, "--json"], { env });
    expect(JSON.parse(stdout)).toMatchObject({
      command: "rck",
      ok: true,
      whole: false,
      platform_env: "local",
      catalog: { implementation: "iceberg-rest", driver: "native" },
      counts: { tests: 4, passed: 4, red: 0 },
    });
    expect(stderr).toMatch(/rck: 4 of 4 tests, 4 passed/);
    expect(code).toBe(0);
    expect(await readFile(report, "utf8")).toContain("| testBasicCreateTable | passed |");
  });

  test("that is interrupted ends the kit, its environment and itself", async () => {
    await using place = await scratch();
    const env = { ...MINE, TMPDIR: place.path };
    // A shell that waits for the kit to be among its tests, and then interrupts the command.
    const script = [
      '"$0" "$@" > out 2>&1 & pid=$!',
      "until grep -q 'rck: 25 of' out || ! kill -0 $pid; do sleep 0.1; done",
      "kill -INT $pid; wait $pid; code=$?; cat out; exit $code",
    ].join("\n");
    const { code, stdout } = await run(["sh", "-c", script, process.execPath, MAIN, "rck"], { env, cwd: place.path });
    expect(stdout).toContain("interrupted by SIGINT: what was started is stopped");
    expect(code).toBe(130);
    expect(JSON.parse((await floeContracts(["status", "--all", "--json"], { env })).stdout)).toMatchObject({
      environments: [],
      silent: [],
    });
    const { stdout: processes } = await run(["ps", "-A", "-o", "args"]);
    expect(processes.split("\n").filter((line) => line.includes(place.path))).toEqual([]);
    expect(await readdir(place.path)).toEqual(["out"]);
  });
});

describe("rck on a catalog that runs elsewhere", () => {
  test("is green on an honest one, red on one that loses properties of namespaces, and clears away what it made", async () => {
    await using env = await environment(["catalog", "s3"], {
      platform: join(ROOT, "examples/flights/platform/local/platform.yaml"),
      name: `kit-${randomUUID().slice(0, 8)}`,
      idleMs: 0,
      who: "rck.test",
    });
    await using honest = await proxy(env, (text) => text);
    const green = await floeContracts(ARGS, { env: settings(env, honest.uri) });
    expect(green.stderr).toBe("");
    expect(green).toMatchObject({ code: 0, stdout: expect.stringContaining("✓ 4 tests: 4 passed") });
    expect(await namespaces(env)).toEqual([]);

    await using broken = await proxy(env, (text) => JSON.stringify({ ...JSON.parse(text), properties: {} }));
    const red = await floeContracts(ARGS, { env: settings(env, broken.uri) });
    expect(red.code).toBe(1);
    expect(red.stdout).toMatch(/✗ RESTCompatibilityKitCatalogTests\.testCreateNamespaceWithProperties: failed\n +\S/);
    expect(red.stdout).toContain("4 tests: 2 passed, 2 failed, 0 aborted; 2 to be looked at");
    expect(await namespaces(env)).toEqual([]);
    expect(`${red.stdout}${red.stderr}`).not.toContain(env.service("catalog").endpoint.writer.secret.reveal());
  });
});

/** The catalog and the storage of an environment as if somebody else ran them. */
function settings(env: JoinedEnvironment, uri: string): Record<string, string> {
  const { warehouse, tokenUrl, writer, reader, location } = env.service("catalog").endpoint;
  const s3 = env.service("s3").endpoint;
  return {
    ...MINE,
    FLOE_CATALOG_URI: uri,
    FLOE_CATALOG_WAREHOUSE: warehouse,
    FLOE_CATALOG_TOKEN_URL: tokenUrl,
    FLOE_CATALOG_CLIENT_ID: writer.id,
    FLOE_CATALOG_CLIENT_SECRET: writer.secret.reveal(),
    FLOE_CATALOG_SCOPE: writer.scope,
    FLOE_CATALOG_READER_ID: reader.id,
    FLOE_CATALOG_READER_SECRET: reader.secret.reveal(),
    FLOE_CATALOG_READER_SCOPE: reader.scope,
    FLOE_CATALOG_LOCATION: location,
    FLOE_S3_URL: s3.url,
    FLOE_S3_ACCESS_KEY_ID: s3.accessKeyId,
    FLOE_S3_SECRET_ACCESS_KEY: s3.secretAccessKey.reveal(),
    FLOE_S3_BUCKET: s3.bucket,
  };
}

/** What the catalog holds, asked without the proxy. */
async function namespaces(env: JoinedEnvironment): Promise<unknown> {
  return (await CatalogContent.open(env.service("catalog").endpoint)).namespaces();
}

/** Stands before the catalog, hands everything on, and changes what it says of a single namespace. */
async function proxy(
  env: JoinedEnvironment,
  change: (text: string) => string,
): Promise<AsyncDisposable & { readonly uri: string }> {
  const { uri } = env.service("catalog").endpoint;
  const server = createServer((asked, answer) => void forward(asked, answer, uri, change));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  return {
    uri: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function forward(
  asked: IncomingMessage,
  answer: ServerResponse,
  uri: string,
  change: (text: string) => string,
): Promise<void> {
  const { method = "GET", url = "/" } = asked;
  const { host: _, "accept-encoding": __, ...headers } = asked.headers;
  return new Promise((done) => {
    const onward = request(`${uri}${url}`, { method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.once("end", () => {
        const body = Buffer.concat(pieces);
        const changed = method === "GET" && response.statusCode === 200 && /\/namespaces\/[^/?]+$/.test(url);
        const { "content-length": _length, "transfer-encoding": _encoding, ...kept } = response.headers;
        answer.writeHead(response.statusCode ?? 502, kept);
        answer.end(changed ? change(body.toString("utf8")) : body);
        done();
      });
    });
    onward.once("error", () => answer.destroy());
    asked.pipe(onward);
  });
}
