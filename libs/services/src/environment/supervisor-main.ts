/**
 * The process of a supervisor. Its settings come by its standard input, secrets among them; it says one line when it
 * listens, and nothing more: what goes wrong later is in its log, which is its standard error.
 */
import { text } from "node:stream/consumers";
import { Supervisor, type SupervisorConfig } from "./supervisor.ts";

const config: SupervisorConfig = JSON.parse(await text(process.stdin));
// Whoever started it may be gone when something is written: that must not end it.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
const supervisor = await Supervisor.start(config, process.env);
process.stdout.write("listening\n");

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void supervisor.end(`its supervisor got ${signal}`).catch(() => {}));
// A fault of one service's code must not take the others along unseen: everything is ended, and the log says why.
process.on("uncaughtException", (error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  void supervisor.end(`its supervisor failed: ${error.message}`).catch(() => process.exit(1));
});
process.on("unhandledRejection", (reason) => {
  throw reason;
});
