/**
 * The JVM's archive of the classes that Nessie loads: made once, by a server that serves nobody, with a stand-in for the
 * storage that keeps objects in memory. With it Nessie is ready for half of the processor time. It is a convenience: where it
 * cannot be made, Nessie starts without.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { messageOf } from "@floe-contracts/base";
import type { JavaRuntime } from "../../java/index.ts";
import type { Progress } from "../../module.ts";
import { installOnce } from "../../runtime/install-once.ts";
import type { ManagedProcess, ProbeResult } from "../../runtime/managed-process.ts";
import { withFreePort } from "../../runtime/ports.ts";
import { memoryStore } from "../iceberg-rest/memory-store.ts";
import { JVM_OPTIONS, readyOrStopped, startQuarkus } from "../quarkus.ts";
import { trainingSettings } from "./settings.ts";

export interface ArchiveOptions {
  readonly java: JavaRuntime;
  readonly jar: string;
  /** The JVM's other arguments: an archive that was made with others may not fit. */
  readonly jvm: readonly string[];
  readonly cache: string;
  readonly progress: Progress;
}

const ARCHIVE = "classes.archive";
/** Stands beside the place of an archive that could not be made, so that it is not tried at every start. */
const WITHOUT = "without.txt";
const START_MS = 60_000;
const WRITE_MS = 180_000;

/** The JVM's arguments that use the archive, which is made now if it is not there; none when there is to be none. */
export async function archiveFlags(options: ArchiveOptions): Promise<readonly string[]> {
  const { java, cache, progress } = options;
  try {
    const { directory } = await installOnce({
      cache,
      name: "nessie-classes",
      key: await keyOf(options),
      progress,
      isWhole: async (found) => (await isThere(found, ARCHIVE)) || (await isThere(found, WITHOUT)),
      install: (target) => make(options, target),
    });
    return (await isThere(directory, ARCHIVE)) ? [`${flagsOf(java).use}${join(directory, ARCHIVE)}`] : [];
  } catch (error) {
    // A cache that is full or takes no writes.
    progress(`catalog: Nessie starts without an archive of its classes: ${messageOf(error)}`);
    return [];
  }
}

/** Since Java 25 one run makes an archive that also holds linked classes (JEP 514); before, one of classes (JEP 350). */
function flagsOf({ major }: JavaRuntime): { readonly make: string; readonly use: string } {
  return major >= 25
    ? { make: "-XX:AOTCacheOutput=", use: "-XX:AOTCache=" }
    : { make: "-XX:ArchiveClassesAtExit=", use: "-XX:SharedArchiveFile=" };
}

/** The JVM compares the path, size and time of the jar, and its own build. */
async function keyOf({ java, jar, jvm }: ArchiveOptions): Promise<string> {
  const { size, mtimeMs } = await stat(jar);
  const told = [java.java, java.version, JVM_OPTIONS, jvm, jar, size, mtimeMs];
  return createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 16);
}

function isThere(directory: string, name: string): Promise<boolean> {
  return stat(join(directory, name)).then(
    ({ size }) => size > 0,
    () => false,
  );
}

async function make(options: ArchiveOptions, target: string): Promise<void> {
  const { java, jar, jvm, progress } = options;
  const begin = performance.now();
  const archive = join(target, ARCHIVE);
  const home = join(target, `training-${randomUUID()}`);
  progress("catalog: making an archive of Nessie's classes, 125 MB, so that it starts faster; this is done once");
  try {
    await mkdir(home, { mode: 0o700 });
    await using store = await memoryStore();
    const flags = [...jvm, `${flagsOf(java).make}${archive}`];
    await withFreePort(async (port) => {
      const settings = trainingSettings(port, store.url);
      const server = await startQuarkus({
        name: "catalog-classes",
        java,
        jar,
        jvm: flags,
        home,
        settings,
        secrets: [],
      });
      await using _process = server;
      const api = `http://127.0.0.1:${port}/iceberg/v1`;
      await readyOrStopped(server, () => answers(`${api}/config`), START_MS, new AbortController().signal);
      await rehearse(`${api}/main%7Ctraining`);
      await writeArchive(server);
    });
    await stat(archive);
    progress(`catalog: made the archive of Nessie's classes in ${Math.round((performance.now() - begin) / 1_000)} s`);
  } catch (error) {
    await writeFile(join(target, WITHOUT), `${messageOf(error)}\n`);
    progress(`catalog: Nessie starts without an archive of its classes: ${messageOf(error)}`);
  }
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}

/** The JVM writes the archive at its end, by a process of its own; a signal to the whole group would end that too. */
async function writeArchive(server: ManagedProcess): Promise<void> {
  process.kill(server.pid, "SIGTERM");
  const limit = new AbortController();
  const written = await Promise.race([
    server.exited.then(() => true),
    sleep(WRITE_MS, false, { signal: limit.signal }).catch(() => false),
  ]);
  limit.abort();
  if (!written) throw new Error(`it was not written within ${WRITE_MS / 1_000} s`);
}

async function answers(url: string): Promise<ProbeResult<undefined>> {
  const { status } = await fetch(url);
  return status === 200 ? { state: "ready", value: undefined } : { state: "waiting", why: `it answers ${status}` };
}

/** What clients ask of a catalog all the time, so that its classes are among those that are kept. */
async function rehearse(api: string): Promise<void> {
  const ask = async (method: string, path: string, body?: object): Promise<void> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { "content-type": "application/json" };
    await (await fetch(`${api}${path}`, { method, headers, signal: AbortSignal.timeout(START_MS), ...sent })).text();
  };
  const fields = [{ id: 1, name: "id", required: true, type: "long" }];
  const schema = { type: "struct", "schema-id": 0, fields };
  await ask("POST", "/namespaces", { namespace: ["a"], properties: {} });
  await ask("GET", "/namespaces");
  await ask("POST", "/namespaces/a/tables", { name: "t", schema, "stage-create": false });
  await ask("GET", "/namespaces/a/tables");
  await ask("GET", "/namespaces/a/tables/t");
  const updates = [{ action: "set-properties", updates: { a: "b" } }];
  await ask("POST", "/namespaces/a/tables/t", { requirements: [], updates });
  await ask("GET", "/namespaces/a/tables/none");
  await ask("DELETE", "/namespaces/a/tables/t");
}
