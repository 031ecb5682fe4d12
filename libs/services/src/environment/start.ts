/**
 * Starting several services in one process: each as soon as those that it needs answer, all others beside it. Whoever asks
 * for a service that runs, or starts, gets that one.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { Driver, Environment, Progress } from "../module.ts";
import type { RunDirectory } from "../runtime/run-directory.ts";
import type {
  Endpoint,
  Implementation,
  ResourceNames,
  Running,
  Service,
  ServiceDriver,
  ServiceName,
} from "../service.ts";

/** Which program plays a service, and how it is had. */
export interface Choice {
  readonly service: ServiceName;
  readonly implementation: Implementation;
  readonly driver: Driver;
}

/** A service that runs, with what it is. */
export interface StartedService {
  readonly choice: Choice;
  readonly running: Running;
  /** From the start of its program to its first good answer, in milliseconds. */
  readonly readyMs: number;
}

export interface StartOptions {
  readonly run: RunDirectory;
  readonly names: ResourceNames;
  readonly progress: Progress;
  readonly environment: Environment;
  /** Limits in milliseconds that are set by the user, by service. */
  readonly limits?: Readonly<Partial<Record<ServiceName, number>>> | undefined;
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each service as it answers. */
  readonly onStarted?: ((started: StartedService) => void) | undefined;
}

export const DEFAULT_LIMIT_MS = 30_000;

/** The driver of a choice. @throws FloeContractsError `service-driver-unavailable`. */
export function driverOf({ service, implementation, driver }: Choice): ServiceDriver {
  const found = implementation.drivers[driver];
  if (found !== undefined) return found;
  const drivers = Object.keys(implementation.drivers).map((each) => `"${each}"`);
  throw new FloeContractsError(
    "service-driver-unavailable",
    `${service} as ${implementation.name} has no driver "${driver}"`,
    { hint: `use ${drivers.join(" or ")}`, where: { service } },
  );
}

/** The implementation of that name. @throws FloeContractsError `service-implementation-unknown`. */
export function implementationOf(service: Service, name?: string): Implementation {
  const found =
    name === undefined ? service.implementations[0] : service.implementations.find((each) => each.name === name);
  if (found !== undefined) return found;
  throw new FloeContractsError(
    "service-implementation-unknown",
    `there is no ${service.name} called ${JSON.stringify(name)}`,
    {
      hint: `use ${service.implementations.map((each) => each.name).join(" or ")}`,
      where: { service: service.name },
    },
  );
}

/** Services that run together. */
export class ServiceGroup implements AsyncDisposable {
  readonly #options: StartOptions;
  readonly #starts = new Map<ServiceName, Promise<StartedService>>();
  readonly #started = new Map<ServiceName, StartedService>();
  #stopped: Promise<void> | undefined;

  constructor(options: StartOptions) {
    this.#options = options;
  }

  /** Those that answer, in the order in which they came. */
  get started(): ReadonlyMap<ServiceName, StartedService> {
    return this.#started;
  }

  /**
   * Starts what is not there yet. A service that fails is tried anew when it is asked for again.
   * @param choices the services and everything that they need.
   * @throws at once what the first service that failed threw, not what those say that waited for it; others go on starting.
   */
  async ensure(choices: readonly Choice[]): Promise<ReadonlyMap<ServiceName, StartedService>> {
    const byName = new Map(choices.map((choice) => [choice.service, choice]));
    const startOf = (name: ServiceName): Promise<StartedService> => {
      const known = this.#starts.get(name);
      if (known !== undefined) return known;
      const choice = byName.get(name);
      if (choice === undefined) throw new RangeError(`${name} is needed and not among the services to start`);
      if (this.#stopped !== undefined) throw new RangeError("the services were stopped");
      const starting = this.#startOne(choice, startOf);
      this.#starts.set(name, starting);
      starting.then(
        (started) => {
          this.#started.set(name, started);
          this.#options.onStarted?.(started);
        },
        () => this.#starts.delete(name),
      );
      return starting;
    };
    await Promise.all(choices.map(({ service }) => startOf(service)));
    return this.#started;
  }

  async #startOne(choice: Choice, startOf: (name: ServiceName) => Promise<StartedService>): Promise<StartedService> {
    const driver = driverOf(choice);
    const { progress, environment, names, run, limits, signal = NEVER } = this.#options;
    // Its program is looked for while the services that it needs start.
    const installing = driver.install({ progress, environment });
    const [installed, ...needed] = await Promise.all([installing, ...driver.needs.map(startOf)]);
    signal.throwIfAborted();
    const endpoints: Partial<Record<ServiceName, Endpoint>> = {};
    for (const { choice: its, running } of needed) endpoints[its.service] = running.endpoint;
    const limitMs = limits?.[choice.service] ?? choice.implementation.limitMs ?? DEFAULT_LIMIT_MS;
    const begin = performance.now();
    const running = await installed.start({ run, limitMs, endpoints, names, progress, environment, signal });
    return { choice, running, readyMs: performance.now() - begin };
  }

  /**
   * Stops all: those that nothing needs first, and all at the same time that can be. What is still starting is waited for,
   * so abort the signal first. May be called again.
   * @throws the first failure, after all were tried.
   */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    await Promise.allSettled([...this.#starts.values()]);
    const stops = new Map<ServiceName, Promise<void>>();
    const stopOf = (service: StartedService): Promise<void> => {
      const name = service.choice.service;
      const known = stops.get(name);
      if (known !== undefined) return known;
      const users = [...this.#started.values()].filter(({ choice }) => driverOf(choice).needs.includes(name));
      const stopping = Promise.allSettled(users.map(stopOf)).then(() => service.running.stop());
      stops.set(name, stopping);
      return stopping;
    };
    const outcomes = await Promise.allSettled([...this.#started.values()].map(stopOf));
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

const NEVER = new AbortController().signal;

/**
 * Starts services for one user: when one fails, the others are given up and stopped.
 * @throws what the first service that failed threw; everything that this call started is gone by then.
 */
export async function startAll(choices: readonly Choice[], options: StartOptions): Promise<ServiceGroup> {
  const abort = new AbortController();
  const signal = options.signal === undefined ? abort.signal : AbortSignal.any([abort.signal, options.signal]);
  const group = new ServiceGroup({ ...options, signal });
  try {
    await group.ensure(choices);
    return group;
  } catch (error) {
    abort.abort(error);
    await group.stop().catch(() => {});
    throw error;
  }
}
