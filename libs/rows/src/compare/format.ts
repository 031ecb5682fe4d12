/** A comparison as text, for a failed check and for a log. */
import { plural } from "@floe-contracts/base";
import type { Comparison } from "./types.ts";

/** Several lines: what was compared, how many differences of which kind, and the listed ones. */
export function formatComparison({ differences, differenceCount, counts, rows, cellsCompared }: Comparison): string {
  const compared = `${plural(cellsCompared, "cell")} compared in ${rows.expected} expected and ${rows.found} found rows`;
  if (differenceCount === 0) return `equal: ${compared}`;
  const lines = [`${plural(differenceCount, "difference")}; ${compared}`];
  lines.push(
    `  ${counts.map(({ kind, column, count }) => `${kind}${column === undefined ? "" : ` ${column}`}: ${count}`).join(", ")}`,
  );
  for (const { pointer, expected, found, hint } of differences) {
    lines.push(`  ${pointer}`, `    expected: ${expected}`, `    found:    ${found}`);
    if (hint !== undefined) lines.push(`    hint:     ${hint}`);
  }
  if (differences.length < differenceCount) lines.push(`  … and ${differenceCount - differences.length} more`);
  return lines.join("\n");
}
