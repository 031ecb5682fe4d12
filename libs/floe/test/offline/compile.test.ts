/** What a compilation makes of a project. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { validate } from "@floe-contracts/schemas";
import { describe, expect, test } from "vitest";
import { type CompileOptions, compile, type EnvironmentContext } from "../../src/compile/compile.ts";
import { type ProjectFilesOptions, projectFiles } from "../../src/factories/project.ts";
import { COMPUTE_TARGETS } from "../../src/factories/targets.ts";
import { errorOf } from "../support/errors.ts";
import { type Scratch, scratch } from "../support/scratch.ts";

const now = (): Date => new Date("2026-03-01T13:00:00+01:00");

async function compiled(dir: Scratch, options: ProjectFilesOptions = {}, more: Partial<CompileOptions> = {}) {
  const project = await projectFiles(dir.path("project"), options);
  return compile({ specPath: project.specPath, env: project.env, now, ...more });
}

/** A manifest with the columns of models: model name → column → what stands beside its name. */
function manifest(models: Record<string, Record<string, object>>) {
  const nodes = Object.entries(models).map(([name, columns]) => [
    `model.orders.${name}`,
    {
      resource_type: "model",
      name,
      columns: Object.fromEntries(Object.entries(columns).map(([column, rest]) => [column, { name: column, ...rest }])),
    },
  ]);
  return {
    metadata: { dbt_schema_version: "https://schemas.getdbt.com/dbt/manifest/v12.json" },
    nodes: Object.fromEntries(nodes),
  };
}

test.each(["1.0.0", "1.1.0"] as const)(
  "a %s spec gives an artifact of that version, for every target",
  async (version) => {
    for (const target of COMPUTE_TARGETS) {
      await using dir = await scratch();
      const result = await compiled(dir, { version, target });
      expect(result.version).toBe(version);
      expect(result.artifact.version).toBe(version);
      expect(validate(result.artifact, "compiled-artifacts", version)).toMatchObject({ ok: true });
      const told =
        result.version === "1.0.0" ? result.artifact.compute.target : result.artifact.resolved_profiles?.compute.type;
      expect(told).toBe(target);
    }
  },
);

test("every default is written out, as the real floe-core dumps its models", async () => {
  await using dir = await scratch();
  const { artifact } = await compiled(dir, { version: "1.0.0" });
  expect(artifact).toEqual({
    version: "1.0.0",
    metadata: {
      compiled_at: "2026-03-01T12:00:00.000Z",
      floe_core_version: "0.1.0+reference",
      source_hash: createHash("sha256")
        .update(await readFile(dir.path("project/floe.yaml")))
        .digest("hex"),
    },
    compute: {
      target: "duckdb",
      connection_secret_ref: null,
      properties: { path: "warehouse.duckdb", schema: "main", threads: 4 },
    },
    transforms: [{ type: "dbt", path: "dbt", target: null }],
    consumption: {
      enabled: false,
      port: 4000,
      api_secret_ref: null,
      database_type: null,
      dev_mode: false,
      pre_aggregations: { refresh_schedule: "*/30 * * * *", timezone: "UTC" },
      security: { row_level: true, filter_column: "organization_id" },
    },
    governance: { classification_source: "dbt_meta", policies: {}, emit_lineage: true },
    observability: {
      traces: true,
      metrics: true,
      lineage: true,
      otlp_endpoint: null,
      lineage_endpoint: null,
      attributes: {},
    },
    catalog: null,
    dbt_manifest_path: null,
    dbt_project_path: "dbt",
    dbt_profiles_path: ".floe/profiles",
    lineage_namespace: "orders",
    environment_context: null,
    column_classifications: null,
  });
});

test("the same project gives the same artifact in another directory", async () => {
  await using one = await scratch();
  await using two = await scratch();
  const options = { manifest: manifest({ orders: { email: { meta: { floe: { classification: "pii" } } } } }) };
  const texts = await Promise.all([one, two].map(async (dir) => JSON.stringify(await compiled(dir, options))));
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).not.toContain(one.dir);
});

