/** Looking at a running Postgres from outside, by the system's own tables; on Linux only. */
import { readFileSync, readlinkSync } from "node:fs";
import { connect } from "node:net";
import type { StartedPostgres } from "../../src/index.ts";
import { listProcesses } from "../../src/runtime/process-table.ts";

/** Whether something takes connections on the port. */
export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** Ids of the processes that belong to the server on a port: the postmaster that was started with it, and its children. */
export async function processesOf(server: StartedPostgres): Promise<number[]> {
  const all = listProcesses();
  const postmaster = all.find((entry) => commandLine(entry.pid).includes(`port=${server.port}`))?.pid;
  return all.filter((entry) => entry.pid === postmaster || entry.ppid === postmaster).map((entry) => entry.pid);
}

export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** The directory of a server, by the working directory of one of its processes: on Linux a server works in its data. */
export function dataOf(pid: number): string {
  return readlinkSync(`/proc/${pid}/cwd`);
}
