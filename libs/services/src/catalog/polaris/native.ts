/** Polaris as a process of ours: an unpacked distribution on loopback, what it knows in memory. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { CatalogEndpoint, OAuthClient, S3Endpoint } from "../../endpoints.ts";
import { endpointOf } from "../../endpoints.ts";
import { javaRuntime } from "../../java/index.ts";
import { requestToken } from "../../oidc/token.ts";
import type { ManagedProcess, ProbeResult } from "../../runtime/managed-process.ts";
import { freePort, withFreePort } from "../../runtime/ports.ts";
import { runningFrom } from "../../runtime/running.ts";
import { newSecret } from "../../runtime/secret.ts";
import type { InstallContext, InstalledService, ResourceNames, Running, StartContext } from "../../service.ts";
import { readyOrStopped, startQuarkus } from "../quarkus.ts";
import { proveCatalog } from "../rest.ts";
import { type Distribution, findDistribution, JAVA } from "./distribution.ts";
import { initialise, READER_GRANTS, type Wanted, WRITER_GRANTS } from "./initialise.ts";
import {
  ALL_ROLES,
  catalogUrlOf,
  managementUrlOf,
  PolarisManagement,
  type PolarisStorage,
  tokenUrlOf,
} from "./management.ts";
import { polarisSettings } from "./settings.ts";

const NOTES = ["What it knows is kept in memory and ends with it."];
const NO_STS = "It lends no credentials for the storage, since this storage has no STS and no role to lend.";
const OWN_ID = "Polaris took no client id but its own: the writer's is not the one in the platform file.";
const HEAP = ["-Xms64m", "-Xmx384m"];

export interface PolarisProgram {
  readonly java: { readonly java: string; readonly major: number };
  readonly distribution: Distribution;
}

/** @throws FloeContractsError `service-not-installed` without POLARIS_HOME, `java-not-found`. */
export async function installNative(context: InstallContext): Promise<InstalledService<CatalogEndpoint>> {
  const distribution = await findDistribution(context.environment);
  const java = await javaRuntime(JAVA, context);
  return {
    version: distribution.version,
    notes: NOTES,
    start: (start) => startPolaris({ java, distribution }, start),
  };
}

/** Starts it, waits until it proves to be the one that was started, and makes in it what clients need. */
export async function startPolaris(program: PolarisProgram, context: StartContext): Promise<Running<CatalogEndpoint>> {
  const { run, names, signal } = context;
  const s3 = endpointOf(context, "s3");
  const logs = join(run.path, "logs");
  await mkdir(logs, { recursive: true, mode: 0o700 });
  const place = { home: await run.directory("catalog"), logFile: join(logs, "catalog.log") };
  const root: OAuthClient = { id: "root", secret: newSecret(), scope: ALL_ROLES };
  const { process, base } = await withFreePort((port) => startAt(program, context, { ...place, port, root }));
  try {
    const wanted = wantedFor(base, names, s3);
    const polaris = await PolarisManagement.connect(base, root, signal);
    const { credentials, location } = await process.guard(initialise(polaris, wanted));
    const clientOf = (index: 0 | 1, scope: string): OAuthClient => {
      const found = credentials.get(wanted.clients[index].principal);
      if (found === undefined) throw new RangeError("a principal that was made has credentials");
      return { ...found, scope };
    };
    const endpoint: CatalogEndpoint = {
      uri: catalogUrlOf(base),
      warehouse: names.warehouse,
      tokenUrl: tokenUrlOf(base),
      writer: clientOf(0, names.scope),
      reader: clientOf(1, ALL_ROLES),
      vendsCredentials: wanted.catalog.storage.lending !== null,
      managementUrl: managementUrlOf(base),
      admin: root,
      location,
    };
    for (const client of [endpoint.writer, endpoint.reader])
      await process.guard(proveCatalog({ ...endpoint, client, signal }));
    const notes = [...NOTES];
    if (!endpoint.vendsCredentials) notes.push(NO_STS);
    if (endpoint.writer.id !== names.clientId) notes.push(OWN_ID);
    const version = versionIn(process.logs()) ?? program.distribution.version ?? "unknown";
    return runningFrom({ endpoint, version, notes, processes: [process] });
  } catch (error) {
    await process.stop();
    throw error;
  }
}

