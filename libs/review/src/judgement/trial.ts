/**
 * Trial schemas: one of the two schemas with a single fact applied or taken back. Both documents stand whole in a trial
 * under names of their own, so that every reference leads where it led before, and nothing is rewritten but names.
 */
import { parsePointer } from "@floe-contracts/schemas";
import type { Edit } from "../facts/fact.ts";
import { HOLDS_LIST, HOLDS_MAP, HOLDS_ONE } from "../facts/keywords.ts";
import type { Draft } from "../subset/schema/drafts.ts";
import { isObject, type Json, objectOf } from "../subset/values.ts";

export type Side = "old" | "new";

/** Reserved for such uses (RFC 6761), and never asked. */
const NAMES = {
  old: "https://review.invalid/old",
  new: "https://review.invalid/new",
  trial: "https://review.invalid/trial",
};

const SCHEMA_URI: Readonly<Record<Draft, string>> = {
  draft7: "http://json-schema.org/draft-07/schema#",
  "2019-09": "https://json-schema.org/draft/2019-09/schema",
  "2020-12": "https://json-schema.org/draft/2020-12/schema",
};

export class Trials {
  readonly #draft: Draft;
  readonly #named: Readonly<Record<Side, Json>>;
  readonly #whole: Readonly<Record<Side, Json>>;

  constructor(old: Json, other: Json, draft: Draft) {
    this.#draft = draft;
    this.#whole = { old, new: other };
    this.#named = { old: structuredClone(named(old, NAMES.old)), new: named(other, NAMES.new) };
  }

  /** What `side` accepts and, with the edits, would not: the documents that the fact alone takes away. */
  taken(side: Side, pointer: string, edits: readonly Edit[]): Json {
    const parts = [{ $ref: NAMES[side] }, { not: { $ref: NAMES.trial } }];
    return this.#document({ allOf: parts }, this.#edited(side, pointer, edits));
  }

  /** The smallest subschema around a fact, before and after the edits. */
  local(side: Side, pointer: string, edits: readonly Edit[]): readonly [Json, Json] {
    const trial = this.#edited(side, pointer, edits);
    const at = `#${encodeURI(pointer).replaceAll("#", "%23").replaceAll("?", "%3F")}`;
    return [
      this.#document({ allOf: [{ $ref: NAMES[side] + at }] }, trial),
      this.#document({ allOf: [{ $ref: NAMES.trial + at }] }, trial),
    ];
  }

  #document(says: { readonly [key: string]: Json }, trial: Json): Json {
    const keyword = this.#draft === "draft7" ? "definitions" : "$defs";
    return { $schema: SCHEMA_URI[this.#draft], ...says, [keyword]: { ...this.#named, trial } };
  }

  #edited(side: Side, pointer: string, edits: readonly Edit[]): Json {
    const other = side === "old" ? "new" : "old";
    const take = (from: string, path: readonly string[]): Json => taken(this.#whole[other], from, path, NAMES[other]);
    const schema = changedAt(this.#whole[side], parsePointer(pointer), (inner) => {
      return edits.reduce((at, edit) => editedBy(at, edit, take), inner);
    });
    // The decision tells subschemas apart as objects: none may stand in two of the three documents.
    return structuredClone(named(schema, NAMES.trial));
  }
}

/** The same schema under another name. References to itself by its own name are renamed along. */
function named(schema: Json, name: string): Json {
  if (!isObject(schema)) return { $id: name, ...(schema === false ? { not: {} } : {}) };
  const { $id: own, $schema: _dialect, ...rest } = schema;
  const plain = typeof own === "string" ? own.replace(/#$/, "") : undefined;
  const text = plain === undefined ? undefined : JSON.stringify(rest);
  if (plain === undefined || text === undefined || !text.includes(JSON.stringify(plain).slice(1, -1)))
    return { ...rest, $id: name };
  const renamed = text.replaceAll(`"$ref":${JSON.stringify(plain).slice(0, -1)}`, `"$ref":"${name}`);
  return { ...(JSON.parse(renamed) as { [key: string]: Json }), $id: name };
}

/** A copy in which what stands at `keys` is changed; everything beside the way there is shared. */
function changedAt(value: Json, keys: readonly string[], change: (value: Json) => Json): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? changedAt(each, rest, change) : each));
  if (!isObject(value)) return value;
  return objectOf(
    Object.entries(value).map(([name, each]) => [name, name === key ? changedAt(each, rest, change) : each]),
  );
}

type Take = (from: string, path: readonly string[]) => Json;

function editedBy(schema: Json, edit: Edit, take: Take): Json {
  if ("or" in edit) return { anyOf: [schema, ...edit.or.map((from) => take(from, []))] };
  if ("only" in edit) return branchOf(schema, edit.only) ?? schema;
  const [keyword, entry] = edit.path;
  const value = "remove" in edit ? undefined : "value" in edit ? edit.value : take(edit.from, edit.path);
  if (keyword === undefined) return value ?? true;
  const given: { readonly [key: string]: Json } = isObject(schema) ? schema : schema === false ? { not: {} } : {};
  if (entry === undefined) return withKey(given, keyword, value);
  const held = given[keyword];
  const list = Array.isArray(held) || entry === "-";
  const inner = list
    ? withItem(Array.isArray(held) ? held : [], entry, value)
    : withKey(isObject(held) ? held : {}, entry, value);
  const empty = Array.isArray(inner) && inner.length === 0;
  return withKey(given, keyword, empty ? undefined : inner);
}

function branchOf(schema: Json, [keyword, index]: readonly [string, number]): Json | undefined {
  const branches = isObject(schema) ? schema[keyword] : undefined;
  return Array.isArray(branches) ? branches[index] : undefined;
}

function withKey(object: { readonly [key: string]: Json }, key: string, value: Json | undefined): Json {
  const others = Object.entries(object).filter(([name]) => name !== key);
  return objectOf(value === undefined ? others : [...others, [key, value]]);
}

function withItem(list: readonly Json[], entry: string, value: Json | undefined): Json {
  if (entry === "-") return value === undefined ? list : [...list, value];
  const index = Number(entry);
  return value === undefined ? list.filter((_, at) => at !== index) : list.with(index, value);
}

/** What stands at `from` in the other document; subschemas in it by reference, so that theirs lead where they led. */
function taken(whole: Json, from: string, path: readonly string[], name: string): Json {
  const [keyword = "", entry] = path;
  const refer = (...below: readonly string[]): Json => {
    const pointer = [from, ...below.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
    return { $ref: `${name}#${encodeURI(pointer).replaceAll("#", "%23").replaceAll("?", "%3F")}` };
  };
  const value = parsePointer(from).reduce<Json | undefined>((at, key) => {
    return typeof at === "object" && at !== null && Object.hasOwn(at, key) ? (Reflect.get(at, key) as Json) : undefined;
  }, whole);
  if (value === undefined) return true;
  if (path.length === 0) return refer();
  if (entry !== undefined)
    return (HOLDS_MAP.has(keyword) || HOLDS_LIST.has(keyword)) && !Array.isArray(value) ? refer() : value;
  if (HOLDS_LIST.has(keyword) && Array.isArray(value)) return value.map((_, index) => refer(`${index}`));
  if (HOLDS_ONE.has(keyword)) return refer();
  if (HOLDS_MAP.has(keyword) && isObject(value))
    return objectOf(Object.entries(value).map(([key, each]) => [key, Array.isArray(each) ? each : refer(key)]));
  return value;
}
