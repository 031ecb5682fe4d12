/** One client's connection to the supervisor of an environment, and the finding or starting of that supervisor. */

import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { FloeContractsError } from "@floe-contracts/base";
import type { Environment } from "../module.ts";
import { acquireLock } from "../runtime/lock.ts";
import { isAlive } from "../runtime/process-table.ts";
import { guardDirectory, releaseDirectory } from "../runtime/reaper.ts";
import { newSecret } from "../runtime/secret.ts";
import type { Selection } from "./plan.ts";
import { PROTOCOL, type Request } from "./protocol.ts";
import { lockPaths, readStates, type StateFile, statePaths } from "./state-file.ts";
import type { SupervisorConfig } from "./supervisor.ts";

/** How long a supervisor may take to listen, and an old one to end. */
const START_LIMIT_MS = 30_000;
const CONNECT_MS = 2_000;

/** What identifies the environment that a client wants. */
export interface Wanted {
  readonly key: string;
  readonly name: string;
  readonly root: string;
  readonly selection: Selection;
  /** The whole environment of the caller: settings, proxies, PATH. */
  readonly environment: Environment;
}

/** A message without the token, which `send` adds. */
export type Unsigned<R extends Request = Request> = R extends Request ? Omit<R, "token"> : never;

/** An open connection. */
export interface Connection {
  readonly socket: Socket;
  readonly state: StateFile;
  send(request: Unsigned): void;
}

/** Connects to a supervisor; undefined when it does not listen any more. */
export async function connectTo(state: StateFile): Promise<Connection | undefined> {
  const socket = connect({ host: "127.0.0.1", port: state.port, noDelay: true });
  const connected = await new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.setTimeout(CONNECT_MS, () => resolve(false));
  });
  if (!connected) {
    socket.destroy();
    return undefined;
  }
  socket.setTimeout(0);
  socket.on("error", () => {});
  const send = (request: Unsigned): void => {
    socket.write(`${JSON.stringify({ ...request, token: state.token })}\n`);
  };
  return { socket, state, send };
}

/**
 * A connection to an environment of this key that takes clients, which is started when there is none.
 * @param avoid ids of environments that refused.
 * @throws FloeContractsError `environment-not-started`, with the last lines of its log.
 */
export async function connectOrStart(wanted: Wanted, avoid: ReadonlySet<string>): Promise<Connection> {
  const found = await connectToExisting(wanted.key, avoid);
  if (found !== undefined) return found;
  using _lock = await acquireLock(lockPaths(wanted.key)[0]);
  // Somebody else may have started it while this one waited.
  const made = await connectToExisting(wanted.key, avoid);
  if (made !== undefined) return made;
  const state = await startSupervisor(wanted);
  const connection = await connectTo(state);
  if (connection !== undefined) return connection;
  throw notStarted("its supervisor listened and does not answer", []);
}

async function connectToExisting(key: string, avoid: ReadonlySet<string>): Promise<Connection | undefined> {
  for (const state of readStates()) {
    if (state.key !== key || state.protocol !== PROTOCOL || avoid.has(state.id)) continue;
    const connection = await connectTo(state);
    if (connection !== undefined) return connection;
  }
  return undefined;
}

async function startSupervisor(wanted: Wanted): Promise<StateFile> {
  const { key, name, root, selection, environment } = wanted;
  const id = randomUUID().slice(0, 8);
  const config: SupervisorConfig = { id, key, name, root, selection, token: newSecret().reveal() };
  const { log } = statePaths(key, id);
  // Until the supervisor guards it itself.
  guardDirectory(log);
  const descriptor = openSync(log, "a", 0o600);
  const main = fileURLToPath(import.meta.resolve("./supervisor-main.ts"));
  const child = spawn(process.execPath, [main], {
    // A session of its own: what ends the run that started it, such as Ctrl-C, must not end the environment of others.
    detached: true,
    stdio: ["pipe", "pipe", descriptor],
    env: withoutRunner(environment),
  });
  closeSync(descriptor);
  try {
    await listening(child, JSON.stringify(config));
  } catch (cause) {
    child.kill("SIGKILL");
    const lines = readFileSync(log, "utf8").trim().split("\n").slice(-15);
    rmSync(log, { force: true });
    throw notStarted(cause instanceof Error ? cause.message : String(cause), lines);
  } finally {
    releaseDirectory(log);
  }
  const state = readStates().find((each) => each.id === id);
  if (state === undefined) throw notStarted("its supervisor left no state file", []);
  return state;
}

/** Waits for its one line, and lets go of it. */
async function listening(child: ChildProcess, config: string): Promise<void> {
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new TypeError("the supervisor has no pipes");
  stdin.on("error", () => {});
  stdin.end(config);
  const limit = new AbortController();
  try {
    await Promise.race([
      new Promise<void>((resolve) => stdout.once("data", () => resolve())),
      new Promise<never>((_, reject) => {
        child.once("error", reject);
        child.once("exit", (code, signal) =>
          reject(new Error(`its supervisor ended with ${signal ?? `exit code ${code}`}`)),
        );
      }),
      sleep(START_LIMIT_MS, undefined, { signal: limit.signal }).then(() => {
        throw new Error(`its supervisor did not listen within ${START_LIMIT_MS / 1000} s`);
      }),
    ]);
  } finally {
    limit.abort();
    stdout.destroy();
    child.unref();
  }
}

/** A supervisor outlives the test runner that started it, and must not take itself for a part of it. */
function withoutRunner(environment: Environment): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined && !/^(VITEST|NODE_OPTIONS|NODE_ENV|NODE_V8_COVERAGE|TINYPOOL)/.test(name))
      result[name] = value;
  return result;
}

function notStarted(why: string, log: readonly string[]): FloeContractsError {
  return new FloeContractsError("environment-not-started", `the environment cannot be started: ${why}`, {
    hint: "its last lines say why; the temporary directory must be writable (TMPDIR) and loopback must be up",
    where: { service: "environment", log },
  });
}

/** Waits until the process of a supervisor is gone. @returns whether it is. */
export async function gone(state: StateFile, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (isAlive(state)) {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}
