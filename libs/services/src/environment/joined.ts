/** An environment as one client sees it, from the moment in which its services are ready. */
import type { Socket } from "node:net";
import { type ErrorCode, type ErrorReport, FloeContractsError } from "@floe-contracts/base";
import type { Endpoints } from "../endpoints.ts";
import type { Driver } from "../module.ts";
import type { ServiceName } from "../service.ts";
import { connectTo } from "./client.ts";
import { decodeEndpoint } from "./codec.ts";
import { messagesOf, type Reply, type ToldService } from "./protocol.ts";
import type { StateFile } from "./state-file.ts";

/** A service of an environment. */
export interface JoinedService<N extends ServiceName = ServiceName> {
  readonly name: N;
  readonly implementation: string;
  /** What really runs, for results. */
  readonly title: string;
  readonly driver: Driver;
  /** Read from the running service. */
  readonly version: string;
  readonly notes: readonly string[];
  readonly endpoint: Endpoints[N];
  readonly pids: readonly number[];
  /** From the start of its program to its first good answer, in milliseconds. */
  readonly readyMs: number;
}

/** An environment that this process uses until it is disposed. */
export interface JoinedEnvironment extends AsyncDisposable {
  readonly id: string;
  /** Everything that runs is private to this directory; read it, and write nothing into it. */
  readonly directory: string;
  /** Resolves with the reason when a service of this client dies, or the environment ends under it; never rejects. */
  readonly lost: Promise<FloeContractsError>;
  /** The services that were asked for, and those that they need. */
  readonly services: ReadonlyMap<ServiceName, JoinedService>;
  /** One of them. @throws RangeError when it was not asked for. */
  service<N extends ServiceName>(name: N): JoinedService<N>;
  /** Waits for `work`, and rejects with the reason as soon as a service dies: so a check fails at once and says why. */
  guard<T>(work: Promise<T>): Promise<T>;
  /** The last log lines of a service. @throws FloeContractsError when the environment is gone. */
  logs(service: ServiceName, count?: number): Promise<string[]>;
}

interface Joining {
  readonly socket: Socket;
  readonly state: StateFile;
  readonly ready: Extract<Reply, { event: "ready" }>;
  /** What the supervisor says from now on. */
  readonly replies: AsyncGenerator<Reply, void, void>;
}

/** Takes over a connection whose services are ready. */
export function joined({ socket, state, ready, replies }: Joining): JoinedEnvironment {
  const services = new Map<ServiceName, JoinedService>();
  for (const told of ready.services) services.set(told.service, serviceFrom(told));
  let left = false;
  const lost = new Promise<FloeContractsError>((resolve) => {
    void watch(replies, new Set(services.keys())).then((reason) => {
      if (!left) resolve(reason);
    });
  });
  const leave = async (): Promise<void> => {
    left = true;
    if (socket.destroyed) return;
    await new Promise<void>((resolve) => {
      socket.once("close", () => resolve());
      socket.destroy();
    });
  };
  return {
    id: ready.id,
    directory: ready.directory,
    lost,
    services,
    service: <N extends ServiceName>(name: N) => {
      const found = services.get(name);
      if (found === undefined) throw new RangeError(`${name} is used and was not asked for`);
      return found as JoinedService<N>;
    },
    guard: (work) => Promise.race([work, lost.then((reason): never => Promise.reject(reason) as never)]),
    logs: (service, count = 100) => readLogs(state, service, count),
    [Symbol.asyncDispose]: leave,
  };
}

function serviceFrom(told: ToldService): JoinedService {
  const { service: name, implementation, title, driver, version, notes, pids, readyMs } = told;
  const endpoint = decodeEndpoint(told.endpoint) as Endpoints[ServiceName];
  return { name, implementation, title, driver, version, notes, endpoint, pids, readyMs };
}

async function watch(
  replies: AsyncGenerator<Reply, void, void>,
  mine: ReadonlySet<ServiceName>,
): Promise<FloeContractsError> {
  for await (const reply of replies) {
    if (reply.event === "died" && mine.has(reply.service)) return errorFrom(reply.error);
    if (reply.event === "ended") return ended(reply.why);
  }
  return ended("its supervisor is gone");
}

function ended(why: string): FloeContractsError {
  return new FloeContractsError("environment-ended", `the environment has ended: ${why}`, {
    hint: "run it again: it is started anew",
    where: { service: "environment" },
  });
}

/** The log lines of a service, by a connection of its own. */
export async function readLogs(state: StateFile, service: ServiceName, count: number): Promise<string[]> {
  const connection = await connectTo(state);
  if (connection === undefined) throw ended("its supervisor does not answer");
  connection.send({ op: "logs", service, count });
  try {
    for await (const reply of messagesOf<Reply>(connection.socket)) {
      if (reply.event === "logs") return [...reply.lines];
      if (reply.event === "failed") throw errorFrom(reply.error);
    }
  } finally {
    connection.socket.destroy();
  }
  throw ended("its supervisor is gone");
}

/** An error that was told by another process. */
export function errorFrom(report: ErrorReport): FloeContractsError {
  const code: ErrorCode = report.code;
  return new FloeContractsError(code, report.message, {
    hint: report.hint,
    where: report.where,
    ...(report.cause === undefined ? {} : { cause: report.cause }),
  });
}
