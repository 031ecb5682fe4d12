/**
 * Cube's packages in the cache, installed once from the lock in ./package. They are no dependencies of the workspace: they
 * are 200 MB, and only whoever uses Cube needs them.
 */
import { createHash } from "node:crypto";
import { chmod, copyFile, cp, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FloeContractsError } from "@floe-contracts/base";
import type { Environment, Progress } from "../module.ts";
import { cacheDirectory } from "../runtime/cache.ts";
import { findInstalled, installOnce } from "../runtime/install-once.ts";
import { type CommandResult, runCommand } from "../runtime/run-command.ts";
import type { InstallContext } from "../service.ts";
import { findPnpm, type PackageManager, pnpmEnvironment, withoutCredentials } from "./package-manager.ts";
import { warmUp } from "./warm-up.ts";

/** The release that ./package/package.json pins. */
export const CUBE_VERSION = "0.35.81";

export interface CubeInstallation {
  readonly version: string;
  readonly directory: string;
  /** Cube's command line. */
  readonly program: string;
  /** Directories to require from. */
  readonly modules: readonly string[];
  /** Node's compile cache, filled when Cube was installed. */
  readonly compileCache: string;
}

const PACKAGE = fileURLToPath(new URL("./package/", import.meta.url));
const FILES = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "native/package.json", "native/index.js"];
/** Of the checkout: npm's settings for this project, which the cache is not a part of. */
const SETTINGS = fileURLToPath(new URL("../../../../.npmrc", import.meta.url));

const NAME = "cube";
const SIZE = "some 200 MB";
const LIMIT_MS = 1_800_000;
const LINES_IN_ERRORS = 15;

async function installKey(): Promise<string> {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const name of FILES) hash.update(await readFile(join(PACKAGE, name)));
  return hash.digest("hex").slice(0, 16);
}

/** Where what is in an installed directory lies. */
export function cubeIn(directory: string): CubeInstallation {
  const modules = join(directory, "node_modules");
  return {
    version: CUBE_VERSION,
    directory,
    program: join(modules, "@cubejs-backend", "server", "bin", "server"),
    // pnpm puts what Cube's own packages depend on into the second one.
    modules: [modules, join(modules, ".pnpm", "node_modules")],
    compileCache: join(directory, "compile-cache"),
  };
}

async function isWhole(directory: string): Promise<boolean> {
  const names = ["server", "postgres-driver"].map((name) => join(directory, "node_modules", "@cubejs-backend", name));
  const versions = await Promise.all(
    names.map((path) => readFile(join(path, "package.json"), "utf8").catch(() => "{}")),
  );
  return versions.every((text) => text.includes(`"version": "${CUBE_VERSION}"`));
}

/** The installation if it is in the cache and whole; changes nothing. */
export async function findCube(cache: string): Promise<CubeInstallation | undefined> {
  const directory = await findInstalled(cache, NAME, await installKey());
  return directory !== undefined && (await isWhole(directory)) ? cubeIn(directory) : undefined;
}

/**
 * Cube's packages, installed now if they are not in the cache. With them there neither a network nor pnpm is needed.
 * @throws FloeContractsError `package-manager-missing`, `npm-install-failed`, `disk-full`, `cache-unusable`.
 */
export async function installCube(context: InstallContext): Promise<CubeInstallation> {
  const cache = await cacheDirectory(context.environment);
  const { directory } = await installOnce({
    cache,
    name: NAME,
    key: await installKey(),
    progress: context.progress,
    isWhole,
    install: (target) => install(target, cache, context),
  });
  return cubeIn(directory);
}

