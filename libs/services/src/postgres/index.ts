/** Postgres: native from the npm packages of its programs, or external by FLOE_POSTGRES_*. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  type Driver,
  type Installable,
  type InstallOptions,
  requireDriver,
  type ServiceModule,
  type Started,
} from "../module.ts";
import { withFreePort } from "../runtime/ports.ts";
import { RunDirectory } from "../runtime/run-directory.ts";
import type { Secret } from "../runtime/secret.ts";
import { preparePostgres } from "./binaries.ts";
import { createDatabase, type PostgresAddress, type PostgresDatabase } from "./connection.ts";
import { diagnosePostgres } from "./diagnose.ts";
import { externalAddress, startExternal } from "./external.ts";
import { initialise, removeSharedMemory, startServer } from "./native.ts";

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
  /** Makes a database and a user that no other run has; the database goes when it is disposed, or with the service. */
  createDatabase(label?: string): Promise<PostgresDatabase>;
}

export const postgres: ServiceModule<PostgresStartOptions, StartedPostgres> = {
  name: "postgres",
  drivers: ["native", "external"],
  diagnose: diagnosePostgres,
  install: installPostgres,
};

/** `external` when FLOE_POSTGRES_URL or FLOE_POSTGRES_HOST is set, else `native`. */
function driverFor(options: InstallOptions): Driver {
  const environment = options.environment ?? process.env;
  const named = environment["FLOE_POSTGRES_URL"] ?? environment["FLOE_POSTGRES_HOST"];
  const wanted = options.driver ?? (named === undefined || named === "" ? "native" : "external");
  return requireDriver("postgres", postgres.drivers, wanted);
}

async function installPostgres(
  options: InstallOptions = {},
): Promise<Installable<PostgresStartOptions, StartedPostgres>> {
  const driver = driverFor(options);
  if (driver === "external") {
    const address = externalAddress(options.environment ?? process.env);
    const notes = ["It ran before the tests; they made a database of their own in it."];
    return { name: "postgres", version: undefined, driver, notes, start: () => startExternal(address, notes) };
  }
  const binaries = await preparePostgres();
  const notes = ["Nothing is synced to disk (fsync off): its data is thrown away."];
  if (binaries.stagedAt !== undefined) notes.push(`Its programs are copied to ${binaries.stagedAt}, which is kept.`);
  const start = async (startOptions: PostgresStartOptions = {}): Promise<StartedPostgres> => {
    await using cleanup = new AsyncDisposableStack();
    const run = startOptions.run ?? cleanup.use(await RunDirectory.create({ label: "postgres" }));
    const cluster = await initialise(binaries, run);
    const logFile = join(await logDirectory(run), "postgres.log");
    const limitMs = startOptions.limitMs ?? 30_000;
    const running = await withFreePort((port) => startServer(binaries, cluster, { port, limitMs, logFile }));
    cleanup.defer(() => removeSharedMemory(cluster.data));
    cleanup.use(running.process);
    const owned = cleanup.move();
    const stop = async () => {
      await owned.disposeAsync();
      return { name: "postgres", log: running.process.logs() };
    };
    return {
      name: "postgres",
      version: running.version,
      driver,
      notes,
      ...running.address,
      address: running.address,
      createDatabase: (label) => createDatabase(running.address, { label, isGone: () => running.process.hasExited }),
      logs: (count) => running.process.logs(count),
      guard: (work) => running.process.guard(work),
      stop,
      [Symbol.asyncDispose]: async () => {
        await stop();
      },
    };
  };
  return { name: "postgres", version: binaries.version, driver, notes, start };
}

async function logDirectory(run: RunDirectory): Promise<string> {
  const path = join(run.path, "logs");
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}

/** Installs what is missing and starts a Postgres: `await using postgres = await startPostgres()`. */
export async function startPostgres(options: InstallOptions & PostgresStartOptions = {}): Promise<StartedPostgres> {
  const installed = await postgres.install(options);
  return installed.start(options);
}
