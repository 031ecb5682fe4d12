/**
 * Errors as Iceberg's clients expect them (IcebergErrorResponse of the REST specification), also where the reference server
 * answers with a page, a Java stack, or nothing.
 */
import { gunzipSync } from "node:zlib";

/** What the gateway answers instead of passing a request on. */
export class Refusal extends Error {
  readonly status: number;
  /** The exception that Iceberg's clients know such an answer by. */
  readonly type: string;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

/** The body of an error. */
export function errorBody(code: number, type: string, message: string): string {
  return JSON.stringify({ error: { message, type, code } });
}

export interface ErrorAnswer {
  readonly status: number;
  readonly body: string;
}

/** Jackson's classes: it is what reads the bodies of requests. */
const UNREADABLE = /^com\.fasterxml\.jackson\.[\w.]+: /;

/**
 * An error of the backend without its Java stack. A body that the backend could not read is the client's mistake: 400, where
 * the backend says 500.
 * @param encoding of the body, as its header says.
 */
export function translateError(status: number, body: Buffer, encoding?: string): ErrorAnswer {
  const text = (encoding === "gzip" ? gunzipSync(body) : body).toString("utf8");
  const answer = parsed(text);
  const error = field(answer, "error");
  if (typeof error === "object" && error !== null) {
    const message = String(field(error, "message") ?? "the catalog gives no reason");
    const type = String(field(error, "type") ?? "RESTException");
    return { status, body: errorBody(status, type, message) };
  }
  // Jetty's own: what the servlet threw stands in `message`, and again in cause0, cause1, …
  const message = String(field(answer, "message") ?? "");
  if (UNREADABLE.test(message))
    return {
      status: 400,
      body: errorBody(400, "BadRequestException", `the body cannot be read: ${readable(message)}`),
    };
  const type = status < 500 ? "BadRequestException" : "InternalServerError";
  const [line = ""] = unescapeHtml(message).split("\n");
  return { status, body: errorBody(status, type, line === "" ? `the catalog answered ${status}` : line) };
}

/** What Jackson says, without Java's names and without the places in a source that nobody sees. */
function readable(message: string): string {
  return unescapeHtml(message)
    .replace(UNREADABLE, "")
    .replaceAll(
      /\s*\[Source: [^\]]*?(line: \d+(?:, column: \d+)?)?\]/g,
      (_, place: string | undefined) => ` ${place ?? ""}`,
    )
    .replaceAll(/\borg\.apache\.iceberg\.[\w.]*?(?=[A-Z])/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Jetty writes its JSON with the characters of a page. */
function unescapeHtml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
