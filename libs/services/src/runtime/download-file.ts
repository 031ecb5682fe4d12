/**
 * One file of the cache: fetched under a lock into a `.part` beside its place, resumed where an earlier try was cut off,
 * and given its name only when size and sha256 are right. So what has the name is whole, and whoever is killed in the
 * middle has lost nothing.
 */
import { type FileHandle, mkdir, open, rename, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { FloeContractsError, systemCode } from "@floe-contracts/base";
import type { Progress } from "../module.ts";
import { cacheError } from "./cache.ts";
import { AttemptError, type HttpClient, RangeRefused, reasonOf, requestRest, stalled } from "./download-http.ts";
import { hashOf, isVerified, type KnownContent, stampVerified } from "./download-stamp.ts";
import { acquireLock } from "./lock.ts";

/** A file somewhere else, known by its content. */
export interface RemoteFile extends KnownContent {
  /** http or https; a name and a password in it are sent to that host alone and shown nowhere. */
  readonly url: string;
  /** Its name in the cache. */
  readonly name: string;
}

/** What one download is made with. */
export interface Fetching {
  readonly cache: string;
  readonly what: string;
  readonly client: HttpClient;
  /** Before the second attempt, in milliseconds; doubled for each one after it. */
  readonly pauseMs: number;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** What to do when nothing can be fetched. */
  readonly hint: string;
  /** Told how many bytes of a file are there, and how many of them just came over the network. */
  readonly count: (file: RemoteFile, there: number, received: number) => void;
}

/** Attempts that brought nothing, one after the other, before it is given up; and attempts in all. */
const MOST_FRUITLESS = 4;
const MOST_ATTEMPTS = 30;

/** Where the file is in the cache, once it is there. The directory's name is its hash. */
export function placeOf(cache: string, file: RemoteFile): string {
  return join(cache, "files", file.sha256, file.name);
}

/**
 * Fetches the file unless somebody else just did.
 * @throws FloeContractsError `download-failed`, `download-corrupt`, `disk-full`, `cache-unusable`; the signal's reason.
 */
export async function download(file: RemoteFile, fetching: Fetching): Promise<void> {
  const { cache, what, progress, signal } = fetching;
  const place = placeOf(cache, file);
  try {
    await mkdir(dirname(place), { recursive: true });
  } catch (cause) {
    throw cacheError(dirname(place), cause);
  }
  using _lock = await acquireLock(`${place}.lock`, {
    signal,
    onWait: (holder) => progress(`${what}: ${holder} is fetching ${file.name}; waiting`),
  });
  if (await isVerified(place, file)) return fetching.count(file, file.size, 0);
  const part = `${place}.part`;
  try {
    await rm(place, { force: true });
    await requireRoom(part, file);
  } catch (cause) {
    throw cause instanceof FloeContractsError ? cause : cacheError(place, cause);
  }
  // Twice: what an earlier try left may be what is wrong, and a wrong byte on the way may be an accident.
  for (let tries = 1; ; tries += 1) {
    await fetchPart(file, part, fetching);
    const found = await hashOf(part);
    if (found === file.sha256) break;
    await rm(part, { force: true });
    fetching.count(file, 0, 0);
    if (tries === 2) throw corrupt(file, found, fetching);
    progress(`${what}: what came of ${file.name} has a wrong hash; fetching it again from its beginning`);
  }
  try {
    await rename(part, place);
    await stampVerified(place, file);
  } catch (cause) {
    throw cacheError(place, cause);
  }
}

/** Says that the disk is full before minutes are spent on filling it. File systems that tell nothing are believed. */
async function requireRoom(part: string, file: RemoteFile): Promise<void> {
  const found = await statfs(dirname(part)).catch(() => undefined);
  if (found === undefined || found.blocks === 0) return;
  const handle = await open(part, "r").catch(() => undefined);
  const there = handle === undefined ? 0 : await handle.stat().then(({ size }) => size);
  await handle?.close();
  const [free, needed] = [found.bavail * found.bsize, file.size - there];
  if (free >= needed) return;
  const full = Object.assign(new Error(`${megabytes(needed)} MB needed, ${megabytes(free)} MB free`), {
    code: "ENOSPC",
  });
  throw cacheError(part, full);
}

export function megabytes(bytes: number): string {
  return bytes < 10e6 ? (bytes / 1e6).toFixed(1) : Math.round(bytes / 1e6).toString();
}

/** Makes the part as long as the file, in as many attempts as bring something. */
async function fetchPart(file: RemoteFile, part: string, fetching: Fetching): Promise<void> {
  let handle: FileHandle;
  try {
    // Not "a+": that would forbid writing from the beginning again.
    handle = await open(part, "r+").catch((error: unknown) => {
      if (systemCode(error) === "ENOENT") return open(part, "w+");
      throw error;
    });
  } catch (cause) {
    throw cacheError(part, cause);
  }
  try {
    let there = (await handle.stat()).size;
    if (there > file.size) there = await cutTo(handle, 0, part);
    fetching.count(file, there, 0);
    let fruitless = 0;
    for (let attempt = 1; there < file.size; attempt += 1) {
      const before = there;
      try {
        there = await fetchRest(file, { handle, part, there }, fetching);
      } catch (error) {
        if (!(error instanceof AttemptError)) throw error;
        there = error instanceof RangeRefused ? await cutTo(handle, 0, part) : (await handle.stat()).size;
        fetching.count(file, there, 0);
        fruitless = there > before ? 1 : fruitless + 1;
        const enough = fruitless === MOST_FRUITLESS || attempt === MOST_ATTEMPTS;
        if (!error.again || enough) throw failed(file, error.message, attempt, fetching);
        await sleep(fetching.pauseMs * 2 ** (fruitless - 1), undefined, { signal: fetching.signal });
      }
    }
    await handle.datasync().catch(() => {});
  } finally {
    await handle.close().catch(() => {});
  }
}

async function cutTo(handle: FileHandle, size: number, part: string): Promise<number> {
  try {
    await handle.truncate(size);
    return size;
  } catch (cause) {
    throw cacheError(part, cause);
  }
}

/** One attempt: writes what comes, and gives how much is there when the answer ends as it should. */
async function fetchRest(
  file: RemoteFile,
  target: { readonly handle: FileHandle; readonly part: string; readonly there: number },
  fetching: Fetching,
): Promise<number> {
  const { client, signal } = fetching;
  const answer = await requestRest(client, new URL(file.url), { offset: target.there, size: file.size }, signal);
  const { body } = answer;
  if (answer.offset < target.there) {
    await cutTo(target.handle, 0, target.part);
    fetching.count(file, 0, 0);
  }
  let there = answer.offset;
  body.setTimeout(client.stallMs, () => body.destroy(stalled(client.stallMs)));
  try {
    for await (const piece of body) {
      if (!Buffer.isBuffer(piece)) continue;
      if (there + piece.length > file.size) throw new AttemptError("the server sends more than the file has", false);
      await write(target.handle, piece, there, target.part);
      there += piece.length;
      fetching.count(file, there, piece.length);
    }
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof FloeContractsError || cause instanceof AttemptError) throw cause;
    throw new AttemptError(reasonOf(cause), true);
  } finally {
    body.destroy();
  }
  if (there < file.size) throw new AttemptError("the connection was cut", true);
  return there;
}

async function write(handle: FileHandle, piece: Buffer, position: number, part: string): Promise<void> {
  try {
    for (let done = 0; done < piece.length; ) {
      done += (await handle.write(piece, done, piece.length - done, position + done)).bytesWritten;
    }
  } catch (cause) {
    throw cacheError(part, cause);
  }
}

function failed(file: RemoteFile, reason: string, attempts: number, fetching: Fetching): FloeContractsError {
  const tried = attempts > 1 ? `, tried ${attempts} times` : "";
  const { host } = new URL(file.url);
  return new FloeContractsError("download-failed", `cannot fetch ${file.name} from ${host}: ${reason}${tried}`, {
    hint: fetching.hint,
    where: { service: fetching.what },
  });
}

function corrupt(file: RemoteFile, found: string, fetching: Fetching): FloeContractsError {
  const { host } = new URL(file.url);
  const message = `what ${host} sends as ${file.name} is another file: its sha256 is ${found} and not ${file.sha256}`;
  return new FloeContractsError("download-corrupt", message, {
    hint: "nothing of it was kept; does a proxy on the way change files, or is the mirror in FLOE_MAVEN_URL a bad one?",
    where: { service: fetching.what },
  });
}
