/**
 * Arbitrary documents from a JSON Schema: whatever the schemas of this repository allow, with the names and texts that
 * break careless code. It knows the keywords that they use and throws at any other, so that none is passed over silently.
 */
import { isSecretName } from "@floe-contracts/base";
import fc from "fast-check";

type Schema = Readonly<Record<string, unknown>>;

const KNOWN = new Set([
  ...["$ref", "$schema", "$id", "$defs", "$comment", "title", "description", "default", "examples", "deprecated"],
  ...["type", "const", "enum", "anyOf", "oneOf", "properties", "required", "additionalProperties", "items", "minItems"],
  ...["pattern", "format", "minLength", "maxLength", "minimum", "maximum"],
]);

/** Texts that YAML, JSON or JavaScript have another idea about. */
const ODD_TEXTS = [
  ...[
    "",
    "null",
    "~",
    "yes",
    "No",
    "true",
    "1.0",
    "0x1f",
    "1e3",
    ".inf",
    "2026-01-01",
    "- a",
    "a: b",
    "# no comment",
    "'",
    '"',
  ],
  ...[
    "{{ x }}",
    "*a",
    "&a",
    "!tag",
    "|",
    ">-",
    "%",
    "@",
    "`",
    " leading",
    "trailing ",
    "two\nlines",
    "\n",
    "\t",
    "tab\tin",
    "\\n",
  ],
  ...["é", "🦊", "\u2028", "\u0085", "\u00a0", "\ufeff", "---", "...", "a\r\nb", "x".repeat(200)],
];
const ODD_KEYS = [
  ...ODD_TEXTS.slice(1),
  "__proto__",
  "constructor",
  "toString",
  "0",
  "10",
  "-1",
  "<<",
  "=",
  "a/b",
  "a~b",
  "?",
  "-",
];

const text = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...ODD_TEXTS),
    fc.string({ maxLength: 12 }),
    fc.string({ maxLength: 12, unit: "grapheme" }),
    fc.stringMatching(/^[a-z][a-z0-9_-]{0,12}$/),
  );

/** Keys of maps that are open; names of secrets stay out, because documents that have them are refused. */
const key = (): fc.Arbitrary<string> =>
  fc
    .oneof(fc.constantFrom(...ODD_KEYS), fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/), fc.string({ maxLength: 6 }))
    .filter((name) => !isSecretName(name));

const number = (bounds: fc.DoubleConstraints): fc.Arbitrary<number> =>
  fc
    .double({ noNaN: true, noDefaultInfinity: true, ...bounds })
    // Integers that a double does not hold are refused when they are read; JSON has one zero.
    .filter((value) => (!Number.isInteger(value) || Number.isSafeInteger(value)) && !Object.is(value, -0));

/** Any JSON value, for open maps. */
const anything = (): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      text(),
      fc.oneof(fc.integer(), number({}), fc.boolean(), fc.constant(null)),
      fc.array(tie("value"), { maxLength: 3 }),
      entries(tie("value"), 3),
    ),
  })).value;

/** A map as an ordinary object, whatever its keys are called. */
function entries(value: fc.Arbitrary<unknown>, maxLength: number): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .uniqueArray(fc.tuple(key(), value), { maxLength, selector: ([name]) => name })
    .map((pairs) => Object.fromEntries(pairs));
}

