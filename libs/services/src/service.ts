/**
 * The shape of a live service, the same for all of them: what it is called, by which programs it can be played
 * (implementations), and for each of these the ways to have it (drivers). Everything that depends on how a service is
 * started is behind this file; everything that starts several of them is before it.
 */
import type { FloeContractsError } from "@floe-contracts/base";
import type { Diagnosis, Driver, Environment, Progress } from "./module.ts";
import type { RunDirectory } from "./runtime/run-directory.ts";
import type { Secret } from "./runtime/secret.ts";

/** The services of the platform. */
export const SERVICE_NAMES = [
  "postgres",
  "jaeger",
  "s3",
  "oidc",
  "catalog",
  "trino",
  "spark",
  "dagster",
  "cube",
  "lineage",
] as const;

export type ServiceName = (typeof SERVICE_NAMES)[number];

/** What an endpoint may hold: JSON, and secrets, which print as a placeholder. */
export type EndpointValue =
  | string
  | number
  | boolean
  | null
  | Secret
  | readonly EndpointValue[]
  | { readonly [name: string]: EndpointValue };

/** Everything that a client needs to use a running service. It crosses processes, so it holds no functions. */
export interface Endpoint {
  readonly [name: string]: EndpointValue;
}

/** Names that the environment's initialisation makes inside the services. They come from the platform file. */
export interface ResourceNames {
  /** The S3 bucket. */
  readonly bucket: string;
  readonly region: string;
  /** The catalog's warehouse, as clients ask for it. */
  readonly warehouse: string;
  /** The OAuth2 client that the artifact names: may write. */
  readonly clientId: string;
  /** The scope that this client asks for. */
  readonly scope: string;
}

/** What a service is started with. */
export interface StartContext {
  /** Where its files go: a directory of its own, made by `run.directory(name)`. */
  readonly run: RunDirectory;
  /** How long it may take to be ready, in milliseconds. */
  readonly limitMs: number;
  /** The endpoints of the services that its implementation needs; every one of `needs` is there. */
  readonly endpoints: Readonly<Partial<Record<ServiceName, Endpoint>>>;
  readonly names: ResourceNames;
  readonly progress: Progress;
  /** FLOE_* settings. */
  readonly environment: Environment;
  /** Aborted when another service failed: whoever waits for readiness gives it to `ManagedProcess.ready`. */
  readonly signal: AbortSignal;
}

/** A service that answers and has proved that it is the one that was started or named. */
export interface Running<E extends Endpoint = Endpoint> extends AsyncDisposable {
  readonly endpoint: E;
  /** Read from the running service itself. */
  readonly version: string;
  /** What results call it, where that is not its implementation's title: an external service is what it says it is. */
  readonly title?: string | undefined;
  /** What a reader of a result should know, in whole sentences; what is emulated or reduced says so here. */
  readonly notes: readonly string[];
  /** The ids of the processes that were started for it; empty for one that ran before. */
  readonly pids: readonly number[];
  /** Resolves with the error that says how it ended, with its last lines, as soon as it ends by itself; never rejects. */
  readonly died: Promise<FloeContractsError>;
  /** Its last log lines, oldest first, secrets cut out. */
  logs(count?: number): string[];
  /** Ends it and verifies that everything of it is gone. May be called again. */
  stop(): Promise<void>;
}

/** A service whose program is there. */
export interface InstalledService<E extends Endpoint = Endpoint> {
  /** The version of what is installed; undefined where only the running service knows. */
  readonly version: string | undefined;
  readonly notes: readonly string[];
  /** Starts it and waits until it is ready; what was started is gone again when this throws. */
  start(context: StartContext): Promise<Running<E>>;
}

export interface InstallContext {
  readonly progress: Progress;
  /** FLOE_* settings. */
  readonly environment: Environment;
}

/** One way to have an implementation of a service. */
export interface ServiceDriver<E extends Endpoint = Endpoint> {
  /** The services that have to run before it. */
  readonly needs: readonly ServiceName[];
  /** For `external`: whether the settings name such a server. Then it is used, whatever driver the others have. */
  isConfigured?(environment: Environment): boolean;
  /** Looks without changing anything, in less than two seconds; never throws. */
  diagnose(environment: Environment): Promise<Diagnosis[]>;
  /** Makes the program available; quick when it is. Throws what says exactly what is missing and what to do. */
  install(context: InstallContext): Promise<InstalledService<E>>;
}

/** One program that can play a service. */
export interface Implementation<E extends Endpoint = Endpoint> {
  /** A short word, as it stands in a platform file and on the command line, e.g. `localstack`. */
  readonly name: string;
  /** What results call it, e.g. `iceberg-rest reference 1.10.1 + gateway`. */
  readonly title: string;
  readonly drivers: Readonly<Partial<Record<Driver, ServiceDriver<E>>>>;
  /** How long it may take to be ready, in milliseconds; 30,000 where it is not given. */
  readonly limitMs?: number;
}

/** A service. The first implementation is the one that is taken unless the platform file says otherwise. */
export interface Service<E extends Endpoint = Endpoint> {
  readonly name: ServiceName;
  /** What it is for, in a few words. */
  readonly purpose: string;
  readonly implementations: readonly [Implementation<E>, ...Implementation<E>[]];
}
