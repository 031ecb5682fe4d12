/**
 * Passing a request on to the backend and its answer back, byte for byte: bodies are streamed both ways, with the pace of
 * the slower side, and whoever goes away takes the other side's request along. Only errors are read and written anew.
 */
import {
  Agent,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
  request as startRequest,
} from "node:http";
import { pipeline } from "node:stream/promises";
import { Refusal, translateError } from "./errors.ts";

export interface BackendAddress {
  readonly host: string;
  readonly port: number;
  /** The only name that it answers to. */
  readonly virtualHost: string;
}

export interface Backend {
  /** Passes a request on under another path, and its answer back. @throws Refusal 502, 503. */
  forward(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
  /** The body of a good answer to a GET. @throws Refusal 502, 503. */
  read(path: string): Promise<string>;
}

/** A client's request, and the answer that it waits for. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Headers between two neighbours only (RFC 9110 section 7.6.1). */
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** The token stays here; and the backend's errors are to be JSON. */
const OURS = new Set(["authorization", "host", "accept", "expect"]);

const LARGEST_ERROR = 1024 * 1024;

export function backendAt({ host, port, virtualHost }: BackendAddress): Backend {
  // Shorter than the backend keeps a connection: one that it closes while a request is on its way fails that request.
  const agent = new Agent({ keepAlive: true, timeout: 60_000, maxFreeSockets: 32 });

  const send = (method: string, path: string, headers: OutgoingHttpHeaders, exchange?: Exchange) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const own = { ...headers, host: virtualHost, accept: "application/json" };
      const outgoing = startRequest({ agent, host, port, method, path, headers: own });
      outgoing.once("response", resolve);
      // Once the answer has begun, what goes wrong is an event of the answer too.
      outgoing.on("error", (error) => reject(unavailable(error, method)));
      if (exchange === undefined) {
        outgoing.end();
        return;
      }
      const { request, response } = exchange;
      // Not a pipeline: that would end the client's connection when the backend answers before it has read everything.
      request.pipe(outgoing);
      response.once("close", () => {
        // The client went away, or it has its answer and the backend did not want the rest of the body.
        if (!response.writableFinished || !outgoing.writableFinished) outgoing.destroy();
        request.unpipe(outgoing).resume();
      });
    });

  const forward = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const method = request.method ?? "GET";
    const incoming = await send(method, path, headersFor(request), { request, response });
    const status = incoming.statusCode ?? 502;
    if (status >= 400) return forwardError(incoming, response, status, method);
    response.writeHead(status, withoutHops(incoming));
    await pipeline(incoming, response);
  };

  const read = async (path: string): Promise<string> => {
    const incoming = await send("GET", path, {});
    const body = await collect(incoming);
    if (incoming.statusCode !== 200)
      throw new Refusal(502, "BadGatewayException", `the backend answered ${incoming.statusCode}`);
    return body.toString("utf8");
  };
  return { forward, read };
}

async function forwardError(
  incoming: IncomingMessage,
  response: ServerResponse,
  status: number,
  method: string,
): Promise<void> {
  const answer = translateError(status, await collect(incoming), incoming.headers["content-encoding"]);
  const { "content-length": _, "content-encoding": __, "content-type": ___, ...headers } = withoutHops(incoming);
  const length = method === "HEAD" ? {} : { "content-length": Buffer.byteLength(answer.body) };
  response.writeHead(answer.status, { ...headers, "content-type": "application/json", ...length });
  response.end(method === "HEAD" ? undefined : answer.body);
}

async function collect(incoming: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LARGEST_ERROR) throw new Refusal(502, "BadGatewayException", "the backend's answer has no end");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** What the backend is told of a request. A body without a length stays one: Node would frame none for a DELETE. */
function headersFor(request: IncomingMessage): OutgoingHttpHeaders {
  const kept = Object.entries(withoutHops(request)).filter(([name]) => !OURS.has(name));
  const unmeasured = request.headers["transfer-encoding"] !== undefined;
  return { ...Object.fromEntries(kept), ...(unmeasured ? { "transfer-encoding": "chunked" } : {}) };
}

/** The headers without those between two neighbours, nor those that `Connection` names. */
export function withoutHops(message: Pick<IncomingMessage, "headers">): OutgoingHttpHeaders {
  const { headers } = message;
  const named = (headers.connection ?? "").split(",").map((name) => name.trim().toLowerCase());
  const dropped = new Set([...HOP_BY_HOP, ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

/**
 * 503 tells a client to send the request again, so it is said only where nothing can have happened: when the backend took no
 * connection, or when the request only reads. A commit whose answer got lost may have been made: 502, and Iceberg's clients
 * keep their files and look.
 */
function unavailable(error: Error & { code?: string }, method: string): Refusal {
  const reading = method === "GET" || method === "HEAD";
  if (error.code === "ECONNREFUSED" || reading)
    return new Refusal(503, "ServiceUnavailableException", "catalog: Iceberg's reference server does not answer");
  return new Refusal(
    502,
    "BadGatewayException",
    "catalog: Iceberg's reference server gave no answer; the change may be made",
  );
}
