/** Which JSON types a schema lets through at all: enough to tell which branch of a union a value was meant for. */
import type { JsonType, Schema } from "../schema-types.ts";

const ALL: readonly JsonType[] = ["null", "boolean", "number", "string", "array", "object"];

/** The JSON type of a value, or undefined for what JSON cannot hold (undefined, NaN, a function). */
export function jsonTypeOf(value: unknown): JsonType | undefined {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isFinite(value) ? "number" : undefined;
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "object")
    return typeof value as JsonType;
  return undefined;
}

export function hasType(value: unknown, type: JsonType): boolean {
  const actual = jsonTypeOf(value);
  return type === "integer" ? actual === "number" && Number.isInteger(value) : actual === type;
}

/** The definition that a `$ref` names. Only `#/$defs/<name>` is used; the generator refuses others. */
export function resolveRef(root: Schema, ref: string): { schema: Schema; pointer: string } {
  const schema = root.$defs?.[ref.slice("#/$defs/".length)];
  if (schema === undefined) throw new Error(`the schema has no ${ref}`);
  return { schema, pointer: ref };
}

/** The types that a schema names, `integer` kept apart from `number`, for wording. */
export function typesOf(root: Schema, schema: Schema | boolean): readonly JsonType[] {
  if (typeof schema === "boolean") return schema ? ALL : [];
  let types = known.get(schema);
  if (types === undefined) {
    types = findTypes(root, schema);
    known.set(schema, types);
  }
  return types;
}

const known = new WeakMap<Schema, readonly JsonType[]>();

function findTypes(root: Schema, schema: Schema): readonly JsonType[] {
  const parts: (readonly JsonType[])[] = [];
  if (schema.type !== undefined) parts.push(typeof schema.type === "string" ? [schema.type] : schema.type);
  if (schema.$ref !== undefined) parts.push(typesOf(root, resolveRef(root, schema.$ref).schema));
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined) parts.push(unique(values.flatMap((value) => jsonTypeOf(value) ?? [])));
  for (const union of [schema.anyOf, schema.oneOf]) {
    if (union !== undefined) parts.push(unique(union.flatMap((branch) => [...typesOf(root, branch)])));
  }
  for (const part of schema.allOf ?? []) parts.push(typesOf(root, part));
  return parts.reduce(intersect, ALL);
}

function intersect(left: readonly JsonType[], right: readonly JsonType[]): readonly JsonType[] {
  if (left === ALL) return right;
  return left.filter(
    (type) => right.includes(type) || (type === "integer" && right.includes("number")) || right === ALL,
  );
}

function unique(types: readonly JsonType[]): JsonType[] {
  return [...new Set(types)];
}

/** Whether a value's JSON type is one that the schema lets through; 3.5 counts as fit for an integer here. */
export function mayBeMeantFor(root: Schema, schema: Schema | boolean, value: unknown): boolean {
  const actual = jsonTypeOf(value);
  if (actual === undefined) return false;
  return typesOf(root, schema).some((type) => type === actual || (type === "integer" && actual === "number"));
}
