/** A subschema with its place, and what its reference leads to. */
import { childPointer, parsePointer } from "@floe-contracts/schemas";
import type { Document, Located, Resource } from "../subset/schema/document.ts";
import { below, pointerOf, ROOT } from "../subset/schema/places.ts";
import { isObject, type Json } from "../subset/values.ts";
import { ANNOTATIONS, NAMES, type SchemaObject } from "./keywords.ts";

export interface Node {
  readonly schema: Json;
  readonly pointer: string;
  readonly resource: Resource;
  readonly document: Document;
}

export function rootOf(document: Document): Node {
  const { schema, resource } = document.root;
  return { schema, pointer: "", resource, document };
}

/** The subschema under `keys`; absent ones are `true`, which is what JSON Schema makes of them. */
export function childOf(node: Node, ...keys: readonly (string | number)[]): Node {
  let schema: Json | undefined = node.schema;
  let { pointer } = node;
  for (const key of keys) {
    schema = typeof schema === "object" && schema !== null ? ownValue(schema, String(key)) : undefined;
    pointer = childPointer(pointer, key);
  }
  const located = isObject(schema) ? node.document.locate(schema) : undefined;
  return { ...node, schema: schema ?? true, pointer, resource: located?.resource ?? node.resource };
}

function ownValue(value: object, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? (Reflect.get(value, key) as Json) : undefined;
}

/** The keywords of a subschema; `true` has none. `false` is handled before anybody asks. */
export function keywordsOf({ schema }: Node): SchemaObject {
  return isObject(schema) ? schema : {};
}

/** Whether a subschema is a reference and words, and nothing that would count beside it. */
export function isPureReference({ schema, resource }: Node): boolean {
  if (!isObject(schema) || typeof schema["$ref"] !== "string") return false;
  if (resource.draft === "draft7") return true;
  return Object.keys(schema).every((key) => key === "$ref" || ANNOTATIONS.has(key) || NAMES.has(key));
}

export function hasReference({ schema }: Node): boolean {
  return isObject(schema) && typeof schema["$ref"] === "string";
}

/**
 * What `$ref` leads to; undefined for a meta-schema, which is not part of the document.
 * @throws Stopped `$ref` when it leads nowhere
 */
export function targetOf(node: Node): Node | undefined {
  const reference = keywordsOf(node)["$ref"];
  if (typeof reference !== "string") return undefined;
  const located: Located = node.document.resolve(reference, node.resource, below(ROOT, ...parsePointer(node.pointer)));
  if (/^https?:\/\/json-schema\.org\//.test(located.resource.uri)) return undefined;
  return { ...node, schema: located.schema, pointer: pointerOf(located.place), resource: located.resource };
}

const LONGEST_CHAIN = 100;

/**
 * Follows references, and compositions of one branch, as long as there is nothing beside them.
 * @param kept a composition that is not looked through, however few its branches are
 */
export function followed(node: Node, kept?: string): Node {
  let at = node;
  for (let steps = 0; steps < LONGEST_CHAIN; steps += 1) {
    const next = isPureReference(at) ? targetOf(at) : compositionOf(at)?.[0] === kept ? undefined : onlyBranch(at);
    if (next === undefined) break;
    at = next;
  }
  return at;
}

/** Two subschemas as they are to be compared: a composition that both have is not looked through on one side alone. */
export function bothFollowed(a: Node, b: Node): readonly [Node, Node] {
  const [left, right] = ["allOf", "anyOf", "oneOf"]
    .map((keyword) => [followed(a, keyword), followed(b, keyword)] as const)
    .find(([x, y]) => compositionOf(x) !== undefined && compositionOf(x)?.[0] === compositionOf(y)?.[0]) ?? [
    followed(a),
    followed(b),
  ];
  return [left, right];
}

function onlyBranch(node: Node): Node | undefined {
  const [keyword] = compositionOf(node) ?? [];
  const branches = keyword === undefined ? undefined : keywordsOf(node)[keyword];
  return keyword !== undefined && Array.isArray(branches) && branches.length === 1
    ? childOf(node, keyword, 0)
    : undefined;
}

/** The composition that is all that a subschema says, with its branches. */
export function compositionOf(node: Node): readonly [keyword: string, branches: readonly Node[]] | undefined {
  const said = Object.keys(keywordsOf(node)).filter((key) => !ANNOTATIONS.has(key) && !NAMES.has(key));
  const [keyword] = said;
  if (said.length !== 1 || keyword === undefined || !["allOf", "anyOf", "oneOf"].includes(keyword)) return undefined;
  const branches = keywordsOf(node)[keyword];
  return Array.isArray(branches) ? [keyword, branches.map((_, index) => childOf(node, keyword, index))] : undefined;
}
