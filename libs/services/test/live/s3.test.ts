/** S3 and STS of both emulators, by requests of our own: what tables need of a store, who is let in, and what is left. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { S3Endpoint } from "../../src/endpoints.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import { S3Client } from "../../src/s3/client.ts";
import { externalDriver } from "../../src/s3/external.ts";
import { s3 } from "../../src/s3/index.ts";
import { identify } from "../../src/s3/native.ts";
import { commandLine, isOpen } from "../support/postgres-watch.ts";
import { waitUntil } from "../support/programs.ts";
import { ask, type Keys, keysOf, presign } from "../support/s3-client.ts";
import { exposedSockets, listeningSockets } from "../support/sockets.ts";
import { NAMES, type Standalone, standalone } from "../support/standalone.ts";
import { startContext } from "../support/start-context.ts";

const KEY = `/flights-local/${["a dir", "x=1", "ü+&'()*!~.txt"].map(encodeURIComponent).join("/")}`;

describe.each(["localstack", "moto"])("%s", (implementation) => {
  let env: Standalone;
  let endpoint: S3Endpoint;

  beforeAll(async () => {
    const progress = (text: string): void => console.error(text);
    env = await standalone([{ service: "s3", implementation }], { progress });
    endpoint = env.running("s3").endpoint;
  });
  afterAll(() => env[Symbol.asyncDispose]());

  test("keeps objects, under any name, in parts and by conditions", async () => {
    expect((await ask(endpoint, KEY, { method: "PUT", body: "hello" })).status).toBe(200);
    expect((await ask(endpoint, KEY)).text).toBe("hello");
    const range = await ask(endpoint, KEY, { headers: { range: "bytes=1-2" } });
    expect([range.status, range.text, range.headers.get("content-range")]).toEqual([206, "el", "bytes 1-2/5"]);
    const head = await ask(endpoint, KEY, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe("5");
    expect((await ask(endpoint, "/flights-local/none")).status).toBe(404);

    // Iceberg's commits of metadata files stand on these two.
    const put = (headers: Record<string, string>) =>
      ask(endpoint, "/flights-local/once", { method: "PUT", body: "x", headers });
    expect((await put({ "if-none-match": "*" })).status).toBe(200);
    const again = await put({ "if-none-match": "*" });
    expect([again.status, again.text]).toEqual([412, expect.stringContaining("PreconditionFailed")]);
    const etag = (await ask(endpoint, "/flights-local/once", { method: "HEAD" })).headers.get("etag") ?? "";
    expect((await put({ "if-match": '"0123"' })).status).toBe(412);
    expect((await put({ "if-match": etag })).status).toBe(200);
  });

  test("puts an object together from parts", async () => {
    const path = "/flights-local/parts/big";
    const begun = await ask(endpoint, `${path}?uploads=`, { method: "POST" });
    const id = /<UploadId>([^<]+)</.exec(begun.text)?.[1] ?? "";
    const part = new Uint8Array(5 * 1024 * 1024).fill(7);
    const tags = [];
    for (const number of [1, 2]) {
      const query = `partNumber=${number}&uploadId=${encodeURIComponent(id)}`;
      tags.push((await ask(endpoint, `${path}?${query}`, { method: "PUT", body: part })).headers.get("etag"));
    }
    const listed = tags.map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`);
    const body = `<CompleteMultipartUpload>${listed.join("")}</CompleteMultipartUpload>`;
    const done = await ask(endpoint, `${path}?uploadId=${encodeURIComponent(id)}`, { method: "POST", body });
    expect(done.status).toBe(200);
    expect((await ask(endpoint, path, { method: "HEAD" })).headers.get("content-length")).toBe("10485760");
  });

  test("lists in pages and by prefix, and removes several at once", async () => {
    for (const name of ["a", "b", "c"])
      await ask(endpoint, `/flights-local/list/${name}`, { method: "PUT", body: name });
    const list = async (query: string) => (await ask(endpoint, `/flights-local?list-type=2&${query}`)).text;
    const first = await list("prefix=list%2F&max-keys=2");
    expect(first.match(/<Key>[^<]+/g)).toEqual(["<Key>list/a", "<Key>list/b"]);
    const token = /<NextContinuationToken>([^<]+)</.exec(first)?.[1] ?? "";
    const second = await list(`prefix=list%2F&continuation-token=${encodeURIComponent(token)}`);
    expect(second.match(/<Key>[^<]+/g)).toEqual(["<Key>list/c"]);
    expect(await list("prefix=lis&delimiter=%2F")).toContain("<Prefix>list/</Prefix>");
    const body = "<Delete><Object><Key>list/a</Key></Object><Object><Key>list/b</Key></Object></Delete>";
    expect((await ask(endpoint, "/flights-local?delete=", { method: "POST", body })).status).toBe(200);
    expect((await list("prefix=list%2F")).match(/<Key>[^<]+/g)).toEqual(["<Key>list/c"]);
  });

  test("lends keys that work, and only with their token", async () => {
    const policy = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] };
    const lent = keysOf(await new S3Client(endpoint).assumeRole(JSON.stringify(policy)));
    expect(lent.accessKeyId).not.toBe(endpoint.accessKeyId);
    expect((await ask(endpoint, "/flights-local/lent", { method: "PUT", body: "x" }, lent)).status).toBe(200);
    expect((await ask(endpoint, "/flights-local/lent", {}, lent)).text).toBe("x");
    const who = { method: "POST", body: "Action=GetCallerIdentity&Version=2011-06-15", service: "sts" };
    const headers = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
    expect((await ask(endpoint, "/", { ...who, headers }, lent)).text).toContain("assumed-role/floe/floe-contracts");
    const stolen = { accessKeyId: lent.accessKeyId, secretAccessKey: lent.secretAccessKey };
    const refused = await ask(endpoint, "/flights-local/lent", {}, stolen);
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining("<Code>InvalidToken</Code>")]);
  });

  test("lets nobody in without a signature by one of its keys", async () => {
    const own = keysOf(endpoint);
    const codeOf = async (keys: Keys, asked = {}) => {
      const { status, text } = await ask(endpoint, "/flights-local?list-type=2", asked, keys);
      return [status, /<Code>(\w+)</.exec(text)?.[1]];
    };
    expect(await codeOf({ ...own, secretAccessKey: "wrong" })).toEqual([403, "SignatureDoesNotMatch"]);
    expect(await codeOf({ ...own, accessKeyId: "test" })).toEqual([403, "InvalidAccessKeyId"]);
    expect(await codeOf(own, { service: "dynamodb" })).toEqual([403, "AccessDenied"]);
    // The emulators' own pages end them, or show and forget everything.
    const pages = [
      "/_localstack/health",
      "/_localstack/info",
      "/moto-api/reset",
      "/moto-api/data.json",
      "/flights-local",
    ];
    for (const path of pages) {
      for (const method of ["GET", "POST"])
        expect([path, (await fetch(`${endpoint.url}${path}`, { method })).status]).toEqual([path, 403]);
    }
    expect(await codeOf(own)).toEqual([200, undefined]);
  });

  test("serves presigned addresses as they are, until they expire", async () => {
    await ask(endpoint, KEY, { method: "PUT", body: "hello" });
    const lent = keysOf(await new S3Client(endpoint).assumeRole());
    for (const keys of [keysOf(endpoint), lent])
      expect(await (await fetch(await presign(endpoint, KEY, keys))).text()).toBe("hello");
    const url = await presign(endpoint, KEY, keysOf(endpoint));
    const other = url.replace("X-Amz-Expires=60", "X-Amz-Expires=61");
    const old = await presign(endpoint, KEY, keysOf(endpoint), 60, new Date(Date.now() - 3_600_000));
    const answers = await Promise.all([url, other, old].map(async (each) => await (await fetch(each)).text()));
    expect(answers.map((text) => /<Code>(\w+)</.exec(text)?.[1])).toEqual([
      undefined,
      "SignatureDoesNotMatch",
      "AccessDenied",
    ]);
  });

  test("has one bucket, however often it is made", async () => {
    for (let times = 0; times < 5; times += 1) await new S3Client(endpoint).ensureBucket();
    const { text } = await ask(endpoint, "/");
    expect(text.match(/<Name>[^<]+/g)).toEqual(["<Name>flights-local"]);
    expect((await ask(endpoint, KEY)).text).toBe("hello");
  });

  test("listens on loopback alone, and shows its secret nowhere", async () => {
    const running = env.running("s3");
    const [pid = 0] = running.pids;
    expect(listeningSockets(running.pids).map(({ address, port }) => `http://${address}:${port}`)).toEqual([
      endpoint.url,
    ]);
    expect(exposedSockets(running.pids)).toEqual([]);
    const directory = join(env.run.path, `s3-${implementation}`);
    expect(statSync(join(directory, "settings.json")).mode & 0o777).toBe(0o600);
    const log = await readFile(join(directory, "log"), "utf8");
    const shown = [commandLine(pid), log, JSON.stringify(endpoint), running.logs().join("\n")].join("\n");
    expect(shown).not.toContain(endpoint.secretAccessKey.reveal());
  });

  test("knows its own answer from that of another one", async () => {
    await using other = await standalone([{ service: "s3", implementation }]);
    const port = (url: string): number => Number(new URL(url).port);
    const signal = new AbortController().signal;
    const token = JSON.parse(
      await readFile(join(env.run.path, `s3-${implementation}`, "settings.json"), "utf8"),
    ).startToken;
    expect((await identify(port(endpoint.url), token, signal)).state).toBe("ready");
    const there = other.running("s3").endpoint;
    expect((await identify(port(there.url), token, signal)).state).toBe("foreign");
    expect((await ask(there, "/flights-local?list-type=2", {}, keysOf(endpoint))).text).toContain("InvalidAccessKeyId");
  });

  test("used as one that runs already: wrong settings are told apart", async () => {
    const environment = {
      FLOE_S3_URL: endpoint.url,
      FLOE_S3_ACCESS_KEY_ID: endpoint.accessKeyId,
      FLOE_S3_SECRET_ACCESS_KEY: endpoint.secretAccessKey.reveal(),
      FLOE_STS_URL: endpoint.url,
      FLOE_S3_ROLE_ARN: "arn:aws:iam::000000000000:role/any",
    };
    await using context = await startContext();
    const start = async (more: Record<string, string>) => {
      const installed = await externalDriver.install({ progress: () => {}, environment: { ...environment, ...more } });
      return await installed.start({ ...context, environment: { ...environment, ...more } });
    };
    const running = await start({});
    expect(running.pids).toEqual([]);
    expect(running.endpoint).toMatchObject({ url: endpoint.url, bucket: NAMES.bucket, region: NAMES.region });
    expect((await ask(running.endpoint, "/flights-local?list-type=2&prefix=floe-contracts")).text).not.toContain(
      "<Key>",
    );
    await expect(start({ FLOE_S3_SECRET_ACCESS_KEY: "wrong" })).rejects.toMatchObject({
      code: "service-refused",
      hint: expect.stringContaining("FLOE_S3_SECRET_ACCESS_KEY"),
    });
    await expect(start({ FLOE_S3_BUCKET: "another-bucket" })).rejects.toMatchObject({
      code: "service-refused",
      message: expect.stringContaining("NoSuchBucket"),
      hint: expect.stringContaining("FLOE_S3_BUCKET"),
    });
    expect(await externalDriver.diagnose({ ...environment, FLOE_S3_BUCKET: NAMES.bucket })).toMatchObject([
      { status: "ok" },
    ]);
    expect(await externalDriver.diagnose({ ...environment, FLOE_S3_BUCKET: "none" })).toMatchObject([
      { status: "broken" },
    ]);
  });

  test("that is killed is told at once; that is stopped leaves nothing", async () => {
    const before = readdirSync("/tmp").filter((name) => /localstack|moto/.test(name));
    await using context = await startContext({ environment: process.env });
    const driver = s3.implementations.find(({ name }) => name === implementation)?.drivers.native;
    const installed = await driver?.install({ progress: () => {}, environment: process.env });
    if (installed === undefined) throw new Error("there is no native driver");
    const killed = await installed.start(context);
    process.kill(killed.pids[0] ?? 0, "SIGKILL");
    expect(await killed.died).toMatchObject({
      code: "service-exited",
      message: `s3 (${implementation}) ended by signal SIGKILL`,
    });
    await killed.stop();
    const running = await installed.start(context);
    expect(running.version).toBe(installed.version);
    await ask(running.endpoint, "/flights-local/big", { method: "PUT", body: new Uint8Array(20_000_000) });
    const [pid = 0] = running.pids;
    await running.stop();
    await running.stop();
    expect(readProcess(pid)).toBeUndefined();
    await waitUntil("the port is closed", async () => !(await isOpen(Number(new URL(running.endpoint.url).port))));
    await context[Symbol.asyncDispose]();
    expect(existsSync(context.run.path)).toBe(false);
    expect(readdirSync("/tmp").filter((name) => /localstack|moto/.test(name))).toEqual(before);
  });
});
