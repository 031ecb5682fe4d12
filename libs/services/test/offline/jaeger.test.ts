/** Jaeger without Jaeger: what is built from what, with which settings, and what is said when that fails. */
import { mkdirSync, readFileSync } from "node:fs";
import { appendFile, chmod, readdir, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FloeContractsError } from "@floe-contracts/base";
import { describe, expect, test } from "vitest";
import { buildJaeger, findJaeger, JAEGER_VERSION } from "../../src/jaeger/build.ts";
import { goEnvironment } from "../../src/jaeger/compile.ts";
import { externalEndpoint, startExternalJaeger } from "../../src/jaeger/external.ts";
import { findGo, isAtLeast, OLDEST_GO } from "../../src/jaeger/go.ts";
import { jaeger } from "../../src/jaeger/index.ts";
import { argumentsFor } from "../../src/jaeger/native.ts";
import { scratch, shellScript } from "../support/programs.ts";

const MODULE = fileURLToPath(new URL("../../src/jaeger/module/", import.meta.url));
const goMod = readFileSync(join(MODULE, "go.mod"), "utf8");
const goSum = readFileSync(join(MODULE, "go.sum"), "utf8");

describe("the module that Jaeger is built from", () => {
  test("pins the release that is told, and the Go that it needs", () => {
    expect(goMod).toContain(`\tgithub.com/jaegertracing/jaeger v${JAEGER_VERSION} // indirect\n`);
    expect(goMod).toContain(`\ngo ${OLDEST_GO}\n`);
    expect(goMod).not.toMatch(/^toolchain/m);
  });

  test("has a hash for every module that it requires", () => {
    const replaced = new Map(
      [...goMod.matchAll(/^replace (\S+) => (\S+) (\S+)$/gm)].map(([, from, to, version]) => [
        from,
        `${to} ${version}`,
      ]),
    );
    expect(replaced.size).toBe(1);
    const required = [...goMod.matchAll(/^\t(\S+) (v\S+)/gm)].map(
      ([, name, version]) => replaced.get(name) ?? `${name} ${version}`,
    );
    expect(required.length).toBeGreaterThan(100);
    expect(required.filter((each) => !goSum.includes(`${each} h1:`))).toEqual([]);
  });
});

test("versions of Go are compared as numbers", () => {
  expect(
    ["1.24.6", "1.24.10", "1.25", "1.26.8", "1.27rc1", "2.0"].filter((each) => !isAtLeast(each, "1.24.6")),
  ).toEqual([]);
  expect(["1.24.5", "1.24", "1.9.9", "1.19.8"].filter((each) => isAtLeast(each, "1.24.6"))).toEqual([]);
});

test("every listener is on loopback, and the token is among the settings", () => {
  const ports = { query: 1, otlpHttp: 2, otlpGrpc: 3, admin: 4, queryGrpc: 5, thrift: 6, model: 7 };
  const args = argumentsFor(ports, "the-token");
  const listeners = args.filter((each) => each.includes("host-port"));
  expect(listeners).toHaveLength(7);
  expect(listeners.filter((each) => !/=127\.0\.0\.1:\d$/.test(each))).toEqual([]);
  expect(args).toContain("--query.additional-headers=x-floe-start: the-token");
});

test("the build has the user's proxies and checksum settings, and none that would build something else", () => {
  const users = {
    GOPROXY: "https://proxy.example",
    GONOSUMDB: "*",
    GOFLAGS: "-x",
    HTTPS_PROXY: "http://p",
    HOME: "/h",
  };
  const foreign = { GOOS: "plan9", GOARCH: "arm", GOROOT: "/x", CGO_ENABLED: "1", GOTOOLCHAIN: "go1.99", FLOE_X: "y" };
  expect(goEnvironment({ ...users, ...foreign }, { GOCACHE: "/c" })).toEqual({
    ...users,
    GOCACHE: "/c",
    GOTOOLCHAIN: "local",
    GOWORK: "off",
    GO111MODULE: "on",
    CGO_ENABLED: "0",
  });
});

