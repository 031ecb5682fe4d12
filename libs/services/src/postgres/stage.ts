/**
 * A copy of the Postgres programs that every user can reach, for runs as root: Postgres refuses to run as root, and nobody
 * cannot enter /root. The copy is kept below the temporary directory, named by version and content, owned by root, made in
 * one step, shared by all runs, and looked over before each use.
 */
import { createHash, randomUUID } from "node:crypto";
import { chmod, copyFile, lstat, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import { guardDirectory, releaseDirectory } from "../runtime/reaper.ts";
import { isReachableByAll } from "../runtime/run-directory.ts";
import { type PostgresPackage, readLinks } from "./binaries.ts";

interface StagedFile {
  readonly path: string;
  readonly size: number;
}

const MANIFEST = "floe-contracts.json";

/** What is needed to link programs against Postgres is not needed to run it. */
function isNeeded(path: string): boolean {
  return !path.endsWith(".a") && !path.includes("/pkgconfig") && !path.startsWith("include");
}

/**
 * Gives the directory of the copy, made now if it is not there or not whole.
 * @throws FloeContractsError `cache-unusable` or `disk-full`.
 */
export async function stage(found: PostgresPackage, parent?: string): Promise<string> {
  const files = await filesOf(found.directory);
  const key = createHash("sha256")
    .update(JSON.stringify([found.packageVersion, files]))
    .digest("hex")
    .slice(0, 12);
  const home = parent ?? (await stagingParent());
  const directory = join(home, `floe-contracts-postgres-${found.packageVersion}-${key}`);
  if (await isWhole(directory, files)) return directory;
  const fresh = join(home, `.${basename(directory)}.${randomUUID()}`);
  try {
    guardDirectory(fresh);
    await copy(found, files, fresh);
    await putInPlace(fresh, directory, files);
    return directory;
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    throw stageError(directory, cause);
  } finally {
    releaseDirectory(fresh);
  }
}

async function stagingParent(): Promise<string> {
  for (const candidate of [tmpdir(), "/tmp", "/var/tmp"]) if (await isReachableByAll(candidate)) return candidate;
  throw new FloeContractsError("cache-unusable", `other users cannot reach ${tmpdir()}`, {
    hint: "set TMPDIR to a directory that every user can enter, such as /tmp, or do not run as root",
    where: { service: "postgres" },
  });
}

async function filesOf(directory: string): Promise<StagedFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files: StagedFile[] = [];
  for (const entry of entries) {
    const path = relative(directory, join(entry.parentPath, entry.name));
    if (entry.isFile() && isNeeded(path)) files.push({ path, size: (await lstat(join(directory, path))).size });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Nobody else may have made or changed it, and nothing may be missing: cleaners of /tmp remove single old files. */
async function isWhole(directory: string, files: readonly StagedFile[]): Promise<boolean> {
  try {
    const found = await lstat(directory);
    if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) return false;
    const recorded = await readFile(join(directory, MANIFEST), "utf8");
    if (recorded !== manifestOf(files)) return false;
    for (const file of files) if ((await lstat(join(directory, file.path))).size !== file.size) return false;
    return true;
  } catch {
    return false;
  }
}

function manifestOf(files: readonly StagedFile[]): string {
  return `${JSON.stringify(files)}\n`;
}

async function copy(found: PostgresPackage, files: readonly StagedFile[], fresh: string): Promise<void> {
  await mkdir(fresh, { mode: 0o755 });
  await chmod(fresh, 0o755);
  for (const directory of new Set(files.map((file) => dirname(file.path)))) {
    await mkdir(join(fresh, directory), { recursive: true });
    // mkdir's mode is cut by the umask, which may be 077.
    for (let path = directory; path !== "."; path = dirname(path)) await chmod(join(fresh, path), 0o755);
  }
  for (const file of files) {
    const target = join(fresh, file.path);
    await copyFile(join(found.directory, file.path), target);
    if ((await lstat(target)).size !== file.size) throw new Error(`${file.path} changed while it was copied`);
    await chmod(target, file.path.startsWith("bin/") || file.path.includes(".so") ? 0o755 : 0o644);
  }
  for (const link of await readLinks(found.directory)) {
    // Both are given from the package's own directory: native/lib/libpq.so.5.16 → native/lib/libpq.so.5
    const target = join(fresh, relative("native", link.target));
    await symlink(basename(link.source), target).catch((error: unknown) => {
      if (systemCode(error) !== "EEXIST" && systemCode(error) !== "ENOENT") throw error;
    });
  }
  await writeFile(join(fresh, MANIFEST), manifestOf(files), { mode: 0o644 });
}

/** The last step is one rename. When another run was faster, its copy is used; a broken one is moved away first. */
async function putInPlace(fresh: string, directory: string, files: readonly StagedFile[]): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await rename(fresh, directory);
      return;
    } catch (error) {
      if (await isWhole(directory, files)) {
        await rm(fresh, { recursive: true, force: true });
        return;
      }
      if (tries === 3) throw error;
      const broken = `${fresh}.broken`;
      await rename(directory, broken);
      await rm(broken, { recursive: true, force: true });
    }
  }
}

function stageError(directory: string, cause: unknown): FloeContractsError {
  const code = systemCode(cause);
  if (code === "ENOSPC" || code === "EDQUOT")
    return new FloeContractsError("disk-full", `no space is left to copy Postgres to ${directory}`, {
      hint: "free 60 MB, or set TMPDIR to a directory on another disk",
      where: { service: "postgres", file: directory },
      cause,
    });
  return new FloeContractsError("cache-unusable", `cannot copy Postgres to ${directory}: ${messageOf(cause)}`, {
    hint: "look at who owns that directory; remove it, or set TMPDIR to another one",
    where: { service: "postgres", file: directory },
    cause,
  });
}
