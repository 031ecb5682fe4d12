/** A locked Python environment: installed once into the cache, the same for everybody, never changed afterwards. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { Environment, Installed, InstallOptions, Progress } from "../module.ts";
import { cacheDirectory } from "../runtime/cache.ts";
import { findInstalled, installOnce } from "../runtime/install-once.ts";
import { runInstaller } from "./installer.ts";
import { findPython, type Interpreter, isExecutable, PYTHON_VERSION } from "./interpreter.ts";
import { type LockedFiles, lockedFiles, normalizeName, type PythonEnvironmentName, readRequirements } from "./locks.ts";
import { type PythonResult, type PythonRunOptions, runInEnvironment } from "./run.ts";
import { prepareUv } from "./uv.ts";

/** An installed environment. */
export interface PythonEnvironment extends Installed {
  readonly directory: string;
  /** Its own interpreter. */
  readonly python: string;
  /** The versions of the packages that the environment is for, read from what is installed, by package name. */
  readonly versions: Readonly<Record<string, string>>;
  /**
   * Runs one of its programs, such as dbt, to its end; a bad exit code is a result.
   * @throws FloeContractsError `program-not-started`, `service-not-stopped`.
   */
  run(command: string, args: readonly string[], options: PythonRunOptions): Promise<PythonResult>;
}

/** What an environment is installed from. */
interface Definition {
  readonly name: PythonEnvironmentName;
  readonly files: LockedFiles;
  /** The versions that requirements.in pins, by package name. */
  readonly wanted: Readonly<Record<string, string>>;
  readonly python: Interpreter;
  readonly key: string;
}

async function define(name: PythonEnvironmentName, python: Interpreter): Promise<Definition> {
  const files = lockedFiles(name);
  const requirements = readRequirements(await readFile(files.requirements, "utf8"));
  const wanted = Object.fromEntries(requirements.map((entry) => [entry.name, entry.version ?? "none"]));
  const hash = createHash("sha256");
  for (const file of [files.lock, files.overrides, files.buildConstraints]) hash.update(await readFile(file));
  // The path of the interpreter counts: the environment holds links to it.
  hash.update(["", python.executable, python.version, python.platform].join("\0"));
  return { name, files, wanted, python, key: hash.digest("hex").slice(0, 16) };
}

/** Whether the packages that the environment is for are all there, in the versions wanted. */
async function isWhole(definition: Definition, directory: string): Promise<boolean> {
  if (!(await isExecutable(join(directory, "bin", "python")))) return false;
  try {
    const versions = await installedVersions(directory);
    return Object.entries(definition.wanted).every(([name, version]) => versions[name] === version);
  } catch {
    return false;
  }
}

/**
 * The versions of all packages, by the names of their metadata directories (PyPA's "recording installed projects"): what
 * importlib.metadata goes by too, without the start of a Python.
 */
async function installedVersions(directory: string): Promise<Record<string, string>> {
  const names = await readdir(join(directory, "lib", `python${PYTHON_VERSION}`, "site-packages"));
  const found = names.map((name) => /^([^-]+)-([^-]+)\.dist-info$/.exec(name)).filter((match) => match !== null);
  return Object.fromEntries(found.map(([, name = "", version = ""]) => [normalizeName(name), version]));
}

/** Python answers within 200 ms, which several environments of one process need not pay each. */
const interpreters = new Map<string, Promise<Interpreter>>();
const TELLING = ["FLOE_PYTHON", "PATH", "HOME", "PYENV_ROOT", "PYENV_VERSION", "ASDF_DATA_DIR"] as const;

function pythonOf(environment: Environment): Promise<Interpreter> {
  const key = JSON.stringify(TELLING.map((name) => environment[name] ?? null));
  const known = interpreters.get(key);
  if (known !== undefined) return known;
  const asked = findPython(environment);
  interpreters.set(key, asked);
  // One that is not there may be installed while this process lives.
  asked.catch(() => interpreters.delete(key));
  return asked;
}

