/** The project's seeds as Iceberg tables: what they are to hold by DuckDB's CSV reader, and in which Iceberg types. */
import { join } from "node:path";
import { inService } from "@floe-contracts/harness";
import { loadSeedsIntoDuckDb, openDuckDb, readDuckDb, type SeedDescriptions, type Table } from "@floe-contracts/rows";
import { readDocument } from "@floe-contracts/schemas";
import type { IcebergField } from "./pyiceberg.ts";

export interface SeedTable {
  readonly name: string;
  /** Of the CSV file. */
  readonly path: string;
  /** The columns that make a row unique. */
  readonly key: readonly string[];
  readonly fields: readonly IcebergField[];
  readonly expected: Table;
}

/** SQL types of expected/seeds.yaml in Iceberg's words (spec, "Primitive Types"). */
const ICEBERG_TYPES: Readonly<Record<string, string>> = {
  boolean: "boolean",
  integer: "int",
  bigint: "long",
  real: "float",
  "double precision": "double",
  text: "string",
  date: "date",
  timestamp: "timestamp",
  timestamptz: "timestamptz",
};

/** All seeds of the example. @throws what reading them throws. */
export async function seedTables(example: string): Promise<SeedTable[]> {
  const { value } = await readDocument(join(example, "expected", "seeds.yaml"));
  const seeds = value as SeedDescriptions & Readonly<Record<string, { readonly key: readonly string[] }>>;
  const use = { name: "duckdb", version: undefined, driver: "native" } as const;
  return inService({ ...use, version: "csv" }, async () => {
    await using open = await openDuckDb(":memory:", { readOnly: false });
    await loadSeedsIntoDuckDb(open.connection, { directory: example, seeds });
    const tables: SeedTable[] = [];
    for (const [name, { file, key, columns }] of Object.entries(seeds)) {
      const fields = Object.entries(columns).map(([column, type], index) => ({
        id: index + 1,
        name: column,
        required: key.includes(column),
        type: icebergType(type),
      }));
      const expected = await readDuckDb(open.connection, `select * from "${name}"`);
      tables.push({ name, path: join(example, file), key, fields, expected });
    }
    return tables;
  });
}

function icebergType(sqlType: string): string {
  const [, precision, scale] = /^(?:numeric|decimal)\((\d+), ?(\d+)\)$/.exec(sqlType) ?? [];
  const known = precision === undefined ? ICEBERG_TYPES[sqlType] : `decimal(${precision}, ${scale})`;
  if (known === undefined) throw new RangeError(`no Iceberg type is known for ${sqlType}`);
  return known;
}
