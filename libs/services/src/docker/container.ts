/**
 * One container that runs: what the engine says about it, its log as it is written, and its end as it comes. A container is
 * known by its id, so nothing that takes its name later is mistaken for it.
 */
import { FloeContractsError, redact } from "@floe-contracts/base";
import { ManagedProcess } from "../runtime/managed-process.ts";
import type { Secret } from "../runtime/secret.ts";
import type { ServiceName } from "../service.ts";
import { at, type DockerClient, dockerUnavailable, lastLine, parseJson, textAt } from "./client.ts";

/** What `docker inspect` says. */
export interface ContainerState {
  readonly running: boolean;
  readonly exitCode: number;
  /** The kernel ended it at its memory limit. */
  readonly outOfMemory: boolean;
  /** What its last health check wrote. */
  readonly lastCheck: string | undefined;
  /** Container port → port on this machine's loopback. */
  readonly ports: ReadonlyMap<number, number>;
  /** Where a port is published otherwise. */
  readonly elsewhere: readonly string[];
  readonly memoryLimit: number;
  readonly image: string;
}

/**
 * Asks the engine about a container.
 * @throws FloeContractsError `docker-unavailable` when it does not answer or knows no such container.
 */
export async function inspect(client: DockerClient, id: string): Promise<ContainerState> {
  const parsed = parseJson(await client.read(["inspect", "--type", "container", "--format", "{{json .}}", id]));
  const checks = at(parsed, "State", "Health", "Log");
  const last: unknown = Array.isArray(checks) ? checks.at(-1) : undefined;
  const { ports, elsewhere } = publishedIn(at(parsed, "NetworkSettings", "Ports"));
  return {
    running: at(parsed, "State", "Running") === true,
    exitCode: Number(at(parsed, "State", "ExitCode") ?? 0),
    outOfMemory: at(parsed, "State", "OOMKilled") === true,
    lastCheck: textAt(last, "Output")?.trim() || undefined,
    ports,
    elsewhere,
    memoryLimit: Number(at(parsed, "HostConfig", "Memory") ?? 0),
    image: textAt(parsed, "Config", "Image") ?? "unknown",
  };
}

/** `Ports` is {"5432/tcp": [{"HostIp": "127.0.0.1", "HostPort": "32768"}] or null}. */
function publishedIn(value: unknown): { ports: Map<number, number>; elsewhere: string[] } {
  const ports = new Map<number, number>();
  const elsewhere: string[] = [];
  if (typeof value !== "object" || value === null) return { ports, elsewhere };
  for (const [name, bindings] of Object.entries(value)) {
    for (const binding of Array.isArray(bindings) ? bindings : []) {
      const [address, port] = [textAt(binding, "HostIp"), Number(textAt(binding, "HostPort"))];
      if (address === "127.0.0.1" && Number.isInteger(port)) ports.set(Number.parseInt(name, 10), port);
      else elsewhere.push(`${name} on ${address ?? "every address"}`);
    }
  }
  return { ports, elsewhere };
}

/** The last lines that a container wrote, from the engine; empty when it cannot be asked. */
export async function lastLines(client: DockerClient, id: string, secrets: readonly Secret[]): Promise<string[]> {
  const result = await client.run(["logs", "--tail", "20", id], { timeoutMs: 5_000 }).catch(() => undefined);
  const text = result === undefined ? "" : `${result.stdout}${result.stderr}`;
  const values = secrets.map((secret) => secret.reveal());
  return redact(text, values)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(-20);
}

/** How a container ended, as an error. */
export async function endOf(
  client: DockerClient,
  id: string,
  service: ServiceName,
  log: readonly string[],
): Promise<FloeContractsError> {
  let state: ContainerState;
  try {
    state = await inspect(client, id);
  } catch {
    const found = await client.run(["version", "--format", "json"], { timeoutMs: 1_500 }).catch(() => undefined);
    if (found?.exitCode !== 0)
      return dockerUnavailable(
        `${service}: the connection to the docker engine was lost${found === undefined ? "" : `: ${lastLine(found)}`}`,
        service,
      );
    return exited(service, `${service}: its container was removed`, log, "something outside of this run removed it");
  }
  if (state.outOfMemory) {
    const limit = `${Math.round(state.memoryLimit / 1_048_576)} MB`;
    return exited(
      service,
      `${service}: its container was ended by the kernel at its memory limit of ${limit}`,
      log,
      OOM,
    );
  }
  return exited(
    service,
    `${service}: its container ended with exit code ${state.exitCode}`,
    log,
    "its last lines say why",
  );
}

const OOM = "raise its mem_limit in docker/compose.yaml, or give the engine's machine more memory";

function exited(service: ServiceName, message: string, log: readonly string[], hint: string): FloeContractsError {
  return new FloeContractsError("service-exited", message, { hint, where: { service, log } });
}

/** A container's log and end, followed by two clients of the engine. */
export interface Watch {
  /** Resolves when the container has ended, or the engine does not answer any more; never rejects. */
  readonly ended: Promise<void>;
  readonly pids: readonly number[];
  logs(count?: number): string[];
  /** Ends the two clients; the container is none of their business. */
  close(): Promise<void>;
}

/**
 * Follows a container that runs. `docker wait` ends with it; `docker logs --follow` brings its lines. Both end by
 * themselves, and are ended with this process.
 */
export async function watch(
  client: DockerClient,
  id: string,
  options: { readonly service: ServiceName; readonly logFile: string; readonly secrets: readonly Secret[] },
): Promise<Watch> {
  const { service, logFile, secrets } = options;
  const common = { command: "docker", env: client.environment, cwd: "/", stopGraceMs: 500 };
  const log = await ManagedProcess.spawn({
    ...common,
    name: service,
    args: ["logs", "--follow", id],
    logFile,
    secrets,
  });
  let end: ManagedProcess;
  try {
    end = await ManagedProcess.spawn({ ...common, name: `${service}'s end`, args: ["wait", id] });
  } catch (error) {
    await log.stop();
    throw error;
  }
  return {
    ended: end.exited.then(() => {}),
    pids: [log.pid, end.pid],
    logs: (count) => log.logs(count),
    close: async () => {
      await Promise.all([log.stop(), end.stop()]);
    },
  };
}
