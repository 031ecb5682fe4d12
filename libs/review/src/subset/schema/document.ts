/**
 * A schema's document: its resources ($id), its anchors, and what a reference leads to. Nothing is ever fetched: a
 * reference leads into the document itself or to a meta-schema, or it is refused.
 */
import { metaSchemas } from "@floe-contracts/schemas/confirm";
import { Stopped } from "../limits.ts";
import { hasOwn, isObject, type Json } from "../values.ts";
import type { Draft } from "./drafts.ts";
import { below, type Place, pointerOf, ROOT } from "./places.ts";

export type SchemaObject = { readonly [key: string]: Json };

export interface Resource {
  readonly uri: string;
  readonly root: Json;
  readonly place: Place;
  readonly anchors: Map<string, Located>;
  /** Names of `$dynamicAnchor`; the empty name stands for `$recursiveAnchor: true`. */
  readonly dynamic: Map<string, Located>;
  readonly draft: Draft;
}

export interface Located {
  readonly schema: Json;
  readonly place: Place;
  readonly resource: Resource;
}

const HOLDS_ONE = [
  ...["additionalItems", "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not"],
  ...["propertyNames", "then", "unevaluatedItems", "unevaluatedProperties"],
];
const HOLDS_LIST = ["allOf", "anyOf", "items", "oneOf", "prefixItems"];
const HOLDS_MAP = ["$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties"];

/** Where a document without `$id` is. Reserved for such uses (RFC 6761), and never asked. */
const BASE = "http://schema.invalid/";

export class Document {
  readonly #resources = new Map<string, Resource>();
  readonly #located = new Map<object, Located>();
  readonly root: Located;
  #hasMetaSchemas = false;

  constructor(schema: Json, draft: Draft) {
    this.root = this.#addDocument(schema, draft, BASE);
  }

  #addDocument(schema: Json, draft: Draft, base: string): Located {
    const resource = this.#resource(base, schema, ROOT, draft);
    this.#walk(schema, ROOT, resource);
    return (isObject(schema) ? this.#located.get(schema) : undefined) ?? { schema, place: ROOT, resource };
  }

  #resource(uri: string, root: Json, place: Place, draft: Draft): Resource {
    const made: Resource = { uri, root, place, draft, anchors: new Map(), dynamic: new Map() };
    if (!this.#resources.has(uri)) this.#resources.set(uri, made);
    return made;
  }

  /** The depth was checked before. */
  #walk(schema: Json, place: Place, parent: Resource): void {
    if (!isObject(schema)) return;
    const resource = this.#identified(schema, place, parent);
    const located: Located = { schema, place, resource };
    this.#located.set(schema, located);
    this.#anchor(schema, located);
    for (const key of Object.keys(schema)) {
      const value = schema[key] as Json;
      if (HOLDS_ONE.includes(key) && isObject(value)) this.#walk(value, below(place, key), resource);
      else if (HOLDS_LIST.includes(key) && Array.isArray(value)) {
        for (const [index, each] of value.entries()) this.#walk(each, below(place, key, index), resource);
      } else if (HOLDS_MAP.includes(key) && isObject(value)) {
        for (const name of Object.keys(value)) this.#walk(value[name] as Json, below(place, key, name), resource);
      }
    }
  }

  #identified(schema: SchemaObject, place: Place, parent: Resource): Resource {
    const id = schema["$id"];
    if (typeof id !== "string") return parent;
    if (parent.draft === "draft7" && (schema["$ref"] !== undefined || id.startsWith("#"))) return parent;
    const uri = resolved(id, parent.uri).replace(/#.*$/s, "");
    if (place === ROOT && parent.place === ROOT && parent.root === schema) {
      this.#resources.set(uri, parent);
      return Object.assign(parent, { uri });
    }
    return this.#resource(uri, schema, place, parent.draft);
  }

  #anchor(schema: SchemaObject, located: Located): void {
    const { anchors, dynamic, draft } = located.resource;
    if (draft === "draft7") {
      const hash = typeof schema["$id"] === "string" ? schema["$id"].indexOf("#") : -1;
      if (hash >= 0 && schema["$ref"] === undefined) anchors.set(String(schema["$id"]).slice(hash + 1), located);
      return;
    }
    if (typeof schema["$anchor"] === "string") anchors.set(schema["$anchor"], located);
    if (draft === "2020-12" && typeof schema["$dynamicAnchor"] === "string") {
      anchors.set(schema["$dynamicAnchor"], located);
      dynamic.set(schema["$dynamicAnchor"], located);
    }
    if (draft === "2019-09" && schema["$recursiveAnchor"] === true && located.resource.root === schema)
      dynamic.set("", located);
  }

  locate(schema: SchemaObject): Located | undefined {
    return this.#located.get(schema);
  }

  /** @throws Stopped when the reference leads nowhere in this document */
  resolve(reference: string, from: Resource, place: Place): Located {
    const uri = resolved(reference, from.uri);
    const hash = uri.indexOf("#");
    const base = hash < 0 ? uri : uri.slice(0, hash);
    const fragment = hash < 0 ? "" : decoded(uri.slice(hash + 1));
    const resource = this.#find(base, from);
    if (resource === undefined)
      throw new Stopped(
        "$ref",
        pointerOf(place),
        `${JSON.stringify(reference)} is outside of the document and is not fetched`,
      );
    const target = fragment === "" ? this.#rootOf(resource) : this.#within(resource, fragment);
    if (target === undefined) throw new Stopped("$ref", pointerOf(place), `${JSON.stringify(reference)} leads nowhere`);
    return target;
  }

  #find(base: string, from: Resource): Resource | undefined {
    if (base === from.uri) return from;
    const known = this.#resources.get(base);
    if (known !== undefined || this.#hasMetaSchemas) return known;
    this.#hasMetaSchemas = true;
    for (const [uri, draft, schema] of metaSchemas()) {
      if (!this.#resources.has(uri)) this.#addDocument(schema as Json, draft, uri);
    }
    return this.#resources.get(base);
  }

  #rootOf(resource: Resource): Located {
    const { root, place } = resource;
    return (isObject(root) ? this.#located.get(root) : undefined) ?? { schema: root, place, resource };
  }

  #within(resource: Resource, fragment: string): Located | undefined {
    if (!fragment.startsWith("/")) return resource.anchors.get(fragment);
    let at: Json | undefined = resource.root;
    let { place } = resource;
    let inside = resource;
    for (const token of fragment.slice(1).split("/")) {
      const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
      if (Array.isArray(at)) at = /^(0|[1-9]\d*)$/.test(key) ? (at[Number(key)] as Json | undefined) : undefined;
      else at = isObject(at) && hasOwn(at, key) ? at[key] : undefined;
      if (at === undefined) return undefined;
      place = below(place, key);
      inside = (isObject(at) ? this.#located.get(at)?.resource : undefined) ?? inside;
    }
    if (isObject(at)) {
      // A definition in a place that holds no schemas is one all the same when a reference says so.
      if (!this.#located.has(at)) this.#walk(at, place, inside);
      return this.#located.get(at);
    }
    return { schema: at, place, resource: inside };
  }
}

function resolved(reference: string, base: string): string {
  try {
    return new URL(reference, base).href;
  } catch {
    return reference;
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
