/**
 * Validators as plain JavaScript: ajv's standalone code, a module a schema, with ajv's own run-time helpers (character
 * counting, formats) bundled once into runtime.js. Nothing of ajv is imported when a document is validated.
 * The validators stop at the first error and carry no messages: the verdict is theirs, the explanation is explain.ts's.
 */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import standaloneModule from "ajv/dist/standalone/index.js";
import { ANNOTATIONS, FORMATS, type Schema } from "../schema-types.ts";
import { newAjv } from "./ajv.ts";
import type { SchemaFile } from "./discover.ts";
import { verdictOnly } from "./verdict-only.ts";

const require = createRequire(import.meta.url);

/** The text of gen/validators/<document>-<version>.js. */
export function renderValidator(file: SchemaFile): Promise<string> {
  return linkAndMinify(standalone(file), file.path);
}

/** ajv's code as a module of ours: what it calls comes from runtime.js. `source` is what it was made from. */
export async function linkAndMinify(code: string, source: string): Promise<string> {
  const imports = new Set<string>();
  const linked = code
    .replace(/^"use strict";/, "")
    .replace(/require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g, (_match, name: string) => {
      imports.add(name);
      return name;
    })
    .replace(/require\("ajv-formats\/dist\/formats"\)\.fullFormats/g, () => {
      imports.add("formats");
      return "formats";
    });
  const rest = /require\(/.exec(linked);
  if (rest !== null) throw new Error(`${source}: ajv's code asks for ${linked.slice(rest.index, rest.index + 80)}`);
  const minified = await esbuild().transform(linked, {
    format: "esm",
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 120,
    treeShaking: true,
    target: "node24",
  });
  const importLine = imports.size === 0 ? "" : `import { ${[...imports].sort().join(", ")} } from "./runtime.js";\n`;
  return `// Generated from ${source} by \`pnpm generate --write\`. Do not edit.\n${importLine}${minified.code}`;
}

function standalone(file: SchemaFile): string {
  const ajv = newAjv({ inlineRefs: false, messages: false, code: { source: true, esm: true, lines: true } });
  // No schema here uses $dynamicRef or unevaluated*, and the code that looks out for them takes time in every function.
  ajv.opts.unevaluated = false;
  ajv.opts.dynamicRef = false;
  return verdictOnly(standaloneModule.default(ajv, ajv.compile(withoutKeywords(file.schema, ANNOTATIONS))));
}

/**
 * A schema without keywords that constrain nothing: descriptions would be copied into the code, and editing one should not
 * change a validator.
 */
export function withoutKeywords(value: unknown, keywords: ReadonlySet<string>, isSchema = true): Schema {
  if (typeof value !== "object" || value === null) return value as Schema;
  if (Array.isArray(value)) return value.map((item) => withoutKeywords(item, keywords)) as Schema;
  const entries = Object.entries(value).filter(
    ([keyword]) => !isSchema || keyword === "$defs" || !keywords.has(keyword),
  );
  return Object.fromEntries(
    entries.map(([keyword, inner]) => {
      if (isSchema && LITERAL.has(keyword)) return [keyword, inner];
      return [keyword, withoutKeywords(inner, keywords, !(isSchema && NAME_MAPS.has(keyword)))];
    }),
  );
}

const LITERAL: ReadonlySet<string> = new Set(["const", "enum", "required", "dependentRequired"]);
const NAME_MAPS: ReadonlySet<string> = new Set(["properties", "patternProperties", "$defs"]);

/** The text of gen/validators/runtime.js: what ajv's code calls, and the formats, for the explanations too. */
export async function renderRuntime(): Promise<string> {
  const result = await esbuild().build({
    stdin: {
      contents: [
        'export { default as ucs2length } from "ajv/dist/runtime/ucs2length.js";',
        'export { default as equal } from "ajv/dist/runtime/equal.js";',
        'import { fullFormats } from "ajv-formats/dist/formats.js";',
        'import { quickDateTime } from "./quick-date-time.ts";',
        `export const formats = { ${FORMATS.map((name) => `${JSON.stringify(name)}: ${formatCode(name)}`).join(", ")} };`,
      ].join("\n"),
      resolveDir: dirname(fileURLToPath(import.meta.url)),
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node24",
    // Whole, names too: the bundler names modules after their paths, which differ with the directory it is started in.
    minify: true,
    lineLimit: 120,
    legalComments: "none",
  });
  return `// ajv's run-time helpers (MIT), bundled by \`pnpm generate --write\`. Do not edit.\n${result.outputFiles[0]?.text ?? ""}`;
}

function formatCode(name: string): string {
  const own = `fullFormats[${JSON.stringify(name)}]`;
  return name === "date-time" ? `quickDateTime(${own})` : own;
}

/** esbuild starts a process of its own when it is loaded: only when there is something to do. */
function esbuild(): typeof import("esbuild") {
  return require("esbuild");
}
