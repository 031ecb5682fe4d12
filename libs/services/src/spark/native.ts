/** Spark's Thrift server as a process of ours, with the environment's Iceberg catalog. */
import { endpointOf, type SparkEndpoint } from "../endpoints.ts";
import { diagnoseJava } from "../java/index.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { diagnosePython } from "../python/diagnose.ts";
import { withFreePort } from "../runtime/ports.ts";
import { runningFrom } from "../runtime/running.ts";
import type { InstallContext, InstalledService, Running, ServiceDriver, StartContext } from "../service.ts";
import { LAKE, lakeCatalog } from "./configuration.ts";
import { ICEBERG_VERSION, SPARK_JAVA } from "./distribution.ts";
import { installSpark } from "./install.ts";
import { type SparkProgram, startSparkServer } from "./server.ts";

const NOTES = [
  `It is one JVM with a heap of 1 GB and Iceberg ${ICEBERG_VERSION}, and takes every user at his word.`,
  "Its own catalog, spark_catalog, is kept in memory, without a Hive metastore.",
];

export const nativeSpark: ServiceDriver<SparkEndpoint> = { needs: ["s3", "catalog"], diagnose, install };

async function install(context: InstallContext): Promise<InstalledService<SparkEndpoint>> {
  const { program, version } = await installSpark(context);
  return { version, notes: NOTES, start: (started) => start(program, started) };
}

async function start(program: SparkProgram, context: StartContext): Promise<Running<SparkEndpoint>> {
  const { run, limitMs, signal } = context;
  const catalog = endpointOf(context, "catalog");
  const s3 = endpointOf(context, "s3");
  const { process, endpoint, version } = await withFreePort((port) =>
    startSparkServer({
      run,
      name: "spark",
      program,
      port,
      catalogs: { [LAKE]: lakeCatalog(catalog, s3) },
      prove: LAKE,
      secrets: [catalog.writer.secret, s3.secretAccessKey],
      limitMs,
      signal,
    }),
  );
  return runningFrom({ endpoint, version, notes: NOTES, processes: [process] });
}

async function diagnose(environment: Environment): Promise<Diagnosis[]> {
  const [java, python] = await Promise.all([
    diagnoseJava(SPARK_JAVA, environment),
    diagnosePython("spark", environment),
  ]);
  return [java, ...python];
}
