/**
 * The one error class that users meet: a code with a page in docs/errors, what broke, where, and what to do.
 * A value is never put into a message unless it went through `describeValue` or is known to be harmless.
 */
import { ERROR_CODES, type ErrorCode } from "./error-codes.ts";

/** Where something broke. Lines and columns start at 1; `pointer` is an RFC 6901 JSON pointer; `log` is a service's last lines. */
export interface Where {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly pointer?: string | undefined;
  readonly service?: string | undefined;
  readonly log?: readonly string[] | undefined;
}

export interface ErrorDetails {
  /** What to do, as a sentence to a tired person. */
  readonly hint: string;
  readonly where?: Where | undefined;
  readonly cause?: unknown;
}

/** The shape of an error in `--json` output and in result records. */
export interface ErrorReport {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
  readonly where?: Where;
  readonly cause?: string;
}

/** An error with a code, a place and a way out. `exitCode` is what a command line should end with. */
export class FloeContractsError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly where: Where | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "FloeContractsError";
    this.code = code;
    this.hint = details.hint;
    this.where = details.where;
  }

  get exitCode(): 1 | 2 {
    return ERROR_CODES[this.code].exit;
  }

  toJSON(): ErrorReport {
    return {
      code: this.code,
      message: this.message,
      hint: this.hint,
      ...(this.where === undefined ? {} : { where: this.where }),
      ...(this.cause === undefined ? {} : { cause: messageOf(this.cause) }),
    };
  }
}

/** The message of whatever was thrown; `throw "text"` and `throw undefined` exist. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The `code` of a Node system error (`ENOENT`, `EACCES`, …), or undefined for anything else. */
export function systemCode(thrown: unknown): string | undefined {
  if (thrown instanceof Error && "code" in thrown && typeof thrown.code === "string") return thrown.code;
  return undefined;
}

/** `file:line:column` as far as it is known, for the start of a line; undefined when nothing is known. */
export function formatWhere(where: Where | undefined): string | undefined {
  if (where === undefined) return undefined;
  const place = [where.file, where.line, where.column].filter((part) => part !== undefined).join(":");
  const parts = [place, where.pointer === undefined ? "" : `at ${where.pointer === "" ? "the root" : where.pointer}`];
  if (where.service !== undefined) parts.push(`in ${where.service}`);
  const text = parts.filter((part) => part !== "").join(" ");
  return text === "" ? undefined : text;
}

/**
 * An error as a person reads it on a terminal: `error[code] message`, the place, the hint, the cause, a service's last
 * log lines. Plain text; colour is the caller's.
 */
export function formatError(error: FloeContractsError): string {
  const lines = [`error[${error.code}] ${error.message}`];
  const place = formatWhere(error.where);
  if (place !== undefined) lines.push(`  where: ${place}`);
  lines.push(`  hint:  ${error.hint}`);
  if (error.cause !== undefined) lines.push(`  cause: ${messageOf(error.cause)}`);
  for (const line of error.where?.log ?? []) lines.push(`  | ${line}`);
  return lines.join("\n");
}
