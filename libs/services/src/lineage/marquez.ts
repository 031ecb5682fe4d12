/**
 * Marquez as a process of ours, from MARQUEZ_HOME: no registry has it as something that can be run. It keeps its data in a
 * database of its own in the Postgres of the environment. It counts as ready when it lists a tag that was planted in its
 * settings: only the process that was started knows that name.
 */
import { randomUUID } from "node:crypto";
import { access, mkdir, writeFile } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { endpointOf, type LineageEndpoint } from "../endpoints.ts";
import { javaRuntime } from "../java/index.ts";
import type { Environment } from "../module.ts";
import type { PostgresAddress } from "../postgres/connection.ts";
import { databaseIn } from "../postgres/service.ts";
import { ManagedProcess, type ProbeResult } from "../runtime/managed-process.ts";
import { freePort, withFreePort } from "../runtime/ports.ts";
import { directoryError } from "../runtime/run-directory.ts";
import { runningFrom } from "../runtime/running.ts";
import type { InstallContext, InstalledService, Running, StartContext } from "../service.ts";

/** Marquez 0.51 is built for Java 17 and runs on later ones. */
export const MARQUEZ_JAVA = { atLeast: 17 } as const;

/** Where its jar is. */
export interface MarquezHome {
  readonly directory: string;
  readonly classPath: string;
}

/**
 * The directory that MARQUEZ_HOME names.
 * @throws FloeContractsError `service-not-installed`, saying what is missing and what to do.
 */
export async function marquezHome(environment: Environment): Promise<MarquezHome> {
  const named = environment["MARQUEZ_HOME"];
  const hint =
    "no package registry has Marquez as a program: set MARQUEZ_HOME to a directory with marquez.jar (and lib/ where that is not a shaded jar), or FLOE_MARQUEZ_URL to a Marquez that runs, or take the driver docker, or the implementation collector";
  const where = { service: "lineage" };
  if (named === undefined || named === "")
    throw new FloeContractsError("service-not-installed", "marquez: MARQUEZ_HOME is not set", { hint, where });
  const directory = isAbsolute(named) ? named : resolve(named);
  const jar = join(directory, "marquez.jar");
  try {
    await access(jar);
  } catch (cause) {
    throw new FloeContractsError("service-not-installed", `marquez: there is no readable ${jar}`, {
      hint,
      where: { ...where, file: jar },
      cause,
    });
  }
  return { directory, classPath: `${jar}:${join(directory, "lib")}/*` };
}

/** @throws FloeContractsError `service-not-installed`, `java-not-found`. */
export async function installMarquez({
  environment,
  progress,
}: InstallContext): Promise<InstalledService<LineageEndpoint>> {
  const home = await marquezHome(environment);
  const java = await javaRuntime(MARQUEZ_JAVA, { environment, progress });
  const notes = [`It is run from ${home.directory}, with Java ${java.version}.`];
  return { version: undefined, notes, start: (context) => startMarquez(home, java.java, notes, context) };
}

/**
 * Starts it on a database of its own and waits until it answers.
 * @param java the program that runs it.
 * @throws FloeContractsError `service-exited`, `service-not-ready`, `service-port-taken`, `service-refused` where the
 * Postgres makes no database.
 */
export async function startMarquez(
  home: MarquezHome,
  java: string,
  notes: readonly string[],
  context: StartContext,
): Promise<Running<LineageEndpoint>> {
  const postgres = endpointOf(context, "postgres");
  const directory = await context.run.directory("lineage");
  const logs = join(context.run.path, "logs");
  await mkdir(logs, { recursive: true, mode: 0o700 });
  await using cleanup = new AsyncDisposableStack();
  const database = cleanup.use(await databaseIn(postgres, "marquez"));
  const started = await withFreePort(async (port) => {
    const admin = await freePort();
    const token = `START_${randomUUID().replaceAll("-", "").toUpperCase()}`;
    const config = join(directory, "marquez.yml");
    // JSON is YAML. Read by nobody else: it holds the database's password.
    await writeFile(config, JSON.stringify(marquezConfig({ port, admin, token, database })), { mode: 0o600 }).catch(
      (cause: unknown) => {
        throw directoryError(config, cause);
      },
    );
    const process = await ManagedProcess.spawn({
      name: "lineage",
      command: java,
      args: [...JVM_FLAGS, "-cp", home.classPath, "marquez.MarquezApp", "server", config],
      env: { PATH: "/usr/bin:/bin", HOME: directory, TMPDIR: directory, LANG: "C.UTF-8", TZ: "UTC" },
      cwd: directory,
      logFile: join(logs, "lineage.log"),
      secrets: [database.password],
      stopGraceMs: 2_000,
    });
    try {
      const probe = (signal: AbortSignal): Promise<ProbeResult<string>> => proveIdentity(port, admin, token, signal);
      const version = await process.ready(probe, context.limitMs, context.signal);
      return { process, port, version };
    } catch (error) {
      await process.stop();
      throw error;
    }
  });
  const owned = cleanup.move();
  return runningFrom({
    endpoint: { url: `http://127.0.0.1:${started.port}`, implementation: "marquez" },
    version: started.version,
    notes,
    processes: [started.process],
    clear: () => owned.disposeAsync(),
  });
}

const JVM_FLAGS = ["-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"] as const;

/** Marquez's configuration: Dropwizard's `server`, `db`, and its own `migrateOnStartup`, `search` and `tags`. */
export function marquezConfig(options: {
  readonly port: number;
  readonly admin: number;
  readonly token: string;
  readonly database: PostgresAddress;
}): object {
  const { port, admin, token, database } = options;
  const connector = (at: number): object => ({ type: "http", bindHost: "127.0.0.1", port: at });
  return {
    server: { applicationConnectors: [connector(port)], adminConnectors: [connector(admin)] },
    db: {
      driverClass: "org.postgresql.Driver",
      url: `jdbc:postgresql://${database.host}:${database.port}/${database.database}`,
      user: database.user,
      password: database.password.reveal(),
    },
    migrateOnStartup: true,
    search: { enabled: false },
    tags: [{ name: token, description: "the start that this process belongs to" }],
    logging: { level: "WARN", appenders: [{ type: "console" }] },
  };
}

/** Its tags tell it from another Marquez; its own health check says whether it reaches the database. */
async function proveIdentity(
  port: number,
  admin: number,
  token: string,
  signal: AbortSignal,
): Promise<ProbeResult<string>> {
  const tags = await fetch(`http://127.0.0.1:${port}/api/v1/tags`, { signal, redirect: "manual" });
  const text = await tags.text();
  // While it migrates its database, it does not listen; what it says once it does is an answer.
  if (!tags.ok || !text.toUpperCase().includes(token))
    return { state: "foreign", why: `another program answers on port ${port}` };
  const health = await fetch(`http://127.0.0.1:${admin}/healthcheck`, { signal, redirect: "manual" });
  await health.body?.cancel();
  if (!health.ok) return { state: "waiting", why: `its health check answers ${health.status}` };
  return { state: "ready", value: "unknown" };
}
