/** Nessie as a process of ours: the runner jar that its project publishes, on loopback, its versions in memory. */
import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { CatalogEndpoint } from "../../endpoints.ts";
import { endpointOf } from "../../endpoints.ts";
import { diagnoseJava, type JavaRuntime, javaRuntime } from "../../java/index.ts";
import type { Diagnosis, Environment } from "../../module.ts";
import { requestToken, type Token } from "../../oidc/token.ts";
import { cacheDirectory } from "../../runtime/cache.ts";
import { diagnoseMaven, fetchMaven, type MavenFile } from "../../runtime/download.ts";
import type { ManagedProcess, ProbeResult } from "../../runtime/managed-process.ts";
import { withFreePort } from "../../runtime/ports.ts";
import { runningFrom } from "../../runtime/running.ts";
import type { InstallContext, InstalledService, Running, StartContext } from "../../service.ts";
import { readyOrStopped, startQuarkus } from "../quarkus.ts";
import { archiveFlags } from "./archive.ts";
import { lends, nessieSettings, START_SETTING } from "./settings.ts";

export const NESSIE_VERSION = "0.99.0";

const JAR: MavenFile = {
  path: `org/projectnessie/nessie/nessie-quarkus/${NESSIE_VERSION}/nessie-quarkus-${NESSIE_VERSION}-runner.jar`,
  size: 245_069_033,
  sha256: "ce9fa33e2878bf5ea3981876b9e6204cabc0362b3dd82326b10e47271a78c417",
};
const JAVA = { atLeast: 21 } as const;
const HEAP = ["-Xms64m", "-Xmx320m"];

const NOTES = [
  "Its versions and branches are kept in memory and end with it.",
  "What a reader may not do is refused by rules on methods and paths before Nessie sees it: its own rules answer 500.",
];
const NO_STS = "It lends no credentials for the storage, since this storage has no STS and no role to lend.";

export interface NessieProgram {
  readonly java: JavaRuntime;
  readonly jar: string;
  readonly jvm: readonly string[];
}

/**
 * The jar, a Java, and the archive of classes, fetched and made now where they are not there.
 * @throws FloeContractsError what fetching a jar and finding a Java throw.
 */
export async function prepareNessie({ progress, environment }: InstallContext): Promise<NessieProgram> {
  const cache = await cacheDirectory(environment);
  const [java, jars] = await Promise.all([
    javaRuntime(JAVA, { environment, progress }),
    fetchMaven([JAR], { what: "catalog", cache, environment, progress }),
  ]);
  const jar = jars.get(JAR.path) ?? "";
  const flags = await archiveFlags({ java, jar, jvm: HEAP, cache, progress });
  return { java, jar, jvm: [...HEAP, ...flags] };
}

export async function installNative(context: InstallContext): Promise<InstalledService<CatalogEndpoint>> {
  const program = await prepareNessie(context);
  return { version: NESSIE_VERSION, notes: NOTES, start: (start) => startNessie(program, start) };
}

async function startNessie(program: NessieProgram, context: StartContext): Promise<Running<CatalogEndpoint>> {
  const { run, names } = context;
  const [s3, oidc] = [endpointOf(context, "s3"), endpointOf(context, "oidc")];
  const logs = join(run.path, "logs");
  await mkdir(logs, { recursive: true, mode: 0o700 });
  const home = await run.directory("catalog");
  const location = `s3://${s3.bucket}/${encodeURIComponent(names.warehouse)}`;
  const { process, uri, version } = await withFreePort((port) =>
    startNessieAt(program, context, { port, home, location, logFile: join(logs, "catalog.log") }),
  );
  return runningFrom<CatalogEndpoint>({
    endpoint: {
      uri,
      warehouse: names.warehouse,
      tokenUrl: oidc.tokenUrl,
      writer: oidc.writer,
      reader: oidc.reader,
      vendsCredentials: lends(s3),
      managementUrl: null,
      admin: null,
      location,
    },
    version,
    notes: lends(s3) ? NOTES : [...NOTES, NO_STS],
    processes: [process],
  });
}

export interface NessiePlace {
  readonly port: number;
  readonly home: string;
  readonly location: string;
  readonly logFile: string;
}

/** Starts it at a port. @throws FloeContractsError `service-port-taken`, `service-exited`, `service-not-ready`. */
export async function startNessieAt(
  program: NessieProgram,
  context: StartContext,
  place: NessiePlace,
): Promise<{ process: ManagedProcess; uri: string; version: string }> {
  const [s3, oidc] = [endpointOf(context, "s3"), endpointOf(context, "oidc")];
  const startToken = randomUUID();
  const { port, home, location, logFile } = place;
  const { warehouse } = context.names;
  const process = await startQuarkus({
    name: "catalog",
    ...program,
    home,
    settings: nessieSettings({ port, startToken, warehouse, location, s3, oidc }),
    secrets: [s3.secretAccessKey, oidc.writer.secret, oidc.reader.secret],
    logFile,
  });
  const uri = `http://127.0.0.1:${port}/iceberg`;
  let token: Promise<Token> | undefined;
  const probe = async (signal: AbortSignal): Promise<ProbeResult<undefined>> => {
    token ??= requestToken({ service: "catalog", tokenUrl: oidc.tokenUrl, client: oidc.writer });
    const config = `${uri}/v1/config?warehouse=${encodeURIComponent(warehouse)}`;
    return proveStart(config, (await token).accessToken.reveal(), startToken, signal);
  };
  await readyOrStopped(process, probe, context.limitMs, context.signal);
  return { process, uri, version: versionIn(process.logs()) ?? NESSIE_VERSION };
}

/**
 * Ready when the writer's token opens the warehouse and the answer holds the start token: so the issuer's tokens count, and
 * no other Nessie answers in its place.
 */
export async function proveStart(
  url: string,
  token: string,
  startToken: string,
  signal: AbortSignal,
): Promise<ProbeResult<undefined>> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal, redirect: "manual" });
  const answer: unknown = await response.json().catch(() => undefined);
  const defaults = member(answer, "defaults");
  if (response.status === 200 && member(defaults, START_SETTING) === startToken)
    return { state: "ready", value: undefined };
  // While it starts, it says for a moment that it has no keys yet, or that it is not ready.
  const starting = response.status === 401 || response.status >= 500;
  if (starting) return { state: "waiting", why: `it answers ${response.status}` };
  return { state: "foreign", why: `another program answers at ${new URL(url).host}` };
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** What it says of itself when it has started: "Nessie 0.99.0 on JVM (powered by Quarkus 3.15.1) started in …". */
function versionIn(log: readonly string[]): string | undefined {
  return log.map((line) => /\bNessie (\d[\w.-]*) on JVM/.exec(line)?.[1]).find((version) => version !== undefined);
}

/** Whether its jar is in the cache, and a Java that runs it on the machine. */
export async function diagnoseNative(environment: Environment): Promise<Diagnosis[]> {
  return Promise.all([
    diagnoseMaven("catalog", `Nessie ${NESSIE_VERSION}`, [JAR], environment),
    diagnoseJava(JAVA, environment),
  ]);
}
