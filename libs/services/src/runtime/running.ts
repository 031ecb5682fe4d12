/** Processes as a running service: its end is the end of any of them, its log the log of all of them. */
import type { FloeContractsError } from "@floe-contracts/base";
import type { Endpoint, Running } from "../service.ts";
import type { ManagedProcess } from "./managed-process.ts";

export interface RunningOptions<E extends Endpoint> {
  readonly endpoint: E;
  /** Read from the running service. */
  readonly version: string;
  readonly notes?: readonly string[];
  /** Started in this order, ended in the opposite one. */
  readonly processes: readonly ManagedProcess[];
  /** What else there is to clear away once the processes are gone. */
  readonly clear?: () => Promise<void>;
}

/** Puts the processes of a service together. It owns them from here on. */
export function runningFrom<E extends Endpoint>(options: RunningOptions<E>): Running<E> {
  const { processes, endpoint, version, notes = [] } = options;
  let stopping = false;
  let stopped: Promise<void> | undefined;
  const died = new Promise<FloeContractsError>((resolve) => {
    for (const process of processes)
      void process.exited.then((exit) => {
        if (!stopping) resolve(process.exitError(exit));
      });
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    const failures: unknown[] = [];
    for (const process of processes.toReversed()) await process.stop().catch((error: unknown) => failures.push(error));
    await options.clear?.().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  const stopOnce = (): Promise<void> => {
    stopped ??= stop();
    return stopped;
  };
  return {
    endpoint,
    version,
    notes,
    pids: processes.map(({ pid }) => pid),
    died,
    logs: (count) => {
      const lines = processes.flatMap((process) =>
        processes.length === 1 ? process.logs(count) : process.logs(count).map((line) => `${process.name}: ${line}`),
      );
      return lines;
    },
    stop: stopOnce,
    [Symbol.asyncDispose]: stopOnce,
  };
}

/** A service that ran before: nothing of it is ours to watch or to end. */
export function runningElsewhere<E extends Endpoint>(options: {
  readonly endpoint: E;
  readonly version: string;
  readonly title?: string | undefined;
  readonly notes?: readonly string[];
}): Running<E> {
  const nothing = async (): Promise<void> => {};
  return {
    ...options,
    notes: options.notes ?? [],
    pids: [],
    died: new Promise(() => {}),
    logs: () => [],
    stop: nothing,
    [Symbol.asyncDispose]: nothing,
  };
}
