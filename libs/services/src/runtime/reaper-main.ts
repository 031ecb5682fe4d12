/**
 * The reaper: a child in a session of its own that reads, line by line, what its parent has started and made, and clears
 * it away when the pipe closes, which the kernel does however the parent ended.
 */
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { endGroup, type Strays } from "./process-table.ts";
import type { ReaperMessage } from "./reaper.ts";

const groups = new Map<number, { started: string; signal: NodeJS.Signals; strays: Strays | undefined }>();
const directories = new Set<string>();

for await (const line of createInterface({ input: process.stdin })) {
  const message: ReaperMessage = JSON.parse(line);
  if (message.op === "group") groups.set(message.pid, message);
  else if (message.op === "ungroup") groups.delete(message.pid);
  else if (message.op === "directory") directories.add(message.path);
  else directories.delete(message.path);
}

await Promise.all(
  [...groups].map(([pid, { started, signal, strays }]) =>
    endGroup({ pid, started }, { signal, graceMs: 1_000, strays }),
  ),
);
// A process on its way out may still write: a directory that fills again while it is removed is removed again.
await Promise.all(
  [...directories].map((path) => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })),
);
