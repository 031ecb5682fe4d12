/** Clients of a live Postgres for the tests, and the recording of the cases. */
import type { PostgresAddress } from "@floe-contracts/services";
import pg from "pg";
import { POSTGRES_CASES, type Recording } from "./postgres-cases.ts";

/** A connected client; `await using` ends it. */
export async function connect(address: PostgresAddress): Promise<pg.Client & AsyncDisposable> {
  const { host, port, user, database } = address;
  const client = new pg.Client({ host, port, user, database, password: address.password.reveal(), ssl: false });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

/** Asks the server for every case, with the case's settings, and keeps what it says as it says it. */
export async function recordCases(address: PostgresAddress): Promise<Recording[]> {
  await using client = await connect(address);
  const recordings: Recording[] = [];
  for (const { sql, settings } of POSTGRES_CASES) {
    await applySettings(client, settings);
    const { fields, rows } = await client.query<(string | null)[]>({
      text: `select ${sql} as x`,
      rowMode: "array",
      types: { getTypeParser: () => (text: string) => text },
    });
    const oid = fields[0]?.dataTypeID ?? 0;
    const modifier = fields[0]?.dataTypeModifier ?? 0;
    const named = await client.query<{ name: string }>("select format_type($1, $2) as name", [oid, modifier]);
    recordings.push({
      sql,
      ...(settings === undefined ? {} : { settings }),
      oid,
      modifier,
      text: rows[0]?.[0] ?? null,
      name: named.rows[0]?.name ?? "",
    });
  }
  return recordings;
}

/** The session's defaults, then these settings. */
export async function applySettings(client: pg.Client, settings: Readonly<Record<string, string>> = {}): Promise<void> {
  await client.query("reset all");
  await client.query("set time zone 'UTC'");
  for (const [name, value] of Object.entries(settings))
    await client.query("select set_config($1, $2, false)", [name, value]);
}
