/**
 * Connections to Postgres and the names made inside it. What the driver throws is passed on without its cause: the object
 * can hold the whole connection string.
 */
import { randomUUID } from "node:crypto";
import { FloeContractsError, messageOf, redact, systemCode } from "@floe-contracts/base";
import pg from "pg";
import { newSecret, type Secret } from "../runtime/secret.ts";

/** Where a Postgres is and who may enter. */
export interface PostgresAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: Secret;
  readonly database: string;
  /** For TLS, as the driver `pg` takes it; native services on loopback have none. */
  readonly ssl?: pg.ClientConfig["ssl"];
}

/** A database of one's own inside a server. `await using` drops it. */
export interface PostgresDatabase extends PostgresAddress, AsyncDisposable {
  /** Drops it, with the connections to it. May be called again. */
  drop(): Promise<void>;
}

/** A client that takes nothing from PG* variables. Connect it, and end it. */
export function clientFor(address: PostgresAddress, timeoutMs = 5_000): pg.Client {
  return new pg.Client({
    host: address.host,
    port: address.port,
    user: address.user,
    password: address.password.reveal(),
    database: address.database,
    ssl: address.ssl ?? false,
    // Without a value of its own the driver takes PGOPTIONS.
    options: "-c client_min_messages=warning",
    application_name: "floe-contracts",
    connectionTimeoutMillis: timeoutMs,
  });
}

/** Runs `use` with a connected client and closes it. Errors are the driver's. */
export async function withClient<T>(
  address: PostgresAddress,
  use: (client: pg.Client) => Promise<T>,
  timeoutMs?: number,
): Promise<T> {
  const client = clientFor(address, timeoutMs);
  // A server that goes away between two queries is reported here; the next query fails and says so.
  client.on("error", () => {});
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Makes a database with a name that no other run has, owned by a user of the same name with a password of its own; or, with
 * `sameUser`, owned by the user who makes it.
 * @param options.label a word at the beginning of the name.
 * @param options.isGone says whether the server is gone, and every database with it: then there is nothing to drop.
 * @throws FloeContractsError `service-refused` when that user may not create databases, `service-unreachable`.
 */
export async function createDatabase(
  address: PostgresAddress,
  options: { label?: string | undefined; sameUser?: boolean; isGone?: () => boolean } = {},
): Promise<PostgresDatabase> {
  const label = (options.label ?? "floe").toLowerCase().replaceAll(/[^a-z0-9_]/g, "_");
  // 63 bytes is the longest name that Postgres keeps.
  const name = `${label.slice(0, 30)}_${randomUUID().replaceAll("-", "")}`;
  const password = options.sameUser === true ? address.password : newSecret();
  const user = options.sameUser === true ? address.user : name;
  await asServiceError(address, "create a database", () =>
    withClient(address, async (client) => {
      if (options.sameUser !== true) {
        await client.query(
          `CREATE ROLE ${pg.escapeIdentifier(user)} LOGIN PASSWORD ${pg.escapeLiteral(password.reveal())}`,
        );
      }
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${pg.escapeIdentifier(user)}`);
    }),
  );
  let dropped: Promise<void> | undefined;
  const drop = (): Promise<void> => {
    if (options.isGone?.() === true) return Promise.resolve();
    dropped ??= asServiceError(address, "drop a database", () =>
      withClient(address, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
        if (options.sameUser !== true) await client.query(`DROP ROLE IF EXISTS ${pg.escapeIdentifier(user)}`);
      }),
    );
    return dropped;
  };
  const { host, port, ssl } = address;
  return { host, port, user, password, database: name, ssl, drop, [Symbol.asyncDispose]: drop };
}

/** SQLSTATE classes that mean "not you": authentication (28) and rights (42501). */
function isRefusal(code: string | undefined): boolean {
  return code !== undefined && (code.startsWith("28") || code === "42501");
}

/** Runs `action` and turns what the driver throws into an error with a code, a place and no secret. */
export async function asServiceError<T>(address: PostgresAddress, doing: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (thrown) {
    if (thrown instanceof FloeContractsError) throw thrown;
    const code = systemCode(thrown);
    const reason = redact(messageOf(thrown) || String(code), [address.password.reveal()]);
    const place = `${address.user} at ${address.host}:${address.port}, database ${address.database}`;
    throw new FloeContractsError(
      isRefusal(code) ? "service-refused" : "service-unreachable",
      `postgres: cannot ${doing} as ${place}: ${reason}${code === undefined ? "" : ` (${code})`}`,
      {
        hint: isRefusal(code)
          ? "look at the user's name, password and rights; it needs CREATEDB"
          : "look at the host and port, and whether the server takes connections from here",
        where: { service: "postgres" },
      },
    );
  }
}

/**
 * The version that a server reports.
 * @throws FloeContractsError `service-unreachable` or `service-refused`.
 */
export function readVersion(address: PostgresAddress, timeoutMs?: number): Promise<string> {
  const read = async (client: pg.Client): Promise<string> => {
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    return rows[0]?.server_version ?? "unknown";
  };
  return asServiceError(address, "connect", () => withClient(address, read, timeoutMs));
}

/**
 * Asks whether the user may make databases, so that a missing right is said before anything depends on it.
 * @throws FloeContractsError `service-refused`, `service-unreachable`.
 */
export async function requireCreateDatabase(address: PostgresAddress): Promise<void> {
  const ask = async (client: pg.Client): Promise<boolean> => {
    const { rows } = await client.query<{ may: boolean }>(
      "SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user",
    );
    return rows[0]?.may === true;
  };
  if (await asServiceError(address, "ask for its rights", () => withClient(address, ask))) return;
  throw new FloeContractsError("service-refused", `postgres: ${address.user} may not create databases`, {
    hint: "each run works in databases of its own: give the user CREATEDB",
    where: { service: "postgres" },
  });
}
