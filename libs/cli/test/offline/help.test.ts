import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { floeContracts, golden, goldenDirectory } from "./support/cli.ts";

const COMMANDS = ["contracts", "validate", "compile", "init", "review", "rck", "doctor", "version"];

describe("help", () => {
  test.each(["", ...COMMANDS])("of `%s` is what the golden file says", async (command) => {
    const { code, stdout, stderr } = await floeContracts([...(command === "" ? [] : [command]), "--help"]);
    const { expected, actual } = await golden(`help${command === "" ? "" : `-${command}`}`, stdout);
    expect(actual).toBe(expected);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("`help compile` is `compile --help`", async () => {
    const [one, other] = await Promise.all([floeContracts(["help", "compile"]), floeContracts(["compile", "--help"])]);
    expect(one).toEqual(other);
  });

  test("fits a narrow terminal", async () => {
    const { stdout } = await floeContracts(["contracts", "--help"], { env: { COLUMNS: "80" } });
    const options = stdout.slice(stdout.indexOf("Options:"), stdout.indexOf("\n\nInstalls"));
    expect(Math.max(...options.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("--version is the version alone", async () => {
    const { code, stdout } = await floeContracts(["--version"]);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(code).toBe(0);
  });
});

describe("wrong usage ends with 2, says what was meant, and prints nothing on standard output", () => {
  test.each([
    [["compil"], "unknown command 'compil'", "did you mean compile?"],
    [["compile", "--josn"], "unknown option '--josn'", "did you mean --json?"],
    [
      [],
      "no command was given",
      "contracts, validate, compile, init, review, rck, up, down, status, logs, doctor, version",
    ],
    [["compile", "floe.yaml"], "too many arguments", "floe-contracts compile --help"],
    [["validate", "-f"], "argument missing", "floe-contracts validate --help"],
    [["validate", "a.yaml", "-f", "b.yaml"], "files and -f were both given", "-f to check a whole project"],
    [["validate", "--schema", "contract"], "without a file", "name the files"],
    [["validate", "a.yaml", "--platform-env", "prod"], "--platform-env was given with files", "use -f"],
  ])("%j", async (args, message, hint) => {
    const { code, stdout, stderr } = await floeContracts(args);
    expect(stderr).toMatch(/^error command-line-invalid: /);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test("with --json the answer is JSON although the line is wrong", async () => {
    const { code, stdout, stderr } = await floeContracts(["compile", "--json", "--outptu", "x"]);
    expect(JSON.parse(stdout)).toMatchObject({
      command: "compile",
      ok: false,
      error: { code: "command-line-invalid", message: "unknown option '--outptu'" },
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
  });
});

test("every golden file is held against something", async () => {
  const used = [
    ...["help", ...COMMANDS.map((command) => `help-${command}`)],
    ...[
      "validate-good",
      "validate-bad",
      "compile",
      "init",
      "version",
      "contracts-passed",
      "contracts-failed",
      "contracts-narrow",
      "rck-known",
      "rck-red",
    ],
  ];
  expect((await readdir(goldenDirectory)).sort()).toEqual(used.map((name) => `${name}.txt`).sort());
});