/**
 * The environment, installed now if it is not in the cache. With a warm cache it needs no network and takes a moment.
 * @throws FloeContractsError `python-not-found`, `python-install-failed`, `python-environment-broken`, `cache-unusable`,
 * `disk-full`.
 */
export async function pythonEnvironment(
  name: PythonEnvironmentName,
  options: Pick<InstallOptions, "progress" | "environment"> & {
    /** Done once, when the packages are there and before anybody uses them. */
    readonly finish?: (directory: string) => Promise<void>;
  } = {},
): Promise<PythonEnvironment> {
  const environment = options.environment ?? process.env;
  const progress = options.progress ?? (() => {});
  const [cache, python] = await Promise.all([cacheDirectory(environment), pythonOf(environment)]);
  const definition = await define(name, python);
  const { directory } = await installOnce({
    cache,
    name: `python-${name}`,
    key: definition.key,
    progress,
    isWhole: (found) => isWhole(definition, found),
    install: async (target) => {
      await install(definition, { cache, environment, progress }, target);
      await options.finish?.(target);
    },
  });
  // What is installed was compared with these, or has just been installed from them.
  const versions = definition.wanted;
  return {
    name,
    version: Object.values(versions)[0],
    driver: "native",
    notes: [`Python ${python.version}`],
    directory,
    python: join(directory, "bin", "python"),
    versions,
    run: (command, args, runOptions) => runInEnvironment(name, directory, command, args, runOptions),
  };
}

/** The directory of the environment if it is installed and whole; changes nothing. */
export async function installedEnvironment(
  name: PythonEnvironmentName,
  cache: string,
  python: Interpreter,
): Promise<string | undefined> {
  const definition = await define(name, python);
  const directory = await findInstalled(cache, `python-${name}`, definition.key);
  return directory !== undefined && (await isWhole(definition, directory)) ? directory : undefined;
}

interface Details {
  /** On disk, as measured on Linux. */
  readonly size: string;
  /** Compiled when it is installed: for services, which are waited for, and caches that take no writes. */
  readonly compile?: true;
}

const DETAILS: Readonly<Record<PythonEnvironmentName, Details>> = {
  dbt: { size: "some 700 MB" },
  bench: { size: "some 50 MB" },
  java: { size: "120 MB" },
  java17: { size: "70 MB" },
  go: { size: "some 245 MB" },
  localstack: { size: "some 220 MB", compile: true },
  moto: { size: "some 120 MB", compile: true },
  dagster: { size: "some 730 MB", compile: true },
  iceberg: { size: "some 300 MB" },
  duckdb: { size: "85 MB" },
  spark: { size: "some 370 MB" },
};

async function install(
  definition: Definition,
  context: { cache: string; environment: Environment; progress: Progress },
  target: string,
): Promise<void> {
  const { name, files, python } = definition;
  const uv = await prepareUv({ ...context, python });
  const progress: Progress = (text) => context.progress(`python environment ${name}: ${text}`);
  progress(`installing its packages, ${DETAILS[name].size}; this is done once`);
  const step = { what: `the Python environment ${name}`, command: uv.executable, cwd: target, env: uv.env, progress };
  const venv = ["venv", "--quiet", "--no-config", "--python", python.executable, "--allow-existing", target];
  await runInstaller({ ...step, args: venv, timeoutMs: 120_000 });
  const begin = performance.now();
  const interpreter = join(target, "bin", "python");
  const checked = ["--require-hashes", "--override", files.overrides, "--build-constraints", files.buildConstraints];
  const compiled = DETAILS[name].compile === true ? ["--compile-bytecode"] : [];
  const args = ["pip", "install", "--python", interpreter, ...compiled, ...checked, "-r", files.lock];
  await runInstaller({ ...step, args, timeoutMs: 3_600_000 });
  progress(`installed in ${Math.round((performance.now() - begin) / 1000)} s`);
  if (await isWhole(definition, target)) return;
  throw new FloeContractsError("python-environment-broken", `the Python environment ${name} lacks what was installed`, {
    hint: "run it again; if it stays, the index serves packages that do not hold what their names say",
    where: { service: "python", file: target },
  });
}
