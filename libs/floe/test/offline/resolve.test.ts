/** Names of profiles and layers, and the observability of two files. */
import { expect, test } from "vitest";
import { compile } from "../../src/compile/compile.ts";
import { errorOf } from "../support/errors.ts";
import { type Scratch, scratch } from "../support/scratch.ts";

const now = (): Date => new Date("2026-03-01T12:00:00Z");

const PLATFORM = `
storage:
  default: {bucket: raw-data}
  archive: {bucket: cold-data, region: eu-north-1}
catalogs:
  default: {uri: http://catalog, warehouse: lake}
compute:
  default: {type: duckdb}
  warehouse: {type: postgres, properties: {dbname: dw}}
`;

async function project(dir: Scratch, floe: string, platform: string = PLATFORM) {
  const specPath = await dir.write("floe.yaml", `name: orders\nversion: "1"\n${floe}`);
  const platformPath = await dir.write("platform/local/platform.yaml", platform);
  return { platformPath, compiled: () => compile({ specPath, env: {}, now }) };
}

async function compiled(floe: string, platform?: string) {
  await using dir = await scratch();
  const { artifact, version } = await (await project(dir, floe, platform)).compiled();
  expect(version).toBe("1.1.0");
  return artifact as Extract<Awaited<ReturnType<typeof compile>>, { version: "1.1.0" }>["artifact"];
}

test("profiles that are named are carried whole, the others are `default`", async () => {
  const artifact = await compiled("compute: warehouse\nstorage: archive\n");
  expect(artifact.resolved_profiles).toMatchObject({
    storage: { type: "s3", bucket: "cold-data", region: "eu-north-1", endpoint: "" },
    catalog: { type: "polaris", uri: "http://catalog", namespace: "default" },
    compute: { type: "postgres", properties: { dbname: "dw" }, credentials: { mode: "static", secret_ref: null } },
    platform_env: "local",
  });
  expect(artifact).toMatchObject({ compute: null, catalog: null, resolved_layers: null });
});

test("layers carry their whole profiles, and no description", async () => {
  const artifact = await compiled(
    "",
    `${PLATFORM}layers:\n  bronze: {name: bronze, description: as it came, storage_ref: archive, namespace: lake.bronze}\n`,
  );
  expect(artifact.resolved_layers).toEqual({
    bronze: {
      name: "bronze",
      storage: expect.objectContaining({ bucket: "cold-data" }),
      catalog: expect.objectContaining({ warehouse: "lake" }),
      namespace: "lake.bronze",
      retention_days: null,
      properties: {},
    },
  });
});

test.each([
  [
    "compute: warehose\n",
    3,
    10,
    /floe.yaml names the compute profile warehose; .*platform.yaml has under compute: default, warehouse/,
    /did you mean warehouse\?/,
  ],
  ["catalog: nessie\n", 3, 10, /catalogs profile nessie/, /add nessie to .*platform.yaml under catalogs/],
  ["storage: constructor\n", 3, 10, /storage profile constructor/, /name a profile that exists/],
  ["compute: toString\n", 3, 10, /compute profile toString/, /name a profile that exists/],
])("a profile that is not there: %j", async (floe, line, column, message, hint) => {
  await using dir = await scratch();
  const error = await errorOf((await project(dir, floe)).compiled);
  expect(error).toMatchObject({ code: "profile-not-found", exitCode: 1 });
  expect(error.where).toMatchObject({ file: dir.path("floe.yaml"), line, column });
  expect(error.message).toMatch(message);
  expect(error.hint).toMatch(hint);
});

test("a default profile that nobody wrote down is missed too", async () => {
  await using dir = await scratch();
  const error = await errorOf((await project(dir, "", PLATFORM.replace("  default: {uri", "  main: {uri"))).compiled);
  expect(error.message).toMatch(
    /floe.yaml leaves out catalog, so the profile default is meant; .* has under catalogs: main/,
  );
  expect(error.where).toMatchObject({ file: dir.path("floe.yaml"), line: 1, column: 1 });
  await using empty = await scratch();
  const none = await errorOf((await project(empty, "", "version: 1.2.0\n")).compiled);
  expect(none.message).toContain("has nothing under storage");
});

test("a layer that names no profile is told where it stands in the platform file", async () => {
  await using dir = await scratch();
  const { platformPath, compiled: attempt } = await project(
    dir,
    "",
    `layers:\n  gold: {name: gold, storage_ref: archiv, namespace: g}\n${PLATFORM.trimStart()}`,
  );
  const error = await errorOf(attempt);
  expect(error).toMatchObject({ code: "profile-not-found", where: { file: platformPath, line: 2, column: 35 } });
  expect(error.hint).toContain("did you mean archive?");
});

test("a layer's key and name must agree", async () => {
  await using dir = await scratch();
  const { platformPath, compiled: attempt } = await project(
    dir,
    "",
    `layers:\n  gold: {name: Gold, storage_ref: default, namespace: g}\n${PLATFORM.trimStart()}`,
  );
  expect(await errorOf(attempt)).toMatchObject({
    code: "layer-name-mismatch",
    where: { file: platformPath, line: 2, column: 16 },
    hint: expect.stringContaining("give the layer the key Gold"),
  });
});

test("floe.yaml's observability is laid over the platform's, field by field at every depth", async () => {
  const artifact = await compiled(
    `observability:
  traces: false
  lineage_endpoint: null
  attributes: {team: core, __proto__: kept}
  tracing: {sampling: {probability: 0.25}}
`,
    `${PLATFORM}observability:
  traces: true
  metrics: false
  otlp_endpoint: http://collector:4317
  lineage_endpoint: http://marquez:5000
  attributes: {team: platform, region: eu}
  tracing: {sampling: {sampling_type: probabilistic, probability: 1.0}, exporters: {otlp: true}}
`,
  );
  expect(artifact.observability).toMatchObject({
    traces: false,
    metrics: false,
    lineage: true,
    otlp_endpoint: "http://collector:4317",
    lineage_endpoint: null,
    tracing: {
      sampling: { sampling_type: "probabilistic", probability: 0.25, rate_limit: null },
      exporters: { jaeger: true, xray: false, otlp: true },
    },
  });
  expect(Object.entries(artifact.observability?.attributes ?? {}).sort()).toEqual([
    ["__proto__", "kept"],
    ["region", "eu"],
    ["team", "core"],
  ]);
});

test("the platform's observability counts where floe.yaml has none, and the defaults where neither has", async () => {
  const platform = await compiled("", `${PLATFORM}observability: {metrics: false}\n`);
  expect(platform.observability).toMatchObject({ traces: true, metrics: false });
  const nobody = await compiled("", `${PLATFORM}observability: null\n`);
  expect(nobody.observability).toMatchObject({ traces: true, metrics: true, otlp_endpoint: null, attributes: {} });
});
