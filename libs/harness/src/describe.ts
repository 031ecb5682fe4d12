/** A record in words: for the terminal of a run and for the report after it. */
import { FloeContractsError, formatError, plural } from "@floe-contracts/base";
import type { ResultRecord } from "./execute.ts";

/**
 * A failed record as a person reads it: the sentence that does not hold, then each difference; or that there was no answer
 * to whether it holds, and the error that is to blame.
 */
export function describeFailure(record: ResultRecord): string {
  const verdict = hasNoAnswer(record) ? "has no answer" : "does not hold";
  const lines = [`${record.boundary}/${record.id} ${verdict}: ${record.sentence}`];
  for (const { pointer, expected, found, hint, file, line, column } of record.differences) {
    const place = [file, line, column].filter((part) => part !== undefined).join(":");
    lines.push(
      `  ${pointer === "" ? "/" : pointer}${place === "" ? "" : ` (${place})`}: expected ${expected}, found ${found}${hint === undefined ? "" : ` — ${hint}`}`,
    );
  }
  const total = record.differences_total ?? record.differences.length;
  const rest = total - record.differences.length;
  if (rest > 0) lines.push(`  … and ${plural(rest, "more difference", "more differences")}`);
  if (record.error !== null) lines.push(...describeError(record.error));
  return lines.join("\n");
}

/** Whether the check never came to a verdict: a service was missing, a gate was shut, the check crashed. */
export function hasNoAnswer(record: ResultRecord): boolean {
  return record.error !== null && record.differences.length === 0;
}

/** A record's error as indented lines. */
export function describeError({ code, message, hint, where, cause }: NonNullable<ResultRecord["error"]>): string[] {
  const error = new FloeContractsError(code as FloeContractsError["code"], message, { hint, where, cause });
  return formatError(error)
    .split("\n")
    .map((line) => `  ${line}`);
}
