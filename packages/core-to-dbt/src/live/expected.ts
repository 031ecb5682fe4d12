/**
 * What the marts must hold, by another engine's reckoning: the project's expected/ has for each mart a query over the raw
 * seeds that was written apart from the dbt models, and the types of its columns.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readDocument } from "@floe-contracts/schemas";

/** One mart as expected/marts.yaml describes it. */
export interface ExpectedMart {
  readonly name: string;
  readonly key: readonly string[];
  /** Column → SQL type, in the mart's order. */
  readonly columns: Readonly<Record<string, string>>;
  readonly sql: string;
}

interface MartDescription {
  readonly query: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
}

/** Reads expected/marts.yaml and its queries. */
export async function expectedMarts(projectDirectory: string): Promise<ExpectedMart[]> {
  const { value } = await readDocument(join(projectDirectory, "expected", "marts.yaml"));
  const descriptions = Object.entries(value as Record<string, MartDescription>);
  return Promise.all(
    descriptions.map(async ([name, { query, key, columns }]) => ({
      name,
      key,
      columns,
      sql: await readFile(join(projectDirectory, query), "utf8"),
    })),
  );
}
