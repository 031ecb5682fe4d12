/**
 * Ways to break one constraint: for a value at a place, the changes that might violate just that. Which of them does is
 * found by trying; the order is fixed, so that the same schema and examples always give the same change.
 */
import { childPointer, isRecord, parsePointer, setOwn } from "../pointer.ts";
import type { Schema } from "../schema-types.ts";
import type { Constraint } from "./constraints.ts";

/** One change of a document: `set` an existing value, `add` a field or an item, `remove` one. */
export interface Mutation {
  readonly pointer: string;
  readonly op: "set" | "add" | "remove";
  readonly value?: unknown;
}

/** A changed copy. @throws Error when the pointer does not fit the document. */
export function applyMutation(document: unknown, mutation: Mutation): unknown {
  const keys = parsePointer(mutation.pointer);
  const last = keys.pop();
  if (last === undefined) return mutation.value;
  const copy = structuredClone(document);
  let parent: unknown = copy;
  for (const key of keys) {
    parent = typeof parent === "object" && parent !== null ? Reflect.get(parent, key) : undefined;
  }
  if (typeof parent !== "object" || parent === null) throw new Error(`nothing at ${mutation.pointer}`);
  if (Object.hasOwn(parent, last) === (mutation.op === "add")) {
    throw new Error(`${mutation.op} does not fit ${mutation.pointer}`);
  }
  if (mutation.op !== "remove") setOwn(parent, last, structuredClone(mutation.value));
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return copy;
}

/** Values seen under a field's name, in examples and enumerations: a field that is ruled out needs a likely value. */
export type Pool = ReadonlyMap<string, readonly unknown[]>;

export interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

/** Changes of the value at `place`, for which the constraint's schema holds. */
export function mutationsFor(constraint: Constraint, place: Place, pool: Pool): Mutation[] {
  const { keyword, field } = constraint;
  if (field !== undefined) return changedFields(constraint, field, place, pool);
  if (keyword === "additionalProperties") {
    return ["unknown_field", "unknown field!"].map((name) => ({
      pointer: childPointer(place.pointer, name),
      op: "add" as const,
      value: 1,
    }));
  }
  if (constraint.owner.includes("/propertyNames")) {
    return brokenTexts(constraint.schema, keyword, "name").map((name) => ({
      pointer: childPointer(place.pointer, String(name)),
      op: "add" as const,
      value: 1,
    }));
  }
  const set = brokenValues(constraint, place, pool).map((value) => ({
    pointer: place.pointer,
    op: "set" as const,
    value,
  }));
  return keyword === "oneOf" && isRecord(place.value) && typeof place.value["type"] === "string"
    ? [{ pointer: childPointer(place.pointer, "type"), op: "set", value: "unknown_variant" }, ...set]
    : set;
}

/** A required field is removed; a field that is ruled out, or that asks for another one, is added. */
function changedFields(constraint: Constraint, field: string, place: Place, pool: Pool): Mutation[] {
  if (!isRecord(place.value)) return [];
  const added = (name: string): Mutation[] => {
    if (isRecord(place.value) && place.value[name] !== undefined) return [];
    const pointer = childPointer(place.pointer, name);
    return [...(pool.get(name) ?? []), "x"].map((value) => ({ pointer, op: "add", value }));
  };
  if (constraint.keyword === "false") return added(field);
  const asked = constraint.trigger === undefined || place.value[constraint.trigger] !== undefined;
  if (place.value[field] !== undefined)
    return asked ? [{ pointer: childPointer(place.pointer, field), op: "remove" }] : [];
  return constraint.trigger === undefined ? [] : added(constraint.trigger);
}

const ANYTHING: readonly unknown[] = [7, "text", true, [], {}, null, 0.5, "{{ x }}"];

function brokenValues(constraint: Constraint, place: Place, pool: Pool): unknown[] {
  const { schema, keyword } = constraint;
  const name = parsePointer(place.pointer).at(-1) ?? "";
  switch (keyword) {
    case "type":
    case "anyOf":
    case "oneOf":
    case "not":
      return [...ANYTHING];
    case "enum":
    case "const":
      return ["not_one_of_these", ...(pool.get(name) ?? []), 7];
    case "minimum":
      return [(schema.minimum ?? 0) - 1];
    case "exclusiveMinimum":
      return [schema.exclusiveMinimum ?? 0];
    case "maximum":
      return [(schema.maximum ?? 0) + 1];
    case "exclusiveMaximum":
      return [schema.exclusiveMaximum ?? 0];
    default:
      return [
        ...brokenTexts(schema, keyword, place.value),
        ...brokenLists(schema, keyword, place.value),
        ...brokenMaps(schema, keyword, place.value),
      ];
  }
}

function brokenTexts(schema: Schema, keyword: string, value: unknown): string[] {
  if (typeof value !== "string") return [];
  switch (keyword) {
    case "minLength":
      return [value.slice(0, Math.max(0, (schema.minLength ?? 1) - 1))];
    case "maxLength":
      return [
        "a".repeat((schema.maxLength ?? 0) + 1),
        value + (value.at(-1) ?? "a").repeat((schema.maxLength ?? 0) + 1 - value.length),
      ];
    case "pattern":
      return [
        "not valid!",
        `${value}!`,
        `${value} `,
        value.slice(0, -1),
        "",
        "x".repeat(3),
        "{{ other() }}",
        "{% x %}",
      ];
    case "format":
      return [`not-a-${schema.format}`];
    default:
      return [];
  }
}

function brokenLists(schema: Schema, keyword: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) return [];
  switch (keyword) {
    case "minItems":
      return [value.slice(0, Math.max(0, (schema.minItems ?? 1) - 1))];
    case "maxItems":
      return [many(value, schema.maxItems ?? 0, (item) => item), many(value, schema.maxItems ?? 0, varied)];
    case "uniqueItems":
      return value.length === 0 ? [] : [[...value, value[0]]];
    default:
      return [];
  }
}

function brokenMaps(schema: Schema, keyword: string, value: unknown): unknown[] {
  if (!isRecord(value)) return [];
  const entries = Object.entries(value);
  if (keyword === "minProperties")
    return [Object.fromEntries(entries.slice(0, Math.max(0, (schema.minProperties ?? 1) - 1)))];
  if (keyword !== "maxProperties" || entries[0] === undefined) return [];
  const [, sample] = entries[0];
  return [
    Object.fromEntries(
      Array.from({ length: (schema.maxProperties ?? 0) + 1 }, (_, index) => [`field_${index}`, sample]),
    ),
  ];
}

/** One item more than `most`, made from those that are there. */
function many(items: readonly unknown[], most: number, vary: (item: unknown, index: number) => unknown): unknown[] {
  return Array.from({ length: most + 1 }, (_, index) => vary(items[index % Math.max(1, items.length)], index));
}

/** Another text of the same form: 1.0.0 → 1.0.7, name → name7. */
function varied(item: unknown, index: number): unknown {
  if (typeof item !== "string") return item;
  return /\d+$/.test(item) ? item.replace(/\d+$/, String(index)) : `${item}${index}`;
}
