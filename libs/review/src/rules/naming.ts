/** Which rule a fact falls under. */
import type { Fact, FactKind } from "../facts/fact.ts";
import { LIMITS, type LimitKeyword } from "../facts/keywords.ts";

export function ruleIdOf(fact: Fact): string {
  const named = NAMED[fact.kind];
  return typeof named === "string" ? named : named(fact);
}

const NAMED: Readonly<Record<FactKind, string | ((fact: Fact) => string)>> = {
  "property-added": ({ required }) => (required === true ? "required-property-added" : "property-added"),
  "property-removed": ({ required }) => (required === true ? "required-property-removed" : "property-removed"),
  "property-renamed": "property-renamed",
  "required-added": "property-became-required",
  "required-removed": "property-became-optional",
  type: typeRule,
  "values-added": "value-added",
  "values-removed": "value-removed",
  "values-listed": "values-listed",
  "values-unlisted": "values-unlisted",
  limit: limitRule,
  "keyword-added": ({ keyword }) => ADDED[keyword] ?? "unknown-keyword-changed",
  "keyword-removed": ({ keyword }) => REMOVED[keyword] ?? "unknown-keyword-changed",
  "keyword-changed": ({ keyword }) => CHANGED[keyword] ?? "unknown-keyword-changed",
  "schema-closed": ({ keyword }) => CLOSED[keyword] ?? "value-forbidden",
  "schema-opened": ({ keyword }) => OPENED[keyword] ?? "value-allowed",
  "entry-added": (fact) => entryRule(fact, "added"),
  "entry-removed": (fact) => entryRule(fact, "removed"),
  "branch-added": ({ keyword }) => `${BRANCHES[keyword] ?? "all-of"}-branch-added`,
  "branch-removed": ({ keyword }) => `${BRANCHES[keyword] ?? "all-of"}-branch-removed`,
  annotation: annotationRule,
  identity: ({ keyword }) => (keyword === "$id" ? "id-changed" : "dialect-changed"),
};

const BRANCHES: Readonly<Record<string, string>> = { allOf: "all-of", anyOf: "any-of", oneOf: "one-of" };

const ADDED: Readonly<Record<string, string>> = {
  pattern: "pattern-added",
  format: "format-added",
  multipleOf: "multiple-of-added",
  uniqueItems: "unique-items-required",
  additionalProperties: "other-properties-restricted",
  unevaluatedProperties: "other-properties-restricted",
  propertyNames: "property-names-restricted",
  items: "items-restricted",
  additionalItems: "items-restricted",
  unevaluatedItems: "items-restricted",
  contains: "contains-added",
  not: "exclusion-added",
  if: "condition-added",
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: "condition-added",
  else: "condition-added",
};

const REMOVED: Readonly<Record<string, string>> = {
  pattern: "pattern-removed",
  format: "format-removed",
  multipleOf: "multiple-of-removed",
  uniqueItems: "unique-items-dropped",
  additionalProperties: "other-properties-freed",
  unevaluatedProperties: "other-properties-freed",
  propertyNames: "property-names-freed",
  items: "items-freed",
  additionalItems: "items-freed",
  unevaluatedItems: "items-freed",
  contains: "contains-removed",
  not: "exclusion-removed",
  if: "condition-removed",
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: "condition-removed",
  else: "condition-removed",
};

const CHANGED: Readonly<Record<string, string>> = {
  pattern: "pattern-changed",
  format: "format-changed",
  multipleOf: "multiple-of-changed",
  $ref: "reference-changed",
  $dynamicRef: "reference-changed",
  $recursiveRef: "reference-changed",
  items: "items-form-changed",
  dependentRequired: "dependency-changed",
  dependencies: "dependency-changed",
};

const CLOSED: Readonly<Record<string, string>> = {
  additionalProperties: "object-closed",
  unevaluatedProperties: "object-closed",
  propertyNames: "property-names-restricted",
  items: "items-closed",
  additionalItems: "items-closed",
  unevaluatedItems: "items-closed",
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: "condition-added",
  else: "condition-added",
};

const OPENED: Readonly<Record<string, string>> = {
  additionalProperties: "object-opened",
  unevaluatedProperties: "object-opened",
  propertyNames: "property-names-freed",
  items: "items-opened",
  additionalItems: "items-opened",
  unevaluatedItems: "items-opened",
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: "condition-removed",
  else: "condition-removed",
};

function entryRule({ keyword }: Fact, change: "added" | "removed"): string {
  if (keyword === "patternProperties") return `name-pattern-${change}`;
  if (keyword === "prefixItems" || keyword === "items") return `positions-${change}`;
  return `dependency-${change}`;
}

const LIMIT_RULES = {
  number: "number-range",
  length: "text-length",
  items: "item-count",
  properties: "property-count",
};

function limitRule({ keyword, old, new: other }: Fact): string {
  const { of, low } = LIMITS[keyword as LimitKeyword];
  const none = low ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const [before, after] = [typeof old === "number" ? old : none, typeof other === "number" ? other : none];
  // `minContains: 0` is weaker than none, which asks for one.
  const raised = keyword === "minContains" ? Number(other ?? 1) > Number(old ?? 1) : after > before;
  return `${LIMIT_RULES[of]}-${raised === low ? "narrowed" : "widened"}`;
}

/** The types that a list of names covers: an integer is a number. */
function covered(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

function typeRule({ old, new: other }: Fact): string {
  const [before, after] = [old, other].map((types) => (Array.isArray(types) ? types.map(String) : undefined));
  if (before === undefined) return "type-narrowed";
  if (after === undefined) return "type-widened";
  if (before.every((type) => covered(after, type))) return "type-widened";
  return after.every((type) => covered(before, type)) ? "type-narrowed" : "type-changed";
}

function annotationRule({ keyword, old, new: other }: Fact): string {
  if (keyword === "default")
    return old === undefined ? "default-added" : other === undefined ? "default-removed" : "default-changed";
  if (keyword === "deprecated") return other === true ? "deprecated" : "undeprecated";
  if (keyword === "examples") return "examples-changed";
  if (keyword === "readOnly" || keyword === "writeOnly") return "access-changed";
  return keyword.startsWith("content") ? "content-changed" : "wording-changed";
}
