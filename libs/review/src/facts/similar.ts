/** How alike two subschemas are: names of definitions, order and words count for nothing. */
import { distance } from "fastest-levenshtein";
import { isObject, type Json, keyOf } from "../subset/values.ts";
import { ANNOTATIONS, HOLDS_LIST, HOLDS_MAP, HOLDS_ONE, NAMES } from "./keywords.ts";
import { childOf, followed, type Node } from "./node.ts";

/** More than this says no more about how alike two schemas are. */
const MOST_MARKS = 400;
const DEEPEST = 5;

/** What a schema says, as a set of lines. Equal sets are the same schema as far as they go. */
function marksOf(node: Node): Set<string> {
  const marks = new Set<string>();
  collect(node, "", 0, marks);
  return marks;
}

function collect(given: Node, path: string, depth: number, marks: Set<string>): void {
  if (marks.size >= MOST_MARKS) return;
  const node = followed(given);
  if (depth > DEEPEST) return;
  if (!isObject(node.schema)) {
    marks.add(`${path}=${String(node.schema)}`);
    return;
  }
  for (const [key, value] of Object.entries(node.schema)) {
    if (ANNOTATIONS.has(key) || NAMES.has(key)) continue;
    const here = `${path}/${key}`;
    if (HOLDS_MAP.has(key) && isObject(value)) {
      for (const name of Object.keys(value)) {
        marks.add(`${here}/${name}`);
        if (!Array.isArray(value[name])) collect(childOf(node, key, name), `${here}/${name}`, depth + 1, marks);
      }
    } else if (HOLDS_LIST.has(key) && Array.isArray(value)) {
      for (const index of value.keys()) collect(childOf(node, key, index), `${here}/*`, depth + 1, marks);
    } else if (HOLDS_ONE.has(key)) collect(childOf(node, key), here, depth + 1, marks);
    else {
      // Half of what a keyword says is that it is there.
      marks.add(here);
      for (const each of Array.isArray(value) ? value : [value]) marks.add(`${here}=${keyOf(each as Json)}`);
    }
  }
}

/** From 0 to 1: the share of what either says that both say. */
export function likeness(a: Node, b: Node): number {
  const [left, right] = [marksOf(a), marksOf(b)];
  if (left.size === 0 && right.size === 0) return 1;
  const both = [...left].filter((mark) => right.has(mark)).length;
  return both / (left.size + right.size - both);
}

/** From 0 to 1; one name within the other counts much, `host` for `hostname`. */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [plain(a), plain(b)];
  if (left === right) return 1;
  const longer = Math.max(left.length, right.length);
  const contained = Math.min(left.length, right.length) >= 3 && (left.includes(right) || right.includes(left));
  return Math.max(contained ? 0.7 : 0, 1 - distance(left, right) / longer);
}

/** `poll_interval`, `pollInterval` and `poll-interval` are one name in three styles. */
function plain(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}
