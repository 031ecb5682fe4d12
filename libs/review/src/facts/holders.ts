/** Keywords that hold subschemas: for what is left over, for items, for conditions, by pattern or name. */
import { childPointer } from "@floe-contracts/schemas";
import { isEqual, isObject, type Json } from "../subset/values.ts";
import type { Edit, FactKind } from "./fact.ts";
import { allowsAll } from "./keywords.ts";
import { childOf, followed, keywordsOf, type Node } from "./node.ts";
import { edited, type Pairing, pointerTo, takeFrom } from "./pairing.ts";

/** For these an absent keyword is `true`. */
const OPEN_WHEN_ABSENT: Readonly<Record<string, readonly string[]>> = {
  additionalProperties: ["/*"],
  unevaluatedProperties: ["/*"],
  propertyNames: ["/*"],
  additionalItems: ["/*"],
  unevaluatedItems: ["/*"],
  items: ["/*"],
};
/** For these an absent keyword is no keyword: `contains: true` and `not: true` say something. */
const NOTHING_WHEN_ABSENT: Readonly<Record<string, readonly string[]>> = { contains: ["/*"], not: [""] };

export function subschemaFacts(pairing: Pairing): void {
  for (const [keyword, below] of Object.entries(OPEN_WHEN_ABSENT)) {
    if (keyword === "items" && (isTuple(pairing.old) || isTuple(pairing.new))) continue;
    compareOpen(pairing, keyword, below);
  }
  for (const [keyword, below] of Object.entries(NOTHING_WHEN_ABSENT)) {
    const [old, other] = [keywordsOf(pairing.old)[keyword], keywordsOf(pairing.new)[keyword]];
    if (old === undefined && other === undefined) continue;
    if (old !== undefined && other !== undefined)
      pairing.descend(childOf(pairing.old, keyword), childOf(pairing.new, keyword));
    else
      pairing.fact(
        edited(pairing, old === undefined ? "keyword-added" : "keyword-removed", keyword, { old, new: other, below }),
      );
  }
}

const CONDITION = ["if", "then", "else"];

/** A condition comes and goes as a whole: none of its parts says anything alone. */
export function conditionFacts(pairing: Pairing): void {
  const [old, other] = [keywordsOf(pairing.old)["if"], keywordsOf(pairing.new)["if"]];
  if (old !== undefined && other !== undefined) {
    pairing.descend(childOf(pairing.old, "if"), childOf(pairing.new, "if"));
    for (const keyword of ["then", "else"]) compareOpen(pairing, keyword, [""]);
  } else if (old !== undefined || other !== undefined) {
    const fact = edited(pairing, old === undefined ? "keyword-added" : "keyword-removed", "if", { old, new: other });
    const edits = (node: Node): Edit[] => CONDITION.map((keyword) => takeFrom(pointerTo(node, [keyword]), [keyword]));
    pairing.fact({ ...fact, apply: edits(pairing.new), revert: edits(pairing.old) });
  }
}

function compareOpen(pairing: Pairing, keyword: string, below: readonly string[]): void {
  const [a, b] = [childOf(pairing.old, keyword), childOf(pairing.new, keyword)];
  const [old, other] = [followed(a).schema, followed(b).schema];
  const [openOld, openNew] = [allowsAll(old), allowsAll(other)];
  if (openOld && openNew) return;
  const kind = kindOf(old, other, openOld, openNew);
  if (kind === undefined) pairing.descend(a, b);
  else pairing.fact(edited(pairing, kind, keyword, { old: shown(old), new: shown(other), below }));
}

function kindOf(old: Json, other: Json, openOld: boolean, openNew: boolean): FactKind | undefined {
  if (old === false && other === false) return undefined;
  if (other === false) return "schema-closed";
  if (old === false) return "schema-opened";
  if (openOld) return "keyword-added";
  return openNew ? "keyword-removed" : undefined;
}

/** A subschema says itself in its file; in words only the short ones are of use. */
function shown(schema: Json): Json | undefined {
  return typeof schema === "boolean" ? schema : undefined;
}

function isTuple(node: Node): boolean {
  return Array.isArray(keywordsOf(node)["items"]);
}

/** Items by position: `prefixItems`, or a list in `items` before draft 2020-12. */
export function tupleFacts(pairing: Pairing): void {
  for (const keyword of ["prefixItems", "items"]) {
    const [old, other] = [listAt(pairing.old, keyword), listAt(pairing.new, keyword)];
    if (old === undefined && other === undefined) continue;
    if (keyword === "items" && (old === undefined || other === undefined)) {
      pairing.fact(edited(pairing, "keyword-changed", keyword, { below: ["/*"] }));
      continue;
    }
    const [before, after] = [old?.length ?? 0, other?.length ?? 0];
    for (let index = 0; index < Math.min(before, after); index += 1)
      pairing.descend(childOf(pairing.old, keyword, index), childOf(pairing.new, keyword, index));
    const below = Array.from({ length: Math.abs(after - before) }, (_, at) => `/${Math.min(before, after) + at}`);
    if (after !== before) {
      const kind = after > before ? "entry-added" : "entry-removed";
      pairing.fact(edited(pairing, kind, keyword, { name: `${Math.min(before, after) + 1}`, below }));
    }
  }
}

function listAt(node: Node, keyword: string): readonly Json[] | undefined {
  const value = keywordsOf(node)[keyword];
  return Array.isArray(value) ? value : undefined;
}

/** Objects of subschemas or names, by key: patterns of names, and what one property asks of others. */
export function entryFacts(pairing: Pairing): void {
  for (const keyword of ["patternProperties", "dependentSchemas", "dependentRequired", "dependencies"]) {
    const [old, other] = [mapAt(pairing.old, keyword), mapAt(pairing.new, keyword)];
    for (const name of new Set([...Object.keys(old), ...Object.keys(other)])) {
      const below = [keyword === "patternProperties" ? "/*" : childPointer("", name)];
      const details = { name, entry: name, below };
      const [a, b] = [old[name], other[name]];
      if (a === undefined) pairing.fact(edited(pairing, "entry-added", keyword, details));
      else if (b === undefined) pairing.fact(edited(pairing, "entry-removed", keyword, details));
      else if (Array.isArray(a) || Array.isArray(b)) namesFact(pairing, keyword, name, [a, b]);
      else pairing.descend(childOf(pairing.old, keyword, name), childOf(pairing.new, keyword, name));
    }
  }
}

function mapAt(node: Node, keyword: string): { readonly [key: string]: Json } {
  const value = keywordsOf(node)[keyword];
  return isObject(value) ? value : {};
}

function namesFact(pairing: Pairing, keyword: string, name: string, [a, b]: readonly [Json, Json]): void {
  const below = [childPointer("", name)];
  if (!Array.isArray(a) || !Array.isArray(b)) {
    pairing.fact(edited(pairing, "keyword-changed", keyword, { name, entry: name, below }));
    return;
  }
  const [was, is] = [a.map(String).toSorted(), b.map(String).toSorted()];
  if (isEqual(was, is)) return;
  const grown = was.every((each) => is.includes(each));
  const shrunk = is.every((each) => was.includes(each));
  const kind = grown ? "entry-added" : shrunk ? "entry-removed" : "keyword-changed";
  pairing.fact(edited(pairing, kind, keyword, { name, entry: name, old: was, new: is, below }));
}
