/**
 * The container of one service on its way: made, started, healthy, initialised, answering; and removed again, from wherever
 * it got to.
 */
import { join } from "node:path";
import { type FloeContractsError, redact } from "@floe-contracts/base";
import type { Endpoint, Running, StartContext } from "../service.ts";
import { untilReady } from "./answer.ts";
import { lastLine, parseJson } from "./client.ts";
import { endOf, inspect, lastLines, type Watch, watch } from "./container.ts";
import type { DockerDriverOptions } from "./driver.ts";
import { linesIn, notReady, notStarted, reasonIn } from "./failures.ts";
import type { DockerProject } from "./project.ts";

export class ServiceContainer<E extends Endpoint> {
  readonly #options: DockerDriverOptions<E>;
  readonly #project: DockerProject;
  readonly #context: StartContext;
  readonly #deadline: number;
  #id: string | undefined;
  #watch: Watch | undefined;
  #removed: Promise<void> | undefined;
  #image = "unknown";

  constructor(options: DockerDriverOptions<E>, project: DockerProject, context: StartContext) {
    this.#options = options;
    this.#project = project;
    this.#context = context;
    this.#deadline = performance.now() + context.limitMs;
  }

  async start(notes: readonly string[]): Promise<Running<E>> {
    const { service, before, init, network, endpoint: endpointAt } = this.#options;
    const { client, secrets, names } = this.#project;
    const id = await this.#create();
    if (network !== undefined) await this.#connect(id, network);
    if (before !== undefined) await this.#runOnce(before);
    await this.#becomeHealthy(id);
    const logFile = join(await this.#context.run.directory("logs"), `${service}.log`);
    const seen = await watch(client, id, { service, logFile, secrets: Object.values(secrets) });
    this.#watch = seen;
    const initialised = init === undefined ? undefined : await this.#runOnce(init);
    const { port, image } = await this.#published(id);
    this.#image = image;
    const endpoint = endpointAt({ host: "127.0.0.1", port, secrets, names, initialised });
    const version = await this.#answer(id, endpoint, seen);
    let stopping = false;
    const stop = (): Promise<void> => {
      stopping = true;
      return this.remove();
    };
    const died = new Promise<FloeContractsError>((resolve) => {
      void seen.ended.then(async () => {
        if (!stopping) resolve(await endOf(client, id, service, seen.logs(20)));
      });
    });
    const { pids, logs } = seen;
    return {
      endpoint,
      version,
      notes: [...notes, `Its image is ${image}.`],
      pids,
      died,
      logs,
      stop,
      [Symbol.asyncDispose]: stop,
    };
  }

  /** What it was made from, as the engine says once it has started. */
  get image(): string {
    return this.#image;
  }

  #remaining(): number {
    return Math.max(this.#deadline - performance.now(), 1);
  }

  /** Makes the container with its network and volumes, and does not start it. */
  async #create(): Promise<string> {
    const { container, service } = this.#options;
    const { signal } = this.#context;
    return this.#project.exclusive(async () => {
      signal.throwIfAborted();
      const make = ["up", "--no-start", "--no-deps", "--no-build", container];
      const made = await this.#project.compose(make, { timeoutMs: this.#remaining(), signal });
      signal.throwIfAborted();
      if (made.exitCode !== 0) throw this.#failed(reasonIn(made.stderr, made.timedOut), []);
      const listed = await this.#project.compose(["ps", "--all", "--quiet", container], { timeoutMs: 10_000 });
      const id = listed.stdout.trim().split(/\s+/).at(-1);
      if (id === undefined || id === "") throw this.#failed(`compose made no container for ${service}`, []);
      this.#id = id;
      return id;
    });
  }

  /** Before it starts, so that it finds by name whom it asks. Compose alone would give it the name of its service there. */
  async #connect(id: string, network: string): Promise<void> {
    const { signal } = this.#context;
    const result = await this.#project.client.run(["network", "connect", network, id], { timeoutMs: 10_000, signal });
    signal.throwIfAborted();
    if (result.exitCode !== 0) throw this.#failed(`it cannot join the network ${network}: ${lastLine(result)}`, []);
  }

  /** Starts the container and waits until its health check passes. */
  async #becomeHealthy(id: string): Promise<void> {
    const { container } = this.#options;
    const { signal, limitMs } = this.#context;
    const wait = ["--wait", "--wait-timeout", String(Math.ceil(this.#remaining() / 1000))];
    const up = ["up", "--detach", "--no-deps", "--no-build", "--no-recreate", ...wait, container];
    // Compose counts whole seconds; it is given one more to say what it saw.
    const result = await this.#project.compose(up, { timeoutMs: this.#remaining() + 1_500, signal });
    signal.throwIfAborted();
    if (result.exitCode === 0) return;
    const log = await lastLines(this.#project.client, id, Object.values(this.#project.secrets));
    const state = await inspect(this.#project.client, id);
    const { service } = this.#options;
    if (/exited \(-?\d+\)/.test(result.stderr)) throw await endOf(this.#project.client, id, service, log);
    const limit = result.timedOut || /not healthy after/.test(result.stderr);
    if (limit || /is unhealthy/.test(result.stderr)) {
      const check = state.lastCheck === undefined ? "" : `; its health check said: ${state.lastCheck.slice(0, 300)}`;
      throw this.#notReady(limit ? `was not healthy after ${limitMs / 1000} s${check}` : `is unhealthy${check}`, log);
    }
    throw this.#failed(reasonIn(result.stderr, result.timedOut), log);
  }

  /** Runs a service that initialises something, to its end. It may say what it made on its last line, as JSON. */
  async #runOnce(name: string): Promise<unknown> {
    const run = ["run", "--rm", "--no-deps", "-T", name];
    const { signal } = this.#context;
    const result = await this.#project.compose(run, { timeoutMs: this.#remaining(), signal });
    signal.throwIfAborted();
    const said = linesIn(result.stdout);
    if (result.exitCode === 0) return parseJson(said.at(-1) ?? "");
    const how = result.timedOut ? "did not end within the limit" : `ended with exit code ${result.exitCode}`;
    throw this.#failed(`${name} ${how}`, [...said, ...linesIn(result.stderr)].slice(-20));
  }

  /** What the container's ports are on this machine, and what it was made from. */
  async #published(id: string): Promise<{ port: (containerPort: number) => number; image: string }> {
    const { ports, elsewhere, image } = await inspect(this.#project.client, id);
    if (elsewhere.length > 0) throw this.#failed(`it is published outside of loopback: ${elsewhere.join(", ")}`, []);
    const missing = this.#options.ports.filter((port) => !ports.has(port));
    if (missing.length > 0) throw this.#failed(`its port ${missing.join(", ")} is not published on 127.0.0.1`, []);
    const port = (containerPort: number): number => {
      const found = ports.get(containerPort);
      if (found === undefined)
        throw new RangeError(`port ${containerPort} is used and not named among the driver's ports`);
      return found;
    };
    return { port, image };
  }

  /** Asks until it answers through its published port. The engine alone holds that port, so the answer is the container's. */
  async #answer(id: string, endpoint: E, seen: Watch): Promise<string> {
    const { service, probe } = this.#options;
    const { signal, limitMs } = this.#context;
    const answer = await untilReady((abort) => probe(endpoint, abort), {
      limitMs: this.#remaining(),
      signal,
      ended: seen.ended,
    });
    if (answer.state === "ready") return answer.value;
    if (answer.state === "ended") throw await endOf(this.#project.client, id, service, seen.logs(20));
    throw this.#notReady(
      `is healthy, and did not answer through its published port within ${limitMs / 1000} s: ${answer.why}`,
      seen.logs(20),
      "are published ports reachable from here? From inside a container they are not: use the service test-runner",
    );
  }

  #notReady(message: string, log: readonly string[], hint?: string): FloeContractsError {
    return notReady(this.#options.service, this.#redact(message), { log, hint });
  }

  #failed(reason: string, log: readonly string[]): FloeContractsError {
    return notStarted(
      this.#options.service,
      this.#redact(reason),
      log.map((line) => this.#redact(line)),
    );
  }

  #redact(text: string): string {
    return redact(
      text,
      Object.values(this.#project.secrets).map((secret) => secret.reveal()),
    );
  }

  /** Ends the container and removes it; after the last one of the project, all the rest. May be called again. */
  remove(): Promise<void> {
    this.#removed ??= this.#remove();
    return this.#removed;
  }

  async #remove(): Promise<void> {
    const { client } = this.#project;
    try {
      if (this.#id !== undefined) {
        // SIGTERM, and SIGKILL two seconds later; then nothing of it is kept.
        await client.run(["stop", "--time", "2", this.#id], { timeoutMs: 15_000 });
        await client.run(["rm", "--force", "--volumes", this.#id], { timeoutMs: 15_000 });
      }
      await this.#watch?.close();
    } finally {
      await this.#project.leave(this.#options.service);
    }
  }
}
