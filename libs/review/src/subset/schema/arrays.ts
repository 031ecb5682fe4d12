/** Keywords about arrays. Before 2020-12 a list in `items` is what `prefixItems` is now, and `additionalItems` is the rest. */
import type { Node } from "../algebra/nodes.ts";
import type { Json } from "../values.ts";
import type { Compiler, Scope } from "./compiler.ts";
import { below } from "./places.ts";
import { countAt, isSchema, notASchema } from "./read.ts";

const END = Number.POSITIVE_INFINITY;

/** The schemas of an array's places: the first ones one by one, then the rest. */
export interface Items {
  readonly first: readonly Json[];
  readonly firstKey: string;
  readonly rest: Json | undefined;
  readonly restKey: string;
}

export function itemsOf({ schema, place, resource }: Scope): Items {
  const { items } = schema;
  if (resource.draft === "2020-12") {
    const first = schema["prefixItems"];
    if (first !== undefined && !Array.isArray(first))
      return notASchema(below(place, "prefixItems"), "a list of schemas");
    if (Array.isArray(items))
      return notASchema(below(place, "items"), "items is a schema in 2020-12; a list is prefixItems");
    return { first: first ?? [], firstKey: "prefixItems", rest: items, restKey: "items" };
  }
  if (Array.isArray(items)) {
    return { first: items, firstKey: "items", rest: schema["additionalItems"], restKey: "additionalItems" };
  }
  return { first: [], firstKey: "items", rest: items, restKey: "items" };
}

export function itemParts(compiler: Compiler, scope: Scope): Node[] {
  const { algebra } = compiler;
  const { schema, place } = scope;
  const { first, firstKey, rest, restKey } = itemsOf(scope);
  const parts = first.map((each, index) => algebra.each(index, index + 1, compiler.part(scope, each, firstKey, index)));
  if (rest !== undefined) parts.push(algebra.each(first.length, END, compiler.part(scope, rest, restKey)));
  const min = countAt(schema, "minItems", place);
  if (min !== undefined) parts.push(algebra.range("items", true, min));
  const max = countAt(schema, "maxItems", place);
  if (max !== undefined) parts.push(algebra.range("items", false, max));
  if (schema["uniqueItems"] === true) parts.push(algebra.unique());
  else if (schema["uniqueItems"] !== undefined && schema["uniqueItems"] !== false)
    return notASchema(below(place, "uniqueItems"), "uniqueItems is true or false");
  return [...parts, ...contained(compiler, scope)];
}

function contained(compiler: Compiler, scope: Scope): Node[] {
  const { algebra } = compiler;
  const { schema, place, resource } = scope;
  const contains = schema["contains"];
  if (contains === undefined) return [];
  if (!isSchema(contains)) return notASchema(below(place, "contains"), "contains is a schema");
  const item = compiler.part(scope, contains, "contains");
  const counted = resource.draft !== "draft7";
  const min = counted ? countAt(schema, "minContains", place) : undefined;
  const max = counted ? countAt(schema, "maxContains", place) : undefined;
  const parts = [algebra.count(0, END, item, true, min ?? 1)];
  return max === undefined ? parts : [...parts, algebra.count(0, END, item, false, max)];
}
