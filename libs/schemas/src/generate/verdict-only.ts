/**
 * Takes the error reporting out of ajv's standalone code: what is left answers yes or no. Explanations come from
 * explain.ts, so the objects, paths and arguments that ajv's code carries along for its errors are weight: half of the
 * text to load and a third of the time to validate. The rewriting knows exactly the lines that the pinned ajv writes with
 * `lines: true`; anything else stops the generator, and tests hold the result against ajv itself.
 */

interface Rewrite {
  readonly what: string;
  readonly find: RegExp;
  readonly put: string;
}

/** An error object may go over several lines; it ends with the first line that closes it. */
const ERROR_OBJECT = "\\{(?:instancePath[\\s\\S]*?)?\\}";

const REWRITES: readonly Rewrite[] = [
  {
    what: "an error before an early return",
    find: new RegExp(`^validate\\d+\\.errors = \\[${ERROR_OBJECT}\\];\\n`, "gm"),
    put: "",
  },
  {
    what: "an error that is added to the list",
    find: new RegExp(
      `^const (err\\d+) = ${ERROR_OBJECT};\\nif\\(vErrors === null\\)\\{\\nvErrors = \\[\\1\\];\\n\\}\\nelse \\{\\nvErrors\\.push\\(\\1\\);\\n\\}\\n`,
      "gm",
    ),
    put: "",
  },
  {
    what: "errors of a called validator",
    find: /^vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;$/gm,
    put: "errors++;",
  },
  {
    what: "errors of a branch that did not count",
    find: /^if\(vErrors !== null\)\{\nif\((_errs\d+)\)\{\nvErrors\.length = \1;\n\}\nelse \{\nvErrors = null;\n\}\n\}\n/gm,
    put: "",
  },
  { what: "the list", find: /^let vErrors = null;\n/gm, put: "" },
  { what: "the list handed out", find: /^validate\d+\.errors = vErrors;\n/gm, put: "" },
  {
    what: "parameters",
    find: /^function (validate\d+)\(data, \{instancePath="".*\}=\{\}\)\{$/gm,
    put: "function $1(data){",
  },
  {
    what: "arguments",
    find: /((?:validate\d+|wrapper\d+\.validate))\(([^,\n]+), \{instancePath[^\n]*?,rootData\}\)/g,
    put: "$1($2)",
  },
];

/** What must not be left over. */
const LEFTOVER = /vErrors|instancePath|rootData|\.errors\b/;

/** @throws Error naming what was left, when ajv writes its code in another way than is known here. */
export function verdictOnly(code: string): string {
  let result = code;
  for (const { find, put } of REWRITES) result = result.replace(find, put);
  const leftover = LEFTOVER.exec(result);
  if (leftover !== null) {
    const around = result.slice(Math.max(0, leftover.index - 100), leftover.index + 100);
    throw new Error(`ajv's standalone code is not as verdict-only.ts knows it, near:\n${around}`);
  }
  return shrinkSchemas(result);
}

/** Of an embedded schema the code asks only which properties there are (when there are more than eight). */
function shrinkSchemas(code: string): string {
  return code.replace(/^const (schema\d+) = (\{.*\});$/gm, (line, name: string, text: string) => {
    const uses = code.match(new RegExp(`\\b${name}\\b(?!\\.properties,| = )`, "g"));
    if (uses !== null) return line;
    const schema: { properties?: object } = JSON.parse(text);
    const properties = Object.fromEntries(Object.keys(schema.properties ?? {}).map((key) => [key, 1]));
    return `const ${name} = ${JSON.stringify({ properties })};`;
  });
}
