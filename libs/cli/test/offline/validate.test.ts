import { chmod, mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesIn, floeContracts, golden, ROOT, scratch, withoutOverride } from "./support/cli.ts";
import { callCli } from "./support/in-process.ts";
import { edit, flights, project, write } from "./support/project.ts";

describe("a project", () => {
  test("that is whole is valid, and what its names stand for is said", async () => {
    await using place = await scratch();
    await flights(place.path);
    const { code, stdout, stderr } = await floeContracts(["validate"], { cwd: place.path });
    const { expected, actual } = await golden("validate-good", stdout);
    expect(actual).toBe(expected);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("every violation of every document is listed with its line", async () => {
    await using place = await scratch();
    await project(place.path);
    await edit(join(place.path, "platform/local/platform.yaml"), "type: duckdb", "type: duckbd");
    await edit(join(place.path, "platform/local/platform.yaml"), "mode: oauth2", "mode: oauth2\n      passwrd: 3");
    const { code, stdout } = await floeContracts(["validate", "-f", "floe.yaml"], { cwd: place.path });
    const { expected, actual } = await golden("validate-bad", stdout);
    expect(actual).toBe(expected);
    expect(code).toBe(1);
  });

  test("all profiles that do not exist are named at once, layers' too", async () => {
    await using place = await scratch();
    await flights(place.path);
    await edit(join(place.path, "floe.yaml"), "storage: default", "storage: lake");
    await edit(join(place.path, "floe.yaml"), "compute: default", "compute: defualt");
    await edit(join(place.path, "platform/local/platform.yaml"), "catalog_ref: default", "catalog_ref: nessie");
    const { code, stdout } = await callCli(["validate"], { cwd: place.path });
    expect(stdout).toContain("floe.yaml:5:10 profile-not-found");
    expect(stdout).toContain("floe.yaml:7:10 profile-not-found");
    expect(stdout).toContain("did you mean default?");
    expect(stdout).toMatch(
      /platform\/local\/platform\.yaml:14:18 profile-not-found: platform\.yaml names the catalogs profile nessie/,
    );
    expect(stdout).toContain("0 valid, 2 not: 3 problems");
    expect(code).toBe(1);
  });

  test("a platform environment that is not there ends with 2 and says which are", async () => {
    await using place = await scratch();
    await flights(place.path);
    const flag = await callCli(["validate", "--platform-env", "prd"], { cwd: place.path });
    const variable = await callCli(["validate"], { cwd: place.path, env: { FLOE_PLATFORM_ENV: "prd" } });
    expect(flag.stdout).toContain(
      "did you mean prod? set FLOE_PLATFORM_ENV to one of: docker, local, nessie, polaris, prod",
    );
    expect(flag.code).toBe(2);
    expect(variable).toEqual(flag);
  });

  test("a 1.0.0 project needs no platform file", async () => {
    await using place = await scratch();
    await write(
      join(place.path, "floe.yaml"),
      "name: old\nversion: 1.0.0\ncompute:\n  target: duckdb\ntransforms:\n  - type: dbt\n    path: dbt\n",
    );
    const { code, stdout } = await callCli(["validate"], { cwd: place.path });
    expect(stdout).toContain("floe-spec 1.0.0");
    expect(code).toBe(0);
  });

  test("without floe.yaml ends with 2", async () => {
    await using place = await scratch();
    const { code, stdout } = await callCli(["validate"], { cwd: place.path });
    expect(stdout).toContain("file-not-found: floe.yaml does not exist");
    expect(code).toBe(2);
  });
});

describe("files are recognised", () => {
  const examples = join(ROOT, "schemas");
  test.each([
    ["compiled-artifacts/examples/1.0.0/valid/full.json", "compiled-artifacts 1.0.0, by its content"],
    ["compiled-artifacts/examples/1.1.0/valid/full.json", "compiled-artifacts 1.1.0"],
    ["floe-spec/examples/1.0.0/valid/full.yaml", "floe-spec 1.0.0"],
    ["floe-spec/examples/1.1.0/valid/full.yaml", "floe-spec 1.1.0"],
    ["platform-spec/examples/1.2.0/valid/full.yaml", "platform-spec 1.2.0"],
    ["dbt-profile/examples/1.0.0/valid/full.yaml", "dbt-profile 1.0.0"],
    ["contract/examples/1.0.0/valid/full.yaml", "contract 1.0.0"],
    ["result-record/examples/1.0.0/valid/full.json", "result-record 1.0.0"],
    ["../contracts/core-to-dbt.contract.yaml", "contract 1.0.0"],
    ["../examples/flights/platform/prod/platform.yaml", "platform-spec 1.2.0"],
    ["../examples/flights/floe-1.0.0.yaml", "floe-spec 1.0.0"],
  ])("%s", async (file, kind) => {
    const { code, stdout } = await callCli(["validate", join(examples, file)], { cwd: ROOT });
    expect(stdout).toContain(kind);
    expect(code).toBe(0);
  });

  test("as what the user says they are, whatever they are called", async () => {
    const file = join(examples, "platform-spec/examples/1.2.0/valid/full.yaml");
    const { code, stdout } = await callCli(["validate", file, "--schema", "contract"], { cwd: ROOT });
    expect(stdout).toContain("contract 1.0.0, as asked");
    expect(code).toBe(1);
  });

  test.each([
    [["--schema", "contracts"], 2, "did you mean contract?"],
    [["--schema", "contract", "--schema-version", "9.9.9"], 1, "there is no schema of contract"],
  ])("%j is an error that says what there is", async (args, code, text) => {
    const ran = await callCli(["validate", join(ROOT, "contracts/core-to-dbt.contract.yaml"), ...args], { cwd: ROOT });
    expect(ran.stdout + ran.stderr).toContain(text);
    expect(ran.code).toBe(code);
  });

  test("each line of results.jsonl is a record, and its number is the line", async () => {
    await using place = await scratch();
    const record = await import("node:fs/promises").then(({ readFile }) =>
      readFile(join(examples, "result-record/examples/1.0.0/valid/full.json"), "utf8"),
    );
    const line = JSON.stringify(JSON.parse(record));
    const file = await write(
      join(place.path, "results.jsonl"),
      `${line}\n${line.replace('"boundary"', '"bondary"')}\n{"id": \n`,
    );
    const { code, stdout } = await callCli(["validate", file], { cwd: place.path });
    expect(stdout).toContain("results.jsonl  result-record 1.0.0, by its name, 3 records: 3 problems");
    expect(stdout).toMatch(/^results\.jsonl:2:\d+ unknown-field at \/bondary/m);
    expect(stdout).toMatch(/^results\.jsonl:3:\d+ json-syntax/m);
    expect(code).toBe(1);
  });
});

/** Each: what is written as floe.yaml (or done to it), the code, where, and the exit code. */
const BAD: readonly (readonly [string, (file: string) => Promise<unknown>, string, string, number])[] = [
  ["nothing in it", (file) => writeFile(file, ""), "document-empty", ":1:1", 1],
  ["only comments", (file) => writeFile(file, "# later\n\n"), "document-empty", ":1:1", 1],
  ["no such file", () => Promise.resolve(), "file-not-found", "", 2],
  ["a directory", (file) => mkdir(file), "file-unreadable", "", 2],
  ["a link to itself", (file) => symlink(file, file), "file-unreadable", "", 2],
  ["50 MB", (file) => writeFile(file, "name: x\n").then(() => truncate(file, 50_000_000)), "file-too-large", "", 2],
  ["not UTF-8", (file) => writeFile(file, Buffer.from("name: caf\xe9\n", "latin1")), "file-not-utf8", ":1:10", 1],
  ["UTF-16", (file) => writeFile(file, Buffer.from("\ufeffname: x\n", "utf16le")), "file-not-utf8", ":1:1", 1],
  ["a NUL byte", (file) => writeFile(file, "name: x\0y\n"), "document-control-character", ":1:8", 1],
  ["a key twice", (file) => writeFile(file, "name: x\nversion: 1.0.0\nname: y\n"), "yaml-duplicate-key", ":3:1", 1],
  ["a tab for indentation", (file) => writeFile(file, "transforms:\n\t- type: dbt\n"), "yaml-syntax", ":2:1", 1],
  ["a bracket left open", (file) => writeFile(file, "name: [x\n"), "yaml-syntax", ":2:1", 1],
  ["two documents", (file) => writeFile(file, "name: x\n---\nname: y\n"), "yaml-many-documents", ":2:1", 1],
  ["an unknown tag", (file) => writeFile(file, "name: !!binary aGk=\n"), "yaml-unknown-tag", ":1:", 1],
  ["a merge key", (file) => writeFile(file, "a: &a {b: 1}\n<<: *a\n"), "yaml-merge-key", ":2:1", 1],
  ["nested without end", (file) => writeFile(file, `a: ${"[".repeat(5000)}\n`), "document-too-deep", ":1:", 1],
  ["aliases that expand without end", (file) => writeFile(file, bomb()), "yaml-alias-expansion", ":", 1],
  ["a list", (file) => writeFile(file, "- name: x\n"), "wrong-type", ":1:1", 1],
  ["a wrong type", (file) => writeFile(file, "name: x\nversion: 1.0.0\ntransforms: {}\n"), "wrong-type", ":3:13", 1],
  ["a number with a huge exponent", (file) => writeFile(file, "name: 1e999\n"), "number-not-finite", ":1:7", 1],
];

function bomb(): string {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level <= 12; level += 1) {
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  }
  return `${lines.join("\n")}\n`;
}

describe("bad input gets one clear error with a place, and nothing is written", () => {
  test.for(BAD)("%s", async ([, spoil, error, place, exit]) => {
    await using at = await scratch();
    const file = join(at.path, "floe.yaml");
    await spoil(file);
    const before = await filesIn(at.path);
    const ran = {
      project: await callCli(["validate"], { cwd: at.path }),
      file: await callCli(["validate", "floe.yaml"], { cwd: at.path }),
      compile: await callCli(["compile", "-o", "out"], { cwd: at.path }),
    };
    for (const { code, stdout, stderr } of Object.values(ran)) {
      const said = stdout + stderr;
      expect(said).toContain(place === "" ? `${error}:` : `floe.yaml${place}`);
      expect(said).toContain(error);
      expect(said).toMatch(/hint:|expected:/);
      expect(said).not.toMatch(/^\s+at .*\.ts:\d+/m);
      expect(code).toBe(exit);
    }
    expect(ran.project.stdout).toContain("0 valid, 1 not: ");
    expect(ran.compile.stdout).toBe("");
    expect(await filesIn(at.path)).toEqual(before);
  });

  test("a file that may not be read is named, with the reason", async () => {
    await using place = await scratch();
    const file = await write(join(place.path, "floe.yaml"), "name: x\n");
    await chmod(file, 0);
    const ran = await floeContracts(["validate"], { cwd: place.path, under: withoutOverride() });
    expect(ran.stdout).toContain("file-unreadable: cannot read floe.yaml: permission denied");
    expect(ran.code).toBe(2);
  });

  test("the worst of several files decides, and each is reported", async () => {
    await using place = await scratch();
    await flights(place.path);
    await write(join(place.path, "bad.yaml"), "name: x\ntransforms: 3\n");
    const { code, stdout } = await callCli(["validate", "bad.yaml", "floe.yaml", "none.yaml"], {
      cwd: place.path,
    });
    expect(stdout).toMatch(/✗ bad\.yaml .*✓ floe\.yaml.*✗ none\.yaml/s);
    expect(stdout).toContain("1 valid, 2 not: ");
    expect(code).toBe(2);
  });

  test("a file that is no document of floe's is not guessed at", async () => {
    await using place = await scratch();
    await write(join(place.path, "notes.yaml"), "shopping: [milk]\n");
    const { code, stdout } = await callCli(["validate", "notes.yaml"], { cwd: place.path });
    expect(stdout).toContain("document-not-recognised");
    expect(stdout).toContain("--schema: catalog-connection, compiled-artifacts, contract");
    expect(code).toBe(2);
  });
});
