/** The files by which running environments are found. They are private: each holds the token of its supervisor. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../runtime/process-table.ts";
import { ensureStateDirectory, stateDirectory } from "../runtime/state.ts";

export interface StateFile {
  readonly protocol: number;
  readonly id: string;
  /** `environmentKey`: who has the same may share it. */
  readonly key: string;
  readonly name: string;
  /** The checkout that it was started from. */
  readonly root: string;
  readonly pid: number;
  readonly started: string;
  readonly port: number;
  readonly token: string;
}

/** The path of an environment's state file, and of its supervisor's log. */
export function statePaths(key: string, id: string): { readonly state: string; readonly log: string } {
  const base = join(ensureStateDirectory(), `environment-${key}-${id}`);
  return { state: `${base}.json`, log: `${base}.log` };
}

/** The lock under which an environment of a key is started, and what its holder writes beside it. */
export function lockPaths(key: string): readonly [string, string] {
  const lock = join(ensureStateDirectory(), `environment-${key}.lock`);
  return [lock, `${lock}.holder`];
}

/** Writes it in one step, readable by this user alone. */
export function writeState(path: string, state: StateFile): void {
  const temporary = `${path}.tmp`;
  writeFileSync(temporary, JSON.stringify(state), { mode: 0o600 });
  renameSync(temporary, path);
}

/** The environments of this user whose supervisor is alive. Files of dead ones are removed: their reapers do the rest. */
export function readStates(): StateFile[] {
  const directory = stateDirectory();
  let names: string[];
  try {
    names = readdirSync(directory).filter((name) => /^environment-.*\.json$/.test(name));
  } catch {
    return [];
  }
  const states: StateFile[] = [];
  for (const name of names) {
    const path = join(directory, name);
    const state = readState(path);
    if (state !== undefined && isAlive(state)) states.push(state);
    else for (const each of [path, path.replace(/json$/, "log")]) rmSync(each, { force: true });
  }
  return states;
}

function readState(path: string): StateFile | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isState(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isState(value: unknown): value is StateFile {
  if (typeof value !== "object" || value === null) return false;
  const has = (name: string, type: string): boolean =>
    typeof Object.entries(value).find(([key]) => key === name)?.[1] === type;
  const texts = ["id", "key", "name", "root", "started", "token"].every((name) => has(name, "string"));
  return texts && ["protocol", "pid", "port"].every((name) => has(name, "number"));
}
