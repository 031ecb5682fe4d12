/**
 * A schema without names: every reference leads to `#/$defs/<number>`, and nothing is dynamic any more. ajv trips over some
 * schemas with `$id` within, over `$dynamicRef` with a path, over a property named `__proto__`, and over `contains` beside a
 * list of items that is longer than the array; it reads these without.
 */
import { isObject, type Json, objectOf } from "../values.ts";
import { type Compiler, type Dynamic, NOTHING_DYNAMIC, type Scope } from "./compiler.ts";
import type { Document, Located } from "./document.ts";

const NAMES = new Set(["$id", "$schema", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "id"]);
const REFERENCES = new Set(["$ref", "$dynamicRef", "$recursiveRef"]);
const DEFINITIONS = new Set(["$defs", "definitions"]);
const HOLDS_ONE = new Set([
  ...["additionalItems", "additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"],
  ...["unevaluatedItems", "unevaluatedProperties"],
]);
const HOLDS_LIST = new Set(["allOf", "anyOf", "items", "oneOf", "prefixItems"]);
const HOLDS_MAP = new Set(["dependencies", "dependentSchemas", "patternProperties", "properties"]);

/** The schema has been compiled, so that every reference leads somewhere. */
export function flattened(document: Document, compiler: Compiler): Json {
  return new Flattening(compiler).whole(document.root);
}

class Flattening {
  readonly #compiler: Compiler;
  readonly #numbers = new Map<object, Map<string, number>>();
  readonly #definitions: [string, Json][] = [];

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
  }

  whole(root: Located): Json {
    const target = this.#target(root, NOTHING_DYNAMIC);
    return { allOf: [{ $ref: target }], $defs: objectOf(this.#definitions) };
  }

  /** The definition that stands for a schema reached by a reference. */
  #target(at: Located, dynamic: Dynamic): string {
    const scope = this.#compiler.scopeOf(at, dynamic);
    if (scope === undefined) return this.#define(at.schema);
    let numbers = this.#numbers.get(scope.schema);
    if (numbers === undefined) {
      numbers = new Map();
      this.#numbers.set(scope.schema, numbers);
    }
    const known = numbers.get(scope.dynamic.key);
    if (known !== undefined) return `#/$defs/${known}`;
    const number = this.#definitions.length;
    numbers.set(scope.dynamic.key, number);
    const entry: [string, Json] = [String(number), true];
    this.#definitions.push(entry);
    entry[1] = this.#rewritten(scope);
    return `#/$defs/${number}`;
  }

  #define(schema: Json): string {
    this.#definitions.push([String(this.#definitions.length), schema]);
    return `#/$defs/${this.#definitions.length - 1}`;
  }

  #schema(scope: Scope, schema: Json, ...tokens: readonly (string | number)[]): Json {
    const inner = this.#compiler.scopeOf(this.#compiler.located(scope, schema, ...tokens), scope.dynamic);
    return inner === undefined ? schema : this.#rewritten(inner);
  }

  #rewritten(scope: Scope): Json {
    const { schema, resource } = scope;
    const references = this.#compiler.references(scope).map((at) => ({ $ref: this.#target(at, scope.dynamic) }));
    if (resource.draft === "draft7" && schema["$ref"] !== undefined) return { allOf: references };
    const entries = Object.entries(schema)
      .filter(([key]) => !NAMES.has(key) && !REFERENCES.has(key) && !DEFINITIONS.has(key))
      .map(([key, value]): [string, Json] => [key, this.#keyword(scope, key, value)]);
    const made = new Map(entries);
    if (made.has("if")) for (const key of ["then", "else"]) if (!made.has(key)) made.set(key, true);
    const all = made.get("allOf");
    if (references.length > 0) made.set("allOf", [...references, ...(Array.isArray(all) ? all : [])]);
    withoutProto(made);
    apart(made);
    return objectOf(made);
  }

  #keyword(scope: Scope, key: string, value: Json): Json {
    if (HOLDS_LIST.has(key) && Array.isArray(value))
      return value.map((each, index) => this.#schema(scope, each, key, index));
    if (HOLDS_ONE.has(key)) return this.#schema(scope, value, key);
    if (!HOLDS_MAP.has(key) || !isObject(value)) return value;
    return objectOf(
      Object.entries(value).map(([name, each]) => [
        name,
        Array.isArray(each) ? each : this.#schema(scope, each, key, name),
      ]),
    );
  }
}

/** A property named `__proto__` is one that a pattern names. */
function withoutProto(keywords: Map<string, Json>): void {
  const properties = keywords.get("properties");
  if (!isObject(properties) || !Object.hasOwn(properties, "__proto__")) return;
  const entries = Object.entries(properties);
  const patterns = keywords.get("patternProperties");
  const named = entries
    .filter(([name]) => name === "__proto__")
    .map(([, value]): [string, Json] => ["^__proto__$", value]);
  keywords.set("properties", objectOf(entries.filter(([name]) => name !== "__proto__")));
  keywords.set("patternProperties", objectOf([...(isObject(patterns) ? Object.entries(patterns) : []), ...named]));
}

/** `contains` moves to a schema of its own, where nothing counts what it evaluates. */
function apart(keywords: Map<string, Json>): void {
  if (!keywords.has("contains") || keywords.has("unevaluatedItems")) return;
  const moved = ["contains", "minContains", "maxContains"].filter((key) => keywords.has(key));
  const all = keywords.get("allOf");
  const one = objectOf(moved.map((key) => [key, keywords.get(key) as Json]));
  for (const key of moved) keywords.delete(key);
  keywords.set("allOf", [...(Array.isArray(all) ? all : []), one]);
}
