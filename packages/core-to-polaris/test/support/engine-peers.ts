/**
 * Peers between engines and real services, each in a thread of its own: DuckDB asks the catalog while it holds the thread that it
 * was called in, so a peer in the same thread could never answer it. Each spoils one thing and passes the rest on as it is.
 */
import type { IncomingMessage } from "node:http";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { serve } from "../../src/areas/servers.ts";

interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Pass = (asked: Asked) => Promise<Answer>;

const PEERS = {
  honest: (asked: Asked, pass: Pass) => pass(asked),
  /** Before Trino, which then gives times as to a client that asks for no more than milliseconds. */
  "drops microseconds": ({ headers: { "x-trino-client-capabilities": _, ...headers }, ...asked }: Asked, pass: Pass) =>
    pass({ ...asked, headers }),
  /** The table as it is, in the place of a conflict: the client takes it for what its commit has made. */
  "swallows conflicts": async (asked: Asked, pass: Pass) => {
    const answer = await pass(asked);
    const isConflict = asked.method === "POST" && answer.status === 409 && /\/tables\/[^/]+$/.test(asked.path);
    return isConflict ? pass({ ...asked, method: "GET", body: "" }) : answer;
  },
  "widens decimals": (asked: Asked, pass: Pass) => {
    const creates = asked.method === "POST" && /\/tables$/.test(asked.path);
    return pass(creates ? { ...asked, body: asked.body.replaceAll(/"decimal\([^"]*\)"/g, '"double"') } : asked);
  },
} as const;
export type PeerName = keyof typeof PEERS;

export interface RunningPeer extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly url: string;
}

/** Starts a peer before `target`. */
export async function peerBefore(target: string, name: PeerName): Promise<RunningPeer> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { target, name } });
  const url = await new Promise<string>((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      await worker.terminate();
    },
  };
}

/** Of an answer, what means something to its reader beside the status; the body comes unpacked. */
const ANSWERED = ["content-type", "location"];
/** What belongs to one connection and not to the request. */
const OF_THE_CONNECTION = ["host", "connection", "content-length", "transfer-encoding", "expect", "accept-encoding"];

async function run(target: string, name: PeerName): Promise<string> {
  let own = "";
  const pass: Pass = async ({ method, path, headers, body }) => {
    const sent = body === "" ? {} : { body };
    const response = await fetch(`${target}${path}`, { method, headers, redirect: "manual", ...sent });
    const answered = ANSWERED.flatMap((each) => {
      const value = response.headers.get(each);
      return value === null ? [] : [[each, value]];
    });
    return { status: response.status, headers: Object.fromEntries(answered), body: await response.text() };
  };
  const server = await serve((request, response) => {
    askedBy(request)
      .then((asked) => PEERS[name](asked, pass))
      .then(
        // A service that names itself in its answers names the peer, or its clients would go round it.
        ({ status, headers, body }) => response.writeHead(status, headers).end(body.replaceAll(target, own)),
        () => response.destroy(),
      );
  });
  own = `http://127.0.0.1:${server.port}`;
  return own;
}

async function askedBy(request: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !OF_THE_CONNECTION.includes(name) ? [[name, value]] : [],
  );
  const { method = "GET", url = "/" } = request;
  return { method, path: url, headers: Object.fromEntries(headers), body: Buffer.concat(pieces).toString("utf8") };
}

if (!isMainThread && typeof workerData?.target === "string")
  parentPort?.postMessage(await run(workerData.target, workerData.name));
