import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { floeContracts, scratch } from "./support/cli.ts";
import { callCli } from "./support/in-process.ts";
import { flights, write } from "./support/project.ts";

describe("--json prints one object on standard output and nothing else there", () => {
  const calls: readonly (readonly [string, readonly string[], number])[] = [
    ["validate", ["validate"], 0],
    ["validate", ["validate", "floe.yaml", "broken.yaml"], 1],
    ["validate", ["validate", "-f", "none.yaml"], 2],
    ["compile", ["compile"], 0],
    ["compile", ["compile", "-f", "broken.yaml"], 1],
    ["compile", ["compile", "-f", "none.yaml"], 2],
    ["init", ["init", "fresh"], 0],
    ["init", ["init", "x", "--dir", "."], 2],
    ["version", ["version"], 0],
    ["doctor", ["doctor"], 0],
    ["contracts", ["contracts", "--check", "no-such-check"], 2],
    ["floe-contracts", ["nonsense"], 2],
  ];

  test.for(calls)("%s %j ends with %i", async ([command, args, exit]) => {
    await using place = await scratch();
    await flights(place.path);
    await write(join(place.path, "broken.yaml"), "name: x\ntransforms: 3\n");
    const { code, stdout, stderr } = await callCli([...args, "--json"], {
      cwd: place.path,
      env: { FORCE_COLOR: "1" },
    });
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ command, ok: code === 0 });
    expect(stderr).toBe("");
    // Whether this machine has all that is needed is doctor's to say.
    if (command !== "doctor") expect(code).toBe(exit);
    if (exit === 2 && command !== "validate") {
      expect(answer.error).toMatchObject({
        code: expect.any(String),
        message: expect.any(String),
        hint: expect.any(String),
      });
    }
  });

  test("an error says where, as numbers", async () => {
    await using place = await scratch();
    await write(join(place.path, "floe.yaml"), "name: x\nname: y\n");
    const { stdout } = await callCli(["compile", "--json"], { cwd: place.path });
    expect(JSON.parse(stdout).error).toMatchObject({
      code: "yaml-duplicate-key",
      where: { file: "floe.yaml", line: 2, column: 1 },
    });
  });

  test("violations say code, pointer, place, expected and found", async () => {
    await using place = await scratch();
    await write(join(place.path, "floe.yaml"), "name: x\nversion: 1.0.0\ntransforms: 3\n");
    const { stdout } = await floeContracts(["validate", "floe.yaml", "--json"], { cwd: place.path });
    expect(JSON.parse(stdout)).toMatchObject({
      documents: [
        {
          file: "floe.yaml",
          schema: "floe-spec",
          version: "1.1.0",
          told_by: "name",
          ok: false,
          problems: [
            {
              code: "wrong-type",
              expected: "a list",
              found: "a number 3",
              where: { file: "floe.yaml", line: 3, column: 13, pointer: "/transforms" },
            },
          ],
        },
      ],
      summary: { documents: 1, valid: 0, invalid: 1, problems: 1 },
    });
  });
});
