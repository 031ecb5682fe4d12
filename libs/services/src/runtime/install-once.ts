/**
 * Something that is installed into the cache once, however many processes ask at the same time. Each try goes to a
 * directory of its own; a marker, written last and in one step, names the one that is whole. So an install that was killed
 * is simply not there, and what its last child processes still write disturbs nobody.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, writeFileAtomic } from "@floe-contracts/base";
import type { Progress } from "../module.ts";
import { cacheError } from "./cache.ts";
import { acquireLock } from "./lock.ts";
import { guardDirectory, releaseDirectory } from "./reaper.ts";

export interface InstallOnceOptions {
  readonly cache: string;
  /** What it is, e.g. python-dbt. */
  readonly name: string;
  /** Everything that the result depends on, as a short hash. */
  readonly key: string;
  readonly progress: Progress;
  /** Fills the directory, which exists and is empty. It is not moved afterwards. */
  readonly install: (directory: string) => Promise<void>;
  /** Whether an installed one is still whole; cheap. */
  readonly isWhole: (directory: string) => Promise<boolean>;
}

export interface InstalledDirectory {
  readonly directory: string;
  /** False when it was there already. */
  readonly fresh: boolean;
}

/**
 * Gives the directory, installed now if it is not there or not whole.
 * @throws FloeContractsError `cache-unusable`, `disk-full`, or what `install` throws.
 */
export async function installOnce(options: InstallOnceOptions): Promise<InstalledDirectory> {
  const { cache, name, key, progress } = options;
  const marker = join(cache, `${name}-${key}.json`);
  const existing = async (): Promise<string | undefined> => {
    const directory = await findInstalled(cache, name, key);
    return directory !== undefined && (await options.isWhole(directory)) ? directory : undefined;
  };
  const found = await existing();
  if (found !== undefined) return { directory: found, fresh: false };
  using _lock = await acquireLock(join(cache, `${name}-${key}.lock`), {
    onWait: (holder) => progress(`${name}: ${holder} is installing it; waiting`),
  });
  const made = await existing();
  if (made !== undefined) return { directory: made, fresh: false };
  await removeRests(cache, `${name}-${key}.`);
  const directory = join(cache, `${name}-${key}.${randomUUID().slice(0, 8)}`);
  try {
    await mkdir(directory, { recursive: true });
    guardDirectory(directory);
    await options.install(directory);
    await writeFileAtomic(marker, `${JSON.stringify({ directory: directory.slice(cache.length + 1) })}\n`);
    releaseDirectory(directory);
    return { directory, fresh: true };
  } catch (cause) {
    await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    releaseDirectory(directory);
    throw cause instanceof FloeContractsError ? cause : cacheError(directory, cause);
  }
}

/** The directory that the marker names, or undefined when nothing is installed. It is not looked into. */
export async function findInstalled(cache: string, name: string, key: string): Promise<string | undefined> {
  try {
    const content: unknown = JSON.parse(await readFile(join(cache, `${name}-${key}.json`), "utf8"));
    if (typeof content !== "object" || content === null || !("directory" in content)) return undefined;
    const { directory } = content;
    // A name of a directory beside the marker, never a path to somewhere else.
    return typeof directory === "string" && /^[\w.-]+$/.test(directory) ? join(cache, directory) : undefined;
  } catch {
    return undefined;
  }
}

/** What killed tries left, and one that is broken. Called under the lock, so none of them is in use. */
async function removeRests(cache: string, prefix: string): Promise<void> {
  const names = await readdir(cache).catch(() => []);
  const rests = names.filter((name) => name.startsWith(prefix) && /^[0-9a-f]{8}$/.test(name.slice(prefix.length)));
  for (const name of rests) await rm(join(cache, name), { recursive: true, force: true, maxRetries: 5 });
}
