/** The ways to a server: through a proxy or past it, with certificates of one's own, with a name and a password. */
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Environment } from "../../src/module.ts";
import { selfSigned } from "../../src/runtime/certificate.ts";
import { type FetchOptions, fetchFile, type RemoteFile } from "../../src/runtime/download.ts";
import { reasonOf } from "../../src/runtime/download-http.ts";
import { type Answer, fileServer, listen, whole } from "../support/file-server.ts";
import { scratch } from "../support/programs.ts";

async function fetchWith(file: RemoteFile, environment: Environment): Promise<string> {
  const cache = await scratch("cache");
  await using _cache = cache;
  const options: FetchOptions = { what: "test", cache: cache.path, environment, progress: () => {}, pauseMs: 1 };
  return await fetchFile(file, options);
}

interface Proxy extends AsyncDisposable {
  readonly url: string;
  /** What went through it, "GET http://…" or "CONNECT host:port", each with the name and password sent. */
  readonly passed: string[];
}

/** A proxy that asks for the name and password me:hunter2. */
async function proxyServer(): Promise<Proxy> {
  const passed: string[] = [];
  const known = `Basic ${Buffer.from("me:hunter2").toString("base64")}`;
  const server = createServer((request, response) => {
    passed.push(`${request.method} ${request.url}`);
    if (request.headers["proxy-authorization"] !== known) return void response.writeHead(407).end();
    const target = new URL(request.url ?? "");
    const socket = connect(Number(target.port), target.hostname, () => {
      socket.write(`GET ${target.pathname} HTTP/1.1\r\nhost: ${target.host}\r\nconnection: close\r\n\r\n`);
      socket.pipe(response.socket ?? socket);
    });
  });
  server.on("connect", (request, client) => {
    passed.push(`CONNECT ${request.url}`);
    if (request.headers["proxy-authorization"] !== known)
      return void client.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    const { hostname, port } = new URL(`http://${request.url}`);
    const socket = connect(Number(port), hostname, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      socket.pipe(client).pipe(socket);
    });
    for (const end of [socket, client]) end.on("error", () => {});
  });
  const { port, close } = await listen(server);
  return { url: `http://me:hunter2@127.0.0.1:${port}`, passed, [Symbol.asyncDispose]: close };
}

test("a certificate of one's own: refused, and trusted when SSL_CERT_FILE or NODE_EXTRA_CA_CERTS names it", async () => {
  await using place = await scratch("tls");
  const tls = selfSigned();
  await writeFile(join(place.path, "ca.pem"), tls.cert);
  await using server = await fileServer([whole], { tls });
  await expect(fetchWith(server.file, {})).rejects.toMatchObject({
    code: "download-failed",
    message: expect.stringMatching(/certificate.*\(DEPTH_ZERO_SELF_SIGNED_CERT\)/),
    hint: expect.stringContaining("SSL_CERT_FILE"),
  });
  expect(server.asked).toEqual([]);
  await fetchWith(server.file, { SSL_CERT_FILE: join(place.path, "ca.pem") });
  await fetchWith(server.file, { SSL_CERT_FILE: "/nowhere", NODE_EXTRA_CA_CERTS: join(place.path, "ca.pem") });
  expect(server.asked.length).toBe(2);
});

test("HTTPS_PROXY is gone through with its name and password, and past it where NO_PROXY says so", async () => {
  await using place = await scratch("tls");
  const tls = selfSigned();
  await writeFile(join(place.path, "ca.pem"), tls.cert);
  await using server = await fileServer([whole], { tls });
  await using proxy = await proxyServer();
  const environment = { SSL_CERT_FILE: join(place.path, "ca.pem"), HTTPS_PROXY: proxy.url };
  await fetchWith(server.file, environment);
  expect(proxy.passed).toEqual([`CONNECT 127.0.0.1:${server.port}`]);
  await fetchWith(server.file, { ...environment, NO_PROXY: "127.0.0.1" });
  expect([proxy.passed.length, server.asked.length]).toEqual([1, 2]);
});

test("HTTP_PROXY is for servers without TLS", async () => {
  await using server = await fileServer([whole]);
  await using proxy = await proxyServer();
  await fetchWith(server.file, { http_proxy: proxy.url });
  expect(proxy.passed).toEqual([`GET ${server.file.url}`]);
});

test("what a proxy refuses, and one that is not there, are errors without its password", async () => {
  await using server = await fileServer([whole], { tls: selfSigned() });
  await using proxy = await proxyServer();
  const wrong = proxy.url.replace("hunter2", "hunter3");
  for (const url of [wrong, "http://me:hunter3@127.0.0.1:9"]) {
    const error: unknown = await fetchWith(server.file, { HTTPS_PROXY: url }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "download-failed", hint: expect.stringContaining("HTTPS_PROXY") });
    expect(JSON.stringify(error) + String(error)).not.toContain("hunter3");
  }
  expect(server.asked).toEqual([]);
});

test("what a connection says of itself loses names and passwords", () => {
  expect(reasonOf(new Error("no tunnel by http://me:hunter3@proxy:1 to x"))).toBe("no tunnel by http://proxy:1 to x");
  expect(reasonOf(Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" }))).toBe(
    "its name cannot be resolved (ENOTFOUND)",
  );
  expect(reasonOf(new Error(""))).toBe("the connection failed");
});

test("a name and a password are sent to the server that they are for, and to none that it names", async () => {
  await using elsewhere = await fileServer([whole]);
  const redirect: Answer = (_, response) => response.writeHead(307, { location: elsewhere.file.url }).end();
  const near: Answer = (_, response) => response.writeHead(302, { location: "/b/file.jar" }).end();
  await using server = await fileServer([near, redirect]);
  const url = server.file.url.replace("http://", "http://me:p%40ss@");
  await fetchWith({ ...elsewhere.file, url }, {});
  const known = `Basic ${Buffer.from("me:p@ss").toString("base64")}`;
  expect(server.asked.map(({ url, authorization }) => [url, authorization])).toEqual([
    ["/a/file.jar", known],
    ["/b/file.jar", known],
  ]);
  expect(elsewhere.asked.map(({ authorization }) => authorization)).toEqual([undefined]);
});
