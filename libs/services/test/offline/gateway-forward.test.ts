/** What the gateway passes on: everything, byte for byte, at the pace of both sides; and what it says when it cannot. */
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { errorOf, GOOD, startGateway, VIRTUAL_HOST } from "../support/gateway.ts";
import { serveWith } from "../support/issuer.ts";

/** A request whose parts fetch would not let out. */
function raw(
  url: string,
  options: { method?: string; headers?: Record<string, string | string[]>; agent?: Agent },
  body?: string,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options);
    outgoing.once("response", resolve).once("error", reject);
    outgoing.end(body);
  });
}

/** Integers of 64 bits, a number in a form of its own, an escape, blanks: none survives JSON.parse and stringify. */
const TABLE = `{"metadata": {"current-snapshot-id": 9007199254740993,  "last": -9223372036854775808, "f": 1.10e2,
  "s": "\\u017e\u017e\\/"}}\n`;

test("a table's JSON comes through byte for byte, both ways", async () => {
  let received = "";
  await using gateway = await startGateway(async (incoming, response) => {
    received = await text(incoming);
    response.setHeader("content-type", "application/json").end(TABLE);
  });
  const headers = { ...gateway.writer, "content-type": "application/json" };
  const response = await fetch(`${gateway.base}/namespaces/a/tables/t`, { method: "POST", headers, body: TABLE });
  expect(await response.text()).toBe(TABLE);
  expect(received).toBe(TABLE);
});

test("paths and queries reach the backend as they were written, without the prefix", async () => {
  const seen: string[] = [];
  const listener = (incoming: IncomingMessage) => seen.push(String(incoming.url));
  await using gateway = await startGateway(
    (incoming, response) => {
      listener(incoming);
      GOOD(incoming, response);
    },
    { warehouse: "lake of ž/1" },
  );
  expect(gateway.base).toMatch(/\/v1\/lake%20of%20%C5%BE%2F1$/);
  const path = "/namespaces/a%1Fb/tables/%C5%BElu%20%2F?pageToken=&x=%26;1";
  await raw(`${gateway.base}${path}`, { headers: gateway.writer });
  expect(seen).toEqual([`/v1${path}`]);
});

test("the token stays at the gateway, and headers between two neighbours between them", async () => {
  let seen: IncomingMessage["headers"] = {};
  await using gateway = await startGateway((incoming, response) => {
    seen = incoming.headers;
    response.writeHead(200, { connection: "x-backend", "x-backend": "1", "keep-alive": "timeout=1", etag: '"1"' });
    response.end("{}");
  });
  const headers = { ...gateway.writer, connection: "close, x-secret", "x-secret": "1", te: "trailers", "x-kept": "2" };
  const response = await raw(`${gateway.base}/namespaces`, { headers });
  expect(seen).toMatchObject({ host: VIRTUAL_HOST, "x-kept": "2", accept: "application/json" });
  for (const name of ["authorization", "x-secret", "te"]) expect(seen).not.toHaveProperty(name);
  expect(response.headers).toMatchObject({ etag: '"1"' });
  expect(response.headers).not.toHaveProperty("x-backend");
});

test("an answer begins to arrive before it has ended, and so does a request", async () => {
  const parts: string[] = [];
  let finish = (): void => {};
  await using gateway = await startGateway((incoming, response) => {
    incoming.setEncoding("utf8").on("data", (part: string) => {
      parts.push(part);
      if (parts.length === 1) response.write("first ");
    });
    incoming.once("end", () => {
      finish = () => response.end("last");
      response.write("second ");
    });
  });
  const outgoing = request(`${gateway.base}/namespaces`, { method: "POST", headers: gateway.writer });
  outgoing.write("one");
  const [response] = (await once(outgoing, "response")) as [IncomingMessage];
  const pieces = response.setEncoding("utf8")[Symbol.asyncIterator]();
  expect((await pieces.next()).value).toBe("first ");
  outgoing.end("two");
  expect((await pieces.next()).value).toBe("second ");
  finish();
  expect((await pieces.next()).value).toBe("last");
  expect(parts).toEqual(["one", "two"]);
});

test("a large body in both directions", async () => {
  await using gateway = await startGateway((incoming, response) => void incoming.pipe(response));
  const body = `[${"9007199254740993,".repeat(500_000)}0]`;
  const response = await fetch(`${gateway.base}/namespaces`, { method: "POST", headers: gateway.writer, body });
  expect((await response.text()) === body).toBe(true);
});

