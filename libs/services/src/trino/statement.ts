/**
 * Statements to Trino by its client protocol (trino.io/docs/476/develop/client-protocol.html): a POST, then one GET after the
 * other until there is no next address. Own code and not trino-client, which reads int64 as doubles, cannot be aborted, takes
 * the user's proxy for a service on loopback, and throws errors that hold the password.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { messageOf, systemCode } from "@floe-contracts/base";
import type { TrinoEndpoint } from "../endpoints.ts";

/** What a statement gives. */
export interface TrinoResult {
  /** `type` as Trino writes it, e.g. decimal(20,4) or timestamp(6) with time zone. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /**
   * Values as they come in JSON: decimals, dates and timestamps as texts in Trino's own form. An integer that a double
   * cannot hold is a bigint.
   */
  readonly rows: readonly (readonly unknown[])[];
}

export interface StatementOptions {
  readonly signal?: AbortSignal | undefined;
  /** For one request, not for the whole statement; 10,000 ms unless given. */
  readonly requestMs?: number | undefined;
}

/** What Trino said to a statement that it refused, e.g. SYNTAX_ERROR. */
export class TrinoError extends Error {
  override readonly name = "TrinoError";
  readonly errorName: string;
  /** USER_ERROR, INTERNAL_ERROR, INSUFFICIENT_RESOURCES or EXTERNAL. */
  readonly errorType: string;

  constructor(message: string, errorName: string, errorType: string) {
    super(message);
    this.errorName = errorName;
    this.errorType = errorType;
  }
}

/** An answer that is none of Trino's. `status` is 0 where there was no answer at all; `code` is then the system's. */
export class TrinoUnreachable extends Error {
  override readonly name = "TrinoUnreachable";
  readonly status: number;
  readonly code: string | undefined;

