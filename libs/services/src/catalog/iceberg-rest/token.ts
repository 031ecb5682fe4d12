/**
 * /v1/oauth/tokens, at which clients look for a token that are not told where the issuer is. The request is passed on and
 * not redirected: not every client sends a form again to another address.
 */
import type { IncomingMessage, ServerResponse } from "node:http";

const LARGEST_FORM = 64 * 1024;
const ISSUER_MS = 10_000;

/** Asks the issuer with the client's form and gives its answer back. Errors are OAuth's (RFC 6749 section 5.2). */
export async function askIssuer(tokenUrl: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST")
    return answer(response, 405, error("invalid_request", "a token is asked for with POST"));
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LARGEST_FORM) return answer(response, 413, error("invalid_request", "the form is too large"));
    pieces.push(piece);
  }
  const { authorization, "content-type": type } = request.headers;
  const headers: Record<string, string> = { accept: "application/json" };
  if (type !== undefined) headers["content-type"] = type;
  // A bearer token authenticates no client; Iceberg's clients send the one that they want to replace.
  if (authorization !== undefined && /^basic /i.test(authorization)) headers["authorization"] = authorization;
  const signal = AbortSignal.timeout(ISSUER_MS);
  try {
    const body = Buffer.concat(pieces);
    const found = await fetch(tokenUrl, { method: "POST", headers, body, signal, redirect: "error" });
    answer(response, found.status, await found.text());
  } catch {
    answer(response, 503, error("temporarily_unavailable", "the issuer of the tokens does not answer"));
  }
}

function error(code: string, description: string): string {
  return JSON.stringify({ error: code, error_description: description });
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    // RFC 6749 section 5.1.
    "cache-control": "no-store",
  });
  response.end(body);
}
