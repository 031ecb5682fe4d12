/** Whether documents of a schema can have a value at a pointer. */
import { parsePointer } from "@floe-contracts/schemas";
import { childOf, hasReference, keywordsOf, type Node, rootOf, targetOf } from "../facts/node.ts";
import type { Document } from "../subset/schema/document.ts";
import { isObject } from "../subset/values.ts";

/** `*` stands for any item or key. */
export function hasField(document: Document, pointer: string): boolean {
  let nodes = spread([rootOf(document)]);
  for (const key of parsePointer(pointer)) {
    const below = nodes.flatMap((node) => under(node, key));
    if (below.length === 0) return false;
    nodes = spread(below);
  }
  return true;
}

/** The subschemas that speak about the same value: references followed, every branch of every composition. */
function spread(given: readonly Node[]): Node[] {
  const found = new Map<string, Node>();
  const open = [...given];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (found.has(node.pointer)) continue;
    found.set(node.pointer, node);
    const at = node;
    const keywords = keywordsOf(at);
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      const branches = keywords[keyword];
      if (Array.isArray(branches)) open.push(...branches.map((_, index) => childOf(at, keyword, index)));
    }
    for (const keyword of ["then", "else"]) if (keywords[keyword] !== undefined) open.push(childOf(at, keyword));
    const target = hasReference(at) ? targetOf(at) : undefined;
    if (target !== undefined) open.push(target);
  }
  return [...found.values()];
}

function under(node: Node, key: string): Node[] {
  const keywords = keywordsOf(node);
  const { properties, patternProperties, additionalProperties, items, prefixItems } = keywords;
  const named = isObject(properties) ? Object.keys(properties) : [];
  const found = named.filter((name) => name === key || key === "*").map((name) => childOf(node, "properties", name));
  if (found.length > 0) return found;
  for (const pattern of isObject(patternProperties) ? Object.keys(patternProperties) : [])
    if (key === "*" || new RegExp(pattern, "u").test(key)) found.push(childOf(node, "patternProperties", pattern));
  if (key === "*" || /^\d+$/.test(key)) {
    if (items !== undefined && items !== false) found.push(childOf(node, "items"));
    if (Array.isArray(prefixItems)) found.push(...prefixItems.map((_, index) => childOf(node, "prefixItems", index)));
  }
  if (isObject(additionalProperties) || additionalProperties === true)
    found.push(childOf(node, "additionalProperties"));
  // An object that does not say what else it may have may have it.
  const open = isObject(node.schema) && keywords["type"] === "object" && additionalProperties === undefined;
  return open || isUnsaid(node) ? [...found, childOf(node, "additionalProperties")] : found;
}

/** A schema that says nothing of its value's type, so of nothing below it: `true`, `{}`. */
function isUnsaid(node: Node): boolean {
  if (node.schema === true) return true;
  const said = Object.keys(keywordsOf(node)).filter(
    (key) => !["description", "title", "default", "examples", "$comment"].includes(key),
  );
  return isObject(node.schema) && said.length === 0;
}
