/** The tests' own reader of the kernel's socket tables, on sockets of this process. */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { exposedSockets, listeningSockets } from "../support/sockets.ts";

test("a listener is found with its address, on loopback and everywhere", async () => {
  const servers = await Promise.all(
    ["127.0.0.1", "0.0.0.0"].map(async (host) => {
      const server = createServer().listen({ host, port: 0 });
      await once(server, "listening");
      return server;
    }),
  );
  const datagrams = createSocket("udp4").bind({ address: "127.0.0.1", port: 0 });
  await once(datagrams, "listening");
  try {
    const ports = servers.map((server) => (server.address() as { port: number }).port);
    const found = listeningSockets([process.pid]);
    expect(found).toContainEqual({ protocol: "tcp", address: "127.0.0.1", port: ports[0], pid: process.pid });
    expect(found).toContainEqual({
      protocol: "udp",
      address: "127.0.0.1",
      port: datagrams.address().port,
      pid: process.pid,
    });
    expect(exposedSockets([process.pid])).toContainEqual({
      protocol: "tcp",
      address: "0.0.0.0",
      port: ports[1],
      pid: process.pid,
    });
  } finally {
    for (const server of servers) server.close();
    datagrams.close();
  }
});
