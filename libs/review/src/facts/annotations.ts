/** Words, examples and defaults: nothing that a document can violate, and something for whoever reads it. */
import { isEqual, type Json } from "../subset/values.ts";
import type { Fact } from "./fact.ts";
import { ANNOTATIONS } from "./keywords.ts";
import { followed, hasReference, keywordsOf, type Node } from "./node.ts";
import { edited, type Pairing } from "./pairing.ts";

export function annotationFacts(pairing: Pairing): void {
  const { old, new: other } = pairing;
  // One side says by reference what the other writes out: then the words of the target are words of this place.
  const written = hasReference(old) !== hasReference(other);
  for (const keyword of ANNOTATIONS) {
    const [a, b] = [annotation(old, keyword, written), annotation(other, keyword, written)];
    if (a === b || (a !== undefined && b !== undefined && isEqual(a, b))) continue;
    const fact = edited(pairing, "annotation", keyword, { old: a, new: b });
    pairing.fact({ ...fact, apply: [], revert: [] });
  }
}

function annotation(node: Node, keyword: string, written: boolean): Json | undefined {
  return keywordsOf(node)[keyword] ?? (written ? keywordsOf(followed(node))[keyword] : undefined);
}

/** `$id` and `$schema` of the root: who the schema says it is, and how it is to be read. */
export function identityFacts(old: Node, other: Node): Fact[] {
  const facts: Fact[] = [];
  const pairing: Pairing = { old, new: other, words: true, fact: (fact) => facts.push(fact), descend: () => undefined };
  for (const keyword of ["$schema", "$id"]) {
    const [a, b] = [keywordsOf(old)[keyword], keywordsOf(other)[keyword]];
    if (a !== b) pairing.fact({ ...edited(pairing, "identity", keyword, { old: a, new: b }), apply: [], revert: [] });
  }
  return facts;
}
