/** A Dagster that runs already: FLOE_DAGSTER_URL, its webserver. */
import { FloeContractsError } from "@floe-contracts/base";
import type { DagsterEndpoint } from "../endpoints.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { httpUrl } from "../oidc/node-server.ts";
import { limits } from "../oidc/token.ts";
import { runningElsewhere } from "../runtime/running.ts";
import type { ServiceDriver } from "../service.ts";
import { readWorkspace } from "./graphql.ts";

const NOTES = ["It ran before the tests; code locations of tests cannot be added to it."];
const ANSWER_MS = 10_000;
const DOCTOR_MS = 1_500;

export const external: ServiceDriver<DagsterEndpoint> = {
  needs: [],
  isConfigured: (environment) => Boolean(environment["FLOE_DAGSTER_URL"]),
  diagnose,
  install: async ({ environment }) => {
    const url = externalUrl(environment);
    return {
      version: undefined,
      notes: NOTES,
      start: async ({ limitMs, signal }) => {
        const found = await proveDagster(url, limits({ signal, timeoutMs: Math.min(limitMs, ANSWER_MS) }).signal);
        return runningElsewhere({ ...found, notes: NOTES });
      },
    };
  },
};

/** By the settings. @throws FloeContractsError `service-settings`. */
export function externalUrl(environment: Environment): string {
  const address = environment["FLOE_DAGSTER_URL"];
  if (address !== undefined && address !== "") return httpUrl("dagster", "FLOE_DAGSTER_URL", address);
  throw new FloeContractsError("service-settings", "dagster: FLOE_DAGSTER_URL is not set", {
    hint: "an external Dagster needs FLOE_DAGSTER_URL=http://HOST:3000, the address of its webserver",
    where: { service: "dagster" },
  });
}

/**
 * It is a Dagster when its GraphQL tells its version, and usable when one code location of it is loaded.
 * @throws FloeContractsError `service-unreachable`, `service-refused`.
 */
export async function proveDagster(
  url: string,
  signal: AbortSignal,
): Promise<{ readonly endpoint: DagsterEndpoint; readonly version: string }> {
  const workspace = await readWorkspace(url, signal);
  if (workspace === undefined) throw refused(`${url}/graphql does not answer as Dagster`, "look at FLOE_DAGSTER_URL");
  const names = workspace.locations.filter(({ serverId, status, error }) => {
    return serverId !== undefined || (status === "LOADED" && error === undefined);
  });
  const location = names.map(({ name }) => name).sort()[0];
  if (location === undefined)
    throw refused(`${url} has no code location that is loaded`, "look at its deployment's code locations");
  return { endpoint: { url, location, home: null }, version: workspace.version };
}

function refused(message: string, hint: string): FloeContractsError {
  return new FloeContractsError("service-refused", `dagster: ${message}`, { hint, where: { service: "dagster" } });
}

async function diagnose(environment: Environment): Promise<Diagnosis[]> {
  const needed = "a Dagster webserver at FLOE_DAGSTER_URL";
  try {
    const { endpoint, version } = await proveDagster(externalUrl(environment), AbortSignal.timeout(DOCTOR_MS));
    const found = `external, ${version} at ${endpoint.url}`;
    return [{ name: "dagster", status: "ok", found, needed, fix: undefined }];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ name: "dagster", status: "broken", found: error.message, needed, fix: error.hint }];
  }
}
