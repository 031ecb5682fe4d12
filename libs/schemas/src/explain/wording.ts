/** How constraints are said in plain English. */
import type { JsonType, Schema } from "../schema-types.ts";

const TYPE_WORDS: Readonly<Record<JsonType, string>> = {
  string: "text",
  number: "a number",
  integer: "an integer",
  boolean: "true or false",
  null: "null",
  object: "a mapping",
  array: "a list",
};

export function typeWords(types: readonly JsonType[]): string {
  return orList(types.map((type) => TYPE_WORDS[type]));
}

/** `a`, `a or b`, `a, b or c` */
export function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? "nothing";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

const LONGEST_LIST = 12;

export function oneOfWords(values: readonly unknown[]): string {
  const shown = values.slice(0, LONGEST_LIST).map((value) => JSON.stringify(value));
  const more = values.length - shown.length;
  return `${values.length === 1 ? "" : "one of "}${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  "date-time": "a date and time with an offset, like 2013-01-31T12:00:00Z",
  date: "a date, like 2013-01-31",
  time: "a time with an offset, like 12:00:00Z",
  duration: "an ISO 8601 duration, like PT15M",
  uuid: "a UUID, like 123e4567-e89b-12d3-a456-426614174000",
  uri: "an absolute URI, like https://example.org/x",
  "uri-reference": "a URI or a relative reference",
  email: "an e-mail address",
  hostname: "a host name",
};

export function formatWords(format: string): string {
  return FORMAT_WORDS[format] ?? `text of the format ${format}`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A description that stands beside a schema's constraints, if it says anything. */
export function descriptionOf(schema: Schema): string | undefined {
  return schema.description === undefined || schema.description === "" ? undefined : schema.description;
}
