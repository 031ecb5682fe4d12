/**
 * The table of catalogs as files of a package's results: `catalogs/<environment>.jsonl` holds the records of the last run on
 * a platform environment, and `catalogs.md` and `catalogs.json` are the table of all of them.
 */
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "@floe-contracts/base";
import type { ResultRecord } from "@floe-contracts/harness";
import { assertValid, parseJson } from "@floe-contracts/schemas";
import { renderCatalogs } from "./render.ts";
import { type CatalogTable, catalogTable } from "./table.ts";

export interface CatalogRun {
  /** The package's results/. */
  readonly results: string;
  /** The platform environment that ran, e.g. local: its earlier run is replaced. */
  readonly environment: string;
  readonly records: readonly ResultRecord[];
  /** The ids of the contract's checks, in its order. */
  readonly order: readonly string[];
}

/**
 * Keeps a run's records and writes the table anew.
 * @throws FloeContractsError when a file of an earlier run is no list of result records.
 */
export async function writeCatalogs({ results, environment, records, order }: CatalogRun): Promise<CatalogTable> {
  const directory = join(results, "catalogs");
  await mkdir(directory, { recursive: true });
  const lines = records.filter(({ evidence }) => evidence !== "offline").map((record) => `${JSON.stringify(record)}\n`);
  await writeFileAtomic(join(directory, `${environment}.jsonl`), lines.join(""));
  const names = (await readdir(directory)).filter((name) => name.endsWith(".jsonl")).sort();
  const all = await Promise.all(names.map((name) => readRecords(join(directory, name))));
  const table = catalogTable(all.flat(), order);
  await writeFileAtomic(join(results, "catalogs.md"), renderCatalogs(table));
  await writeFileAtomic(join(results, "catalogs.json"), `${JSON.stringify(table, null, 2)}\n`);
  return table;
}

/** The records of a results.jsonl. @throws FloeContractsError for a line that is none. */
export async function readRecords(file: string): Promise<ResultRecord[]> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => assertValid(parseJson(line, { file }), "result-record", "1.0.0"));
}
