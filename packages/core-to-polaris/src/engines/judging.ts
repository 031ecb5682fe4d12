/** What checks of the engines' areas share: every engine's reading held against what was meant, at a pointer of its own. */
import type { Findings } from "@floe-contracts/harness";
import { compareTables, type Table } from "@floe-contracts/rows";
import type { IcebergField } from "./pyiceberg.ts";
import type { Readings } from "./reading.ts";
import { type EngineName, outcomeOf, type Step } from "./step.ts";

/** The engines without which nothing is proved. Others join where a run has them. */
export const READERS: readonly EngineName[] = ["pyiceberg", "trino", "duckdb"];

/** What is wanted of the readings of one table. */
export interface Wanted {
  /** Below it stands `/<engine>`, and below that what `compareTables` says. */
  readonly pointer: string;
  readonly expected: Table;
  readonly key: string | readonly string[];
}

/** Schema and rows, by every engine. */
export function compareReadings(findings: Findings, { pointer, expected, key }: Wanted, readings: Readings): void {
  for (const engine of new Set<EngineName>([...READERS, ...(Object.keys(readings) as EngineName[])])) {
    const at = `${pointer}/${engine}`;
    const reading = readings[engine];
    findings.same(at, "done", reading === undefined ? "not read" : outcomeOf(reading));
    if (reading?.status !== "done") continue;
    const { differences, differenceCount, cellsCompared } = compareTables(expected, reading.value, { key });
    const placed = differences.map(({ kind: _kind, pointer: inside, ...rest }) => ({
      pointer: `${at}${inside}`,
      ...rest,
    }));
    findings.add(placed, cellsCompared, differenceCount);
  }
}

/** A step that must have been done. */
export function mustBeDone(findings: Findings, pointer: string, made: Step<unknown>): void {
  findings.same(pointer, "done", outcomeOf(made));
}

/** A step that must have been refused for one of the reasons that engines give. */
export function mustBeRefused(findings: Findings, pointer: string, made: Step<unknown>, reasons: RegExp): void {
  const found = outcomeOf(made);
  findings.holds(made.status === "refused" && reasons.test(found), {
    pointer,
    expected: `refused: ${reasons.source}`,
    found,
  });
}

/** `3: delay long`, in the order of the table: what a schema says without its words on nested fields' ids. */
export function columnsOf(fields: readonly IcebergField[]): string[] {
  return fields.map(({ id, name, type, required }) => `${id}: ${name} ${typeText(type)}${required ? " required" : ""}`);
}

/** An Iceberg type without the ids of what is nested in it, which the catalog gives as it likes. */
export function typeText(type: unknown): string {
  if (typeof type === "string") return type.replaceAll(", ", ",");
  const inner = Object(type) as Readonly<Record<string, unknown>>;
  switch (inner["type"]) {
    case "list":
      return `list<${typeText(inner["element"])}>`;
    case "map":
      return `map<${typeText(inner["key"])},${typeText(inner["value"])}>`;
    default: {
      const fields = (inner["fields"] ?? []) as readonly IcebergField[];
      return `struct<${fields.map(({ name, type: each }) => `${name}: ${typeText(each)}`).join(",")}>`;
    }
  }
}