/** A directory with a `go` that says it is new enough and does this when it is to build; `$out` is what to write. */
async function fakeGo(directory: string, building: string, version = "go1.99.1"): Promise<NodeJS.ProcessEnv> {
  mkdirSync(join(directory, "bin"), { recursive: true });
  const find = 'while [ $# -gt 0 ]; do if [ "$1" = -o ]; then out="$2"; fi; shift; done';
  await shellScript(
    join(directory, "bin", "go"),
    `if [ "$1" = env ]; then echo ${version}; exit 0; fi\necho "$@" >> ${directory}/calls\n${find}\n${building}`,
  );
  return { PATH: `${join(directory, "bin")}:/usr/bin:/bin`, FLOE_CONTRACTS_CACHE: join(directory, "cache") };
}

const GOOD = 'echo runtime >&2; printf "#!/bin/sh\\nexit 0\\n" > "$out"; chmod +x "$out"';

async function buildWith(environment: NodeJS.ProcessEnv, lines: string[] = []) {
  const cache = environment["FLOE_CONTRACTS_CACHE"] ?? "";
  mkdirSync(cache, { recursive: true });
  return buildJaeger({ cache, environment, progress: (text) => lines.push(text) });
}

describe("the build", () => {
  test("is done once, says how long it will take, and leaves nothing but the program", async () => {
    await using place = await scratch("jaeger");
    const environment = await fakeGo(place.path, GOOD);
    const lines: string[] = [];
    const [one, two] = await Promise.all([buildWith(environment, lines), buildWith(environment, lines)]);
    expect(two).toEqual(one);
    expect(one.go).toBe("1.99.1");
    // Whichever of the two builds: the other one waits.
    expect(lines).toContainEqual(expect.stringMatching(/^jaeger: building 1\.76\.0 with Go 1\.99\.1: .*200 s/));
    const calls = readFileSync(join(place.path, "calls"), "utf8").trim().split("\n");
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(
      /^build -mod=readonly -modcacherw -trimpath .* -o \S+\/jaeger github\.com\/jaegertracing\/jaeger\/cmd\/all-in-one$/,
    );
    expect((await readdir(join(place.path, "cache"))).filter((name) => name.startsWith("go-"))).toEqual([]);
  });

  test("is done again when the program in the cache is not the one that was built", async () => {
    await using place = await scratch("jaeger");
    const environment = await fakeGo(place.path, GOOD);
    const { program } = await buildWith(environment);
    expect(await findJaeger(environment["FLOE_CONTRACTS_CACHE"] ?? "")).toEqual({ program, go: "1.99.1" });
    await appendFile(program, "# changed\n");
    expect(await findJaeger(environment["FLOE_CONTRACTS_CACHE"] ?? "")).toBeUndefined();
    expect((await buildWith(environment)).program).not.toBe(program);
  });

  test("needs neither Go nor a cache that can be written to once it is there", async () => {
    await using place = await scratch("jaeger");
    const { program } = await buildWith(await fakeGo(place.path, GOOD));
    const cache = join(place.path, "cache");
    await chmod(cache, 0o555);
    const environment = { PATH: "/nowhere", FLOE_CONTRACTS_CACHE: cache };
    expect((await buildWith(environment)).program).toBe(program);
    await chmod(cache, 0o755);
    expect(await jaeger.implementations[0].drivers.native?.diagnose(environment)).toMatchObject([{ status: "ok" }]);
  });

  test.each([
    [
      'echo "go: x@v1: Get \\"https://u:secret@p\\": dial tcp: lookup p: no such host" >&2; exit 1',
      "service-build-failed",
      /module proxy cannot be reached/,
    ],
    [
      'echo "verifying x@v1: checksum mismatch" >&2; echo "SECURITY ERROR" >&2; exit 1',
      "service-build-failed",
      /find out why/,
    ],
    ['echo "write /x: no space left on device" >&2; exit 1', "disk-full", /another disk/],
    ['echo "x.go:1: syntax error" >&2; exit 2', "service-build-failed", /its last lines say why/],
  ])("that fails says what to do: %s", async (building, code, hint) => {
    await using place = await scratch("jaeger");
    const error = await buildWith(await fakeGo(place.path, building)).catch((thrown: unknown) => thrown);
    if (!(error instanceof FloeContractsError)) throw error;
    expect(error.code).toBe(code);
    expect(error.hint).toMatch(hint);
    expect(error.where?.log?.length).toBeGreaterThan(0);
    expect(JSON.stringify(error)).not.toContain("secret");
  });

  test("passes over a Go that is too old, and says so", async () => {
    await using place = await scratch("jaeger");
    const { PATH } = await fakeGo(place.path, GOOD, "go1.19.8");
    // What stands in the usual places of this machine counts too.
    const found = await findGo({ PATH: `${PATH}` });
    if ("go" in found) expect(found.go).not.toContain(place.path);
    else expect(found.refused).toContain(`${join(place.path, "bin", "go")}: Go 1.19.8`);
  });
});

