/** How Cube is started and watched, on a program in its place. */

import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CubeInstallation } from "../../src/cube/install.ts";
import { type CubeOptions, databaseError, spawnCube, startCube } from "../../src/cube/server.ts";
import { freePort } from "../../src/runtime/ports.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import { newSecret, Secret } from "../../src/runtime/secret.ts";
import { fakeCube } from "../support/fake-cube.ts";
import { commandLine, isOpen } from "../support/postgres-watch.ts";
import { scratch } from "../support/programs.ts";
import { listeningSockets } from "../support/sockets.ts";

interface Place extends AsyncDisposable {
  readonly installed: CubeInstallation;
  readonly options: CubeOptions;
}

async function place(program?: string): Promise<Place> {
  const directory = await scratch("cube");
  const run = await RunDirectory.create({ label: "cube" });
  const postgres = { host: "127.0.0.1", port: 9, user: "u", password: newSecret(), database: "d" };
  return {
    installed: await fakeCube(directory.path, program),
    options: { run, postgres, modelDirectory: join(run.path, "model"), limitMs: 10_000 },
    [Symbol.asyncDispose]: async () => {
      await run[Symbol.asyncDispose]();
      await directory[Symbol.asyncDispose]();
    },
  };
}

interface Seen {
  readonly env: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
}

async function seenBy(url: string): Promise<Seen> {
  return (await (await fetch(url)).json()) as Seen;
}

test("it listens on loopback alone, sees what it is given, and has no secret among its arguments or in its log", async () => {
  await using at = await place();
  const { postgres } = at.options;
  const api = new Secret("api-secret-of-the-test");
  const env = { CUBEJS_JWT_AUDIENCE: "flights", EXTRA_TOKEN: "extra-secret" };
  await using cube = await startCube(at.installed, {
    ...at.options,
    env,
    apiSecret: api,
    secrets: [new Secret("extra-secret")],
    refreshSeconds: 7,
  });
  expect(cube.version).toBe("0.0.7");
  const sockets = listeningSockets(cube.pids);
  expect(sockets).toMatchObject([
    { protocol: "tcp", address: "127.0.0.1", port: Number(new URL(cube.endpoint.url).port) },
  ]);
  const seen = await seenBy(cube.endpoint.url);
  expect(seen.env).toMatchObject({
    ...env,
    CUBEJS_API_SECRET: api.reveal(),
    CUBEJS_DB_PASS: postgres.password.reveal(),
    CUBEJS_SCHEDULED_REFRESH_TIMER: "7",
    CUBEJS_SCHEMA_PATH: "../model",
    CUBEJS_TELEMETRY: "false",
    HOME: join(at.options.run.path, "cube"),
  });
  expect(Object.keys(seen.env).filter((name) => /PROXY|FLOE_|npm_|NODE_OPTIONS|REFRESH_WORKER/i.test(name))).toEqual(
    [],
  );
  expect(seen.argv).toEqual([process.execPath, at.installed.program]);
  const shown = [commandLine(cube.pids[0] ?? 0), JSON.stringify(cube)].join("\n");
  for (const secret of [api, postgres.password, new Secret("extra-secret")])
    expect(shown).not.toContain(secret.reveal());
});

test("its configuration is a file that is required from where it lies; without one it has none", async () => {
  await using at = await place("console.log(JSON.stringify(require(process.cwd() + '/cube.js'))); process.exit(3)");
  const configFile = join(at.options.run.path, "my config.cjs");
  await writeFile(configFile, "module.exports = { here: __dirname };");
  await expect(startCube(at.installed, { ...at.options, configFile })).rejects.toMatchObject({
    code: "service-exited",
    message: "cube ended with exit code 3",
    where: { service: "cube", log: [JSON.stringify({ here: at.options.run.path })] },
  });
  await expect(startCube(at.installed, at.options)).rejects.toMatchObject({ where: { log: ["{}"] } });
});

test("a database that does not answer is told at the limit", async () => {
  await using at = await place();
  const starting = startCube(at.installed, { ...at.options, env: { READY: "500" }, limitMs: 1_500 });
  await expect(starting).rejects.toMatchObject({
    code: "service-not-ready",
    message: "cube was not ready after 1.5 s: /readyz answers 500",
  });
});

test("what the database said is read from the log, without the stack", () => {
  const line = (error: string) => JSON.stringify({ message: "Internal Server Error on readiness probe", error });
  const refused = line('error: role "x" does not exist\n    at /somewhere/index.js:45:11');
  expect(databaseError(["other", line("Error: connect ECONNREFUSED 127.0.0.1:9"), refused])).toBe(
    'role "x" does not exist',
  );
  expect(databaseError([line("Error: connect ECONNREFUSED 127.0.0.1:9")])).toBe("connect ECONNREFUSED 127.0.0.1:9");
  expect(databaseError(["Warning. Cube Store is not found."])).toBeUndefined();
});

test("a program that holds the port already is not taken for it", async () => {
  await using at = await place();
  await using other = createServer((_, answer) => answer.end('{"health":"HEALTH"}'));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { server, held } = await spawnCube(at.installed, at.options, port);
  await using _server = server;
  const ready = server.ready(async () => {
    const version = await held();
    return version === undefined ? { state: "waiting", why: "no word" } : { state: "ready", value: version };
  }, 10_000);
  await expect(ready).rejects.toMatchObject({ code: "service-port-taken", where: { service: "cube" } });
});

test("what another process wrote does not count", async () => {
  await using at = await place("setInterval(() => {}, 1000)");
  const { server, held } = await spawnCube(at.installed, at.options, await freePort());
  await using _server = server;
  await writeFile(
    join(at.options.run.path, "cube", "listening.json"),
    JSON.stringify({ pid: 1, port: 1, version: "9" }),
  );
  expect(await held()).toBeUndefined();
});

test("a Cube that would listen in another way ends instead", async () => {
  await using at = await place("require('node:http').createServer().listen(Number(process.env.PORT), '0.0.0.0')");
  const starting = startCube(at.installed, at.options);
  await expect(starting).rejects.toMatchObject({ code: "service-exited" });
  const error = await starting.catch((thrown: unknown) => thrown);
  expect(JSON.stringify(error)).toContain("Cube listens in a way that launch.ts does not know");
});

test("killed, it says so; stopped, nothing of it is left", async () => {
  await using at = await place();
  const first = await startCube(at.installed, at.options);
  process.kill(first.pids[0] ?? 0, "SIGKILL");
  expect(await first.died).toMatchObject({ code: "service-exited", message: "cube ended by signal SIGKILL" });
  await first.stop();
  const second = await startCube(at.installed, { ...at.options, name: "second" });
  await second.stop();
  await second.stop();
  expect(await isOpen(Number(new URL(second.endpoint.url).port))).toBe(false);
  expect(await readFile(join(at.options.run.path, "logs", "second.log"), "utf8")).toBe("");
});

test("more that has to hold is waited for, and a foreign answer there is a taken port", async () => {
  await using at = await place();
  let asked = 0;
  const options = { ...at.options, limitMs: 10_000 };
  await using cube = await startCube(at.installed, {
    ...options,
    ready: async () => {
      asked += 1;
      return asked < 3 ? { state: "waiting", why: "compiling" } : { state: "ready", value: 1 };
    },
  });
  expect([cube.version, asked]).toEqual(["0.0.7", 3]);
  const foreign = startCube(at.installed, {
    ...options,
    name: "other",
    ready: async () => ({ state: "foreign", why: "no" }),
  });
  await expect(foreign).rejects.toMatchObject({ code: "service-port-taken" });
});