  constructor(message: string, status: number, code?: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const REQUEST_MS = 10_000;
/** The protocol asks for another try after 50 to 100 ms at these; only a GET, which can be repeated, is sent again. */
const BUSY = [502, 503, 504];
const MOST_BUSY = 50;

/**
 * Runs one statement and gives all its rows.
 * @throws TrinoError when Trino refuses it, TrinoUnreachable for any other answer or none; the signal's reason.
 */
export async function trinoQuery(
  endpoint: TrinoEndpoint,
  sql: string,
  options: StatementOptions = {},
): Promise<TrinoResult> {
  const rows: unknown[][] = [];
  let columns: TrinoResult["columns"] = [];
  let page = await request(endpoint, `${endpoint.url}/v1/statement`, { ...options, body: sql });
  for (;;) {
    if (Array.isArray(page["columns"])) columns = page["columns"].map(columnOf);
    if (Array.isArray(page["data"]))
      for (const row of page["data"]) if (Array.isArray(row)) rows.push(exactRow(row, columns));
    if (page["error"] !== undefined) throw errorOf(page["error"]);
    const { nextUri } = page;
    if (typeof nextUri !== "string") return { columns, rows };
    // The password goes to nobody else.
    if (URL.parse(nextUri)?.origin !== new URL(endpoint.url).origin)
      throw new TrinoUnreachable(`trino at ${endpoint.url} sends its clients on to another address`, 200);
    try {
      page = await request(endpoint, nextUri, options);
    } catch (error) {
      // Nobody asks for the rest any more.
      if (options.signal?.aborted === true)
        await request(endpoint, nextUri, { method: "DELETE", requestMs: 1_000 }).catch(() => {});
      throw error;
    }
  }
}

/** What /v1/info says, which needs no user: whether it still starts, and what it is. */
export async function trinoInfo(
  endpoint: TrinoEndpoint,
  options: StatementOptions = {},
): Promise<{ readonly version: string; readonly environment: string; readonly starting: boolean }> {
  const info = await request(endpoint, `${endpoint.url}/v1/info`, options);
  const version = info["nodeVersion"];
  if (typeof version !== "object" || version === null || !("version" in version))
    throw new TrinoUnreachable(`what answers at ${endpoint.url} is no Trino`, 200);
  return {
    version: String(version.version),
    environment: String(info["environment"]),
    starting: info["starting"] === true,
  };
}

/** A bigint is a bigint, however small: a type must not depend on the value. */
function exactRow(row: readonly unknown[], columns: TrinoResult["columns"]): unknown[] {
  return row.map((value, index) => {
    const isBigint = columns[index]?.type === "bigint" && typeof value === "number";
    return isBigint ? BigInt(value) : value;
  });
}

type Page = Readonly<Record<string, unknown>>;

async function request(
  { url: base, user, password }: TrinoEndpoint,
  url: string,
  options: StatementOptions & { readonly body?: string; readonly method?: string },
): Promise<Page> {
  const { body, signal, requestMs = REQUEST_MS, method = body === undefined ? "GET" : "POST" } = options;
  const headers: Record<string, string> = {
    "x-trino-user": user,
    "x-trino-source": "floe-contracts",
    // Or times come in milliseconds, and their types without a precision.
    "x-trino-client-capabilities": "PARAMETRIC_DATETIME",
  };
  if (password !== null)
    headers["authorization"] = `Basic ${Buffer.from(`${user}:${password.reveal()}`).toString("base64")}`;
  for (let tries = 1; ; tries += 1) {
    signal?.throwIfAborted();
    const limit = AbortSignal.timeout(requestMs);
    const init = {
      method,
      headers,
      redirect: "manual",
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      ...(body === undefined ? {} : { body }),
    } as const;
    let [status, text] = [0, ""];
    try {
      const answer = await fetch(url, init);
      [status, text] = [answer.status, await answer.text()];
    } catch (thrown) {
      signal?.throwIfAborted();
      throw unreachable(base, thrown, requestMs);
    }
    if (status === 200) return parsed(base, text);
    const again = BUSY.includes(status) && method === "GET" && tries < MOST_BUSY;
    if (!again) throw new TrinoUnreachable(`trino at ${base} answers ${status}: ${firstLine(text)}`, status);
    await sleep(75, undefined, signal === undefined ? {} : { signal });
  }
}

/** The thrown object is not kept: it may hold the request's headers. */
function unreachable(base: string, thrown: unknown, requestMs: number): TrinoUnreachable {
  if (thrown instanceof Error && thrown.name === "TimeoutError")
    return new TrinoUnreachable(`trino at ${base} gives no answer within ${requestMs / 1000} s`, 0);
  const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown;
  const code = systemCode(cause);
  return new TrinoUnreachable(`trino at ${base} gives no answer: ${code ?? messageOf(cause)}`, 0, code);
}

function parsed(base: string, text: string): Page {
  try {
    const page: unknown = JSON.parse(text, exactNumber);
    if (typeof page === "object" && page !== null) return page as Page;
  } catch {
    // Said below.
  }
  throw new TrinoUnreachable(`what answers at ${base} is no Trino`, 200);
}

/** JSON.parse tells what stands in the text (ECMAScript's JSON.parse source text access). */
function exactNumber(_name: string, value: unknown, context?: { readonly source?: string }): unknown {
  const inexact = typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
  return inexact && /^-?\d+$/.test(context?.source ?? "") ? BigInt(context?.source ?? 0) : value;
}

function columnOf(column: unknown): { name: string; type: string } {
  const { name, type } = { name: "", type: "", ...(typeof column === "object" ? column : {}) };
  return { name: String(name), type: String(type) };
}

function errorOf(error: unknown): TrinoError {
  const told = { message: "it gives no reason", errorName: "UNKNOWN", errorType: "UNKNOWN", ...(error ?? {}) };
  return new TrinoError(String(told.message), String(told.errorName), String(told.errorType));
}

function firstLine(text: string): string {
  return (
    text
      .replaceAll(/<[^>]*>/g, " ")
      .trim()
      .split("\n")[0]
      ?.slice(0, 200) || "nothing more"
  );
}
