/** Cube's own compiler takes every model that floe-cube makes, and runs nothing that stands in a text. */
import { readFile } from "node:fs/promises";
import { FloeContractsError } from "@floe-contracts/base";
import { parseJson } from "@floe-contracts/schemas";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { modelFiles } from "../../src/consumer/cube.ts";
import { generateModel } from "../../src/consumer/generate.ts";
import type { Manifest } from "../../src/consumer/manifest.ts";
import type { Cube } from "../../src/consumer/members.ts";
import { compileModel } from "../support/compiler.ts";
import { generated, model, modelWith, SETTINGS } from "../support/manifests.ts";
import { RECORDED_MANIFEST } from "../support/offline.ts";

const LIMIT_MS = 120_000;

/** What Cube compiled, by cube and member, without what it adds itself. */
async function told(cubes: readonly Cube[]) {
  const compiled = await compileModel(modelFiles({ cubes, notes: [], security: new Map() }));
  return Object.fromEntries(
    compiled.map((cube) => [
      cube.name,
      { description: cube.description, dimensions: cube.dimensions.map(({ name, type }) => `${name}: ${type}`).sort() },
    ]),
  );
}

function expected(cubes: readonly Cube[], descriptions: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    cubes.map(({ name, dimensions }) => [
      name,
      {
        description: descriptions[name],
        dimensions: dimensions.map((each) => `${name}.${each.name}: ${each.type}`).sort(),
      },
    ]),
  );
}

test("the example project", { timeout: LIMIT_MS }, async () => {
  const text = await readFile(RECORDED_MANIFEST, "utf8");
  const source = parseJson(text);
  const { cubes } = generateModel({ manifest: source.value as Manifest, source }, SETTINGS);
  const said = Object.values((source.value as Manifest).nodes).map(({ name, description }) => [
    name,
    description?.trim(),
  ]);
  expect(await told(cubes)).toEqual(expected(cubes, Object.fromEntries(said)));
});

/** Every word that some language in Cube's compiler keeps for itself, or that an object has. */
const WORDS =
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield print exec case catch const debugger default delete do enum export extends false function implements instanceof interface let new null package private protected public static super switch this throw true typeof undefined var void eval arguments CUBE TABLE SECURITY_CONTEXT USER_CONTEXT FILTER_PARAMS FILTER_GROUP SQL_UTILS COMPILE_CONTEXT constructor prototype hasOwnProperty toString valueOf __proto__ __defineGetter__ name sql order group select cube view context asyncModule require process console global NaN Infinity self user end table column on off yes no null y n match type";

test("every reserved word as a column, and as a column of a rollup", { timeout: LIMIT_MS }, async () => {
  const words = [...new Set(WORDS.split(" "))];
  // Some differ in case alone, which Cube does not tell apart.
  const lists = [
    words.filter((word) => word === word.toLowerCase()),
    words.filter((word) => word !== word.toLowerCase()),
  ];
  const nodes = lists.map((columns, at) =>
    modelWith(`m${at}`, Object.fromEntries(columns.map((column) => [column, "text"])), {
      measures: [{ name: "how_many", type: "count", drill_members: [] }],
      pre_aggregations: [
        {
          name: "all_of_it",
          measures: ["how_many"],
          dimensions: columns.filter((each) => /^[A-Za-z_]\w*$/.test(each)),
        },
      ],
    }),
  );
  const { cubes } = generated(nodes);
  expect(cubes.map(({ dimensions }) => dimensions.length)).toEqual(lists.map(({ length }) => length));
  expect(await told(cubes)).toEqual(expected(cubes, {}));
});

test("every reserved word as a model that is joined", { timeout: LIMIT_MS }, async () => {
  const words = [...new Set(WORDS.split(" "))].filter((word) => word === word.toLowerCase());
  const hub = modelWith(
    "hub",
    { a: "text" },
    {
      joins: words.map((name) => ({ name, relationship: "many_to_one" as const, sql: `{CUBE}.a = {${name}}.a` })),
    },
  );
  const { cubes } = generated([hub, ...words.map((word) => model(word, { a: "text" }))]);
  expect(cubes).toHaveLength(words.length + 1);
  expect(await told(cubes)).toEqual(expected(cubes, {}));
});

const anyText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60, unit: "binary" }),
  fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "{",
        "}",
        "`",
        "\\",
        '"',
        "'",
        "$",
        "{{",
        "%}",
        "\n",
        "\\u007b",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template would be
        "${process.exit(3)}",
        'f"',
        "🛩",
        "#",
        " ",
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

describe("any text", () => {
  test("arrives as it was, as a description of a model and in names", { timeout: LIMIT_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyText, anyText), { minLength: 10, maxLength: 20 }), async (pairs) => {
        const nodes = pairs.map(([description, column], at) => ({
          ...model(`m${at}`, { [column]: "text" }),
          description,
        }));
        const accepted = nodes.filter((node) => {
          try {
            return generated([node]).cubes.length === 1;
          } catch (refusal) {
            if (refusal instanceof FloeContractsError) return false;
            throw refusal;
          }
        });
        if (accepted.length === 0) return;
        const { cubes } = generated(accepted);
        const said = accepted.map(({ name, description }) => [
          name,
          description.trim() === "" ? undefined : description.trim(),
        ]);
        expect(await told(cubes)).toEqual(expected(cubes, Object.fromEntries(said)));
      }),
      { numRuns: 20 },
    );
  });
});

test("a text that is written as it is would be run", { timeout: LIMIT_MS }, async () => {
  const [[path, text] = ["", ""]] = modelFiles(generated([{ ...model("m", { a: "text" }), description: "plain" }]));
  for (const bad of ["{nobody}", "\\`", "{1 +}"])
    await expect(compileModel(new Map([[path, text.replace("plain", bad)]])), bad).rejects.toThrow();
});
