/** The lineage service's settings: what says that Marquez is missing, and what an address that is named has to answer. */
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COLLECTOR_VERSION } from "../../src/lineage/collector.ts";
import { lineage } from "../../src/lineage/index.ts";
import { marquezConfig, marquezHome } from "../../src/lineage/marquez.ts";
import type { Environment } from "../../src/module.ts";
import { Secret } from "../../src/runtime/secret.ts";
import type { Implementation } from "../../src/service.ts";
import { scratch } from "../support/programs.ts";

function implementation(name: string): Implementation {
  const found = lineage.implementations.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

const [collector, marquez] = [implementation("collector"), implementation("marquez")];

test("the collector's version is this package's, and that of the core schema which it holds events against", () => {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  const core = new URL("../../../../schemas/openlineage/spec/OpenLineage.json", import.meta.url);
  const { $id }: { $id: string } = JSON.parse(readFileSync(core, "utf8"));
  expect(COLLECTOR_VERSION).toBe(`${manifest.version} (OpenLineage ${/spec\/([\d-]+)\//.exec($id)?.[1]})`);
});

test("the collector is the default, and is not called Marquez", () => {
  expect(lineage.implementations[0].name).toBe("collector");
  expect(collector.title).toBe("lineage collector");
  expect(marquez.title).toBe("Marquez");
  expect(marquez.drivers.native?.needs).toEqual(["postgres"]);
  expect(collector.drivers.native?.needs).toEqual([]);
});

describe("native Marquez without its jar", () => {
  test.each([{}, { MARQUEZ_HOME: "" }])("says what to do: %j", async (environment) => {
    await expect(marquezHome(environment)).rejects.toMatchObject({
      code: "service-not-installed",
      message: "marquez: MARQUEZ_HOME is not set",
      hint: expect.stringMatching(
        /set MARQUEZ_HOME to a directory with marquez\.jar .*FLOE_MARQUEZ_URL.*docker.*collector/,
      ),
    });
    const findings = await marquez.drivers.native?.diagnose(environment);
    expect(findings).toMatchObject([{ status: "missing", found: "marquez: MARQUEZ_HOME is not set" }]);
  });

  test("names the file that it looked for", async () => {
    await using place = await scratch("marquez");
    const environment = { MARQUEZ_HOME: place.path };
    const message = `marquez: there is no readable ${join(place.path, "marquez.jar")}`;
    await expect(marquezHome(environment)).rejects.toMatchObject({ code: "service-not-installed", message });
    const install = marquez.drivers.native?.install({ environment, progress: () => {} });
    await expect(install).rejects.toMatchObject({ code: "service-not-installed" });
  });

  test("takes a jar by itself, or one with its libraries", async () => {
    await using place = await scratch("marquez");
    await mkdir(join(place.path, "lib"));
    await writeFile(join(place.path, "marquez.jar"), "");
    const { classPath } = await marquezHome({ MARQUEZ_HOME: place.path });
    expect(classPath).toBe(`${place.path}/marquez.jar:${place.path}/lib/*`);
  });
});

test("Marquez's configuration is on loopback, migrates a database of its own, and plants the token", () => {
  const database = { host: "127.0.0.1", port: 5, user: "u", password: new Secret("p"), database: "d" };
  expect(marquezConfig({ port: 1, admin: 2, token: "START_X", database })).toMatchObject({
    server: {
      applicationConnectors: [{ type: "http", bindHost: "127.0.0.1", port: 1 }],
      adminConnectors: [{ type: "http", bindHost: "127.0.0.1", port: 2 }],
    },
    db: { url: "jdbc:postgresql://127.0.0.1:5/d", user: "u", password: "p" },
    migrateOnStartup: true,
    tags: [{ name: "START_X" }],
  });
});

async function served(answer: RequestListener): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(answer).listen({ host: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

async function connectTo(which: Implementation, environment: Environment) {
  const installed = await which.drivers.external?.install({ environment, progress: () => {} });
  // An external server needs nothing of the run.
  return installed?.start({} as never);
}

describe("a server that runs already", () => {
  test.each([
    [marquez, "FLOE_MARQUEZ_URL", '{"namespaces":[{"name":"default"}]}', "unknown"],
    [marquez, "MARQUEZ_URL", '{"namespaces":[{"name":"default"}]}', "unknown"],
    [collector, "FLOE_LINEAGE_URL", '{"start":"t","version":"1.2.3"}', "1.2.3"],
  ])("$name is found by %s", async (which, variable, body, version) => {
    await using server = await served((_request, response) => response.end(body));
    const environment = { [variable]: `${server.url}/` };
    expect(which.drivers.external?.isConfigured?.(environment)).toBe(true);
    const running = await connectTo(which, environment);
    expect(running).toMatchObject({ version, endpoint: { url: server.url, implementation: which.name }, pids: [] });
    expect(await which.drivers.external?.diagnose(environment)).toMatchObject([{ status: "ok" }]);
  });

  test.each([
    ["no JSON", "<html>", 200],
    ["another API", '{"jobs":[]}', 200],
    ["a refusal", '{"namespaces":[]}', 403],
  ])("which answers %s is refused", async (_what, body, status) => {
    await using server = await served((_request, response) => response.writeHead(status).end(body));
    for (const [which, variable] of [
      [marquez, "FLOE_MARQUEZ_URL"],
      [collector, "FLOE_LINEAGE_URL"],
    ] as const) {
      const environment = { [variable]: server.url };
      await expect(connectTo(which, environment)).rejects.toMatchObject({ code: "service-refused" });
      expect(await which.drivers.external?.diagnose(environment)).toMatchObject([{ status: "broken" }]);
    }
  });

  test("which is not there, or not named, or named wrongly", async () => {
    const gone = await served(() => {});
    await gone[Symbol.asyncDispose]();
    await expect(connectTo(marquez, { FLOE_MARQUEZ_URL: gone.url })).rejects.toMatchObject({
      code: "service-unreachable",
      message: expect.stringContaining("ECONNREFUSED"),
    });
    await expect(connectTo(marquez, {})).rejects.toMatchObject({ code: "service-settings" });
    const withPassword = { FLOE_MARQUEZ_URL: "http://user:hunter2@host" };
    const error = await connectTo(marquez, withPassword).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "service-settings" });
    expect(JSON.stringify(error)).not.toContain("hunter2");
  });
});
