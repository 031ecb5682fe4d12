/** Every constraint of a schema, by the pointer that a violation of it carries. */
import { childPointer } from "../pointer.ts";
import type { Schema } from "../schema-types.ts";

export interface Constraint {
  /** `#/$defs/ArtifactMetadata/required/2` */
  readonly pointer: string;
  /** The schema that holds it: `#/$defs/ArtifactMetadata`. */
  readonly owner: string;
  readonly schema: Schema;
  /** `required`, `pattern`, …; `false` for a field that a condition rules out. */
  readonly keyword: string;
  /** The field that the constraint is about, for required, dependentRequired and false. */
  readonly field?: string;
  /** The field whose presence asks for it, for dependentRequired. */
  readonly trigger?: string;
}

/** Keywords whose violation is reported at the keyword itself. */
const PLAIN = [
  "type",
  "enum",
  "const",
  "pattern",
  "format",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "anyOf",
  "oneOf",
  "not",
] as const;

/** All constraints below a schema. What stands under `if` and `not` constrains nothing by itself. */
export function constraintsOf(root: Schema): Constraint[] {
  const found = constraintsIn(root, "#");
  for (const [name, definition] of Object.entries(root.$defs ?? {})) {
    found.push(...constraintsIn(definition, childPointer("#/$defs", name)));
  }
  return found;
}

function constraintsIn(schema: Schema, owner: string): Constraint[] {
  const found: Constraint[] = [];
  for (const keyword of PLAIN) {
    if (schema[keyword] !== undefined) found.push({ pointer: `${owner}/${keyword}`, owner, schema, keyword });
  }
  if (schema.additionalProperties === false) {
    found.push({ pointer: `${owner}/additionalProperties`, owner, schema, keyword: "additionalProperties" });
  }
  schema.required?.forEach((field, index) => {
    found.push({ pointer: `${owner}/required/${index}`, owner, schema, keyword: "required", field });
  });
  for (const [trigger, fields] of Object.entries(schema.dependentRequired ?? {})) {
    fields.forEach((field, index) => {
      const pointer = `${childPointer(`${owner}/dependentRequired`, trigger)}/${index}`;
      found.push({ pointer, owner, schema, keyword: "dependentRequired", field, trigger });
    });
  }
  return [...found, ...constraintsBelow(schema, owner)];
}

function constraintsBelow(schema: Schema, owner: string): Constraint[] {
  const found: Constraint[] = [];
  for (const [field, part] of Object.entries(schema.properties ?? {})) {
    const pointer = childPointer(`${owner}/properties`, field);
    if (part === false) found.push({ pointer, owner, schema, keyword: "false", field });
    else if (typeof part === "object") found.push(...constraintsIn(part, pointer));
  }
  for (const [pattern, part] of Object.entries(schema.patternProperties ?? {})) {
    if (typeof part === "object")
      found.push(...constraintsIn(part, childPointer(`${owner}/patternProperties`, pattern)));
  }
  for (const keyword of ["items", "additionalProperties", "propertyNames", "then", "else"] as const) {
    const part = schema[keyword];
    if (typeof part === "object") found.push(...constraintsIn(part, `${owner}/${keyword}`));
  }
  for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
    schema[keyword]?.forEach((part, index) => {
      if (typeof part === "object") found.push(...constraintsIn(part, `${owner}/${keyword}/${index}`));
    });
  }
  return found;
}
