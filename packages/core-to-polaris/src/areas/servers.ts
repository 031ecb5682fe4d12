/** Servers of this process on 127.0.0.1 that stand before a catalog, or in the place of one. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "@floe-contracts/services";

export interface LocalServer extends AsyncDisposable {
  readonly port: number;
}

/** Listens at a free port until it is disposed, and then cuts what still waits for it. */
export async function serve(listener: RequestListener, certificate?: Certificate): Promise<LocalServer> {
  const server: Server =
    certificate === undefined ? createServer(listener) : createTlsServer({ ...certificate }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A port at which nobody listens any more. */
export async function closedPort(): Promise<number> {
  const server = await serve(() => {});
  await server[Symbol.asyncDispose]();
  return server.port;
}

/** What came to a front. */
export interface Carried {
  readonly method: string;
  readonly path: string;
  /** As the client named the server. */
  readonly host: string;
  /** The name in TLS's own greeting (RFC 6066 section 3). */
  readonly serverName: string | null;
  readonly withToken: boolean;
}

/** A request on its way: what a peer between client and catalog could change. */
export interface Passed {
  /** Below the prefix, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Passes on what comes below a path to the same path below `target`, and answers 404 to the rest.
 * @param carried gets a line for each request.
 * @param change a peer that misbehaves, for tests.
 */
export function passOn(
  prefix: string,
  target: string,
  carried: Carried[],
  change: (passed: Passed) => Passed = (passed) => passed,
): RequestListener {
  return (request, response) => {
    const { method = "GET", url = "/", headers, socket } = request;
    carried.push({
      method,
      path: url.split("?")[0] ?? "",
      host: headers.host ?? "",
      serverName: "servername" in socket && typeof socket.servername === "string" ? socket.servername : null,
      withToken: headers.authorization !== undefined,
    });
    if (!url.startsWith(`${prefix}/`)) {
      response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not found</h1>");
      return;
    }
    forward(request, target, (passed) => change({ ...passed, path: url.slice(prefix.length) })).then(
      async (answer) => {
        const type = answer.headers.get("content-type") ?? "application/json";
        const body = Buffer.from(await answer.arrayBuffer());
        response.writeHead(answer.status, { "content-type": type }).end(body);
      },
      () => response.destroy(),
    );
  };
}

/** What a catalog reads. */
const HEADERS = ["authorization", "content-type", "accept", "x-iceberg-access-delegation"];

async function forward(
  request: IncomingMessage,
  target: string,
  change: (passed: Omit<Passed, "path">) => Passed,
): Promise<Response> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  const given = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    HEADERS.includes(name) && typeof value === "string" ? [[name, value]] : [],
  );
  const { path, headers, body } = change({
    headers: Object.fromEntries(given),
    body: Buffer.concat(pieces).toString("utf8"),
  });
  const { method = "GET" } = request;
  const sent = body === "" ? {} : { body };
  return fetch(`${target}${path}`, { method, headers, ...sent, redirect: "manual" });
}
