/** A Polaris that runs already, played by the fake: what the run makes in it, and takes away. */
import { expect, test } from "vitest";
import { externalPolaris, polarisAddress } from "../../src/catalog/polaris/external.ts";
import { freePort, RunDirectory, Secret } from "../../src/index.ts";
import type { StartContext } from "../../src/service.ts";
import { type FakeOptions, startFakePolaris } from "../support/fake-polaris.ts";
import { NAMES } from "../support/standalone.ts";

const ROOT = { id: "boss", secret: "rootsecret" };

function settings(url: string): Record<string, string> {
  return { POLARIS_URL: `${url}/api/catalog/`, FLOE_POLARIS_ROOT_ID: ROOT.id, FLOE_POLARIS_ROOT_SECRET: ROOT.secret };
}

async function start(url: string, run: RunDirectory, names = NAMES) {
  const environment = settings(url);
  const context: StartContext = {
    run,
    limitMs: 10_000,
    names,
    environment,
    progress: () => {},
    signal: new AbortController().signal,
    endpoints: {
      s3: {
        url: "http://127.0.0.1:1",
        stsUrl: null,
        region: "us-east-1",
        accessKeyId: "key",
        secretAccessKey: new Secret("secret"),
        bucket: "lake",
        pathStyle: true,
        roleArn: null,
      },
    },
  };
  return (await externalPolaris.install(context)).start(context);
}

const fake = (options: Partial<FakeOptions> = {}) => startFakePolaris({ root: ROOT, ...options });

test("two runs beside each other make principals of their own, and leave what was there before", async () => {
  await using server = await fake({ onPostgres: true });
  await using run = await RunDirectory.create({ label: "polaris" });
  const before = server.fake.state();
  const first = await start(server.url, run);
  const second = await start(server.url, run);
  expect(first.endpoint.uri).toBe(`${server.url}/api/catalog`);
  expect(first.endpoint.writer.id).not.toBe(second.endpoint.writer.id);
  expect(first.endpoint).toMatchObject({ vendsCredentials: false, managementUrl: `${server.url}/api/management` });
  expect([first.pids, first.version]).toEqual([[], "unknown"]);
  // The second one found the first one's catalog, which goes when nobody's roles are in it.
  await second.stop();
  await first.stop();
  await first.stop();
  expect(server.fake.state()).toBe(before);
});

test("a start that fails on its way leaves nothing", async () => {
  await using server = await fake({ faults: { "GET /api/catalog/v1/config": 503 } });
  await using run = await RunDirectory.create({ label: "polaris" });
  const before = server.fake.state();
  await expect(start(server.url, run)).rejects.toMatchObject({ code: "service-refused" });
  expect(server.fake.state()).toBe(before);
});

test("which settings name it, and how they can be wrong", async () => {
  const { isConfigured, needs } = externalPolaris;
  expect([isConfigured?.({}), isConfigured?.({ POLARIS_URL: "" }), needs]).toEqual([false, false, ["s3"]]);
  expect(isConfigured?.({ FLOE_POLARIS_URL: "http://p" })).toBe(true);
  expect(isConfigured?.({ FLOE_CATALOG_URI: "http://p/api/catalog" })).toBe(true);
  const { base, root } = polarisAddress({ ...settings("http://old"), FLOE_POLARIS_URL: "http://new/polaris/" });
  expect([base, root.id, String(root.secret)]).toEqual(["http://new/polaris", "boss", "[secret hidden]"]);
  const wrong = (environment: Record<string, string>) => () => polarisAddress(environment);
  expect(wrong({ POLARIS_URL: "http://p" })).toThrow("catalog: FLOE_POLARIS_ROOT_SECRET is not set");
  const inside = { ...settings("http://p"), POLARIS_URL: "http://boss:topsecret@p" };
  expect(wrong(inside)).toThrow("catalog: POLARIS_URL is no http or https address");
  expect(wrong(inside)).not.toThrow("topsecret");
});

test("doctor asks it for a token", async () => {
  await using server = await fake();
  expect(await externalPolaris.diagnose(settings(server.url))).toMatchObject([
    { name: "catalog", status: "ok", found: `external, Polaris at ${server.url}` },
  ]);
  const wrong = { ...settings(server.url), FLOE_POLARIS_ROOT_SECRET: "no" };
  expect(await externalPolaris.diagnose(wrong)).toMatchObject([
    { status: "broken", found: expect.stringContaining("401") },
  ]);
  const nobody = settings(`http://127.0.0.1:${await freePort()}`);
  expect(await externalPolaris.diagnose(nobody)).toMatchObject([
    { status: "broken", found: expect.stringContaining("ECONNREFUSED") },
  ]);
});
