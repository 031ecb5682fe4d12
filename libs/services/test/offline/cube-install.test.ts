/** Cube's installation: its lock, the search for a pnpm, what pnpm is told, and what an installation that fails says. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { CUBE_VERSION, findCube, installCube, progressOf } from "../../src/cube/install.ts";
import { native } from "../../src/cube/native.ts";
import { findPnpm, pnpmEnvironment } from "../../src/cube/package-manager.ts";
import { fakePnpm } from "../support/pnpm.ts";
import { scratch, shellScript } from "../support/programs.ts";

const PACKAGE = fileURLToPath(new URL("../../src/cube/package/", import.meta.url));
const text = (name: string): Promise<string> => readFile(join(PACKAGE, name), "utf8");

interface Lock {
  readonly overrides: Readonly<Record<string, string>>;
  readonly importers: Readonly<
    Record<string, { readonly dependencies: Readonly<Record<string, { specifier: string }>> }>
  >;
  readonly packages: Readonly<Record<string, { readonly resolution: Readonly<Record<string, string>> }>>;
}

/** What is wrong with a lock, as sentences. */
function problemsOf(manifest: string, lockText: string): string[] {
  const lock: Lock = parse(lockText);
  const wanted: Record<string, string> = JSON.parse(manifest).dependencies;
  const problems: string[] = [];
  for (const [name, version] of Object.entries(wanted)) {
    if (!/^\d+\.\d+\.\d+$/.test(version)) problems.push(`${name} is not pinned`);
    if (lock.importers["."]?.dependencies[name]?.specifier !== version) problems.push(`${name} is not as in the lock`);
    if (lock.packages[`${name}@${version}`] === undefined) problems.push(`${name} ${version} is not in the lock`);
  }
  for (const [name, { resolution }] of Object.entries(lock.packages)) {
    const local = name === "@cubejs-backend/native@file:native" && resolution["directory"] === "native";
    if (!local && !/^sha512-[\w+/]{86}==$/.test(resolution["integrity"] ?? "")) problems.push(`${name} has no hash`);
  }
  if (lockText.includes("://")) problems.push("the lock names a place to fetch from");
  return problems;
}

test("the lock pins every package by hash, names no registry, and takes the local package for the addon", async () => {
  const [manifest, lock] = [await text("package.json"), await text("pnpm-lock.yaml")];
  expect(problemsOf(manifest, lock)).toEqual([]);
  expect(parse(lock).overrides).toEqual(parse(await text("pnpm-workspace.yaml")).overrides);
  expect(Object.values(JSON.parse(manifest).dependencies)).toEqual([CUBE_VERSION, CUBE_VERSION]);
  expect(JSON.parse(await text("native/package.json")).version).toBe(CUBE_VERSION);
});

test("planted faults in a lock are found", async () => {
  const [manifest, lock] = [await text("package.json"), await text("pnpm-lock.yaml")];
  const found = (from: string | RegExp, to: string) => problemsOf(manifest, lock.replace(from, to)).join("; ");
  expect(found(/resolution: \{integrity: [^}]+\}/, "resolution: {tarball: a.tgz}")).toMatch(/has no hash$/);
  expect(found(/sha512-../, "sha512-")).toMatch(/has no hash$/);
  expect(found("lockfileVersion", "# https://registry.example\nlockfileVersion")).toContain("names a place");
  expect(found(`'@cubejs-backend/server@${CUBE_VERSION}':`, "'@cubejs-backend/server@1.0.0':")).toContain(
    "not in the lock",
  );
  expect(problemsOf(manifest.replaceAll(CUBE_VERSION, "0.36.0"), lock).join("; ")).toContain("is not as in the lock");
  expect(problemsOf(manifest.replaceAll(CUBE_VERSION, "^0.35.0"), lock).join("; ")).toContain("is not pinned");
});

test("the pnpm that started this comes first, then one on the PATH, then npm's npx", async () => {
  await using place = await scratch("pnpm");
  const own = await fakePnpm(place.path, "exit 1", { version: "12.1.0" });
  await using bin = await scratch("bin");
  await fakePnpm(bin.path, "exit 1", { version: "11.0.0" });
  const npx = await fakePnpm(bin.path, "exit 1", { version: "12.9.9", name: "npx" });
  const PATH = bin.path;
  expect(await findPnpm({ PATH, npm_execpath: own })).toMatchObject({ command: own, version: "12.1.0" });
  expect(await findPnpm({ PATH })).toMatchObject({ command: join(bin.path, "pnpm"), args: [], version: "11.0.0" });
  // npm's own npm_execpath is no pnpm, and a pnpm that is too old is passed over.
  await fakePnpm(bin.path, "exit 1", { version: "9.15.0" });
  const found = await findPnpm({ PATH, npm_execpath: "/usr/lib/node_modules/npm/bin/npm-cli.js" });
  expect(found).toEqual({ command: npx, args: ["--yes", "pnpm@12"], version: "12.9.9" });
});

test("a pnpm that is a script is run by this Node", async () => {
  await using place = await scratch("pnpm");
  const script = join(place.path, "pnpm.cjs");
  await writeFile(script, "console.log('11.2.3')");
  expect(await findPnpm({ PATH: "", npm_execpath: script })).toMatchObject({
    command: process.execPath,
    args: [script],
  });
});

