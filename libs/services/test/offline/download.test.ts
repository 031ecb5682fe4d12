/** Downloads: whole, by their hash, resumed, shared between processes, and with an error that says what to do. */
import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type FetchOptions, fetchFile, fetchMaven } from "../../src/runtime/download.ts";
import { placeOf } from "../../src/runtime/download-file.ts";
import { type Answer, cutInTheMiddle, type FileServer, fileServer, whole } from "../support/file-server.ts";
import { scratch, supportFile, waitUntil } from "../support/programs.ts";

const options = (cache: string, more: Partial<FetchOptions> = {}): FetchOptions => ({
  what: "test",
  cache,
  environment: {},
  progress: () => {},
  pauseMs: 1,
  ...more,
});

const status =
  (code: number): Answer =>
  (_, response) => {
    response.writeHead(code).end("no");
  };

/** The file in the cache and nothing half beside it. */
async function expectWhole(server: FileServer, cache: string): Promise<void> {
  const place = placeOf(cache, server.file);
  expect(server.content.equals(await readFile(place))).toBe(true);
  expect((await readdir(dirname(place))).filter((name) => name.endsWith(".part"))).toEqual([]);
}

test("a file is fetched once, lies below its hash, and is then had without a request and without a write", async () => {
  await using cache = await scratch("cache");
  await using server = await fileServer([whole]);
  const said: string[] = [];
  const place = await fetchFile(server.file, options(cache.path, { progress: (text) => said.push(text) }));
  expect(place).toBe(join(cache.path, "files", server.file.sha256, "file.jar"));
  await expectWhole(server, cache.path);
  expect(said[0]).toBe("test: fetching one file, 0.2 MB");
  expect(said.at(-1)).toMatch(/^test: fetched 0\.2 MB in \d+\.\d s, [\d.]+ MB\/s$/);
  const before = await Promise.all([dirname(place), place].map(async (path) => (await stat(path)).mtimeMs));
  expect(await fetchFile(server.file, options(cache.path))).toBe(place);
  expect(await Promise.all([dirname(place), place].map(async (path) => (await stat(path)).mtimeMs))).toEqual(before);
  expect(server.asked.length).toBe(1);
});

test("a Maven file is asked for below the mirror's root; many at once, each once", async () => {
  await using cache = await scratch("cache");
  await using server = await fileServer([whole]);
  const { size, sha256 } = server.file;
  const files = ["a/b/1/b-1.jar", "a/c/1/c-1.jar", "a/d/1/d-1.jar", "a/b/1/b-1.jar"].map((path) => ({
    path,
    size,
    sha256,
  }));
  const environment = { FLOE_MAVEN_URL: `http://127.0.0.1:${server.port}/maven2/` };
  const [one, two] = await Promise.all([1, 2].map(() => fetchMaven(files, options(cache.path, { environment }))));
  expect(one).toEqual(two);
  expect([...(one ?? [])].map(([path, local]) => [path, basename(local)])).toEqual([
    ["a/b/1/b-1.jar", "b-1.jar"],
    ["a/c/1/c-1.jar", "c-1.jar"],
    ["a/d/1/d-1.jar", "d-1.jar"],
  ]);
  expect(server.asked.map(({ url }) => url).sort()).toEqual(files.slice(0, 3).map(({ path }) => `/maven2/${path}`));
});

test("a mirror's address that is none is an error that does not quote it", async () => {
  for (const url of ["ftp://maven.example/x", "nonsense", "https://me:hunter2@maven.example/?x=1"]) {
    const fetch = fetchMaven([], options("/nowhere", { environment: { FLOE_MAVEN_URL: url } }));
    await expect(fetch).rejects.toMatchObject({ code: "service-settings", message: expect.not.stringContaining(url) });
  }
});

test.for<[string, readonly (Answer | "cut")[], (string | undefined)[]]>([
  ["goes on where it was cut off", ["cut", whole], [undefined, "bytes=100000-"]],
  ["begins again where the server knows no ranges", ["cut", ignoresRanges], [undefined, "bytes=100000-"]],
  [
    "begins again where the server sends another part",
    ["cut", sendsAnotherPart, whole],
    [undefined, "bytes=100000-", undefined],
  ],
  ["begins again where there is no such part", ["cut", status(416), whole], [undefined, "bytes=100000-", undefined]],
  ["is tried again after an error of the server", [status(503), status(429), whole], [undefined, undefined, undefined]],
])("a download %s", async ([, answers, ranges]) => {
  await using cache = await scratch("cache");
  const arrived = (bytes: number): Promise<void> =>
    waitUntil("half of it is there", async () => (await sizeOf(`${placeOf(cache.path, server.file)}.part`)) === bytes);
  const cut = cutInTheMiddle(arrived);
  await using server = await fileServer(answers.map((answer) => (answer === "cut" ? cut : answer)));
  await fetchFile(server.file, options(cache.path));
  await expectWhole(server, cache.path);
  expect(server.asked.map(({ range }) => range)).toEqual(ranges);
});

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    (found) => found.size,
    () => 0,
  );

