/**
 * A program that runs and ends: in a group of its own, under a limit, with an environment that is given and not inherited.
 * At the limit the whole group is killed, because a child of it (a JVM, a network helper) may be what hangs.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { FloeContractsError, systemCode } from "@floe-contracts/base";
import { endGroup, type GroupLeader, readProcess } from "./process-table.ts";
import { guardGroup, releaseGroup } from "./reaper.ts";
import type { UserIds } from "./service-user.ts";

export type OnOutput = (piece: string, stream: "stdout" | "stderr") => void;

export interface RunCommandOptions {
  /** What runs, in messages. */
  readonly name: string;
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** How long it may take to end after SIGTERM at the limit, 2 s by default. */
  readonly graceMs?: number | undefined;
  /** Ends it early; the result says `aborted`. */
  readonly signal?: AbortSignal | undefined;
  readonly user?: UserIds | undefined;
  readonly input?: string | undefined;
  /** Takes each piece of stdout and stderr as it comes; a piece may end inside a line. */
  readonly onOutput?: OnOutput | undefined;
}

export interface CommandResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
  readonly timedOut: boolean;
  readonly aborted: boolean;
}

/** Of each stream, this many characters at the end are kept: a program that writes without end must not fill the memory. */
const MOST_OUTPUT = 32 * 1024 * 1024;

function collect(child: ChildProcess, stream: "stdout" | "stderr", onOutput?: OnOutput): () => string {
  let pieces: string[] = [];
  let size = 0;
  child[stream]?.setEncoding("utf8").on("data", (piece: string) => {
    pieces.push(piece);
    size += piece.length;
    if (size > 2 * MOST_OUTPUT) {
      pieces = [pieces.join("").slice(-MOST_OUTPUT)];
      size = MOST_OUTPUT;
    }
    onOutput?.(piece, stream);
  });
  return () => pieces.join("").slice(-MOST_OUTPUT);
}

/**
 * Runs a program to its end. A bad exit code is a result, not an error.
 * @throws FloeContractsError `program-not-started` when the program is not there or may not be run, `service-not-stopped`
 * when a process of it survives SIGKILL.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: RunCommandOptions,
): Promise<CommandResult> {
  const begin = performance.now();
  const child = start(command, args, options);
  const { pid } = child;
  if (pid === undefined) throw notStarted(options, command, await new Promise((done) => child.once("error", done)));
  child.on("error", () => {});
  const leader: GroupLeader = { pid, started: readProcess(pid)?.started ?? "gone" };
  guardGroup(leader, "SIGTERM");
  const [stdout, stderr] = [collect(child, "stdout", options.onOutput), collect(child, "stderr", options.onOutput)];
  child.stdin?.on("error", () => {});
  child.stdin?.end(options.input ?? "");
  const exited = new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
  const closed = new Promise<void>((done) => child.once("close", () => done()));

  const timer = new AbortController();
  const outcome = await Promise.race([
    exited.then(() => "exit" as const),
    sleep(options.timeoutMs, "limit" as const, { signal: timer.signal }).catch(() => "exit" as const),
    new Promise<"aborted">((done) => {
      if (options.signal?.aborted === true) done("aborted");
      options.signal?.addEventListener("abort", () => done("aborted"), { once: true, signal: timer.signal });
    }),
  ]);
  timer.abort();
  // Also after a good end: a child that it left behind in its group would outlive the run.
  const left = await endGroup(leader, {
    signal: "SIGTERM",
    graceMs: outcome === "exit" ? 250 : (options.graceMs ?? 2_000),
  });
  if (left.length > 0)
    throw new FloeContractsError("service-not-stopped", `${options.name} left processes behind: ${left.join(", ")}`, {
      hint: "end them by hand; a process that SIGKILL does not end waits for a disk or a file server",
    });
  releaseGroup(leader);
  const exitCode = await exited;
  // All of the group is gone, so the pipes close once their content was read; one that escaped could hold them open.
  const drained = new AbortController();
  await Promise.race([closed, sleep(5_000, undefined, { signal: drained.signal }).catch(() => {})]);
  drained.abort();
  return {
    exitCode: outcome === "exit" ? exitCode : null,
    stdout: stdout(),
    stderr: stderr(),
    durationMs: performance.now() - begin,
    timedOut: outcome === "limit",
    aborted: outcome === "aborted",
  };
}

function start(command: string, args: readonly string[], options: RunCommandOptions): ChildProcess {
  try {
    return spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      detached: true,
      stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      ...(options.user ?? {}),
    });
  } catch (cause) {
    throw notStarted(options, command, cause);
  }
}

function notStarted(options: RunCommandOptions, command: string, cause: unknown): FloeContractsError {
  return new FloeContractsError(
    "program-not-started",
    `${options.name}: cannot start ${command} (${systemCode(cause)})`,
    {
      hint: "is the file there, may it be executed, and is the working directory there?",
      where: { file: command },
      cause,
    },
  );
}
