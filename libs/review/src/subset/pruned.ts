/**
 * A schema without what it says of properties that an instance does not have: for this instance the same, and much less for
 * ajv to compile.
 */
import { isObject, type Json, objectOf } from "./values.ts";

const HOLDS_ONE = new Set([
  ...["additionalItems", "additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"],
  ...["unevaluatedItems", "unevaluatedProperties"],
]);
const HOLDS_LIST = new Set(["allOf", "anyOf", "items", "oneOf", "prefixItems"]);
const HOLDS_MAP = new Set([
  "$defs",
  "definitions",
  "dependencies",
  "dependentSchemas",
  "patternProperties",
  "properties",
]);

/** Not worth it below this many characters. */
const SMALL = 2_000;

/** A reference to anything but the whole, a definition, or a meta-schema. */
const INTO_PROPERTIES =
  /"\$(?:ref|dynamicRef|recursiveRef)":"(?!#"|#\/(?:\$defs|definitions)\/[^/"]*"|https?:\/\/json-schema\.org\/)/;

/** Undefined when nothing can be left out for this instance. */
export function prunedFor(schema: Json, instance: Json): Json | undefined {
  const text = JSON.stringify(schema);
  // References into properties would lose their targets.
  if (text.length < SMALL || INTO_PROPERTIES.test(text)) return undefined;
  const small = withReachable(pruned(schema, namesIn(instance)));
  // Where nothing refers to it by name, its name is only one more thing to remember.
  const named = text.split('"$id":').length > 2 || /"\$(?:anchor|dynamicAnchor|recursiveAnchor)":/.test(text);
  return named || !isObject(small) ? small : objectOf(Object.entries(small).filter(([key]) => key !== "$id"));
}

const TO_DEFINITION = /"#\/(\$defs|definitions)\/([^"]*)"/g;

/** Leaves out the definitions that nothing refers to any more. */
function withReachable(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const holders = ["$defs", "definitions"].filter((key) => isObject(schema[key]));
  const kept = new Map<string, Map<string, Json>>(holders.map((key) => [key, new Map()]));
  const rest = Object.entries(schema).filter(([key]) => !holders.includes(key));
  const open = [JSON.stringify(objectOf(rest))];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const [, key = "", token = ""] of text.matchAll(TO_DEFINITION)) {
      const name = decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~");
      const definition = (schema[key] as { readonly [key: string]: Json } | undefined)?.[name];
      if (definition === undefined) return schema;
      if (kept.get(key)?.has(name) !== false) continue;
      kept.get(key)?.set(name, definition);
      open.push(JSON.stringify(definition));
    }
    if (text.includes('"#"')) return schema;
  }
  return objectOf([...rest, ...[...kept].map(([key, map]): [string, Json] => [key, objectOf(map)])]);
}

function namesIn(instance: Json): ReadonlySet<string> {
  const names = new Set<string>();
  const open: Json[] = [instance];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...next);
    else if (isObject(next)) {
      for (const [name, value] of Object.entries(next)) {
        names.add(name);
        open.push(value);
      }
    }
  }
  return names;
}

function pruned(schema: Json, names: ReadonlySet<string>): Json {
  if (!isObject(schema)) return schema;
  return objectOf(
    Object.entries(schema).map(([key, value]) => {
      if (HOLDS_LIST.has(key) && Array.isArray(value)) return [key, value.map((each) => pruned(each, names))];
      if (HOLDS_ONE.has(key)) return [key, pruned(value, names)];
      if (!HOLDS_MAP.has(key) || !isObject(value)) return [key, value];
      const kept = Object.entries(value).map(([name, each]): [string, Json] => {
        if (key === "properties" && !names.has(name)) return [name, true];
        return [name, Array.isArray(each) ? each : pruned(each, names)];
      });
      return [key, objectOf(kept)];
    }),
  );
}
