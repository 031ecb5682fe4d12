/** Two subschemas that stand for each other, and how facts about them are written down. */
import { childPointer } from "@floe-contracts/schemas";
import type { Json } from "../subset/values.ts";
import type { Edit, Fact, FactKind } from "./fact.ts";
import { keywordsOf, type Node } from "./node.ts";

export interface Pairing {
  readonly old: Node;
  readonly new: Node;
  /** Whether their words are to be compared: not where one of them is only a part of what the other was. */
  readonly words: boolean;
  readonly fact: (fact: Fact) => void;
  /** Asks for two subschemas below these to be compared. */
  readonly descend: (old: Node, other: Node, words?: boolean) => void;
}

interface Details {
  readonly old?: Json | undefined;
  readonly new?: Json | undefined;
  readonly name?: string | undefined;
  /** Below the keyword: the entry that is concerned. */
  readonly entry?: string | undefined;
  readonly below?: readonly string[] | undefined;
}

/** A fact about a keyword, or an entry of it, whose trial is to take it from the other side as it stands. */
export function edited(pairing: Pairing, kind: FactKind, keyword: string, details: Details): Fact {
  const { old, new: other, name, entry, below } = details;
  const path = entry === undefined ? [keyword] : [keyword, entry];
  const [oldAt, newAt] = [pointerTo(pairing.old, path), pointerTo(pairing.new, path)];
  return {
    kind,
    keyword,
    ...(name === undefined ? {} : { name }),
    ...(old === undefined ? {} : { old }),
    ...(other === undefined ? {} : { new: other }),
    within: { old: pairing.old.pointer, new: pairing.new.pointer },
    at: { ...(oldAt === undefined ? {} : { old: oldAt }), ...(newAt === undefined ? {} : { new: newAt }) },
    below: below ?? [""],
    apply: [takeFrom(newAt, path)],
    revert: [takeFrom(oldAt, path)],
  };
}

export function takeFrom(pointer: string | undefined, path: readonly string[]): Edit {
  return pointer === undefined ? { path, remove: true } : { path, from: pointer };
}

/** The pointer of what stands at `path`, or undefined when nothing does. */
export function pointerTo(node: Node, path: readonly string[]): string | undefined {
  let value: Json | undefined = keywordsOf(node);
  let { pointer } = node;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key) as Json;
    pointer = childPointer(pointer, key);
  }
  return pointer;
}
