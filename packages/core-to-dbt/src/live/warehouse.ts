/**
 * The two live warehouses, each as dbt's target and as the independent reader of what dbt built there. dbt reaches them
 * from Python by its adapters; here they are read from Node by pg and by DuckDB's own client.
 */
import { version as duckDbVersion } from "@duckdb/node-api";
import { FloeContractsError } from "@floe-contracts/base";
import { inService, type ServiceUse } from "@floe-contracts/harness";
import { openDuckDb, readDuckDb, readPostgres, type Table } from "@floe-contracts/rows";
import type { PostgresDatabase } from "@floe-contracts/services";
import pg from "pg";
import type { Relation } from "../evidence.ts";

/** A warehouse that a live case builds in. */
export interface Warehouse {
  /** The values of the variables that the profile reads, by the last part of their names: HOST, PASSWORD, PATH, … */
  readonly values: Readonly<Record<string, string>>;
  /** Where the profile points: the database, and the schema unless the artifact names one. */
  readonly database: string;
  /** Opens a reader; dispose it before dbt writes again. */
  reader(): Promise<Reader>;
}

/** An independent client on a warehouse. */
export interface Reader extends AsyncDisposable {
  /** All tables and views of the database, the system's own left out, with their columns in order. */
  relations(): Promise<Relation[]>;
  /** A query's rows as an Arrow table with the server's own types. */
  read(sql: string): Promise<Table>;
}

/** The relations of information_schema, which both engines have; the engines' own schemas are left out. */
const RELATIONS = `
  select table_catalog as "database", table_schema as "schema", table_name as "name", column_name as "column"
  from information_schema.columns
  where table_schema not in ('information_schema', 'pg_catalog')
  order by table_catalog, table_schema, table_name, ordinal_position`;

/** DuckDB as it takes part: a library in this process. */
export function duckDbUse(): ServiceUse {
  return { name: "duckdb", version: duckDbVersion().replace(/^v/, ""), driver: "native" };
}

/** A DuckDB file. The reader opens it read-only, by another client than dbt's. */
export function duckDbWarehouse(path: string, use: ServiceUse): Warehouse {
  return {
    values: { PATH: path },
    // DuckDB calls a database after its file.
    database: path.replace(/^.*\//, "").replace(/\.duckdb$/, ""),
    reader: async () => {
      const open = await inService(use, () => openDuckDb(path, { readOnly: true }));
      const read = (sql: string) => inService(use, () => readDuckDb(open.connection, sql));
      return {
        relations: async () => relationsOf(await read(RELATIONS)),
        read,
        [Symbol.asyncDispose]: () => open[Symbol.asyncDispose](),
      };
    },
  };
}

/** A database of the run in Postgres. */
export function postgresWarehouse(database: PostgresDatabase, use: ServiceUse): Warehouse {
  return {
    values: {
      HOST: database.host,
      PORT: String(database.port),
      USER: database.user,
      PASSWORD: database.password.reveal(),
      DBNAME: database.database,
    },
    database: database.database,
    reader: async () => {
      const client = postgresClient(database);
      await inService(use, () => client.connect());
      const read = (sql: string) => inService(use, () => readPostgres(client, sql));
      return {
        relations: async () => relationsOf(await read(RELATIONS)),
        read,
        [Symbol.asyncDispose]: () => client.end(),
      };
    },
  };
}

/** A pg client of our own, not yet connected; nothing is taken from PG* variables but what is given here. */
export function postgresClient(database: PostgresDatabase): pg.Client {
  const { host, port, user, ssl } = database;
  const client = new pg.Client({
    host,
    port,
    user,
    password: database.password.reveal(),
    database: database.database,
    ssl: ssl ?? false,
  });
  // A server that goes away between two queries is reported by the next query.
  client.on("error", () => {});
  return client;
}

function relationsOf(table: Table): Relation[] {
  const relations = new Map<string, Relation & { columns: string[] }>();
  for (const row of table) {
    const { database, schema, name, column } = row.toJSON() as Record<
      "database" | "schema" | "name" | "column",
      string
    >;
    const key = `${database}.${schema}.${name}`;
    const relation = relations.get(key) ?? { database, schema, name, columns: [] };
    relation.columns.push(column);
    relations.set(key, relation);
  }
  return [...relations.values()];
}

/** The number in the only cell of a count. */
export function countIn(table: Table): number {
  const value: unknown = table.getChildAt(0)?.get(0);
  if (typeof value === "bigint" || typeof value === "number") return Number(value);
  throw new FloeContractsError("dbt-artifact-unreadable", "a count came back without a number", {
    hint: "this is an error in the suite: report it",
  });
}
