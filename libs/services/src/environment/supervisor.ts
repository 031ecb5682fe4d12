/**
 * The process that owns the services of an environment, so that any number of test processes can share them and none has to
 * outlive another. It starts what is asked for, tells everybody who has joined when a service dies, and ends everything when
 * nobody has used it for a while. One whose service has died takes nobody new: the next run starts an environment of its own.
 */

import { rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { type ErrorReport, FloeContractsError, messageOf } from "@floe-contracts/base";
import type { Environment } from "../module.ts";
import { readProcess } from "../runtime/process-table.ts";
import { guardDirectory, releaseDirectory } from "../runtime/reaper.ts";
import { RunDirectory } from "../runtime/run-directory.ts";
import { tidyStateDirectory } from "../runtime/state.ts";
import type { ServiceName } from "../service.ts";
import { encodeEndpoint } from "./codec.ts";
import { choicesOf, limitsOf, type Selection } from "./plan.ts";
import { messagesOf, PROTOCOL, type Reply, type Request, tell } from "./protocol.ts";
import { ServiceGroup, type StartedService } from "./start.ts";
import { lockPaths, readStates, statePaths, writeState } from "./state-file.ts";
import { statusOf } from "./status.ts";

/** What a supervisor is told when it starts. */
export interface SupervisorConfig {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly root: string;
  readonly token: string;
  readonly selection: Selection;
}

/** How long a new environment waits for somebody to join: the one who started it may have been killed. */
const FIRST_JOIN_MS = 30_000;

interface Lease {
  readonly pid: number;
  readonly who: string;
  readonly services: ReadonlySet<ServiceName>;
}

export class Supervisor {
  readonly #config: SupervisorConfig;
  readonly #run: RunDirectory;
  readonly #server: Server;
  readonly #group: ServiceGroup;
  readonly #abort = new AbortController();
  readonly #leases = new Map<Socket, Lease>();
  readonly #sockets = new Set<Socket>();
  readonly #dead = new Map<ServiceName, ErrorReport>();
  readonly #asked = new Set<ServiceName>();
  readonly #since = new Date();
  #joining = 0;
  #idleMs = 0;
  #timer: NodeJS.Timeout | undefined;
  #ending: Promise<void> | undefined;

  private constructor(config: SupervisorConfig, run: RunDirectory, environment: Environment) {
    this.#config = config;
    this.#run = run;
    this.#group = new ServiceGroup({
      run,
      names: config.selection.names,
      environment,
      limits: limitsOf(environment),
      signal: this.#abort.signal,
      progress: (text) => this.#tellAll({ event: "progress", text }),
      onStarted: (started) => this.#watch(started),
    });
    // What one connection does wrong is its own end and nobody else's.
    this.#server = createServer((socket) => void this.#serve(socket).catch(() => socket.destroy()));
  }

  /**
   * Makes the environment's directory, listens, and writes the state file.
   * @returns the supervisor, and the port at which it listens.
   */
  static async start(config: SupervisorConfig, environment: Environment): Promise<Supervisor> {
    const run = await RunDirectory.create({ label: "environment", progress: () => {} });
    const supervisor = new Supervisor(config, run, environment);
    const paths = statePaths(config.key, config.id);
    for (const path of Object.values(paths)) guardDirectory(path);
    const server = supervisor.#server;
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ host: "127.0.0.1", port: 0, exclusive: true }, resolve);
    });
    const address = server.address();
    if (address === null || typeof address === "string") throw new TypeError("a TCP server has no port");
    const { id, key, name, root, token } = config;
    const started = readProcess(process.pid)?.started ?? "unknown";
    writeState(paths.state, {
      protocol: PROTOCOL,
      id,
      key,
      name,
      root,
      token,
      pid: process.pid,
      started,
      port: address.port,
    });
    supervisor.#rest(FIRST_JOIN_MS);
    return supervisor;
  }

  async #serve(socket: Socket): Promise<void> {
    this.#sockets.add(socket);
    socket.on("error", () => {});
    socket.setNoDelay(true);
    socket.once("close", () => {
      this.#sockets.delete(socket);
      if (this.#leases.delete(socket)) this.#rest();
    });
    for await (const request of messagesOf<Request>(socket)) {
      // Whoever cannot read the state file has no business here, and may have sent anything: `null` is JSON too.
      if (typeof request !== "object" || request === null || request.token !== this.#config.token) return;
      await this.#answer(socket, request).catch((thrown: unknown) => {
        tell(socket, { event: "failed", error: reportOf(thrown) });
      });
    }
  }

  async #answer(socket: Socket, request: Request): Promise<void> {
    switch (request.op) {
      case "join":
        return this.#join(socket, request);
      case "status":
        return tell(socket, { event: "status", status: this.#status() });
      case "logs":
        return tell(socket, { event: "logs", lines: this.#logs(request.service, request.count) });
      case "down": {
        if (request.onlyUnused && this.#leases.size > 0) return tell(socket, { event: "refused", why: "it is in use" });
        // At once, so that one that hangs can be told from one that is busy ending.
        tell(socket, { event: "progress", text: "ending" });
        await this.end(`it was ended by ${request.who}`);
        return tell(socket, { event: "ended", why: "down" });
      }
    }
  }

  async #join(socket: Socket, request: Request & { op: "join" }): Promise<void> {
    const why = this.#refusal();
    if (why !== undefined) {
      tell(socket, { event: "refused", why });
      socket.end();
      if (this.#dead.size > 0 && this.#leases.size === 0) void this.end(why);
      return;
    }
    clearTimeout(this.#timer);
    this.#idleMs = Math.max(this.#idleMs, request.idleMs);
    const names = new Set(request.services.map(({ service }) => service));
    this.#leases.set(socket, { pid: request.pid, who: request.who, services: names });
    this.#joining += 1;
    try {
      for (const name of names) this.#asked.add(name);
      const started = await this.#group.ensure(await choicesOf(request.services));
      const services = [...names].map((name) => toldOf(started.get(name), name));
      tell(socket, { event: "ready", id: this.#config.id, directory: this.#run.path, services });
    } finally {
      for (const name of names) if (!this.#group.started.has(name)) this.#asked.delete(name);
      this.#joining -= 1;
      this.#rest();
    }
  }

  #refusal(): string | undefined {
    if (this.#ending !== undefined) return "it is ending";
    const [first] = this.#dead.keys();
    return first === undefined ? undefined : `its ${first} has died`;
  }

  #watch(started: StartedService): void {
    const { service, implementation, driver } = started.choice;
    const { version, title = implementation.title } = started.running;
    this.#tellAll({
      event: "started",
      service,
      title,
      version,
      driver,
      readyMs: started.readyMs,
    });
    void started.running.died.then((error) => {
      if (this.#ending !== undefined) return;
      const report = error.toJSON();
      this.#dead.set(service, report);
      this.#tellAll({ event: "died", service, error: report });
    });
  }

  #tellAll(reply: Reply): void {
    for (const socket of this.#leases.keys()) tell(socket, reply);
  }

  /** Nobody uses it: it ends after a while. */
  #rest(ms = this.#idleMs): void {
    clearTimeout(this.#timer);
    if (this.#leases.size > 0 || this.#joining > 0 || this.#ending !== undefined) return;
    this.#timer = setTimeout(() => void this.end(`nobody used it for ${Math.round(ms / 1000)} s`), ms);
  }

  #status(): Extract<Reply, { event: "status" }>["status"] {
    const { id, name, root, selection } = this.#config;
    const started = this.#group.started;
    return {
      id,
      name,
      root,
      platform: selection.source,
      pid: process.pid,
      since: this.#since.toISOString(),
      directory: this.#run.path,
      idleMs: this.#idleMs,
      users: [...this.#leases.values()].map(({ pid, who }) => ({ pid, who })),
      starting: [...this.#asked].filter((service) => !started.has(service)),
      services: [...started.values()].map((each) => statusOf(each, this.#dead.get(each.choice.service))),
    };
  }

  #logs(service: ServiceName, count: number): string[] {
    const found = this.#group.started.get(service);
    if (found !== undefined) return found.running.logs(count);
    const there = [...this.#group.started.keys()].join(", ");
    throw new FloeContractsError("service-unknown", `${service} does not run in this environment`, {
      hint: there === "" ? "nothing runs in it yet" : `there are ${there}`,
    });
  }

  /** Ends every service, removes everything, and ends this process. May be called again. */
  end(why: string): Promise<void> {
    this.#ending ??= this.#end(why);
    return this.#ending;
  }

  async #end(why: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#tellAll({ event: "ended", why });
    this.#abort.abort(
      new FloeContractsError("environment-ended", `the environment has ended: ${why}`, { hint: "run it again" }),
    );
    const failures: unknown[] = [];
    await this.#group.stop().catch((error: unknown) => failures.push(error));
    await this.#run[Symbol.asyncDispose]().catch((error: unknown) => failures.push(error));
    for (const path of Object.values(statePaths(this.#config.key, this.#config.id))) {
      await rm(path, { force: true });
      releaseDirectory(path);
    }
    // Where nothing of this key is left there is nothing to lock. Whoever waits for the lock this very moment starts an
    // environment of its own, which is no more than a waste.
    const { key } = this.#config;
    if (!readStates().some((state) => state.key === key))
      for (const path of lockPaths(key)) await rm(path, { force: true });
    tidyStateDirectory();
    // Everything is gone: whoever waits for the answer gets it before the process ends.
    setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
      process.exit(failures.length === 0 ? 0 : 1);
    }, 50);
    if (failures.length > 0) throw failures[0];
  }
}

/** A service with its endpoint, for whoever has joined. */
function toldOf(
  started: StartedService | undefined,
  name: ServiceName,
): Extract<Reply, { event: "ready" }>["services"][number] {
  if (started === undefined) throw new RangeError(`${name} was not started`);
  const { choice, running, readyMs } = started;
  return {
    service: name,
    implementation: choice.implementation.name,
    title: running.title ?? choice.implementation.title,
    driver: choice.driver,
    version: running.version,
    notes: running.notes,
    endpoint: encodeEndpoint(running.endpoint),
    pids: running.pids,
    readyMs,
  };
}

/** Anything thrown, as it goes over the wire. */
function reportOf(thrown: unknown): ErrorReport {
  if (thrown instanceof FloeContractsError) return thrown.toJSON();
  return new FloeContractsError("internal-error", `the environment's supervisor failed: ${messageOf(thrown)}`, {
    hint: "this is a fault of the suite; please report it with this text",
    cause: thrown,
  }).toJSON();
}