interface Place {
  readonly home: string;
  readonly logFile: string;
  readonly port: number;
  readonly root: OAuthClient;
}

async function startAt(
  program: PolarisProgram,
  context: StartContext,
  { home, logFile, port, root }: Place,
): Promise<{ process: ManagedProcess; base: string }> {
  const s3 = endpointOf(context, "s3");
  const managementPort = await freePort();
  const process = await startQuarkus({
    name: "catalog",
    java: program.java,
    jar: program.distribution.jar,
    jvm: HEAP,
    home,
    settings: polarisSettings({ port, managementPort, root }),
    // Where the AWS client inside looks for them.
    env: {
      AWS_ACCESS_KEY_ID: s3.accessKeyId,
      AWS_SECRET_ACCESS_KEY: s3.secretAccessKey.reveal(),
      AWS_REGION: s3.region,
    },
    secrets: [s3.secretAccessKey, root.secret],
    logFile,
  });
  const base = `http://127.0.0.1:${port}`;
  const probe = (signal: AbortSignal): Promise<ProbeResult<undefined>> =>
    proveStart(base, managementPort, root, signal);
  await readyOrStopped(process, probe, context.limitMs, context.signal);
  return { process, base };
}

/** Ready when its own health check says so and root gets a token: nobody else knows the secret that was made for it. */
export async function proveStart(
  base: string,
  managementPort: number,
  root: OAuthClient,
  signal: AbortSignal,
): Promise<ProbeResult<undefined>> {
  const health = await fetch(`http://127.0.0.1:${managementPort}/q/health/ready`, { signal });
  const said: unknown = await health.json().catch(() => undefined);
  const isUp = typeof said === "object" && said !== null && "status" in said && said.status === "UP";
  if (!health.ok || !isUp) return { state: "waiting", why: `its health check answers ${health.status}` };
  try {
    await requestToken({ service: "catalog", tokenUrl: tokenUrlOf(base), client: root, signal });
    return { state: "ready", value: undefined };
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    if (error.code === "service-unreachable")
      return { state: "waiting", why: "its health check answers, and nothing else" };
    const why = `a server at ${base} gives no token for the secret of the one that was started`;
    return { state: "foreign", why };
  }
}

/** What Quarkus says when it has started: "Apache Polaris Server 1.4.1 on JVM (powered by Quarkus …) started in …". */
function versionIn(log: readonly string[]): string | undefined {
  return log.map((line) => /\bPolaris\b.* (\d[\w.-]*) on JVM/.exec(line)?.[1]).find((version) => version !== undefined);
}

/** S3 as Polaris is to use it. */
export function storageOf(s3: S3Endpoint): PolarisStorage {
  const { url: endpoint, region, pathStyle, stsUrl, roleArn } = s3;
  const lending = stsUrl === null || roleArn === null ? null : { stsEndpoint: stsUrl, roleArn };
  return { endpoint, region, pathStyle, lending };
}

/** PRINCIPAL_ROLE:flights_writer asks for one role, so that is what the writer's has to be called. */
export function roleIn(scope: string): string | undefined {
  const role = /^PRINCIPAL_ROLE:(\S+)$/.exec(scope)?.[1];
  return role === "ALL" ? undefined : role;
}

function wantedFor(
  base: string,
  names: ResourceNames,
  s3: S3Endpoint,
): Wanted & { readonly clients: readonly [Wanted["clients"][0], Wanted["clients"][0]] } {
  const { warehouse, clientId, scope } = names;
  return {
    tokenUrl: tokenUrlOf(base),
    catalog: {
      name: warehouse,
      location: `s3://${s3.bucket}/${encodeURIComponent(warehouse)}`,
      storage: storageOf(s3),
    },
    clients: [
      {
        principal: clientId,
        principalRole: roleIn(scope) ?? `${clientId}-writer`,
        catalogRole: "floe_writer",
        grants: WRITER_GRANTS,
        credentials: { id: clientId, secret: newSecret() },
      },
      {
        principal: `${clientId}-reader`,
        principalRole: `${clientId}-reader`,
        catalogRole: "floe_reader",
        grants: READER_GRANTS,
        credentials: { id: `${clientId}-reader`, secret: newSecret() },
      },
    ],
  };
}
