/** The issuer as a process: started, proved to be ours, asked, killed, stopped, and nothing left. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import oidcProvider from "oidc-provider/package.json" with { type: "json" };
import { expect, test } from "vitest";
import type { OidcEndpoint } from "../../src/endpoints.ts";
import { oidc as service } from "../../src/oidc/index.ts";
import { startNodeServer } from "../../src/oidc/node-server.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import type { Running } from "../../src/service.ts";
import { tokenFor } from "../support/catalog-client.ts";
import { commandLine, isOpen } from "../support/postgres-watch.ts";
import { exposedSockets, listeningSockets } from "../support/sockets.ts";
import { startContext } from "../support/start-context.ts";

interface Started extends AsyncDisposable {
  readonly running: Running<OidcEndpoint>;
  readonly path: string;
}

async function startOidc(): Promise<Started> {
  const context = await startContext();
  const [implementation] = service.implementations;
  const installed = await implementation.drivers.native?.install({ progress: () => {}, environment: {} });
  if (installed === undefined) throw new RangeError("the issuer is native");
  const running = await installed.start(context);
  const end = async (): Promise<void> => {
    await running.stop().finally(() => context[Symbol.asyncDispose]());
  };
  return { running, path: context.run.path, [Symbol.asyncDispose]: end };
}

test("each of its clients gets a token of its own kind, which its keys verify", async () => {
  await using one = await startOidc();
  const { endpoint, version } = one.running;
  expect(version).toBe(oidcProvider.version);
  const { issuer, audience, tokenUrl, writer, reader, shortLived, outsider } = endpoint;
  const keys = createRemoteJWKSet(new URL(endpoint.jwksUrl));
  const found = await Promise.all(
    [writer, reader, shortLived, outsider].map(async (client) => {
      const token = await tokenFor(client, tokenUrl);
      const { payload } = await jwtVerify(token, keys, { issuer, audience });
      return [payload.sub, payload["roles"], (payload.exp ?? 0) - (payload.iat ?? 0)];
    }),
  );
  expect(found).toEqual([
    ["flights-local", ["lake_writer"], 3_600],
    ["flights-local-reader", ["lake_reader"], 3_600],
    ["flights-local-short-lived", ["lake_writer"], 5],
    ["flights-local-outsider", [], 3_600],
  ]);
  const document = await fetch(`${issuer}/.well-known/openid-configuration`);
  expect(await document.json()).toMatchObject({ issuer, token_endpoint: tokenUrl, jwks_uri: endpoint.jwksUrl });
});

test("it listens on loopback alone, and its secrets are in one private file", async () => {
  await using one = await startOidc();
  const { pids, endpoint } = one.running;
  expect(exposedSockets(pids)).toEqual([]);
  expect(listeningSockets(pids).map(({ port }) => port)).toEqual([Number(new URL(endpoint.issuer).port)]);
  const secrets = [endpoint.writer, endpoint.reader, endpoint.shortLived, endpoint.outsider].map(({ secret }) =>
    secret.reveal(),
  );
  expect(new Set(secrets).size).toBe(4);
  await fetch(endpoint.tokenUrl, { method: "POST", body: new URLSearchParams({ client_secret: secrets[0] ?? "" }) });
  const [pid = 0] = pids;
  const shown = [commandLine(pid), readFileSync(`/proc/${pid}/environ`, "utf8"), one.running.logs().join("\n")];
  for (const text of [...shown, JSON.stringify(endpoint)])
    for (const secret of secrets) expect(text).not.toContain(secret);
  const files = readdirSync(one.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const holders = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, "utf8").includes(secrets[0] ?? ""));
  expect(holders.map((file) => [file.slice(one.path.length), statSync(file).mode & 0o777])).toEqual([
    ["/oidc/settings.json", 0o600],
  ]);
});

test("two at once: the tokens of one are nothing to the other", async () => {
  const [one, other] = await Promise.all([startOidc(), startOidc()]);
  await using _one = one;
  await using _other = other;
  const token = await tokenFor(one.running.endpoint.writer, one.running.endpoint.tokenUrl);
  expect(decodeJwt(token).iss).toBe(one.running.endpoint.issuer);
  const keys = createRemoteJWKSet(new URL(other.running.endpoint.jwksUrl));
  await expect(jwtVerify(token, keys)).rejects.toMatchObject({ code: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED" });
  await expect(tokenFor(one.running.endpoint.writer, other.running.endpoint.tokenUrl)).rejects.toThrow(
    /invalid_client/,
  );
});

test("kill -9 is told at once; stopping leaves no process, no port and no directory", async () => {
  const killed = await startOidc();
  const [pid = 0] = killed.running.pids;
  process.kill(pid, "SIGKILL");
  expect(await killed.running.died).toMatchObject({
    code: "service-exited",
    message: "oidc ended by signal SIGKILL",
    where: { service: "oidc" },
  });
  await killed[Symbol.asyncDispose]();
  const one = await startOidc();
  const port = Number(new URL(one.running.endpoint.issuer).port);
  await one.running.stop();
  await one.running.stop();
  for (const each of one.running.pids) expect(readProcess(each)).toBeUndefined();
  expect(await isOpen(port)).toBe(false);
  await one[Symbol.asyncDispose]();
  expect(existsSync(one.path)).toBe(false);
});

/** A program instead of the issuer. */
async function startProgram(code: string, limitMs: number): Promise<unknown> {
  await using context = await startContext({ limitMs });
  const file = join(await context.run.directory("program"), "program.mjs");
  await writeFile(file, code);
  const server = await startNodeServer({
    ...context,
    name: "oidc",
    program: pathToFileURL(file),
    settings: (port) => ({ port }),
    secrets: [],
  });
  return await server.process.stop();
}

/** Answers at the port in its settings, with a start that is not its own. */
const STRANGER = `
import { createServer } from "node:http"; import { readFileSync } from "node:fs";
const { port } = JSON.parse(readFileSync(process.argv[2], "utf8"));
createServer((_, answer) => answer.end('{"start":"x","version":"1"}')).listen(port, "127.0.0.1");`;

test.for([
  ["ends", `console.log("no config"); process.exit(3)`, "service-exited", /exit code 3/],
  ["answers as another one", STRANGER, "service-port-taken", /another program answers on port/],
  ["never listens", "setInterval(() => {}, 1000)", "service-not-ready", /nothing listens on its port yet/],
] as const)("a program that %s fails the start with its reason", async ([, code, expected, message]) => {
  await expect(startProgram(code, 2_000)).rejects.toMatchObject({
    code: expected,
    message: expect.stringMatching(message),
  });
});
