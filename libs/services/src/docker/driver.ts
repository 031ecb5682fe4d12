/**
 * The docker driver, the same for every service: its container is made by compose from docker/compose.yaml, counts as ready
 * when the engine calls it healthy and it answers through its published port, and goes with the environment.
 */
import { FloeContractsError, messageOf } from "@floe-contracts/base";
import type { Diagnosis, Environment } from "../module.ts";
import type { ProbeResult } from "../runtime/managed-process.ts";
import type {
  Endpoint,
  InstallContext,
  InstalledService,
  ResourceNames,
  Running,
  ServiceDriver,
  ServiceName,
  StartContext,
} from "../service.ts";
import { DockerClient, dockerUnavailable, type EngineVersions } from "./client.ts";
import { provideImages } from "./images.ts";
import { COMPOSE_FILE, DockerProject } from "./project.ts";
import { ServiceContainer } from "./service-container.ts";
import type { Secrets } from "./values.ts";

/** What an endpoint is made of. */
export interface Published {
  readonly host: "127.0.0.1";
  /** The port on this machine for a port of the container. */
  port(containerPort: number): number;
  readonly secrets: Secrets;
  readonly names: ResourceNames;
  /** What the init service printed on its last line, as JSON; undefined where there is none. */
  readonly initialised: unknown;
}

export interface DockerDriverOptions<E extends Endpoint> {
  readonly service: ServiceName;
  /** The service of compose.yaml that answers. */
  readonly container: string;
  /** A service of compose.yaml that runs to its end before the container starts. */
  readonly before?: string;
  /** A service of compose.yaml that runs to its end each time the container has become healthy. */
  readonly init?: string;
  readonly needs: readonly ServiceName[];
  /** The container's ports that are published, each on a free port of 127.0.0.1. */
  readonly ports: readonly number[];
  readonly endpoint: (at: Published) => E;
  /** Asks through the published port; `ready` says the version. */
  readonly probe: (endpoint: E, signal: AbortSignal) => Promise<ProbeResult<string>>;
  readonly notes?: readonly string[];
  /** A network that is there already and that the container joins too, without a name of its own in it. */
  readonly network?: string;
  /** Another file than docker/compose.yaml, for tests. */
  readonly composeFile?: string;
}

/** Makes the driver of one service. */
export function dockerDriver<E extends Endpoint>(options: DockerDriverOptions<E>): ServiceDriver<E> {
  return {
    needs: options.needs,
    diagnose: (environment) => diagnoseDocker(options.service, environment),
    install: (context) => install(options, context),
  };
}

/** A doctor answers in two seconds; two questions are asked one after the other. */
const DOCTOR_MS = 1_500;
/** An engine that is just starting, on a busy machine. */
const ENGINE_MS = 10_000;

/** What `doctor` says: whether client, plugin and engine are there. */
async function diagnoseDocker(service: ServiceName, environment: Environment): Promise<Diagnosis[]> {
  const needed = "docker with compose 2.21 or newer, and an engine on this machine";
  try {
    const { client, engine, compose } = await new DockerClient(environment).requireEngine(DOCTOR_MS);
    const found = `docker, client ${client}, engine ${engine}, compose ${compose}`;
    return [{ name: service, status: "ok", found, needed, fix: undefined }];
  } catch (error) {
    const fix = error instanceof FloeContractsError ? error.hint : undefined;
    return [{ name: service, status: "missing", found: messageOf(error), needed, fix }];
  }
}

async function install<E extends Endpoint>(
  options: DockerDriverOptions<E>,
  { environment, progress }: InstallContext,
): Promise<InstalledService<E>> {
  const { service, container, before, init } = options;
  const client = new DockerClient(environment);
  const { engine, compose } = await engineFor(service, client);
  const composeFile = options.composeFile ?? COMPOSE_FILE;
  const services = [before, container, init].filter((name) => name !== undefined);
  await provideImages(client, { service, services, composeFile, progress });
  const notes = [...(options.notes ?? []), `It is a container of docker ${engine}, made by compose ${compose}.`];
  return { version: undefined, notes, start: (context) => start(options, { client, composeFile, notes, context }) };
}

/** Client, compose and engine, for a service. @throws FloeContractsError `docker-unavailable`, which names the service. */
export async function engineFor(service: ServiceName, client: DockerClient): Promise<EngineVersions> {
  try {
    return await client.requireEngine(ENGINE_MS);
  } catch (error) {
    if (!(error instanceof FloeContractsError) || error.code !== "docker-unavailable") throw error;
    throw dockerUnavailable(`${service}: ${error.message}`, service, error.hint);
  }
}

interface Starting {
  readonly client: DockerClient;
  readonly composeFile: string;
  readonly notes: readonly string[];
  readonly context: StartContext;
}

async function start<E extends Endpoint>(options: DockerDriverOptions<E>, starting: Starting): Promise<Running<E>> {
  const { client, composeFile, context } = starting;
  const { service } = options;
  const project = await DockerProject.join(service, { run: context.run, names: context.names, client, composeFile });
  const container = new ServiceContainer(options, project, context);
  try {
    requireNeighbours(options, project);
    return await container.start(starting.notes);
  } catch (error) {
    // What failed is the news; that its rests could not be cleared away is looked at again when the environment ends.
    await container.remove().catch(() => {});
    throw error;
  }
}

/** A container reaches only containers of its own project: a process on this machine's loopback is out of its reach. */
function requireNeighbours<E extends Endpoint>(options: DockerDriverOptions<E>, project: DockerProject): void {
  const missing = options.needs.filter((need) => !project.has(need));
  if (missing.length === 0) return;
  throw outOfReach(options.service, missing);
}

/** The error for a container that needs services which are none of this environment's. */
export function outOfReach(service: ServiceName, missing: readonly ServiceName[]): FloeContractsError {
  return new FloeContractsError(
    "service-driver-unavailable",
    `${service} as a container cannot reach ${missing.join(" and ")}, which ${missing.length > 1 ? "are" : "is"} not a container of this environment`,
    {
      hint: `use the driver "docker" for ${missing.join(" and ")} as well, or another one for ${service}`,
      where: { service },
    },
  );
}
