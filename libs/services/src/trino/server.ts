/** Trino as a process, without its launcher, and the proof that an answer is its own. */
import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { TrinoEndpoint } from "../endpoints.ts";
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
import { LOG_LEVELS, type NodeSettings, nodeConfig, nodeProperties } from "./configuration.ts";
import { TrinoError, TrinoUnreachable, trinoInfo, trinoQuery } from "./statement.ts";

/** What it runs with. */
export interface TrinoProgram extends JavaProgram {
  /** The directory of plugin directories. */
  readonly plugins: string;
}

/** Of each catalog the settings of its connector. */
export type TrinoServerOptions = SqlServerOptions<TrinoProgram>;

export interface TrinoServer {
  readonly process: ManagedProcess;
  readonly endpoint: TrinoEndpoint;
  /** Of the running server, e.g. 476. */
  readonly version: string;
}

export const TRINO_USER = "floe";

/** Quick to start and small. The archive of classes fits only these. */
export const JVM_OPTIONS: readonly string[] = [
  "-server",
  "-Xms256M",
  "-Xmx1G",
  "-XX:+UseSerialGC",
  "-XX:TieredStopAtLevel=1",
  "-XX:ReservedCodeCacheSize=256M",
  // Trino has some 25,000 classes after its start: no collection for their sake on the way there.
  "-XX:MetaspaceSize=256M",
  "-XX:+ExitOnOutOfMemoryError",
  // No file in /tmp.
  "-XX:-UsePerfData",
  "--sun-misc-unsafe-memory-access=allow",
  "--enable-native-access=ALL-UNNAMED",
];

/**
 * Starts it and waits until SQL proves that it is this one and that its catalog answers.
 * @throws FloeContractsError `service-exited`, `service-not-ready`, `service-port-taken`, `service-refused` when the catalog
 * refuses it, `program-not-started`, `disk-full`.
 */
export async function startTrinoServer(options: TrinoServerOptions): Promise<TrinoServer> {
  const { port, secrets } = options;
  const identity = { nodeId: randomUUID(), environment: `floe_${randomBytes(8).toString("hex")}`, port };
  const server = await spawnSqlServer(options, (home) =>
    writeSettings({ ...identity, home, plugins: options.program.plugins }, options),
  );
  const endpoint = { url: `http://127.0.0.1:${port}`, user: TRINO_USER, password: null, catalog: options.prove };
  try {
    const probe = (signal: AbortSignal): Promise<ProbeResult<string>> =>
      proveTrino(endpoint, identity, { server, secrets, signal });
    const version = await server.ready(probe, options.limitMs, options.signal);
    return { process: server, endpoint, version };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function writeSettings(settings: NodeSettings, { program, catalogs }: TrinoServerOptions): Promise<void> {
  const { home } = settings;
  const catalogsHome = join(home, "etc", "catalog");
  // An earlier try, at a port that was taken, wrote other ones.
  await rm(catalogsHome, { recursive: true, force: true });
  for (const directory of [catalogsHome, join(home, "data")]) await mkdir(directory, { recursive: true, mode: 0o700 });
  const properties = Object.entries(nodeProperties(settings)).map(([key, value]) => `-D${key}=${value}`);
  const main = ["-cp", program.jars.join(":"), "io.trino.server.TrinoServer"];
  const files: Record<string, string> = {
    [ARGUMENTS]: javaArguments([...JVM_OPTIONS, ...program.archive, ...properties, ...main]),
    "etc/config.properties": javaProperties(nodeConfig(settings)),
    "etc/log.properties": javaProperties(LOG_LEVELS),
  };
  for (const [catalog, values] of Object.entries(catalogs))
    files[`etc/catalog/${catalog}.properties`] = javaProperties(values);
  for (const [path, content] of Object.entries(files)) await writeFile(join(home, path), content, { mode: 0o600 });
}

/** Ours says the environment's name and the node's id that were made for this start. */
export async function proveTrino(
  endpoint: TrinoEndpoint,
  settings: Pick<NodeSettings, "nodeId" | "environment" | "port">,
  proving: Proving,
): Promise<ProbeResult<string>> {
  const { signal } = proving;
  const foreign: ProbeResult<string> = { state: "foreign", why: `another program answers on port ${settings.port}` };
  try {
    const info = await trinoInfo(endpoint, { signal });
    if (info.environment !== settings.environment) return foreign;
    if (info.starting) return { state: "waiting", why: "it is still starting" };
    const nodes = await trinoQuery(endpoint, "SELECT node_id, node_version FROM system.runtime.nodes", { signal });
    const [node] = nodes.rows;
    if (node === undefined) return { state: "waiting", why: "it has no node yet" };
    if (nodes.rows.length > 1 || node[0] !== settings.nodeId) return foreign;
    await proveCatalogs(endpoint, proving);
    return { state: "ready", value: String(node[1]) };
  } catch (error) {
    // Before it has an address, and between its address and its first answer.
    if (error instanceof TrinoUnreachable && error.status === 0) return { state: "waiting", why: error.message };
    if (error instanceof TrinoUnreachable && error.status === 503)
      return { state: "waiting", why: "it is still starting" };
    if (error instanceof TrinoUnreachable) return foreign;
    throw error;
  }
}

/** A catalog whose settings Trino does not take is missing from the list; one that refuses us fails at its first question. */
async function proveCatalogs(endpoint: TrinoEndpoint, proving: Proving): Promise<void> {
  const { catalog } = endpoint;
  const { server, signal } = proving;
  const { rows } = await trinoQuery(endpoint, "SELECT catalog_name FROM system.metadata.catalogs", { signal });
  if (!rows.some(([name]) => name === catalog))
    throw new FloeContractsError("service-not-ready", `trino: it could not set up its catalog ${catalog}`, {
      hint: "its last lines say why",
      where: { service: "trino", log: server.logs(20) },
    });
  try {
    await trinoQuery(endpoint, `SHOW SCHEMAS FROM ${catalog}`, { signal });
  } catch (error) {
    throw error instanceof TrinoError ? catalogRefused("Trino", catalog, error, proving) : error;
  }
}
