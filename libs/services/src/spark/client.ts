/**
 * Statements to Spark's Thrift server, through the npm package hive-driver. What is added to it: a lost connection ends what
 * waits for it (the driver would wait for ever), values come exactly (the driver makes doubles of int64 and decimals), and
 * errors are Errors that say what Spark said, without its Java stack.
 */
import { connections, HiveClient, HiveUtils, thrift } from "hive-driver";
import type { SparkEndpoint } from "../endpoints.ts";
import { Connection } from "./connection.ts";
import { SparkUnreachable } from "./errors.ts";
import { type Column, columnsOf, rowsOf } from "./values.ts";

export { SparkError, SparkUnreachable } from "./errors.ts";

/** What a statement gives. */
export interface SparkResult {
  readonly columns: readonly Column[];
  /** One value a column, as `values.ts` says. */
  readonly rows: readonly (readonly unknown[])[];
}

export interface SparkOptions {
  /** Ends the connection, and with it what runs in Spark for it. */
  readonly signal?: AbortSignal | undefined;
  /** How long opening a session may take, 10,000 ms unless given. A statement takes as long as it takes. */
  readonly openMs?: number | undefined;
}

type Session = Awaited<ReturnType<HiveClient["openSession"]>>;

const OPEN_MS = 10_000;
const ROWS_AT_ONCE = 10_000;
const { TCLIService, TCLIService_types: types } = thrift;

/** One session: what is SET in it, and its temporary views, are its own. `await using` closes it. */
export class SparkSession implements AsyncDisposable {
  readonly #client: HiveClient;
  readonly #session: Session;
  readonly #connection: Connection;

  private constructor(client: HiveClient, session: Session, connection: Connection) {
    this.#client = client;
    this.#session = session;
    this.#connection = connection;
  }

  /** @throws SparkUnreachable; SparkError when Spark refuses the session; the signal's reason. */
  static async open(endpoint: SparkEndpoint, options: SparkOptions = {}): Promise<SparkSession> {
    const { host, port } = endpoint;
    const connection = new Connection(endpoint, options.signal);
    const client = new HiveClient(TCLIService, types);
    // Without a listener such an event would end this process.
    client.on("error", (error: unknown) => connection.failProtocol(error));
    const opening = async (): Promise<SparkSession> => {
      await client.connect({ host, port, options: {} }, new connections.TcpConnection(), connection);
      // The newest that Spark 3 speaks (TCLIService.thrift, TProtocolVersion).
      const version: unknown = types.TProtocolVersion.HIVE_CLI_SERVICE_PROTOCOL_V10;
      return new SparkSession(client, await client.openSession({ client_protocol: Number(version) }), connection);
    };
    const openMs = options.openMs ?? OPEN_MS;
    const late = new SparkUnreachable(`spark at ${host}:${port} opens no session within ${openMs / 1000} s`);
    const limit = setTimeout(() => connection.fail(late), openMs);
    try {
      return await connection.guard(opening());
    } catch (error) {
      connection.destroy();
      throw error;
    } finally {
      clearTimeout(limit);
    }
  }

  /**
   * Runs one statement and gives all its rows.
   * @throws SparkError when Spark refuses it, SparkUnreachable when the connection is lost; the signal's reason.
   */
  query(sql: string): Promise<SparkResult> {
    return this.#connection.guard(this.#query(sql));
  }

  /** What answers, e.g. "Spark SQL" and "3.5.8". Costs Spark nothing, unlike a query. */
  async server(): Promise<{ readonly name: string; readonly version: string }> {
    const ask = async (type: unknown): Promise<string> => {
      const answer = await this.#connection.guard(this.#session.getInfo(Number(type)));
      return String(answer.getValue());
    };
    const { CLI_DBMS_NAME, CLI_DBMS_VER } = types.TGetInfoType;
    return { name: await ask(CLI_DBMS_NAME), version: await ask(CLI_DBMS_VER) };
  }

  async #query(sql: string): Promise<SparkResult> {
    const operation = await this.#session.executeStatement(sql, { runAsync: true });
    try {
      const utils = new HiveUtils(types);
      await utils.waitUntilReady(operation, false, () => {});
      operation.setMaxRows(ROWS_AT_ONCE);
      await utils.fetchAll(operation);
      const columns = columnsOf(operation.getSchema());
      return { columns, rows: operation.getData().flatMap((set) => rowsOf(columns, set)) };
    } finally {
      await operation.close().catch(() => {});
    }
  }

  /** May be called again, and after the connection is lost. */
  async close(): Promise<void> {
    await this.#connection.guard(this.#session.close()).catch(() => {});
    this.#client.close();
    this.#connection.destroy();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Opens a session for one statement. @throws as `SparkSession.open` and `query`. */
export async function sparkQuery(
  endpoint: SparkEndpoint,
  sql: string,
  options: SparkOptions = {},
): Promise<SparkResult> {
  await using session = await SparkSession.open(endpoint, options);
  return await session.query(sql);
}
