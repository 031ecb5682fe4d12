/** The generator's drift check is itself shown to fail: on a small repository of its own, changed in every way. */
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { discoverSchemas } from "../../src/generate/discover.ts";
import { renderFields } from "../../src/generate/fields.ts";
import { lintSchema } from "../../src/generate/lint.ts";
import { generate } from "../../src/generate/main.ts";
import { verdictOnly } from "../../src/generate/verdict-only.ts";
import type { Schema } from "../../src/index.ts";
import { ROOT } from "./support/examples.ts";

const SCHEMA = "schemas/platform-spec/0.1.0.schema.json";
const GEN = "libs/schemas/src/gen";
const TINY: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "PlatformSpec",
  type: "object",
  additionalProperties: false,
  required: ["kind"],
  properties: {
    kind: { description: "What it is.", type: "string", pattern: "^[a-z]+$" },
    size: { type: "number", minimum: 0, default: 1 },
  },
};

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "floe-generate-"));
  await write(SCHEMA, JSON.stringify(TINY));
  await write("schemas/platform-spec/examples/0.1.0/valid/full.yaml", "kind: x\nsize: 2\n");
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function run(options: { write: boolean }): Promise<{ exit: number; lines: string[] }> {
  const lines: string[] = [];
  const exit = await generate({ root, ...options, print: (line) => lines.push(line) });
  return { exit, lines };
}

describe("the drift check", () => {
  test("is quiet after writing, and writing again writes nothing", async () => {
    expect((await run({ write: true })).exit).toBe(0);
    expect(await run({ write: false })).toEqual({ exit: 0, lines: ["7 generated files agree with the schemas"] });
    expect((await run({ write: true })).lines).toEqual(["nothing to write"]);
  });

  test("names every file that a changed schema makes stale", async () => {
    await run({ write: true });
    await write(
      SCHEMA,
      JSON.stringify({ ...TINY, properties: { ...TINY.properties, size: { type: "number", minimum: 1, default: 1 } } }),
    );
    const { exit, lines } = await run({ write: false });
    expect(exit).toBe(1);
    expect(lines).toEqual([
      `stale   ${GEN}/validators/platform-spec-0.1.0.js`,
      "stale   schemas/platform-spec/0.1.0.fields.txt",
      "stale   schemas/platform-spec/examples/0.1.0/invalid/constraints.jsonl",
      "3 generated files differ; run: pnpm generate --write",
    ]);
  });

  test("an edited description changes the types and no validator", async () => {
    await run({ write: true });
    await write(SCHEMA, JSON.stringify(TINY).replace("What it is.", "What kind it is."));
    const { lines } = await run({ write: false });
    expect(lines.filter((line) => line.startsWith("stale")).map((line) => dirname(line.slice(8)))).toEqual([
      `${GEN}/types`,
      `${GEN}/types`,
    ]);
  });

  test.each([
    `${GEN}/documents.ts`,
    `${GEN}/types/platform-spec-0.1.0.ts`,
    `${GEN}/types/platform-spec-0.1.0.filled.ts`,
    `${GEN}/validators/platform-spec-0.1.0.js`,
    `${GEN}/validators/runtime.js`,
    "schemas/platform-spec/0.1.0.fields.txt",
    "schemas/platform-spec/examples/0.1.0/invalid/constraints.jsonl",
  ])("%s: edited, then missing, then written again", async (path) => {
    await run({ write: true });
    const text = await readFile(join(root, path), "utf8");
    await write(path, `${text}\n`);
    expect(await run({ write: false })).toMatchObject({
      exit: 1,
      lines: [`stale   ${path}`, "1 generated file differs; run: pnpm generate --write"],
    });
    await rm(join(root, path));
    expect(await run({ write: false })).toMatchObject({ exit: 1, lines: [`missing ${path}`, expect.anything()] });
    expect(await run({ write: true })).toEqual({ exit: 0, lines: [`wrote   ${path}`] });
    expect(await readFile(join(root, path), "utf8")).toBe(text);
  });

  test("a file that nothing generates any more is surplus, and removed", async () => {
    await run({ write: true });
    const surplus = [`${GEN}/types/platform-spec-0.0.9.ts`, "schemas/platform-spec/0.0.9.fields.txt"];
    for (const path of surplus) await write(path, "old");
    expect(await run({ write: false })).toMatchObject({
      exit: 1,
      lines: [...surplus.map((path) => `surplus ${path}`), expect.anything()],
    });
    await run({ write: true });
    expect(surplus.map((path) => existsSync(join(root, path)))).toEqual([false, false]);
  });

  test("a removed schema leaves nothing behind", async () => {
    await run({ write: true });
    await rm(join(root, SCHEMA));
    await run({ write: true });
    expect((await readdir(join(root, GEN, "types"))).sort()).toEqual([]);
  });

  test("a constraint without an example stops it", async () => {
    await write("schemas/platform-spec/examples/0.1.0/valid/full.yaml", "kind: x\n");
    await expect(run({ write: true })).rejects.toThrow(
      /no example violates these constraints alone[\s\S]*#\/properties\/size\/minimum/,
    );
  });
});

test("the same schemas give the same files, in any order of reading", async () => {
  await run({ write: true });
  const first = await readFile(join(root, GEN, "validators/platform-spec-0.1.0.js"), "utf8");
  await rm(join(root, "libs"), { recursive: true });
  await run({ write: true });
  expect(await readFile(join(root, GEN, "validators/platform-spec-0.1.0.js"), "utf8")).toBe(first);
});

