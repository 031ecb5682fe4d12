/**
 * Seeds as we read them ourselves: their header, their number of rows, and whether every number fits its column. The
 * engines load the files with their own readers; this is the independent count that theirs are held against.
 */
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { FloeContractsError, isSecretName, messageOf, systemCode } from "@floe-contracts/base";
import { parse } from "csv-parse";
import { DataType, type Field } from "../arrow.ts";
import { parseDecimal } from "../decimals.ts";
import { fieldOf } from "../sql-types.ts";

/** One seed as its description has it: its file, under the project's directory, and its columns' SQL types in order. */
export interface SeedDescription {
  readonly file: string;
  readonly columns: Readonly<Record<string, string>>;
  /** How many rows it must have, where the description says so. */
  readonly rows?: number;
}

/** The seeds by the names of their tables. */
export type SeedDescriptions = Readonly<Record<string, SeedDescription>>;

/** A seed that has been read once and is as described. */
export interface CheckedSeed {
  readonly name: string;
  /** The file's path as it can be opened. */
  readonly path: string;
  readonly columns: Readonly<Record<string, string>>;
  /** Data rows in the file, counted by a CSV reader of our own. */
  readonly rows: number;
}

/**
 * Reads every described seed, and looks for CSV files beside them that nobody described.
 * @param directory what the descriptions' `file` is relative to
 * @throws FloeContractsError `seed-files-differ`, `seed-header-differs`, `seed-type-unknown`, `seed-load-failed` (a broken
 * CSV, a number with more digits than its column: an engine would round it and say nothing), `seed-rows-lost`
 */
export async function checkSeeds(directory: string, seeds: SeedDescriptions): Promise<CheckedSeed[]> {
  await refuseUndescribed(directory, seeds);
  const checked: CheckedSeed[] = [];
  for (const [name, seed] of Object.entries(seeds)) checked.push(await checkSeed(directory, name, seed));
  return checked;
}

async function refuseUndescribed(directory: string, seeds: SeedDescriptions): Promise<void> {
  const described = new Set(Object.values(seeds).map(({ file }) => join(directory, file)));
  for (const folder of new Set([...described].map((path) => dirname(path)))) {
    const names = await readdir(folder).catch((): string[] => []);
    const stray = names.find((name) => name.endsWith(".csv") && !described.has(join(folder, name)));
    if (stray === undefined) continue;
    throw new FloeContractsError("seed-files-differ", `nothing describes the seed ${stray}`, {
      hint: "describe its columns and their types beside the other seeds, or remove the file",
      where: { file: relative(directory, join(folder, stray)) },
    });
  }
}

async function checkSeed(directory: string, name: string, seed: SeedDescription): Promise<CheckedSeed> {
  const path = join(directory, seed.file);
  const fields = Object.entries(seed.columns).map(([column, type]) => fieldOf(column, type));
  let rows = -1;
  try {
    // Defaults of csv-parse are the strict ones: a record with another number of fields, or a quote in the wrong place,
    // is an error.
    await pipeline(createReadStream(path), parse(), async (records: AsyncIterable<string[]>) => {
      for await (const record of records) {
        rows += 1;
        if (rows === 0) refuseHeader(seed.file, record, fields);
        else refuseRounding(seed.file, rows, record, fields);
      }
    });
  } catch (cause) {
    throw cause instanceof FloeContractsError ? cause : unreadable(seed.file, cause);
  }
  if (rows < 0) refuseHeader(seed.file, [], fields);
  if (seed.rows !== undefined && seed.rows !== rows) {
    throw new FloeContractsError("seed-rows-lost", `${seed.file} has ${rows} rows, its description says ${seed.rows}`, {
      hint: "a seed that was cut anew needs its description changed with it",
      where: { file: seed.file },
    });
  }
  return { name, path, columns: seed.columns, rows };
}

function refuseHeader(file: string, header: readonly string[], fields: readonly Field[]): void {
  const wanted = fields.map(({ name }) => name);
  if (header.join("\n") === wanted.join("\n")) return;
  const missing = wanted.filter((name) => !header.includes(name));
  const surplus = header.filter((name) => !wanted.includes(name));
  const what = [
    ...(missing.length > 0 ? [`without ${missing.join(", ")}`] : []),
    ...(surplus.length > 0 ? [`with ${surplus.join(", ")}`] : []),
  ];
  throw new FloeContractsError(
    "seed-header-differs",
    `the header is ${what.length === 0 ? "in another order than described" : what.join(" and ")}`,
    { hint: `it should be ${wanted.join(",")}`, where: { file, line: 1 } },
  );
}

/** Digits that the column's type does not have: DuckDB makes 2 of 1.5 in an integer column, and both engines round decimals. */
function refuseRounding(file: string, row: number, record: readonly string[], fields: readonly Field[]): void {
  for (const [index, { name, type }] of fields.entries()) {
    const text = record[index] ?? "";
    if (text === "") continue;
    try {
      if (DataType.isDecimal(type)) parseDecimal(text, type.scale);
      else if (DataType.isInt(type)) parseDecimal(text, 0);
      else if (/\.\d{6}\d*[1-9]/.test(text) && (DataType.isTime(type) || DataType.isTimestamp(type))) {
        throw new RangeError(`${text} has more than microseconds`);
      }
    } catch (cause) {
      const shown = isSecretName(name) ? "its value (hidden) does not fit" : messageOf(cause);
      throw new FloeContractsError("seed-load-failed", `column ${name}, row ${row}: ${shown}`, {
        hint: "give the column a type that holds all its digits, or correct the value",
        where: { file },
      });
    }
  }
}

function unreadable(file: string, cause: unknown): FloeContractsError {
  if (systemCode(cause) === "ENOENT") {
    return new FloeContractsError("seed-files-differ", `the seed ${file} is described and not there`, {
      hint: "remove its description, or restore the file",
      where: { file },
    });
  }
  return new FloeContractsError("seed-load-failed", `the seed cannot be read as CSV: ${messageOf(cause)}`, {
    hint: "fields are separated by commas, and a field with a comma, a quote or a line break stands in double quotes",
    where: { file },
    cause,
  });
}
