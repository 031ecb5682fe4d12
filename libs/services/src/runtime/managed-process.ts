/**
 * A service as a process: started in a group of its own, watched until it proves that it is ready, stopped with everything
 * it started, and verified to be gone. node:child_process and not a wrapper, because the whole group has to be signalled,
 * under another user's ids, and the reaper told in the same turn of the event loop.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { FloeContractsError, messageOf, redact, systemCode } from "@floe-contracts/base";
import { LineLog } from "./log.ts";
import { endGroup, type GroupLeader, readProcess, type Strays } from "./process-table.ts";
import { guardGroup, releaseGroup } from "./reaper.ts";
import type { Secret } from "./secret.ts";
import type { UserIds } from "./service-user.ts";

/**
 * What a probe found: the service answers and is ours; not yet, and why; or another program answers in its place.
 * `failed` ends the waiting at once.
 */
export type ProbeResult<T> =
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "waiting"; readonly why: string }
  | { readonly state: "foreign"; readonly why: string };

export interface ManagedProcessOptions {
  /** The service's name in messages. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment: nothing is taken over from this process. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly user?: UserIds | undefined;
  /** A file for everything that the service writes. */
  readonly logFile?: string | undefined;
  readonly secrets?: readonly Secret[] | undefined;
  /** What asks it to end; SIGTERM unless the service means something else by that. */
  readonly stopSignal?: NodeJS.Signals | undefined;
  /** How long it may take to end before SIGKILL. */
  readonly stopGraceMs?: number | undefined;
  /** Set for a service whose children make groups of their own and can outlive it. */
  readonly strays?: Strays | undefined;
}

/** How a process ended. */
export interface ProcessExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const POLL_MS = 50;
const LINES_IN_ERRORS = 20;
const ADDRESS_IN_USE = /address already in use|EADDRINUSE|port is already allocated/i;

export class ManagedProcess implements AsyncDisposable {
  readonly name: string;
  readonly pid: number;
  /** Settles when the process has ended; never rejects. */
  readonly exited: Promise<ProcessExit>;
  readonly #leader: GroupLeader;
  readonly #log: LineLog;
  readonly #options: ManagedProcessOptions;
  #exit: ProcessExit | undefined;
  #stopped: Promise<void> | undefined;

  private constructor(options: ManagedProcessOptions, child: ChildProcess, leader: GroupLeader, log: LineLog) {
    this.name = options.name;
    this.pid = leader.pid;
    this.#leader = leader;
    this.#log = log;
    this.#options = options;
    // 'close' comes after the last output was read, so the last lines are there when somebody asks why it ended.
    this.exited = new Promise((resolve) => {
      child.once("exit", (code, signal) => {
        this.#exit = { code, signal };
        // A grandchild can hold the pipe open for ever: what has not come a moment later is not waited for.
        const timer = setTimeout(() => resolve({ code, signal }), 250);
        child.once("close", () => {
          clearTimeout(timer);
          resolve({ code, signal });
        });
      });
    });
  }

  /**
   * Starts the process; nothing is known about its being ready.
   * @throws FloeContractsError `program-not-started`.
   */
  static async spawn(options: ManagedProcessOptions): Promise<ManagedProcess> {
    const log = new LineLog({ file: options.logFile, secrets: options.secrets });
    let child: ChildProcess;
    try {
      child = spawn(options.command, options.args, {
        cwd: options.cwd,
        env: options.env,
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
        ...(options.user ?? {}),
      });
    } catch (cause) {
      throw notStarted(options, cause);
    }
    const { pid } = child;
    if (pid === undefined) {
      const cause = await new Promise<unknown>((resolve) => child.once("error", resolve));
      throw notStarted(options, cause);
    }
    child.on("error", () => {});
    // A process that is gone already has no start time; its id is still ours, as nobody has waited for it yet.
    const leader: GroupLeader = { pid, started: readProcess(pid)?.started ?? "gone" };
    guardGroup(leader, options.stopSignal ?? "SIGTERM", options.strays);
    for (const source of ["stdout", "stderr"] as const) {
      child[source]?.setEncoding("utf8").on("data", (piece: string) => log.write(source, piece));
    }
    return new ManagedProcess(options, child, leader, log);
  }

  /** Whether it has ended, by itself or because it was stopped. */
  get hasExited(): boolean {
    return this.#exit !== undefined;
  }

  /** The last lines that it wrote, secrets cut out. */
  logs(count?: number): string[] {
    return this.#log.lines(count);
  }

