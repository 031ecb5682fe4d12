/**
 * The output directory. The consumer owns the files that its index names and no others. Nothing is written where nothing has
 * changed; what has changed appears all at once: the new model is made beside the old one and takes its place by a rename, so
 * whoever reads `model/` finds the old one or the new one, also after a kill or on a full disk.
 *
 *   .floe-cube.json        the index: the files that are the consumer's, with their SHA-256
 *   .floe-cube.making-…    being made; left by a run that was killed, and removed by the next one
 *   .floe-cube.next        whole, and not in place yet: the next run puts it there
 *   .floe-cube.old         the model that was there
 */
import { createHash } from "node:crypto";
import { copyFile, link, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FloeContractsError, plural, systemCode } from "@floe-contracts/base";
import { isRecord } from "@floe-contracts/schemas";

export const INDEX_FILE = ".floe-cube.json";
/** What Cube reads its model from (CUBEJS_SCHEMA_PATH). */
export const MODEL = "model";

const NEXT = ".floe-cube.next";
const OLD = ".floe-cube.old";
const MAKING = ".floe-cube.making-";

export interface Written {
  /** Paths below the directory, `/` between their parts. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Files below `model/` that are somebody else's: Cube reads those too. */
  readonly foreign: readonly string[];
  /** Files of the consumer's that somebody had changed. */
  readonly restored: readonly string[];
}

/** The file system as far as it is written to, so that tests can fill the disk or kill in the middle. */
export interface Disk {
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
}

const REAL: Disk = { writeFile: (path, text) => writeFile(path, text, { flag: "wx" }), rename };

/**
 * Makes the directory hold `files`.
 * @param files path below the directory → text
 * @throws FloeContractsError `cube-file-foreign` when a file of somebody else's is in the way, `file-unwritable`; the directory
 *   is as it was then
 */
export async function writeModel(directory: string, files: ReadonlyMap<string, string>, disk = REAL): Promise<Written> {
  try {
    await mkdir(directory, { recursive: true });
    await finishLastRun(directory, disk);
    const state = await stateOf(directory, files);
    if (state.written.length > 0 || state.removed.length > 0) await replace(directory, files, state, disk);
    return state;
  } catch (cause) {
    if (cause instanceof FloeContractsError) throw cause;
    throw unwritable(directory, cause);
  }
}

function unwritable(directory: string, cause: unknown): FloeContractsError {
  const code = systemCode(cause);
  const why = code === "ENOSPC" || code === "EDQUOT" ? "the disk is full" : (code ?? String(cause));
  return new FloeContractsError("file-unwritable", `cannot write the Cube model into ${directory}: ${why}`, {
    hint: "make room or choose another directory, and run it again; the model that was there is still whole",
    where: { file: directory },
    cause,
  });
}

type Index = Readonly<Record<string, string>>;

/** @throws FloeContractsError `cube-file-foreign` for an index that is no such file */
async function readIndex(directory: string): Promise<Index> {
  const path = join(directory, INDEX_FILE);
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    if (systemCode(cause) === "ENOENT") return undefined;
    throw cause;
  });
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const files = isRecord(value) ? value["files"] : undefined;
  const isIndex = isRecord(files) && Object.values(files).every((hash) => typeof hash === "string");
  if (isIndex) return files as Index;
  throw new FloeContractsError("cube-file-foreign", `${path} is not what floe-cube writes there`, {
    hint: "it says which files are floe-cube's; remove it with the files of the model, or choose another directory",
    where: { file: path },
  });
}

function indexText(files: ReadonlyMap<string, string>): string {
  const hashes = [...files].map(([path, text]): [string, string] => [path, hashOf(text)]);
  hashes.sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ made_by: "floe-cube", files: Object.fromEntries(hashes) }, null, 2)}\n`;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Compared with what the files really hold and not only with the index: so a file that was changed or cut off is made anew. */
async function stateOf(directory: string, files: ReadonlyMap<string, string>): Promise<Written> {
  const index = await readIndex(directory);
  const owned = new Set(Object.keys(index));
  const below = (await filesBelow(join(directory, MODEL))).map((path) => `${MODEL}/${path}`);
  const there = new Set([...below, ...(await readdir(directory))]);
  const found = new Map<string, string>();
  const known = [...new Set([...files.keys(), ...owned])].filter((path) => there.has(path));
  await forEach(known, async (path) => void found.set(path, await readFile(join(directory, path), "utf8")));
  const inTheWay = [...files.keys()].find((path) => found.get(path) !== undefined && !owned.has(path));
  if (inTheWay !== undefined) {
    throw new FloeContractsError(
      "cube-file-foreign",
      `${join(directory, inTheWay)} is in the way, and is not floe-cube's`,
      {
        hint: "move it elsewhere, or choose another directory",
        where: { file: join(directory, inTheWay) },
      },
    );
  }
  const written = [...files].filter(([path, text]) => found.get(path) !== text).map(([path]) => path);
  const removed = [...owned].filter((path) => !files.has(path));
  const restored = [...owned].filter((path) => {
    const text = found.get(path);
    return text !== undefined && hashOf(text) !== index[path];
  });
  const foreign = below.filter((path) => !owned.has(path));
  return { written, removed, unchanged: files.size - written.length, foreign, restored };
}

