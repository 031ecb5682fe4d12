/** What `status` says of a service: nothing secret, and what it costs. */
import { readFileSync } from "node:fs";
import type { ErrorReport } from "@floe-contracts/base";
import { listProcesses, membersOf, readProcess } from "../runtime/process-table.ts";
import type { Endpoint } from "../service.ts";
import type { ServiceStatus } from "./protocol.ts";
import type { StartedService } from "./start.ts";

/** The status of one service; `error` when it has died. */
export function statusOf(started: StartedService, error: ErrorReport | undefined): ServiceStatus {
  const { choice, running, readyMs } = started;
  return {
    service: choice.service,
    title: running.title ?? choice.implementation.title,
    driver: choice.driver,
    version: running.version,
    state: error === undefined ? "ready" : "dead",
    at: placeOf(running.endpoint),
    pids: running.pids,
    memory: memoryOf(running.pids),
    readyMs,
    error,
  };
}

/** The first address in an endpoint, without user and password. */
function placeOf(endpoint: Endpoint): string {
  const { host, port } = endpoint;
  if (typeof host === "string" && typeof port === "number") return `${host}:${port}`;
  const found = Object.values(endpoint).find((value) => typeof value === "string" && /^https?:\/\//.test(value));
  if (typeof found !== "string") return "";
  const url = new URL(found);
  return `${url.protocol}//${url.host}${url.pathname === "/" ? "" : url.pathname}`;
}

/**
 * Resident memory, in bytes, of these processes and of what they started. Pages that several processes share are counted
 * for each, so the true sum is lower.
 */
export function memoryOf(pids: readonly number[]): number | undefined {
  if (process.platform !== "linux" || pids.length === 0) return undefined;
  const all = listProcesses();
  const members = new Set<number>();
  for (const pid of pids) {
    const entry = readProcess(pid);
    if (entry !== undefined) for (const member of membersOf(entry, all)) members.add(member.pid);
  }
  let bytes = 0;
  for (const pid of members) {
    try {
      // proc_pid_status(5): VmRSS in kB.
      const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      bytes += Number(kilobytes ?? 0) * 1024;
    } catch {
      // It ended in between.
    }
  }
  return bytes;
}
