/** Statements to Trino, played by a small server: pages, exact numbers, busy answers, foreign answers, and no leaked password. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import type { TrinoEndpoint } from "../../src/endpoints.ts";
import { freePort } from "../../src/runtime/ports.ts";
import { Secret } from "../../src/runtime/secret.ts";
import { trinoInfo, trinoQuery } from "../../src/trino/statement.ts";

type Answer = (request: IncomingMessage, response: ServerResponse, url: string) => void;

interface Fake extends AsyncDisposable {
  readonly endpoint: TrinoEndpoint;
  readonly requests: string[];
  readonly headers: IncomingMessage["headers"][];
}

/** A server that answers by method and path, e.g. `POST /v1/statement`. */
async function fake(answers: Readonly<Record<string, Answer>>): Promise<Fake> {
  const requests: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server = createServer((request, response) => {
    const route = `${request.method} ${request.url}`;
    requests.push(route);
    headers.push(request.headers);
    request.resume();
    const answer = answers[route] ?? ((_request, unknown) => unknown.writeHead(404).end("<html>nothing here</html>"));
    answer(request, response, url);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  return {
    endpoint: { url, user: "someone", password: null, catalog: "lake" },
    requests,
    headers,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const text =
  (body: string, status = 200): Answer =>
  (_request, response) =>
    response.writeHead(status).end(body);
const page =
  (next: string | undefined, content: object = {}): Answer =>
  (_request, response, url) =>
    response.end(JSON.stringify({ id: "q", ...content, ...(next === undefined ? {} : { nextUri: `${url}${next}` }) }));

test("pages are read to the end, and integers come as they are", async () => {
  let busy = 2;
  await using server = await fake({
    "POST /v1/statement": page("/1"),
    "GET /1": (request, response, url) => {
      busy -= 1;
      return busy >= 0 ? response.writeHead(503).end("busy") : page("/2")(request, response, url);
    },
    "GET /2": text(
      '{"columns":[{"name":"n","type":"bigint"},{"name":"d","type":"double"}],"data":[[9223372036854775807,1e300],[-9007199254740993,2]]}',
    ),
  });
  const result = await trinoQuery(server.endpoint, "SELECT 1");
  expect(result.columns).toEqual([
    { name: "n", type: "bigint" },
    { name: "d", type: "double" },
  ]);
  expect(result.rows).toEqual([
    [9223372036854775807n, 1e300],
    [-9007199254740993n, 2],
  ]);
  expect(server.requests).toEqual(["POST /v1/statement", "GET /1", "GET /1", "GET /1", "GET /2"]);
  // Without this Trino rounds times to milliseconds.
  expect(server.headers[0]).toMatchObject({
    "x-trino-client-capabilities": "PARAMETRIC_DATETIME",
    "x-trino-user": "someone",
  });
});

test("what Trino refuses is an error with its name", async () => {
  const error = {
    message: "line 1:1: mismatched input",
    errorName: "SYNTAX_ERROR",
    errorType: "USER_ERROR",
    errorCode: 1,
  };
  await using server = await fake({ "POST /v1/statement": page("/1"), "GET /1": page(undefined, { error }) });
  await expect(trinoQuery(server.endpoint, "SELEC")).rejects.toMatchObject({
    name: "TrinoError",
    message: "line 1:1: mismatched input",
    errorName: "SYNTAX_ERROR",
    errorType: "USER_ERROR",
  });
});

test("a password goes to the server that was named, and to no other, and into no error", async () => {
  await using other = await fake({});
  const secret = "tell-nobody";
  await using server = await fake({
    "POST /v1/statement": (_request, response) => response.end(JSON.stringify({ nextUri: `${other.endpoint.url}/1` })),
  });
  const endpoint = { ...server.endpoint, password: new Secret(secret) };
  const error: unknown = await trinoQuery(endpoint, "SELECT 1").catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "TrinoUnreachable", message: expect.stringContaining("to another address") });
  expect(server.headers[0]?.authorization).toBe(`Basic ${Buffer.from(`someone:${secret}`).toString("base64")}`);
  expect(other.requests).toEqual([]);
  const gone: unknown = await trinoQuery(
    { ...endpoint, url: `http://127.0.0.1:${await freePort()}` },
    "SELECT 1",
  ).catch((thrown: unknown) => thrown);
  expect(gone).toMatchObject({ name: "TrinoUnreachable", status: 0, code: "ECONNREFUSED" });
  for (const thrown of [error, gone]) {
    const shown = inspect(thrown, { depth: 10, showHidden: true });
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(Buffer.from(`someone:${secret}`).toString("base64"));
  }
});

test.each([
  ["a page that is no JSON", text("<html>hello</html>"), "is no Trino"],
  ["JSON of another kind", text("[1]"), "is no Trino"],
  ["another status", text("<html>\n<b>not you</b></html>", 401), "answers 401: not you"],
  ["a redirect", (_request, response) => response.writeHead(302, { location: "/elsewhere" }).end(), "answers 302"],
] satisfies [string, Answer, string][])("%s is no answer of Trino's", async (_name, answer, message) => {
  await using server = await fake({ "GET /v1/info": answer });
  await expect(trinoInfo(server.endpoint)).rejects.toMatchObject({
    name: "TrinoUnreachable",
    message: expect.stringContaining(message),
  });
});

test("a request without an answer ends at its limit, and a statement whose client goes away is told so", async () => {
  let asked = (): void => {};
  const waiting = new Promise<void>((resolve) => {
    asked = resolve;
  });
  await using server = await fake({
    "POST /v1/statement": page("/1"),
    "GET /1": () => asked(),
    "DELETE /1": text("{}", 204),
    "GET /v1/info": () => {},
  });
  await expect(trinoInfo(server.endpoint, { requestMs: 50 })).rejects.toMatchObject({
    message: expect.stringContaining("gives no answer within 0.05 s"),
  });
  const abort = new AbortController();
  const query = trinoQuery(server.endpoint, "SELECT 1", { signal: abort.signal });
  await waiting;
  abort.abort(new Error("enough"));
  await expect(query).rejects.toThrow("enough");
  expect(server.requests).toContain("DELETE /1");
});
