/**
 * The reaper: a child in a session of its own that reads, line by line, what its parent has started and made, and clears
 * it away when the pipe closes, which the kernel does however the parent ended. Its argument is the parent's journal.
 */
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { Books, clearOldJournals } from "./reap.ts";
import { tidyStateDirectory } from "./state.ts";

const books = new Books();
// What the dead of earlier runs left; nobody waits for it.
const old = clearOldJournals().catch(() => {});
for await (const line of createInterface({ input: process.stdin })) books.take(line);
await books.clear().catch(() => {});
const [, , journal] = process.argv;
if (journal !== undefined && journal !== "") rmSync(journal, { force: true });
await old;
tidyStateDirectory();