test("HEAD, 204 and 304 have no body and keep their headers", async () => {
  await using gateway = await startGateway((incoming, response) => {
    if (incoming.method === "HEAD") return response.writeHead(200, { "content-length": "123" }).end();
    return response.writeHead(incoming.url === "/v1/unchanged" ? 304 : 204, { etag: '"7"' }).end();
  });
  const { writer: headers } = gateway;
  const head = await raw(`${gateway.base}/namespaces/a`, { method: "HEAD", headers });
  expect([head.statusCode, head.headers["content-length"], await text(head)]).toEqual([200, "123", ""]);
  const empty = await raw(`${gateway.base}/namespaces/a`, { method: "DELETE", headers });
  expect([empty.statusCode, empty.headers["transfer-encoding"], await text(empty)]).toEqual([204, undefined, ""]);
  const unchanged = await raw(`${gateway.base}/unchanged`, { headers });
  expect([unchanged.statusCode, unchanged.headers["etag"]]).toEqual([304, '"7"']);
});

test("a compressed answer stays compressed; a compressed error is read", async () => {
  const packed = gzipSync(TABLE);
  const error = gzipSync(`{"error":{"message":"none","type":"NoSuchTableException","code":404,"stack":["a","b"]}}`);
  await using gateway = await startGateway((incoming, response) => {
    expect(incoming.headers["accept-encoding"]).toBe("gzip");
    const [status, body] = incoming.url === "/v1/table" ? [200, packed] : [404, error];
    response.writeHead(status, { "content-encoding": "gzip", "content-type": "application/json" }).end(body);
  });
  const headers = { ...gateway.writer, "accept-encoding": "gzip" };
  const response = await raw(`${gateway.base}/table`, { headers });
  expect(response.headers["content-encoding"]).toBe("gzip");
  expect(Buffer.concat(await response.toArray())).toEqual(packed);
  const failed = await fetch(`${gateway.base}/none`, { headers });
  expect(failed.headers.get("content-encoding")).toBeNull();
  expect(await errorOf(failed)).toEqual({ status: 404, type: "NoSuchTableException", message: "none" });
});

