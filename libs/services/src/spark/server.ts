/** Spark's Thrift server as a process, without spark-submit's scripts, and the proof that an answer is its own. */
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { SparkEndpoint } from "../endpoints.ts";
import { javaArguments, javaProperties } from "../java/properties.ts";
import {
  ARGUMENTS,
  catalogRefused,
  type JavaProgram,
  type Proving,
  type SqlServerOptions,
  spawnSqlServer,
} from "../java/sql-server.ts";
import type { ManagedProcess, ProbeResult } from "../runtime/managed-process.ts";
import { SparkError, SparkSession, SparkUnreachable } from "./client.ts";
import { catalogSettings, LOG4J, START_SETTING, sparkSettings } from "./configuration.ts";

export type SparkProgram = JavaProgram;
export type SparkServerOptions = SqlServerOptions<SparkProgram>;

export interface SparkServer {
  readonly process: ManagedProcess;
  readonly endpoint: SparkEndpoint;
  /** Of the running server, e.g. 3.5.8. */
  readonly version: string;
}

export const SPARK_USER = "floe";

/** What Spark's own launcher opens of Java 17 (org.apache.spark.launcher.JavaModuleOptions, 3.5.8). */
const OPENED = [
  "java.base/java.lang",
  "java.base/java.lang.invoke",
  "java.base/java.lang.reflect",
  "java.base/java.io",
  "java.base/java.net",
  "java.base/java.nio",
  "java.base/java.util",
  "java.base/java.util.concurrent",
  "java.base/java.util.concurrent.atomic",
  "java.base/jdk.internal.ref",
  "java.base/sun.nio.ch",
  "java.base/sun.nio.cs",
  "java.base/sun.security.action",
  "java.base/sun.util.calendar",
  "java.security.jgss/sun.security.krb5",
];

/** Quick to start and small. The archive of classes fits only these. */
export const JVM_OPTIONS: readonly string[] = [
  "-Xms128M",
  "-Xmx1G",
  "-XX:+UseSerialGC",
  "-XX:TieredStopAtLevel=1",
  "-XX:MetaspaceSize=256M",
  "-XX:+ExitOnOutOfMemoryError",
  // No file in /tmp.
  "-XX:-UsePerfData",
  "-Djava.net.preferIPv4Stack=true",
  "-Djdk.reflect.useDirectMethodHandle=false",
  "-Dfile.encoding=UTF-8",
  "-Duser.timezone=UTC",
  ...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
];

/**
 * Starts it and waits until SQL proves that it is this one and that its catalog answers.
 * @throws FloeContractsError `service-exited`, `service-not-ready`, `service-port-taken`, `service-refused` when the catalog
 * refuses it, `program-not-started`, `disk-full`.
 */
export async function startSparkServer(options: SparkServerOptions): Promise<SparkServer> {
  const { port, secrets } = options;
  const startToken = randomUUID();
  const server = await spawnSqlServer(options, (home) => writeSettings(home, startToken, options), {
    SPARK_LOCAL_IP: "127.0.0.1",
    HADOOP_USER_NAME: SPARK_USER,
  });
  const endpoint = { host: "127.0.0.1", port, user: SPARK_USER, password: null, catalog: options.prove };
  try {
    const probe = (signal: AbortSignal): Promise<ProbeResult<string>> =>
      proveSpark(endpoint, startToken, { server, secrets, signal });
    const version = await server.ready(probe, options.limitMs, options.signal);
    return { process: server, endpoint, version };
  } catch (error) {
    await server.stop();
    throw withoutName(server) ?? error;
  }
}

/** Hadoop asks the system for its user's name, and fails where there is none, whatever HADOOP_USER_NAME says. */
function withoutName(server: ManagedProcess): FloeContractsError | undefined {
  if (!server.logs().some((line) => line.includes("invalid null input: name"))) return undefined;
  return new FloeContractsError("service-exited", "spark: the user that runs it has no name", {
    hint: "add a line for this user id to /etc/passwd, or set FLOE_SPARK_HOST to a Thrift server that runs",
    where: { service: "spark", log: server.logs(20) },
  });
}

const MAIN = "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2";

async function writeSettings(home: string, startToken: string, options: SparkServerOptions): Promise<void> {
  const { program, port, catalogs } = options;
  const [properties, log4j] = [join(home, "spark.properties"), join(home, "log4j2.properties")];
  const own = [`-Djava.io.tmpdir=${join(home, "tmp")}`, `-Duser.home=${home}`, `-Dlog4j2.configurationFile=${log4j}`];
  const thrift = {
    "hive.server2.thrift.port": String(port),
    "hive.server2.thrift.bind.host": "127.0.0.1",
    // At the end of every session Hive looks for its metastore; without this it makes one, for five seconds and 80 MB.
    "hive.metastore.rawstore.impl": "none",
  };
  const submit = ["--properties-file", properties, "--class", MAIN, "spark-internal"];
  const hive = Object.entries(thrift).flatMap(([key, value]) => ["--hiveconf", `${key}=${value}`]);
  const main = ["-cp", program.jars.join(":"), "org.apache.spark.deploy.SparkSubmit", ...submit, ...hive];
  const settings = Object.entries(catalogs).map(([name, values]) => catalogSettings(name, values));
  const files = {
    [join(home, ARGUMENTS)]: javaArguments([...JVM_OPTIONS, ...program.archive, ...own, ...main]),
    [properties]: javaProperties(Object.assign(sparkSettings(home, startToken), ...settings)),
    [log4j]: javaProperties(LOG4J),
  };
  for (const [path, content] of Object.entries(files)) await writeFile(path, content, { mode: 0o600 });
}

/** Ours holds the token that was made for this start. */
export async function proveSpark(
  endpoint: SparkEndpoint,
  startToken: string,
  proving: Proving,
): Promise<ProbeResult<string>> {
  const foreign = { state: "foreign", why: `another program answers on port ${endpoint.port}` } as const;
  try {
    await using session = await SparkSession.open(endpoint, { signal: proving.signal });
    const told = await session.query(`SET ${START_SETTING}`);
    if (told.rows[0]?.[1] !== startToken) return foreign;
    const { version } = await session.server();
    await proveCatalog(session, endpoint.catalog, proving);
    return { state: "ready", value: version };
  } catch (error) {
    if (error instanceof SparkUnreachable && error.code === "PROTOCOL") return foreign;
    if (error instanceof SparkUnreachable) return { state: "waiting", why: error.message };
    throw error;
  }
}

async function proveCatalog(session: SparkSession, catalog: string, proving: Proving): Promise<void> {
  try {
    await session.query(`SHOW NAMESPACES IN ${catalog}`);
  } catch (error) {
    throw error instanceof SparkError ? catalogRefused("Spark", catalog, error, proving) : error;
  }
}
