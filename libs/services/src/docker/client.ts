/**
 * The docker client as a program: `docker` of the PATH, its compose plugin and the engine that they talk to. The client is
 * run and not the engine's socket spoken to, because contexts, credentials, TLS and rootless engines are its business.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { Environment } from "../module.ts";
import { type CommandResult, type OnOutput, runCommand } from "../runtime/run-command.ts";

/** What the client, its plugin and the engine say about themselves. */
export interface EngineVersions {
  readonly client: string;
  readonly engine: string;
  readonly compose: string;
}

export interface DockerRunOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly onOutput?: OnOutput | undefined;
  /** Variables beside the client's own, such as values for compose to put in. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

/** What the client may see of this process's environment: where the engine is and how to reach registries. */
const PASSED_ON =
  /^(PATH|HOME|USERPROFILE|XDG_RUNTIME_DIR|SSH_AUTH_SOCK|TMPDIR|DOCKER_(HOST|CONTEXT|CONFIG|CERT_PATH|TLS|TLS_VERIFY|API_VERSION|DEFAULT_PLATFORM)|(HTTPS?|NO|ALL|https?|no|all)_(PROXY|proxy)|SSL_CERT_(FILE|DIR))$/;

/** `depends_on.required` and waiting for health are read by every compose from here on. */
const LEAST_COMPOSE: readonly [number, number] = [2, 21];

const ENGINE_HINT =
  'start the engine; or use the driver "native", which needs none, or "external" for services that run already';

/** The error for a client, a plugin or an engine that is not there. */
export function dockerUnavailable(message: string, service?: string, hint = ENGINE_HINT): FloeContractsError {
  return new FloeContractsError("docker-unavailable", message, { hint, where: { service } });
}

/** Environments are told apart by what reaches the client. */
const asked = new Map<string, Promise<EngineVersions>>();

export class DockerClient {
  readonly environment: Readonly<Record<string, string>>;

  constructor(environment: Environment) {
    const passed = Object.entries(environment).filter(([name]) => PASSED_ON.test(name));
    this.environment = {
      ...Object.fromEntries(passed.filter((entry): entry is [string, string] => entry[1] !== undefined)),
      LANG: "C.UTF-8",
      COMPOSE_ANSI: "never",
      COMPOSE_PROGRESS: "plain",
      COMPOSE_MENU: "false",
      BUILDKIT_PROGRESS: "plain",
      DOCKER_CLI_HINTS: "false",
    };
  }

  /**
   * Runs `docker <args>` to its end. A bad exit code is a result.
   * @throws FloeContractsError `docker-unavailable` when there is no client.
   */
  async run(args: readonly string[], options: DockerRunOptions): Promise<CommandResult> {
    const { timeoutMs, signal, onOutput, variables } = options;
    try {
      const env = { ...this.environment, ...variables };
      // The root directory: compose looks for files in the working directory.
      return await runCommand("docker", args, {
        name: "docker",
        cwd: "/",
        env,
        timeoutMs,
        graceMs: 200,
        signal,
        onOutput,
      });
    } catch (error) {
      if (error instanceof FloeContractsError && error.code === "program-not-started")
        throw dockerUnavailable("the docker client is not on the PATH, or cannot be run");
      throw error;
    }
  }

  /** @throws FloeContractsError `docker-unavailable` when there is no client, or `docker <args>` fails: with what it said. */
  async read(args: readonly string[], timeoutMs = 10_000): Promise<string> {
    const result = await this.run(args, { timeoutMs });
    if (result.exitCode === 0) return result.stdout;
    throw dockerUnavailable(`docker ${args[0]} failed: ${lastLine(result)}`);
  }

  /**
   * Asks whether everything is there: the client, a compose that is new enough, and an engine on this machine that answers.
   * What is not there is told at once; two who ask at the same time share the answer.
   * @param limitMs how long the engine may take to answer.
   * @throws FloeContractsError `docker-unavailable`, which says what is missing.
   */
  requireEngine(limitMs: number): Promise<EngineVersions> {
    const key = JSON.stringify([limitMs, this.environment]);
    const known = asked.get(key);
    if (known !== undefined) return known;
    const asking = this.#askEngine(limitMs).finally(() => asked.delete(key));
    asked.set(key, asking);
    return asking;
  }

