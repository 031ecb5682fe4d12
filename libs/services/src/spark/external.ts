/** A Spark Thrift server that runs already: FLOE_SPARK_HOST, _PORT, _USER, _PASSWORD, and _CATALOG, its Iceberg catalog. */
import { FloeContractsError } from "@floe-contracts/base";
import type { SparkEndpoint } from "../endpoints.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { runningElsewhere } from "../runtime/running.ts";
import { Secret } from "../runtime/secret.ts";
import type { InstalledService, Running, ServiceDriver } from "../service.ts";
import { SparkError, type SparkOptions, SparkSession, SparkUnreachable } from "./client.ts";

const NOTES = ["It ran before the tests, and other tables may be in it."];
const HINT =
  "an external Spark Thrift server needs FLOE_SPARK_HOST and FLOE_SPARK_CATALOG, and what of FLOE_SPARK_PORT, _USER and _PASSWORD differs from 10000, floe and none";
const ANSWER_MS = 10_000;
/** A doctor answers in two seconds, whatever the network does. */
const DIAGNOSE_MS = 1_500;

export const externalSpark: ServiceDriver<SparkEndpoint> = {
  needs: [],
  isConfigured: (environment) => Boolean(environment["FLOE_SPARK_HOST"]),
  diagnose,
  install: async ({ environment }): Promise<InstalledService<SparkEndpoint>> => {
    const endpoint = sparkSettings(environment);
    return {
      version: undefined,
      notes: NOTES,
      start: ({ signal, limitMs }) => identify(endpoint, { signal, openMs: Math.min(limitMs, ANSWER_MS) }),
    };
  },
};

/**
 * What the settings say.
 * @throws FloeContractsError `service-settings`.
 */
export function sparkSettings(environment: Environment): SparkEndpoint {
  const setting = (name: string): string | undefined => environment[`FLOE_SPARK_${name}`] || undefined;
  const required = (name: string): string => {
    const value = setting(name);
    if (value !== undefined) return value;
    throw settingsError(`FLOE_SPARK_${name} is not set`);
  };
  const [host, catalog] = [required("HOST"), required("CATALOG")];
  if (!/^[\w.:-]+$/.test(host)) throw settingsError("FLOE_SPARK_HOST is no name or address of a host");
  // It is put into statements.
  if (!/^\w+$/.test(catalog)) throw settingsError("FLOE_SPARK_CATALOG is not letters, digits and underscores");
  const port = setting("PORT") ?? "10000";
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw settingsError(`${JSON.stringify(port)} is no port number`);
  const password = setting("PASSWORD");
  return {
    host,
    port: Number(port),
    user: setting("USER") ?? "floe",
    password: password === undefined ? null : new Secret(password),
    catalog,
  };
}

function settingsError(why: string): FloeContractsError {
  return new FloeContractsError("service-settings", `spark: ${why}`, { hint: HINT, where: { service: "spark" } });
}

/**
 * Asks it for its version and its catalog.
 * @throws FloeContractsError `service-unreachable`, `service-refused` when it is no Thrift server, refuses the user, or has
 * no such Iceberg catalog.
 */
export async function identify(endpoint: SparkEndpoint, options: SparkOptions): Promise<Running<SparkEndpoint>> {
  const { catalog } = endpoint;
  try {
    await using session = await SparkSession.open(endpoint, options);
    const { name, version } = await session.server();
    if (name !== "Spark SQL") throw refused(`is no Spark: it calls itself ${JSON.stringify(name)}`);
    const setting = `spark.sql.catalog.${catalog}`;
    const kind = (await session.query(`SET ${setting}`)).rows[0]?.[1];
    if (!/^org\.apache\.iceberg\.spark\.Spark(Session)?Catalog$/.test(String(kind)))
      throw refused(`has no Iceberg catalog ${catalog}: ${setting} is ${String(kind)}`);
    await session.query(`SHOW NAMESPACES IN ${catalog}`);
    return runningElsewhere({ endpoint, version, title: "Spark Thrift server", notes: NOTES });
  } catch (error) {
    if (error instanceof SparkError) throw refused(`refuses a question: ${error.message}`);
    if (!(error instanceof SparkUnreachable)) throw error;
    if (error.code === "PROTOCOL") throw refused(`is no Thrift server that takes this user: ${error.message}`);
    throw new FloeContractsError("service-unreachable", error.message, {
      hint: "look at FLOE_SPARK_HOST and FLOE_SPARK_PORT, and whether Spark takes connections from here",
      where: { service: "spark" },
    });
  }
}

function refused(why: string): FloeContractsError {
  return new FloeContractsError("service-refused", `spark: it ${why}`, {
    hint: "look at FLOE_SPARK_USER, FLOE_SPARK_PASSWORD and FLOE_SPARK_CATALOG",
    where: { service: "spark" },
  });
}

async function diagnose(environment: Environment): Promise<Diagnosis[]> {
  const base = {
    name: "spark",
    needed: "a Spark Thrift server with an Iceberg catalog, by FLOE_SPARK_HOST and its companions",
  };
  try {
    const endpoint = sparkSettings(environment);
    const { version } = await identify(endpoint, { openMs: DIAGNOSE_MS, signal: AbortSignal.timeout(DIAGNOSE_MS) });
    return [
      { ...base, status: "ok", found: `external, ${version} at ${endpoint.host}:${endpoint.port}`, fix: undefined },
    ];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ ...base, status: "broken", found: error.message, fix: error.hint }];
  }
}