function ignoresRanges(...[, response, content]: Parameters<Answer>): void {
  response.writeHead(200).end(content);
}

function sendsAnotherPart(...[, response, content]: Parameters<Answer>): void {
  response.writeHead(206, { "content-range": `bytes 0-${content.length - 1}/${content.length}` }).end(content);
}

const corrupted: Answer = (_, response, content) => {
  response.writeHead(200).end(Buffer.alloc(content.length, "x"));
};

test("a wrong byte on the way: it is fetched again from its beginning", async () => {
  await using cache = await scratch("cache");
  await using server = await fileServer([corrupted, whole]);
  const said: string[] = [];
  await fetchFile(server.file, options(cache.path, { progress: (text) => said.push(text) }));
  await expectWhole(server, cache.path);
  expect(said).toContainEqual(expect.stringContaining("file.jar has a wrong hash; fetching it again"));
  expect(server.asked.map(({ range }) => range)).toEqual([undefined, undefined]);
});

test("another file, twice: an error, and nothing is kept", async () => {
  await using cache = await scratch("cache");
  await using server = await fileServer([corrupted]);
  await expect(fetchFile(server.file, options(cache.path))).rejects.toMatchObject({
    code: "download-corrupt",
    message: expect.stringContaining(server.file.sha256),
  });
  expect(server.asked.length).toBe(2);
  const kept = await readdir(dirname(placeOf(cache.path, server.file)));
  expect(kept.filter((name) => !name.includes(".lock"))).toEqual([]);
});

test.for<[string, Answer, string]>([
  ["is not there", status(404), "answers 404 (not found)"],
  ["may not be had", status(403), "answers 403 (forbidden)"],
  [
    "has another size",
    (_, response) => response.writeHead(200, { "content-length": 3 }).end("abc"),
    "3 bytes there and not of 200000",
  ],
  [
    "does not end",
    (_, response, content) => response.writeHead(200).end(Buffer.concat([content, content])),
    "sends more than",
  ],
  ["is elsewhere, without end", (_, response) => response.writeHead(302, { location: "/a" }).end(), "redirects"],
])("a file that %s is an error at once", async ([, answer, message]) => {
  await using cache = await scratch("cache");
  await using server = await fileServer([answer]);
  await expect(fetchFile(server.file, options(cache.path))).rejects.toMatchObject({
    code: "download-failed",
    message: expect.stringMatching(
      new RegExp(`^cannot fetch file.jar from 127.0.0.1:${server.port}: .*${message.replaceAll(/[()]/g, "\\$&")}`),
    ),
    where: { service: "test" },
  });
});

test.for<[string, Answer]>([
  ["before the first byte", () => {}],
  ["in the middle", (_, response, content) => void response.writeHead(200).write(content.subarray(0, 1000))],
])("a server that falls silent %s is given up", async ([, answer]) => {
  await using cache = await scratch("cache");
  await using server = await fileServer([answer]);
  await expect(fetchFile(server.file, options(cache.path, { stallMs: 100 }))).rejects.toMatchObject({
    code: "download-failed",
    message: expect.stringContaining("not a byte came for 0.1 s"),
  });
});

test("without a network the error says where it was, how often, and what to do", async () => {
  await using cache = await scratch("cache");
  const server = await fileServer([whole]);
  await server[Symbol.asyncDispose]();
  const { size, sha256 } = server.file;
  const environment = { FLOE_MAVEN_URL: `http://user:hunter2@127.0.0.1:${server.port}` };
  const fetch = fetchMaven([{ path: "a/file.jar", size, sha256 }], options(cache.path, { environment }));
  const error: unknown = await fetch.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: "download-failed",
    message: `cannot fetch file.jar from 127.0.0.1:${server.port}: the connection was refused (ECONNREFUSED), tried 4 times`,
    hint: expect.stringMatching(/HTTPS_PROXY.*SSL_CERT_FILE.*FLOE_MAVEN_URL.*no network is needed/),
  });
  expect(JSON.stringify(error)).not.toContain("hunter2");
});

test("a full disk has its own code: while it is written, and before when it is known", async () => {
  await using cache = await scratch("cache");
  await using server = await fileServer([whole]);
  const place = placeOf(cache.path, server.file);
  await mkdir(dirname(place), { recursive: true });
  // What is written there finds no space, as on a full disk.
  await symlink("/dev/full", `${place}.part`);
  const expected = {
    code: "disk-full",
    message: expect.stringContaining(cache.path),
    hint: expect.stringContaining("FLOE_CONTRACTS_CACHE"),
  };
  await expect(fetchFile(server.file, options(cache.path))).rejects.toMatchObject(expected);
  const asked = server.asked.length;
  await expect(fetchFile({ ...server.file, name: "huge", size: 1e17 }, options(cache.path))).rejects.toMatchObject(
    expected,
  );
  expect(server.asked.length).toBe(asked);
});

