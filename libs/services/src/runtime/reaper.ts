/**
 * Cleanup that survives kill -9 of this process: every group of processes and every directory is made known to a reaper
 * child as it is made, and taken back as it is gone. Nothing depends on exit handlers, which SIGKILL skips.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { GroupLeader, Strays } from "./process-table.ts";

export type ReaperMessage =
  | {
      readonly op: "group";
      readonly pid: number;
      readonly started: string;
      readonly signal: NodeJS.Signals;
      readonly strays: Strays | undefined;
    }
  | { readonly op: "ungroup"; readonly pid: number }
  | { readonly op: "directory" | "undirectory"; readonly path: string };

const groups = new Map<number, ReaperMessage>();
const directories = new Map<string, ReaperMessage>();
let reaper: ChildProcess | undefined;

function send(message: ReaperMessage): void {
  reaper?.stdin?.write(`${JSON.stringify(message)}\n`);
}

/** The reaper itself can be killed too: then a new one is told everything again. */
function ensureReaper(): void {
  if (reaper !== undefined && reaper.exitCode === null && reaper.signalCode === null) return;
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve("./reaper-main.ts"))], {
    // A session of its own: a signal to this process's group, such as Ctrl-C, must not reach it.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    env: { PATH: process.env["PATH"] ?? "" },
  });
  reaper = child;
  child.on("error", () => {});
  child.stdin?.on("error", () => {});
  child.once("exit", () => {
    if (reaper !== child) return;
    reaper = undefined;
    if (groups.size + directories.size > 0) ensureReaper();
  });
  // It must not keep this process alive.
  child.unref();
  if (child.stdin !== null && "unref" in child.stdin && typeof child.stdin.unref === "function") child.stdin.unref();
  for (const message of [...groups.values(), ...directories.values()]) send(message);
}

/** Has the group killed when this process ends without having stopped it; `signal` comes first, SIGKILL a second later. */
export function guardGroup(leader: GroupLeader, signal: NodeJS.Signals, strays?: Strays): void {
  const message: ReaperMessage = { op: "group", pid: leader.pid, started: leader.started, signal, strays };
  ensureReaper();
  groups.set(leader.pid, message);
  send(message);
}

/** Takes back `guardGroup`, once the group is gone. */
export function releaseGroup(leader: GroupLeader): void {
  if (groups.delete(leader.pid)) send({ op: "ungroup", pid: leader.pid });
}

/** Has the directory removed when this process ends without having removed it. */
export function guardDirectory(path: string): void {
  const message: ReaperMessage = { op: "directory", path };
  ensureReaper();
  directories.set(path, message);
  send(message);
}

/** Takes back `guardDirectory`. */
export function releaseDirectory(path: string): void {
  if (directories.delete(path)) send({ op: "undirectory", path });
}

/** The reaper's process id, for tests that kill it. */
export function reaperPid(): number | undefined {
  return reaper?.pid;
}
