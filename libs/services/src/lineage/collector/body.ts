/**
 * The body of a request, within limits: JSON in UTF-8, plain or gzip as OpenLineage's clients send it. Whatever else comes
 * is refused with the status that says why, before it is held in memory.
 */
import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

const unzip = promisify(gunzip);

/** How deep an event may be nested: further down, writing it out again would run out of stack. */
const DEEPEST = 200;

/** An answer that is no success. */
export class HttpError extends Error {
  readonly status: number;
  /** Fields of the answer besides `code` and `message`. */
  readonly details: object;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    options: { details?: object; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.details = options.details ?? {};
    this.headers = options.headers ?? {};
  }
}

/**
 * The text of a JSON body and the value in it.
 * @throws HttpError 400, 413, 415.
 */
export async function readJson(request: IncomingMessage, mostBytes: number): Promise<{ text: string; value: unknown }> {
  const type = /^\s*([^;\s]*)\s*(?:;\s*charset\s*=\s*"?([^";\s]+)"?)?/i.exec(request.headers["content-type"] ?? "");
  if (type?.[1]?.toLowerCase() !== "application/json" || !/^(utf-?8|us-ascii)$/i.test(type[2] ?? "utf-8"))
    throw new HttpError(415, "an event is application/json, in UTF-8");
  const encoding = (request.headers["content-encoding"] ?? "identity").toLowerCase();
  if (encoding !== "identity" && encoding !== "gzip")
    throw new HttpError(415, "content-encoding may be gzip or nothing");
  const bytes = await readBytes(request, mostBytes);
  const plain = encoding === "gzip" ? await unzipped(bytes, mostBytes) : bytes;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    throw new HttpError(400, "the body is not UTF-8");
  }
  if (isDeep(text)) throw new HttpError(400, `the body is nested more than ${DEEPEST} levels deep`);
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    // What the parser says quotes the body, which may hold a secret.
    throw new HttpError(400, "the body is no JSON");
  }
}

async function readBytes(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) throw tooLarge(mostBytes);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > mostBytes) throw tooLarge(mostBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function tooLarge(mostBytes: number): HttpError {
  // What is still on its way is not read.
  return new HttpError(413, `an event may have ${mostBytes} bytes`, { headers: { connection: "close" } });
}

async function unzipped(bytes: Buffer, mostBytes: number): Promise<Buffer> {
  try {
    return await unzip(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    const large = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw large ? tooLarge(mostBytes) : new HttpError(400, "the body is not gzip, though content-encoding says so");
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPENING, CLOSING] = [new Set([0x7b, 0x5b]), new Set([0x7d, 0x5d])];

/** Counts brackets outside of texts; whether they match is the parser's business. */
function isDeep(text: string): boolean {
  let [depth, quoted] = [0, false];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) quoted = !quoted;
    else if (quoted) index += code === BACKSLASH ? 1 : 0;
    else if (OPENING.has(code)) depth += 1;
    else if (CLOSING.has(code)) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