/** Documents that are valid by a schema. */
export function fromSchema(schemaOfDocument: object): fc.Arbitrary<unknown> {
  const root = asSchema(schemaOfDocument);
  const definitions = asSchemas(root["$defs"]);
  const generate = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
    for (const keyword of Object.keys(schema)) {
      if (!KNOWN.has(keyword)) throw new Error(`the generator does not know the keyword ${keyword}`);
    }
    const ref = schema["$ref"];
    if (typeof ref === "string") {
      const definition = definitions[ref.replace("#/$defs/", "")];
      if (definition === undefined) throw new Error(`no such definition: ${ref}`);
      return generate(definition, depth);
    }
    if ("const" in schema) return fc.constant(schema["const"]);
    if (Array.isArray(schema["enum"])) return fc.constantFrom(...schema["enum"]);
    const alternatives = schema["anyOf"] ?? schema["oneOf"];
    if (Array.isArray(alternatives)) return fc.oneof(...branches(alternatives, schema, depth));
    return fc.oneof(...typesOf(schema).map((type) => ofType(type, schema, depth)));
  };

  /** `required` beside oneOf holds for every branch. Deep down, branches that lead back to themselves are left out. */
  const branches = (alternatives: readonly Schema[], outer: Schema, depth: number): fc.Arbitrary<unknown>[] =>
    alternatives
      .map((each) =>
        typeof each["$ref"] === "string" ? (definitions[each["$ref"].replace("#/$defs/", "")] ?? each) : each,
      )
      .filter((each) => depth < 6 || !JSON.stringify(each).includes("PartitionDefinition"))
      .map((each) =>
        outer["required"] === undefined
          ? generate(each, depth)
          : generate({ ...each, required: [...strings(each["required"]), ...strings(outer["required"])] }, depth),
      );

  const ofType = (type: string, schema: Schema, depth: number): fc.Arbitrary<unknown> => {
    switch (type) {
      case "null":
        return fc.constant(null);
      case "boolean":
        return fc.boolean();
      case "integer":
        return fc.integer({ min: numberOr(schema["minimum"], -1000), max: numberOr(schema["maximum"], 100_000) });
      case "number":
        return number({ min: numberOr(schema["minimum"], -1e9), max: numberOr(schema["maximum"], 1e9) });
      case "string":
        return stringOf(schema);
      case "array":
        return fc.array(generate(asSchema(schema["items"]), depth + 1), {
          minLength: numberOr(schema["minItems"], 0),
          maxLength: 3,
        });
      case "object":
        return objectOf(schema, depth);
      default:
        throw new Error(`the generator does not know the type ${type}`);
    }
  };

  const objectOf = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
    const named = asSchemas(schema["properties"]);
    if (Object.keys(named).length > 0) {
      const requiredKeys: string[] = strings(schema["required"]);
      const fields: Record<string, fc.Arbitrary<unknown>> = {};
      for (const [name, field] of Object.entries(named)) fields[name] = generate(field, depth + 1);
      return fc.record(fields, { requiredKeys, noNullPrototype: true });
    }
    const rest = schema["additionalProperties"];
    if (typeof rest === "object" && rest !== null)
      return entries(generate(asSchema(rest), depth + 1), depth > 3 ? 1 : 3);
    return entries(anything(), 3);
  };

  return generate(root, 0);
}

function stringOf(schema: Schema): fc.Arbitrary<string> {
  const minLength = numberOr(schema["minLength"], 0);
  const maxLength = numberOr(schema["maxLength"], 300);
  const fits = (value: string): boolean => [...value].length >= minLength && [...value].length <= maxLength;
  if (schema["format"] === "uuid") return fc.uuid();
  if (schema["format"] === "date-time") {
    return fc
      .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2099-12-31T23:59:59Z"), noInvalidDate: true })
      .map((date) => date.toISOString());
  }
  if (schema["format"] !== undefined)
    throw new Error(`the generator does not know the format ${String(schema["format"])}`);
  const pattern = schema["pattern"];
  return (typeof pattern === "string" ? fc.stringMatching(new RegExp(pattern, "u"), { size: "-1" }) : text()).filter(
    fits,
  );
}

function typesOf(schema: Schema): string[] {
  const type = schema["type"];
  if (typeof type === "string") return [type];
  if (Array.isArray(type)) return strings(type);
  throw new Error(`the generator needs a type: ${JSON.stringify(schema).slice(0, 200)}`);
}

function asSchema(value: unknown): Schema {
  if (typeof value !== "object" || value === null) throw new Error("not a schema");
  return { ...value };
}

function asSchemas(value: unknown): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(value ?? {}).map(([name, each]) => [name, asSchema(each)]));
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}
