/** Postgres as a service of the environment: a fresh cluster of ours, or a server that runs already. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { dockerDriver } from "../docker/driver.ts";
import type { PostgresEndpoint } from "../endpoints.ts";
import type { Environment } from "../module.ts";
import { withFreePort } from "../runtime/ports.ts";
import { runningElsewhere, runningFrom } from "../runtime/running.ts";
import { Secret } from "../runtime/secret.ts";
import type { InstalledService, Running, Service, StartContext } from "../service.ts";
import { preparePostgres } from "./binaries.ts";
import {
  createDatabase,
  type PostgresAddress,
  type PostgresDatabase,
  readVersion,
  requireCreateDatabase,
} from "./connection.ts";
import { diagnoseExternal, diagnoseNative } from "./diagnose.ts";
import { postgresContainer } from "./docker.ts";
import { externalAddress } from "./external.ts";
import { initialise, removeSharedMemory, startServer } from "./native.ts";

export const postgres: Service<PostgresEndpoint> = {
  name: "postgres",
  purpose: "a warehouse, and where other services keep their state",
  implementations: [
    {
      name: "postgres",
      title: "Postgres",
      drivers: {
        native: { needs: [], diagnose: diagnoseNative, install: installNative },
        docker: dockerDriver(postgresContainer),
        external: {
          needs: [],
          isConfigured: (environment) => Boolean(environment["FLOE_POSTGRES_URL"] || environment["FLOE_POSTGRES_HOST"]),
          diagnose: diagnoseExternal,
          install: async ({ environment }) => installExternal(environment),
        },
      },
    },
  ],
};

/**
 * How the driver is reached by an endpoint. The database is the one to connect to first: make one of one's own in it.
 * @throws FloeContractsError `service-settings` when the endpoint's URL is none.
 */
export function addressOf(endpoint: PostgresEndpoint): PostgresAddress {
  const { host, port, user, password, database, url } = endpoint;
  if (url !== null) return { ...externalAddress({ FLOE_POSTGRES_URL: url.reveal() }), user, password, database };
  return { host, port, user, password, database };
}

/**
 * Makes a database that no other run has, in the server of an endpoint. `await using` drops it.
 * @throws FloeContractsError `service-refused`, `service-unreachable`.
 */
export function databaseIn(
  endpoint: PostgresEndpoint,
  label?: string,
  isGone?: () => boolean,
): Promise<PostgresDatabase> {
  // In a server that is not ours no role is made: that needs more than CREATEDB.
  const sameUser = endpoint.url !== null;
  return createDatabase(addressOf(endpoint), { label, sameUser, ...(isGone === undefined ? {} : { isGone }) });
}

async function installNative(): Promise<InstalledService<PostgresEndpoint>> {
  const binaries = await preparePostgres();
  const notes = ["Nothing is synced to disk (fsync off): its data is thrown away."];
  if (binaries.stagedAt !== undefined) notes.push(`Its programs are copied to ${binaries.stagedAt}, which is kept.`);
  const start = async (context: StartContext): Promise<Running<PostgresEndpoint>> => {
    const { run, limitMs, signal } = context;
    const cluster = await initialise(binaries, run);
    const logs = join(run.path, "logs");
    await mkdir(logs, { recursive: true, mode: 0o700 });
    const logFile = join(logs, "postgres.log");
    const running = await withFreePort((port) => startServer(binaries, cluster, { port, limitMs, logFile, signal }));
    const { host, port, user, password, database } = running.address;
    return runningFrom({
      endpoint: { host, port, user, password, database, url: null },
      version: running.version,
      notes,
      processes: [running.process],
      clear: () => removeSharedMemory(cluster.data),
    });
  };
  return { version: binaries.version, notes, start };
}

function installExternal(environment: Environment): InstalledService<PostgresEndpoint> {
  const admin = externalAddress(environment);
  const notes = ["It ran before the tests; they made databases of their own in it."];
  const start = async (): Promise<Running<PostgresEndpoint>> => {
    const version = await readVersion(admin);
    await requireCreateDatabase(admin);
    const { host, port, user, password, database } = admin;
    const url = environment["FLOE_POSTGRES_URL"] || `postgresql://${encodeURIComponent(host)}:${port}/`;
    return runningElsewhere({
      endpoint: { host, port, user, password, database, url: new Secret(withUser(url, user)) },
      version,
      notes,
    });
  };
  return { version: undefined, notes, start };
}

/** `externalAddress` asks for a user; the real one is put back by `addressOf`. */
function withUser(url: string, user: string): string {
  return /\/\/[^/?#]*@/.test(url) ? url : url.replace("//", `//${encodeURIComponent(user)}@`);
}
