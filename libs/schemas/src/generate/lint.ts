/**
 * What a schema must hold to before anything is generated from it: only keywords that every reader here understands, types
 * beside the constraints that need them, references that lead somewhere, and defaults and examples that are valid.
 */
import { explainPart } from "../explain/explain.ts";
import { childPointer } from "../pointer.ts";
import { ANNOTATIONS, CONSTRAINTS, FORMATS, type JsonType, type Schema } from "../schema-types.ts";
import type { SchemaFile } from "./discover.ts";

/** What is wrong with a schema, a line each; empty when nothing is. */
export function lintSchema(file: SchemaFile): string[] {
  const used = new Set<string>();
  const problems = lintPart({ root: file.schema, schema: file.schema, pointer: "#", tests: false, used });
  for (const [name, definition] of Object.entries(file.schema.$defs ?? {})) {
    problems.push(
      ...lintPart({
        root: file.schema,
        schema: definition,
        pointer: childPointer("#/$defs", name),
        tests: false,
        used,
      }),
    );
  }
  for (const name of Object.keys(file.schema.$defs ?? {})) {
    if (!used.has(`#/$defs/${name}`)) problems.push(`#/$defs/${name}: nothing refers to it`);
  }
  return problems.map((problem) => `${file.path} ${problem}`);
}

interface Part {
  readonly root: Schema;
  readonly schema: Schema;
  readonly pointer: string;
  /** Below `if` or `not`: a test of a value that may be of any type. */
  readonly tests: boolean;
  readonly used: Set<string>;
}

function lintPart(part: Part): string[] {
  const { root, schema, pointer } = part;
  const problems: string[] = [];
  for (const keyword of Object.keys(schema)) {
    if (!ANNOTATIONS.has(keyword) && !CONSTRAINTS.has(keyword))
      problems.push(`${pointer}/${keyword}: a keyword that is not supported`);
  }
  if (schema.$defs !== undefined && pointer !== "#") problems.push(`${pointer}/$defs: definitions belong to the root`);
  if (schema.format !== undefined && !(FORMATS as readonly string[]).includes(schema.format)) {
    problems.push(`${pointer}/format: ${schema.format} is not one of ${FORMATS.join(", ")}`);
  }
  problems.push(...lintReference(part), ...lintTypes(part), ...lintPatterns(part));
  if (problems.length === 0) {
    // Only a schema that can be understood can be asked about its own values.
    for (const [keyword, values] of [
      ["default", schema.default === undefined ? [] : [schema.default]],
      ["examples", schema.examples ?? []],
    ] as const) {
      for (const value of values) {
        const [fault] = safely(() => explainPart(root, schema, value));
        if (fault !== undefined)
          problems.push(
            `${pointer}/${keyword}: ${JSON.stringify(value)} does not meet the schema: ${fault.code} at ${fault.schemaPointer}`,
          );
      }
    }
  }
  return [...problems, ...children(part).flatMap(lintPart)];
}

/** A reference that leads nowhere is reported where it stands, not by whoever follows it. */
function safely<T>(find: () => T[]): T[] {
  try {
    return find();
  } catch {
    return [];
  }
}

function lintReference({ root, schema, pointer, used }: Part): string[] {
  if (schema.$ref === undefined) return [];
  used.add(schema.$ref);
  const name = schema.$ref.slice("#/$defs/".length);
  const known = schema.$ref.startsWith("#/$defs/") && Object.hasOwn(root.$defs ?? {}, name);
  return known ? [] : [`${pointer}/$ref: ${schema.$ref} is not a definition of this schema`];
}

const NEEDS: Readonly<Partial<Record<keyof Schema, JsonType>>> = {
  pattern: "string",
  format: "string",
  minLength: "string",
  maxLength: "string",
  minimum: "number",
  maximum: "number",
  exclusiveMinimum: "number",
  exclusiveMaximum: "number",
  items: "array",
  minItems: "array",
  maxItems: "array",
  uniqueItems: "array",
  properties: "object",
  patternProperties: "object",
  additionalProperties: "object",
  propertyNames: "object",
  required: "object",
  dependentRequired: "object",
  minProperties: "object",
  maxProperties: "object",
};

/** `pattern` without `type: string` lets every number through. Below a condition that is meant; elsewhere it is a slip. */
function lintTypes({ schema, pointer, tests }: Part): string[] {
  if (tests) return [];
  const types: readonly string[] = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  const problems: string[] = [];
  for (const [keyword, type] of Object.entries(NEEDS)) {
    if (schema[keyword as keyof Schema] === undefined) continue;
    if (types.includes(type) || (type === "number" && types.includes("integer"))) continue;
    problems.push(`${pointer}/${keyword}: needs "type": "${type}" beside it`);
  }
  return problems;
}

function lintPatterns({ schema, pointer }: Part): string[] {
  const sources = [
    ...(schema.pattern === undefined ? [] : [schema.pattern]),
    ...Object.keys(schema.patternProperties ?? {}),
  ];
  return sources.flatMap((source) => {
    try {
      new RegExp(source, "u");
      return [];
    } catch {
      return [`${pointer}: ${source} is not a regular expression`];
    }
  });
}

function children(part: Part): Part[] {
  const { schema, pointer } = part;
  const found: Part[] = [];
  const add = (inner: Schema | boolean | undefined, at: string, tests: boolean): void => {
    if (typeof inner === "object") found.push({ ...part, schema: inner, pointer: at, tests: part.tests || tests });
  };
  for (const keyword of ["properties", "patternProperties"] as const) {
    for (const [name, inner] of Object.entries(schema[keyword] ?? {}))
      add(inner, childPointer(`${pointer}/${keyword}`, name), false);
  }
  for (const keyword of ["items", "additionalProperties", "propertyNames"] as const)
    add(schema[keyword], `${pointer}/${keyword}`, false);
  // The branches of a condition speak about the value around them, whose type is settled there.
  for (const keyword of ["if", "then", "else", "not"] as const) add(schema[keyword], `${pointer}/${keyword}`, true);
  for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
    schema[keyword]?.forEach((inner, index) => {
      add(inner, `${pointer}/${keyword}/${index}`, keyword === "allOf");
    });
  }
  return found;
}
