/** `review` from arguments to exit code, on real repositories and on files, good and bad. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { floeContracts, scratch } from "./support/cli.ts";
import { callCli } from "./support/in-process.ts";
import { write } from "./support/project.ts";
import { Repository } from "./support/repository.ts";

const schema = (more: object): string =>
  `${JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object", ...more }, null, 2)}\n`;
const OLD = "schemas/demo/1.0.0.schema.json";
const NEW = "schemas/demo/1.1.0.schema.json";

async function demo(path: string, files: Readonly<Record<string, string>> = {}): Promise<Repository> {
  return Repository.make(path, {
    [OLD]: schema({ properties: { a: { enum: [1, 2] } } }),
    "review.yaml": "mode: backward\n",
    ...files,
  });
}

describe("exit codes", () => {
  test("0: nothing changed, in any form", async () => {
    await using place = await scratch();
    await demo(place.path);
    for (const args of [
      [],
      ["--base", "main"],
      ["--base", "HEAD", "--head", "HEAD"],
      ["--format", "github"],
      ["--json"],
    ]) {
      const { code, stderr } = await callCli(["review", ...args], { cwd: place.path });
      expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: "" });
    }
  });

  test("1: something breaks, said in each format, on standard output and in files", async () => {
    await using place = await scratch();
    const repository = await demo(place.path);
    await repository.write({ [NEW]: schema({ properties: { a: { enum: [1] } } }) });
    const files = [
      "sarif=out/review.sarif",
      "junit=out/review.xml",
      "markdown=out/review.md",
      "json=out/review.json",
      "github=out/github",
      "text=out/review.txt",
    ];
    const { code, stdout } = await callCli(["review", "--json", ...files.flatMap((file) => ["--output", file])], {
      cwd: place.path,
    });
    expect(code).toBe(1);
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({
      command: "review",
      ok: false,
      verdict: "breaking",
      counts: { error: expect.any(Number) },
    });
    const read = (name: string): Promise<string> => readFile(join(place.path, "out", name), "utf8");
    const { command: _, ...review } = said;
    expect(JSON.parse(await read("review.json"))).toEqual(review);
    expect(JSON.parse(await read("review.sarif"))).toMatchObject({ version: "2.1.0" });
    expect(await read("review.xml")).toContain("<failure");
    expect(await read("review.md")).toContain("This change breaks something");
    expect(await read("github")).toMatch(/^::error file=schemas\/demo\/1\.1\.0\.schema\.json,line=\d+/);
    expect(await read("review.txt")).toContain('{"a":2}');
  });

  test("a file takes the format, and the terminal is told in words", async () => {
    await using place = await scratch();
    const repository = await demo(place.path);
    await repository.write({ [NEW]: schema({ properties: { a: { enum: [1] } } }) });
    const args = ["review", "--format", "junit", "--output", "review.xml"];
    const { stdout } = await callCli(args, { cwd: place.path, env: { FORCE_COLOR: "1" } });
    expect(stdout).toContain("\u001b[31m✗");
    expect(await readFile(join(place.path, "review.xml"), "utf8")).toContain("<testsuites");
    const printed = await callCli(["review", "--format", "junit"], { cwd: place.path });
    expect(printed.stdout).toBe(await readFile(join(place.path, "review.xml"), "utf8"));
  });

  test("0 again: it is waived, by the repository's policy or by another file", async () => {
    await using place = await scratch();
    const repository = await demo(place.path);
    await repository.write({
      [OLD]: null,
      "schemas/demo/2.0.0.schema.json": schema({ properties: { a: { enum: [1] } } }),
    });
    expect(await callCli(["review", "--policy", "none.yaml"], { cwd: place.path })).toMatchObject({ code: 2 });
    await repository.write({ "wrong.yaml": "mode: sideways\n" });
    const wrong = await callCli(["review", "--policy", "wrong.yaml"], { cwd: place.path });
    expect({ code: wrong.code, said: wrong.stderr }).toEqual({
      code: 2,
      said: expect.stringMatching(/^wrong\.yaml:1:7 /),
    });
    await repository.write({ "other.yaml": "mode: forward\n" });
    const forward = await callCli(["review", "--policy", "other.yaml", "--json"], { cwd: place.path });
    expect(JSON.parse(forward.stdout).comparisons.map((each: { mode: string }) => each.mode)).toEqual(
      JSON.parse(forward.stdout).comparisons.map(() => "forward"),
    );
  });

  test("--mode overrules the policy", async () => {
    await using place = await scratch();
    const repository = await demo(place.path);
    await repository.write({ [NEW]: schema({ properties: { a: { enum: [1, 2, 3] } } }) });
    expect(await callCli(["review"], { cwd: place.path })).toMatchObject({ code: 0 });
    expect(await callCli(["review", "--mode", "full"], { cwd: place.path })).toMatchObject({ code: 1 });
  });

  test("a schema that was renamed, deleted, or is no text", async () => {
    await using place = await scratch();
    const repository = await demo(place.path, { [NEW]: schema({ properties: { a: { enum: [1, 2, 3] } } }) });
    await repository.git("mv", "schemas/demo", "schemas/other");
    expect((await callCli(["review", "--json"], { cwd: place.path })).code).not.toBe(2);
    await repository.git("rm", "-r", "--quiet", "--force", "schemas/other");
    expect((await callCli(["review", "--json"], { cwd: place.path })).code).not.toBe(2);
    await write(join(place.path, OLD), Buffer.from([0, 1, 2, 0xff]));
    const { code, stderr } = await callCli(["review"], { cwd: place.path });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("file-not-utf8") });
  });
});

describe("two files", () => {
  test("two versions of a document of this suite", async () => {
    await using place = await scratch();
    const args = ["review", "--old", "compiled-artifacts@1.0.0", "--new", "compiled-artifacts@1.1.0", "--json"];
    const { code, stdout } = await callCli(args, { cwd: place.path });
    expect(JSON.parse(stdout)).toMatchObject({ comparisons: [{ kind: "pair", verdict: "breaking" }] });
    expect(code).toBe(1);
    const same = await callCli(["review", "--old", "dbt-profile@1.0.0", "--new", "dbt-profile@1.0.0"], {
      cwd: place.path,
    });
    expect(same.code).toBe(0);
  });

  test("a version that there is not", async () => {
    const { code, stderr } = await floeContracts([
      "review",
      "--old",
      "compiled-artifacts@9.0.0",
      "--new",
      "compiled-artifacts@1.1.0",
    ]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("there is no schema compiled-artifacts 9.0.0"),
    });
  });

  const nested = (levels: number): string => `${'{"not":'.repeat(levels)}{}${"}".repeat(levels)}`;
  const BAD: readonly (readonly [string, string, number, RegExp])[] = [
    ["not JSON", "{", 2, /json-syntax/],
    ["nothing", "", 2, /document-empty|json-syntax/],
    ["no schema", "[1]", 2, /schema-invalid/],
    ["a keyword of the wrong type", '{"type":"text"}', 2, /schema-invalid/],
    ["an expression that is none", '{"pattern":"("}', 2, /schema-invalid|expression|pattern/],
    ["a $ref to nowhere", '{"$ref":"#/$defs/none"}', 2, /schema-reference-broken/],
    ["a $ref to a URL", '{"$ref":"http://127.0.0.1:9/a.json"}', 2, /schema-reference-broken/],
    ["nested 10,000 deep", nested(10_000), 2, /deep/],
    ["20 MB", `{"enum":["${"x".repeat(20 * 1024 * 1024)}"]}`, 2, /file-too-large/],
    [
      "a circle of references",
      '{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}}}',
      2,
      /schema-reference-broken/,
    ],
    ["a pattern with a huge automaton", '{"type":"string","pattern":"^(a|b)*a(a|b){25}$"}', 1, /unknown|breaks/],
  ];

  test.each(BAD)("%s", async (_, text, exit, said) => {
    await using place = await scratch();
    await write(join(place.path, "bad.json"), text);
    await write(join(place.path, "good.json"), '{"type":"string","pattern":"^(a|b)*(a|c)(a|b){25}$"}');
    const begun = performance.now();
    for (const [old, next] of [
      ["bad.json", "good.json"],
      ["good.json", "bad.json"],
    ] as const) {
      const { code, stdout, stderr } = await callCli(["review", "--old", old, "--new", next], { cwd: place.path });
      expect({ code, said: stdout + stderr }).toEqual({ code: exit, said: expect.stringMatching(said) });
      if (exit === 2) expect(stderr).toMatch(/hint: {5}\S/);
    }
    expect(performance.now() - begun).toBeLessThan(29_000);
  });
});

describe("wrong usage ends with 2 and says what to do", () => {
  test.each([
    [["--old", "a.json"], "--old was given alone", "both"],
    [["--old", "a", "--new", "b", "--base", "main"], "--old and --base", "without a repository"],
    [["--pairs", "-", "--policy", "x"], "--pairs and --policy", "JSON lines"],
    [["--pairs", "-", "--format", "sarif"], "--pairs and --format", "JSON lines"],
    [["--mode", "sideways"], 'there is no mode "sideways"', "backward, forward, full"],
    [["--mode", "full-transitive", "--old", "a", "--new", "b"], "two files", "use full"],
    [["--timeout", "soon"], "--timeout soon is no time", "seconds"],
    [["--format", "html"], "Allowed choices are", "floe-contracts review --help"],
    [["--output", "sarf=x"], "names no format and file", "did you mean sarif?"],
    [["--format-assertion"], "without --pairs", "policy"],
    [["--draft", "7"], "without --pairs", "$schema"],
    [["--base", "none"], "there is no commit", "name a branch"],
  ])("%j", async (args, message, hint) => {
    await using place = await scratch();
    await demo(place.path);
    const { code, stdout, stderr } = await callCli(["review", ...args], { cwd: place.path });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

test("names that are made to deceive stay text in what is printed", async () => {
  await using place = await scratch();
  const repository = await demo(place.path);
  const name = "\u001b[2J\n::error::planted@octocat";
  await repository.write({
    [NEW]: schema({ properties: { a: { enum: [1, 2] }, [name]: { const: name } }, required: [name] }),
  });
  for (const format of ["text", "github", "markdown", "junit"]) {
    const { stdout } = await callCli(["review", "--format", format], { cwd: place.path });
    expect(stdout).toContain("planted");
    expect(stdout).not.toContain("\u001b");
    expect(stdout).not.toMatch(/^::error::/m);
  }
});

test("no secret of the environment is printed or written", async () => {
  await using place = await scratch();
  const repository = await demo(place.path);
  const secret = "hunter22-is-secret";
  await repository.write({ [NEW]: schema({ properties: { a: { enum: [1, secret] } }, required: ["a"] }) });
  for (const format of ["text", "github", "markdown", "junit", "sarif", "json"]) {
    const { stdout } = await callCli(["review", "--format", format, "--output", `${format}=file`], {
      cwd: place.path,
      env: { API_TOKEN: secret },
    });
    expect(stdout + (await readFile(join(place.path, "file"), "utf8"))).not.toContain(secret);
  }
});
