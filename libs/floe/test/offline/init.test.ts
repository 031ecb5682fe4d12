/** A new project: it compiles as it stands, and it never replaces anything. */
import { mkdir, readFile, symlink } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile/compile.ts";
import { initProject } from "../../src/init/init.ts";
import { errorOf } from "../support/errors.ts";
import { scratch } from "../support/scratch.ts";

const now = (): Date => new Date("2026-03-01T12:00:00Z");
const FILES = [
  ".gitignore",
  "dbt/dbt_project.yml",
  "dbt/models/example.sql",
  "dbt/models/schema.yml",
  "floe.yaml",
  "platform/local/platform.yaml",
];

test.each(["shop", "my-shop", "Shop_2", "no", "null", "true", "dbt", "dbt-duckdb", "e5", "x".repeat(100)])(
  "a project called %s compiles",
  async (name) => {
    await using dir = await scratch();
    const result = await initProject({ dir: dir.path("new/deep"), name });
    expect([...result.files].sort()).toEqual(FILES);
    expect(await dir.files()).toEqual(FILES.map((file) => `new/deep/${file}`));
    const { artifact } = await compile({ specPath: dir.path("new/deep/floe.yaml"), env: {}, now });
    expect(artifact).toMatchObject({
      lineage_namespace: name,
      dbt_project_path: "dbt",
      resolved_profiles: { compute: { type: "duckdb" }, platform_env: "local" },
    });
    // dbt: letters, digits and underscores, quoted for its YAML 1.1, and no name that dbt's own packages have.
    const [line] = (await readFile(dir.path("new/deep/dbt/dbt_project.yml"), "utf8")).split("\n");
    expect(line).toMatch(/^name: "[a-z][a-z0-9_]*"$/);
    expect(line).not.toMatch(/"(dbt|dbt_duckdb)"/);
  },
);

test.each(["", "1st", "-x", "a b", "a/b", "../x", "ünder", "x".repeat(101), "a\n"])("%j is no name", async (name) => {
  await using dir = await scratch();
  expect(await errorOf(() => initProject({ dir: dir.dir, name }))).toMatchObject({
    code: "project-name-invalid",
    exitCode: 2,
  });
  expect(await dir.files()).toEqual([]);
});

describe("nothing is replaced, and all or nothing is written", () => {
  test.each(FILES)("when there is a %s", async (file) => {
    await using dir = await scratch();
    await dir.write(file, "mine");
    const error = await errorOf(() => initProject({ dir: dir.dir, name: "shop" }));
    expect(error).toMatchObject({ code: "project-exists", exitCode: 2, where: { file: dir.path(file) } });
    expect(error.message).toContain(file);
    expect(await dir.files()).toEqual([file]);
    expect(await readFile(dir.path(file), "utf8")).toBe("mine");
  });

  test("when one is a link that leads nowhere", async () => {
    await using dir = await scratch();
    await mkdir(dir.path("dbt"));
    await symlink(dir.path("nowhere"), dir.path("dbt/dbt_project.yml"));
    expect((await errorOf(() => initProject({ dir: dir.dir, name: "shop" }))).code).toBe("project-exists");
    expect(await dir.files()).toEqual(["dbt/dbt_project.yml"]);
  });

  test("when a part of the path is a file", async () => {
    await using dir = await scratch();
    await dir.write("dbt", "mine");
    expect((await errorOf(() => initProject({ dir: dir.dir, name: "shop" }))).code).toBe("file-unwritable");
    expect(await dir.files()).toEqual(["dbt"]);
    expect((await errorOf(() => initProject({ dir: dir.path("dbt/x"), name: "shop" }))).code).toBe("file-unwritable");
  });

  test("other files stay beside it", async () => {
    await using dir = await scratch();
    await dir.write("README.md", "mine");
    await dir.write("platform/notes.md", "mine");
    await initProject({ dir: dir.dir, name: "shop" });
    expect(await dir.files()).toEqual([...FILES, "README.md", "platform/notes.md"].sort());
  });
});
