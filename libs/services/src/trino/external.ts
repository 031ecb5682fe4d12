/** A Trino that runs already: FLOE_TRINO_URL, _USER, _PASSWORD, and _CATALOG, which names its Iceberg catalog. */
import { FloeContractsError } from "@floe-contracts/base";
import type { TrinoEndpoint } from "../endpoints.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { httpUrl } from "../oidc/node-server.ts";
import { runningElsewhere } from "../runtime/running.ts";
import { Secret } from "../runtime/secret.ts";
import type { InstalledService, Running, ServiceDriver } from "../service.ts";
import { type StatementOptions, TrinoError, TrinoUnreachable, trinoQuery } from "./statement.ts";

const NOTES = ["It ran before the tests, and other tables may be in it."];
const HINT =
  "an external Trino needs FLOE_TRINO_URL, FLOE_TRINO_USER and FLOE_TRINO_CATALOG, over https FLOE_TRINO_PASSWORD too";
const ANSWER_MS = 10_000;
/** A doctor answers in two seconds, whatever the network does. */
const DIAGNOSE_MS = 600;

export const externalTrino: ServiceDriver<TrinoEndpoint> = {
  needs: [],
  isConfigured: (environment) => Boolean(environment["FLOE_TRINO_URL"]),
  diagnose,
  install: async ({ environment }): Promise<InstalledService<TrinoEndpoint>> => {
    const endpoint = trinoSettings(environment);
    return {
      version: undefined,
      notes: NOTES,
      start: ({ signal, limitMs }) => identify(endpoint, { signal, requestMs: Math.min(limitMs, ANSWER_MS) }),
    };
  },
};

/**
 * What the settings say.
 * @throws FloeContractsError `service-settings`.
 */
export function trinoSettings(environment: Environment): TrinoEndpoint {
  const required = (name: string): string => {
    const value = environment[name];
    if (value !== undefined && value !== "") return value;
    throw settingsError(`${name} is not set`);
  };
  const url = httpUrl("trino", "FLOE_TRINO_URL", required("FLOE_TRINO_URL"));
  const password = environment["FLOE_TRINO_PASSWORD"] || undefined;
  // Trino itself refuses one that came without TLS; it must not get that far.
  if (password !== undefined && !url.startsWith("https:"))
    throw settingsError("FLOE_TRINO_PASSWORD is set and FLOE_TRINO_URL is not https");
  return {
    url,
    user: required("FLOE_TRINO_USER"),
    password: password === undefined ? null : new Secret(password),
    catalog: required("FLOE_TRINO_CATALOG"),
  };
}

function settingsError(why: string): FloeContractsError {
  return new FloeContractsError("service-settings", `trino: ${why}`, { hint: HINT, where: { service: "trino" } });
}

/**
 * Asks it for its version and its catalogs.
 * @throws FloeContractsError `service-unreachable`, `service-refused` when it is no Trino, refuses the user, or has no such
 * Iceberg catalog.
 */
export async function identify(endpoint: TrinoEndpoint, options: StatementOptions): Promise<Running<TrinoEndpoint>> {
  const { catalog } = endpoint;
  try {
    const nodes = await trinoQuery(
      endpoint,
      "SELECT node_version FROM system.runtime.nodes WHERE coordinator",
      options,
    );
    const sql = "SELECT catalog_name, connector_name FROM system.metadata.catalogs";
    const { rows } = await trinoQuery(endpoint, sql, options);
    if (!rows.some(([name, connector]) => name === catalog && connector === "iceberg")) {
      const there = rows.filter(([, connector]) => connector === "iceberg").map(([name]) => String(name));
      throw refused(`has no Iceberg catalog ${JSON.stringify(catalog)}; ${there.join(", ") || "none"} is there`);
    }
    const version = String(nodes.rows[0]?.[0] ?? "unknown");
    return runningElsewhere({ endpoint, version, title: "Trino", notes: NOTES });
  } catch (error) {
    if (error instanceof TrinoError) throw refused(`refuses a question: ${error.message}`);
    if (!(error instanceof TrinoUnreachable)) throw error;
    if (error.status === 401 || error.status === 403) throw refused(`refuses the user (${error.status})`);
    throw new FloeContractsError("service-unreachable", error.message, {
      hint: "look at FLOE_TRINO_URL, and whether Trino takes connections from here",
      where: { service: "trino" },
    });
  }
}

function refused(why: string): FloeContractsError {
  return new FloeContractsError("service-refused", `trino: it ${why}`, {
    hint: "look at FLOE_TRINO_USER, FLOE_TRINO_PASSWORD and FLOE_TRINO_CATALOG",
    where: { service: "trino" },
  });
}

async function diagnose(environment: Environment): Promise<Diagnosis[]> {
  const base = { name: "trino", needed: "a Trino with an Iceberg catalog, by FLOE_TRINO_URL and its companions" };
  try {
    const endpoint = trinoSettings(environment);
    const { version } = await identify(endpoint, { requestMs: DIAGNOSE_MS });
    return [{ ...base, status: "ok", found: `external, ${version} at ${endpoint.url}`, fix: undefined }];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ ...base, status: "broken", found: error.message, fix: error.hint }];
  }
}
