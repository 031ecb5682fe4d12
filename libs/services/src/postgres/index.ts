/** Postgres: native from the npm packages of its programs, in a container, or external by FLOE_POSTGRES_*. */

import type { PostgresEndpoint } from "../endpoints.ts";
import type { JoinedEnvironment } from "../environment/joined.ts";
import { driverOf, implementationOf } from "../environment/start.ts";
import type { Driver, InstallOptions, Started } from "../module.ts";
import { RunDirectory } from "../runtime/run-directory.ts";
import type { Secret } from "../runtime/secret.ts";
import type { PostgresAddress, PostgresDatabase } from "./connection.ts";
import { addressOf, databaseIn, postgres } from "./service.ts";

export { addressOf, databaseIn, postgres } from "./service.ts";

export interface PostgresStartOptions {
  /** The run that it belongs to; without one it makes a directory of its own and removes it at the end. */
  readonly run?: RunDirectory | undefined;
  /** How long it may take to be ready, 30 s by default. */
  readonly limitMs?: number | undefined;
}

/** A Postgres that runs. The user given here may do anything in it; work in a database made by `createDatabase`. */
export interface StartedPostgres extends Started {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: Secret;
  readonly database: string;
  /** The same as one object, as the helpers take it. */
  readonly address: PostgresAddress;
  /** Makes a database that no other run has; it goes when it is disposed, or when this is stopped. */
  createDatabase(label?: string): Promise<PostgresDatabase>;
}

/** What both ways to a Postgres have in common. */
interface Source {
  readonly endpoint: PostgresEndpoint;
  readonly version: string;
  readonly driver: Driver;
  readonly notes: readonly string[];
  isGone(): boolean;
  logs(count?: number): string[];
  guard<T>(work: Promise<T>): Promise<T>;
  leave(): Promise<void>;
}

function startedFrom(source: Source): StartedPostgres {
  const { endpoint, version, driver, notes, guard } = source;
  const made: PostgresDatabase[] = [];
  const address = addressOf(endpoint);
  const stop = async () => {
    // All are tried, so that one that cannot be dropped leaves no other behind.
    const drops = await Promise.allSettled(made.splice(0).map((database) => database.drop()));
    await source.leave();
    for (const drop of drops) if (drop.status === "rejected") throw drop.reason;
    return { name: "postgres", log: source.logs() };
  };
  return {
    name: "postgres",
    version,
    driver,
    notes,
    ...address,
    address,
    createDatabase: async (label) => {
      const database = await databaseIn(endpoint, label, () => source.isGone());
      made.push(database);
      return database;
    },
    logs: (count) => source.logs(count),
    guard,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop();
    },
  };
}

/** The Postgres of an environment that this process has joined. Stopping it drops its databases and leaves it running. */
export function joinPostgres(environment: JoinedEnvironment): StartedPostgres {
  const { endpoint, version, driver, notes } = environment.service("postgres");
  let gone = false;
  void environment.lost.then(() => {
    gone = true;
  });
  return startedFrom({
    endpoint,
    version,
    driver,
    notes,
    isGone: () => gone,
    logs: () => [],
    guard: (work) => environment.guard(work),
    leave: async () => {},
  });
}

/**
 * Starts a Postgres that belongs to this process alone: `await using postgres = await startPostgres()`. Checks join an
 * environment instead, which several processes share.
 * @throws FloeContractsError what its install and its start throw.
 */
export async function startPostgres(options: InstallOptions & PostgresStartOptions = {}): Promise<StartedPostgres> {
  const environment = options.environment ?? process.env;
  const progress = options.progress ?? (() => {});
  const implementation = implementationOf(postgres);
  const external = implementation.drivers.external?.isConfigured?.(environment) === true;
  const driver = options.driver ?? (external ? "external" : "native");
  const installed = await driverOf({ service: "postgres", implementation, driver }).install({ environment, progress });
  await using cleanup = new AsyncDisposableStack();
  const run = options.run ?? cleanup.use(await RunDirectory.create({ label: "postgres" }));
  const names = { bucket: "", region: "", warehouse: "", clientId: "", scope: "" };
  const { limitMs = 30_000 } = options;
  const signal = new AbortController().signal;
  const running = cleanup.use(
    await installed.start({ run, limitMs, endpoints: {}, names, progress, environment, signal }),
  );
  let gone = false;
  void running.died.then(() => {
    gone = true;
  });
  const owned = cleanup.move();
  return startedFrom({
    ...running,
    endpoint: running.endpoint as PostgresEndpoint,
    driver,
    isGone: () => gone,
    guard: (work) => Promise.race([work, running.died.then((error): never => Promise.reject(error) as never)]),
    leave: () => owned.disposeAsync(),
  });
}
