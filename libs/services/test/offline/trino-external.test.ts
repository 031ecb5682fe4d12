/** A Trino that runs already, played by a small server: its settings, who it is, and what doctor says. */
import { createServer } from "node:http";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { freePort } from "../../src/runtime/ports.ts";
import { externalTrino, identify, trinoSettings } from "../../src/trino/external.ts";
import { startContext } from "../support/start-context.ts";

const SETTINGS = {
  FLOE_TRINO_URL: "https://trino.example:8443/",
  FLOE_TRINO_USER: "someone",
  FLOE_TRINO_CATALOG: "tables",
};

/** Answers every statement with these catalogs, or with a status. */
async function fake(
  catalogs: readonly (readonly string[])[],
  status = 200,
): Promise<AsyncDisposable & { url: string }> {
  const server = createServer((request, response) => {
    let sql = "";
    request.on("data", (piece) => {
      sql += piece;
    });
    request.on("end", () => {
      response.writeHead(status);
      response.end(JSON.stringify({ columns: [], data: sql.includes("nodes") ? [["470"]] : catalogs }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

test("its settings become an endpoint, and the password a secret", () => {
  const endpoint = trinoSettings({ ...SETTINGS, FLOE_TRINO_PASSWORD: "word" });
  expect(JSON.parse(JSON.stringify(endpoint))).toEqual({
    url: "https://trino.example:8443",
    user: "someone",
    password: "[secret hidden]",
    catalog: "tables",
  });
  expect(endpoint.password?.reveal()).toBe("word");
  expect(trinoSettings(SETTINGS).password).toBeNull();
});

test.each([
  [{ FLOE_TRINO_USER: "" }, "trino: FLOE_TRINO_USER is not set"],
  [{ FLOE_TRINO_CATALOG: undefined }, "trino: FLOE_TRINO_CATALOG is not set"],
  [
    { FLOE_TRINO_URL: "http://trino:8080", FLOE_TRINO_PASSWORD: "hunter2" },
    "trino: FLOE_TRINO_PASSWORD is set and FLOE_TRINO_URL is not https",
  ],
  [{ FLOE_TRINO_URL: "nonsense" }, "FLOE_TRINO_URL"],
])("%j is an error that names the variable and no password", (given, message) => {
  let error: unknown;
  try {
    trinoSettings({ ...SETTINGS, ...given });
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ code: "service-settings", message: expect.stringContaining(message) });
  expect(inspect(error)).not.toContain("hunter2");
});

test("it counts when it is a Trino with that Iceberg catalog", async () => {
  await using server = await fake([
    ["tables", "iceberg"],
    ["system", "system"],
  ]);
  const environment = { ...SETTINGS, FLOE_TRINO_URL: server.url };
  expect(externalTrino.isConfigured?.(environment)).toBe(true);
  await using context = await startContext({ environment });
  const running = await (await externalTrino.install(context)).start(context);
  expect(running).toMatchObject({ version: "470", pids: [], endpoint: { url: server.url, catalog: "tables" } });
  expect(await externalTrino.diagnose(environment)).toMatchObject([
    { status: "ok", found: `external, 470 at ${server.url}` },
  ]);
});

test.each([
  [
    [
      ["other", "iceberg"],
      ["tables", "memory"],
    ],
    200,
    "service-refused",
    'trino: it has no Iceberg catalog "tables"; other is there',
  ],
  [[], 401, "service-refused", "trino: it refuses the user (401)"],
  [[], 500, "service-unreachable", "answers 500"],
] as const)("%j with status %i is %s", async (catalogs, status, code, message) => {
  await using server = await fake(catalogs, status);
  const endpoint = trinoSettings({ ...SETTINGS, FLOE_TRINO_URL: server.url });
  await expect(identify(endpoint, {})).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  const [finding] = await externalTrino.diagnose({ ...SETTINGS, FLOE_TRINO_URL: server.url });
  expect(finding).toMatchObject({ status: "broken", found: expect.stringContaining(message) });
});

test("one that is not there is unreachable", async () => {
  const url = `http://127.0.0.1:${await freePort()}`;
  await expect(identify(trinoSettings({ ...SETTINGS, FLOE_TRINO_URL: url }), {})).rejects.toMatchObject({
    code: "service-unreachable",
    message: `trino at ${url} gives no answer: ECONNREFUSED`,
  });
});
