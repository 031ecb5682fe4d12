/** An external Cube: its settings, and the answers that are not those of the one that was named. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { decodeProtectedHeader, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { external } from "../../src/cube/external.ts";
import { cubeToken } from "../../src/cube/token.ts";
import { freePort } from "../../src/runtime/ports.ts";
import { Secret } from "../../src/runtime/secret.ts";
import { startContext } from "../support/start-context.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function serve(answer: Answer): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

const SECRET = "the-api-secret-of-the-external-cube";
const key = new TextEncoder().encode(SECRET);
const META = JSON.stringify({ cubes: [{ name: "orders", title: "Orders" }] });

/** As Cube answers: the model to a good token, 403 to any other. */
const cube: Answer = (request, response) => {
  jwtVerify(request.headers.authorization ?? "", key, { algorithms: ["HS256"] }).then(
    () => response.end(META),
    () => response.writeHead(403).end('{"error":"Invalid token"}'),
  );
};

async function start(environment: Readonly<Record<string, string>>) {
  await using context = await startContext({ environment, limitMs: 2_000 });
  const installed = await external.install(context);
  return await installed.start(context);
}

test("a Cube that takes the secret and no other is used, with nothing of its own to stop", async () => {
  await using server = await serve(cube);
  const environment = { FLOE_CUBE_URL: `${server.url}/`, FLOE_CUBE_API_SECRET: SECRET };
  const running = await start(environment);
  expect(running.endpoint).toEqual({ url: server.url, apiSecret: new Secret(SECRET), sql: null });
  expect([running.pids, running.version, external.isConfigured?.(environment)]).toEqual([[], "unknown", true]);
  expect(await external.diagnose(environment)).toMatchObject([{ status: "ok", found: `external, ${server.url}` }]);
  expect(JSON.stringify(running)).not.toContain(SECRET);
});

test.for([
  [{}, "FLOE_CUBE_URL is not set"],
  [{ FLOE_CUBE_URL: "http://cube.example" }, "FLOE_CUBE_API_SECRET is not set"],
  [{ FLOE_CUBE_URL: "cube.example:4000", FLOE_CUBE_API_SECRET: SECRET }, "FLOE_CUBE_URL is no http or https address"],
] as const)("settings that are not whole are told before anything is asked: %j", async ([environment, message]) => {
  await expect(start(environment)).rejects.toMatchObject({ code: "service-settings", message: `cube: ${message}` });
  expect(await external.diagnose(environment)).toMatchObject([{ status: "broken", found: `cube: ${message}` }]);
});

test.for([
  ["another secret", (_, response) => response.writeHead(403).end("{}"), "FLOE_CUBE_API_SECRET"],
  ["another program", (_, response) => response.end("<html>"), "look at FLOE_CUBE_URL"],
  ["an error", (_, response) => response.writeHead(500).end("{}"), "look at FLOE_CUBE_URL"],
  ["no security", (_, response) => response.end(META), "CUBEJS_DEV_MODE"],
] as readonly [string, Answer, string][])("one that answers as %s is refused", async ([, answer, hint]) => {
  await using server = await serve(answer);
  const error = await start({ FLOE_CUBE_URL: server.url, FLOE_CUBE_API_SECRET: SECRET }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: "service-refused", hint: expect.stringContaining(hint) });
  expect(JSON.stringify(error)).not.toContain(SECRET);
});

test("one that does not answer, or never ends its answer, is unreachable", async () => {
  const nobody = `http://127.0.0.1:${await freePort()}`;
  const settings = { FLOE_CUBE_API_SECRET: SECRET };
  await expect(start({ ...settings, FLOE_CUBE_URL: nobody })).rejects.toMatchObject({ code: "service-unreachable" });
  await using silent = await serve(() => {});
  await expect(start({ ...settings, FLOE_CUBE_URL: silent.url })).rejects.toMatchObject({
    code: "service-unreachable",
  });
});

test("tokens are HS256, carry the claims, and expire when they are to", async () => {
  const secret = new Secret(SECRET);
  const token = (await cubeToken(secret, { carrier: "UA" })).reveal();
  expect(decodeProtectedHeader(token)).toEqual({ alg: "HS256", typ: "JWT" });
  expect((await jwtVerify(token, key)).payload).toMatchObject({ carrier: "UA" });
  await expect(jwtVerify((await cubeToken(secret, {}, -60)).reveal(), key)).rejects.toMatchObject({
    code: "ERR_JWT_EXPIRED",
  });
});
