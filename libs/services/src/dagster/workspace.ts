/**
 * Which code servers a webserver asks: its workspace file, which it reads when it starts and when it is told to. Several test
 * processes add theirs to one webserver, so the file is changed under a lock; and what a killed one left goes with the next change.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "@floe-contracts/base";
import { acquireLock } from "../runtime/lock.ts";
import { isAlive } from "../runtime/process-table.ts";
import { directoryError } from "../runtime/run-directory.ts";

/** In DAGSTER_HOME. */
export const WORKSPACE_FILE = "workspace.yaml";
const SERVERS_FILE = "code-servers.json";

/** A code server that is asked, and the process that it is. */
export interface ServerEntry {
  readonly location: string;
  readonly port: number;
  readonly pid: number;
  /** When the process was started, as `readProcess` gives it. */
  readonly started: string;
}

/** Adds a code server. `after` is done before anybody else may change the file. */
export function addServer(home: string, entry: ServerEntry, after?: () => Promise<void>): Promise<void> {
  return change(home, (servers) => [...servers, entry], after);
}

/** Removes it. */
export function removeServer(home: string, entry: ServerEntry, after?: () => Promise<void>): Promise<void> {
  return change(home, (servers) => servers.filter(({ location }) => location !== entry.location), after);
}

async function change(
  home: string,
  edit: (servers: readonly ServerEntry[]) => readonly ServerEntry[],
  after: () => Promise<void> = async () => {},
): Promise<void> {
  using _lock = await acquireLock(join(home, "workspace.lock"));
  const alive = (await readServers(home)).filter(isAlive);
  const servers = edit(alive);
  try {
    await writeFileAtomic(join(home, SERVERS_FILE), `${JSON.stringify(servers)}\n`);
    await writeFileAtomic(join(home, WORKSPACE_FILE), `${JSON.stringify(workspaceOf(servers))}\n`);
  } catch (cause) {
    throw directoryError(home, cause);
  }
  await after();
}

/** The workspace file's content; JSON is YAML. */
export function workspaceOf(servers: readonly ServerEntry[]): object {
  const entry = ({ location, port }: ServerEntry): object => ({
    grpc_server: { host: "127.0.0.1", port, location_name: location },
  });
  return { load_from: servers.map(entry) };
}

async function readServers(home: string): Promise<readonly ServerEntry[]> {
  const text = await readFile(join(home, SERVERS_FILE), "utf8").catch(() => "[]");
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function isEntry(value: unknown): value is ServerEntry {
  return typeof value === "object" && value !== null && "location" in value && "pid" in value && "started" in value;
}
