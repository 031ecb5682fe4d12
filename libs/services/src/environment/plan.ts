/**
 * From what is wanted to what is started: which program plays each service, by which driver, under which names. A plan is
 * data, so it can be sent to the process that starts the services.
 */
import { createHash } from "node:crypto";
import { FloeContractsError } from "@floe-contracts/base";
import type { Driver, Environment } from "../module.ts";
import { type ResourceNames, SERVICE_NAMES, type ServiceName } from "../service.ts";
import { serviceOf } from "../services.ts";
import { isServiceName } from "./profiles.ts";
import { type Choice, driverOf, implementationOf } from "./start.ts";

/** What a platform file, or an option, says about the environment. */
export interface Selection {
  /** Where it was said: a file, or `defaults`. */
  readonly source: string;
  readonly driver: Driver | undefined;
  readonly implementations: Readonly<Partial<Record<ServiceName, string>>>;
  readonly names: ResourceNames;
}

/** One service of a plan. */
export interface PlannedService {
  readonly service: ServiceName;
  readonly implementation: string;
  readonly driver: Driver;
}

/** The embedded environment, which needs nothing but the package registries. */
export const DEFAULT_SELECTION: Selection = {
  source: "defaults",
  driver: undefined,
  implementations: {},
  names: {
    bucket: "floe-local",
    region: "us-east-1",
    warehouse: "floe_local",
    clientId: "floe-local",
    scope: "PRINCIPAL_ROLE:ALL",
  },
};

export const DRIVER_VARIABLE = "FLOE_SERVICES_DRIVER";
export const LIMIT_VARIABLE = "FLOE_SERVICES_LIMIT";

const DRIVERS: readonly Driver[] = ["native", "docker", "external"];

/** Whether a word is a driver. */
export function isDriver(word: string): word is Driver {
  return DRIVERS.some((driver) => driver === word);
}

/**
 * The driver that the settings ask for, if they do.
 * @throws FloeContractsError `service-settings`.
 */
export function driverSetting(environment: Environment): Driver | undefined {
  const word = environment[DRIVER_VARIABLE];
  if (word === undefined || word === "") return undefined;
  if (isDriver(word)) return word;
  throw new FloeContractsError("service-settings", `${DRIVER_VARIABLE} is ${JSON.stringify(word)}`, {
    hint: `set it to one of ${DRIVERS.join(", ")}`,
  });
}

/**
 * The wanted services and everything that they need, needs first. A service that the settings name (FLOE_POSTGRES_URL, …)
 * is external; every other one has the driver that is given, else the settings', else the platform file's, else `native`.
 * @throws FloeContractsError `service-implementation-unknown`, `service-driver-unavailable`, `service-settings`.
 */
export async function choose(
  wanted: readonly ServiceName[],
  selection: Selection,
  environment: Environment,
  driver?: Driver,
): Promise<Choice[]> {
  const general = driver ?? driverSetting(environment) ?? selection.driver ?? "native";
  const choices = new Map<ServiceName, Choice>();
  const add = async (service: ServiceName): Promise<void> => {
    if (choices.has(service)) return;
    const implementation = implementationOf(await serviceOf(service), selection.implementations[service]);
    const external = implementation.drivers.external?.isConfigured?.(environment) === true;
    const choice: Choice = { service, implementation, driver: external ? "external" : general };
    for (const needed of driverOf(choice).needs) await add(needed);
    choices.set(service, choice);
  };
  for (const service of wanted) await add(service);
  return [...choices.values()];
}

/** A choice as data. */
export function plannedOf({ service, implementation, driver }: Choice): PlannedService {
  return { service, implementation: implementation.name, driver };
}

/** The choices that a plan means. */
export function choicesOf(plan: readonly PlannedService[]): Promise<Choice[]> {
  return Promise.all(
    plan.map(async ({ service, implementation, driver }) => {
      return { service, implementation: implementationOf(await serviceOf(service), implementation), driver };
    }),
  );
}

/**
 * Limits by service in milliseconds: FLOE_SERVICES_LIMIT=90, in seconds for all, or =trino=120,spark=90.
 * @throws FloeContractsError `service-settings`.
 */
export function limitsOf(environment: Environment): Partial<Record<ServiceName, number>> {
  const text = environment[LIMIT_VARIABLE];
  const limits: Partial<Record<ServiceName, number>> = {};
  if (text === undefined || text.trim() === "") return limits;
  for (const part of text.split(",")) {
    const [name, seconds] = part.includes("=") ? part.split("=", 2).map((word) => word.trim()) : ["", part.trim()];
    const value = Number(seconds);
    const known = name === "" || isServiceName(name ?? "");
    if (!known || seconds === "" || !Number.isFinite(value) || value <= 0 || value > 86_400)
      throw new FloeContractsError("service-settings", `${LIMIT_VARIABLE}: ${JSON.stringify(part)} is no limit`, {
        hint: `seconds for all, or by service: ${LIMIT_VARIABLE}=90 or ${LIMIT_VARIABLE}=trino=120,spark=90`,
      });
    if (name !== undefined && isServiceName(name)) limits[name] = value * 1_000;
    else for (const each of SERVICE_NAMES) limits[each] ??= value * 1_000;
  }
  return limits;
}

/** Variables that say what a run checks, not what its services are. */
const NOT_OF_SERVICES =
  /^FLOE_(CONTRACTS_(CHECK|TARGET|VERSION|ENVIRONMENT|DEBUG)|PROVIDER_COMMAND|CONSUMER_COMMAND|PLATFORM_ENV|UPDATE_GOLDEN|SERVICES_(LIMIT|IDLE))$/;

/**
 * What two runs must have in common to share an environment: the checkout, the name, the programs, the resource names, and
 * the settings of services. A short hash.
 */
export function environmentKey(parts: {
  readonly root: string;
  readonly name: string;
  readonly selection: Selection;
  readonly driver: Driver | undefined;
  readonly environment: Environment;
}): string {
  const { root, name, selection, environment } = parts;
  const settings = Object.entries(environment)
    .filter(
      ([key, value]) =>
        /^((FLOE|POLARIS|MARQUEZ)_|DOCKER_(HOST|CONTEXT|CONFIG)$)/.test(key) &&
        !NOT_OF_SERVICES.test(key) &&
        Boolean(value),
    )
    .sort(([left], [right]) => (left < right ? -1 : 1));
  const { driver, implementations, names } = selection;
  const chosen = Object.entries(implementations).sort(([left], [right]) => (left < right ? -1 : 1));
  const text = JSON.stringify([root, name, parts.driver ?? driver ?? null, chosen, Object.entries(names), settings]);
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
