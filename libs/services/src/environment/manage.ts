/** Looking at the environments of this user, and ending them. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { FloeContractsError } from "@floe-contracts/base";
import { clearOrphans } from "../docker/orphans.ts";
import { isAlive } from "../runtime/process-table.ts";
import { clearOldJournals } from "../runtime/reap.ts";
import { journalName } from "../runtime/reaper.ts";
import { stateDirectory, tidyStateDirectory } from "../runtime/state.ts";
import type { ServiceName } from "../service.ts";
import { connectTo, gone } from "./client.ts";
import { errorFrom, readLogs } from "./joined.ts";
import { type EnvironmentStatus, messagesOf, type Reply } from "./protocol.ts";
import { readStates, type StateFile } from "./state-file.ts";

/** Which environments: all of this user unless said otherwise. */
export interface Which {
  /** Those of one checkout. */
  readonly root?: string | undefined;
  readonly name?: string | undefined;
}

export interface DownOptions extends Which {
  /** Who ends them, for those who use them. */
  readonly who?: string | undefined;
  /** Leave alone what somebody uses. */
  readonly onlyUnused?: boolean | undefined;
}

/** How long the stopping of all services may take before the supervisor itself is killed, and its reaper does the work. */
const DOWN_LIMIT_MS = 30_000;
const ANSWER_MS = 3_000;

function statesOf({ root, name }: Which): StateFile[] {
  return readStates().filter(
    (state) => (root === undefined || state.root === root) && (name === undefined || state.name === name),
  );
}

/** What runs. An environment whose supervisor does not answer is left out of the list, and named in `silent`. */
export async function environments(which: Which = {}): Promise<{ running: EnvironmentStatus[]; silent: StateFile[] }> {
  const running: EnvironmentStatus[] = [];
  const silent: StateFile[] = [];
  await Promise.all(
    statesOf(which).map(async (state) => {
      const status = await statusOf(state);
      if (status !== undefined) running.push(status);
      else if (isAlive(state)) silent.push(state);
    }),
  );
  running.sort((left, right) => (left.since < right.since ? -1 : 1));
  return { running, silent };
}

async function statusOf(state: StateFile): Promise<EnvironmentStatus | undefined> {
  const connection = await connectTo(state);
  if (connection === undefined) return undefined;
  const { socket } = connection;
  socket.setTimeout(ANSWER_MS, () => socket.destroy());
  connection.send({ op: "status" });
  try {
    for await (const reply of messagesOf<Reply>(socket)) if (reply.event === "status") return reply.status;
    return undefined;
  } finally {
    socket.destroy();
  }
}

/**
 * The last log lines of a service, of the first environment that has it.
 * @throws FloeContractsError `service-unknown` when none has.
 */
export async function serviceLogs(service: ServiceName, count: number, which: Which = {}): Promise<string[]> {
  const { running } = await environments(which);
  const owner = running.find((status) => status.services.some((each) => each.service === service));
  const state = readStates().find((each) => each.id === owner?.id);
  if (state !== undefined) return readLogs(state, service, count);
  const there = running.flatMap((status) => status.services.map((each) => each.service));
  throw new FloeContractsError("service-unknown", `${service} does not run`, {
    hint:
      there.length === 0
        ? "no environment runs: `floe-contracts up` starts one; a run that failed has shown its last lines"
        : `what runs: ${[...new Set(there)].join(", ")}`,
  });
}

export interface Ended {
  readonly id: string;
  readonly name: string;
  readonly root: string;
  readonly ms: number;
  /** Whether its supervisor had to be killed. */
  readonly killed: boolean;
}

/**
 * Ends environments with everything in them, and clears away what dead ones left.
 * @throws FloeContractsError `service-not-stopped` when something survives.
 */
export async function down(options: DownOptions = {}): Promise<Ended[]> {
  const ended = await Promise.all(statesOf(options).map((state) => endOne(state, options)));
  await Promise.all([clearOldJournals(), clearOrphans(process.env)]);
  tidyStateDirectory();
  return ended.filter((each) => each !== undefined);
}

/** Undefined when it is in use and is to be left alone. */
async function endOne(state: StateFile, options: DownOptions): Promise<Ended | undefined> {
  const begin = performance.now();
  const { id, name, root } = state;
  const connection = await connectTo(state);
  let [answered, killed] = [false, false];
  if (connection !== undefined) {
    const { socket } = connection;
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
    const { who = "floe-contracts down", onlyUnused = false } = options;
    connection.send({ op: "down", who, onlyUnused });
    for await (const reply of messagesOf<Reply>(socket)) {
      answered = true;
      socket.setTimeout(DOWN_LIMIT_MS);
      if (reply.event === "failed") throw errorFrom(reply.error);
      if (reply.event === "refused") return undefined;
      if (reply.event === "ended") break;
    }
  }
  if (!(await gone(state, connection === undefined || !answered ? 0 : ANSWER_MS))) {
    killed = true;
    process.kill(state.pid, "SIGKILL");
    if (!(await gone(state, ANSWER_MS)))
      throw new FloeContractsError("service-not-stopped", `the supervisor ${state.pid} of ${name} does not end`, {
        hint: "end it by hand; a process that SIGKILL does not end waits for a disk or a file server",
        where: { service: "environment" },
      });
    // Its reaper ends the services, and removes the journal when that is done.
    const journal = join(stateDirectory(), journalName(state));
    for (let waited = 0; existsSync(journal) && waited < ANSWER_MS * 2; waited += 50) await sleep(50);
  }
  return { id, name, root, ms: performance.now() - begin, killed };
}
