/**
 * uv, which installs the locked environments: one pinned version, checked by hash, in the cache. pip fetches it: from a
 * virtual environment where Python can make one, else with the pip that this Python has (Debian without python3-venv).
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FloeContractsError } from "@floe-contracts/base";
import type { Environment, Progress } from "../module.ts";
import { installOnce } from "../runtime/install-once.ts";
import { runCommand } from "../runtime/run-command.ts";
import { installerEnvironment, runInstaller, uvSettingsFromPip } from "./installer.ts";
import { type Interpreter, isExecutable } from "./interpreter.ts";

const REQUIREMENTS = fileURLToPath(new URL("../../python/uv/requirements.lock", import.meta.url));

export interface Uv {
  readonly executable: string;
  /** The environment to run it with: the user's, with pip's indexes where uv has none of its own. */
  readonly env: Readonly<Record<string, string>>;
}

export interface UvOptions {
  readonly cache: string;
  readonly python: Interpreter;
  readonly environment: Environment;
  readonly progress: Progress;
}

/**
 * Gives uv, installed now if need be.
 * @throws FloeContractsError `python-install-failed`, `python-not-found` when this Python can install nothing.
 */
export async function prepareUv(options: UvOptions): Promise<Uv> {
  const { cache, python, progress } = options;
  const env = installerEnvironment(options.environment, join(cache, "uv-cache"));
  const lock = await readFile(REQUIREMENTS);
  const key = createHash("sha256").update(lock).update(`${python.executable} ${python.version} ${python.platform}`);
  const { directory } = await installOnce({
    cache,
    name: "uv",
    key: key.digest("hex").slice(0, 16),
    progress,
    isWhole: (found) => isExecutable(join(found, "bin", "uv")),
    install: async (target) => {
      progress("uv: installing it with pip");
      await (python.hasEnsurepip ? installInVenv(options, env, target) : installWithPip(options, env, target));
    },
  });
  const pip = await pipConfig(python, join(directory, "bin", "python"), env);
  return { executable: join(directory, "bin", "uv"), env: { ...env, ...(await uvSettingsFromPip(pip, env)) } };
}

async function installInVenv(options: UvOptions, env: Record<string, string>, target: string): Promise<void> {
  const { python, progress } = options;
  const step = { what: "uv", cwd: target, env, progress, timeoutMs: 300_000 };
  await runInstaller({ ...step, command: python.executable, args: ["-m", "venv", target] });
  const pip = ["-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:", "-r", REQUIREMENTS];
  await runInstaller({ ...step, command: join(target, "bin", "python"), args: pip });
}

async function installWithPip(options: UvOptions, env: Record<string, string>, target: string): Promise<void> {
  const { python, progress } = options;
  if (!python.hasPip)
    throw new FloeContractsError("python-not-found", `${python.executable} has neither venv with ensurepip nor pip`, {
      hint: "install them (Debian: apt-get install python3-venv), or set FLOE_PYTHON to another Python 3.11",
      where: { service: "python", file: python.executable },
    });
  const pip = ["-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:", "--target", target];
  const step = { what: "uv", cwd: target, env, progress, timeoutMs: 300_000 };
  await runInstaller({ ...step, command: python.executable, args: [...pip, "-r", REQUIREMENTS] });
}

/** `pip config list`, or nothing where pip cannot say. */
async function pipConfig(python: Interpreter, inVenv: string, env: Readonly<Record<string, string>>): Promise<string> {
  const command = (await isExecutable(inVenv)) ? inVenv : python.executable;
  const run = { name: "pip", cwd: "/", env, timeoutMs: 30_000 };
  const result = await runCommand(command, ["-m", "pip", "config", "list"], run);
  return result.exitCode === 0 ? result.stdout : "";
}
