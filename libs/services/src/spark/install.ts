/** Spark's program: a Java 17, the jars of pyspark and of Iceberg, and the archive of their classes; each had once. */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { classArchive, javaRuntime } from "../java/index.ts";
import { pythonEnvironment } from "../python/environment.ts";
import { PYTHON_VERSION } from "../python/interpreter.ts";
import { cacheDirectory } from "../runtime/cache.ts";
import { fetchMaven } from "../runtime/download.ts";
import type { InstallContext } from "../service.ts";
import { ICEBERG_JARS, SPARK_JAVA } from "./distribution.ts";
import { REHEARSAL, rehearse } from "./rehearsal.ts";
import { JVM_OPTIONS, type SparkProgram } from "./server.ts";

export interface InstalledSpark {
  readonly program: SparkProgram;
  readonly version: string;
}

/** @throws FloeContractsError what `javaRuntime`, `pythonEnvironment` and `fetchMaven` throw. */
export async function installSpark({ environment, progress }: InstallContext): Promise<InstalledSpark> {
  const cache = await cacheDirectory(environment);
  const [java, pyspark, iceberg] = await Promise.all([
    javaRuntime(SPARK_JAVA, { environment, progress }),
    pythonEnvironment("spark", { environment, progress, finish: () => removeBuild(cache) }),
    fetchMaven(ICEBERG_JARS, { what: "spark", cache, environment, progress }),
  ]);
  const home = join(pyspark.directory, "lib", `python${PYTHON_VERSION}`, "site-packages", "pyspark", "jars");
  const names = (await readdir(home)).filter((name) => name.endsWith(".jar")).sort();
  const jars = [...names.map((name) => join(home, name)), ...iceberg.values()];
  const program: SparkProgram = { java: java.java, jars, archive: [] };
  const archive = await classArchive({
    cache,
    service: "spark",
    java,
    jars,
    key: [JVM_OPTIONS, REHEARSAL],
    size: "170 MB",
    progress,
    rehearse: (stage, option) => rehearse(stage, { ...program, archive: [option] }),
  });
  return { program: { ...program, archive }, version: pyspark.versions["pyspark"] ?? "unknown" };
}

/** uv keeps what it built pyspark from: its sources twice and the wheel, 1.3 GB that nobody reads again. */
async function removeBuild(cache: string): Promise<void> {
  const home = join(cache, "uv-cache");
  for (const name of await readdir(home).catch(() => []))
    if (name.startsWith("sdists-")) await rm(join(home, name, "pypi", "pyspark"), { recursive: true, force: true });
}
