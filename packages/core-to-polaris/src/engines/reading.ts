/** One table, read by one engine or by all of them: each reading becomes an Arrow table, or says why there is none. */
import type { Table } from "@floe-contracts/rows";
import type { Engines } from "./engines.ts";
import { type EngineName, type Step, step } from "./step.ts";

/** A table of the catalog, and which of its snapshots; the current one unless said. */
export interface TableAt {
  /** One level. */
  readonly namespace: string;
  readonly table: string;
  /** An int64 as a text. */
  readonly snapshot?: string;
}

/** What each engine read. An engine that takes no part in the run has none. */
export type Readings = Readonly<Partial<Record<EngineName, Step<Table>>>>;

/** All columns and rows, in the order in which the engine gives them. */
export function readBy(engines: Engines, engine: EngineName, at: TableAt): Promise<Step<Table>> {
  const { namespace, table, snapshot } = at;
  switch (engine) {
    case "pyiceberg":
      return step(() => engines.pyiceberg.read(`${namespace}.${table}`, snapshot));
    case "trino": {
      const version = snapshot === undefined ? "" : ` FOR VERSION AS OF ${snapshot}`;
      return step(() => engines.trino.query(`SELECT * FROM ${engines.trino.name(namespace, table)}${version}`));
    }
    case "duckdb": {
      const version = snapshot === undefined ? "" : ` AT (VERSION => ${snapshot})`;
      return step(() => engines.duckdb.query(`SELECT * FROM ${engines.duckdb.name(namespace, table)}${version}`));
    }
    case "spark": {
      const { spark } = engines;
      if (spark === null) throw new RangeError("spark takes no part in this run");
      const version = snapshot === undefined ? "" : ` VERSION AS OF ${snapshot}`;
      return step(() => spark.query(`SELECT * FROM ${spark.name(namespace, table)}${version}`));
    }
  }
}

/** Every engine of the run, at the same time; or only those that are named. */
export async function readByAll(
  engines: Engines,
  at: TableAt,
  names: readonly EngineName[] = engines.names,
): Promise<Readings> {
  const read = await Promise.all(names.map(async (name) => [name, await readBy(engines, name, at)] as const));
  return Object.fromEntries(read);
}
