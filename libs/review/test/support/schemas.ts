/** Schemas by chance, of every keyword, small enough that two of them often have to do with each other. */
import * as fc from "fast-check";
import type { Draft, Json } from "../../src/index.ts";
import { isObject, objectOf } from "../../src/subset/values.ts";

const NAMES = fc.constantFrom("a", "b", "ab", "c", "x1");
const PATTERNS = fc.constantFrom("^a", "b$", "^[a-c]+$", "^.{1,2}$", "[0-9]", "^(a|b)*$", "^(?!a)", "\\d{2}", "^a?b?$");
const NUMBERS = fc.constantFrom(0, 1, 2, 3, -1, 0.5, 1.5, 5, 10);
const SIZES = fc.integer({ min: 0, max: 3 });
const TYPES = fc.constantFrom("null", "boolean", "number", "integer", "string", "array", "object");
const VALUES: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Json>(null, true, false, 0, 1, 0.5, "", "a", "ab", "x1"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(NAMES, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** Any schema of the draft; `true` and `false` too. */
export function schemas(draft: Draft): fc.Arbitrary<Json> {
  return fc.letrec<{ schema: Json }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(
        fc.boolean(),
        TYPES.map((type): Json => ({ type })),
        VALUES.map((value): Json => ({ const: value })),
      ),
      keywords(draft, tie("schema")),
    ),
  })).schema;
}

function keywords(draft: Draft, schema: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const list = fc.array(schema, { minLength: 1, maxLength: 2 });
  const map = fc.dictionary(NAMES, schema, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
  const names = fc.uniqueArray(NAMES, { minLength: 1, maxLength: 2 });
  const every: Record<string, fc.Arbitrary<Json>> = {
    ...{ type: fc.oneof(TYPES, fc.uniqueArray(TYPES, { minLength: 1, maxLength: 3 })), const: VALUES },
    enum: fc.array(VALUES, { minLength: 1, maxLength: 3 }),
    ...{ minimum: NUMBERS, maximum: NUMBERS, exclusiveMinimum: NUMBERS, exclusiveMaximum: NUMBERS },
    multipleOf: fc.constantFrom(1, 2, 3, 0.5, 1.5, 0.1),
    ...{ minLength: SIZES, maxLength: SIZES, pattern: PATTERNS },
    ...{ minItems: SIZES, maxItems: SIZES, uniqueItems: fc.boolean(), items: schema, contains: schema },
    ...{ properties: map, additionalProperties: schema, propertyNames: schema, required: names },
    ...{ minProperties: SIZES, maxProperties: SIZES },
    patternProperties: fc.dictionary(PATTERNS, schema, { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ...{ allOf: list, anyOf: list, oneOf: list, not: schema, if: schema, then: schema, else: schema },
    ...(draft === "draft7" ? olderKeywords(list, schema, names) : newerKeywords(draft, list, map, schema, names)),
  };
  // A few keywords at a time: all of them together hold for nothing.
  return fc.uniqueArray(fc.constantFrom(...Object.keys(every)), { minLength: 1, maxLength: 4 }).chain((keys) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, every[key] ?? fc.constant(true)])), {
      noNullPrototype: true,
    }),
  );
}

type Each = fc.Arbitrary<Json>;

function olderKeywords(list: Each, schema: Each, names: Each): Record<string, Each> {
  return {
    ...{ items: fc.oneof(list, schema), additionalItems: schema },
    dependencies: fc.dictionary(NAMES, fc.oneof(schema, names), { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
  };
}

function newerKeywords(draft: Draft, list: Each, map: Each, schema: Each, names: Each): Record<string, Each> {
  return {
    ...(draft === "2020-12" ? { prefixItems: list } : { items: fc.oneof(list, schema), additionalItems: schema }),
    ...{ minContains: SIZES, maxContains: SIZES, unevaluatedProperties: schema, unevaluatedItems: schema },
    ...{
      dependentRequired: fc.dictionary(NAMES, names, { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
      dependentSchemas: map,
    },
  };
}

/** Two schemas that have to do with each other: one of them changed, put beside another, denied twice, or two of their own. */
export function pairs(draft: Draft): fc.Arbitrary<readonly [Json, Json]> {
  const one = schemas(draft);
  return fc.oneof(
    fc
      .tuple(one, fc.array(fc.nat(), { minLength: 2, maxLength: 6 }), one)
      .map(([schema, way, other]) => [schema, mutated(schema, way, other)] as const),
    fc.tuple(one, one).map(([schema, other]) => [schema, { anyOf: [other, schema] }] as const),
    fc.tuple(one, one).map(([schema, other]) => [{ allOf: [schema, other] }, schema] as const),
    one.map((schema) => [schema, { not: { not: schema } }] as const),
    fc.tuple(one, one),
  );
}

/** Keywords whose value is changed without making nonsense of it. */
const LIMITS = /^(min|max|exclusive|multiple)/;

/** Follows the way down, and there moves a limit, leaves a keyword out, or puts another schema. */
function mutated(schema: Json, [turn = 0, ...way]: readonly number[], other: Json): Json {
  if (!isObject(schema) || Object.keys(schema).length === 0) return other;
  const entries = Object.entries(schema);
  const at = turn % entries.length;
  const [key, value] = entries[at] ?? ["", null];
  const replaced = (by: Json): Json => objectOf(entries.with(at, [key, by]));
  if (LIMITS.test(key)) return replaced(typeof value === "number" ? value + 1 : value);
  if (way.length === 0 || key === "const" || key === "enum" || key === "type")
    return objectOf(entries.toSpliced(at, 1));
  if (HOLDS_ONE.test(key) && !Array.isArray(value)) return replaced(mutated(value, way, other));
  if (HOLDS_LIST.test(key) && Array.isArray(value))
    return replaced(
      value.map((each, index) => (index === (way[0] ?? 0) % value.length ? mutated(each, way, other) : each)),
    );
  if (HOLDS_MAP.test(key) && isObject(value)) {
    const names = Object.keys(value);
    const name = names[(way[0] ?? 0) % names.length];
    return replaced(
      objectOf(
        Object.entries(value).map(([each, inner]) => [
          each,
          each === name && !Array.isArray(inner) ? mutated(inner, way.slice(1), other) : inner,
        ]),
      ),
    );
  }
  return objectOf(entries.toSpliced(at, 1));
}

const HOLDS_ONE =
  /^(items|additionalItems|contains|additionalProperties|propertyNames|not|if|then|else|unevaluatedItems|unevaluatedProperties)$/;
const HOLDS_LIST = /^(allOf|anyOf|oneOf|prefixItems|items)$/;
const HOLDS_MAP = /^(properties|patternProperties|dependentSchemas|dependencies)$/;
