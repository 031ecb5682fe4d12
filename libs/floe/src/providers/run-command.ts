/**
 * Running a foreign command: no shell, its own process group, an environment that is exactly the one given, a time limit.
 * What it leaves running is killed with it. Every way to end is one error code, the same for providers and consumers.
 */
import { stat } from "node:fs/promises";
import { type ErrorCode, FloeContractsError } from "@floe-contracts/base";
import { execaLibrary } from "../lazy.ts";
import { OutputTail } from "./output-tail.ts";
import type { Environment } from "./provider.ts";
import { secretsToHide } from "./template.ts";

/** How long a command may take unless an option says otherwise. */
export const DEFAULT_TIMEOUT_MS = 60_000;
/** How long a command may take to end after it was asked to, before it is made to. */
const GRACE_MS = 2_000;
/** How many last lines an error carries. */
const LINES_IN_ERROR = 20;

export interface CommandCall {
  /** Who is called, for messages: `the provider floe`. */
  readonly who: string;
  readonly argv: readonly string[];
  /** The command as it is configured, fit to be shown. */
  readonly shown: string;
  readonly cwd: string;
  readonly env: Environment;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Values to hide besides those of the environment. */
  readonly secrets: readonly string[];
}

export interface CommandEnd {
  readonly how: "exit" | "signal" | "timeout" | "cancelled" | "not-started";
  readonly exitCode?: number | undefined;
  /** The signal that ended it, or the system's code for why it did not start. */
  readonly reason?: string | undefined;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly durationMs: number;
}

/** Runs a command to its end, whatever that is, and says how it ended; secrets are hidden in what it said. */
export async function runCommand(call: CommandCall): Promise<CommandEnd> {
  await assertDirectory(call.cwd);
  const secrets = secretsToHide(call.env, call.secrets);
  const stdout = new OutputTail(secrets);
  const stderr = new OutputTail(secrets);
  const [file = "", ...args] = call.argv;
  const started = performance.now();
  const running = execaLibrary().execa(file, args, {
    cwd: call.cwd,
    env: definedOnly(call.env),
    extendEnv: false,
    stdin: "ignore",
    buffer: false,
    reject: false,
    timeout: call.timeoutMs,
    killDescendants: true,
    forceKillAfterDelay: GRACE_MS,
    ...(call.signal === undefined ? {} : { cancelSignal: call.signal }),
  });
  running.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  running.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  // A child that outlives the command would hold its pipes open, and go on writing into a directory that is being read.
  running.nodeChildProcess.once("exit", () => killGroup(running.pid));
  const result = await running;
  const end = { stdout: stdout.lines(), stderr: stderr.lines(), durationMs: performance.now() - started };
  if (result.timedOut) return { how: "timeout", ...end };
  if (result.isCanceled) return { how: "cancelled", ...end };
  if (result.signal !== undefined) return { how: "signal", reason: result.signal, ...end };
  if (result.exitCode === undefined) return { how: "not-started", reason: result.code, ...end };
  return { how: "exit", exitCode: result.exitCode, ...end };
}

/**
 * Returns when the command ended well.
 * @throws FloeContractsError with a code for the way in which it ended otherwise, its last lines in `where.log`
 */
export function assertEndedWell(call: CommandCall, end: CommandEnd): void {
  if (end.how === "exit" && end.exitCode === 0) return;
  const { code, what, hint } = verdictOn(call, end);
  throw new FloeContractsError(code, `${call.who} ${what}`, {
    hint: `${hint}; the command is \`${call.shown}\``,
    where: { service: call.who, log: lastLines(end) },
  });
}

/** The last lines that an error shows: of stderr, or of stdout when stderr is silent. */
export function lastLines(end: CommandEnd): readonly string[] {
  return (end.stderr.length > 0 ? end.stderr : end.stdout).slice(-LINES_IN_ERROR);
}

/** All that was kept of what a command said. */
export function logOf(end: CommandEnd): string {
  return [...end.stdout, ...end.stderr].join("\n");
}

interface Verdict {
  readonly code: ErrorCode;
  readonly what: string;
  readonly hint: string;
}

const READ_LAST_LINES = "its last lines, below, say why";

/** Exit codes as `floe compile` documents them: 1 the input is invalid, 2 a path or the usage is wrong. */
const EXIT_VERDICTS: Readonly<Record<number, Verdict>> = {
  1: { code: "command-refused", what: "refused its input (exit code 1)", hint: READ_LAST_LINES },
  2: {
    code: "command-usage",
    what: "could not find its input, could not write, or was called wrongly (exit code 2)",
    hint: `${READ_LAST_LINES}; check the arguments that the command is configured with`,
  },
};

function verdictOn(call: CommandCall, end: CommandEnd): Verdict {
  switch (end.how) {
    case "timeout": {
      const what = `did not end within ${call.timeoutMs / 1000} s and was killed, with all that it started`;
      return { code: "command-timeout", what, hint: "find out what it waits for, or raise the time limit" };
    }
    case "cancelled":
      return { code: "command-cancelled", what: "was stopped because the run was", hint: "start the run again" };
    case "signal": {
      const hint = `${READ_LAST_LINES}; SIGKILL from outside often means that memory ran out`;
      return { code: "command-killed", what: `was killed by ${end.reason ?? "a signal"}`, hint };
    }
    case "not-started":
      return notStarted(end.reason ?? "an unknown reason");
    case "exit":
      return (
        EXIT_VERDICTS[end.exitCode ?? -1] ?? {
          code: "command-failed",
          what: `failed with exit code ${end.exitCode}, which the contract does not define`,
          hint: READ_LAST_LINES,
        }
      );
  }
}

function notStarted(reason: string): Verdict {
  if (reason === "ENOENT") {
    return {
      code: "command-not-found",
      what: "is not there: no such program, or the interpreter in its first line is missing",
      hint: "install it, or configure its full path; it is looked for on the PATH of the environment it is given",
    };
  }
  if (reason === "EACCES" || reason === "EPERM" || reason === "ENOEXEC") {
    return {
      code: "command-not-executable",
      what: `may not be executed (${reason})`,
      hint: "make the file executable (chmod +x), or configure its interpreter as the program",
    };
  }
  return {
    code: "command-failed",
    what: `could not be started (${reason})`,
    hint: "check the command and the machine",
  };
}

async function assertDirectory(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  throw new FloeContractsError("file-not-found", `the directory ${path} does not exist`, {
    hint: "check the path of the document that the command is to read",
    where: { file: path },
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The usual case: nothing of the group is left.
  }
}

function definedOnly(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
