/**
 * Types by json-schema-to-typescript, a module a schema, so that names need to be unique only within one version.
 * Two forms a schema: as a document may be written, and as it is once every default is filled in (`withDefaults`).
 */
import { compile } from "json-schema-to-typescript";
import type { Schema } from "../schema-types.ts";
import { pascalCase, type SchemaFile } from "./discover.ts";

/** The text of gen/types/<document>-<version>.ts, or with `filled` of gen/types/<document>-<version>.filled.ts. */
export async function renderTypes(file: SchemaFile, options: { filled: boolean }): Promise<string> {
  const root = pascalCase(file.document);
  const { $id: _id, ...schema } = rewrite(requireDiscriminators(file.schema), options.filled);
  // Through JSON because the compiler changes the object that it is given.
  const input: Parameters<typeof compile>[0] = JSON.parse(JSON.stringify({ ...schema, title: root }));
  const what = options.filled ? ", every default filled in" : "";
  return compile(input, root, {
    bannerComment: `/** Generated from ${file.path}${what} by \`pnpm generate --write\`. Do not edit. */`,
    additionalProperties: true,
    strictIndexSignatures: false,
    unknownAny: true,
    // A list with minItems would become a tuple, which no ordinary array can be assigned to.
    ignoreMinAndMaxItems: true,
    format: true,
    style: { printWidth: 120 },
  });
}

/**
 * What the type compiler should see: definitions named after themselves and not after their titles; no conditions, which
 * a type cannot say; and for the filled form every field with a default required.
 */
/** A union that requires `type` requires it of each of its branches: only then can the type be narrowed by it. */
function requireDiscriminators(schema: Schema): Schema {
  const $defs: Record<string, Schema> = { ...schema.$defs };
  for (const union of Object.values(schema.$defs ?? {})) {
    for (const branch of union.oneOf ?? []) {
      const name = typeof branch === "object" ? branch.$ref?.replace("#/$defs/", "") : undefined;
      const definition = name === undefined ? undefined : $defs[name];
      if (name === undefined || definition === undefined) continue;
      const required = (union.required ?? []).filter((field) => definition.properties?.[field] !== undefined);
      $defs[name] = { ...definition, required: [...new Set([...(definition.required ?? []), ...required])] };
    }
  }
  return { ...schema, $defs };
}

function rewrite(schema: Schema, filled: boolean): Schema {
  const result: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (DROPPED.has(keyword)) continue;
    if (keyword === "allOf" && schema.allOf?.every((part) => typeof part === "object" && part.if !== undefined))
      continue;
    result[keyword] = rewriteKeyword(keyword, value, filled);
  }
  if (filled && schema.properties !== undefined) {
    const withDefault = Object.entries(schema.properties)
      .filter(([, field]) => typeof field === "object" && field.default !== undefined)
      .map(([name]) => name);
    result["required"] = [...new Set([...(schema.required ?? []), ...withDefault])];
  }
  return result as Schema;
}

const DROPPED: ReadonlySet<string> = new Set([
  "title",
  "examples",
  "default",
  "if",
  "then",
  "else",
  "not",
  "dependentRequired",
]);
const MAPS: ReadonlySet<string> = new Set(["properties", "patternProperties", "$defs"]);
const LISTS: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf"]);
const SINGLE: ReadonlySet<string> = new Set(["items", "additionalProperties"]);

function rewriteKeyword(keyword: string, value: unknown, filled: boolean): unknown {
  const one = (inner: unknown): unknown =>
    typeof inner === "object" && inner !== null ? rewrite(inner as Schema, filled) : inner;
  if (MAPS.has(keyword)) {
    return Object.fromEntries(Object.entries(value as object).map(([name, inner]) => [name, one(inner)]));
  }
  if (LISTS.has(keyword)) return (value as unknown[]).map(one);
  return SINGLE.has(keyword) ? one(value) : value;
}
