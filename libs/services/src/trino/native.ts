/** Trino as a process of ours, with the environment's Iceberg catalog. */
import { endpointOf, type TrinoEndpoint } from "../endpoints.ts";
import { diagnoseJava } from "../java/index.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { withFreePort } from "../runtime/ports.ts";
import { runningFrom } from "../runtime/running.ts";
import type { InstallContext, InstalledService, Running, ServiceDriver, StartContext } from "../service.ts";
import { LAKE, lakeCatalog, PLAIN_CATALOGS } from "./configuration.ts";
import { TRINO_VERSION } from "./distribution.ts";
import { installTrino, isTrinoThere, TRINO_JAVA } from "./install.ts";
import { startTrinoServer, type TrinoProgram } from "./server.ts";

const NOTES = [
  "It is one node with a heap of 1 GB, and takes every user at his word.",
  "Of its connectors iceberg, memory and tpch are there; of the storages for tables S3.",
];

export const nativeTrino: ServiceDriver<TrinoEndpoint> = { needs: ["s3", "catalog"], diagnose, install };

async function install(context: InstallContext): Promise<InstalledService<TrinoEndpoint>> {
  const program = await installTrino(context);
  return { version: TRINO_VERSION, notes: NOTES, start: (started) => start(program, started) };
}

async function start(program: TrinoProgram, context: StartContext): Promise<Running<TrinoEndpoint>> {
  const { run, limitMs, signal } = context;
  const catalog = endpointOf(context, "catalog");
  const s3 = endpointOf(context, "s3");
  const { process, endpoint, version } = await withFreePort((port) =>
    startTrinoServer({
      run,
      name: "trino",
      program,
      port,
      catalogs: { ...PLAIN_CATALOGS, [LAKE]: lakeCatalog(catalog, s3) },
      prove: LAKE,
      secrets: [catalog.writer.secret, s3.secretAccessKey],
      limitMs,
      signal,
    }),
  );
  return runningFrom({ endpoint, version, notes: NOTES, processes: [process] });
}

async function diagnose(environment: Environment): Promise<Diagnosis[]> {
  const there = await isTrinoThere(environment);
  const program: Diagnosis = {
    name: "trino",
    status: there ? "ok" : "missing",
    found: there ? `native, ${TRINO_VERSION}` : "not in the cache",
    needed: `Trino ${TRINO_VERSION}, from Maven Central`,
    fix: there ? undefined : "nothing to do: the first run that needs it fetches it, 570 MB",
    installable: !there,
  };
  return [await diagnoseJava(TRINO_JAVA, environment), program];
}
