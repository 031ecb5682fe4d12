import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesIn, floeContracts, golden, scratch, withoutOverride } from "./support/cli.ts";
import { callCli } from "./support/in-process.ts";
import { edit, flights, write } from "./support/project.ts";

const ARTIFACT = ".floe/compiled_artifacts.json";

describe("compile", () => {
  test("writes the artifact and says where, which version, for which target", async () => {
    await using place = await scratch();
    await flights(place.path);
    const { code, stdout, stderr } = await floeContracts(["compile"], { cwd: place.path });
    const { expected, actual } = await golden("compile", stdout);
    expect(actual).toBe(expected);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(await filesIn(place.path)).toContain(ARTIFACT);
    expect(JSON.parse(await readFile(join(place.path, ARTIFACT), "utf8"))).toMatchObject({ version: "1.1.0" });
    const again = await floeContracts(["validate", ARTIFACT], { cwd: place.path });
    expect(again.code).toBe(0);
  });

  test("takes -f, -o and --platform-env, and answers in JSON", async () => {
    await using place = await scratch();
    await flights(join(place.path, "project"));
    const args = ["compile", "-f", "project/floe.yaml", "-o", "a/b", "--platform-env", "prod", "--json"];
    const { code, stdout, stderr } = await callCli(args, { cwd: place.path });
    expect(JSON.parse(stdout)).toMatchObject({
      command: "compile",
      ok: true,
      path: "a/b/compiled_artifacts.json",
      version: "1.1.0",
      platform_env: "prod",
      warnings: [expect.stringContaining("dbt parse")],
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("of a 1.0.0 floe.yaml makes a 1.0.0 artifact, and says that --platform-env does nothing for it", async () => {
    await using place = await scratch();
    await flights(place.path);
    const args = ["compile", "-f", "floe-1.0.0.yaml", "--platform-env", "prod", "--json"];
    const { stdout } = await callCli(args, { cwd: place.path });
    expect(JSON.parse(stdout)).toMatchObject({
      version: "1.0.0",
      platform_env: null,
      warnings: [expect.stringContaining("--platform-env has no effect"), expect.stringContaining("dbt parse")],
    });
  });

  test("without a dbt project warns that there is none", async () => {
    await using place = await scratch();
    await flights(place.path);
    await edit(join(place.path, "floe.yaml"), "path: dbt", "path: nowhere");
    const { code, stdout } = await callCli(["compile"], { cwd: place.path });
    expect(stdout).toContain("warning dbt_project_path is null");
    expect(code).toBe(0);
  });

  test("an unknown profile ends with 1, at its place, and an older artifact stays as it was", async () => {
    await using place = await scratch();
    await flights(place.path);
    await write(join(place.path, ARTIFACT), "the old one");
    await edit(join(place.path, "floe.yaml"), "compute: default", "compute: defualt");
    const { code, stdout, stderr } = await callCli(["compile"], { cwd: place.path });
    expect(stderr).toContain("floe.yaml:7:10 profile-not-found");
    expect(stderr).toContain("7 │ compute: defualt\n      │          ^^^^^^^\n");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(await readFile(join(place.path, ARTIFACT), "utf8")).toBe("the old one");
  });

  test("every violation is listed, in both forms", async () => {
    await using place = await scratch();
    await flights(place.path);
    await edit(join(place.path, "floe.yaml"), "transforms:\n  - type: dbt", "transforms:\n  - typ: dbt");
    const text = await callCli(["compile"], { cwd: place.path });
    const json = await callCli(["compile", "--json"], { cwd: place.path });
    expect(text.stderr).toContain("missing-field at /transforms/0/type");
    expect(text.stderr).toContain("unknown-field at /transforms/0/typ");
    const { error } = JSON.parse(json.stdout);
    expect(error.code).toBe("document-invalid");
    expect(error.violations.map((each: { code: string }) => each.code).sort()).toEqual([
      "missing-field",
      "unknown-field",
    ]);
    expect([text.code, json.code]).toEqual([1, 1]);
  });
});

describe("an output that cannot be written ends with 2 and leaves nothing half-written", () => {
  test("a directory without the right to write", async () => {
    await using place = await scratch();
    await flights(place.path);
    await mkdir(join(place.path, "out"));
    await chmod(join(place.path, "out"), 0o555);
    const before = await filesIn(place.path);
    const ran = await floeContracts(["compile", "-o", "out"], { cwd: place.path, under: withoutOverride() });
    expect(ran.stderr).toContain("file-unwritable: cannot write out/compiled_artifacts.json: permission denied");
    expect(ran.code).toBe(2);
    expect(await filesIn(place.path)).toEqual(before);
  });

  test("a file where the directory should be", async () => {
    await using place = await scratch();
    await flights(place.path);
    await writeFile(join(place.path, "out"), "a file");
    const ran = await callCli(["compile", "-o", "out"], { cwd: place.path });
    expect(ran.stderr).toContain("file-unwritable");
    expect(ran.code).toBe(2);
    expect(await readFile(join(place.path, "out"), "utf8")).toBe("a file");
  });

  test("a directory where the file should be", async () => {
    await using place = await scratch();
    await flights(place.path);
    await mkdir(join(place.path, ARTIFACT), { recursive: true });
    const before = await filesIn(place.path);
    const ran = await callCli(["compile"], { cwd: place.path });
    expect(ran.stderr).toContain("file-unwritable");
    expect(ran.code).toBe(2);
    expect(await filesIn(place.path)).toEqual(before);
  });

  test("a disk that is full in the middle of the file", async () => {
    await using place = await scratch();
    await flights(place.path);
    await write(join(place.path, ARTIFACT), "the old one");
    const before = await filesIn(place.path);
    // A limit on the size of files fails a write half-way as a full disk does, and needs no right to mount one.
    const under = ["/bin/sh", "-c", 'trap "" XFSZ; ulimit -f 1; exec "$@"', "sh"];
    const ran = await floeContracts(["compile"], { cwd: place.path, under });
    expect(ran.stderr).toContain("file-unwritable");
    expect(ran.code).toBe(2);
    expect(await filesIn(place.path)).toEqual(before);
    expect(await readFile(join(place.path, ARTIFACT), "utf8")).toBe("the old one");
  });
});
