/** A program that starts a stubborn service in a run directory, says so, and then ends as its argument tells it to. */
import { writeSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ManagedProcess } from "../../src/runtime/managed-process.ts";
import { reaperPid } from "../../src/runtime/reaper.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import { nodeProgram, STUBBORN, waitUntil } from "./programs.ts";

const run = await RunDirectory.create({ label: "holder" });
await writeFile(join(run.path, "file"), "x");
const service = await ManagedProcess.spawn(nodeProgram(STUBBORN));
const [ending] = process.argv.slice(2);
let child: number | undefined;
if (ending !== "at-once") {
  await waitUntil("the child is up", () => service.logs().some((line) => line.startsWith("child")));
  child = Number(service.logs().at(-1)?.split(" ")[1]);
}
const held = { path: run.path, service: service.pid, child, reaper: reaperPid(), self: process.pid };
writeSync(1, `${JSON.stringify(held)}\n`);
if (ending === "exit") process.exit(0);
if (ending === "throw") throw new Error("on purpose");
if (ending === "kill" || ending === "at-once") process.kill(process.pid, "SIGKILL");
// Else it waits to be killed.
setInterval(() => {}, 1_000);
