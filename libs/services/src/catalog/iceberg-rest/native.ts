/** The embedded catalog: Iceberg's reference server on a database of its own, and the gateway before it. */
import { randomUUID } from "node:crypto";
import { type CatalogEndpoint, endpointOf, type S3Endpoint } from "../../endpoints.ts";
import { diagnoseJava, type JavaWanted, javaRuntime } from "../../java/index.ts";
import type { Diagnosis, Environment } from "../../module.ts";
import { ROLES } from "../../oidc/native.ts";
import { type NodeServer, startNodeServer } from "../../oidc/node-server.ts";
import type { PostgresDatabase } from "../../postgres/connection.ts";
import { databaseIn } from "../../postgres/index.ts";
import { cacheDirectory } from "../../runtime/cache.ts";
import { diagnoseMaven, fetchMaven } from "../../runtime/download.ts";
import { withFreePort } from "../../runtime/ports.ts";
import { runningFrom } from "../../runtime/running.ts";
import { newSecret } from "../../runtime/secret.ts";
import type { InstallContext, InstalledService, Running, ServiceDriver, StartContext } from "../../service.ts";
import { proveCatalog } from "../rest.ts";
import { archiveOptions } from "./archive.ts";
import {
  type RestServer,
  type RestServerOptions,
  type RestServerProgram,
  type RestServerStores,
  startRestServer,
} from "./backend.ts";
import type { GatewaySettings } from "./gateway.ts";
import { ICEBERG_VERSION, JARS } from "./jars.ts";

const JAVA: JavaWanted = { atLeast: 21 };

const NOTES = [
  "The server is the one of Iceberg's own tests; a gateway before it asks for tokens, tells readers from writers, and knows the warehouse's name.",
  "It lends no credentials for the storage: clients bring their own.",
  "A table may lie outside the warehouse's location, which Polaris refuses.",
];

export const icebergRest: ServiceDriver<CatalogEndpoint> = {
  needs: ["postgres", "s3", "oidc"],
  diagnose,
  install,
};

function diagnose(environment: Environment): Promise<Diagnosis[]> {
  return Promise.all([
    diagnoseMaven("catalog", `Iceberg's reference server ${ICEBERG_VERSION}`, JARS, environment),
    diagnoseJava(JAVA, environment),
  ]);
}

async function install(context: InstallContext): Promise<InstalledService<CatalogEndpoint>> {
  const program = await prepareProgram(context);
  return { version: ICEBERG_VERSION, notes: NOTES, start: (startContext) => start(program, startContext) };
}

/**
 * What the server runs with, fetched and made now where it is not in the cache.
 * @throws FloeContractsError `java-not-found`, `download-failed`, `download-corrupt`, `disk-full`, `cache-unusable`.
 */
export async function prepareProgram({ environment, progress }: InstallContext): Promise<RestServerProgram> {
  const cache = await cacheDirectory(environment);
  const [java, places] = await Promise.all([
    javaRuntime(JAVA, { environment, progress }),
    fetchMaven(JARS, { what: "catalog", cache, environment, progress }),
  ]);
  const jars = [...places.values()];
  return { java: java.java, jars, archive: await archiveOptions({ cache, java, jars, progress }) };
}