test("connections are used again, on both sides", async () => {
  const sockets = new Set<unknown>();
  await using gateway = await startGateway((incoming, response) => {
    sockets.add(incoming.socket);
    GOOD(incoming, response);
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let count = 0; count < 5; count += 1) {
    const response = await raw(`${gateway.base}/namespaces`, { headers: gateway.writer, agent });
    expect(response.headers["connection"]).toBe("keep-alive");
    await text(response);
  }
  expect(sockets.size).toBe(1);
  agent.destroy();
});

test("a client that goes away takes its request to the backend along", async () => {
  const closed = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  await using gateway = await startGateway((incoming, response) => {
    incoming.resume();
    response.write("[");
    response.once("close", () => closed.resolve());
    begun.resolve();
  });
  const outgoing = request(`${gateway.base}/namespaces`, { headers: gateway.writer });
  outgoing.on("error", () => {});
  outgoing.end();
  await begun.promise;
  outgoing.destroy();
  await closed.promise;
  // The gateway is as before.
  expect((await fetch(`${gateway.url}/v1/nowhere`, { headers: gateway.writer })).status).toBe(404);
});

test("a backend that refuses a body before it has read it is heard, and nobody waits for the rest", async () => {
  const closed = Promise.withResolvers<void>();
  await using gateway = await startGateway((incoming, response) => {
    incoming.pause();
    incoming.socket.once("close", () => closed.resolve());
    response.writeHead(400).end(`{"error":{"message":"too much","type":"X","code":400}}`);
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const options = { method: "POST", headers: gateway.writer, agent };
  const first = await raw(`${gateway.base}/namespaces`, options, "x".repeat(5_000_000));
  expect([first.statusCode, await text(first)]).toEqual([400, expect.stringContaining("too much")]);
  const second = await raw(`${gateway.base}/namespaces`, options, "x");
  expect(second.statusCode).toBe(400);
  await text(second);
  await closed.promise;
  agent.destroy();
});

test("a backend that is gone is 503; one that dies over a change is 502, since the change may be made", async () => {
  await using gateway = await startGateway((incoming) => {
    incoming.socket.destroy();
  });
  const { writer: headers } = gateway;
  const read = await fetch(`${gateway.base}/namespaces`, { headers });
  expect(await errorOf(read)).toMatchObject({ status: 503, message: expect.stringContaining("reference server") });
  const write = await fetch(`${gateway.base}/namespaces`, { method: "POST", headers, body: "{}" });
  expect(await errorOf(write)).toMatchObject({ status: 502, message: expect.stringContaining("may be made") });
  await gateway.backend[Symbol.asyncDispose]();
  for (const method of ["GET", "POST"]) {
    const response = await fetch(`${gateway.base}/namespaces`, { method, headers });
    expect(await errorOf(response)).toMatchObject({ status: 503, type: "ServiceUnavailableException" });
  }
  expect(gateway.lines).toContain("POST /v1/lake/namespaces: 502");
});

test("an answer that breaks off is not taken for a whole one", async () => {
  await using gateway = await startGateway((incoming, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(`{"namespaces": [`, () => incoming.socket.destroy());
  });
  const response = await fetch(`${gateway.base}/namespaces`, { headers: gateway.writer });
  await expect(response.text()).rejects.toThrow();
});

test.for([
  ["/v1/lake/namespaces/../../../secret", 400],
  ["/v1/lake/./namespaces", 400],
  ["/v1/lake/%2e%2e/namespaces", 400],
  ["/v1/lake/namespaces/%2E./x", 400],
  ["/v1//lake/namespaces", 400],
  ["/v1/lake\\namespaces", 400],
  ["/v1/LAKE/namespaces", 404],
  ["http://elsewhere.example/v1/lake/namespaces", 400],
] as const)("%s does not lead past the gateway", async ([target, status]) => {
  let reached = 0;
  await using gateway = await startGateway((incoming, response) => {
    reached += 1;
    GOOD(incoming, response);
  });
  const socket = connect({ host: "127.0.0.1", port: gateway.port });
  const head = [`GET ${target} HTTP/1.1`, "Host: x", `Authorization: ${gateway.writer["authorization"]}`];
  socket.write(`${head.join("\r\n")}\r\nConnection: close\r\n\r\n`);
  expect(await text(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(reached).toBe(0);
});

test("/v1/config: the warehouse must be the one that there is; the prefix and the storage are added", async () => {
  const endpoints = ["GET /v1/{prefix}/namespaces", "POST https://auth-server.com/token"];
  await using gateway = await startGateway((incoming, response) => {
    expect(incoming.url).toBe("/v1/config");
    response.end(JSON.stringify({ defaults: { a: "1" }, overrides: { b: "2" }, endpoints }));
  });
  const ask = (query: string) => fetch(`${gateway.url}/v1/config${query}`, { headers: gateway.reader });
  expect(await (await ask("?warehouse=lake")).json()).toEqual({
    defaults: { a: "1", "s3.endpoint": "http://s3.example", "s3.region": "us-east-1" },
    overrides: { b: "2", prefix: "lake" },
    endpoints: ["GET /v1/{prefix}/namespaces"],
  });
  expect(await errorOf(await ask("?warehouse=sea"))).toEqual({
    status: 404,
    type: "NotFoundException",
    message: "Unable to find warehouse sea",
  });
  for (const query of ["", "?warehouse="]) expect(await errorOf(await ask(query))).toMatchObject({ status: 400 });
});

test("/v1/oauth/tokens passes a form on, without a bearer token and with basic credentials", async () => {
  const seen: (string | undefined)[] = [];
  await using issuer = await serveWith(async (incoming, response) => {
    seen.push(await text(incoming), incoming.headers.authorization, incoming.headers["content-type"]);
    response.writeHead(401, { "content-type": "application/json" }).end(`{"error":"invalid_client"}`);
  });
  await using gateway = await startGateway(GOOD, { tokenUrl: `${issuer.url}/token` });
  const ask = (authorization: string) =>
    fetch(`${gateway.url}/v1/oauth/tokens`, {
      method: "POST",
      headers: { authorization },
      body: new URLSearchParams({ grant_type: "client_credentials", scope: "a b" }),
    });
  const response = await ask("Bearer old");
  expect([response.status, await response.text()]).toEqual([401, `{"error":"invalid_client"}`]);
  expect(response.headers.get("cache-control")).toBe("no-store");
  await ask("Basic YTpi");
  const form = "grant_type=client_credentials&scope=a+b";
  const type = "application/x-www-form-urlencoded;charset=UTF-8";
  expect(seen).toEqual([form, undefined, type, form, "Basic YTpi", type]);
  await issuer[Symbol.asyncDispose]();
  const later = await ask("Basic YTpi");
  expect([later.status, await later.json()]).toMatchObject([503, { error: "temporarily_unavailable" }]);
  expect((await fetch(`${gateway.url}/v1/oauth/tokens`)).status).toBe(405);
});
