/**
 * Where a document's keys are the author's and not the schema's: only there can a value stand under a name that nobody
 * foresaw. Told by the schema and not by names, because a profile may be called `properties`, too.
 */
import type { Schema } from "@floe-contracts/schemas";

/** Maps of plain values that hold no settings, by field name. A test holds that each still exists. */
export const NO_SETTINGS: Readonly<Record<string, string>> = {
  group_mappings: "names of groups and the roles they get",
  subnets: "names of networks",
  history_limits: "counts",
};

/**
 * The index in `path` of the first key that the author chose for a plain value or a free form (`properties`, `attributes`,
 * `args`, …), or undefined. Names of profiles, layers and jobs do not count: what is below them is the schema's again.
 */
export function firstFreeKey(root: Schema, path: readonly (string | number)[]): number | undefined {
  let here: Schema[] = [root];
  let field = "";
  for (const [index, key] of path.entries()) {
    const all = here.flatMap((schema) => expand(root, schema));
    if (typeof key === "number") {
      here = all.flatMap((schema) => asSchema(schema.items));
      continue;
    }
    const named = all.flatMap(({ properties }) =>
      properties !== undefined && Object.hasOwn(properties, key) ? asSchema(properties[key]) : [],
    );
    if (named.length > 0) {
      field = key;
      here = named;
      continue;
    }
    const values = all.flatMap((schema) => asSchema(schema.additionalProperties));
    const structured = values.filter((schema) => isStructured(root, schema));
    if (structured.length === 0) return Object.hasOwn(NO_SETTINGS, field) ? undefined : index;
    here = structured;
  }
  return undefined;
}

/** Whether there are names of the schema's further down: then a key here is the name of a thing, not of a setting. */
function isStructured(root: Schema, schema: Schema): boolean {
  return expand(root, schema).some(
    (each) =>
      each.properties !== undefined || asSchema(each.additionalProperties).some((inner) => isStructured(root, inner)),
  );
}

/** A schema and all that it refers to or chooses between. */
function expand(root: Schema, schema: Schema): Schema[] {
  const definition = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.replace("#/$defs/", "")];
  const parts = [definition, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...parts.flatMap(asSchema).flatMap((part) => expand(root, part))];
}

function asSchema(schema: Schema | boolean | undefined): Schema[] {
  return typeof schema === "object" ? [schema] : [];
}