test("the hash is that of the file's bytes, a byte order mark included", async () => {
  await using dir = await scratch();
  const { specPath } = await projectFiles(dir.path("project"), { version: "1.0.0" });
  const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), await readFile(specPath)]);
  await dir.write("project/floe.yaml", bytes);
  const { artifact } = await compile({ specPath, now });
  expect(artifact.metadata.source_hash).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("the environment's platform is used, and platformEnv goes before FLOE_PLATFORM_ENV", async () => {
  await using dir = await scratch();
  const { specPath } = await projectFiles(dir.path("project"), { platformEnv: "prod" });
  const env = { FLOE_PLATFORM_ENV: "prod" };
  const fromEnv = await compile({ specPath, env, now });
  expect(fromEnv).toMatchObject({ artifact: { resolved_profiles: { platform_env: "prod" } } });
  const asked = await compile({ specPath, env: { FLOE_PLATFORM_ENV: "other" }, platformEnv: "prod", now });
  expect(asked).toEqual(fromEnv);
  expect((await errorOf(() => compile({ specPath, env: {}, now }))).code).toBe("platform-not-found");
});

test("an environment context is carried as it is given, and refused when it is wrong", async () => {
  await using dir = await scratch();
  const id = "00000000-0000-4000-8000-000000000001";
  const context: EnvironmentContext = {
    tenant_id: id,
    tenant_slug: "acme",
    project_id: id,
    project_slug: "orders",
    environment_id: id,
    environment_type: "staging",
    governance_category: "non_production",
  };
  const { specPath, env } = await projectFiles(dir.path("project"));
  const { artifact } = await compile({ specPath, env, now, environmentContext: context });
  expect(artifact.environment_context).toEqual(context);
  const wrong = compile({ specPath, env, now, environmentContext: { ...context, tenant_id: "acme" } });
  const error = await errorOf(() => wrong);
  expect(error.code).toBe("document-invalid");
  expect(error.message).toContain("/environment_context/tenant_id");
});

describe("the dbt project", () => {
  async function paths(dir: Scratch, transforms: string[], files: string[]) {
    for (const file of files) await dir.write(file, "{}");
    await dir.write(
      "p/floe.yaml",
      JSON.stringify({
        name: "x",
        version: "1",
        compute: { target: "duckdb" },
        transforms: transforms.map((path) => ({ type: "dbt", path })),
      }),
    );
    const { artifact } = await compile({ specPath: dir.path("p/floe.yaml"), now });
    return [artifact.dbt_project_path, artifact.dbt_manifest_path];
  }
  test.each<[string, string[], string[], (string | null)[]]>([
    ["no transform", [], [], [null, null]],
    ["no project in it", ["dbt"], ["p/dbt/models/x.sql"], [null, null]],
    ["a project, not parsed yet", ["./dbt/"], ["p/dbt/dbt_project.yml"], ["dbt", null]],
    [
      "a project and its manifest",
      ["dbt"],
      ["p/dbt/dbt_project.yml", "p/dbt/target/manifest.json"],
      ["dbt", "dbt/target/manifest.json"],
    ],
    ["the first that is a project", ["a", "b", "c"], ["p/b/dbt_project.yml", "p/c/dbt_project.yml"], ["b", null]],
    ["the spec's own directory", ["."], ["p/dbt_project.yml"], [".", null]],
    ["beside the project", ["../shared/dbt"], ["shared/dbt/dbt_project.yml"], ["../shared/dbt", null]],
    ["a directory of that name", ["dbt"], ["p/dbt/dbt_project.yml/x"], [null, null]],
    ["a path that no system has", ["a\0b", "x".repeat(5000), ""], [], [null, null]],
  ])("%s", async (_, transforms, files, expected) => {
    await using dir = await scratch();
    // Manifests are not read here: governance has its own tests, and {} is none.
    const attempt = paths(dir, transforms, files);
    if (expected[1] === null) expect(await attempt).toEqual(expected);
    else expect((await errorOf(() => attempt)).code).toBe("manifest-invalid");
  });

  test("an absolute path stays as its author wrote it", async () => {
    await using dir = await scratch();
    expect(await paths(dir, [dir.path("elsewhere")], ["elsewhere/dbt_project.yml"])).toEqual([
      dir.path("elsewhere"),
      null,
    ]);
  });

  test("its manifest is named by its path from floe.yaml", async () => {
    await using dir = await scratch();
    const { artifact } = await compiled(dir, { manifest: manifest({}) });
    expect(artifact.dbt_manifest_path).toBe("dbt/target/manifest.json");
    expect(artifact.column_classifications).toBeNull();
  });
});

