/** Spark's Thrift server as a process, without spark-submit's scripts, and the proof that an answer is its own. */
import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, redact } from "@floe-contracts/base";
import type { SparkEndpoint } from "../endpoints.ts";
import { ManagedProcess, type ProbeResult } from "../runtime/managed-process.ts";
import { directoryError, type RunDirectory } from "../runtime/run-directory.ts";
import type { Secret } from "../runtime/secret.ts";
import { javaArguments, javaProperties } from "../trino/properties.ts";
import { SparkError, SparkSession, SparkUnreachable } from "./client.ts";
import { catalogSettings, LOG4J, START_SETTING, sparkSettings } from "./configuration.ts";

/** What it runs with. */
export interface SparkProgram {
  /** The program `java`. */
  readonly java: string;
  /** In the order that the archive of classes was made with. */
  readonly jars: readonly string[];
  /** Options by which the JVM uses its archive of classes; none where there is no archive. */
  readonly archive: readonly string[];
}

export interface SparkServerOptions {
  readonly run: RunDirectory;
  /** The name of the process in messages, of its log, and of its directory in the run. */
  readonly name: string;
  readonly program: SparkProgram;
  readonly port: number;
  /** The Iceberg catalogs by name, each with its settings. */
  readonly catalogs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The catalog that has to answer before Spark counts as ready. */
  readonly prove: string;
  readonly secrets: readonly Secret[];
  readonly limitMs: number;
  readonly signal: AbortSignal;
}

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
  const { run, name, program, port, secrets } = options;
  const home = await run.directory(name);
  const startToken = randomUUID();
  const logs = join(run.path, "logs");
  try {
    await mkdir(logs, { recursive: true, mode: 0o700 });
    await writeSettings(home, startToken, options);
  } catch (cause) {
    throw directoryError(home, cause);
  }
  const server = await ManagedProcess.spawn({
    name,
    command: program.java,
    args: [`@${join(home, "java.args")}`],
    env: {
      PATH: "/usr/bin:/bin",
      HOME: home,
      TMPDIR: join(home, "tmp"),
      LANG: "C.UTF-8",
      TZ: "UTC",
      SPARK_LOCAL_IP: "127.0.0.1",
      HADOOP_USER_NAME: SPARK_USER,
    },
    cwd: home,
    logFile: join(logs, `${name}.log`),
    secrets,
    stopGraceMs: 2_000,
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

/** Everything is read from files: a command line is for all to see, and the jars would fill it. */
async function writeSettings(home: string, startToken: string, options: SparkServerOptions): Promise<void> {
  const { program, port, catalogs } = options;
  await mkdir(join(home, "tmp"), { recursive: true, mode: 0o700 });
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
    [join(home, "java.args")]: javaArguments([...JVM_OPTIONS, ...program.archive, ...own, ...main]),
    [properties]: javaProperties(Object.assign(sparkSettings(home, startToken), ...settings)),
    [log4j]: javaProperties(LOG4J),
  };
  for (const [path, content] of Object.entries(files)) await writeFile(path, content, { mode: 0o600 });
}

interface Proving {
  readonly server: Pick<ManagedProcess, "logs">;
  readonly secrets: readonly Secret[];
  readonly signal: AbortSignal;
}

/** Ours holds the token that was made for this start. */
export async function proveSpark(
  endpoint: SparkEndpoint,
  startToken: string,
  { server, secrets, signal }: Proving,
): Promise<ProbeResult<string>> {
  const foreign = { state: "foreign", why: `another program answers on port ${endpoint.port}` } as const;
  try {
    await using session = await SparkSession.open(endpoint, { signal });
    const told = await session.query(`SET ${START_SETTING}`);
    if (told.rows[0]?.[1] !== startToken) return foreign;
    const { version } = await session.server();
    await proveCatalog(session, endpoint.catalog, { server, secrets, signal });
    return { state: "ready", value: version };
  } catch (error) {
    if (error instanceof SparkUnreachable && error.code === "PROTOCOL") return foreign;
    if (error instanceof SparkUnreachable) return { state: "waiting", why: error.message };
    throw error;
  }
}

async function proveCatalog(session: SparkSession, catalog: string, { server, secrets }: Proving): Promise<void> {
  try {
    await session.query(`SHOW NAMESPACES IN ${catalog}`);
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    const said = redact(
      error.message,
      secrets.map((secret) => secret.reveal()),
    );
    throw new FloeContractsError("service-refused", `spark: its catalog ${catalog} gives no answer: ${said}`, {
      hint: "look at the catalog's address, and at the client that Spark is given: its id, secret and scope",
      where: { service: "spark", log: server.logs(20) },
    });
  }
}
