/**
 * The known differences: tests of the kit that a catalog does not pass, each with the reason. They excuse one outcome with
 * one message and nothing else, so that a test that fails in another way is news.
 */
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { childPointer, isRecord, readDocument, type Source } from "@floe-contracts/schemas";
import { KIT_VERSION, kitTests } from "./kit.ts";

export interface KnownDifference {
  readonly test: string;
  readonly outcome: "failed" | "aborted";
  /** Stands in what the test said. */
  readonly says: string;
  readonly why: string;
}

export const DIFFERENCES_FILE = join(import.meta.dirname, "..", "known-differences.yaml");
/** Rows that count for every catalog. */
const EVERY = "every";

/**
 * The differences of a catalog, by test.
 * @param implementation e.g. `iceberg-rest`; one without rows of its own has those of `every`.
 * @throws FloeContractsError what reading throws, `rck-differences-invalid` with the place.
 */
export async function knownDifferences(
  implementation: string,
  file: string = DIFFERENCES_FILE,
): Promise<ReadonlyMap<string, KnownDifference>> {
  const source = await readDocument(file);
  const document = source.value;
  if (!isRecord(document) || !isRecord(document["catalogs"]))
    throw invalid(source, "", "has no mapping catalogs, from a catalog to its rows");
  if (document["kit"] !== KIT_VERSION)
    throw invalid(source, "/kit", `is for another version of the kit than ${KIT_VERSION}`);
  const known = new Map<string, KnownDifference>();
  const tests = new Set(kitTests());
  for (const [catalog, rows] of Object.entries(document["catalogs"])) {
    const pointer = childPointer("/catalogs", catalog);
    if (!Array.isArray(rows)) throw invalid(source, pointer, "is no list of rows");
    const own = rows.flatMap((row, index) => rowsOf(source, childPointer(pointer, String(index)), row, tests));
    if (catalog !== EVERY && catalog !== implementation) continue;
    for (const { difference, at } of own) {
      if (known.has(difference.test)) throw invalid(source, at, `names ${difference.test} a second time`);
      known.set(difference.test, difference);
    }
  }
  return known;
}

type Placed = { readonly difference: KnownDifference; readonly at: string };

/** A row names several tests where one reason is that of all of them. */
function rowsOf(source: Source, pointer: string, row: unknown, all: ReadonlySet<string>): Placed[] {
  if (!isRecord(row)) throw invalid(source, pointer, "is no row");
  const { tests, outcome, says, why, ...more } = row;
  const [surplus] = Object.keys(more);
  if (surplus !== undefined) throw invalid(source, childPointer(pointer, surplus), "is no field of a row");
  if (outcome !== "failed" && outcome !== "aborted")
    throw invalid(source, pointer, "needs outcome: failed, or outcome: aborted");
  if (typeof says !== "string" || says === "") throw invalid(source, pointer, "needs says: a part of the message");
  if (typeof why !== "string" || why.length < 10) throw invalid(source, pointer, "needs why: the reason in a sentence");
  if (!Array.isArray(tests) || tests.length === 0) throw invalid(source, pointer, "needs tests: a list of names");
  return tests.map((test, index) => {
    const at = childPointer(childPointer(pointer, "tests"), String(index));
    if (typeof test !== "string" || !all.has(test)) throw invalid(source, at, "is no test of the kit (tests.txt)");
    return { difference: { test, outcome, says, why: why.replaceAll(/\s+/g, " ").trim() }, at };
  });
}

function invalid(source: Source, pointer: string, why: string): FloeContractsError {
  const what = pointer === "" ? "the file" : pointer;
  return new FloeContractsError("rck-differences-invalid", `known differences: ${what} ${why}`, {
    hint: "docs/rck.md says what a row is made of",
    where: { file: source.file, pointer, ...source.positionOf(pointer) },
  });
}
