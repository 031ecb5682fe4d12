/** Which draft of JSON Schema a schema is read as, and what the drafts differ in. */
import { Stopped } from "../limits.ts";
import { isObject, type Json } from "../values.ts";

export type Draft = "draft7" | "2019-09" | "2020-12";

const BY_URI: ReadonlyMap<string, Draft> = new Map([
  ["http://json-schema.org/draft-06/schema", "draft7"],
  ["http://json-schema.org/draft-07/schema", "draft7"],
  ["https://json-schema.org/draft/2019-09/schema", "2019-09"],
  ["https://json-schema.org/draft/2020-12/schema", "2020-12"],
]);

/** The draft that `$schema` names, or undefined when it names none. @throws Stopped for a draft that is not known */
export function namedDraft(schema: Json): Draft | undefined {
  if (!isObject(schema) || schema["$schema"] === undefined) return undefined;
  const uri = schema["$schema"];
  const draft =
    typeof uri === "string"
      ? BY_URI.get(uri.replace(/#$/, "").replace(/^https:\/\/(?=json-schema\.org\/draft-)/, "http://"))
      : undefined;
  if (draft === undefined)
    throw new Stopped("$schema", "/$schema", `${JSON.stringify(uri)} is none of draft 7, 2019-09 and 2020-12`);
  return draft;
}

/** Keywords that one draft has and another has not. */
const MARKS: readonly (readonly [Draft, readonly string[]])[] = [
  ["2019-09", ["$recursiveRef", "$recursiveAnchor"]],
  ["2020-12", ["prefixItems", "$dynamicRef", "$dynamicAnchor"]],
  ["draft7", ["definitions", "dependencies", "additionalItems"]],
  [
    "2020-12",
    [
      "$defs",
      "$anchor",
      "unevaluatedProperties",
      "unevaluatedItems",
      "dependentRequired",
      "dependentSchemas",
      "minContains",
      "maxContains",
    ],
  ],
];

/** Schemas nested deeper than this are not searched for marks of a draft; there are enough above. */
const MOST_LOOKED_AT = 100_000;

/**
 * The draft that two schemas without `$schema` seem to be written for: the first whose keywords occur in them, 2020-12
 * where nothing tells. A list in `items` is draft 7 (or 2019-09, beside keywords that came with it).
 */
export function guessedDraft(schemas: readonly Json[]): Draft {
  const seen = new Set<string>();
  const open: Json[] = [...schemas];
  let tuples = false;
  for (let count = 0; count < MOST_LOOKED_AT; count += 1) {
    const next = open.pop();
    if (next === undefined) break;
    if (Array.isArray(next)) open.push(...next);
    else if (isObject(next)) {
      for (const [key, value] of Object.entries(next)) {
        seen.add(key);
        if (key === "items" && Array.isArray(value)) tuples = true;
        if (key === "$id" && typeof value === "string" && value.startsWith("#")) seen.add("definitions");
        if (key !== "const" && key !== "enum" && typeof value === "object" && value !== null) open.push(value);
      }
    }
  }
  const [first] = MARKS.filter(([, keywords]) => keywords.some((keyword) => seen.has(keyword)));
  if (!tuples) return first?.[0] ?? "2020-12";
  return first === undefined || first[0] === "draft7" ? "draft7" : "2019-09";
}
