/**
 * The JVM's archive of the classes that the server loads: made once, by running the server through its usual requests, with
 * a real Postgres and a stand-in for the storage that keeps objects in memory. With it the server is ready in less than half
 * of the processor time. It is a convenience: where it cannot be made, the server starts without.
 */
import { createHash } from "node:crypto";
import { stat, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { messageOf } from "@floe-contracts/base";
import type { JavaRuntime } from "../../java/index.ts";
import type { Progress } from "../../module.ts";
import { startPostgres } from "../../postgres/index.ts";
import { installOnce } from "../../runtime/install-once.ts";
import { withFreePort } from "../../runtime/ports.ts";
import { RunDirectory } from "../../runtime/run-directory.ts";
import { newSecret, type Secret } from "../../runtime/secret.ts";
import { JVM_OPTIONS, type RestServer, type RestServerOptions, startRestServer } from "./backend.ts";
import { REST_XML } from "./configuration.ts";
import { memoryStore } from "./memory-store.ts";

export interface ArchiveOptions {
  readonly cache: string;
  readonly java: JavaRuntime;
  readonly jars: readonly string[];
  readonly progress: Progress;
}

const ARCHIVE = "classes.archive";
/** Stands beside the place of an archive that could not be made, so that it is not tried at every start. */
const WITHOUT = "without.txt";
const START_MS = 60_000;
const WRITE_MS = 180_000;

/** Since Java 25 one run makes an archive that also holds linked classes (JEP 514); before, an archive of classes (JEP 350). */
function optionsOf(java: JavaRuntime): { readonly make: string; readonly use: string } {
  return java.major >= 25
    ? { make: "-XX:AOTCacheOutput=", use: "-XX:AOTCache=" }
    : { make: "-XX:ArchiveClassesAtExit=", use: "-XX:SharedArchiveFile=" };
}

/** The JVM's options to start with the archive, which is made now if it is not there; none when there is to be none. */
export async function archiveOptions(options: ArchiveOptions): Promise<readonly string[]> {
  const { cache, java, progress } = options;
  const isThere = (directory: string, name: string): Promise<boolean> =>
    stat(join(directory, name)).then(
      (found) => found.size > 0,
      () => false,
    );
  try {
    const { directory } = await installOnce({
      cache,
      name: "catalog-classes",
      key: await keyOf(options),
      progress,
      isWhole: async (found) => (await isThere(found, ARCHIVE)) || (await isThere(found, WITHOUT)),
      install: (target) => make(options, target),
    });
    return (await isThere(directory, ARCHIVE)) ? [`${optionsOf(java).use}${join(directory, ARCHIVE)}`] : [];
  } catch (error) {
    // A cache that is full or takes no writes.
    progress(`catalog: it starts without an archive of its classes: ${messageOf(error)}`);
    return [];
  }
}

/** The JVM compares the paths, sizes and times of the jars, and its own build. */
async function keyOf({ java, jars }: ArchiveOptions): Promise<string> {
  const files = await Promise.all(jars.map(async (jar) => [jar, (await stat(jar)).size, (await stat(jar)).mtimeMs]));
  const told = [java.java, java.version, JVM_OPTIONS, REST_XML, files];
  return createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 16);
}

