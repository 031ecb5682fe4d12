/**
 * Where in documents a subschema is about: from places in a schema to JSON pointers of values, `*` for every item or key.
 * Also whether more instances there can only mean more documents, which `not`, `oneOf` and the like turn around.
 */
import { childPointer } from "@floe-contracts/schemas";
import type { Document } from "../subset/schema/document.ts";
import { isObject, type Json } from "../subset/values.ts";
import { childOf, hasReference, keywordsOf, type Node, rootOf, targetOf } from "./node.ts";

export interface Placed {
  /** Pointers into documents, sorted. */
  readonly values: readonly string[];
  readonly monotone: boolean;
}

/** A schema that stands in more places than these is taken to be everywhere. */
const MOST_VALUES = 200;
const MOST_VISITS = 50_000;

/** The step into the value that a subschema under this keyword makes; names stand for themselves. */
const STEPS: Readonly<Record<string, string>> = {
  additionalProperties: "/*",
  unevaluatedProperties: "/*",
  propertyNames: "/*",
  patternProperties: "/*",
  additionalItems: "/*",
  unevaluatedItems: "/*",
  items: "/*",
  contains: "/*",
};
const TURNING: ReadonlySet<string> = new Set(["not", "oneOf", "if", "contains"]);

interface Visit {
  readonly node: Node;
  readonly value: string;
  readonly monotone: boolean;
  /** Targets of references on the way. */
  readonly entered: ReadonlySet<string>;
  /** Within a definition that stands within itself: the value where that begins stands for all that is below. */
  readonly again: boolean;
}

/** By pointer of the subschema. What no value reaches is not in it. */
export function placesOf(document: Document): ReadonlyMap<string, Placed> {
  // What counts as evaluated depends on the subschemas around: nothing can be said of one of them alone.
  const unevaluated = JSON.stringify(document.root.schema).includes('"unevaluated');
  const found = new Map<string, { values: Set<string>; monotone: boolean }>();
  const open: Visit[] = [
    { node: rootOf(document), value: "", monotone: !unevaluated, entered: new Set(), again: false },
  ];
  let visits = 0;
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    visits += 1;
    const { node } = visit;
    const place = found.get(node.pointer) ?? { values: new Set<string>(), monotone: true };
    const known = place.values.has(visit.value) && (visit.monotone || !place.monotone);
    if (known || place.values.has("**")) continue;
    found.set(node.pointer, place);
    place.values.add(visit.value);
    if (!visit.monotone) place.monotone = false;
    if (place.values.size > MOST_VALUES || visits > MOST_VISITS) place.values.add("**");
    open.push(...childrenOf(visit));
  }
  return new Map(
    [...found].map(([pointer, { values, monotone }]) => {
      const everywhere = values.has("**");
      return [pointer, { values: everywhere ? [""] : [...values].sort(), monotone }];
    }),
  );
}

function childrenOf(visit: Visit): Visit[] {
  const { node, value, again } = visit;
  const found: Visit[] = [];
  for (const [key, held] of Object.entries(keywordsOf(node))) {
    const monotone = visit.monotone && !TURNING.has(key);
    const step = STEPS[key] ?? "";
    const add = (child: Node, below: string): void => {
      found.push({ ...visit, node: child, value: again ? value : value + below, monotone });
    };
    if (["properties", "patternProperties", "dependentSchemas", "dependencies"].includes(key) && isObject(held)) {
      for (const [name, each] of Object.entries(held))
        if (!Array.isArray(each)) add(childOf(node, key, name), key === "properties" ? childPointer("", name) : step);
    } else if (Array.isArray(held) && ["allOf", "anyOf", "oneOf", "prefixItems", "items"].includes(key)) {
      const positions = key === "prefixItems" || key === "items";
      for (const index of held.keys()) add(childOf(node, key, index), positions ? `/${index}` : "");
    } else if (isSubschema(key, held)) add(childOf(node, key), step);
  }
  return [...found, ...referenced(visit)];
}

function isSubschema(key: string, held: Json): boolean {
  const holds = STEPS[key] !== undefined || ["not", "if", "then", "else"].includes(key);
  return holds && key !== "patternProperties" && (isObject(held) || typeof held === "boolean");
}

/** Into a definition; into one within itself only once more. */
function referenced(visit: Visit): Visit[] {
  const target = hasReference(visit.node) ? targetOf(visit.node) : undefined;
  if (target === undefined) return [];
  const again = visit.entered.has(target.pointer);
  if (again && visit.again) return [];
  const entered = again ? new Set([target.pointer]) : new Set(visit.entered).add(target.pointer);
  return [{ ...visit, node: target, entered, again: visit.again || again }];
}
