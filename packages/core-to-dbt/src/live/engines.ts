/** The marts by an engine's own reckoning from the seeds: loaded by its own reader, computed by expected/*.sql. */
import { join } from "node:path";
import { inService, type Stage } from "@floe-contracts/harness";
import {
  checkSeeds,
  loadSeedsIntoDuckDb,
  loadSeedsIntoPostgres,
  openDuckDb,
  readDuckDb,
  readPostgres,
  type SeedDescriptions,
  type Table,
} from "@floe-contracts/rows";
import { readDocument } from "@floe-contracts/schemas";
import type { StartedPostgres } from "@floe-contracts/services";
import { expectedMarts } from "./expected.ts";
import { duckDbUse, postgresClient } from "./warehouse.ts";

export type EngineName = "duckdb" | "postgres";

export interface EngineOptions {
  readonly example: string;
  readonly postgres: Stage<StartedPostgres>;
  /** Takes over what has to be closed at the end of the run. */
  readonly stack: AsyncDisposableStack;
}

/** Every mart as the engine computes it, by name. */
export async function martsBy(engine: EngineName, options: EngineOptions): Promise<ReadonlyMap<string, Table>> {
  return engine === "duckdb" ? martsByDuckDb(options) : martsByPostgres(options);
}

async function martsByDuckDb({ example }: EngineOptions): Promise<ReadonlyMap<string, Table>> {
  const seeds = await seedDescriptions(example);
  const marts = await expectedMarts(example);
  return inService(duckDbUse(), async () => {
    await using open = await openDuckDb(":memory:");
    await loadSeedsIntoDuckDb(open.connection, { directory: example, seeds });
    const tables = new Map<string, Table>();
    for (const { name, sql } of marts) tables.set(name, await readDuckDb(open.connection, sql));
    return tables;
  });
}

async function martsByPostgres({ example, postgres }: EngineOptions): Promise<ReadonlyMap<string, Table>> {
  const seeds = await seedDescriptions(example);
  const marts = await expectedMarts(example);
  const server = await postgres();
  return inService({ name: "postgres", version: server.version, driver: server.driver }, async () => {
    await using database = await server.createDatabase("core_to_dbt_expected");
    const client = postgresClient(database);
    await client.connect();
    try {
      await loadSeedsIntoPostgres(client, { directory: example, seeds });
      const tables = new Map<string, Table>();
      for (const { name, sql } of marts) tables.set(name, await readPostgres(client, sql));
      return tables;
    } finally {
      await client.end();
    }
  });
}

/** The rows of each seed's file, counted by a CSV reader and no engine. */
export async function csvRowsOf(example: string): Promise<Readonly<Record<string, number>>> {
  const checked = await checkSeeds(example, await seedDescriptions(example));
  return Object.fromEntries(checked.map(({ name, rows }) => [name, rows]));
}

async function seedDescriptions(example: string): Promise<SeedDescriptions> {
  return (await readDocument(join(example, "expected", "seeds.yaml"))).value as SeedDescriptions;
}