async function make(options: ArchiveOptions, target: string): Promise<void> {
  const { java, jars, progress } = options;
  const begin = performance.now();
  const archive = join(target, ARCHIVE);
  progress("catalog: making an archive of its classes, 60 MB, so that it starts faster; this is done once");
  try {
    await using run = await RunDirectory.create({ label: "classes", keep: false });
    await using postgres = await startPostgres({ run, driver: "native" });
    await using database = await postgres.createDatabase("classes");
    await using store = await memoryStore();
    const virtualHost = newSecret();
    const common: Omit<RestServerOptions, "port"> = {
      run,
      virtualHost,
      name: "catalog-classes",
      program: { java: java.java, jars, archive: [`${optionsOf(java).make}${archive}`] },
      stores: {
        jdbcUrl: `jdbc:postgresql://${database.host}:${database.port}/${database.database}`,
        jdbcUser: database.user,
        jdbcPassword: database.password.reveal(),
        warehouse: "s3://classes/warehouse",
        s3Endpoint: store.url,
        s3Region: "us-east-1",
        s3PathStyle: true,
        s3AccessKeyId: "classes",
        s3SecretAccessKey: newSecret().reveal(),
      },
      secrets: [database.password],
      limitMs: START_MS,
      signal: new AbortController().signal,
    };
    const { server, port } = await withFreePort(async (free) => ({
      server: await startRestServer({ ...common, port: free }),
      port: free,
    }));
    await using _process = server.process;
    for (const [method, path, body] of REHEARSAL) await ask(port, virtualHost, method, path, body);
    await writeArchive(server);
    await stat(archive);
    progress(`catalog: made the archive of its classes in ${Math.round((performance.now() - begin) / 1000)} s`);
  } catch (error) {
    await writeFile(join(target, WITHOUT), `${messageOf(error)}\n`);
    progress(`catalog: it starts without an archive of its classes: ${messageOf(error)}`);
  }
}

/** The JVM writes the archive at its end, by a process of its own; a signal to the whole group would end that too. */
async function writeArchive({ process: server }: RestServer): Promise<void> {
  process.kill(server.pid, "SIGTERM");
  const limit = new AbortController();
  const written = await Promise.race([
    server.exited.then(() => true),
    sleep(WRITE_MS, false, { signal: limit.signal }).catch(() => false),
  ]);
  limit.abort();
  if (!written) throw new Error(`it was not written within ${WRITE_MS / 1000} s`);
}

const SCHEMA = {
  type: "struct",
  "schema-id": 0,
  fields: [
    { id: 1, name: "id", required: true, type: "long" },
    { id: 2, name: "at", required: false, type: "timestamptz" },
  ],
};

/** What clients ask of a catalog all the time, and what goes wrong now and then. */
const REHEARSAL: readonly (readonly [string, string, unknown?])[] = [
  ["GET", "/v1/config?warehouse=classes"],
  ["POST", "/v1/namespaces", { namespace: ["a"], properties: { owner: "nobody" } }],
  ["GET", "/v1/namespaces"],
  ["GET", "/v1/namespaces/a"],
  ["HEAD", "/v1/namespaces/a"],
  ["POST", "/v1/namespaces/a/tables", { name: "t", schema: SCHEMA }],
  ["POST", "/v1/namespaces/a/tables", { name: "staged", schema: SCHEMA, "stage-create": true }],
  ["GET", "/v1/namespaces/a/tables"],
  ["GET", "/v1/namespaces/a/tables/t"],
  ["HEAD", "/v1/namespaces/a/tables/t"],
  [
    "POST",
    "/v1/namespaces/a/tables/t",
    {
      requirements: [{ type: "assert-current-schema-id", "current-schema-id": 0 }],
      updates: [{ action: "set-properties", updates: { a: "b" } }],
    },
  ],
  ["POST", "/v1/namespaces/a/properties", { updates: { owner: "somebody" }, removals: [] }],
  ["GET", "/v1/namespaces/a/tables/none"],
  ["GET", "/v1/namespaces/a/views"],
  ["POST", "/v1/namespaces", "{"],
  ["DELETE", "/v1/namespaces/a/tables/t?purgeRequested=true"],
  ["DELETE", "/v1/namespaces/a"],
];

function ask(port: number, virtualHost: Secret, method: string, path: string, body: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { host: virtualHost.reveal(), "accept-encoding": "gzip", "content-type": "application/json" };
    const asked = request({ host: "127.0.0.1", port, method, path, headers, timeout: START_MS });
    asked.once("response", (response) => response.resume().once("end", resolve).once("error", reject));
    asked.once("timeout", () => asked.destroy(new Error(`${method} ${path} got no answer`)));
    asked.once("error", reject);
    asked.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
  });
}
