/**
 * Finding a Python 3.11. Every candidate is asked who it is: a shim of a version manager, a link or a wrapper says nothing
 * by its name, and the tools need the real file.
 */
import { access, constants } from "node:fs/promises";
import { delimiter, isAbsolute, join, resolve } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { Environment } from "../module.ts";
import { runCommand } from "../runtime/run-command.ts";

export interface Interpreter {
  /** The real file, links resolved. */
  readonly executable: string;
  /** For example 3.11.7. */
  readonly version: string;
  /** For example linux-x86_64; part of what an installed environment depends on. */
  readonly platform: string;
  /** Whether it can make a virtual environment with pip in it; Debian puts that into python3-venv. */
  readonly hasEnsurepip: boolean;
  readonly hasPip: boolean;
}

export const PYTHON_VERSION = "3.11";

/** Imports say more than find_spec: Debian leaves an ensurepip behind that fails. */
const QUESTION = `
import json, os, platform, sys, sysconfig
def works(name):
    try:
        __import__(name)
        return True
    except Exception:
        return False
print(json.dumps({
    "executable": os.path.realpath(sys.executable),
    "version": platform.python_version(),
    "platform": sysconfig.get_platform(),
    "hasEnsurepip": works("venv") and works("ensurepip"),
    "hasPip": works("pip"),
}))`;

/**
 * The interpreter that FLOE_PYTHON names, or else the first 3.11 among all python3.11, python3 and python on the PATH.
 * @throws FloeContractsError `python-not-found`, listing what was looked at.
 */
export async function findPython(environment: Environment = process.env): Promise<Interpreter> {
  const asked = environment["FLOE_PYTHON"];
  const explicit = asked !== undefined && asked !== "";
  const candidates = explicit ? [await resolveCommand(asked, environment)] : await candidatesOnPath(environment);
  const seen: string[] = [];
  for (const candidate of candidates) {
    const found = await ask(candidate, environment);
    if (typeof found !== "string" && found.version.startsWith(`${PYTHON_VERSION}.`)) return found;
    seen.push(`${candidate}: ${typeof found === "string" ? found : `Python ${found.version}`}`);
  }
  const what = explicit ? "what FLOE_PYTHON names is no usable Python 3.11" : "no usable Python 3.11 was found";
  throw new FloeContractsError("python-not-found", `${what}${seen.length === 0 ? "" : ` (${seen.join("; ")})`}`, {
    hint: "install Python 3.11 (Debian: apt-get install python3.11 python3.11-venv), or set FLOE_PYTHON to its path",
    where: { service: "python" },
  });
}

async function candidatesOnPath(environment: Environment): Promise<string[]> {
  const directories = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(delimiter).filter(isAbsolute);
  const found: string[] = [];
  for (const name of ["python3.11", "python3", "python"]) {
    for (const directory of directories) {
      const path = join(directory, name);
      if (!found.includes(path) && (await isExecutable(path))) found.push(path);
    }
  }
  return found;
}

/** A bare name is looked for on the PATH; anything else is a path. */
async function resolveCommand(command: string, environment: Environment): Promise<string> {
  if (command.includes("/")) return resolve(command);
  for (const directory of (environment["PATH"] ?? "").split(delimiter).filter(isAbsolute)) {
    const path = join(directory, command);
    if (await isExecutable(path)) return path;
  }
  return resolve(command);
}

export function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** What the candidate says about itself, or why it says nothing. */
async function ask(candidate: string, environment: Environment): Promise<Interpreter | string> {
  try {
    // -I: no PYTHON* variables, no user site; version managers need PATH and HOME to find what they stand for.
    const result = await runCommand(candidate, ["-I", "-c", QUESTION], {
      name: "python",
      cwd: "/",
      env: pickEnvironment(environment, ["PATH", "HOME", "PYENV_ROOT", "PYENV_VERSION", "ASDF_DATA_DIR"]),
      timeoutMs: 10_000,
    });
    if (result.timedOut) return "does not answer";
    if (result.exitCode !== 0) return result.stderr.trim().split("\n").at(-1) ?? "fails";
    return readAnswer(JSON.parse(result.stdout));
  } catch (error) {
    return error instanceof FloeContractsError ? "cannot be started" : "gives no answer that can be read";
  }
}

function readAnswer(answer: unknown): Interpreter | string {
  if (typeof answer !== "object" || answer === null) return "gives no answer that can be read";
  const { executable, version, platform, hasEnsurepip, hasPip } = answer as Record<string, unknown>;
  if (typeof executable !== "string" || typeof version !== "string" || typeof platform !== "string")
    return "gives no answer that can be read";
  return { executable, version, platform, hasEnsurepip: hasEnsurepip === true, hasPip: hasPip === true };
}

/** The named variables that are set. */
export function pickEnvironment(environment: Environment, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = environment[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
