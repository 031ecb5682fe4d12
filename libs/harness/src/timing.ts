/**
 * Where the time goes and which services were really asked.
 * Everything that a check does is metered; what happens inside a service or tool goes through `inService`, the rest is the
 * harness's own. Work that several checks share is a `Stage`: done once, its time counted for the first check that
 * needed it, its services named in the record of every check that rests on it.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import type { ResultRecord_1_0_0 } from "@floe-contracts/schemas";
import PQueue from "p-queue";

/** A service or tool as it really ran. */
export type ServiceUse = ResultRecord_1_0_0["services"][number];

/** What one check, or one stage, used. Times are milliseconds. */
export interface Usage {
  serviceMs: number;
  harnessMs: number;
  services: ServiceUse[];
}

class Meter {
  /** Union of the intervals in services: two queries at once count once. */
  serviceMs = 0;
  /** Time spent waiting for a stage; the stage has its own meter. */
  awaitedMs = 0;
  /** What stages cost that this meter was the first to need. */
  stageServiceMs = 0;
  stageHarnessMs = 0;
  readonly services = new Map<string, ServiceUse>();
  #open = 0;
  #openedAt = 0;

  enter(): void {
    if (this.#open === 0) this.#openedAt = performance.now();
    this.#open += 1;
  }

  leave(): void {
    this.#open -= 1;
    if (this.#open === 0) this.serviceMs += performance.now() - this.#openedAt;
  }
}

const current = new AsyncLocalStorage<Meter>();

/** The intervals of the whole run in which a service worked, as [start, end] in milliseconds since the process began. */
const intervals: [number, number][] = [];

/**
 * Runs `work`, which waits for a service or tool, and counts its time and the service's name for whoever asked.
 * @param use the services; those of which nobody knows the version before they are there are read from what `work` gives.
 */
export async function inService<T>(
  use: ServiceUse | ((result: T) => readonly ServiceUse[]),
  work: () => Promise<T>,
): Promise<T> {
  const meter = current.getStore();
  const named = (uses: readonly ServiceUse[]): void => {
    for (const each of uses) meter?.services.set(each.name, each);
  };
  if (typeof use !== "function") named([use]);
  const start = performance.now();
  meter?.enter();
  try {
    const result = await work();
    if (typeof use === "function") named(use(result));
    return result;
  } finally {
    meter?.leave();
    intervals.push([start, performance.now()]);
  }
}

/** Hands over the service intervals that were recorded since the last call, for the run's summary. */
export function drainIntervals(): [number, number][] {
  return intervals.splice(0).map(([start, end]) => [performance.timeOrigin + start, performance.timeOrigin + end]);
}

/** The length in milliseconds of the union of intervals: the wall time in which at least one service worked. */
export function unionLength(all: readonly (readonly [number, number])[]): number {
  let length = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [start, end] of [...all].sort((a, b) => a[0] - b[0])) {
    if (end <= reached) continue;
    length += end - Math.max(start, reached);
    reached = end;
  }
  return length;
}

/** Runs `work` under a meter of its own and says what it used. Never throws: the outcome is a value. */
export async function metered<T>(work: () => Promise<T>): Promise<{ outcome: PromiseSettledResult<T>; usage: Usage }> {
  const meter = new Meter();
  const start = performance.now();
  const [outcome] = await Promise.allSettled([current.run(meter, async () => work())]);
  const wall = performance.now() - start;
  return {
    outcome,
    usage: {
      serviceMs: meter.serviceMs + meter.stageServiceMs,
      harnessMs: Math.max(0, wall - meter.serviceMs - meter.awaitedMs) + meter.stageHarnessMs,
      services: [...meter.services.values()],
    },
  };
}

/** A piece of work that is done at most once; every call awaits the same outcome, a failure too. */
export type Stage<T> = () => Promise<T>;

/** How many heavy stages (a dbt command, a build) run at once: one a core, so that none starves another into its time limit. */
const heavy = new PQueue({ concurrency: availableParallelism() });

export interface StageOptions {
  /** Waits for a free core. Such a stage must not await another of its kind from inside, or two could wait for ever. */
  readonly heavy?: boolean;
  /** Which of the waiting heavy stages goes first: the lowest. By case, so that cases end one after the other. */
  readonly order?: number;
}

/** Makes a stage of `work`. */
export function stage<T>(work: () => Promise<T>, options: StageOptions = {}): Stage<T> {
  let running: Promise<{ outcome: PromiseSettledResult<T>; usage: Usage }> | undefined;
  let charged = false;
  return async () => {
    running ??=
      options.heavy === true ? heavy.add(() => metered(work), { priority: -(options.order ?? 0) }) : metered(work);
    const meter = current.getStore();
    const start = performance.now();
    const { outcome, usage } = await running;
    if (meter !== undefined) {
      meter.awaitedMs += performance.now() - start;
      for (const use of usage.services) meter.services.set(use.name, use);
      if (!charged) {
        charged = true;
        meter.stageServiceMs += usage.serviceMs;
        meter.stageHarnessMs += usage.harnessMs;
      }
    }
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  };
}

/**
 * Starts stages ahead of need. Their time is counted for the check that asks for them, not for whoever started them; a
 * failure is kept for whoever asks and is no unhandled rejection meanwhile.
 */
export function prefetch(...stages: readonly Stage<unknown>[]): void {
  for (const each of stages) current.exit(() => each().catch(() => {}));
}
