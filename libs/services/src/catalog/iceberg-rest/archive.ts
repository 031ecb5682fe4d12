/**
 * The archive of the classes that the reference server loads: made by running it through its usual requests, with a real
 * Postgres and a stand-in for the storage. With it the server is ready in less than half of the processor time.
 */
import { request } from "node:http";
import { classArchive, type JavaRuntime, type Stage } from "../../java/index.ts";
import type { Progress } from "../../module.ts";
import { startPostgres } from "../../postgres/index.ts";
import type { ManagedProcess } from "../../runtime/managed-process.ts";
import { withFreePort } from "../../runtime/ports.ts";
import { newSecret, type Secret } from "../../runtime/secret.ts";
import { JVM_OPTIONS, type RestServerOptions, type RestServerProgram, startRestServer } from "./backend.ts";
import { REST_XML } from "./configuration.ts";
import { memoryStore } from "./memory-store.ts";

export interface ArchiveOptions {
  readonly cache: string;
  readonly java: JavaRuntime;
  readonly jars: readonly string[];
  readonly progress: Progress;
}

const START_MS = 60_000;

/** The JVM's options to start with the archive, as `classArchive` gives them. */
export function archiveOptions({ cache, java, jars, progress }: ArchiveOptions): Promise<readonly string[]> {
  return classArchive({
    cache,
    service: "catalog",
    java,
    jars,
    key: [JVM_OPTIONS, REST_XML, REHEARSAL],
    size: "60 MB",
    progress,
    rehearse: (stage, option) => rehearse(stage, { java: java.java, jars, archive: [option] }),
  });
}

async function rehearse({ run, started }: Stage, program: RestServerProgram): Promise<ManagedProcess> {
  const postgres = started.use(await startPostgres({ run, driver: "native" }));
  const database = started.use(await postgres.createDatabase("classes"));
  const store = started.use(await memoryStore());
  const virtualHost = newSecret();
  const common: Omit<RestServerOptions, "port"> = {
    run,
    virtualHost,
    name: "catalog-classes",
    program,
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
  return await withFreePort(async (port) => {
    const server = started.use((await startRestServer({ ...common, port })).process);
    for (const [method, path, body] of REHEARSAL) await ask(port, virtualHost, method, path, body);
    return server;
  });
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
