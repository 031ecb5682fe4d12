/**
 * What clients and the supervisor of an environment say to each other: one JSON object a line, over a TCP connection on
 * loopback, the first line with the token of the private state file. A connection that has joined is a lease: the kernel
 * closes it however its process ends.
 */
import type { Socket } from "node:net";
import { createInterface } from "node:readline";
import type { ErrorReport } from "@floe-contracts/base";
import type { Driver } from "../module.ts";
import type { ServiceName } from "../service.ts";
import type { Encoded } from "./codec.ts";
import type { PlannedService } from "./plan.ts";

/** Changes when an older client or supervisor would not understand. */
export const PROTOCOL = 1;

/** A running service as it is told. Its endpoint holds secrets. */
export interface ToldService {
  readonly service: ServiceName;
  readonly implementation: string;
  readonly title: string;
  readonly driver: Driver;
  readonly version: string;
  readonly notes: readonly string[];
  readonly endpoint: Encoded;
  readonly pids: readonly number[];
  readonly readyMs: number;
}

/** One service in `status`: nothing in it is secret. */
export interface ServiceStatus {
  readonly service: ServiceName;
  readonly title: string;
  readonly driver: Driver;
  readonly version: string;
  readonly state: "ready" | "dead";
  /** host:port or a URL, for people. */
  readonly at: string;
  readonly pids: readonly number[];
  /** Resident memory of its processes in bytes; undefined where the system does not say. */
  readonly memory: number | undefined;
  readonly readyMs: number;
  /** How it died. */
  readonly error: ErrorReport | undefined;
}

export interface EnvironmentStatus {
  readonly id: string;
  readonly name: string;
  readonly root: string;
  /** The platform file, or `defaults`. */
  readonly platform: string;
  readonly pid: number;
  readonly since: string;
  readonly directory: string;
  readonly idleMs: number;
  readonly users: readonly { readonly pid: number; readonly who: string }[];
  readonly starting: readonly ServiceName[];
  readonly services: readonly ServiceStatus[];
}

export type Request =
  | {
      readonly op: "join";
      readonly token: string;
      readonly pid: number;
      /** What the client is, for people: the command or the test file's package. */
      readonly who: string;
      readonly services: readonly PlannedService[];
      readonly idleMs: number;
    }
  | { readonly op: "status"; readonly token: string }
  | { readonly op: "logs"; readonly token: string; readonly service: ServiceName; readonly count: number }
  | { readonly op: "down"; readonly token: string; readonly who: string; readonly onlyUnused: boolean };

export type Reply =
  | { readonly event: "progress"; readonly text: string }
  | {
      readonly event: "started";
      readonly service: ServiceName;
      readonly title: string;
      readonly version: string;
      readonly driver: Driver;
      readonly readyMs: number;
    }
  | {
      readonly event: "ready";
      readonly id: string;
      readonly directory: string;
      readonly services: readonly ToldService[];
    }
  | { readonly event: "failed"; readonly error: ErrorReport }
  /** This environment takes nobody any more: it ends, or a service of it has died. */
  | { readonly event: "refused"; readonly why: string }
  | { readonly event: "died"; readonly service: ServiceName; readonly error: ErrorReport }
  | { readonly event: "ended"; readonly why: string }
  | { readonly event: "status"; readonly status: EnvironmentStatus }
  | { readonly event: "logs"; readonly lines: readonly string[] };

/** Sends one line; a connection that is gone takes nothing. */
export function tell(socket: Socket, message: Request | Reply): void {
  if (!socket.destroyed && socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

/** In characters; an answer holds the endpoints of ten services at most, or the last lines of a log. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** The objects that come over a connection; what is no JSON ends it. */
export async function* messagesOf<T>(socket: Socket): AsyncGenerator<T, void, void> {
  socket.setEncoding("utf8");
  // Anybody on this machine can connect: one who sends a line without an end must not fill the memory.
  let unfinished = 0;
  socket.on("data", (piece: string) => {
    const cut = piece.lastIndexOf("\n");
    unfinished = cut === -1 ? unfinished + piece.length : piece.length - cut;
    if (unfinished > LONGEST_LINE) socket.destroy();
  });
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
  // A connection that this side destroys has no end to read.
  socket.once("close", () => lines.close());
  try {
    for await (const line of lines) yield JSON.parse(line);
  } catch {
    // A connection that broke off, or somebody who speaks something else: either way it says nothing more.
  } finally {
    socket.destroy();
  }
}