/** Paths below a directory, `/` between their parts; none for one that is not there. */
async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    if (systemCode(cause) === "ENOENT") return [];
    throw cause;
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

async function replace(
  directory: string,
  files: ReadonlyMap<string, string>,
  state: Written,
  disk: Disk,
): Promise<void> {
  const making = join(directory, `${MAKING}${process.pid}`);
  const changed = new Set(state.written);
  try {
    await mkdir(join(making, MODEL), { recursive: true });
    const directories = new Set([...files.keys(), ...state.foreign].map((path) => dirname(join(making, path))));
    for (const path of directories) await mkdir(path, { recursive: true });
    await forEach([...files], async ([path, text]) => {
      if (changed.has(path)) await disk.writeFile(join(making, path), text);
      // A file that stays is the same file in the new directory: its time and its inode say that it was not touched.
      else if (path.startsWith(`${MODEL}/`)) await keep(join(directory, path), join(making, path));
    });
    await forEach(state.foreign, (path) => keep(join(directory, path), join(making, path)));
    await disk.writeFile(join(making, INDEX_FILE), indexText(files));
    // From here on the run will be finished, by itself or by the next one.
    await disk.rename(making, join(directory, NEXT));
  } catch (cause) {
    await rm(making, { recursive: true, force: true });
    throw cause;
  }
  await putInPlace(directory, disk);
}

/** Some at once: each waits for the disk, and all at once would only wait in memory. Ends before it throws. */
async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const item of rest) await work(item);
  });
  for (const ended of await Promise.allSettled(workers)) if (ended.status === "rejected") throw ended.reason;
}

const AT_ONCE = 16;

async function keep(from: string, to: string): Promise<void> {
  // Some file systems have no hard links.
  await link(from, to).catch(() => copyFile(from, to));
}

async function finishLastRun(directory: string, disk: Disk): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name.startsWith(MAKING)) await rm(join(directory, name), { recursive: true, force: true });
  }
  await putInPlace(directory, disk);
}

/** Every step may have been done already by a run that was killed after it. */
async function putInPlace(directory: string, disk: Disk): Promise<void> {
  const [next, old, model] = [join(directory, NEXT), join(directory, OLD), join(directory, MODEL)];
  const waiting = await entriesOf(next);
  if (waiting === undefined) return;
  if (waiting.includes(MODEL)) {
    if ((await entriesOf(model)) !== undefined) await disk.rename(model, old);
    await disk.rename(join(next, MODEL), model);
  }
  const before = await readIndex(directory);
  const after = await readIndex(next).then((index) => (waiting.includes(INDEX_FILE) ? index : before));
  await saveForeign(old, model, before);
  for (const name of waiting) {
    if (name !== MODEL && name !== INDEX_FILE) await disk.rename(join(next, name), join(directory, name));
  }
  for (const path of Object.keys(before)) {
    if (!Object.hasOwn(after, path) && !path.startsWith(`${MODEL}/`)) await rm(join(directory, path), { force: true });
  }
  if (waiting.includes(INDEX_FILE)) await disk.rename(join(next, INDEX_FILE), join(directory, INDEX_FILE));
  await rmdir(next);
}

async function entriesOf(directory: string): Promise<string[] | undefined> {
  return readdir(directory).catch((cause: unknown) => {
    if (systemCode(cause) === "ENOENT") return undefined;
    throw cause;
  });
}

/** Somebody may have put a file into the old model while the new one was being made. */
async function saveForeign(old: string, model: string, index: Index): Promise<void> {
  for (const path of await filesBelow(old)) {
    if (Object.hasOwn(index, `${MODEL}/${path}`)) continue;
    await mkdir(dirname(join(model, path)), { recursive: true });
    await keep(join(old, path), join(model, path)).catch(() => {});
  }
  await rm(old, { recursive: true, force: true });
}

/** What was done, in a line for people. */
export function toldOf({ written, removed, unchanged, foreign, restored }: Written): string[] {
  return [
    `${plural(written.length, "file")} written, ${removed.length} removed, ${unchanged} unchanged`,
    ...restored.map((path) => `${path} had been changed by hand`),
    ...foreign.map((path) => `${path} is not floe-cube's and was left alone`),
  ];
}
