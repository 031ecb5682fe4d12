/** Properties that came, went, were renamed, or became required or optional. */
import { childPointer } from "@floe-contracts/schemas";
import { isObject } from "../subset/values.ts";
import type { Edit, Fact } from "./fact.ts";
import { type Pair, renamings } from "./matching.ts";
import { childOf, keywordsOf, type Node } from "./node.ts";
import { edited, type Pairing, pointerTo, takeFrom } from "./pairing.ts";

export function propertyFacts(pairing: Pairing): void {
  const { old, new: other } = pairing;
  const [oldNames, newNames] = [namesOf(old), namesOf(other)];
  const removed = oldNames.filter((name) => !newNames.includes(name));
  const added = newNames.filter((name) => !oldNames.includes(name));
  const renamed = renamings(removed, added, (side, name) => childOf(pairing[side], "properties", name));
  for (const pair of renamed) renamedFact(pairing, pair);
  const moved = new Set(renamed.flatMap((pair) => [pair.old, pair.new]));
  for (const name of oldNames) {
    if (moved.has(name)) continue;
    if (removed.includes(name)) cameOrWent(pairing, name, "property-removed");
    else pairing.descend(childOf(old, "properties", name), childOf(other, "properties", name));
  }
  for (const name of added) if (!moved.has(name)) cameOrWent(pairing, name, "property-added");
  for (const { old: from, new: to } of renamed)
    pairing.descend(childOf(old, "properties", from), childOf(other, "properties", to));
  requiredFacts(pairing, new Set([...moved, ...removed, ...added]));
}

function namesOf(node: Node): string[] {
  const { properties } = keywordsOf(node);
  return isObject(properties) ? Object.keys(properties) : [];
}

function requiredOf(node: Node): string[] {
  const { required } = keywordsOf(node);
  return Array.isArray(required) ? required.map(String) : [];
}

/** A property that comes or goes takes its place among the required ones along: that is one change and not two. */
function cameOrWent(pairing: Pairing, name: string, kind: "property-added" | "property-removed"): void {
  const fact = edited(pairing, kind, "properties", { name, entry: name, below: [childPointer("", name)] });
  const [was, is] = [requiredOf(pairing.old).includes(name), requiredOf(pairing.new).includes(name)];
  pairing.fact({
    ...fact,
    required: kind === "property-added" ? is : was,
    apply: [...fact.apply, ...(was === is ? [] : requiredEdit(pairing.old, is ? [name] : [], is ? [] : [name]))],
    revert: [...fact.revert, ...(was === is ? [] : requiredEdit(pairing.new, was ? [name] : [], was ? [] : [name]))],
  });
}

function requiredEdit(node: Node, add: readonly string[], remove: readonly string[]): Edit[] {
  const names = requiredOf(node).filter((name) => !remove.includes(name));
  return [{ path: ["required"], value: [...names, ...add] }];
}

function renamedFact(pairing: Pairing, { old: from, new: to, confidence }: Pair): void {
  const [was, is] = [requiredOf(pairing.old).includes(from), requiredOf(pairing.new).includes(to)];
  const [oldAt, newAt] = [pointerTo(pairing.old, ["properties", from]), pointerTo(pairing.new, ["properties", to])];
  const fact: Fact = {
    ...edited(pairing, "property-renamed", "properties", {
      name: to,
      old: from,
      new: to,
      below: [childPointer("", from), childPointer("", to)],
    }),
    at: { ...(oldAt === undefined ? {} : { old: oldAt }), ...(newAt === undefined ? {} : { new: newAt }) },
    required: was || is,
    confidence,
  };
  pairing.fact({
    ...fact,
    apply: [
      { path: ["properties", from], remove: true },
      takeFrom(newAt, ["properties", to]),
      ...requiredEdit(pairing.old, is ? [to] : [], [from]),
    ],
    revert: [
      { path: ["properties", to], remove: true },
      takeFrom(oldAt, ["properties", from]),
      ...requiredEdit(pairing.new, was ? [from] : [], [to]),
    ],
  });
}

function requiredFacts(pairing: Pairing, told: ReadonlySet<string>): void {
  const [was, is] = [new Set(requiredOf(pairing.old)), new Set(requiredOf(pairing.new))];
  for (const name of is) {
    if (!was.has(name) && !told.has(name)) pairing.fact(requiredFact(pairing, "required-added", name));
  }
  for (const name of was) {
    if (!is.has(name) && !told.has(name)) pairing.fact(requiredFact(pairing, "required-removed", name));
  }
}

function requiredFact(pairing: Pairing, kind: "required-added" | "required-removed", name: string): Fact {
  const added = kind === "required-added";
  const index = (node: Node): string | undefined => {
    const at = requiredOf(node).indexOf(name);
    return at < 0 ? pointerTo(node, ["properties", name]) : pointerTo(node, ["required", `${at}`]);
  };
  const [oldAt, newAt] = [index(pairing.old), index(pairing.new)];
  return {
    ...edited(pairing, kind, "required", { name, below: [childPointer("", name)] }),
    at: { ...(oldAt === undefined ? {} : { old: oldAt }), ...(newAt === undefined ? {} : { new: newAt }) },
    apply: requiredEdit(pairing.old, added ? [name] : [], added ? [] : [name]),
    revert: requiredEdit(pairing.new, added ? [] : [name], added ? [name] : []),
  };
}
