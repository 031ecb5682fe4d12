/**
 * DuckDB as a reader: in this process, by its own Iceberg extension, which opens the catalog by what the artifact says. It takes
 * no part in writing, so that one engine has no hand in what it reads.
 */
import { FloeContractsError, messageOf, redact } from "@floe-contracts/base";
import { inService, type ServiceUse } from "@floe-contracts/harness";
import { type OpenDuckDb, openDuckDb, readDuckDb, type Table } from "@floe-contracts/rows";
import { icebergExtensions } from "@floe-contracts/services";
import { tokenUrlOf } from "../client/index.ts";
import type { ResolvedConnection } from "../consumer/resolve.ts";
import { duckDbStatements } from "./properties.ts";
import { refusalOf } from "./trino.ts";

export class DuckDbEngine implements AsyncDisposable {
  readonly use: ServiceUse;
  readonly #open: OpenDuckDb;
  /** One connection runs one statement at a time; those that wait for it would each hold a thread of this process's few. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(open: OpenDuckDb, use: ServiceUse) {
    this.#open = open;
    this.use = use;
  }

  /**
   * Opens a database in memory and attaches the catalog as `lake`.
   * @throws FloeContractsError `duckdb-extension-refused`, `engine-failed` when the catalog is not opened
   */
  static async open(connection: ResolvedConnection): Promise<DuckDbEngine> {
    const { version, files } = await icebergExtensions();
    const use: ServiceUse = { name: "duckdb", version, driver: "native" };
    const open = await inService(use, () => openDuckDb(":memory:", { readOnly: false, extensions: files }));
    try {
      for (const sql of duckDbStatements(connection, tokenUrlOf(connection)))
        await inService(use, () => open.connection.run(sql));
    } catch (thrown) {
      await open[Symbol.asyncDispose]();
      throw notOpened(thrown, connection);
    }
    return new DuckDbEngine(open, use);
  }

  /** A name in SQL, as the catalog is attached. */
  name(...parts: readonly string[]): string {
    return ["lake", ...parts].map((part) => `"${part.replaceAll('"', '""')}"`).join(".");
  }

  /** Runs one statement. @throws EngineRefusal with DuckDB's words; what the reader throws for values that it cannot hold */
  query(sql: string): Promise<Table> {
    const mine = this.#last.then(() => this.#query(sql));
    this.#last = mine.catch(() => {});
    return mine;
  }

  async #query(sql: string): Promise<Table> {
    try {
      return await inService(this.use, () => readDuckDb(this.#open.connection, sql));
    } catch (thrown) {
      throw refusalOf("duckdb", thrown);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#open[Symbol.asyncDispose]();
  }
}

/** DuckDB quotes statements in its errors, and these hold secrets. */
function notOpened(thrown: unknown, { credential, storage }: ResolvedConnection): FloeContractsError {
  const secrets = [credential?.secret.reveal(), storage?.secretAccessKey?.reveal()].filter(
    (each) => each !== undefined,
  );
  const [said = ""] = redact(messageOf(thrown), secrets).split("\n", 1);
  return new FloeContractsError("engine-failed", `duckdb does not open the catalog: ${said}`, {
    hint: "the message is DuckDB's own; it opens the catalog by what the artifact says",
    where: { service: "duckdb" },
  });
}
