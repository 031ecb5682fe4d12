/** Labelled pairs, read from a file of lines. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Draft, Json } from "../../src/index.ts";

export interface Pair {
  readonly id: string;
  readonly s1: Json;
  readonly s2: Json;
  readonly s1_subset_of_s2?: boolean;
  readonly draft?: Draft;
  readonly formats?: "annotation" | "assertion";
}

export const LABELLED = join(import.meta.dirname, "..", "data", "draft7.jsonl");

export function readPairs(file: string = LABELLED): Pair[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Pair);
}