async function start(program: RestServerProgram, context: StartContext): Promise<Running<CatalogEndpoint>> {
  const { names } = context;
  const oidc = endpointOf(context, "oidc");
  const s3 = endpointOf(context, "s3");
  const location = `s3://${s3.bucket}/${names.warehouse.replaceAll(/[^\w-]/g, "_")}-${randomUUID().slice(0, 8)}`;
  await using cleanup = new AsyncDisposableStack();
  const database = await databaseIn(endpointOf(context, "postgres"), "iceberg");
  cleanup.defer(() => dropQuietly(database));
  const stores = storesOf(database, s3, location);
  const secrets = [database.password, s3.secretAccessKey];
  const { backend, gateway } = await withFreePort((port) =>
    startBoth(context, { name: "catalog", program, stores, secrets, port, virtualHost: newSecret() }),
  );
  cleanup.use(backend.process);
  cleanup.use(gateway.process);
  const uri = `http://127.0.0.1:${gateway.port}`;
  const { warehouse } = names;
  const { writer, reader, tokenUrl } = oidc;
  const { signal, limitMs } = context;
  await gateway.process.guard(
    backend.process.guard(proveCatalog({ uri, warehouse, tokenUrl, client: writer, signal, timeoutMs: limitMs })),
  );
  cleanup.move();
  return runningFrom({
    endpoint: {
      uri,
      warehouse,
      tokenUrl,
      writer,
      reader,
      vendsCredentials: false,
      managementUrl: null,
      admin: null,
      location,
    },
    version: backend.version,
    notes: NOTES,
    processes: [backend.process, gateway.process],
    clear: () => dropQuietly(database),
  });
}

function storesOf(database: PostgresDatabase, s3: S3Endpoint, location: string): RestServerStores {
  const { host, port, database: name, user, password } = database;
  const place = host.includes(":") ? `[${host}]` : host;
  return {
    jdbcUrl: `jdbc:postgresql://${place}:${port}/${encodeURIComponent(name)}`,
    jdbcUser: user,
    jdbcPassword: password.reveal(),
    warehouse: location,
    s3Endpoint: s3.url,
    s3Region: s3.region,
    s3PathStyle: s3.pathStyle,
    s3AccessKeyId: s3.accessKeyId,
    s3SecretAccessKey: s3.secretAccessKey.reveal(),
  };
}

type BackendOptions = Omit<RestServerOptions, "run" | "limitMs" | "signal">;

/** Beside each other: the gateway needs to know where the backend will be, and asks it nothing before its first client. */
async function startBoth(
  context: StartContext,
  options: BackendOptions,
): Promise<{ readonly backend: RestServer; readonly gateway: NodeServer }> {
  const abort = new AbortController();
  const both = { ...context, signal: AbortSignal.any([context.signal, abort.signal]) };
  const starts = [startRestServer({ ...both, ...options }), startGateway(both, options)] as const;
  // The first failure is the one that counts; the other one is stopped for it.
  for (const start of starts) start.catch((error: unknown) => abort.abort(error));
  const [backend, gateway] = await Promise.allSettled(starts);
  if (backend.status === "fulfilled" && gateway.status === "fulfilled")
    return { backend: backend.value, gateway: gateway.value };
  for (const started of [backend, gateway]) if (started.status === "fulfilled") await started.value.process.stop();
  throw abort.signal.reason;
}

function startGateway(context: StartContext, { port: backendPort, virtualHost }: BackendOptions): Promise<NodeServer> {
  const { issuer, jwksUrl, audience, tokenUrl } = endpointOf(context, "oidc");
  const s3 = endpointOf(context, "s3");
  const host = "127.0.0.1";
  const settings = (port: number, startToken: string): GatewaySettings => ({
    host,
    port,
    start: startToken,
    backend: { host, port: backendPort, virtualHost: virtualHost.reveal() },
    access: { issuer, jwksUrl, audience, writerRole: ROLES.writer, readerRole: ROLES.reader },
    tokenUrl,
    warehouse: context.names.warehouse,
    defaults: {
      "s3.endpoint": s3.url,
      "s3.region": s3.region,
      "client.region": s3.region,
      "s3.path-style-access": String(s3.pathStyle),
      // Or Iceberg's Java client renews its token by an exchange (RFC 8693), which the issuer does not know.
      "token-exchange-enabled": "false",
    },
  });
  const program = new URL("./gateway-main.ts", import.meta.url);
  return startNodeServer({ ...context, name: "catalog-gateway", program, settings, secrets: [virtualHost] });
}

/** Where Postgres has gone already, its databases have gone too. */
async function dropQuietly(database: PostgresDatabase): Promise<void> {
  await database.drop().catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "service-unreachable")) throw error;
  });
}
