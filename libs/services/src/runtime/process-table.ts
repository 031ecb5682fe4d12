/**
 * What processes there are, and the ending of a group of them. A process is known by its id and its start time together,
 * because ids are used again: whatever does not match both is left alone.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** One process. `started` is an opaque text, equal only for the very same process. */
export interface ProcessEntry {
  readonly pid: number;
  readonly ppid: number;
  readonly pgid: number;
  readonly started: string;
}

/** A process that was started as the leader of a group of its own. */
export interface GroupLeader {
  readonly pid: number;
  readonly started: string;
}

/**
 * How to know processes that left their leader's group and outlived it: by their program and working directory together.
 * Both must be paths that nobody else uses, such as a data directory of this run.
 */
export interface Strays {
  readonly program: string;
  readonly directory: string;
}

/** All processes that are alive; zombies are not, since nothing but their entry is left. */
export function listProcesses(): ProcessEntry[] {
  if (process.platform !== "linux") return listWithPs([]);
  const entries: ProcessEntry[] = [];
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const entry = readFromProc(Number(name));
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/** The process of this id, or undefined when there is none. */
export function readProcess(pid: number): ProcessEntry | undefined {
  return process.platform === "linux" ? readFromProc(pid) : listWithPs(["-p", String(pid)])[0];
}

/** Whether this very process, and not another one with its id, is alive. */
export function isAlive(leader: GroupLeader): boolean {
  return readProcess(leader.pid)?.started === leader.started;
}

/** Fields of /proc/PID/stat: proc_pid_stat(5). The second one, the name in brackets, may hold blanks and brackets. */
function readFromProc(pid: number): ProcessEntry | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch {
    return undefined;
  }
  const [state, ppid, pgid, ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const started = rest[16];
  if (state === undefined || started === undefined || state === "Z" || state === "X") return undefined;
  return { pid, ppid: Number(ppid), pgid: Number(pgid), started };
}

function listWithPs(selection: readonly string[]): ProcessEntry[] {
  const columns = ["-o", "pid=", "-o", "ppid=", "-o", "pgid=", "-o", "stat=", "-o", "lstart="];
  const result = spawnSync("ps", [...(selection.length === 0 ? ["-A"] : selection), ...columns], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "/bin:/usr/bin", LC_ALL: "C" },
  });
  const entries: ProcessEntry[] = [];
  for (const line of (result.stdout ?? "").split("\n")) {
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.+?)\s*$/.exec(line);
    if (match === null || match[4]?.startsWith("Z") === true) continue;
    const [, pid, ppid, pgid, , started] = match;
    entries.push({ pid: Number(pid), ppid: Number(ppid), pgid: Number(pgid), started: started ?? "" });
  }
  return entries;
}

/**
 * The processes that belong to a leader: its group, and its descendants in whatever group (a Postgres backend makes a
 * session of its own). When another process has taken over the leader's id, nothing does.
 */
export function membersOf(leader: GroupLeader, all: readonly ProcessEntry[] = listProcesses()): ProcessEntry[] {
  const holder = all.find((entry) => entry.pid === leader.pid);
  if (holder !== undefined && holder.started !== leader.started) return [];
  const members = new Map<number, ProcessEntry>();
  for (const entry of all) if (entry.pgid === leader.pid) members.set(entry.pid, entry);
  if (holder !== undefined) members.set(holder.pid, holder);
  let grew = true;
  while (grew) {
    grew = false;
    for (const entry of all) {
      if (members.has(entry.pid) || !members.has(entry.ppid)) continue;
      members.set(entry.pid, entry);
      grew = true;
    }
  }
  return [...members.values()];
}

/** The processes that run `program` in `directory`; on Linux only, elsewhere there is no cheap way to ask. */
function straysOf(strays: Strays | undefined, all: readonly ProcessEntry[]): ProcessEntry[] {
  if (strays === undefined || process.platform !== "linux") return [];
  const leadsTo = (link: string, path: string): boolean => {
    try {
      return readlinkSync(link) === path;
    } catch {
      return false;
    }
  };
  const { program, directory } = strays;
  return all.filter(({ pid }) => leadsTo(`/proc/${pid}/cwd`, directory) && leadsTo(`/proc/${pid}/exe`, program));
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between, which is what the signal was for.
  }
}

/**
 * Ends a group: `signal` to the group, then, after `graceMs`, SIGKILL to whatever is left of it and of its descendants.
 * @returns the ids that are still alive two seconds after SIGKILL; empty when all are gone.
 */
export async function endGroup(
  leader: GroupLeader,
  options: { signal: NodeJS.Signals; graceMs: number; strays?: Strays | undefined },
): Promise<number[]> {
  const known = new Map<number, ProcessEntry>();
  const remaining = (): ProcessEntry[] => {
    const all = listProcesses();
    for (const entry of [...membersOf(leader, all), ...straysOf(options.strays, all)]) known.set(entry.pid, entry);
    return all.filter((entry) => known.get(entry.pid)?.started === entry.started);
  };
  const waitUntil = async (deadline: number): Promise<ProcessEntry[]> => {
    for (let pause = 5; ; pause = Math.min(pause * 2, 50)) {
      const left = remaining();
      if (left.length === 0 || performance.now() >= deadline) return left;
      await sleep(pause);
    }
  };
  let left = remaining();
  if (left.some((entry) => entry.pgid === leader.pid)) signalQuietly(-leader.pid, options.signal);
  else for (const entry of left) signalQuietly(entry.pid, options.signal);
  left = await waitUntil(performance.now() + options.graceMs);
  const deadline = performance.now() + 2_000;
  while (left.length > 0 && performance.now() < deadline) {
    for (const entry of left) signalQuietly(entry.pid, "SIGKILL");
    left = await waitUntil(Math.min(deadline, performance.now() + 200));
  }
  return left.map((entry) => entry.pid);
}
