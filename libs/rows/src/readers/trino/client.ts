/**
 * Statements to Trino by trino-client, which is nobody's of this project. Four things are added to it: times come with all
 * their digits, int64 without rounding, the user's proxy is never asked for a service, and no error holds a password.
 */
import { messageOf, systemCode } from "@floe-contracts/base";
import { BasicAuth, type QueryResult, Trino } from "trino-client";

/** Where a Trino is, and as whom it is asked. */
export interface TrinoAddress {
  /** Without a slash at its end. */
  readonly url: string;
  readonly user: string;
  /** Null where the user's word is enough. */
  readonly password: string | null;
  /** For one request, not for the whole statement; 60,000 ms unless given. */
  readonly requestMs?: number;
}

/** A client that `openTrino` has made exact. */
export interface TrinoClient {
  readonly trino: Trino;
}

/** A column as the protocol describes it; `typeSignature` is the type taken apart. */
export interface TrinoColumn {
  readonly name: string;
  readonly type: string;
  readonly typeSignature: TrinoType;
}

/** `ClientTypeSignature` of the protocol: `decimal` with two numbers, `row` with named types, … . */
export interface TrinoType {
  readonly rawType: string;
  readonly arguments: readonly { readonly kind: string; readonly value: unknown }[];
}

export interface TrinoPages {
  readonly columns: readonly TrinoColumn[];
  readonly rows: readonly (readonly unknown[])[];
}

const REQUEST_MS = 60_000;

/**
 * Opens nothing yet: a client of Trino's protocol (trino.io/docs/476/develop/client-protocol.html).
 * @throws TypeError when trino-client is built in another way than the one that is corrected here
 */
export function openTrino({ url, user, password, requestMs = REQUEST_MS }: TrinoAddress): TrinoClient {
  const trino = Trino.create({
    server: url,
    source: "floe-contracts",
    ...(password === null ? {} : { auth: new BasicAuth(user, password) }),
    extraHeaders: {
      "X-Trino-User": user,
      // Without it times come in milliseconds, and their types without a precision.
      "X-Trino-Client-Capabilities": "PARAMETRIC_DATETIME",
    },
  });
  // What its requests are made of is no option of it, and JSON.parse makes doubles of int64.
  const config: unknown = Reflect.get(Object(Reflect.get(trino, "client")), "clientConfig");
  if (typeof config !== "object" || config === null || !("baseURL" in config))
    throw new TypeError("trino-client keeps its settings elsewhere than this module corrects them: look at it again");
  Object.assign(config, { transformResponse: [exactJson], proxy: false, timeout: requestMs, maxRedirects: 0 });
  return { trino };
}

/**
 * Runs one statement and gives all its pages.
 * @throws Error with Trino's words, or the client's without what it sent
 */
export async function pagesOf({ trino }: TrinoClient, sql: string): Promise<TrinoPages> {
  let columns: readonly TrinoColumn[] = [];
  const rows: (readonly unknown[])[] = [];
  const take = (page: QueryResult): void => {
    if (page.error !== undefined) throw new Error(page.error.message, { cause: new Error(page.error.errorName) });
    if (page.columns !== undefined) columns = page.columns.map(asColumn);
    for (const row of page.data ?? []) rows.push(row);
  };
  const pages = await told(trino.query(sql));
  let last: QueryResult | undefined;
  for (;;) {
    const { value, done } = await told(pages.next());
    // With `done` comes the last page once more, or the only one there was, which a for loop would leave out.
    if (value !== last && typeof value === "object" && value !== null) take(value);
    last = value;
    if (done === true) return { columns, rows };
  }
}

/** The client's types leave the signature out. */
function asColumn(column: { readonly name: string; readonly type: string }): TrinoColumn {
  const signature: unknown = Reflect.get(column, "typeSignature");
  if (typeof signature === "object" && signature !== null && "rawType" in signature)
    return { ...column, typeSignature: signature as TrinoType };
  throw new Error(`trino gives the column ${column.name} without a type signature`);
}

/** The client's own errors hold the request, and with it its authorization. */
async function told<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    const code = systemCode(thrown);
    throw new Error(`trino gives no answer: ${messageOf(thrown)}${code === undefined ? "" : ` (${code})`}`);
  }
}

/** JSON with integers as bigints where a double cannot hold them (ECMAScript's JSON.parse source text access). */
function exactJson(text: unknown): unknown {
  if (typeof text !== "string" || text === "") return text;
  try {
    return JSON.parse(text, (_name, value: unknown, context?: { readonly source?: string }) => {
      const inexact = typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
      return inexact && /^-?\d+$/.test(context?.source ?? "") ? BigInt(context?.source ?? 0) : value;
    });
  } catch {
    // An answer that is no JSON is another program's; the client says its status.
    return text;
  }
}
