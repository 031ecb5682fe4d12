/**
 * Where installed things are kept between runs: outside the repository, shared by every checkout. It can be removed at any
 * time when no run is using it; the next run fills it again.
 */
import { constants } from "node:fs";
import { access, lstat, mkdir } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import type { Environment } from "../module.ts";

/**
 * Which directory is the cache, without making it: FLOE_CONTRACTS_CACHE, else $XDG_CACHE_HOME/floe-contracts, else
 * ~/.cache/floe-contracts; where there is no home that can be written to, a private directory below the temporary one.
 */
export async function locateCache(environment: Environment = process.env): Promise<string> {
  const asked = environment["FLOE_CONTRACTS_CACHE"];
  if (asked !== undefined && asked !== "") return resolve(asked);
  const xdg = environment["XDG_CACHE_HOME"];
  const home = environment["HOME"];
  const candidates = [
    ...(xdg !== undefined && isAbsolute(xdg) ? [join(xdg, "floe-contracts")] : []),
    ...(home !== undefined && isAbsolute(home) ? [join(home, ".cache", "floe-contracts")] : []),
  ];
  for (const path of candidates) if (await isWritable(path)) return path;
  return temporaryCache();
}

function temporaryCache(): string {
  return join(resolve(tmpdir()), `floe-contracts-${userId()}`);
}

/** This user's id. Not by userInfo() where it can be helped: that fails for an id without a name, as containers give. */
function userId(): number {
  return process.getuid?.() ?? userInfo().uid;
}

/** Whether a directory of this path can be written to, or made. */
export async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK | constants.X_OK);
    return (await lstat(join(path, "."))).isDirectory();
  } catch (error) {
    const parent = dirname(path);
    return systemCode(error) === "ENOENT" && parent !== path && (await isWritable(parent));
  }
}

/**
 * The cache, made when it is not there.
 * @throws FloeContractsError `cache-unusable` when it cannot be made, or is one in the temporary directory that belongs to
 * somebody else; `disk-full`.
 */
export async function cacheDirectory(environment: Environment = process.env): Promise<string> {
  const path = await locateCache(environment);
  const shared = path === temporaryCache();
  try {
    // One that exists may be read-only: what is installed in it can be used all the same.
    await mkdir(path, { recursive: true, mode: shared ? 0o700 : 0o755 });
    const found = await lstat(path);
    // Everybody on the machine knows that name, so the directory counts only if this user made it and only it may write.
    if (shared && (!found.isDirectory() || found.uid !== userId() || (found.mode & 0o022) !== 0))
      throw new Error("it belongs to somebody else, or others may write to it");
    return path;
  } catch (cause) {
    throw cacheError(path, cause);
  }
}

/** The error for anything that goes wrong in the cache: a full disk has its own code. */
export function cacheError(path: string, cause: unknown): FloeContractsError {
  const code = systemCode(cause);
  if (code === "ENOSPC" || code === "EDQUOT")
    return new FloeContractsError("disk-full", `no space is left in the cache at ${path}`, {
      hint: "free some space, or set FLOE_CONTRACTS_CACHE to a directory on another disk",
      where: { file: path },
      cause,
    });
  return new FloeContractsError("cache-unusable", `the cache at ${path} cannot be used: ${messageOf(cause)}`, {
    hint: "set FLOE_CONTRACTS_CACHE to a directory on a local disk that you may write to",
    where: { file: path },
    cause,
  });
}