  /**
   * Asks `probe` every 50 ms until it says ready.
   * @param limitMs how long it may take.
   * @param signal ends the waiting; its reason is thrown.
   * @throws FloeContractsError `service-exited` as soon as the process ends, `service-not-ready` at the limit,
   * `service-port-taken` when another program answers or holds the port; each with the last lines of the log.
   */
  async ready<T>(
    probe: (signal: AbortSignal) => Promise<ProbeResult<T>>,
    limitMs: number,
    signal?: AbortSignal,
  ): Promise<T> {
    const deadline = performance.now() + limitMs;
    let why = "it has not answered yet";
    const ended = this.exited.then((exit) => ({ state: "ended", exit }) as const);
    for (;;) {
      signal?.throwIfAborted();
      const abort = new AbortController();
      const remaining = deadline - performance.now();
      const limit = sleep(Math.max(remaining, 0), { state: "limit" } as const, { signal: abort.signal }).catch(
        () => ({ state: "limit" }) as const,
      );
      const answer = probe(abort.signal).catch((thrown: unknown) => {
        if (thrown instanceof FloeContractsError) return { state: "failed", thrown } as const;
        return { state: "waiting", why: messageOf(thrown) } as const;
      });
      const found = await Promise.race([answer, ended, limit]);
      abort.abort();
      if (this.#exit !== undefined) throw this.exitError(await this.exited);
      if (found.state === "ready") return found.value;
      if (found.state === "failed") throw found.thrown;
      if (found.state === "foreign") throw this.#error("service-port-taken", `${this.name}: ${found.why}`, PORT_HINT);
      if (found.state === "waiting") why = found.why;
      if (found.state === "limit" || performance.now() + POLL_MS > deadline) throw this.#notReady(limitMs, why);
      await Promise.race([sleep(POLL_MS), ended]);
    }
  }

  /** Waits for `work`, and rejects with `exitError` as soon as the process ends. */
  guard<T>(work: Promise<T>): Promise<T> {
    const ended = this.exited.then((exit): never => {
      throw this.exitError(exit);
    });
    return Promise.race([work, ended]);
  }

  /** The error that says how the process ended, with its last lines; a port that was taken has its own code. */
  exitError(exit: ProcessExit): FloeContractsError {
    const how = exit.signal === null ? `with exit code ${exit.code}` : `by signal ${exit.signal}`;
    if (this.logs().some((line) => ADDRESS_IN_USE.test(line)))
      return this.#error("service-port-taken", `${this.name} ended ${how}: its port is taken`, PORT_HINT);
    const full = this.logs().some((line) => /no space left on device/i.test(line));
    if (full) return this.#error("disk-full", `${this.name} ended ${how}: no space is left on the disk`, DISK_HINT);
    return this.#error("service-exited", `${this.name} ended ${how}`, "its last lines say why");
  }

  #notReady(limitMs: number, why: string): FloeContractsError {
    const message = `${this.name} was not ready after ${limitMs / 1000} s: ${why}`;
    return this.#error("service-not-ready", message, "its last lines may say why; a slow machine needs a higher limit");
  }

  #error(
    code: "service-exited" | "service-not-ready" | "service-port-taken" | "service-not-stopped" | "disk-full",
    message: string,
    hint: string,
  ): FloeContractsError {
    const secrets = (this.#options.secrets ?? []).map((secret) => secret.reveal());
    const log = this.logs(LINES_IN_ERRORS);
    return new FloeContractsError(code, redact(message, secrets), { hint, where: { service: this.name, log } });
  }

  /**
   * Ends the process and everything it started, and makes sure that all of it is gone. May be called again.
   * @throws FloeContractsError `service-not-stopped`, naming what is left.
   */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    const signal = this.#options.stopSignal ?? "SIGTERM";
    const { strays, stopGraceMs: graceMs = 5_000 } = this.#options;
    const left = await endGroup(this.#leader, { signal, graceMs, strays });
    if (left.length > 0)
      throw this.#error("service-not-stopped", `${this.name} left processes behind: ${left.join(", ")}`, STOP_HINT);
    await this.exited;
    releaseGroup(this.#leader);
    await this.#log.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

const PORT_HINT = "run it again; if it stays, another program takes every port that is tried";
const DISK_HINT = "free some space, or set TMPDIR to a directory on another disk";
const STOP_HINT = "end them by hand; a process that SIGKILL does not end waits for a disk or a file server";

function notStarted(options: ManagedProcessOptions, cause: unknown): FloeContractsError {
  const code = systemCode(cause);
  const hint =
    code === "ENOENT"
      ? "the file, or the loader that it names, is not there: the package may be made for another C library"
      : options.user === undefined
        ? "look at the file's mode, at the directories above it, and whether its file system forbids programs (noexec)"
        : `it is started as user ${options.user.uid}, since it refuses to run as root: may this container change its user?`;
  return new FloeContractsError("program-not-started", `${options.name}: cannot start ${options.command} (${code})`, {
    hint,
    where: { service: options.name, file: options.command },
    cause,
  });
}
