/** Projects on disk: made from nothing, and copied from an example. */
import { readFile, symlink } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile/compile.ts";
import { projectFiles, projectVariant } from "../../src/factories/project.ts";
import { COMPUTE_TARGETS } from "../../src/factories/targets.ts";
import { errorOf } from "../support/errors.ts";
import { type Scratch, scratch } from "../support/scratch.ts";

const now = (): Date => new Date("2026-03-01T12:00:00Z");
const FLIGHTS = fileURLToPath(new URL("../../../../examples/flights", import.meta.url));

test("a minimal project has what a provider and dbt need, and goes nowhere but into an empty directory", async () => {
  await using dir = await scratch();
  const project = await projectFiles(dir.path("p"), { target: "postgres", platformEnv: "ci", name: "shop" });
  expect(await dir.files()).toEqual(
    ["dbt/dbt_project.yml", "dbt/models/orders.sql", "floe.yaml", "platform/ci/platform.yaml"].map(
      (file) => `p/${file}`,
    ),
  );
  expect(project).toEqual({ dir: dir.path("p"), specPath: dir.path("p/floe.yaml"), env: { FLOE_PLATFORM_ENV: "ci" } });
  const { artifact } = await compile({ ...project, now });
  expect(artifact).toMatchObject({
    lineage_namespace: "shop",
    resolved_profiles: { platform_env: "ci", compute: { type: "postgres" } },
  });
  expect((await errorOf(() => projectFiles(dir.path("p")))).code).toBe("directory-not-empty");
  expect(await (await projectFiles(dir.path("flat"), { version: "1.0.0" })).specPath).toBe(dir.path("flat/floe.yaml"));
  expect(await dir.files()).not.toContain("flat/platform/local/platform.yaml");
});

test("texts that YAML 1.1 takes for something else are quoted: dbt and floe read with such a parser", async () => {
  await using dir = await scratch();
  const { specPath } = await projectFiles(dir.path("p"), { name: "no" });
  expect(await readFile(specPath, "utf8")).toContain('name: "no"');
  const variant = await projectVariant(dir.path("p"), dir.path("v"), { compute: "on" });
  expect(await readFile(variant.specPath, "utf8")).toContain('compute: "on"');
});

describe("a variant", () => {
  const SPEC = `# the shop
name: shop # its name
version: "1"
compute: default   # replaced in tests
description_below: [1,   2]
`;
  async function source(dir: Scratch): Promise<string> {
    for (const [path, text] of Object.entries({
      "s/floe.yaml": SPEC,
      "s/floe-1.0.0.yaml": "name: shop\nversion: '1'\ncompute: {target: duckdb}\n",
      "s/dbt/dbt_project.yml": "name: shop\n",
      "s/dbt/target/manifest.json": "{}",
      "s/dbt/logs/dbt.log": "x",
      "s/dbt/macros/target/kept.sql": "x",
      "s/.floe/compiled_artifacts.json": "{}",
      "s/.floe/profiles/profiles.yml": "x",
      "s/.floe/prod/platform.yaml": "x",
      "s/.gitignore": "x",
    })) {
      await dir.write(path, text);
    }
    return dir.path("s");
  }

  test("is a copy without what dbt and floe made", async () => {
    await using dir = await scratch();
    const variant = await projectVariant(await source(dir), dir.path("v"));
    expect(variant).toEqual({
      dir: dir.path("v"),
      specPath: dir.path("v/floe.yaml"),
      env: { FLOE_PLATFORM_ENV: "local" },
    });
    expect((await dir.files()).filter((file) => file.startsWith("v/"))).toEqual([
      "v/.floe/prod/platform.yaml",
      "v/.gitignore",
      "v/dbt/dbt_project.yml",
      "v/dbt/macros/target/kept.sql",
      "v/floe-1.0.0.yaml",
      "v/floe.yaml",
    ]);
    expect(await readFile(variant.specPath, "utf8")).toBe(SPEC);
  });

  test("changes the spec and keeps its comments; the example stays as it was", async () => {
    await using dir = await scratch();
    const from = await source(dir);
    const variant = await projectVariant(from, dir.path("v"), {
      compute: "warehouse",
      platformEnv: "prod",
      edit: (document) => document.setIn(["observability", "traces"], false),
    });
    expect(variant.env).toEqual({ FLOE_PLATFORM_ENV: "prod" });
    const text = await readFile(variant.specPath, "utf8");
    expect(text).toContain("# the shop\nname: shop # its name\n");
    expect(text).toContain("compute: warehouse # replaced in tests\n");
    expect(text).toContain("observability:\n  traces: false\n");
    expect(await readFile(`${from}/floe.yaml`, "utf8")).toBe(SPEC);
  });

  test("may use another spec of the project", async () => {
    await using dir = await scratch();
    const variant = await projectVariant(await source(dir), dir.path("v"), { spec: "floe-1.0.0.yaml" });
    expect((await compile({ ...variant, now })).version).toBe("1.0.0");
  });

  test("that cannot be made is an error, and the directory stays as it was", async () => {
    await using dir = await scratch();
    const from = await source(dir);
    expect((await errorOf(() => projectVariant(from, dir.path("v"), { spec: "nope.yaml" }))).code).toBe(
      "file-not-found",
    );
    expect((await errorOf(() => projectVariant(dir.path("nowhere"), dir.path("v")))).code).toBe("file-not-found");
    for (const inside of [from, `${from}/variant`, `${from}/a/../b`]) {
      expect((await errorOf(() => projectVariant(from, inside))).code).toBe("project-variant-invalid");
    }
    await dir.write("full/x", "");
    expect((await errorOf(() => projectVariant(from, dir.path("full")))).code).toBe("directory-not-empty");
    const flat = projectVariant(from, dir.path("flat"), { spec: "floe-1.0.0.yaml", compute: "warehouse" });
    expect((await errorOf(() => flat)).code).toBe("project-variant-invalid");
    await dir.write("s/broken.yaml", "a: [");
    const broken = projectVariant(from, dir.path("broken"), { spec: "broken.yaml", compute: "x" });
    expect((await errorOf(() => broken)).code).toBe("project-variant-invalid");
    expect(await dir.files()).not.toContain("v/floe.yaml");
  });

  test("of a project behind a link is a copy all the same", async () => {
    await using dir = await scratch();
    await source(dir);
    await symlink(dir.path("s"), dir.path("link"));
    const variant = await projectVariant(dir.path("link"), dir.path("v"), { compute: "x" });
    expect(await readFile(variant.specPath, "utf8")).toContain("compute: x");
    expect(await readFile(dir.path("s/floe.yaml"), "utf8")).toBe(SPEC);
  });
});

describe("the example project", () => {
  test.each(["local", "prod"])("compiles for every target on the platform %s", async (platformEnv) => {
    for (const target of COMPUTE_TARGETS) {
      await using dir = await scratch();
      const variant = await projectVariant(FLIGHTS, dir.path("v"), { compute: target, platformEnv });
      const compiled = await compile({ ...variant, now });
      expect(compiled).toMatchObject({
        version: "1.1.0",
        artifact: {
          dbt_project_path: "dbt",
          resolved_profiles: { platform_env: platformEnv, compute: { type: target } },
        },
      });
    }
  });

  test("compiles in its older form", async () => {
    await using dir = await scratch();
    const variant = await projectVariant(FLIGHTS, dir.path("v"), { spec: "floe-1.0.0.yaml" });
    expect(await compile({ ...variant, now })).toMatchObject({
      version: "1.0.0",
      artifact: { compute: { target: "duckdb" } },
    });
  });
});
