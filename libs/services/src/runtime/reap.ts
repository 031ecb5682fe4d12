/** What a reaper does: it keeps the books of one process, and clears away what is on them when that process is gone. */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { endGroup, type GroupLeader, isAlive, type Strays } from "./process-table.ts";
import type { ReaperMessage } from "./reaper.ts";
import { stateDirectory } from "./state.ts";

/** What one process has started and made. */
export class Books {
  readonly #groups = new Map<number, { started: string; signal: NodeJS.Signals; strays: Strays | undefined }>();
  readonly #directories = new Set<string>();
  owner: GroupLeader | undefined;
  reaper: GroupLeader | undefined;

  /** Takes one line. One that was cut off by the end of its writer says nothing. */
  take(line: string): void {
    let message: ReaperMessage;
    try {
      message = JSON.parse(line);
    } catch {
      return;
    }
    if (message.op === "group") this.#groups.set(message.pid, message);
    else if (message.op === "ungroup") this.#groups.delete(message.pid);
    else if (message.op === "directory") this.#directories.add(message.path);
    else if (message.op === "undirectory") this.#directories.delete(message.path);
    else if (message.op === "owner") this.owner = { pid: message.pid, started: message.started };
    else this.reaper = { pid: message.pid, started: message.started };
  }

  /** Ends every group and removes every directory. */
  async clear(): Promise<void> {
    await Promise.all(
      [...this.#groups].map(([pid, { started, signal, strays }]) =>
        endGroup({ pid, started }, { signal, graceMs: 1_000, strays }),
      ),
    );
    // A process on its way out may still write: a directory that fills again while it is removed is removed again.
    await Promise.all(
      [...this.#directories].map((path) => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })),
    );
  }
}

/** Clears away what the journals of dead processes name whose reapers are dead too. */
export async function clearOldJournals(directory = stateDirectory()): Promise<void> {
  let names: string[];
  try {
    names = readdirSync(directory).filter((name) => name.endsWith(".journal"));
  } catch {
    return;
  }
  for (const name of names) {
    const path = join(directory, name);
    const books = new Books();
    try {
      for (const line of readFileSync(path, "utf8").split("\n")) books.take(line);
    } catch {
      continue;
    }
    const { owner, reaper } = books;
    // One without an owner is being written this moment, by a process that will tell its own reaper.
    if (owner === undefined || isAlive(owner) || (reaper !== undefined && isAlive(reaper))) continue;
    await books.clear().catch(() => {});
    rmSync(path, { force: true });
  }
}
