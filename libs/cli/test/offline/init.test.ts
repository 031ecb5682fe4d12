import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesIn, floeContracts, golden, scratch } from "./support/cli.ts";
import { callCli } from "./support/in-process.ts";
import { write } from "./support/project.ts";

describe("init", () => {
  test("makes a project that validates and compiles as it stands", async () => {
    await using place = await scratch();
    const made = await floeContracts(["init", "sample"], { cwd: place.path });
    const { expected, actual } = await golden("init", made.stdout);
    expect(actual).toBe(expected);
    const cwd = join(place.path, "sample");
    const [valid, compiled] = [await floeContracts(["validate"], { cwd }), await floeContracts(["compile"], { cwd })];
    expect([made.code, valid.code, compiled.code]).toEqual([0, 0, 0]);
  });

  test("names the project after the directory, or goes where --dir says", async () => {
    await using place = await scratch();
    const cwd = join(place.path, "named-so");
    await write(join(cwd, "README.md"), "");
    const here = await callCli(["init", "--json"], { cwd });
    expect(JSON.parse(here.stdout)).toMatchObject({ command: "init", ok: true, name: "named-so", dir: cwd });
    const there = await callCli(["init", "other", "--dir", "deep/er"], { cwd: place.path });
    expect(there.stdout).toContain("made the project other in deep/er");
    expect(await readFile(join(place.path, "deep/er/floe.yaml"), "utf8")).toMatch(/^name: "?other"?$/m);
  });

  test.each([
    ["where a project is", "sample", "project-exists"],
    ["with a name that is none", "../up", "project-name-invalid"],
  ])("%s writes nothing and ends with 2", async (_case, name, error) => {
    await using place = await scratch();
    await write(join(place.path, "sample", "floe.yaml"), "mine");
    const before = await filesIn(place.path);
    const ran = await callCli(["init", name], { cwd: place.path });
    expect(ran.stderr).toContain(error);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: "" });
    expect(await filesIn(place.path)).toEqual(before);
    expect(await readdir(place.path)).toEqual(["sample"]);
  });
});
