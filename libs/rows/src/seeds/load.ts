/**
 * Seeds → typed tables of an engine, by the engine's own CSV reader, told every type and guessing none. An empty field
 * is null and a quoted empty one is the empty text, in both engines. (dbt's own loader makes null of both, and of the
 * word null: seeds that dbt loads too should have neither.)
 */
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { FloeContractsError, messageOf, plural } from "@floe-contracts/base";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type CheckedSeed, checkSeeds, type SeedDescriptions } from "./csv.ts";

export interface SeedOptions {
  /** What the descriptions' `file` is relative to. */
  readonly directory: string;
  readonly seeds: SeedDescriptions;
  /** The schema that the tables are made in, itself made when it is missing; the session's own unless given. */
  readonly schema?: string;
}

/** What was loaded: rows by table, as the engine counts them, equal to what the files hold. */
export type SeedCounts = Readonly<Record<string, number>>;

/** How one engine runs a statement, makes a table, and fills it from a file. */
interface Engine {
  readonly service: string;
  run(sql: string): Promise<void>;
  fill(table: string, seed: CheckedSeed): Promise<void>;
  count(table: string): Promise<number>;
}

/**
 * Loads seeds into DuckDB: all of them or, when one fails, none.
 * @throws FloeContractsError as `checkSeeds`, and `seed-load-failed` with the engine's own words
 */
export async function loadSeedsIntoDuckDb(connection: DuckDBConnection, options: SeedOptions): Promise<SeedCounts> {
  return load(options, {
    service: "duckdb",
    async run(sql) {
      await connection.run(sql);
    },
    async fill(table, { path, columns }) {
      const types = Object.entries(columns).map(([name, type]) => `${literal(name)}: ${literal(type)}`);
      await connection.run(
        `insert into ${table} select * from read_csv(${literal(path)}, auto_detect = false, header = true,
          columns = {${types.join(", ")}}, delim = ',', quote = '"', escape = '"', nullstr = '',
          allow_quoted_nulls = false, strict_mode = true, null_padding = false, ignore_errors = false)`,
      );
    },
    async count(table) {
      const [row] = await (await connection.run(`select count(*) from ${table}`)).getRows();
      return Number(row?.[0]);
    },
  });
}

/**
 * Loads seeds into Postgres by COPY: all of them or, when one fails, none. The client must not be in a transaction.
 * @throws FloeContractsError as `checkSeeds`, and `seed-load-failed` with the engine's own words
 */
export async function loadSeedsIntoPostgres(client: ClientBase, options: SeedOptions): Promise<SeedCounts> {
  return load(options, {
    service: "postgres",
    async run(sql) {
      await client.query(sql);
    },
    async fill(table, { path }) {
      // HEADER MATCH refuses a file whose columns are in another order; the setting is for times that name no zone.
      await client.query("set local time zone 'UTC'");
      const copy = client.query(copyFrom(`copy ${table} from stdin (format csv, header match, encoding 'UTF8')`));
      await pipeline(createReadStream(path), copy);
    },
    async count(table) {
      const { rows } = await client.query<{ count: string }>(`select count(*) as count from ${table}`);
      return Number(rows[0]?.count);
    },
  });
}

async function load({ directory, seeds, schema }: SeedOptions, engine: Engine): Promise<SeedCounts> {
  const checked = await checkSeeds(directory, seeds);
  const counts: Record<string, number> = {};
  await engine.run("begin");
  try {
    if (schema !== undefined) await engine.run(`create schema if not exists ${identifier(schema)}`);
    for (const seed of checked) counts[seed.name] = await loadOne(engine, schema, seed);
    await engine.run("commit");
  } catch (cause) {
    // What went wrong first is what is told, also when the connection is gone.
    await engine.run("rollback").catch(() => {});
    throw cause;
  }
  return counts;
}

async function loadOne(engine: Engine, schema: string | undefined, seed: CheckedSeed): Promise<number> {
  const table = [...(schema === undefined ? [] : [schema]), seed.name].map(identifier).join(".");
  const columns = Object.entries(seed.columns).map(([name, type]) => `${identifier(name)} ${type}`);
  let count: number;
  try {
    await engine.run(`create table ${table} (${columns.join(", ")})`);
    await engine.fill(table, seed);
    count = await engine.count(table);
  } catch (cause) {
    throw new FloeContractsError(
      "seed-load-failed",
      `${engine.service} refused the seed ${seed.name}: ${messageOf(cause)}`,
      {
        hint: "the message is the engine's own; compare the value with the type that the seed's description gives its column",
        where: { file: seed.path, service: engine.service },
        cause,
      },
    );
  }
  if (count === seed.rows) return count;
  throw new FloeContractsError(
    "seed-rows-lost",
    `${engine.service} holds ${plural(count, "row")} of the seed ${seed.name}, its file ${seed.rows}`,
    { hint: "look for line breaks inside of quoted fields", where: { file: seed.path, service: engine.service } },
  );
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
