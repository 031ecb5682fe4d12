/** A fact in plain words, with the values that changed. One or two sentences, no line breaks. */
import type { Fact, FactKind } from "../facts/fact.ts";
import type { Json } from "../subset/values.ts";

const LONGEST = 80;

/** A value as JSON, cut where it is long. */
export function shown(value: Json | undefined): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function list(values: Json | undefined): string {
  if (!Array.isArray(values)) return "anything";
  const text = values.map((value) => (typeof value === "string" ? value : shown(value))).join(", ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** `"name" in /orchestration/jobs/*`: the thing and where documents have it. */
function placed(what: string, values: readonly string[]): string {
  const [first, ...rest] = values;
  if (first === undefined) return what;
  const where = first === "" ? "the root" : first;
  return `${what} at ${where}${rest.length === 0 ? "" : ` and ${rest.length} more places`}`;
}

type Say = (fact: Fact) => string;

const quoted = (name: string | undefined): string => JSON.stringify(name ?? "");

const SAID: Readonly<Record<FactKind, Say>> = {
  "property-added": ({ name, required }) =>
    `the ${required === true ? "required " : ""}property ${quoted(name)} was added`,
  "property-removed": ({ name, required }) =>
    `the ${required === true ? "required " : ""}property ${quoted(name)} was removed`,
  "property-renamed": ({ old, new: other, confidence }) =>
    `the property ${shown(old)} is gone and ${shown(other)} came, which looks like a new name (${Math.round((confidence ?? 0) * 100)} % sure)`,
  "required-added": ({ name }) => `the property ${quoted(name)} became required`,
  "required-removed": ({ name }) => `the property ${quoted(name)} became optional`,
  type: ({ old, new: other }) => `the type was ${list(old)} and is ${list(other)}`,
  "values-added": ({ new: other }) => `the listed values gained ${list(other)}`,
  "values-removed": ({ old }) => `the listed values lost ${list(old)}`,
  "values-listed": ({ new: other }) => `only ${list(other)} is accepted now`,
  "values-unlisted": ({ old }) => `other values than ${list(old)} are accepted now`,
  limit: ({ keyword, old, new: other }) => `${keyword} was ${shown(old)} and is ${shown(other)}`,
  "keyword-added": ({ keyword, new: other }) =>
    `${keyword}${other === undefined || typeof other === "object" ? "" : ` ${shown(other)}`} was added`,
  "keyword-removed": ({ keyword, old }) =>
    `${keyword}${old === undefined || typeof old === "object" ? "" : ` ${shown(old)}`} was removed`,
  "keyword-changed": ({ keyword, old, new: other, name }) =>
    old === undefined && other === undefined
      ? `${keyword}${name === undefined ? "" : ` of ${quoted(name)}`} changed its form`
      : `${keyword}${name === undefined ? "" : ` of ${quoted(name)}`} was ${shown(old)} and is ${shown(other)}`,
  "schema-closed": ({ keyword }) => (keyword === "false" ? "no value is accepted any more" : `${keyword} became false`),
  "schema-opened": ({ keyword }) => (keyword === "false" ? "values are accepted now" : `${keyword} is no longer false`),
  "entry-added": ({ keyword, name, new: other }) =>
    other === undefined ? `${keyword} gained ${quoted(name)}` : `${keyword} of ${quoted(name)} is ${list(other)} now`,
  "entry-removed": ({ keyword, name, new: other }) =>
    other === undefined ? `${keyword} lost ${quoted(name)}` : `${keyword} of ${quoted(name)} is ${list(other)} now`,
  "branch-added": ({ keyword, name }) => `${keyword} gained ${quoted(name)}`,
  "branch-removed": ({ keyword, name }) => `${keyword} lost ${quoted(name)}`,
  annotation: ({ keyword, old, new: other }) =>
    ["default", "deprecated", "readOnly", "writeOnly"].includes(keyword)
      ? `${keyword} was ${shown(old)} and is ${shown(other)}`
      : `${keyword} ${old === undefined ? "came" : other === undefined ? "went" : "changed"}`,
  identity: ({ keyword, old, new: other }) => `${keyword} was ${shown(old)} and is ${shown(other)}`,
};

/** @param values where documents have what changed */
export function messageFor(fact: Fact, values: readonly string[]): string {
  return placed(SAID[fact.kind](fact), values);
}