describe("what a schema must hold to", () => {
  const lint = (schema: Schema): string[] =>
    lintSchema({ document: "x", version: "1.0.0", path: "x.json", schema }).map((line) => line.replace("x.json ", ""));
  const asSchema = (value: object): Schema => value as Schema;

  test("the real ones do", async () => {
    expect((await discoverSchemas(ROOT)).flatMap(lintSchema)).toEqual([]);
  });
  test.each<[string, object, string]>([
    ["a keyword that is not supported", { type: "array", contains: {} }, "#/contains: a keyword that is not supported"],
    ["a misspelt keyword", { type: "string", maxlength: 3 }, "#/maxlength: a keyword that is not supported"],
    ["a pattern without a type", { pattern: "^a$" }, '#/pattern: needs "type": "string" beside it'],
    ["a limit on the wrong type", { type: "string", minimum: 3 }, '#/minimum: needs "type": "number" beside it'],
    ["an unknown format", { type: "string", format: "ipv9" }, "#/format: ipv9 is not one of"],
    ["a reference to nothing", { $ref: "#/$defs/X" }, "#/$ref: #/$defs/X is not a definition of this schema"],
    ["a reference to outside", { $ref: "other.json" }, "#/$ref: other.json is not a definition"],
    ["a definition that nothing uses", { $defs: { X: { type: "null" } } }, "#/$defs/X: nothing refers to it"],
    ["a pattern that does not compile", { type: "string", pattern: "(" }, "#: ( is not a regular expression"],
    [
      "a default that is not valid",
      { type: "integer", default: "7" },
      '#/default: "7" does not meet the schema: wrong-type at #/type',
    ],
    [
      "an example that is not valid",
      { enum: ["a"], examples: ["b"] },
      '#/examples: "b" does not meet the schema: not-one-of at #/enum',
    ],
  ])("%s", (_what, schema, problem) => {
    expect(lint(asSchema(schema))).toEqual([expect.stringContaining(problem)]);
  });
  test("a condition may look at a value of any type", () => {
    expect(
      lint(asSchema({ type: "object", if: { properties: { a: { pattern: "^x" } } }, else: { required: ["b"] } })),
    ).toEqual([]);
  });
});

test("the field list says all that a schema says", () => {
  const schema: Schema = {
    title: "T",
    type: "object",
    additionalProperties: false,
    required: ["a", "u"],
    properties: {
      a: { type: "string", pattern: "^x$", minLength: 1, maxLength: 3 },
      b: { type: ["integer", "null"], minimum: 1, default: null },
      c: { type: "number", minimum: 0, default: 1 },
      d: { type: "array", items: { type: "string" }, minItems: 1 },
      e: { type: "object", additionalProperties: { $ref: "#/$defs/E" }, default: {} },
      f: { type: "object" },
      g: { anyOf: [{ type: "string" }, { $ref: "#/$defs/O" }, { type: "null" }] },
      h: { const: "k", default: "k" },
      u: { $ref: "#/$defs/U" },
    },
    $defs: {
      U: { type: "object", required: ["kind"], oneOf: [{ $ref: "#/$defs/O" }, { $ref: "#/$defs/P" }] },
      E: { enum: ["x", "y"] },
      O: { type: "object", additionalProperties: false, properties: { kind: { const: "o" } } },
      P: { type: "object", properties: { kind: { const: "p" } } },
    },
  };
  expect(renderFields({ document: "floe-spec", version: "1.0.0", path: "x", schema })).toBe(
    [
      "ROOT T: closed",
      "  a*: string (pattern ^x$, minLength 1, maxLength 3)",
      "  b: integer (minimum 1) | null  [default null]",
      "  c: number (minimum 0.0)  [default 1.0]",
      "  d: array of string (minItems 1)",
      "  e: map of E",
      "  f: object (open)",
      "  g: string | O | null",
      '  h: const "k"  [default "k"]',
      "  u*: oneOf(O | P) by kind",
      "E: enum(x, y)",
      "O: closed",
      '  kind: const "o"',
      "P: open",
      '  kind: const "p"',
      "",
    ].join("\n"),
  );
});

describe("the generated validators", () => {
  test("are refused when ajv writes its code in another way than is known", () => {
    expect(() => verdictOnly("vErrors.concat([]);")).toThrow(/is not as verdict-only\.ts knows it/);
  });
  test("hold no path of the machine that they were generated on", async () => {
    const folder = join(ROOT, GEN, "validators");
    for (const name of await readdir(folder))
      expect(readFileSync(join(folder, name), "utf8")).not.toContain("node_modules");
  });
  test("import nothing but their own run-time helpers, and those import nothing", async () => {
    const folder = join(ROOT, GEN, "validators");
    for (const name of await readdir(folder)) {
      const imports = readFileSync(join(folder, name), "utf8").match(/^import .*$|(?<!['"])\brequire\(.*$/gm) ?? [];
      expect({ name, imports }).toEqual({
        name,
        imports:
          name === "runtime.js"
            ? []
            : imports.filter((line) => /^import \{ [\w, ]+ \} from "\.\/runtime\.js";$/.test(line)),
      });
    }
  });
});
