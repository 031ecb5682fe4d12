/**
 * The files that define a Python environment: requirements.in says what is wanted, requirements.lock holds every package
 * with its hashes, overrides.txt what is left out, build-constraints.lock the tools that build the few packages without a
 * wheel. None of them names an index: whoever installs has his own.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The environments that there are: the names of the folders in libs/services/python, without uv's own. */
export type PythonEnvironmentName =
  | "dbt"
  | "bench"
  | "java"
  | "java17"
  | "go"
  | "localstack"
  | "moto"
  | "iceberg"
  | "duckdb"
  | "dagster"
  | "spark";

export interface LockedFiles {
  readonly requirements: string;
  readonly lock: string;
  readonly overrides: string;
  readonly buildConstraints: string;
}

/** The folder that holds the definition of an environment, or of uv. */
export function definitionFolder(name: PythonEnvironmentName | "uv"): string {
  return fileURLToPath(new URL(`../../python/${name}/`, import.meta.url));
}

/** The files that define an environment. */
export function lockedFiles(name: PythonEnvironmentName): LockedFiles {
  const folder = definitionFolder(name);
  return {
    requirements: join(folder, "requirements.in"),
    lock: join(folder, "requirements.lock"),
    overrides: join(folder, "overrides.txt"),
    buildConstraints: join(folder, "build-constraints.lock"),
  };
}

/** One package of a requirements file. `version` is undefined where it is not pinned by `==`. */
export interface Requirement {
  readonly name: string;
  readonly version: string | undefined;
  readonly hashes: number;
}

/** PyPA's rule for comparing names: dbt_core, dbt.core and DBT-Core are one. */
export function normalizeName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, "-");
}

/** The packages of a requirements file or lock, in its order. */
export function readRequirements(text: string): Requirement[] {
  const logical = text.replaceAll(/\\\n/g, " ").split("\n");
  return logical.flatMap((line) => {
    const match = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?\s*(?:==\s*([^\s;]+))?/.exec(line);
    if (match?.[1] === undefined) return [];
    const hashes = [...line.matchAll(/--hash=sha256:[0-9a-f]{64}(?![0-9a-f])/g)].length;
    return [{ name: normalizeName(match[1]), version: match[2], hashes }];
  });
}

/**
 * What is wrong between a requirements.in and its lock, as sentences; empty when they agree. It needs no network: every
 * requirement is pinned and in the lock with that version, every package of the lock has a hash, and no index is named.
 */
export function lockProblems(requirements: string, lock: string): string[] {
  const problems: string[] = [];
  const locked = new Map(readRequirements(lock).map((entry) => [entry.name, entry]));
  for (const { name, version } of readRequirements(requirements)) {
    const entry = locked.get(name);
    if (version === undefined) problems.push(`${name} is not pinned with ==`);
    else if (entry === undefined) problems.push(`${name} is not in the lock`);
    else if (entry.version !== version)
      problems.push(`${name} is ${entry.version} in the lock and should be ${version}`);
  }
  for (const { name, version, hashes } of locked.values()) {
    if (version === undefined) problems.push(`${name} has no version in the lock`);
    if (hashes === 0) problems.push(`${name} has no hash in the lock`);
  }
  for (const line of lock.split("\n")) {
    if (/^\s*(-i|--index-url|--extra-index-url|--find-links|--trusted-host)\b|:\/\//.test(line))
      problems.push(`the lock names a place to fetch from: ${line.trim().split(/[\s=]/)[0]}`);
  }
  return problems;
}
