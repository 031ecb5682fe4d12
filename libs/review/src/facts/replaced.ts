/** A subschema that was replaced: no value can be of a type of both. What it said before and says now is not compared then. */
import { isObject, type Json } from "../subset/values.ts";
import { compositionOf, followed, keywordsOf, type Node } from "./node.ts";
import { edited, type Pairing, pointerTo } from "./pairing.ts";

const DEEPEST = 4;

/** The types that values may have, sorted; undefined where that is not said. Integers are numbers. */
function typesOf(given: Node, depth = 0): readonly string[] | undefined {
  if (depth > DEEPEST) return undefined;
  const node = followed(given);
  const { type, enum: values, const: constant } = keywordsOf(node);
  if (typeof type === "string") return [type];
  if (Array.isArray(type)) return type.map(String).sort();
  if (Array.isArray(values)) return [...new Set(values.map(typeName))].sort();
  if (constant !== undefined) return [typeName(constant)];
  const [keyword, branches] = compositionOf(node) ?? [];
  if (branches === undefined || keyword === "allOf") return undefined;
  const each = branches.map((branch) => typesOf(branch, depth + 1));
  return each.every((types) => types !== undefined) ? [...new Set(each.flat())].sort() : undefined;
}

function typeName(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return isObject(value) ? "object" : typeof value;
}

/** Whether that is what happened; then the fact is told. */
export function replacedFact(pairing: Pairing): boolean {
  const [old, other] = [typesOf(pairing.old), typesOf(pairing.new)];
  if (old === undefined || other === undefined || old.length === 0 || other.length === 0) return false;
  const plain = (types: readonly string[]): string[] => types.map((type) => (type === "integer" ? "number" : type));
  if (plain(old).some((type) => plain(other).includes(type))) return false;
  const at = (node: Node): string => pointerTo(node, ["type"]) ?? node.pointer;
  pairing.fact({
    ...edited(pairing, "type", "type", { old, new: other }),
    at: { old: at(pairing.old), new: at(pairing.new) },
    apply: [{ path: [], from: pairing.new.pointer }],
    revert: [{ path: [], from: pairing.old.pointer }],
  });
  return true;
}
