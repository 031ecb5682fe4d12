/** From a JSON pointer to a place in YAML text, by walking the nodes; an alias leads to the value that it repeats. */
import type { Document, Pair, YAMLMap } from "yaml";
import { parsePointer } from "../pointer.ts";
import { yamlLibrary } from "./lazy.ts";
import type { Locate } from "./source.ts";
import { type AliasTargets, offsetOf } from "./yaml-convert.ts";

export function yamlLocator(document: Document.Parsed, aliases: AliasTargets): Locate {
  const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();
  return (pointer) => {
    const { isAlias, isMap, isSeq } = yamlLibrary();
    let node: unknown = document.contents;
    let key: unknown;
    for (const part of parsePointer(pointer)) {
      if (isAlias(node)) node = aliases.get(node);
      key = undefined;
      if (isMap(node)) {
        const pair = pairsOf(node, indexes, aliases).get(part);
        if (pair === undefined) return undefined;
        key = pair.key;
        // `field:` without a value has no node of its own: its key is the nearest place.
        node = pair.value ?? pair.key;
      } else if (isSeq(node) && /^(0|[1-9]\d*)$/.test(part) && Number(part) < node.items.length) {
        node = node.items[Number(part)];
      } else {
        return undefined;
      }
    }
    return { value: offsetOf(node), key: offsetOf(key ?? node) };
  };
}

function pairsOf(map: YAMLMap, indexes: WeakMap<YAMLMap, Map<string, Pair>>, aliases: AliasTargets): Map<string, Pair> {
  const known = indexes.get(map);
  if (known !== undefined) return known;
  const { isAlias, isScalar } = yamlLibrary();
  const index = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = isAlias(pair.key) ? aliases.get(pair.key) : pair.key;
    if (isScalar(key)) index.set(String(key.value), pair);
  }
  indexes.set(map, index);
  return index;
}
