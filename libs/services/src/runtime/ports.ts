/**
 * Free ports on loopback. Between finding a port and the service's taking it another program can take it, so whoever
 * starts a service proves that the answer is its own, and tries another port when it is not.
 */
import { createServer } from "node:net";
import { FloeContractsError } from "@floe-contracts/base";

/** A port that nothing listened on a moment ago, chosen by the kernel. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port: 0, exclusive: true }, resolve);
  });
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  return address.port;
}

/**
 * Runs `start` with a free port, and again with another one as long as it throws `service-port-taken`, five times at most.
 * Any other error is the caller's.
 */
export async function withFreePort<T>(
  start: (port: number) => Promise<T>,
  find: () => Promise<number> = freePort,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start(await find());
    } catch (error) {
      const taken = error instanceof FloeContractsError && error.code === "service-port-taken";
      if (!taken || tries === 5) throw error;
    }
  }
}
