/** The reference server as a process of ours: a JVM with a small heap, its settings in private files, on loopback. */
import { mkdir, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { FloeContractsError, systemCode } from "@floe-contracts/base";
import { ManagedProcess, type ProbeResult } from "../../runtime/managed-process.ts";
import { directoryError, type RunDirectory } from "../../runtime/run-directory.ts";
import { newSecret, type Secret } from "../../runtime/secret.ts";
import { propertiesFile, REST_XML, type RestServerSettings, VERSION_MARK } from "./configuration.ts";

/** What it runs with. */
export interface RestServerProgram {
  /** The program `java`. */
  readonly java: string;
  /** In the order that the archive was made with. */
  readonly jars: readonly string[];
  /** Options by which the JVM uses its archive of loaded classes; none where there is no archive. */
  readonly archive: readonly string[];
}

/** Its state and its storage. The gateway's half is made at the start. */
export type RestServerStores = Omit<RestServerSettings, "host" | "port" | "virtualHost">;

export interface RestServerOptions {
  readonly run: RunDirectory;
  /** The name of the process in messages, of its log, and of its directory in the run. */
  readonly name: string;
  readonly program: RestServerProgram;
  readonly stores: RestServerStores;
  readonly port: number;
  /** A new secret: it is the only name that the server answers to. */
  readonly virtualHost: Secret;
  readonly secrets: readonly Secret[];
  readonly limitMs: number;
  readonly signal: AbortSignal;
}

export interface RestServer {
  readonly process: ManagedProcess;
  /** Of Iceberg, as the running JVM said. */
  readonly version: string;
}

/** Quick to start and small: nothing here runs long enough for the second compiler. No files in /tmp. */
export const JVM_OPTIONS: readonly string[] = [
  "-Xmx256m",
  "-XX:+UseSerialGC",
  "-XX:TieredStopAtLevel=1",
  "-XX:-UsePerfData",
  "-XX:+ExitOnOutOfMemoryError",
  "--enable-native-access=ALL-UNNAMED",
  "-Dfile.encoding=UTF-8",
  "-Duser.timezone=UTC",
  "-Dorg.slf4j.simpleLogger.showThreadName=false",
  "-Dorg.slf4j.simpleLogger.showDateTime=true",
  "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
];

/**
 * Starts it and waits until it proves that it is this one.
 * @throws FloeContractsError `service-exited`, `service-not-ready`, `service-port-taken`, `program-not-started`, `disk-full`.
 */
export async function startRestServer(options: RestServerOptions): Promise<RestServer> {
  const { run, name, program, secrets, port, virtualHost } = options;
  const home = await run.directory(name);
  const host = "127.0.0.1";
  const [xml, properties] = [join(home, "rest.xml"), join(home, "catalog.properties")];
  const logs = join(run.path, "logs");
  try {
    await mkdir(logs, { recursive: true, mode: 0o700 });
    await writeFile(xml, REST_XML);
    const settings = { ...options.stores, host, port, virtualHost: virtualHost.reveal() };
    await writeFile(properties, propertiesFile(settings), { mode: 0o600 });
  } catch (cause) {
    throw directoryError(home, cause);
  }
  const jvm = [...JVM_OPTIONS, `-Djava.io.tmpdir=${home}`, `-Duser.home=${home}`, ...program.archive];
  const main = ["org.eclipse.jetty.xml.XmlConfiguration", xml, properties];
  const server = await ManagedProcess.spawn({
    name,
    command: program.java,
    args: [...jvm, "-cp", program.jars.join(":"), ...main],
    env: { PATH: "/usr/bin:/bin", HOME: home, TMPDIR: home, LANG: "C.UTF-8", TZ: "UTC" },
    cwd: home,
    logFile: join(logs, `${name}.log`),
    secrets: [...secrets, virtualHost],
  });
  try {
    const probe = (): Promise<ProbeResult<string>> => proveVirtualHost({ host, port, virtualHost }, server);
    const version = await server.ready(probe, options.limitMs, options.signal);
    return { process: server, version };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Ours answers to the name that was made for it, and to no other. */
async function proveVirtualHost(
  address: { readonly host: string; readonly port: number; readonly virtualHost: Secret },
  server: Pick<ManagedProcess, "logs">,
): Promise<ProbeResult<string>> {
  const [ours, other] = await Promise.all(
    [address.virtualHost.reveal(), newSecret().reveal()].map((name) => statusFor(address, name)),
  );
  if (typeof ours !== "number" || typeof other !== "number") {
    const code = systemCode(typeof ours === "number" ? other : ours);
    return { state: "waiting", why: `no answer yet (${code ?? "no code"})` };
  }
  if (other !== 404) return { state: "foreign", why: `another program answers on port ${address.port}` };
  // Jetty listens when the catalog is there, and then answers at once.
  if (ours !== 200) return { state: "foreign", why: `a program on port ${address.port} does not know its own name` };
  const version = versionIn(server.logs());
  if (version !== undefined) return { state: "ready", value: version };
  throw new FloeContractsError("service-not-ready", "catalog: the reference server does not say its version", {
    hint: "its jars may not be those of one release",
    where: { service: "catalog", log: server.logs() },
  });
}

/** For example 1.10.1, of "Apache Iceberg 1.10.1 (commit …)". */
export function versionIn(lines: readonly string[]): string | undefined {
  const line = lines.find((each) => each.startsWith(`${VERSION_MARK}Apache Iceberg `));
  return line === undefined ? undefined : /Apache Iceberg (\S+)/.exec(line)?.[1];
}

function statusFor({ host, port }: { host: string; port: number }, name: string): Promise<number | Error> {
  return new Promise((resolve) => {
    const asked = request({ host, port, path: "/v1/config", headers: { host: name }, timeout: 2_000, agent: false });
    asked.once("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.once("timeout", () => asked.destroy(new Error("it does not answer")));
    asked.once("error", resolve);
    asked.end();
  });
}
