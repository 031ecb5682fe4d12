/** Clients of environments as processes of their own, in a temporary directory of their own, so that what is left can be seen. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { ErrorReport } from "@floe-contracts/base";
import type { down, environments } from "../../src/environment/manage.ts";
import type { StateFile } from "../../src/environment/state-file.ts";
import { isAlive, readProcess } from "../../src/runtime/process-table.ts";
import { supportFile, waitUntil } from "./programs.ts";

/** What a client says once it has joined. */
export interface Said {
  readonly id: string;
  readonly directory: string;
  readonly self: number;
  readonly ms: number;
  readonly services: readonly {
    readonly service: string;
    readonly pids: readonly number[];
    readonly version: string;
  }[];
  readonly failed?: ErrorReport;
}

export interface Client {
  readonly child: ChildProcess;
  readonly said: Said;
  /** Why the environment was lost, once it is. */
  readonly lost: Promise<ErrorReport>;
  readonly ended: Promise<number | null>;
}

/** A temporary directory in which environments live that nobody else sees. */
export class Place implements AsyncDisposable {
  readonly path = mkdtempSync(join(tmpdir(), "environment-test-"));
  readonly #children: ChildProcess[] = [];

  /** Runs a client until it has said what it got. */
  async client(
    ending: "leave" | "wait" | "guard",
    words: readonly string[],
    options: { name?: string; env?: Readonly<Record<string, string>> } = {},
  ): Promise<Client> {
    const args = [supportFile("environment-client.ts"), ending, options.name ?? "test", ...words];
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...this.#settings(), ...options.env },
    });
    this.#children.push(child);
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (piece: string) => (errors += piece));
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const first = await lines.next();
    if (first.done === true) throw new Error(`the client ended without a word: ${errors}`);
    const lost = lines
      .next()
      .then(({ value, done }) => (done === true ? new Promise<never>(() => {}) : JSON.parse(value).lost));
    return { child, said: JSON.parse(first.value), lost, ended };
  }

  /** What runs here, as another process sees it; or ends it. */
  async manage(what: "status"): Promise<Awaited<ReturnType<typeof environments>>>;
  async manage(what: "down"): Promise<Awaited<ReturnType<typeof down>>>;
  async manage(what: string): Promise<unknown> {
    const child = spawn(process.execPath, [supportFile("environment-manage.ts"), what], {
      stdio: ["ignore", "pipe", "inherit"],
      env: this.#settings(),
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => (text += piece));
    await new Promise<number | null>((resolve) => child.once("close", resolve));
    return JSON.parse(text);
  }

  #settings(): NodeJS.ProcessEnv {
    // The caller's CI, and a Postgres that he has named, must not change what is tested.
    const { CI: _ci, FLOE_POSTGRES_URL: _url, FLOE_POSTGRES_HOST: _host, ...rest } = process.env;
    return { ...rest, TMPDIR: this.path, FLOE_SERVICES_IDLE: "60" };
  }

  /** The state files of the supervisors that run here. */
  states(): StateFile[] {
    return this.stateNames()
      .filter((name) => /^environment-.*\.json$/.test(name))
      .map((name) => JSON.parse(readFileSync(join(this.stateDirectory(), name), "utf8")));
  }

  stateDirectory(): string {
    return join(this.path, `floe-contracts-state-${process.getuid?.()}`);
  }

  stateNames(): string[] {
    return existsSync(this.stateDirectory()) ? readdirSync(this.stateDirectory()) : [];
  }

  /** The one supervisor. */
  supervisor(): StateFile {
    const [state, ...others] = this.states();
    if (state === undefined || others.length > 0) throw new Error(`there are ${this.states().length} supervisors`);
    return state;
  }

  /** Waits until no file is left here, and none of these processes. */
  async expectNothing(pids: readonly number[]): Promise<void> {
    for (const pid of pids) await waitUntil(`process ${pid} is gone`, () => readProcess(pid) === undefined, 15_000);
    await waitUntil(
      `nothing is left, of ${readdirSync(this.path).join(", ")}`,
      () => readdirSync(this.path).length === 0,
      15_000,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#children) child.kill("SIGKILL");
    // One that a failed test has left stopped cannot take a signal that asks.
    const states = this.states();
    for (const { pid } of states) signal(pid, "SIGTERM");
    await waitUntil("the environments have ended", () => this.states().length === 0, 10_000).catch(() => {});
    for (const state of states) if (isAlive(state)) signal(state.pid, "SIGKILL");
    await waitUntil(
      "their reapers are done",
      () => this.stateNames().every((name) => !name.endsWith(".journal")),
      10_000,
    ).catch(() => {});
    rmSync(this.path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The processes of all services of a client. */
export function pidsOf({ services }: Said): number[] {
  return services.flatMap(({ pids }) => pids);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone.
  }
}
