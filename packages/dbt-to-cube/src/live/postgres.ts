/** The independent client: pg on the database that Cube asks, and nothing between. */
import { join } from "node:path";
import { inService, type ServiceUse } from "@floe-contracts/harness";
import { loadSeedsIntoPostgres, readPostgres, type SeedDescriptions, type Table } from "@floe-contracts/rows";
import { readDocument } from "@floe-contracts/schemas";
import type { JoinedEnvironment, PostgresDatabase } from "@floe-contracts/services";
import PQueue from "p-queue";
import pg from "pg";

export interface Reader extends AsyncDisposable {
  /** A statement's rows as an Arrow table with the server's own types. */
  read(sql: string, params?: readonly unknown[]): Promise<Table>;
  /** A statement's first column, as text. */
  texts(sql: string, params?: readonly unknown[]): Promise<readonly (string | null)[]>;
}

export function postgresUse(environment: JoinedEnvironment): ServiceUse {
  const { version, driver } = environment.service("postgres");
  return { name: "postgres", version, driver };
}

/** Makes a schema that is not there yet. */
export async function makeSchema(database: PostgresDatabase, schema: string): Promise<void> {
  const client = clientOf(database);
  await client.connect();
  try {
    await client.query(`create schema if not exists ${pg.escapeIdentifier(schema)}`);
  } finally {
    await client.end();
  }
}

/** Loads the example's raw tables into a schema, as whoever loads a warehouse does: by COPY. @throws what loading seeds throws */
export async function loadSeeds(database: PostgresDatabase, example: string, schema: string): Promise<void> {
  const seeds = (await readDocument(join(example, "expected", "seeds.yaml"))).value as SeedDescriptions;
  const client = clientOf(database);
  await client.connect();
  try {
    await loadSeedsIntoPostgres(client, { directory: example, seeds, schema });
  } finally {
    await client.end();
  }
}

/** Nothing is taken from PG* variables but what is given here. */
function clientOf({ host, port, user, password, database, ssl }: PostgresDatabase): pg.Client {
  const client = new pg.Client({ host, port, user, password: password.reveal(), database, ssl: ssl ?? false });
  // A server that goes away between two questions is reported by the next one.
  client.on("error", () => {});
  return client;
}

/** @throws what pg throws when it is turned away */
export async function openReader(database: PostgresDatabase, use: ServiceUse): Promise<Reader> {
  const client = clientOf(database);
  await inService(use, () => client.connect());
  // A connection answers one question after the other, and reading a table asks it more than one.
  const line = new PQueue({ concurrency: 1 });
  return {
    read: (sql, params) => line.add(() => inService(use, () => readPostgres(client, sql, params))),
    texts: async (text, values = []) => {
      const query = { text, values: [...values], rowMode: "array" as const };
      const { rows } = await line.add(() => inService(use, () => client.query<(string | null)[]>(query)));
      return rows.map(([value]) => value ?? null);
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}
