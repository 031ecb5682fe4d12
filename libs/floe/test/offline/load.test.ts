/** Reading floe.yaml and finding platform.yaml. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { floeSpecVersionOf, loadFloeSpec } from "../../src/load/floe-spec.ts";
import { loadPlatformSpec, platformEnvOf, platformPlaces } from "../../src/load/platform-spec.ts";
import { errorOf } from "../support/errors.ts";
import { scratch } from "../support/scratch.ts";

const PLATFORM = (bucket: string): string => `storage: {default: {bucket: ${bucket}}}\n`;

test.each([
  [{ compute: { target: "duckdb" } }, "1.0.0"],
  [{ compute: "default", catalog: { type: "glue", uri: "x" } }, "1.0.0"],
  [{ compute: { target: "duckdb" }, catalog: null }, "1.0.0"],
  [{ compute: "default" }, "1.1.0"],
  [{ version: "1.0.0" }, "1.1.0"],
  [{ compute: ["duckdb"] }, "1.1.0"],
  [null, "1.1.0"],
  ["text", "1.1.0"],
])("%j is read as %s", (value, version) => {
  expect(floeSpecVersionOf(value)).toBe(version);
});

test("a floe.yaml keeps what was written and where", async () => {
  await using dir = await scratch();
  const path = await dir.write("floe.yaml", "name: orders\nversion: '7'\ncompute: fast # the big one\n");
  const floe = await loadFloeSpec(path);
  expect(floe).toMatchObject({ version: "1.1.0", spec: { name: "orders", version: "7", compute: "fast" } });
  expect(Object.keys(floe.spec)).toEqual(["name", "version", "compute"]);
  expect(floe.source.positionOf("/compute")).toMatchObject({ file: path, line: 3, column: 10 });
});

test("an invalid floe.yaml is told with file, line and column", async () => {
  await using dir = await scratch();
  const path = await dir.write("floe.yaml", "name: orders\nversion: '7'\ncompute:\n  target: oracle\n");
  const error = await errorOf(() => loadFloeSpec(path));
  expect(error).toMatchObject({ code: "document-invalid", exitCode: 1 });
  expect(error.where).toMatchObject({ file: path, line: 4, column: 11, pointer: "/compute/target" });
});

describe("the platform file", () => {
  test("is looked for in platform/<env>/, <env>/ and .floe/<env>/, in this order", async () => {
    await using dir = await scratch();
    const places = platformPlaces(dir.dir, "prod");
    expect(places).toEqual(["platform/prod", "prod", ".floe/prod"].map((place) => dir.path(place, "platform.yaml")));
    const found: string[] = [];
    for (const place of [...places].reverse()) {
      await dir.write(place.slice(dir.dir.length + 1), PLATFORM(`bucket-${found.length}`));
      const platform = await loadPlatformSpec(dir.dir, "prod");
      expect(platform.spec.storage?.["default"]?.bucket).toBe(`bucket-${found.length}`);
      found.push(platform.file);
    }
    expect(found).toEqual([...places].reverse());
  });

  test("that exists and is wrong is an error, not a reason to look further", async () => {
    await using dir = await scratch();
    await dir.write("local/platform.yaml", PLATFORM("good-bucket"));
    const wrong = await dir.write("platform/local/platform.yaml", "storage: [1]\n");
    expect(await errorOf(() => loadPlatformSpec(dir.dir, "local"))).toMatchObject({
      code: "document-invalid",
      where: { file: wrong, line: 1, column: 10 },
    });
  });

  test("that is a directory is an error too", async () => {
    await using dir = await scratch();
    await mkdir(dir.path("platform", "local", "platform.yaml"), { recursive: true });
    expect((await errorOf(() => loadPlatformSpec(dir.dir, "local"))).code).toBe("file-unreadable");
  });

  test("that is nowhere is an error that names all places and the environments that exist", async () => {
    await using dir = await scratch();
    await dir.write("platform/local/platform.yaml", PLATFORM("aaa"));
    await dir.write("platform/production/platform.yaml", PLATFORM("aaa"));
    const error = await errorOf(() => loadPlatformSpec(dir.dir, "prod"));
    expect(error).toMatchObject({ code: "platform-not-found", exitCode: 2 });
    for (const place of platformPlaces(dir.dir, "prod")) expect(error.message).toContain(place);
    expect(error.hint).toBe("did you mean production? set FLOE_PLATFORM_ENV to one of: local, production");
  });

  test("is chosen by FLOE_PLATFORM_ENV, local without it", () => {
    expect(platformEnvOf({})).toBe("local");
    expect(platformEnvOf({ FLOE_PLATFORM_ENV: "" })).toBe("local");
    expect(platformEnvOf({ FLOE_PLATFORM_ENV: "eu-prod_2" })).toBe("eu-prod_2");
  });

  test.each(["../x", "..", ".", "a/b", "a\\b", "/etc", "a b", "prod\n", "pröd", "-x", "x".repeat(64), "a\0b"])(
    "is never looked for under the name %j",
    async (name) => {
      await using dir = await scratch();
      const project = await dir.write("project/floe.yaml", "").then((path) => join(path, ".."));
      await dir.write("x/platform.yaml", PLATFORM("aaa"));
      const errors = [
        await errorOf(() => loadPlatformSpec(project, name)),
        await errorOf(() => platformEnvOf({ FLOE_PLATFORM_ENV: name })),
      ];
      for (const error of errors) expect(error).toMatchObject({ code: "platform-env-invalid", exitCode: 2 });
    },
  );
});
