/** A record in words: for the terminal of a run and for the report after it. */
import { FloeContractsError, formatError, plural } from "@floe-contracts/base";
import type { ResultRecord } from "./execute.ts";

/** A failed record as a person reads it: the sentence that does not hold, then each difference or the error. */
export function describeFailure(record: ResultRecord): string {
  const lines = [`${record.boundary}/${record.id} does not hold: ${record.sentence}`];
  for (const { pointer, expected, found, hint, file, line, column } of record.differences) {
    const place = [file, line, column].filter((part) => part !== undefined).join(":");
    lines.push(
      `  ${pointer === "" ? "/" : pointer}${place === "" ? "" : ` (${place})`}: expected ${expected}, found ${found}${hint === undefined ? "" : ` — ${hint}`}`,
    );
  }
  const total = record.differences_total ?? record.differences.length;
  const rest = total - record.differences.length;
  if (rest > 0) lines.push(`  … and ${plural(rest, "more difference", "more differences")}`);
  if (record.error !== null) {
    const { code, message, hint, where, cause } = record.error;
    const error = new FloeContractsError(code as FloeContractsError["code"], message, { hint, where, cause });
    lines.push(
      ...formatError(error)
        .split("\n")
        .map((line) => `  ${line}`),
    );
  }
  return lines.join("\n");
}
