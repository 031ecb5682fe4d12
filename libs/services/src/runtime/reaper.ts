/**
 * Cleanup that survives kill -9 of this process: every group of processes and every directory is made known to a reaper
 * child as it is made, and taken back as it is gone. Nothing depends on exit handlers, which SIGKILL skips. The same words
 * go to a journal, for the case that the reaper is killed too: the reaper of the next run reads it and does the work.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type GroupLeader, readProcess, type Strays } from "./process-table.ts";
import { ensureStateDirectory, tidyStateDirectory } from "./state.ts";

export type ReaperMessage =
  | {
      readonly op: "group";
      readonly pid: number;
      readonly started: string;
      readonly signal: NodeJS.Signals;
      readonly strays: Strays | undefined;
    }
  | { readonly op: "ungroup"; readonly pid: number }
  | { readonly op: "directory"; readonly path: string }
  | { readonly op: "undirectory"; readonly path: string }
  /** Whose journal this is, and who reads it when he dies. */
  | { readonly op: "owner"; readonly pid: number; readonly started: string }
  | { readonly op: "reaper"; readonly pid: number; readonly started: string };

const groups = new Map<number, ReaperMessage>();
const directories = new Map<string, ReaperMessage>();
let reaper: ChildProcess | undefined;
let journal: string | undefined;
let watching = false;

function send(message: ReaperMessage): void {
  const line = `${JSON.stringify(message)}\n`;
  note(line);
  reaper?.stdin?.write(line);
}

/** A full disk must not end a run: then the reaper alone knows. */
function note(line: string): void {
  if (journal === undefined) return;
  try {
    appendFileSync(journal, line, { mode: 0o600 });
  } catch {
    journal = undefined;
  }
}

function self(): GroupLeader {
  return { pid: process.pid, started: readProcess(process.pid)?.started ?? "unknown" };
}

/** The file name of a process's journal in the state directory. It is there as long as there is something on the books. */
export function journalName({ pid, started }: GroupLeader): string {
  return `${pid}-${started.replaceAll(/\W/g, "")}.journal`;
}

/** A journal that holds what there is now; in place of the old one, so that it does not grow without end. */
function openJournal(tries = 2): string | undefined {
  try {
    const owner = self();
    const path = join(ensureStateDirectory(), journalName(owner));
    const messages: ReaperMessage[] = [{ op: "owner", ...owner }, ...groups.values(), ...directories.values()];
    writeFileSync(path, messages.map((message) => `${JSON.stringify(message)}\n`).join(""), { mode: 0o600 });
    return path;
  } catch {
    // The last one to leave may have removed the directory between two lines of this.
    return tries > 1 ? openJournal(tries - 1) : undefined;
  }
}

/** A good end, with nothing on the books, leaves no file behind by the time the process is gone. */
function closeJournal(): void {
  if (journal === undefined || groups.size + directories.size > 0) return;
  rmSync(journal, { force: true });
  tidyStateDirectory();
}

/** The reaper itself can be killed too: then a new one is told everything again. */
function ensureReaper(): void {
  if (reaper !== undefined && reaper.exitCode === null && reaper.signalCode === null) return;
  journal = openJournal();
  if (!watching) process.once("exit", closeJournal);
  watching = true;
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve("./reaper-main.ts")), journal ?? ""], {
    // A session of its own: a signal to this process's group, such as Ctrl-C, must not reach it.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    env: {
      PATH: process.env["PATH"] ?? "",
      ...(process.env["TMPDIR"] === undefined ? {} : { TMPDIR: process.env["TMPDIR"] }),
    },
  });
  reaper = child;
  if (child.pid !== undefined) {
    const started = readProcess(child.pid)?.started ?? "gone";
    note(`${JSON.stringify({ op: "reaper", pid: child.pid, started } satisfies ReaperMessage)}\n`);
  }
  child.on("error", () => {});
  child.stdin?.on("error", () => {});
  child.once("exit", () => {
    if (reaper !== child) return;
    reaper = undefined;
    if (groups.size + directories.size > 0) ensureReaper();
    else if (journal !== undefined) rmSync(journal, { force: true });
  });
  // It must not keep this process alive.
  child.unref();
  if (child.stdin !== null && "unref" in child.stdin && typeof child.stdin.unref === "function") child.stdin.unref();
  for (const message of [...groups.values(), ...directories.values()])
    child.stdin?.write(`${JSON.stringify(message)}\n`);
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

/** Has the directory, or file, removed when this process ends without having removed it. */
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
