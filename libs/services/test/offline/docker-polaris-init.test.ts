/** What polaris-init does inside the network, on a fake Polaris: run five times, the same state and the same credentials. */
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { initialisedIn, initialisePolaris } from "../../src/docker/polaris-init.ts";
import { FakePolaris } from "../support/fake-polaris.ts";
import { scratch } from "../support/programs.ts";

const ROOT = { id: "root", secret: "root-secret" };

async function polaris(options: { old?: boolean; onPostgres?: boolean } = {}): Promise<{
  fake: FakePolaris;
  environment: Record<string, string>;
  [Symbol.asyncDispose](): Promise<void>;
}> {
  const fake = new FakePolaris({ root: ROOT, ...options });
  const server = fake.server();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const environment = {
    POLARIS_URL: `http://127.0.0.1:${port}`,
    POLARIS_ROOT_SECRET: ROOT.secret,
    CATALOG_WAREHOUSE: "flights_docker",
    CATALOG_CLIENT_ID: "flights-docker",
    CATALOG_SCOPE: "PRINCIPAL_ROLE:ALL",
    S3_BUCKET: "lake",
    S3_REGION: "us-east-1",
    S3_INTERNAL_URL: "http://localstack:4566",
  };
  return { fake, environment, [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())) };
}

test.each([
  ["a Polaris in memory", {}],
  ["one on Postgres, which answers 500 to what is granted already", { onPostgres: true }],
  ["an old one, which resets no credentials", { old: true }],
])("five times the same: %s", async (_, options) => {
  await using peer = await polaris(options);
  await using place = await scratch("polaris-init");
  const first = await initialisePolaris(peer.environment, place.path);
  const [state, file] = [peer.fake.state(), await readFile(join(place.path, "catalog.env"), "utf8")];
  for (let times = 2; times <= 5; times += 1)
    expect(await initialisePolaris(peer.environment, place.path), `time ${times}`).toEqual(first);
  expect(peer.fake.state()).toBe(state);
  expect(await readFile(join(place.path, "catalog.env"), "utf8")).toBe(file);
  expect(first.location).toBe("s3://lake/flights_docker");
  expect(initialisedIn(JSON.parse(JSON.stringify(first)))).toEqual(first);
});

test("the storage's address is Polaris' own business, and no client's", async () => {
  await using peer = await polaris();
  await using place = await scratch("polaris-init");
  await initialisePolaris(peer.environment, place.path);
  expect(peer.fake.state()).toContain('"endpointInternal": "http://localstack:4566"');
  expect(peer.fake.state()).not.toContain('"endpoint":');
});

test("a shell reads what it leaves as it was meant", async () => {
  await using peer = await polaris();
  await using place = await scratch("polaris-init");
  const environment = { ...peer.environment, CATALOG_WAREHOUSE: "it's $(a) `warehouse`" };
  await initialisePolaris(environment, place.path);
  const script = '. "$1"; printf %s "$FLOE_CATALOG_WAREHOUSE"';
  const read = execFileSync("sh", ["-c", script, "sh", join(place.path, "catalog.env")], { encoding: "utf8" });
  expect(read).toBe("it's $(a) `warehouse`");
});

test("a setting that is missing is named", async () => {
  await expect(initialisePolaris({ POLARIS_URL: "http://127.0.0.1:1" }, "/nowhere")).rejects.toThrow(
    "catalog: CATALOG_WAREHOUSE is not set",
  );
});
