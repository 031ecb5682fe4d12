/** What is no Thrift server, or stops being one: no statement waits for it for ever, and no password shows. */
import { createServer, type Server, type Socket } from "node:net";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import type { SparkEndpoint } from "../../src/endpoints.ts";
import { freePort } from "../../src/runtime/ports.ts";
import { Secret } from "../../src/runtime/secret.ts";
import { SparkSession, sparkQuery } from "../../src/spark/client.ts";
import { externalSpark, identify, sparkSettings } from "../../src/spark/external.ts";
import { proveSpark } from "../../src/spark/server.ts";

const PASSWORD = "tell-nobody";

/** A server that does this with each connection. */
async function fake(serve: (socket: Socket) => void): Promise<AsyncDisposable & { endpoint: SparkEndpoint }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    endpoint: { host: "127.0.0.1", port, user: "someone", password: new Secret(PASSWORD), catalog: "lake" },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

const HTTP = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n";
/** SASL's answer that the user is accepted: status COMPLETE, no more bytes. */
const ACCEPTED = Buffer.from([5, 0, 0, 0, 0]);
/** Status BAD and a message. */
const REFUSED = Buffer.concat([Buffer.from([3, 0, 0, 0, 9]), Buffer.from("go away! ")]);

test.each([
  ["is closed at once", (socket: Socket) => socket.end(), undefined, "closed the connection"],
  ["is closed after the user was accepted", acceptAndClose, undefined, "closed the connection"],
  ["speaks HTTP", (socket: Socket) => socket.once("data", () => socket.end(HTTP)), "PROTOCOL", "Authentication error"],
  ["refuses the user", (socket: Socket) => socket.once("data", () => socket.write(REFUSED)), "PROTOCOL", "go away!"],
  ["says nothing", () => {}, undefined, "opens no session within 0.3 s"],
] as const)("a connection that %s", async (_name, serve, code, message) => {
  await using server = await fake(serve);
  const error: unknown = await sparkQuery(server.endpoint, "SELECT 1", { openMs: 300 }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: "SparkUnreachable", code, message: expect.stringContaining(message) });
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(PASSWORD);
});

function acceptAndClose(socket: Socket): void {
  // The first piece is the mechanism and the credentials; what comes then is the first request.
  socket.once("data", () => {
    socket.write(ACCEPTED);
    socket.once("data", () => socket.destroy());
  });
}

test("nobody at the port, and a signal that is given", async () => {
  const endpoint = { host: "127.0.0.1", port: await freePort(), user: "someone", password: null, catalog: "lake" };
  await expect(SparkSession.open(endpoint)).rejects.toMatchObject({ name: "SparkUnreachable", code: "ECONNREFUSED" });
  await using silent = await fake(() => {});
  const abort = new AbortController();
  const opening = SparkSession.open(silent.endpoint, { signal: abort.signal });
  abort.abort(new Error("enough"));
  await expect(opening).rejects.toThrow("enough");
  await expect(SparkSession.open(silent.endpoint, { signal: abort.signal })).rejects.toThrow("enough");
});

test("while Spark starts there is nobody; what speaks another protocol is not ours", async () => {
  const proving = { server: { logs: () => [] }, secrets: [], signal: new AbortController().signal };
  const nobody = { host: "127.0.0.1", port: await freePort(), user: "a", password: null, catalog: "lake" };
  expect(await proveSpark(nobody, "token", proving)).toMatchObject({ state: "waiting" });
  await using http = await fake((socket) => socket.once("data", () => socket.end(HTTP)));
  expect(await proveSpark(http.endpoint, "token", proving)).toMatchObject({ state: "foreign" });
});

const SETTINGS = { FLOE_SPARK_HOST: "thrift.example", FLOE_SPARK_CATALOG: "tables" };

test("an external Spark's settings become an endpoint", () => {
  expect(sparkSettings(SETTINGS)).toEqual({
    host: "thrift.example",
    port: 10_000,
    user: "floe",
    password: null,
    catalog: "tables",
  });
  const all = { ...SETTINGS, FLOE_SPARK_PORT: "1", FLOE_SPARK_USER: "me", FLOE_SPARK_PASSWORD: PASSWORD };
  expect(sparkSettings(all)).toMatchObject({ port: 1, user: "me" });
  expect(inspect(sparkSettings(all))).not.toContain(PASSWORD);
  expect(externalSpark.isConfigured?.({})).toBe(false);
});

test.each([
  [{ FLOE_SPARK_HOST: "" }, "spark: FLOE_SPARK_HOST is not set"],
  [{ FLOE_SPARK_HOST: "http://a" }, "spark: FLOE_SPARK_HOST is no name or address of a host"],
  [{ FLOE_SPARK_CATALOG: "" }, "spark: FLOE_SPARK_CATALOG is not set"],
  [{ FLOE_SPARK_CATALOG: "a; DROP TABLE b" }, "spark: FLOE_SPARK_CATALOG is not letters, digits and underscores"],
  [{ FLOE_SPARK_PORT: "70000" }, 'spark: "70000" is no port number'],
])("%j is an error that names it", (given, message) => {
  expect(() => sparkSettings({ ...SETTINGS, ...given })).toThrow(
    expect.objectContaining({ code: "service-settings", message }),
  );
});

test("one that is not there, and one that is no Thrift server", async () => {
  const nobody = { ...sparkSettings(SETTINGS), host: "127.0.0.1", port: await freePort() };
  await expect(identify(nobody, {})).rejects.toMatchObject({ code: "service-unreachable" });
  await using http = await fake((socket) => socket.once("data", () => socket.end(HTTP)));
  await expect(identify(http.endpoint, {})).rejects.toMatchObject({ code: "service-refused" });
  const settings = { ...SETTINGS, FLOE_SPARK_HOST: "127.0.0.1", FLOE_SPARK_PORT: String(http.endpoint.port) };
  expect(await externalSpark.diagnose(settings)).toMatchObject([{ name: "spark", status: "broken" }]);
});
