/** Which keywords of JSON Schema hold what: the facts, the places and the trial schemas of the judgement must agree on it. */
import type { Json } from "../subset/values.ts";
import { isObject } from "../subset/values.ts";

export type SchemaObject = { readonly [key: string]: Json };

/** The value is a schema. */
export const HOLDS_ONE: ReadonlySet<string> = new Set([
  ...["additionalItems", "additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"],
  ...["unevaluatedItems", "unevaluatedProperties"],
]);
/** The value is a list of schemas. */
export const HOLDS_LIST: ReadonlySet<string> = new Set(["allOf", "anyOf", "items", "oneOf", "prefixItems"]);
/** The value is an object of schemas. Lists among the values of `dependencies` are names. */
export const HOLDS_MAP: ReadonlySet<string> = new Set([
  ...["dependencies", "dependentSchemas", "patternProperties", "properties"],
]);
/** Objects of schemas that count only where something refers to them. */
export const DEFINITIONS: ReadonlySet<string> = new Set(["$defs", "definitions"]);

/** Words about a schema that no value can violate. */
export const WORDS: ReadonlySet<string> = new Set(["title", "description", "$comment"]);
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  ...WORDS,
  ...["default", "examples", "deprecated", "readOnly", "writeOnly"],
  ...["contentEncoding", "contentMediaType", "contentSchema"],
]);
/** What names a schema or a part of it; compared by what references lead to, and not by name. */
export const NAMES: ReadonlySet<string> = new Set([
  ...["$schema", "$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$defs", "definitions"],
]);

/** Limits, by what they count. `low` grows stricter upwards, the others downwards. */
export const LIMITS = {
  minimum: { of: "number", low: true },
  exclusiveMinimum: { of: "number", low: true },
  maximum: { of: "number", low: false },
  exclusiveMaximum: { of: "number", low: false },
  minLength: { of: "length", low: true },
  maxLength: { of: "length", low: false },
  minItems: { of: "items", low: true },
  maxItems: { of: "items", low: false },
  minContains: { of: "items", low: true },
  maxContains: { of: "items", low: false },
  minProperties: { of: "properties", low: true },
  maxProperties: { of: "properties", low: false },
} as const satisfies Record<string, { of: string; low: boolean }>;

export type LimitKeyword = keyof typeof LIMITS;

/** A subschema that lets everything pass: absent, `true`, `{}`, or nothing but words. */
export function allowsAll(schema: Json | undefined): boolean {
  if (schema === undefined || schema === true) return true;
  return isObject(schema) && Object.keys(schema).every((key) => ANNOTATIONS.has(key) || NAMES.has(key));
}
