/**
 * Stands where Cube sends its spans: passes them on to Jaeger, or behaves as a collector in trouble. What Cube is told to send
 * to cannot be changed while it runs, and a Jaeger that everybody shares is not to be stopped.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { FloeContractsError } from "@floe-contracts/base";

/** `open` passes spans on, `hangs` takes them and never answers, `gone` ends every connection without a word. */
export type CollectorState = "open" | "hangs" | "gone";

export interface Collector extends AsyncDisposable {
  /** OTLP over HTTP, without /v1/traces. */
  readonly url: string;
  state: CollectorState;
  /** Requests that came while it was in that state. */
  readonly came: Readonly<Record<CollectorState, number>>;
  /** Requests that still wait for an answer. */
  readonly held: number;
  /** Every body that came, as text. */
  readonly bodies: readonly string[];
}

/** @param target where spans are passed on to, without /v1/traces. @throws what listening throws */
export async function startCollector(target: string): Promise<Collector> {
  const came: Record<CollectorState, number> = { open: 0, hangs: 0, gone: 0 };
  const bodies: string[] = [];
  let state: CollectorState = "open";
  const waiting = new Set<ServerResponse>();
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const now = state;
    came[now] += 1;
    if (now === "gone") return void request.socket.destroy();
    const body = await buffer(request);
    bodies.push(body.toString("utf8"));
    if (now === "open") return passOn(`${target}${request.url}`, body, response);
    waiting.add(response);
    response.once("close", () => waiting.delete(response));
  };
  const server = createServer((request, response) => {
    take(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new RangeError("the collector has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    get state() {
      return state;
    },
    set state(next) {
      state = next;
      // Whoever was held has waited long enough.
      for (const response of waiting) response.destroy();
    },
    came,
    get held() {
      return waiting.size;
    },
    bodies,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @throws FloeContractsError `service-refused` for spans that Jaeger does not take: Cube is answered with the same. */
async function passOn(url: string, body: Buffer, response: ServerResponse): Promise<void> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: new Uint8Array(body) });
  response.writeHead(answer.status, headers).end(await answer.text());
  if (answer.ok) return;
  throw new FloeContractsError("service-refused", `jaeger takes no spans: ${answer.status}`, {
    hint: "are they OTLP as JSON?",
    where: { service: "jaeger" },
  });
}