async function served(answer: RequestListener): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(answer).listen({ host: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

describe("an external Jaeger", () => {
  test("is named by two addresses, and gRPC is on the OTLP host unless it is named too", () => {
    const environment = { FLOE_JAEGER_QUERY_URL: "http://q:16686/", FLOE_JAEGER_OTLP_URL: "http://o:4318" };
    expect(externalEndpoint(environment)).toEqual({
      queryUrl: "http://q:16686",
      otlpHttpUrl: "http://o:4318",
      otlpGrpcAddress: "o:4317",
    });
    const grpc = externalEndpoint({ ...environment, FLOE_JAEGER_OTLP_GRPC: "g:9" }).otlpGrpcAddress;
    expect(grpc).toBe("g:9");
    expect(jaeger.implementations[0].drivers.external?.isConfigured?.(environment)).toBe(true);
    expect(jaeger.implementations[0].drivers.external?.isConfigured?.({ FLOE_JAEGER_QUERY_URL: "" })).toBe(false);
  });

  test.each([
    [{ FLOE_JAEGER_QUERY_URL: "http://q" }, /FLOE_JAEGER_OTLP_URL is not set/],
    [{ FLOE_JAEGER_OTLP_URL: "http://o" }, /FLOE_JAEGER_QUERY_URL is not set/],
    [{ FLOE_JAEGER_QUERY_URL: "q:1", FLOE_JAEGER_OTLP_URL: "http://o" }, /no http or https address/],
    [
      { FLOE_JAEGER_QUERY_URL: "http://q", FLOE_JAEGER_OTLP_URL: "http://o", FLOE_JAEGER_OTLP_GRPC: "x" },
      /not host:port/,
    ],
  ])("with settings that cannot be used: %j", (environment, message) => {
    expect(() => externalEndpoint(environment)).toThrow(message);
  });

  test("that answers as Jaeger does is used", async () => {
    await using server = await served((request, response) => {
      const [path] = [request.url];
      response.setHeader("content-type", "application/json");
      response.end(path === "/v1/traces" ? "{}" : '{"data":null,"total":0}');
    });
    const endpoint = externalEndpoint({ FLOE_JAEGER_QUERY_URL: server.url, FLOE_JAEGER_OTLP_URL: server.url });
    expect((await startExternalJaeger(endpoint)).endpoint).toEqual(endpoint);
  });

  test.each([
    ["a page", "<html>", 200, "service-refused"],
    ["another API", "[]", 200, "service-refused"],
    ["a refusal", "{}", 401, "service-refused"],
  ])("in whose place %s answers is refused", async (_what, body, status, code) => {
    await using server = await served((_request, response) => response.writeHead(status).end(body));
    const endpoint = externalEndpoint({ FLOE_JAEGER_QUERY_URL: server.url, FLOE_JAEGER_OTLP_URL: server.url });
    await expect(startExternalJaeger(endpoint)).rejects.toMatchObject({ code });
  });

  test("that does not answer is told, also by the doctor, within its time", async () => {
    await using server = await served(() => {});
    const environment = { FLOE_JAEGER_QUERY_URL: server.url, FLOE_JAEGER_OTLP_URL: server.url };
    await expect(startExternalJaeger(externalEndpoint(environment), 50)).rejects.toMatchObject({
      code: "service-unreachable",
    });
    const findings = await jaeger.implementations[0].drivers.external?.diagnose(environment);
    expect(findings).toMatchObject([{ name: "jaeger", status: "broken" }]);
  });
});

test("the doctor says that the first run builds it, and installs nothing", async () => {
  await using place = await scratch("jaeger");
  const environment = await fakeGo(place.path, GOOD);
  const findings = await jaeger.implementations[0].drivers.native?.diagnose(environment);
  expect(findings).toMatchObject([{ status: "missing", found: "not built; Go 1.99.1" }]);
  await writeFile(join(place.path, "calls"), "", { flag: "a" });
  expect(readFileSync(join(place.path, "calls"), "utf8")).toBe("");
});