test("a cache that takes no writes does when it holds everything, and else is named", async () => {
  await using cache = await scratch("cache");
  await using server = await fileServer([whole]);
  const place = await fetchFile(server.file, options(cache.path));
  // Carried over from elsewhere: the stamp does not fit, and none can be written.
  await rm(`${place}.verified`);
  await mkdir(`${place}.verified`);
  expect(await fetchFile(server.file, options(cache.path))).toBe(place);
  await rm(join(cache.path, "files"), { recursive: true });
  await writeFile(join(cache.path, "files"), "");
  await expect(fetchFile(server.file, options(cache.path))).rejects.toMatchObject({
    code: "cache-unusable",
    message: expect.stringContaining(join(cache.path, "files")),
  });
  expect(server.asked.length).toBe(1);
});

test("a cached file is fetched again when its size is another, and when only its bytes are", async () => {
  await using cache = await scratch("cache");
  await using server = await fileServer([whole]);
  const place = await fetchFile(server.file, options(cache.path));
  await writeFile(place, "short");
  await fetchFile(server.file, options(cache.path));
  await expectWhole(server, cache.path);
  const { atime, mtime } = await stat(place);
  await writeFile(place, Buffer.alloc(server.content.length));
  await utimes(place, atime, mtime);
  await fetchFile(server.file, options(cache.path));
  await expectWhole(server, cache.path);
  expect(server.asked.length).toBe(3);
});

test("a cached file that was only touched or carried over is hashed, not fetched", async () => {
  await using cache = await scratch("cache");
  await using server = await fileServer([whole]);
  const place = await fetchFile(server.file, options(cache.path));
  const stamp = await readFile(`${place}.verified`, "utf8");
  await rm(place);
  await writeFile(place, server.content);
  await fetchFile(server.file, options(cache.path));
  expect(server.asked.length).toBe(1);
  expect(await readFile(`${place}.verified`, "utf8")).not.toBe(stamp);
});

test("whoever gives it up is told why, and the next one goes on from there", async () => {
  await using cache = await scratch("cache");
  const half: Answer = (_, response, content) => void response.writeHead(200).write(content.subarray(0, 100_000));
  await using server = await fileServer([half, whole]);
  const abort = new AbortController();
  const fetch = fetchFile(server.file, options(cache.path, { signal: abort.signal }));
  const part = `${placeOf(cache.path, server.file)}.part`;
  await waitUntil("half of it is there", async () => (await sizeOf(part)) === 100_000);
  abort.abort(new Error("enough"));
  await expect(fetch).rejects.toThrow("enough");
  await fetchFile(server.file, options(cache.path));
  await expectWhole(server, cache.path);
  expect(server.asked[1]?.range).toBe("bytes=100000-");
});

test("progress says how much of how much and how fast", async () => {
  await using cache = await scratch("cache");
  const said: string[] = [];
  const slow: Answer = (_, response, content) => {
    response.writeHead(200).write(content.subarray(0, 100_000));
    void waitUntil("a line of progress", () => said.length === 2).then(() => response.end(content.subarray(100_000)));
  };
  await using server = await fileServer([slow]);
  await fetchFile(server.file, options(cache.path, { progress: (text) => said.push(text) }));
  expect(said[1]).toMatch(/^test: 0\.1 of 0\.2 MB, 0\.\d MB\/s$/);
});

interface Fetcher {
  readonly kill: () => void;
  readonly said: () => string;
  readonly done: Promise<string>;
}

function fetcher(cache: string, server: FileServer): Fetcher {
  const child = spawn(process.execPath, [supportFile("fetcher.ts"), cache, JSON.stringify(server.file)]);
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (stdout += piece));
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (stderr += piece));
  const done = new Promise<string>((resolve) => child.once("close", () => resolve(stdout.trim())));
  return { kill: () => child.kill("SIGKILL"), said: () => stderr, done };
}

test("two processes at once fetch it once; one that is killed has lost nothing", async () => {
  await using cache = await scratch("cache");
  const half: Answer = (_, response, content) => void response.writeHead(200).write(content.subarray(0, 100_000));
  await using server = await fileServer([half, whole]);
  const place = placeOf(cache.path, server.file);
  const first = fetcher(cache.path, server);
  await waitUntil("half of it is there", async () => (await sizeOf(`${place}.part`)) === 100_000);
  const second = fetcher(cache.path, server);
  await waitUntil("the other one waits", () => second.said().includes("is fetching file.jar; waiting"));
  first.kill();
  expect(await second.done).toBe(place);
  await first.done;
  await expectWhole(server, cache.path);
  expect(server.asked.map(({ range }) => range)).toEqual([undefined, "bytes=100000-"]);
});
