/**
 * The script of rows: the project's seeds and a table of every type are written by PyIceberg, read by every engine, appended to by
 * Trino, and read by every engine again.
 */
import { join } from "node:path";
import { REPOSITORY_ROOT } from "@floe-contracts/harness";
import type { Table } from "@floe-contracts/rows";
import type { AreaContext } from "../area.ts";
import { type Engines, withEngines } from "../engines/engines.ts";
import type { DataFile, IcebergField, TableFacts } from "../engines/pyiceberg.ts";
import { type Readings, readByAll } from "../engines/reading.ts";
import { appendedSeed, SEED_APPENDS } from "../engines/seed-appends.ts";
import { type SeedTable, seedTables } from "../engines/seeds.ts";
import { type EngineName, type Step, step } from "../engines/step.ts";
import {
  APPENDED_SQL,
  appendedTyped,
  LISTS_FIELDS,
  missingLists,
  TYPED_FIELDS,
  writtenTyped,
} from "../engines/typed.ts";

/** A table that PyIceberg wrote and Trino appended to. */
export interface RowsTable {
  readonly name: string;
  readonly key: readonly string[];
  /** The columns as they were asked for. */
  readonly asked: readonly IcebergField[];
  readonly written: { readonly step: Step; readonly expected: Table; readonly found: Readings };
  readonly appended: { readonly step: Step; readonly expected: Table; readonly found: Readings };
  /** The table as the catalog gave it after all that; null where it could not be made. */
  readonly facts: TableFacts | null;
  readonly files: readonly DataFile[];
}

export interface RowsEvidence {
  readonly tables: readonly RowsTable[];
  /** Names of the namespace's tables as each engine lists them, sorted. */
  readonly listed: Readonly<Partial<Record<EngineName, readonly string[]>>>;
  /** One row without a list by each writer, read by every engine. */
  readonly lists: {
    readonly byPyiceberg: { readonly step: Step; readonly expected: Table; readonly found: Readings };
    readonly byTrino: { readonly step: Step; readonly expected: Table; readonly found: Readings };
  };
}

const EXAMPLE = join(REPOSITORY_ROOT, "examples", "flights");

/** @throws FloeContractsError `engine-failed`, what starting the engines throws. */
export function gatherRows(context: AreaContext): Promise<RowsEvidence> {
  return withEngines(context, async (engines) => {
    const namespace = context.name("rows");
    await engines.pyiceberg.ask("create_namespace", { namespace });
    try {
      const seeds = await seedTables(EXAMPLE);
      const [tables, lists] = await Promise.all([
        Promise.all([typedTable(engines, namespace), ...seeds.map((seed) => seedTable(engines, namespace, seed))]),
        missing(engines, namespace),
      ]);
      return { tables, lists, listed: await listedBy(engines, namespace) };
    } finally {
      await engines.pyiceberg.ask("drop_namespace", { namespace, purge: true });
    }
  });
}

function seedTable(engines: Engines, namespace: string, seed: SeedTable): Promise<RowsTable> {
  const { pyiceberg, trino } = engines;
  const { name, path, key, fields, expected } = seed;
  return storyOf(engines, namespace, {
    name,
    key,
    asked: fields,
    write: async (table) => void (await pyiceberg.ask("append_csv", { table, file: path })),
    expected,
    append: async () =>
      void (await trino.query(`INSERT INTO ${trino.name(namespace, name)} ${SEED_APPENDS[name] ?? ""}`)),
    appended: appendedSeed(seed),
  });
}

function typedTable(engines: Engines, namespace: string): Promise<RowsTable> {
  const { pyiceberg, trino } = engines;
  const name = "typed";
  return storyOf(engines, namespace, {
    name,
    key: ["id"],
    asked: TYPED_FIELDS,
    write: (table) => pyiceberg.write("append", { table }, writtenTyped()),
    expected: writtenTyped(),
    append: async () => void (await trino.query(`INSERT INTO ${trino.name(namespace, name)} ${APPENDED_SQL}`)),
    appended: appendedTyped(),
    // Spark 3.5 has no type for a time of day, and opens no table that has one.
    readers: engines.names.filter((engine) => engine !== "spark"),
  });
}

interface Story {
  readonly name: string;
  readonly key: readonly string[];
  readonly asked: readonly IcebergField[];
  readonly write: (table: string) => Promise<void>;
  readonly expected: Table;
  readonly append: () => Promise<void>;
  readonly appended: Table;
  /** Who reads it; everybody unless said. */
  readonly readers?: readonly EngineName[];
}

async function storyOf(engines: Engines, namespace: string, story: Story): Promise<RowsTable> {
  const { pyiceberg } = engines;
  const { name, key, asked, expected } = story;
  const table = `${namespace}.${name}`;
  const at = { namespace, table: name };
  const wrote = await step(async () => {
    await pyiceberg.ask("create_table", { table, fields: asked });
    await story.write(table);
    return null;
  });
  const written = { step: wrote, expected, found: await readByAll(engines, at, story.readers) };
  const appending = await step(async () => {
    await story.append();
    return null;
  });
  const appended = { step: appending, expected: story.appended, found: await readByAll(engines, at, story.readers) };
  const facts = await step(() => pyiceberg.describe(table));
  const files = await step(() => pyiceberg.ask<DataFile[]>("files", { table }));
  return {
    name,
    key,
    asked,
    written,
    appended,
    facts: facts.status === "done" ? facts.value : null,
    files: files.status === "done" ? files.value : [],
  };
}

/** A row without a list by each writer, in a table of its own. */
async function missing(engines: Engines, namespace: string): Promise<RowsEvidence["lists"]> {
  const { pyiceberg, trino } = engines;
  const make = async (name: string, write: () => Promise<unknown>) => {
    await pyiceberg.ask("create_table", { table: `${namespace}.${name}`, fields: LISTS_FIELDS });
    const wrote = await step(async () => {
      await write();
      return null;
    });
    return { step: wrote, expected: missingLists(1n), found: await readByAll(engines, { namespace, table: name }) };
  };
  const [byPyiceberg, byTrino] = await Promise.all([
    make("lists_pyiceberg", () =>
      pyiceberg.write("append", { table: `${namespace}.lists_pyiceberg` }, missingLists(1n)),
    ),
    make("lists_trino", () => trino.query(`INSERT INTO ${trino.name(namespace, "lists_trino")} VALUES (1, NULL)`)),
  ]);
  return { byPyiceberg, byTrino };
}

async function listedBy(engines: Engines, namespace: string): Promise<RowsEvidence["listed"]> {
  const { pyiceberg, trino, duckdb, spark } = engines;
  const first = (table: Table): string[] => Array.from(table, (row) => String(Object.values(row.toJSON())[0])).sort();
  const [byPyiceberg, byTrino, byDuckDb, bySpark] = await Promise.all([
    pyiceberg.ask<string[]>("list_tables", { namespace }),
    trino.query(`SHOW TABLES FROM ${trino.name(namespace)}`),
    duckdb.query(`SELECT table_name FROM duckdb_tables() WHERE schema_name = '${namespace}'`),
    spark === null ? null : spark.tables(namespace),
  ]);
  return {
    pyiceberg: byPyiceberg,
    trino: first(byTrino),
    duckdb: first(byDuckDb),
    ...(bySpark === null ? {} : { spark: bySpark.sort() }),
  };
}
