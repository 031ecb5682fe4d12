/**
 * PyIceberg as a writer and reader that shares no code with any catalog: one process (python/session.py) for all areas of a case. It
 * opens the catalog by what the artifact says and nothing else; secrets reach it by its standard input.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { FloeContractsError, redact } from "@floe-contracts/base";
import { inService, type ServiceUse } from "@floe-contracts/harness";
import { readArrow, type Table, tableToIPC } from "@floe-contracts/rows";
import { pythonEnvironment } from "@floe-contracts/services";
import type { ResolvedConnection } from "../consumer/resolve.ts";
import { icebergProperties } from "./properties.ts";
import { EngineRefusal } from "./step.ts";

/** A column of an Iceberg schema (spec, "Schemas": JSON serialisation). Ids of a new table are given anew by the catalog. */
export interface IcebergField {
  readonly id: number;
  readonly name: string;
  readonly required: boolean;
  readonly type: unknown;
}

export interface SnapshotFact {
  /** int64 as a text. */
  readonly id: string;
  readonly parent: string | null;
  readonly operation: string | null;
  /** total-records of its summary. */
  readonly records: string | null;
}

/** A table's metadata as the catalog gives it to PyIceberg. */
export interface TableFacts {
  readonly location: string;
  readonly metadataLocation: string;
  readonly fields: readonly IcebergField[];
  /** Of each partition spec, oldest first, `name: transform`. */
  readonly specs: readonly (readonly string[])[];
  readonly defaultSpec: number;
  readonly current: string | null;
  readonly snapshots: readonly SnapshotFact[];
}

export interface DataFile {
  readonly path: string;
  readonly spec: number;
  readonly records: number;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** One request may wait for a catalog that retries. */
const REQUEST_MS = 60_000;
const LAST_LINES = 20;

export class PyIceberg implements AsyncDisposable {
  readonly use: ServiceUse;
  readonly #child: ChildProcess;
  readonly #directory: string;
  readonly #pending = new Map<number, Pending>();
  readonly #log: string[] = [];
  readonly #exited: Promise<void>;
  #count = 0;

  private constructor(child: ChildProcess, directory: string, use: ServiceUse, secrets: readonly string[]) {
    this.#child = child;
    this.#directory = directory;
    this.use = use;
    const { stdout, stderr } = child;
    if (stdout !== null) createInterface({ input: stdout }).on("line", (line) => this.#take(line));
    if (stderr !== null)
      createInterface({ input: stderr }).on("line", (line) => {
        this.#log.push(redact(line, secrets));
        this.#log.splice(0, this.#log.length - LAST_LINES);
      });
    child.stdin?.on("error", () => {});
    this.#exited = new Promise((resolve) => {
      child.once("error", (error) => this.#end(error.message));
      child.once("close", (code, signal) => {
        this.#end(`it ended by ${signal ?? `exit code ${code}`}`);
        resolve();
      });
    });
  }

  /**
   * Starts it; the catalog is opened by the first request.
   * @param directory where rows are handed over as files; of the case alone
   * @throws as `pythonEnvironment`
   */
  static async start(connection: ResolvedConnection, directory: string): Promise<PyIceberg> {
    const python = await pythonEnvironment("iceberg");
    const use: ServiceUse = { name: "pyiceberg", version: python.versions["pyiceberg"] ?? "unknown", driver: "native" };
    const child = spawn(python.python, [join(import.meta.dirname, "python", "session.py")], {
      cwd: directory,
      // Nothing of this process: no proxy, no credentials of a cloud that a client of S3 would find by itself.
      env: {
        PATH: "/usr/local/bin:/usr/bin:/bin",
        HOME: directory,
        LANG: "C.UTF-8",
        TZ: "UTC",
        PYTHONUTF8: "1",
        PYTHONNOUSERSITE: "1",
        AWS_EC2_METADATA_DISABLED: "true",
      },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const properties = icebergProperties(connection);
    const secrets = [connection.credential?.secret.reveal(), connection.storage?.secretAccessKey?.reveal()];
    const made = new PyIceberg(
      child,
      directory,
      use,
      secrets.filter((secret) => secret !== undefined),
    );
    child.stdin?.write(`${JSON.stringify(properties)}\n`);
    return made;
  }

  /**
   * One operation of session.py.
   * @throws EngineRefusal with PyIceberg's own words; FloeContractsError `engine-failed` when there was no answer
   */
  async ask<T = null>(op: string, args: Readonly<Record<string, unknown>> = {}): Promise<T> {
    return inService(this.use, () => this.#ask(op, args)) as Promise<T>;
  }

  /** Appends rows, or puts them in the place of all that are there. */
  async write(op: "append" | "overwrite", where: Readonly<Record<string, unknown>>, rows: Table): Promise<void> {
    const file = this.#file();
    await writeFile(file, tableToIPC(rows, "stream"));
    try {
      await this.ask(op, { ...where, file });
    } finally {
      await rm(file, { force: true });
    }
  }

  /** All rows, of the current snapshot unless one is named. */
  async read(table: string, snapshot?: string): Promise<Table> {
    const file = this.#file();
    try {
      await this.ask("read", { table, file, ...(snapshot === undefined ? {} : { snapshot }) });
      return readArrow(await readFile(file));
    } finally {
      await rm(file, { force: true });
    }
  }

  describe(table: string): Promise<TableFacts> {
    return this.ask<TableFacts>("describe", { table });
  }

  #file(): string {
    this.#count += 1;
    return join(this.#directory, `rows-${this.#child.pid}-${this.#count}.arrow`);
  }

  #ask(op: string, args: Readonly<Record<string, unknown>>): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const timer = setTimeout(() => {
      reject(this.#failed(`gave no answer to ${op} within ${REQUEST_MS / 1000} s`));
    }, REQUEST_MS);
    this.#pending.set(id, { resolve, reject });
    if (this.#child.exitCode !== null || this.#child.stdin?.writable !== true)
      reject(this.#failed(`had ended when it was asked for ${op}`));
    else this.#child.stdin.write(`${JSON.stringify({ id, op, ...args })}\n`);
    return promise.finally(() => {
      clearTimeout(timer);
      this.#pending.delete(id);
    });
  }

  #take(line: string): void {
    const { id, value, error, message } = JSON.parse(line) as {
      readonly id: number;
      readonly value?: unknown;
      readonly error?: string;
      readonly message?: string;
    };
    const waiting = this.#pending.get(id);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(new EngineRefusal(error, message ?? ""));
  }

  #end(why: string): void {
    for (const { reject } of this.#pending.values()) reject(this.#failed(`gave no answer: ${why}`));
  }

  #failed(what: string): FloeContractsError {
    return new FloeContractsError("engine-failed", `pyiceberg ${what}`, {
      hint: "its last lines are in the log",
      where: { service: "pyiceberg", log: [...this.#log] },
    });
  }

  /** It ends when its input does; what it was busy with is not waited for long. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.stdin?.end();
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), 5_000);
    await this.#exited;
    clearTimeout(timer);
  }
}
