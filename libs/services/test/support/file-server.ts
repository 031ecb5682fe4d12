/** A server of one file on loopback that behaves as a test says, and what it was asked for. */
import { createHash, randomBytes } from "node:crypto";
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { Socket } from "node:net";
import type { RemoteFile } from "../../src/runtime/download.ts";

/** Answers one request for `content`. */
export type Answer = (request: IncomingMessage, response: ServerResponse, content: Buffer) => void;

export interface FileServer extends AsyncDisposable {
  readonly port: number;
  /** The requests so far, with the range that each asked for. */
  readonly asked: {
    readonly url: string;
    readonly range: string | undefined;
    readonly authorization: string | undefined;
  }[];
  readonly content: Buffer;
  readonly file: RemoteFile;
}

/** As a good server does it: the part that is asked for, else the whole. */
export const whole: Answer = (request, response, content) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? Number.NaN);
  if (Number.isNaN(from)) {
    response.writeHead(200, { "content-length": content.length }).end(content);
    return;
  }
  const range = `bytes ${from}-${content.length - 1}/${content.length}`;
  response.writeHead(206, { "content-range": range, "content-length": content.length - from });
  response.end(content.subarray(from));
};

/** Promises everything, sends half of it, and cuts the connection as soon as that is where it belongs. */
export const cutInTheMiddle =
  (arrived: (bytes: number) => Promise<void>): Answer =>
  (_, response, content) => {
    const half = content.length / 2;
    response.writeHead(200, { "content-length": content.length });
    response.write(content.subarray(0, half));
    // A connection that ends takes with it what its reader has not got yet.
    void arrived(half).finally(() => response.destroy());
  };

/** @param answers one for each request in turn; the last one for all that follow. */
export async function fileServer(
  answers: readonly Answer[],
  options: { readonly bytes?: number; readonly tls?: { readonly key: string; readonly cert: string } } = {},
): Promise<FileServer> {
  const content = randomBytes(options.bytes ?? 200_000);
  const asked: FileServer["asked"] = [];
  const listener: RequestListener = (request, response) => {
    const { range, authorization } = request.headers;
    asked.push({ url: request.url ?? "", range, authorization });
    (answers[asked.length - 1] ?? answers.at(-1) ?? whole)(request, response, content);
  };
  const server = options.tls === undefined ? createHttpServer(listener) : createHttpsServer(options.tls, listener);
  const { port, close } = await listen(server);
  const scheme = options.tls === undefined ? "http" : "https";
  const sha256 = createHash("sha256").update(content).digest("hex");
  const file = { url: `${scheme}://127.0.0.1:${port}/a/file.jar`, name: "file.jar", size: content.length, sha256 };
  return { port, asked, content, file, [Symbol.asyncDispose]: close };
}

/** Starts a server on a free port of loopback; `close` ends its connections too. */
export async function listen(server: Server): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  let closing = false;
  server.on("connection", (socket) => {
    // One that the kernel had taken already comes after the end has begun.
    if (closing) socket.destroy();
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  const close = async (): Promise<void> => {
    closing = true;
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: address.port, close };
}
