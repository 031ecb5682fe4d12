/** Trino as a process, with a small program in Java's place: how it is started, proved and ended, and what it is told. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { freePort } from "../../src/runtime/ports.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import { LAKE, lakeCatalog } from "../../src/trino/configuration.ts";
import { startTrinoServer, type TrinoServer } from "../../src/trino/server.ts";
import { CLIENT, catalog, KEY, s3 } from "../support/lake-endpoints.ts";
import { scratch, shellScript } from "../support/programs.ts";

/** Plays Trino by its settings; FAKE says what is wrong with it. */
const FAKE_TRINO = `
const { readFileSync } = require("node:fs");
const { createServer } = require("node:http");
const fake = process.argv[1];
if (fake === "taken") { console.error("java.net.BindException: Address already in use"); process.exit(1); }
if (fake === "broken") { console.error("Configuration is invalid: ${"$"}{secret-of-the-client}"); process.exit(100); }
const args = readFileSync(process.argv[2].slice(1), "utf8");
const argument = (name) => new RegExp('"-D' + name + '=(.*)"').exec(args)[1];
const port = Number(/http-server.http.port=(.*)/.exec(readFileSync(argument("config"), "utf8"))[1]);
let asked = 0;
const rows = (sql) => {
  if (sql.includes("system.runtime.nodes")) return [[fake === "other" ? "somebody" : argument("node.id"), "476"]];
  if (sql.includes("system.metadata.catalogs")) return fake === "lost" ? [["system"]] : [["system"], ["lake"]];
  return [["information_schema"]];
};
createServer((request, response) => {
  const answer = (body, status = 200) => { response.writeHead(status); response.end(JSON.stringify(body)); };
  if (request.url === "/v1/info") {
    asked += 1;
    const environment = fake === "elsewhere" ? "production" : argument("node.environment");
    return answer({ nodeVersion: { version: "476" }, environment, starting: fake === "slow" || asked < 3 });
  }
  let sql = "";
  request.on("data", (piece) => { sql += piece; });
  request.on("end", () => {
    if (fake === "refused" && sql.startsWith("SHOW SCHEMAS"))
      return answer({ error: { message: "not you, secret-of-the-client", errorName: "ICEBERG_CATALOG_ERROR", errorType: "EXTERNAL" } });
    answer({ columns: [], data: rows(sql) });
  });
}).listen(port, "127.0.0.1", () => console.log("listening, secret-of-the-key"));`;

async function start(run: RunDirectory, fake = "", limitMs = 15_000, port?: number): Promise<TrinoServer> {
  const text = FAKE_TRINO.replaceAll("'", "'\\''");
  const java = await shellScript(join(run.path, "java"), `exec "${process.execPath}" -e '${text}' -- "${fake}" "$@"`);
  return startTrinoServer({
    run,
    name: "trino",
    program: { java, jars: ["/a b/one.jar", "/two.jar"], plugins: "/plugins", archive: ["-XX:AOTCache=/classes"] },
    port: port ?? (await freePort()),
    catalogs: { [LAKE]: lakeCatalog(catalog, s3) },
    prove: LAKE,
    secrets: [CLIENT, KEY],
    limitMs,
    signal: new AbortController().signal,
  });
}

test("it is started with private files, proved by what was made for this start, and ended", async () => {
  await using run = await RunDirectory.create({ label: "trino", keep: false });
  const server = await start(run);
  expect([server.version, server.endpoint]).toMatchObject(["476", { user: "floe", password: null, catalog: "lake" }]);
  const { pid } = server.process;
  const secrets = [CLIENT, KEY].map((secret) => secret.reveal());
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replace(FAKE_TRINO, "");
  const environment = readFileSync(`/proc/${pid}/environ`, "utf8");
  const log = readFileSync(join(run.path, "logs", "trino.log"), "utf8");
  for (const secret of secrets)
    for (const text of [command, environment, log, server.process.logs().join("\n"), inspect(server.endpoint)])
      expect(text).not.toContain(secret);
  expect(log).toContain("listening");
  const home = join(run.path, "trino");
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name).sort()).toEqual([
    "config.properties",
    "java.args",
    "lake.properties",
    "log.properties",
  ]);
  for (const { parentPath, name } of files)
    expect([name, statSync(join(parentPath, name)).mode & 0o077]).toEqual([name, 0]);
  expect(readFileSync(join(home, "java.args"), "utf8")).toContain('"-XX:AOTCache=/classes"\n"-Dnode.environment=floe_');
  expect(readFileSync(join(home, "java.args"), "utf8")).toContain('"-cp"\n"/a b/one.jar:/two.jar"\n');
  await server.process.stop();
  expect(readProcess(pid)).toBeUndefined();
});

test.each([
  ["taken", "service-port-taken", "trino ended with exit code 1: its port is taken"],
  ["elsewhere", "service-port-taken", "trino: another program answers on port"],
  ["other", "service-port-taken", "trino: another program answers on port"],
  ["lost", "service-not-ready", "trino: it could not set up its catalog lake"],
  ["refused", "service-refused", "trino: its catalog lake gives no answer: not you, "],
  ["broken", "service-exited", "trino ended with exit code 100"],
])("one that is %s says so, without a secret, and is gone", async (fake, code, message) => {
  await using run = await RunDirectory.create({ label: "trino", keep: false });
  const error: unknown = await start(run, fake).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
  expect(error).toMatchObject({ where: { service: "trino", log: expect.any(Array) } });
  const shown = inspect(error, { depth: 10 });
  for (const secret of [CLIENT, KEY]) expect(shown).not.toContain(secret.reveal());
});

test("one that never gets ready is ended at the limit, which says what it last did", async () => {
  await using run = await RunDirectory.create({ label: "trino", keep: false });
  await expect(start(run, "slow", 1_000)).rejects.toMatchObject({
    code: "service-not-ready",
    message: "trino was not ready after 1 s: it is still starting",
  });
});

test("the next try at another port has only the settings of that one", async () => {
  await using run = await RunDirectory.create({ label: "trino", keep: false });
  await start(run, "other").catch(() => {});
  const port = await freePort();
  const server = await start(run, "", 15_000, port);
  const config = readFileSync(join(run.path, "trino", "etc", "config.properties"), "utf8");
  expect(config).toContain(`http-server.http.port=${port}\n`);
  await server.process.stop();
  expect(existsSync(join(run.path, "trino", "etc", "catalog", "lake.properties"))).toBe(true);
});

test("a catalog that lends credentials is asked for them; any other gets the storage's key", () => {
  const own = lakeCatalog(catalog, s3);
  expect(own).toMatchObject({
    "iceberg.rest-catalog.oauth2.credential": "writer:secret-of-the-client",
    "iceberg.rest-catalog.vended-credentials-enabled": "false",
    "s3.aws-secret-key": "secret-of-the-key",
  });
  const lent = lakeCatalog({ ...catalog, vendsCredentials: true }, s3);
  expect(lent["iceberg.rest-catalog.vended-credentials-enabled"]).toBe("true");
  expect(Object.keys(lent).filter((name) => name.startsWith("s3.aws-"))).toEqual([]);
});

test("a scratch directory with a blank in its name does", async () => {
  await using home = await scratch("with blank");
  await using run = await RunDirectory.create({ label: "trino", parent: home.path, keep: false });
  const server = await start(run);
  await server.process.stop();
});