async function install(target: string, cache: string, context: InstallContext): Promise<void> {
  const progress: Progress = (text) => context.progress(`cube: ${text}`);
  const pnpm = await findPnpm(context.environment);
  progress(`installing ${CUBE_VERSION} with pnpm ${pnpm.version}, ${SIZE}; this is done once`);
  await mkdir(join(target, "native"));
  for (const name of FILES) await cp(join(PACKAGE, name), join(target, name));
  const settings = join(target, ".npmrc");
  await copyFile(SETTINGS, settings).then(
    () => chmod(settings, 0o600),
    () => {},
  );
  const begin = performance.now();
  await runPnpm(pnpm, { target, cache, environment: context.environment, progress });
  // They can hold a token.
  await rm(settings, { force: true });
  progress(
    `installed in ${Math.round((performance.now() - begin) / 1_000)} s; starting it once to fill its compile cache`,
  );
  if (!(await isWhole(target)))
    throw new FloeContractsError("npm-install-failed", "pnpm ended well, and Cube's packages are not there", {
      hint: "look at pnpm's own settings: something makes it install elsewhere, or nothing",
      where: { service: "cube", file: target },
    });
  await warmUp(cubeIn(target));
}

interface Installing {
  readonly target: string;
  readonly cache: string;
  readonly environment: Environment;
  readonly progress: Progress;
}

async function runPnpm(pnpm: PackageManager, installing: Installing): Promise<void> {
  const { target, cache, environment } = installing;
  // What has come stays in the store, so a second try fetches the rest. On one file system its files are linked, not copied.
  const store = ["--store-dir", join(cache, "pnpm-store")];
  const checked = ["install", "--frozen-lockfile", "--ignore-scripts", "--prod", "--reporter=append-only"];
  const result = await runCommand(pnpm.command, [...pnpm.args, ...checked, ...store], {
    name: "pnpm install",
    cwd: target,
    env: pnpmEnvironment(environment),
    timeoutMs: LIMIT_MS,
    onOutput: progressOf(installing.progress),
  });
  if (result.exitCode !== 0) throw installError(result, environment);
}

const PROGRESS_MS = 1_000;

/** From pnpm's lines "Progress: resolved 622, reused 2, downloaded 300, added 280", one a second. */
export function progressOf(progress: Progress, now: () => number = () => performance.now()): (piece: string) => void {
  const begin = now();
  let told = begin;
  let rest = "";
  return (piece) => {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const [, resolved, reused, downloaded] =
        /^Progress: resolved (\d+), reused (\d+), downloaded (\d+)/.exec(line.trim()) ?? [];
      const at = now();
      if (downloaded === undefined || at - told < PROGRESS_MS) continue;
      told = at;
      const speed = Math.round(Number(downloaded) / ((at - begin) / 1_000));
      progress(`${Number(reused) + Number(downloaded)} of ${resolved} packages are here, ${speed} fetched a second`);
    }
  };
}

const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|dns error|connection refused|tcp connect|error sending request|fetch failed|timed? ?out|certificate|tunnel|FETCH_40[1347]|FETCH_5\d\d|NO_OFFLINE_/i;

function installError(result: CommandResult, environment: Environment): FloeContractsError {
  const lines = withoutCredentials(`${result.stdout}\n${result.stderr}`, environment).split("\n");
  const log = lines.filter((line) => line.trim() !== "" && !line.startsWith("Progress:")).slice(-LINES_IN_ERRORS);
  const text = log.join("\n");
  const where = { service: "cube", log };
  if (/no space left on device|ENOSPC|EDQUOT|disk quota exceeded/i.test(text))
    return new FloeContractsError("disk-full", `no space is left on the disk to install Cube, which needs ${SIZE}`, {
      hint: "free some space, or set FLOE_CONTRACTS_CACHE to a directory on another disk",
      where,
    });
  const how = result.timedOut ? `did not end within ${LIMIT_MS / 60_000} min` : `exit code ${result.exitCode}`;
  return new FloeContractsError("npm-install-failed", `cannot install Cube ${CUBE_VERSION} with pnpm (${how})`, {
    hint: hintFor(text),
    where,
  });
}

function hintFor(text: string): string {
  if (/TARBALL_INTEGRITY|integrity/i.test(text))
    return "the registry serves other files than the locked ones: do not install them; find out why";
  if (UNREACHABLE.test(text))
    return "the npm registry cannot be reached, or lacks a package: look at the network, HTTPS_PROXY and the registry in .npmrc; once installed, no network is needed. Or set FLOE_CUBE_URL to a Cube that runs";
  return "its last lines say why; what has come is kept for the next try";
}
