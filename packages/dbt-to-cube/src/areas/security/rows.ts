/** Postgres's side of the comparison: plain rows, by connections that share nothing with Cube's. */
import { inService, type ServiceUse } from "@floe-contracts/harness";
import type { PostgresDatabase } from "@floe-contracts/services";
import pg from "pg";

export interface RowReader extends AsyncDisposable {
  /** A statement's rows, values in the order of its columns. */
  rows(text: string, values?: readonly unknown[]): Promise<readonly (readonly unknown[])[]>;
  /** Statements that make or drop something. */
  run(text: string): Promise<void>;
}

/** Nothing is taken from PG* variables but what is given here. @throws what pg throws when it is turned away */
export async function openRows(database: PostgresDatabase, use: ServiceUse): Promise<RowReader> {
  const { host, port, user, ssl, database: name } = database;
  const password = database.password.reveal();
  const pool = new pg.Pool({ host, port, user, password, database: name, ssl: ssl ?? false, max: 3 });
  // A server that goes away between two questions is reported by the next one.
  pool.on("error", () => {});
  return {
    rows: (text, values = []) =>
      inService(use, async () => {
        const { rows } = await pool.query<unknown[]>({ text, values: [...values], rowMode: "array" });
        return rows;
      }),
    run: (text) => inService(use, async () => void (await pool.query(text))),
    [Symbol.asyncDispose]: () => pool.end(),
  };
}
