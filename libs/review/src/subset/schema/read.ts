/** The values of keywords, as the meta-schemas allow them. Anything else is not a schema, and is said with its place. */
import { Stopped } from "../limits.ts";
import { isObject, type Json } from "../values.ts";
import type { SchemaObject } from "./document.ts";
import { below, type Place, pointerOf } from "./places.ts";

/** @throws Stopped `schema`, always */
export function notASchema(place: Place, wanted: string): never {
  throw new Stopped("schema", pointerOf(place), `not a schema: ${wanted}`);
}

export function isSchema(value: Json | undefined): value is boolean | SchemaObject {
  return typeof value === "boolean" || isObject(value);
}

export function numberAt(schema: SchemaObject, key: string, place: Place): number | undefined {
  const value = schema[key];
  if (value === undefined) return undefined;
  if (typeof value !== "number") return notASchema(below(place, key), `${key} is a number`);
  return value;
}

export function countAt(schema: SchemaObject, key: string, place: Place): number | undefined {
  const value = numberAt(schema, key, place);
  if (value === undefined || (Number.isInteger(value) && value >= 0)) return value;
  return notASchema(below(place, key), `${key} is a whole number from 0 on`);
}

export function textAt(schema: SchemaObject, key: string, place: Place): string | undefined {
  const value = schema[key];
  if (value === undefined || typeof value === "string") return value;
  return notASchema(below(place, key), `${key} is a string`);
}

export function namesOf(value: Json | undefined, place: Place): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((name): name is string => typeof name === "string")) return value;
  return notASchema(place, "a list of names");
}

export function schemasAt(schema: SchemaObject, key: string, place: Place): readonly Json[] | undefined {
  const value = schema[key];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.length > 0) return value;
  return notASchema(below(place, key), `${key} is a list of schemas`);
}

export function mapAt(schema: SchemaObject, key: string, place: Place): SchemaObject | undefined {
  const value = schema[key];
  if (value === undefined || isObject(value)) return value;
  return notASchema(below(place, key), `${key} is an object`);
}
