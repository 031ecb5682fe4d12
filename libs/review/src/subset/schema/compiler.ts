/**
 * Schemas as formulas. A definition is put in the place of each reference to it, so that equal schemas become equal formulas
 * however they are written; only one that contains itself stays a name.
 */
import { messageOf } from "@floe-contracts/base";
import { unicodePattern } from "@floe-contracts/schemas/confirm";
import type { Algebra } from "../algebra/algebra.ts";
import type { Evaluator } from "../algebra/evaluate.ts";
import type { Node, Recursive } from "../algebra/nodes.ts";
import { Stopped } from "../limits.ts";
import { EACH_TYPE, isObject, type Json } from "../values.ts";
import { itemParts } from "./arrays.ts";
import { combinedParts } from "./combined.ts";
import type { Document, Located, SchemaObject } from "./document.ts";
import { propertyParts } from "./objects.ts";
import { below, type Place, pointerOf } from "./places.ts";
import { notASchema } from "./read.ts";
import { scalarParts } from "./scalars.ts";
import { unevaluatedParts } from "./unevaluated.ts";

/** What `$dynamicRef` finds: for each name the outermost resource on the way here that has it. */
export interface Dynamic {
  readonly key: string;
  readonly anchors: ReadonlyMap<string, Located>;
}

export const NOTHING_DYNAMIC: Dynamic = { key: "", anchors: new Map() };

/** A schema on its way through the compiler. */
export interface Scope extends Located {
  readonly schema: SchemaObject;
  readonly dynamic: Dynamic;
}

interface Entry {
  node: Node | undefined;
  recursive: Recursive | undefined;
  readonly level: number;
}

/** Which keywords are read together; most schemas have few of them. */
const GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    reference: "$ref $dynamicRef $recursiveRef",
    scalar:
      "type enum const minimum exclusiveMinimum maximum exclusiveMaximum multipleOf minLength maxLength pattern format",
    combined: "allOf anyOf oneOf not if then else",
    items: "items additionalItems prefixItems contains minContains maxContains minItems maxItems uniqueItems",
    properties:
      "properties patternProperties additionalProperties propertyNames required minProperties maxProperties " +
      "dependencies dependentRequired dependentSchemas",
    unevaluated: "unevaluatedProperties unevaluatedItems",
  }).flatMap(([group, keywords]) => keywords.split(" ").map((keyword) => [keyword, group] as const)),
);

export class Compiler {
  readonly algebra: Algebra;
  readonly evaluator: Evaluator;
  readonly formats: "annotation" | "assertion";
  readonly #document: Document;
  readonly #recursive: [Recursive, Place][] = [];
  readonly #entries = new Map<object, Map<string, Entry>>();
  /** Steps into the instance so far: a reference that comes back on the same level never ends. */
  #level = 0;

  constructor(document: Document, algebra: Algebra, evaluator: Evaluator, formats: "annotation" | "assertion") {
    this.#document = document;
    this.algebra = algebra;
    this.evaluator = evaluator;
    this.formats = formats;
  }

