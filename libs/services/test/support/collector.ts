/** The lineage collector in this process, ended after each test. */
import type { Server } from "node:http";
import { afterEach } from "vitest";
import { createCollector } from "../../src/lineage/collector/server.ts";
import { COLLECTOR_LIMITS } from "../../src/lineage/collector.ts";

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0))
    await new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections());
});

/** Gives its address. */
export async function collector(limits: Partial<typeof COLLECTOR_LIMITS> | object = {}): Promise<string> {
  const settings = { host: "127.0.0.1", port: 0, startToken: "t", version: "v", ...COLLECTOR_LIMITS, ...limits };
  const server = createCollector(settings).listen({ host: "127.0.0.1", port: 0 });
  servers.push(server);
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}
