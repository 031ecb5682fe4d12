/** The command line as a user's shell starts it: a process of its own, a clean environment, a directory of its own. */
import { type SpawnOptions, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const MAIN = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));
export const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What stands before the command: a program that changes rights or limits and then runs it. */
  readonly under?: readonly string[];
  readonly stdio?: SpawnOptions["stdio"];
}

/** The environment of every run: nothing of the one that the tests run in, except where programs are. */
export function cleanEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: tmpdir(),
    LANG: "C.UTF-8",
    ...more,
  };
}

/** Runs `floe-contracts` to its end. */
export function floeContracts(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run([process.execPath, MAIN, ...args], options);
}

/** Runs any program to its end. */
export function run(command: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const [program = "", ...args] = [...(options.under ?? []), ...command];
  const child = spawn(program, args, {
    cwd: options.cwd ?? tmpdir(),
    env: cleanEnvironment(options.env),
    stdio: options.stdio ?? ["ignore", "pipe", "pipe"],
  });
  const text = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream]?.setEncoding("utf8").on("data", (piece: string) => {
      text[stream] += piece;
    });
  }
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code, signal) => done({ code, signal, ...text }));
  });
}

/** Without the right to overrule file modes, also where the tests run as root. */
export function withoutOverride(): readonly string[] {
  return process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--"] : [];
}

/** A directory that is gone with the scope. */
export async function scratch(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "floe-cli-test-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Every file below a directory, as paths from it, sorted. */
export async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

const UPDATE = "FLOE_UPDATE_GOLDEN";
const GOLDEN = fileURLToPath(new URL("../golden/", import.meta.url));
export const goldenDirectory = GOLDEN;

/**
 * Holds a text against test/offline/golden/<name>.txt. FLOE_UPDATE_GOLDEN=1 writes the file, and fails all the same where
 * CI is set: an update is looked at and committed by a person.
 * @returns what to compare: both sides, for an `expect` that shows the difference.
 */
export async function golden(name: string, text: string): Promise<{ expected: string; actual: string }> {
  const file = join(GOLDEN, `${name}.txt`);
  const actual = `${normalised(text).trimEnd()}\n`;
  if (process.env[UPDATE] === "1") {
    if (process.env["CI"] !== undefined) throw new Error(`${UPDATE} is not for CI`);
    await writeFile(file, actual);
  }
  const expected = await readFile(file, "utf8").catch(() => `there is no ${file}; write it with ${UPDATE}=1\n`);
  return { expected, actual };
}

/** What differs from machine to machine is named instead. */
function normalised(text: string): string {
  return text
    .replaceAll(process.versions.node, "<node>")
    .replaceAll(`${process.platform}-${process.arch}`, "<platform>")
    .replace(/\(\d+\.\d s\)/g, "(<time>)");
}