  async #askEngine(limitMs: number): Promise<EngineVersions> {
    const ask = (...args: string[]) => this.run(args, { timeoutMs: limitMs });
    // Where the engine is, the client knows without asking it: one that is out of reach need not be waited for.
    const context = await ask("context", "inspect", "--format", "{{.Endpoints.docker.Host}}");
    const host = this.environment["DOCKER_HOST"] || context.stdout.trim();
    if (isElsewhere(host)) throw dockerUnavailable(elsewhere(host), undefined, ELSEWHERE_HINT);
    const [version, compose] = await Promise.all([
      ask("version", "--format", "json"),
      ask("compose", "version", "--short"),
    ]);
    if (version.timedOut) throw dockerUnavailable(`the docker engine did not answer within ${limitMs / 1000} s`);
    const { client, engine } = versionsIn(version.stdout);
    if (version.exitCode !== 0 || engine === undefined)
      throw dockerUnavailable(`the docker engine does not answer: ${lastLine(version)}`);
    const plugin = compose.stdout.trim().replace(/^v/, "");
    if (compose.exitCode !== 0 || !/^\d+\.\d+/.test(plugin))
      throw dockerUnavailable("the docker client has no compose plugin (docker compose)", undefined, COMPOSE_HINT);
    if (!isRecent(plugin))
      throw dockerUnavailable(
        `docker compose ${plugin} is older than ${LEAST_COMPOSE.join(".")}`,
        undefined,
        COMPOSE_HINT,
      );
    return { client: client ?? "unknown", engine, compose: plugin };
  }
}

const COMPOSE_HINT =
  'install the plugin docker compose 2.21 or newer; or use the driver "native", which needs neither it nor an engine';
const ELSEWHERE_HINT =
  'set DOCKER_HOST or the docker context to an engine of this machine; or use the driver "native" or "external"';

function elsewhere(host: string): string {
  const place = host.replace(/^(\w+:\/\/)[^/@]*@/, "$1");
  return `the docker engine at ${place} is on another machine, and ports are published on its loopback, out of reach from here`;
}

/** Sockets and loopback are this machine's. A name that cannot be taken apart is left to the client. */
function isElsewhere(host: string): boolean {
  const match = /^(?:tcp|ssh|https?):\/\/(?:[^/@]*@)?(\[[^\]]+\]|[^:/]+)/.exec(host);
  const name = match?.[1];
  return name !== undefined && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(name);
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > LEAST_COMPOSE[0] || (major === LEAST_COMPOSE[0] && minor >= LEAST_COMPOSE[1]);
}

/** `docker version --format json`: {"Client": {"Version": …}, "Server": null or {"Version": …}}. */
function versionsIn(text: string): { client: string | undefined; engine: string | undefined } {
  const parsed = parseJson(text);
  return { client: textAt(parsed, "Client", "Version"), engine: textAt(parsed, "Server", "Version") };
}

/** JSON that a program printed; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value inside parsed JSON, or undefined when the way to it is not there. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = Object.getOwnPropertyDescriptor(current, key)?.value;
  }
  return current;
}

/** A text inside parsed JSON. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === "string" ? found : undefined;
}

/** What a failed command said last, which is where docker puts the reason. */
export function lastLine(result: CommandResult): string {
  if (result.timedOut) return `no answer within ${Math.round(result.durationMs / 100) / 10} s`;
  const lines = `${result.stdout}\n${result.stderr}`.split("\n").map((line) => line.trim());
  const reasons = lines.filter(
    (line) => line !== "" && !/^(Run 'docker|Usage:|WARNING: Error loading config)/.test(line),
  );
  return reasons.at(-1) ?? `exit code ${result.exitCode}`;
}
