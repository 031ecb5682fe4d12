/** Where a schema allows which fields: for telling that a field stands in the wrong place or version. */
import { parsePointer } from "../pointer.ts";
import type { Schema } from "../schema-types.ts";
import { resolveRef } from "./types-of.ts";

/** A schema, what it refers to, and all branches of its unions. */
function parts(root: Schema, schema: Schema | boolean | undefined): Schema[] {
  if (typeof schema !== "object") return [];
  return [
    schema,
    ...(schema.$ref === undefined ? [] : parts(root, resolveRef(root, schema.$ref).schema)),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((part) => parts(root, part)),
  ];
}

/** Every schema that may hold for the value at a document pointer; the field's own comes first. */
export function schemasAt(root: Schema, pointer: string): Schema[] {
  let current = parts(root, root);
  for (const key of parsePointer(pointer)) {
    current = current.flatMap((schema) => parts(root, step(schema, key)));
  }
  return current;
}

function step(schema: Schema, key: string): Schema | boolean | undefined {
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  if (schema.items !== undefined && /^\d+$/.test(key)) return schema.items;
  for (const [pattern, part] of Object.entries(schema.patternProperties ?? {})) {
    if (new RegExp(pattern, "u").test(key)) return part;
  }
  return schema.additionalProperties;
}

/** How deep a field is looked for. */
const DEEPEST = 8;

/** The mappings in which a field of this name is declared, as pointers with `*` for any key or index, nearest the root first. */
export function placesOf(root: Schema, name: string): string[] {
  const found: string[] = [];
  const visited = new Set<Schema>();
  let level: { pointer: string; schema: Schema }[] = parts(root, root).map((schema) => ({ pointer: "", schema }));
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const next: typeof level = [];
    for (const { pointer, schema } of level) {
      if (visited.has(schema)) continue;
      visited.add(schema);
      if (Object.hasOwn(schema.properties ?? {}, name)) found.push(pointer);
      for (const [key, field] of Object.entries(schema.properties ?? {})) {
        for (const part of parts(root, field)) next.push({ pointer: `${pointer}/${key}`, schema: part });
      }
      for (const rest of [
        schema.items,
        schema.additionalProperties,
        ...Object.values(schema.patternProperties ?? {}),
      ]) {
        for (const part of parts(root, rest)) next.push({ pointer: `${pointer}/*`, schema: part });
      }
    }
    level = next;
  }
  return found;
}
