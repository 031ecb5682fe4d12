/**
 * A lock between processes that the kernel lets go when its holder dies, by kill -9 too: SQLite's own lock on a file, which
 * Node carries, so there is no lock file to go stale and no heartbeat to miss.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { cacheError } from "./cache.ts";

/** SQLITE_BUSY: somebody else holds it. */
const BUSY = 5;
const POLL_MS = 100;

export interface LockOptions {
  /** Called once when it has to be waited for, with what its holder wrote about itself, if it can be read. */
  readonly onWait?: ((holder: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits for the lock of this path and holds it until it is disposed or this process ends. It is not reentrant: a second
 * call in one process waits too.
 * @throws FloeContractsError `cache-unusable` where the file system knows no locks; the signal's reason when it is aborted.
 */
export async function acquireLock(path: string, options: LockOptions = {}): Promise<Disposable> {
  const database = await openDatabase(path);
  let waiting = false;
  try {
    while (!tryLock(database, path)) {
      if (!waiting) options.onWait?.(await readFile(`${path}.holder`, "utf8").catch(() => "another process"));
      waiting = true;
      await sleep(POLL_MS, undefined, options.signal === undefined ? {} : { signal: options.signal });
    }
  } catch (error) {
    database.close();
    throw error;
  }
  await writeFile(`${path}.holder`, `process ${process.pid}`).catch(() => {});
  return { [Symbol.dispose]: () => database.close() };
}

/** Opens the file. Its directory can be removed, by the last one to leave it, between two lines of this: then once more. */
async function openDatabase(path: string, tries = 3): Promise<DatabaseSync> {
  try {
    // Private where it is made here: a directory that others may enter would not be believed afterwards.
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return new DatabaseSync(path, { timeout: 0 });
  } catch (cause) {
    if (tries > 1 && !existsSync(dirname(path))) return openDatabase(path, tries - 1);
    throw cacheError(path, cause);
  }
}

function tryLock(database: DatabaseSync, path: string): boolean {
  try {
    // No journal on disk: there is nothing to roll back, and kill -9 would leave the file.
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return true;
  } catch (cause) {
    if (cause instanceof Error && "errcode" in cause && cause.errcode === BUSY) return false;
    throw cacheError(path, cause);
  }
}