describe("column classifications", () => {
  test("come from meta.floe and config.meta.floe of a model's columns, the newer place first", async () => {
    await using dir = await scratch();
    const { artifact } = await compiled(dir, {
      manifest: manifest({
        customers: {
          email: { meta: { floe: { classification: "pii", pii_type: "email", sensitivity: "high" } } },
          phone: { config: { meta: { floe: { classification: "pii", pii_type: "phone" } } }, meta: {} },
          name: { meta: { floe: { classification: "public" } }, config: { meta: { floe: { classification: "pii" } } } },
          id: { meta: { owner: "core" } },
          other: { meta: { floe: { owner: "core" } } },
        },
        plain: { id: {} },
        __proto__x: { constructor: { meta: { floe: { classification: "odd" } } } },
      }),
    });
    expect(artifact.column_classifications).toEqual({
      customers: {
        email: { classification: "pii", pii_type: "email", sensitivity: "high" },
        phone: { classification: "pii", pii_type: "phone", sensitivity: "medium" },
        name: { classification: "pii", pii_type: null, sensitivity: "medium" },
      },
      __proto__x: { constructor: { classification: "odd", pii_type: null, sensitivity: "medium" } },
    });
  });

  test("are left to others when governance says so, and then no manifest is read", async () => {
    await using dir = await scratch();
    const { artifact } = await compiled(dir, {
      manifest: "not read",
      specOverrides: { governance: { classification_source: "external" } },
    });
    expect(artifact.column_classifications).toBeNull();
    expect(artifact.dbt_manifest_path).toBe("dbt/target/manifest.json");
  });

  const column = (floe: unknown): unknown => manifest({ m: { c: { meta: { floe } } } });
  test.each<[string, unknown, RegExp]>([
    ["no JSON", '{"nodes": {', /line 1|JSON/],
    ["JSON of another kind", "[]", /no JSON object/],
    ["no manifest", { results: [] }, /has no nodes/],
    ["nodes of another kind", { nodes: [] }, /has no nodes/],
    ["a model without a name", { nodes: { "model.a.b": { resource_type: "model" } } }, /has no name/],
    [
      "columns of another kind",
      { nodes: { "model.a.b": { resource_type: "model", name: "b", columns: [1] } } },
      /columns is no object/,
    ],
    ["floe is no mapping", column("pii"), /no mapping/],
    ["no classification", column({ sensitivity: "high" }), /classification is not a string/],
    ["a classification that is no text", column({ classification: 3 }), /classification is not a string/],
    ["a pii_type that is no text", column({ classification: "pii", pii_type: [] }), /pii_type is not a string/],
    [
      "a sensitivity that does not exist",
      column({ classification: "pii", sensitivity: "extreme" }),
      /one of low, medium, high/,
    ],
    ["a name that is nearly right", column({ clasification: "pii" }), /did you mean classification\?/],
    [
      "two versions of a model that disagree",
      {
        nodes: Object.fromEntries(
          ["pii", "public"].map((classification, index) => [
            `model.a.b.v${index}`,
            { resource_type: "model", name: "b", columns: { c: { name: "c", meta: { floe: { classification } } } } },
          ]),
        ),
      },
      /two models called b classify the column c differently/,
    ],
  ])("a manifest that cannot be used: %s", async (_, content, message) => {
    await using dir = await scratch();
    const project = await projectFiles(dir.path("project"), { manifest: content });
    const error = await errorOf(() => compile({ ...project, now }));
    expect(error).toMatchObject({ code: "manifest-invalid", exitCode: 1 });
    expect(error.message).toMatch(message);
    expect(error.where?.file).toBe(dir.path("project/dbt/target/manifest.json"));
  });

  test("seeds, snapshots and tests with meta are no models", async () => {
    await using dir = await scratch();
    const seed = {
      resource_type: "seed",
      name: "s",
      columns: { c: { name: "c", meta: { floe: { classification: "pii" } } } },
    };
    const { artifact } = await compiled(dir, {
      manifest: { nodes: { "seed.a.s": seed, "test.a.t": { resource_type: "test" } } },
    });
    expect(artifact.column_classifications).toBeNull();
  });
});
