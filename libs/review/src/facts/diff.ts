/**
 * What changed between two schemas. Two subschemas are compared once, wherever references lead to them from, so a change in
 * a definition is one fact. Order counts only where JSON Schema says so; how definitions are called does not.
 */
import type { Document } from "../subset/schema/document.ts";
import { isEqual, type Json } from "../subset/values.ts";
import { annotationFacts, identityFacts } from "./annotations.ts";
import { alternativeFacts, branchFacts } from "./branches.ts";
import type { Fact } from "./fact.ts";
import { conditionFacts, entryFacts, subschemaFacts, tupleFacts } from "./holders.ts";
import { ANNOTATIONS, HOLDS_LIST, HOLDS_MAP, HOLDS_ONE, LIMITS, NAMES } from "./keywords.ts";
import { bothFollowed, hasReference, isPureReference, keywordsOf, type Node, rootOf, targetOf } from "./node.ts";
import { edited, type Pairing } from "./pairing.ts";
import { propertyFacts } from "./properties.ts";
import { replacedFact } from "./replaced.ts";
import { constraintFacts } from "./values.ts";

/**
 * The facts, in the order of the old schema's keywords, definitions where they are first used.
 * @throws Stopped when a reference leads nowhere or the value of a keyword makes no sense
 */
export function factsOf(old: Document, other: Document): Fact[] {
  const facts: Fact[] = identityFacts(rootOf(old), rootOf(other));
  const seen = new Set<string>();
  const open: (readonly [Node, Node, boolean])[] = [[rootOf(old), rootOf(other), true]];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const [a, b, words] = next;
    const key = `${a.pointer} ${b.pointer}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const below: (readonly [Node, Node, boolean])[] = [];
    const descend = (x: Node, y: Node, worded = true): void => {
      below.push([x, y, worded]);
    };
    compare({ old: a, new: b, words, fact: (fact) => facts.push(fact), descend });
    open.unshift(...below);
  }
  return facts;
}

function compare(pairing: Pairing): void {
  const { old, new: other } = pairing;
  // Words beside a reference are the words of this place; those of its target are compared where the target is.
  const bothRefer = hasReference(old) && hasReference(other);
  if (pairing.words) annotationFacts(pairing);
  if (bothRefer) {
    compareReferences(pairing);
    return;
  }
  if (replacedFact(pairing) || alternativeFacts(pairing)) return;
  const [a, b] = bothFollowed(old, other);
  const inner = a === old && b === other ? pairing : { ...pairing, old: a, new: b };
  if (hasReference(a) !== hasReference(b)) referenceFact(inner);
  compareKeywords(inner);
}

function compareReferences(pairing: Pairing): void {
  const [a, b] = [targetOf(pairing.old), targetOf(pairing.new)];
  if (a !== undefined && b !== undefined) pairing.descend(a, b);
  else if (keywordsOf(pairing.old)["$ref"] !== keywordsOf(pairing.new)["$ref"]) referenceFact(pairing);
  if (!isPureReference(pairing.old) || !isPureReference(pairing.new)) compareKeywords(pairing);
}

function referenceFact(pairing: Pairing): void {
  const [old, other] = [keywordsOf(pairing.old)["$ref"], keywordsOf(pairing.new)["$ref"]];
  pairing.fact(edited(pairing, "keyword-changed", "$ref", { old, new: other }));
}

function compareKeywords(pairing: Pairing): void {
  const { old, new: other } = pairing;
  if (old.schema === false || other.schema === false) {
    forbidden(pairing);
    return;
  }
  constraintFacts(pairing);
  propertyFacts(pairing);
  subschemaFacts(pairing);
  conditionFacts(pairing);
  tupleFacts(pairing);
  entryFacts(pairing);
  branchFacts(pairing);
  remainingFacts(pairing);
}

function forbidden(pairing: Pairing): void {
  const { old, new: other } = pairing;
  if (old.schema === other.schema) return;
  const fact = edited(pairing, other.schema === false ? "schema-closed" : "schema-opened", "false", {});
  pairing.fact({ ...fact, apply: [{ path: [], from: other.pointer }], revert: [{ path: [], from: old.pointer }] });
}

const HANDLED: ReadonlySet<string> = new Set([
  ...HOLDS_ONE,
  ...HOLDS_LIST,
  ...HOLDS_MAP,
  ...ANNOTATIONS,
  ...NAMES,
  ...Object.keys(LIMITS),
  ...[
    "required",
    "dependentRequired",
    "type",
    "enum",
    "const",
    "pattern",
    "format",
    "multipleOf",
    "uniqueItems",
    "$ref",
  ],
]);

/** Keywords that nothing above knows: `$dynamicRef`, and those that JSON Schema does not have. */
function remainingFacts(pairing: Pairing): void {
  const [a, b] = [keywordsOf(pairing.old), keywordsOf(pairing.new)];
  for (const keyword of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (HANDLED.has(keyword)) continue;
    const [old, other] = [a[keyword], b[keyword]];
    if (isSame(old, other)) continue;
    const fact = edited(pairing, "keyword-changed", keyword, { old, new: other });
    pairing.fact(keyword.startsWith("$") ? fact : { ...fact, apply: [], revert: [] });
  }
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isEqual(a, b);
}