  /** @throws Stopped when it is not a schema, or a reference leads nowhere or round in a circle */
  compileRoot(): Node {
    const root = this.compile(this.#document.root, NOTHING_DYNAMIC);
    for (const [recursive, place] of this.#recursive) this.#checkSteps(recursive, place);
    return root;
  }

  /** Every way back into a definition leads through a part of the instance. */
  #checkSteps(recursive: Recursive, place: Place): void {
    for (const type of EACH_TYPE) {
      try {
        this.algebra.restrict(recursive, type);
      } catch (error) {
        if (error instanceof Stopped && error.reason === "$ref" && error.pointer === "")
          throw new Stopped("$ref", pointerOf(place), error.detail);
        throw error;
      }
    }
  }

  compile(at: Located, outer: Dynamic): Node {
    const { schema, place } = at;
    if (schema === true) return this.algebra.always;
    if (schema === false) return this.algebra.never;
    if (!isObject(schema)) return notASchema(place, "neither an object nor true or false");
    const dynamic = entered(at, outer);
    let entries = this.#entries.get(schema);
    if (entries === undefined) {
      entries = new Map();
      this.#entries.set(schema, entries);
    }
    const known = entries.get(dynamic.key);
    if (known?.node !== undefined) return known.node;
    if (known !== undefined) {
      if (known.level === this.#level)
        throw new Stopped("$ref", pointerOf(place), "a definition refers to itself in a circle");
      if (known.recursive === undefined) {
        known.recursive = this.algebra.recursive();
        this.#recursive.push([known.recursive, place]);
      }
      return known.recursive;
    }
    const entry: Entry = { node: undefined, recursive: undefined, level: this.#level };
    entries.set(dynamic.key, entry);
    const node = this.#compileNew({ ...at, schema, dynamic });
    entry.node = node;
    if (entry.recursive !== undefined) entry.recursive.target = node;
    return node;
  }

  #compileNew(scope: Scope): Node {
    const { schema, resource } = scope;
    this.algebra.budget.step();
    if (schema["$ref"] !== undefined && resource.draft === "draft7") return this.#reference(scope);
    const groups = new Set(Object.keys(schema).map((key) => GROUPS.get(key)));
    const parts: Node[] = [];
    if (groups.has("reference"))
      parts.push(...this.references(scope).map((target) => this.compile(target, scope.dynamic)));
    if (groups.has("scalar")) parts.push(...scalarParts(this, scope));
    if (groups.has("combined")) parts.push(...combinedParts(this, scope));
    if (groups.has("items")) parts.push(...itemParts(this, scope));
    if (groups.has("properties")) parts.push(...propertyParts(this, scope));
    if (groups.has("unevaluated")) parts.push(...unevaluatedParts(this, scope));
    return this.algebra.and(parts);
  }

  #reference(scope: Scope): Node {
    const [target] = this.references(scope);
    return target === undefined ? this.algebra.always : this.compile(target, scope.dynamic);
  }

  /** What the schema's `$ref`, `$dynamicRef` and `$recursiveRef` lead to. */
  references({ schema, place, resource, dynamic }: Scope): Located[] {
    const found: Located[] = [];
    const read = (key: string): string | undefined => {
      const value = schema[key];
      if (value === undefined || typeof value === "string") return value;
      return notASchema(below(place, key), `${key} is a string`);
    };
    const plain = read("$ref");
    if (plain !== undefined) found.push(this.#document.resolve(plain, resource, below(place, "$ref")));
    if (resource.draft === "2020-12") {
      const reference = read("$dynamicRef");
      if (reference !== undefined) {
        const target = this.#document.resolve(reference, resource, below(place, "$dynamicRef"));
        const name = reference.slice(reference.indexOf("#") + 1);
        const isDynamic = reference.includes("#") && target.resource.dynamic.get(name)?.schema === target.schema;
        found.push((isDynamic ? dynamic.anchors.get(name) : undefined) ?? target);
      }
    }
    if (resource.draft === "2019-09" && read("$recursiveRef") !== undefined) {
      const target = this.#document.resolve("#", resource, below(place, "$recursiveRef"));
      found.push((target.resource.dynamic.has("") ? dynamic.anchors.get("") : undefined) ?? target);
    }
    return found;
  }

  /** A schema about the same instance: `allOf`, `then`, … */
  same(scope: Scope, schema: Json, ...tokens: readonly (string | number)[]): Node {
    return this.compile(this.located(scope, schema, ...tokens), scope.dynamic);
  }

  /** A schema about a part of the instance: `items`, `properties`, … */
  part(scope: Scope, schema: Json, ...tokens: readonly (string | number)[]): Node {
    this.#level += 1;
    try {
      return this.same(scope, schema, ...tokens);
    } finally {
      this.#level -= 1;
    }
  }

  /** A pattern, checked now: what is not one is not a schema. */
  pattern(source: string, place: Place): Node {
    try {
      unicodePattern(source);
    } catch (error) {
      return notASchema(place, messageOf(error));
    }
    return this.algebra.pattern(source, false, pointerOf(place));
  }

  located(scope: Scope, schema: Json, ...tokens: readonly (string | number)[]): Located {
    const known = isObject(schema) ? this.#document.locate(schema) : undefined;
    return known ?? { schema, place: below(scope.place, ...tokens), resource: scope.resource };
  }

  /** The scope of a schema object, for looking at what it evaluates; undefined for true and false. */
  scopeOf(at: Located, outer: Dynamic): Scope | undefined {
    const { schema } = at;
    return isObject(schema) ? { ...at, schema, dynamic: entered(at, outer) } : undefined;
  }
}

function entered({ resource }: Located, outer: Dynamic): Dynamic {
  const added = [...resource.dynamic].filter(([name]) => !outer.anchors.has(name));
  if (added.length === 0) return outer;
  const key = added.reduce((text, [name]) => `${text}${name}=${resource.uri} `, outer.key);
  return { key, anchors: new Map([...outer.anchors, ...added]) };
}
