/**
 * The archive of the classes that Nessie loads: made by a server that serves nobody, with a stand-in for the storage. With
 * it Nessie is ready for half of the processor time.
 */
import { classArchive, type JavaRuntime, type Stage } from "../../java/index.ts";
import type { Progress } from "../../module.ts";
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

const START_MS = 60_000;

/** The JVM's arguments that use the archive, as `classArchive` gives them. */
export function archiveFlags(options: ArchiveOptions): Promise<readonly string[]> {
  const { java, jar, jvm, cache, progress } = options;
  return classArchive({
    cache,
    service: "catalog",
    name: "nessie",
    java,
    jars: [jar],
    key: [JVM_OPTIONS, jvm],
    size: "125 MB",
    progress,
    rehearse: (stage, option) => rehearse(stage, { ...options, jvm: [...jvm, option] }),
  });
}

async function rehearse({ run, started }: Stage, program: ArchiveOptions): Promise<ManagedProcess> {
  const { java, jar, jvm } = program;
  const home = await run.directory("catalog");
  const store = started.use(await memoryStore());
  return await withFreePort(async (port) => {
    const settings = trainingSettings(port, store.url);
    const server = started.use(
      await startQuarkus({ name: "catalog-classes", java, jar, jvm, home, settings, secrets: [] }),
    );
    const api = `http://127.0.0.1:${port}/iceberg/v1`;
    await readyOrStopped(server, () => answers(`${api}/config`), START_MS, new AbortController().signal);
    await request(`${api}/main%7Ctraining`);
    return server;
  });
}

async function answers(url: string): Promise<ProbeResult<undefined>> {
  const { status } = await fetch(url);
  return status === 200 ? { state: "ready", value: undefined } : { state: "waiting", why: `it answers ${status}` };
}

/** What clients ask of a catalog all the time, so that its classes are among those that are kept. */
async function request(api: string): Promise<void> {
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
