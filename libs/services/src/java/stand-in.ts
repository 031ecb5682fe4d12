/**
 * A server in this process, in the place of a real one that a program talks to while its archive of classes is made.
 * Nothing is checked, nobody else gets to use it, and no result ever comes from it.
 */
import { createServer, type RequestListener } from "node:http";

export interface StandIn extends AsyncDisposable {
  /** For example http://127.0.0.1:34567 */
  readonly url: string;
}

/** Starts it, on loopback. */
export async function standIn(answer: RequestListener): Promise<StandIn> {
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen({ host: "127.0.0.1", port: 0 }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
