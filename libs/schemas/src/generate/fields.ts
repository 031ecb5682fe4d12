/**
 * A schema as a list of fields: the whole contract on a page, and a diff that a person can read. `*` required, type,
 * constraints in brackets, default; `closed` means that unknown fields are refused. A default of an empty mapping or list
 * is not shown: it means that the field is always there.
 */
import type { Schema } from "../schema-types.ts";
import type { SchemaFile } from "./discover.ts";

/** The documents that floe's packages exchange. The suite's own have conditions, for which this notation has no words. */
const LISTED: ReadonlySet<string> = new Set(["compiled-artifacts", "floe-spec", "platform-spec"]);

/** The text of schemas/<document>/<version>.fields.txt, or undefined for a document that has no such list. */
export function renderFields(file: SchemaFile): string | undefined {
  if (!LISTED.has(file.document)) return undefined;
  const { schema } = file;
  const lines = renderObject(`ROOT ${schema.title}`, schema, schema);
  for (const name of Object.keys(schema.$defs ?? {}).sort()) {
    const definition = schema.$defs?.[name] ?? {};
    if (definition.oneOf !== undefined) continue;
    if (definition.properties === undefined) lines.push(`${name}: ${renderType(definition, schema)}`);
    else lines.push(...renderObject(name, definition, schema));
  }
  return `${lines.join("\n")}\n`;
}

function renderObject(name: string, schema: Schema, root: Schema): string[] {
  const lines = [`${name}: ${schema.additionalProperties === false ? "closed" : "open"}`];
  for (const [field, part] of Object.entries(schema.properties ?? {})) {
    if (typeof part === "boolean") throw new Error(`${name}.${field}: the field list has no words for true and false`);
    const star = schema.required?.includes(field) === true ? "*" : "";
    lines.push(`  ${field}${star}: ${renderType(part, root)}${renderDefault(part)}`);
  }
  return lines;
}

function renderDefault(schema: Schema): string {
  const value = schema.default;
  if (value === undefined) return "";
  if (typeof value === "object" && value !== null && Object.keys(value).length === 0) return "";
  const text = typeof value === "number" ? renderNumber(value, schema) : JSON.stringify(value);
  return `  [default ${text}]`;
}

/** A whole number where any number is allowed is written 1.0, as in Python. */
function renderNumber(value: number, schema: Schema): string {
  return schema.type === "number" && Number.isInteger(value) ? `${value}.0` : String(value);
}

function renderType(schema: Schema, root: Schema): string {
  if (schema.$ref !== undefined) return renderReference(schema.$ref, root);
  if (schema.enum !== undefined) return `enum(${schema.enum.map(String).join(", ")})`;
  if (schema.const !== undefined) return `const ${JSON.stringify(schema.const)}`;
  if (schema.anyOf !== undefined) return schema.anyOf.map((branch) => renderBranch(branch, root)).join(" | ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return types.map((type) => (type === "null" ? "null" : renderPlain(type, schema, root))).join(" | ");
}

function renderBranch(schema: Schema | boolean, root: Schema): string {
  return typeof schema === "boolean" ? String(schema) : renderType(schema, root);
}

function renderReference(ref: string, root: Schema): string {
  const name = ref.slice("#/$defs/".length);
  const union = root.$defs?.[name]?.oneOf;
  if (union === undefined) return name;
  const by = root.$defs?.[name]?.required?.[0];
  const branches = union.map((branch) => renderBranch(branch, root)).join(" | ");
  return `oneOf(${branches})${by === undefined ? "" : ` by ${by}`}`;
}

function renderPlain(type: string, schema: Schema, root: Schema): string {
  if (type === "array") {
    return `array of ${schema.items === undefined ? "anything" : renderBranch(schema.items, root)}${limits(schema, ["minItems", "maxItems"])}`;
  }
  if (type === "object") {
    return schema.additionalProperties === undefined
      ? "object (open)"
      : `map of ${renderBranch(schema.additionalProperties, root)}`;
  }
  return `${type}${limits(schema, ["format", "pattern", "minLength", "maxLength", "minimum", "maximum"])}`;
}

type Limit = "format" | "pattern" | "minLength" | "maxLength" | "minimum" | "maximum" | "minItems" | "maxItems";

function limits(schema: Schema, names: readonly Limit[]): string {
  const shown = names.flatMap((name) => {
    const value = schema[name];
    if (value === undefined) return [];
    return [`${name} ${typeof value === "number" ? renderNumber(value, schema) : value}`];
  });
  return shown.length === 0 ? "" : ` (${shown.join(", ")})`;
}
