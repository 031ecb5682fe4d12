/** Trino's program: a Java, the jars out of their archives, and the archive of its classes; each made once, in the cache. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { classArchive, type JavaWanted, javaRuntime } from "../java/index.ts";
import type { Environment } from "../module.ts";
import { cacheDirectory, locateCache } from "../runtime/cache.ts";
import { fetchMaven } from "../runtime/download.ts";
import { findInstalled, installOnce } from "../runtime/install-once.ts";
import { acquireLock } from "../runtime/lock.ts";
import type { InstallContext } from "../service.ts";
import { CORE, isKept, LEFT_OUT, PLUGINS } from "./distribution.ts";
import { REHEARSAL, rehearse } from "./rehearsal.ts";
import { JVM_OPTIONS, type TrinoProgram } from "./server.ts";
import { unpackTarball, unpackZip } from "./unpack.ts";

/** Trino 476 refuses to start on an older one. */
export const TRINO_JAVA: JavaWanted = { atLeast: 24 };

/** All that the directory of jars depends on. */
const KEY = createHash("sha256")
  .update(JSON.stringify([CORE, PLUGINS, LEFT_OUT]))
  .digest("hex")
  .slice(0, 16);
/** The jars with their sizes, written last. */
const LIST = "jars.json";
const LIBRARY = "lib";
const PLUGIN = join("plugin", "all");

/** @throws FloeContractsError what `javaRuntime`, `fetchMaven` and `installOnce` throw. */
export async function installTrino(context: InstallContext): Promise<TrinoProgram> {
  const { environment, progress } = context;
  const cache = await cacheDirectory(environment);
  const install = (target: string): Promise<void> => unpack(target, cache, context);
  const [java, { directory }] = await Promise.all([
    javaRuntime(TRINO_JAVA, { environment, progress }),
    installOnce({ cache, name: "trino", key: KEY, progress, isWhole, install }),
  ]);
  const names = await readdir(join(directory, LIBRARY));
  const program: TrinoProgram = {
    java: java.java,
    jars: names.sort().map((name) => join(directory, LIBRARY, name)),
    plugins: join(directory, "plugin"),
    archive: [],
  };
  const archive = await classArchive({
    cache,
    service: "trino",
    java,
    jars: program.jars,
    key: [JVM_OPTIONS, REHEARSAL],
    size: "160 MB",
    progress,
    rehearse: (stage, option) => rehearse(stage, { ...program, archive: [option] }),
  });
  return { ...program, archive };
}

/** Whether the jars are in the cache; changes nothing. */
export async function isTrinoThere(environment: Environment): Promise<boolean> {
  const directory = await findInstalled(await locateCache(environment), "trino", KEY);
  return directory !== undefined && (await isWhole(directory));
}

async function unpack(target: string, cache: string, { environment, progress }: InstallContext): Promise<void> {
  // Another checkout may want other jars of the same archives; which are gone when they are unpacked.
  using _lock = await acquireLock(join(cache, "trino-archives.lock"), {
    onWait: (holder) => progress(`trino: ${holder} is unpacking the same archives; waiting`),
  });
  const places = await fetchMaven([CORE, ...PLUGINS], { what: "trino", cache, environment, progress });
  progress("trino: unpacking its jars, 200 MB; this is done once");
  const [library, plugin] = [join(target, LIBRARY), join(target, PLUGIN)];
  for (const directory of [library, plugin]) await mkdir(directory, { recursive: true });
  await unpackTarball(places.get(CORE.path) ?? "", CORE, library);
  for (const archive of PLUGINS)
    await unpackZip(places.get(archive.path) ?? "", { ...archive, isKept }, plugin, library);
  await writeFile(join(target, LIST), `${JSON.stringify(await sizesIn(target))}\n`);
  // 570 MB that nobody reads again.
  for (const place of places.values()) await rm(place, { force: true });
}

async function sizesIn(directory: string): Promise<Record<string, number>> {
  const folders = await Promise.all(
    [LIBRARY, PLUGIN].map(async (folder) => {
      const names = await readdir(join(directory, folder));
      return Promise.all(
        names
          .sort()
          .map(async (name) => [`${folder}/${name}`, (await stat(join(directory, folder, name))).size] as const),
      );
    }),
  );
  return Object.fromEntries(folders.flat());
}

/** Whether every jar is there in its size. */
async function isWhole(directory: string): Promise<boolean> {
  try {
    const recorded: unknown = JSON.parse(await readFile(join(directory, LIST), "utf8"));
    return JSON.stringify(recorded) === JSON.stringify(await sizesIn(directory));
  } catch {
    return false;
  }
}
