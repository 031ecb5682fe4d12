/**
 * Cube as a container of one run: the service cube of docker/compose.yaml on a directory that is given, over a database in the
 * environment's Postgres. It is a compose project of its own, so it ends with the process that started it.
 */
import { realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import pg from "pg";
import { DockerClient } from "../docker/client.ts";
import { engineFor, outOfReach } from "../docker/driver.ts";
import { provideImages } from "../docker/images.ts";
import { COMPOSE_FILE, DockerProject, networkOf } from "../docker/project.ts";
import { ServiceContainer } from "../docker/service-container.ts";
import { newSecrets } from "../docker/values.ts";
import type { CubeEndpoint, CubeSqlEndpoint } from "../endpoints.ts";
import type { JoinedEnvironment } from "../environment/joined.ts";
import type { Environment, Progress } from "../module.ts";
import { clientFor, type PostgresAddress } from "../postgres/connection.ts";
import type { ProbeResult } from "../runtime/managed-process.ts";
import { directoryError, RunDirectory } from "../runtime/run-directory.ts";
import { newSecret, type Secret } from "../runtime/secret.ts";
import type { ResourceNames, Running, StartContext } from "../service.ts";
import { cubeContainer } from "./docker.ts";

export interface CubeContainerOptions {
  /** Holds `model/`, and `cube.js` with what that requires, where there is one. The container reads there and cannot write. */
  readonly directory: string;
  /** Its Postgres is a container; Cube reaches it in that network. */
  readonly environment: Pick<JoinedEnvironment, "directory" | "service">;
  /** A database in that Postgres, by which address ever: name, user and password are used. */
  readonly postgres: PostgresAddress;
  /** More of Cube's variables; they win over those of compose.yaml. No secrets: values stand in a private file. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Signs the tokens of its clients; a new one unless given. */
  readonly apiSecret?: Secret | undefined;
  /** Where the docker client is found, and how it reaches the engine. */
  readonly settings: Environment;
  readonly progress: Progress;
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
  /** What else has to hold before it counts as ready. */
  readonly ready?: ((endpoint: CubeEndpoint, signal: AbortSignal) => Promise<ProbeResult<unknown>>) | undefined;
}

/** Where the directory is in the container: below /cube, where Node finds the image's packages from cube.js. */
const PLACE = "/cube/generated";

/** compose.yaml asks for names of the storage and the catalog, of which Cube uses none. */
const NAMES: ResourceNames = {
  bucket: "unused",
  region: "unused",
  warehouse: "unused",
  clientId: "unused",
  scope: "unused",
};

const NEVER = new AbortController().signal;

/**
 * Starts the container and waits until it answers by REST and by SQL. Its version is the tag of its image.
 *
 * Where the configuration has a `checkSqlAuth` of its own, that decides about the SQL API's passwords, and `sql.password` opens
 * nothing.
 * @throws FloeContractsError `docker-unavailable`, `docker-image-unavailable`, `service-driver-unavailable` when the environment's
 * Postgres is no container, `service-exited`, `service-not-ready`, `service-refused`, `file-unwritable`, `disk-full`.
 */
export async function startCubeContainer(options: CubeContainerOptions): Promise<Running<CubeEndpoint>> {
  const { environment, settings, progress } = options;
  // Postgres is published on loopback alone, which no container reaches: only a container of that network is there for it.
  if (environment.service("postgres").driver !== "docker") throw outOfReach("cube", ["postgres"]);
  const client = new DockerClient(settings);
  const { engine, compose } = await engineFor("cube", client);
  await provideImages(client, {
    service: "cube",
    services: [cubeContainer.container],
    composeFile: COMPOSE_FILE,
    progress,
  });
  const run = await RunDirectory.create({ label: "cube" });
  try {
    const running = await startIn(run, client, options, [
      `It is a container of docker ${engine}, made by compose ${compose}.`,
    ]);
    let stopped: Promise<void> | undefined;
    const stop = (): Promise<void> => {
      stopped ??= running.stop().finally(() => run[Symbol.asyncDispose]());
      return stopped;
    };
    return { ...running, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await run[Symbol.asyncDispose]();
    throw error;
  }
}

async function startIn(
  run: RunDirectory,
  client: DockerClient,
  options: CubeContainerOptions,
  notes: readonly string[],
): Promise<Running<CubeEndpoint>> {
  const { environment, postgres, settings, progress, limitMs, signal = NEVER } = options;
  const apiSecret = options.apiSecret ?? newSecret();
  const secrets = { ...newSecrets(), POSTGRES_PASSWORD: postgres.password, CUBE_API_SECRET: apiSecret };
  const override = join(await run.directory("docker"), "cube.json");
  const text = overrideOf({ ...options, directory: await realpath(options.directory) });
  await writeFile(override, text, { mode: 0o600 }).catch((cause: unknown) => {
    throw directoryError(override, cause);
  });
  const context: StartContext = { run, limitMs, endpoints: {}, names: NAMES, progress, environment: settings, signal };
  const parts = { run, names: NAMES, client, composeFile: COMPOSE_FILE, override, secrets };
  const project = await DockerProject.join("cube", parts);
  const container = new ServiceContainer(
    {
      ...cubeContainer,
      network: networkOf(environment.directory),
      probe: (endpoint, asking) => proveOwn(endpoint, asking, options.ready),
    },
    project,
    context,
  );
  try {
    const running = await container.start(notes);
    return { ...running, version: container.image.split(":").at(-1) ?? "unknown" };
  } catch (error) {
    // What failed is the news; what could not be cleared away is looked at by the next run.
    await container.remove().catch(() => {});
    throw error;
  }
}

/** What is put over the service cube of compose.yaml: the directory, the database, and more variables. JSON is YAML. */
export function overrideOf({
  directory,
  postgres,
  env,
}: Pick<CubeContainerOptions, "directory" | "postgres" | "env">): string {
  const variables = {
    CUBEJS_DB_NAME: postgres.database,
    CUBEJS_DB_USER: postgres.user,
    CUBEJS_SCHEMA_PATH: "model",
    ...env,
  };
  const volume = { type: "bind", source: directory, target: PLACE, read_only: true, bind: { create_host_path: false } };
  const service = { working_dir: PLACE, environment: variables, volumes: [volume] };
  // Compose puts variables in the place of $NAME; two of them are one that stands for itself.
  return JSON.stringify({ services: { [cubeContainer.container]: service } }).replaceAll("$", "$$$$");
}

/**
 * The engine alone holds the published ports, so what answers there is the container. /readyz asks the database (Cube's
 * documentation of its REST API, "Readiness probe").
 */
async function proveOwn(
  endpoint: CubeEndpoint,
  signal: AbortSignal,
  ready: CubeContainerOptions["ready"],
): Promise<ProbeResult<string>> {
  const response = await fetch(`${endpoint.url}/readyz`, { signal, redirect: "manual" });
  await response.text();
  if (response.status !== 200) return { state: "waiting", why: `/readyz answers ${response.status}` };
  if (endpoint.sql !== null) await proveSql(endpoint.sql);
  const more = await ready?.(endpoint, signal);
  return more === undefined || more.state === "ready" ? { state: "ready", value: "unknown" } : more;
}

/**
 * It speaks Postgres's protocol, and turns away a password that nobody has.
 * @throws FloeContractsError `service-refused` when it lets that one in; what `pg` throws while nobody answers.
 */
async function proveSql(sql: CubeSqlEndpoint): Promise<void> {
  const client = clientFor({ ...sql, password: newSecret() });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    if (error instanceof pg.DatabaseError) return;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
  throw new FloeContractsError("service-refused", "cube: its SQL API takes any password", {
    hint: "look at checkSqlAuth in cube.js: it has to throw, or to give another password back, for a wrong one",
    where: { service: "cube" },
  });
}