test("without any, the error says what was looked at, and doctor what is missing", async () => {
  await using bin = await scratch("bin");
  await fakePnpm(bin.path, "exit 1", { version: "8.6.1" });
  await shellScript(join(bin.path, "npx"), "echo 'npm warn old' >&2; echo 'npm error code ENOTFOUND' >&2; exit 1");
  await expect(findPnpm({ PATH: bin.path })).rejects.toMatchObject({
    code: "package-manager-missing",
    message: `neither pnpm 10 or newer nor npm can be used (${bin.path}/pnpm: version 8.6.1; ${bin.path}/npx --yes pnpm@12: npm error code ENOTFOUND)`,
    hint: expect.stringContaining("npx pnpm@12"),
  });
  const environment = { PATH: "/nowhere", FLOE_CONTRACTS_CACHE: bin.path };
  await expect(installCube({ progress: () => {}, environment })).rejects.toMatchObject({
    code: "package-manager-missing",
  });
  expect(await native.diagnose(environment)).toMatchObject([
    { name: "cube", status: "missing", fix: "put pnpm or npm on the PATH" },
  ]);
});

test("pnpm sees the user's registry, proxy and certificates, and nothing that changes what is installed, or where", () => {
  const kept = {
    HOME: "/home/u",
    HTTPS_PROXY: "http://proxy",
    NPM_TOKEN: "t",
    npm_config_registry: "http://registry",
    npm_config_userconfig: "/home/u/.npmrc",
    "npm_config_//registry/:_authToken": "t",
    "npm_config_@floe:registry": "http://other",
    pnpm_config_https_proxy: "http://proxy",
    npm_config_fetch_retries: "5",
    NODE_EXTRA_CA_CERTS: "/ca.pem",
  };
  const dropped = {
    npm_config_node_linker: "hoisted",
    npm_config_production: "true",
    npm_config_omit: "dev",
    pnpm_config_store_dir: "/elsewhere",
    npm_execpath: "/pnpm",
    npm_lifecycle_event: "test",
    INIT_CWD: "/work",
    NODE_OPTIONS: "--require /x.js",
    NODE_ENV: "production",
    FLOE_CUBE_API_SECRET: "s",
  };
  const { PATH, ...seen } = pnpmEnvironment({ ...kept, ...dropped, PATH: "/usr/bin" });
  expect(seen).toEqual({ ...kept, NO_COLOR: "1" });
  expect(PATH).toBe(`${dirname(process.execPath)}:/usr/bin`);
});

test.for([
  ["echo ' ERR_PNPM_TARBALL_INTEGRITY  Got unexpected checksum'; exit 1", "npm-install-failed", "find out why"],
  ["echo 'getaddrinfo ENOTFOUND registry.example' >&2; exit 1", "npm-install-failed", "npm registry cannot be reached"],
  ["echo 'ENOSPC: no space left on device, write' >&2; exit 1", "disk-full", "free some space"],
  ["exit 0", "npm-install-failed", "pnpm's own settings"],
] as const)("an installation that fails leaves nothing and says what to do: %s", async ([script, code, hint]) => {
  await using cache = await scratch("cache");
  await using bin = await scratch("bin");
  const npm_execpath = await fakePnpm(bin.path, `echo "GET http://user:hunter2@registry.example/x"\n${script}`);
  const environment = {
    PATH: "/usr/bin:/bin",
    npm_execpath,
    FLOE_CONTRACTS_CACHE: cache.path,
    NPM_TOKEN: "secret-token",
  };
  const error = await installCube({ progress: () => {}, environment }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code, hint: expect.stringContaining(hint), where: { service: "cube" } });
  expect(JSON.stringify(error)).not.toMatch(/hunter2|secret-token/);
  expect(await readdir(cache.path)).toEqual([
    expect.stringMatching(/\.lock$/),
    expect.stringMatching(/\.lock\.holder$/),
  ]);
  expect(await findCube(cache.path)).toBeUndefined();
});

test("pnpm is told to go by the lock, to run no script, and to keep what it fetched in the cache", async () => {
  await using cache = await scratch("cache");
  await using bin = await scratch("bin");
  const record = join(bin.path, "record");
  const script = `{ echo "$@"; ls -A; cat pnpm-workspace.yaml; } > ${record}; exit 1`;
  const npm_execpath = await fakePnpm(bin.path, script);
  const environment = { PATH: "/usr/bin:/bin", npm_execpath, FLOE_CONTRACTS_CACHE: cache.path };
  await expect(installCube({ progress: () => {}, environment })).rejects.toMatchObject({ code: "npm-install-failed" });
  const recorded = await readFile(record, "utf8");
  const [args = ""] = recorded.split("\n");
  const store = join(cache.path, "pnpm-store");
  expect(args).toBe(`install --frozen-lockfile --ignore-scripts --prod --reporter=append-only --store-dir ${store}`);
  for (const name of ["package.json", "pnpm-lock.yaml", "native"]) expect(recorded).toContain(name);
  expect(recorded).toContain("ignoreScripts: true");
});

test("progress is told once a second, with how much is here and how fast it comes", () => {
  const said: string[] = [];
  let now = 0;
  const take = progressOf(
    (line) => said.push(line),
    () => now,
  );
  take("Progress: resolved 623, reused 0, downloaded 1, added 0\nProg");
  now = 2_000;
  take("ress: resolved 623, reused 20, downloaded 300, added 280\n");
  now = 2_500;
  take("Progress: resolved 623, reused 20, downloaded 500, added 480\n");
  expect(said).toEqual(["320 of 623 packages are here, 150 fetched a second"]);
});
