/** Types, listed values, limits, and the keywords of one value: pattern, format, multipleOf, uniqueItems. */
import { isEqual, type Json, keyOf } from "../subset/values.ts";
import type { Edit, Fact } from "./fact.ts";
import { LIMITS, type SchemaObject } from "./keywords.ts";
import { keywordsOf } from "./node.ts";
import { edited, type Pairing } from "./pairing.ts";

export function constraintFacts(pairing: Pairing): void {
  typeFact(pairing);
  listedFacts(pairing);
  const [a, b] = [keywordsOf(pairing.old), keywordsOf(pairing.new)];
  for (const keyword of Object.keys(LIMITS)) {
    const [old, other] = [effective(keyword, a), effective(keyword, b)];
    if (old !== other) pairing.fact(edited(pairing, "limit", keyword, { old, new: other }));
  }
  for (const keyword of ["pattern", "format", "multipleOf", "uniqueItems"]) {
    const [old, other] = [effective(keyword, a), effective(keyword, b)];
    if (old === other) continue;
    const kind = old === undefined ? "keyword-added" : other === undefined ? "keyword-removed" : "keyword-changed";
    pairing.fact(edited(pairing, kind, keyword, { old, new: other }));
  }
}

/** Values that say what an absent keyword says are no change. */
const IDLE: Readonly<Record<string, Json>> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  minContains: 1,
  uniqueItems: false,
};

function effective(keyword: string, schema: SchemaObject): Json | undefined {
  const value = schema[keyword];
  return value === undefined || IDLE[keyword] === value ? undefined : value;
}

function typesOf(schema: SchemaObject): string[] | undefined {
  const { type } = schema;
  if (typeof type === "string") return [type];
  return Array.isArray(type) ? type.map(String) : undefined;
}

function typeFact(pairing: Pairing): void {
  const [old, other] = [typesOf(keywordsOf(pairing.old)), typesOf(keywordsOf(pairing.new))];
  const same =
    old === undefined || other === undefined
      ? old === other
      : old.every((type) => other.includes(type)) && other.every((type) => old.includes(type));
  if (!same) pairing.fact(edited(pairing, "type", "type", { old: old?.toSorted(), new: other?.toSorted() }));
}

/** `const` is a list of one. Where both stand, both count. */
function listed(schema: SchemaObject): readonly Json[] | undefined {
  const { enum: values, const: constant } = schema;
  if (!Array.isArray(values)) return constant === undefined ? undefined : [constant];
  return constant === undefined ? values : values.filter((value) => isEqual(value, constant));
}

function listedFacts(pairing: Pairing): void {
  const [a, b] = [keywordsOf(pairing.old), keywordsOf(pairing.new)];
  const [old, other] = [listed(a), listed(b)];
  if (old === undefined && other === undefined) return;
  const keyword = (b["enum"] ?? a["enum"]) === undefined ? "const" : "enum";
  const at = (schema: SchemaObject): string => (schema["enum"] === undefined ? "const" : "enum");
  const base = (fact: Fact): Fact => ({ ...fact, at: places(pairing, old && at(a), other && at(b)) });
  if (old === undefined || other === undefined) {
    const fact = edited(pairing, old === undefined ? "values-listed" : "values-unlisted", keyword, { old, new: other });
    pairing.fact({ ...base(fact), apply: listOf(other), revert: listOf(old) });
    return;
  }
  const [oldKeys, newKeys] = [new Set(old.map(keyOf)), new Set(other.map(keyOf))];
  const removed = old.filter((value) => !newKeys.has(keyOf(value)));
  const added = other.filter((value) => !oldKeys.has(keyOf(value)));
  if (removed.length > 0) {
    const kept = old.filter((value) => newKeys.has(keyOf(value)));
    const fact = edited(pairing, "values-removed", keyword, { old: removed });
    pairing.fact({ ...base(fact), apply: listOf(kept), revert: listOf([...other, ...removed]) });
  }
  if (added.length > 0) {
    const kept = other.filter((value) => oldKeys.has(keyOf(value)));
    const fact = edited(pairing, "values-added", keyword, { new: added });
    pairing.fact({ ...base(fact), apply: listOf([...old, ...added]), revert: listOf(kept) });
  }
}

function places(pairing: Pairing, old: string | undefined, other: string | undefined): Fact["at"] {
  return {
    ...(old === undefined ? {} : { old: `${pairing.old.pointer}/${old}` }),
    ...(other === undefined ? {} : { new: `${pairing.new.pointer}/${other}` }),
  };
}

function listOf(values: readonly Json[] | undefined): Edit[] {
  const plain: Edit = { path: ["const"], remove: true };
  return [plain, values === undefined ? { path: ["enum"], remove: true } : { path: ["enum"], value: values }];
}
