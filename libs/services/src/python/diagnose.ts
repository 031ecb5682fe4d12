/** What `doctor` says about Python: the interpreter, the cache, the environment. Installs and writes nothing. */
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { Diagnosis, Environment } from "../module.ts";
import { isWritable, locateCache } from "../runtime/cache.ts";
import { installedEnvironment } from "./environment.ts";
import { findPython, type Interpreter, PYTHON_VERSION } from "./interpreter.ts";
import type { PythonEnvironmentName } from "./locks.ts";

/** An install needs the packages, their archives and room to unpack. */
const NEEDED_GIGABYTES = 2;

export async function diagnosePython(
  name: PythonEnvironmentName,
  environment: Environment = process.env,
): Promise<Diagnosis[]> {
  const cache = await locateCache(environment);
  let interpreter: Interpreter;
  try {
    interpreter = await findPython(environment);
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    const needed = `Python ${PYTHON_VERSION}`;
    return [{ name: "python", status: "missing", found: error.message, needed, fix: error.hint }];
  }
  const installed = await installedEnvironment(name, cache, interpreter).catch(() => undefined);
  const findings = [diagnoseInterpreter(interpreter), await diagnoseCache(cache, installed !== undefined)];
  const environmentFinding: Diagnosis = {
    name: `python environment ${name}`,
    status: installed === undefined ? "missing" : "ok",
    found: installed ?? "not installed",
    needed: "installed from the lock",
    fix: installed === undefined ? "nothing to do: the first run that needs it installs it" : undefined,
    installable: installed === undefined,
  };
  return [...findings, environmentFinding];
}

function diagnoseInterpreter(python: Interpreter): Diagnosis {
  const usable = python.hasEnsurepip || python.hasPip;
  return {
    name: "python",
    status: usable ? "ok" : "broken",
    found: `${python.version} at ${python.executable}${usable ? "" : ", without ensurepip and pip"}`,
    needed: `Python ${PYTHON_VERSION} with venv or pip`,
    fix: usable ? undefined : "install python3-venv (Debian: apt-get install python3-venv), or set FLOE_PYTHON",
  };
}

async function diagnoseCache(cache: string, installed: boolean): Promise<Diagnosis> {
  const writable = await isWritable(cache);
  const free = await freeGigabytes(cache);
  const enough = free === undefined || free >= NEEDED_GIGABYTES;
  // What is installed can be used from a cache that is read-only or full.
  const usable = installed || (writable && enough);
  const room = free === undefined ? "" : `, ${free.toFixed(1)} GB free`;
  return {
    name: "cache",
    status: usable ? "ok" : "broken",
    found: `${cache}${writable ? "" : ", cannot be written to"}${room}`,
    needed: installed ? "readable" : `writable, ${NEEDED_GIGABYTES} GB free`,
    fix: usable ? undefined : "set FLOE_CONTRACTS_CACHE to a directory with more room that you may write to",
  };
}

/** Of the nearest directory that exists; undefined where the system does not say. */
async function freeGigabytes(path: string): Promise<number | undefined> {
  const found = await statfs(path).catch(() => undefined);
  if (found !== undefined) return (found.bavail * found.bsize) / 1e9;
  const parent = dirname(path);
  return parent === path ? undefined : freeGigabytes(parent);
}
