/**
 * The JVM's archive of the classes that a program loads, made once by running the program through its usual work. With it a
 * JVM maps classes that are parsed, checked and linked already. It is a convenience: where it cannot be made, or does not
 * fit any more (the JVM compares its own build, and the paths, sizes and times of the jars), the program starts without.
 */
import { createHash } from "node:crypto";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { messageOf } from "@floe-contracts/base";
import type { Progress } from "../module.ts";
import { installOnce } from "../runtime/install-once.ts";
import type { ManagedProcess } from "../runtime/managed-process.ts";
import { RunDirectory } from "../runtime/run-directory.ts";
import type { JavaRuntime } from "./packaged.ts";

export interface ClassArchiveOptions {
  readonly cache: string;
  /** The service that it is for. */
  readonly service: string;
  /** Its name in the cache, where that is not the service's: a service may have several programs. */
  readonly name?: string;
  readonly java: JavaRuntime;
  /** What the classes come from. */
  readonly jars: readonly string[];
  /** Everything else that the archive depends on: options of the JVM, what is rehearsed. */
  readonly key: unknown;
  /** On disk, for a waiting person: "160 MB". */
  readonly size: string;
  readonly progress: Progress;
  /** Starts the program with this option of the JVM besides its own, and lets it do its usual work. */
  readonly rehearse: (stage: Stage, option: string) => Promise<ManagedProcess>;
}

/** Where a program rehearses. */
export interface Stage {
  readonly run: RunDirectory;
  /** What the rehearsal started, the program too; it is ended, last first, when the archive is written. */
  readonly started: AsyncDisposableStack;
}

const ARCHIVE = "classes.archive";
/** Written last: the archive's size, or why there is none, so that it is not tried again at every start. */
const RECORD = "archive.json";
/** What stood in the way may have gone: a JVM without an archive of its own, too little memory. */
const TRY_AGAIN_MS = 24 * 3_600_000;
const WRITE_MS = 300_000;

/** Since Java 25 an archive holds linked classes too, and one run makes it (JEP 514); before, classes alone (JEP 350). */
function optionsOf(java: JavaRuntime): { readonly make: string; readonly use: string } {
  return java.major >= 25
    ? { make: "-XX:AOTCacheOutput=", use: "-XX:AOTCache=" }
    : { make: "-XX:ArchiveClassesAtExit=", use: "-XX:SharedArchiveFile=" };
}

/** The JVM's options to start with the archive, which is made now if it is not there; none where there is to be none. */
export async function classArchive(options: ClassArchiveOptions): Promise<readonly string[]> {
  const { cache, service, java, progress } = options;
  try {
    const { directory } = await installOnce({
      cache,
      name: `${options.name ?? service}-classes`,
      key: await keyOf(options),
      progress,
      isWhole: async (found) => (await recordIn(found)) !== undefined,
      install: (target) => make(options, target),
    });
    const record = await recordIn(directory);
    return record?.size === undefined ? [] : [`${optionsOf(java).use}${join(directory, ARCHIVE)}`];
  } catch (error) {
    // A cache that is full or takes no writes.
    progress(`${service}: it starts without an archive of its classes: ${messageOf(error)}`);
    return [];
  }
}

/** The JVM compares its own build, and the paths, sizes and times of the jars, these in whole seconds. */
async function keyOf({ java, jars, key }: ClassArchiveOptions): Promise<string> {
  const files = await Promise.all(
    jars.map(async (jar) => {
      const { size, mtimeMs } = await stat(jar);
      return [jar, size, Math.floor(mtimeMs / 1000)];
    }),
  );
  const told = [java.java, java.version, optionsOf(java), files, key];
  return createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 16);
}

/** What was recorded, if it still holds. */
async function recordIn(directory: string): Promise<{ readonly size: number | undefined } | undefined> {
  try {
    const record: unknown = JSON.parse(await readFile(join(directory, RECORD), "utf8"));
    if (typeof record !== "object" || record === null) return undefined;
    if (!("size" in record) || typeof record.size !== "number") {
      const age = Date.now() - (await stat(join(directory, RECORD))).mtimeMs;
      return age < TRY_AGAIN_MS ? { size: undefined } : undefined;
    }
    return (await stat(join(directory, ARCHIVE))).size === record.size ? { size: record.size } : undefined;
  } catch {
    return undefined;
  }
}

async function make(options: ClassArchiveOptions, target: string): Promise<void> {
  const { service, size, progress } = options;
  const begin = performance.now();
  const [archive, unfinished] = [join(target, ARCHIVE), join(target, "unfinished")];
  progress(`${service}: making an archive of its classes, some ${size}, so that it starts faster; this is done once`);
  let record: { readonly size: number } | { readonly without: string };
  try {
    await rehearse(options, unfinished);
    record = { size: (await stat(unfinished)).size };
    await rename(unfinished, archive);
    progress(`${service}: made the archive of its classes in ${Math.round((performance.now() - begin) / 1000)} s`);
  } catch (error) {
    record = { without: messageOf(error) };
    progress(`${service}: it starts without an archive of its classes: ${record.without}`);
  }
  // What the JVM wrote on the way, and an archive that was cut off.
  for (const rest of [unfinished, `${unfinished}.config`]) await rm(rest, { force: true });
  await writeFile(join(target, RECORD), `${JSON.stringify(record)}\n`);
}

async function rehearse(options: ClassArchiveOptions, archive: string): Promise<void> {
  await using run = await RunDirectory.create({ label: "classes", keep: false });
  await using started = new AsyncDisposableStack();
  await writeAtEnd(await options.rehearse({ run, started }, `${optionsOf(options.java).make}${archive}`));
}

/** The JVM writes the archive at its end, by a process of its own; a signal to the whole group would end that too. */
async function writeAtEnd(program: ManagedProcess): Promise<void> {
  process.kill(program.pid, "SIGTERM");
  const limit = new AbortController();
  const written = await Promise.race([
    program.exited.then(() => true),
    sleep(WRITE_MS, false, { signal: limit.signal }).catch(() => false),
  ]);
  limit.abort();
  if (!written) throw new Error(`it was not written within ${WRITE_MS / 1000} s`);
}
