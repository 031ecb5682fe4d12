/**
 * The shape that every service has: a module that is installed, then started, then stopped, each step a type of its own,
 * so that nothing can be asked of a service in a state in which it cannot answer.
 */
import { FloeContractsError } from "@floe-contracts/base";

/** How a service is run: a process of ours, a container, or one that already runs somewhere. */
export type Driver = "native" | "docker" | "external";

/** Says what is going on while something takes long; one line, no line end. */
export type Progress = (text: string) => void;

/** A service whose program is there. */
export interface Installed {
  readonly name: string;
  /** The version of what is installed; what really runs is `Started.version`. Undefined for an external service. */
  readonly version: string | undefined;
  readonly driver: Driver;
  /** What a reader of a result should know about it, in whole sentences. */
  readonly notes: readonly string[];
}

/** A service that runs and has proved that it is the one that was started. `await using` ends it. */
export interface Started extends AsyncDisposable {
  readonly name: string;
  /** Read from the running service itself. */
  readonly version: string;
  readonly driver: Driver;
  readonly notes: readonly string[];
  /** Its last log lines, oldest first, secrets cut out; empty for an external service. */
  logs(count?: number): string[];
  /**
   * Waits for `work` and rejects with `service-exited` and the last log lines as soon as the service's process ends: so a
   * check whose service dies fails with the reason at once and not with a time limit.
   */
  guard<T>(work: Promise<T>): Promise<T>;
  /** Ends it and everything that was made for it. May be called again. */
  stop(): Promise<Stopped>;
}

/** A service that is verified to be gone. */
export interface Stopped {
  readonly name: string;
  /** Its last log lines. */
  readonly log: readonly string[];
}

/** One finding of `doctor`. */
export interface Diagnosis {
  readonly name: string;
  readonly status: "ok" | "missing" | "broken";
  readonly found: string;
  readonly needed: string;
  /** What to do; undefined when there is nothing to do. */
  readonly fix: string | undefined;
  /** Whether the first run that needs it installs what is missing; else a person has to act. */
  readonly installable?: boolean;
}

/** Something that can be installed: a tool, or a service. */
export interface ToolModule<Result extends Installed> {
  readonly name: string;
  readonly drivers: readonly Driver[];
  /** Looks at what is there without changing anything, in less than two seconds; never throws. */
  diagnose(environment?: Environment): Promise<Diagnosis[]>;
  /** Makes the program available; quick when it is. */
  install(options?: InstallOptions): Promise<Result>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface InstallOptions {
  readonly driver?: Driver | undefined;
  readonly progress?: Progress | undefined;
  /** Where FLOE_* settings are read; process.env by default. */
  readonly environment?: Environment | undefined;
}

/** @throws FloeContractsError `service-driver-unavailable` when the service has no such driver. */
export function requireDriver(name: string, drivers: readonly Driver[], wanted: Driver): Driver {
  if (drivers.includes(wanted)) return wanted;
  throw new FloeContractsError("service-driver-unavailable", `${name} has no driver "${wanted}"`, {
    hint: `use ${drivers.map((driver) => `"${driver}"`).join(" or ")}`,
    where: { service: name },
  });
}
