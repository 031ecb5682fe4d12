/** Holds the lock named by its argument, says so, and waits to be killed. */
import { acquireLock } from "../../src/runtime/lock.ts";

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("which lock?");
using _lock = await acquireLock(path);
process.stdout.write("held\n");
await new Promise((resolve) => setTimeout(resolve, 60_000));
