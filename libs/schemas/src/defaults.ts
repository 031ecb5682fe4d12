/**
 * Defaults filled in, as the schema states them: absent fields get a copy of their default, and so do the fields of a
 * default that is itself a mapping. Fields come out in the schema's order, so that equal documents are written equally.
 */
import { type DocumentName, type FilledDocument, schemaOf, type VersionOf } from "./catalog.ts";
import { explainPart } from "./explain/explain.ts";
import { mayBeMeantFor, resolveRef } from "./explain/types-of.ts";
import { discriminatorOf } from "./explain/union.ts";
import { isRecord, setOwn } from "./pointer.ts";
import type { Schema } from "./schema-types.ts";

/**
 * A copy of `value` with every default of the schema filled in, at every depth. `value` is not changed. It should be
 * valid: where it is not, what does not fit is copied as it is.
 * @throws FloeContractsError `schema-unknown` or `schema-version-unknown`.
 */
export function withDefaults<D extends DocumentName, V extends VersionOf<D>>(
  value: unknown,
  document: D,
  version: V,
): FilledDocument<D, V> {
  const root = schemaOf(document, version);
  return fill(root, [root], value) as FilledDocument<D, V>;
}

/** Fills one value by all the schemas that hold for it at once: a `$ref`, its neighbours, a chosen branch. */
function fill(root: Schema, schemas: readonly Schema[], value: unknown): unknown {
  const all = schemas.flatMap((schema) => expand(root, schema, value));
  if (Array.isArray(value)) {
    const items = all.flatMap((schema) => asSchema(schema.items));
    return value.map((item) => fill(root, items, item));
  }
  return isRecord(value) ? fillFields(root, all, value) : value;
}

function fillFields(root: Schema, schemas: readonly Schema[], value: Record<string, unknown>): Record<string, unknown> {
  const fields = new Map<string, Schema[]>();
  for (const schema of schemas) {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      fields.set(name, [...(fields.get(name) ?? []), ...asSchema(field)]);
    }
  }
  const result: Record<string, unknown> = {};
  for (const [name, parts] of fields) {
    const present = Object.hasOwn(value, name) ? value[name] : undefined;
    const filled = present === undefined ? defaultOf(parts) : present;
    if (filled !== undefined) result[name] = fill(root, parts, filled);
  }
  for (const [name, present] of Object.entries(value)) {
    if (fields.has(name) || present === undefined) continue;
    setOwn(
      result,
      name,
      fill(
        root,
        schemas.flatMap((schema) => mapSchemas(schema, name)),
        present,
      ),
    );
  }
  return result;
}

function defaultOf(schemas: readonly Schema[]): unknown {
  return structuredClone(schemas.find((schema) => schema.default !== undefined)?.default);
}

/** The schemas of a field that is not among a mapping's named ones. */
function mapSchemas(schema: Schema, name: string): Schema[] {
  const matching = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) =>
    new RegExp(pattern, "u").test(name),
  );
  if (matching.length > 0) return matching.flatMap(([, part]) => asSchema(part));
  return asSchema(schema.additionalProperties);
}

/** A schema and the schemas that it refers to, with the branch that the value was meant for in place of a union. */
function expand(root: Schema, schema: Schema, value: unknown): Schema[] {
  const parts: Schema[] = [schema];
  if (schema.$ref !== undefined) parts.push(...expand(root, resolveRef(root, schema.$ref).schema, value));
  for (const part of schema.allOf ?? []) parts.push(...asSchema(part).flatMap((inner) => expand(root, inner, value)));
  for (const union of [schema.anyOf, schema.oneOf]) {
    const branch = union === undefined ? undefined : branchFor(root, union, value);
    if (branch !== undefined) parts.push(...expand(root, branch, value));
  }
  return parts;
}

function branchFor(root: Schema, union: readonly (Schema | boolean)[], value: unknown): Schema | undefined {
  const meant = union.flatMap((branch) => (mayBeMeantFor(root, branch, value) ? asSchema(branch) : []));
  if (meant.length < 2) return meant[0];
  const discriminator = discriminatorOf(
    root,
    meant.map((schema) => ({ schema, pointer: "" })),
  );
  if (discriminator !== undefined && isRecord(value)) {
    const branch = discriminator.values.get(value[discriminator.field])?.schema;
    if (typeof branch === "object") return branch;
  }
  return meant.find((branch) => explainPart(root, branch, value).length === 0);
}

function asSchema(schema: Schema | boolean | undefined): Schema[] {
  return typeof schema === "object" ? [schema] : [];
}
