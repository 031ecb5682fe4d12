/**
 * For every constraint of a schema, a change to a valid example that violates that constraint alone: the proof that it is
 * there, that it does something, and that nothing else does the same. Constraints that cannot fail alone are listed with
 * the reason in never-alone.ts.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { explain, traceSchema } from "../explain/explain.ts";
import type { ViolationCode } from "../explain/types.ts";
import { isRecord } from "../pointer.ts";
import { parseJson } from "../read/json.ts";
import { parseYaml } from "../read/yaml.ts";
import type { Schema } from "../schema-types.ts";
import { type Constraint, constraintsOf } from "./constraints.ts";
import type { SchemaFile } from "./discover.ts";
import { applyMutation, type Mutation, mutationsFor, type Place, type Pool } from "./mutations.ts";

/**
 * A line of constraints.jsonl. The changed document has exactly one violation, and none once the constraint is taken out
 * of the schema.
 */
export interface InvalidExample {
  readonly constraint: string;
  /** The example that is changed, from the version's folder of examples: `valid/full.json`. */
  readonly base: string;
  readonly pointer: string;
  /** `none` when the base is itself an invalid example, written by hand. */
  readonly op: Mutation["op"] | "none";
  readonly value?: unknown;
  readonly code: ViolationCode;
  /** Where the violation is reported when that is not the constraint: a branch's constraint is reported by its union. */
  readonly reported?: string;
  /** Another constraint says the same here; this is the one that is reported. */
  readonly shared?: true;
}

/** An example: its name from the version's folder, and its value. */
export interface Base {
  readonly name: string;
  readonly value: unknown;
}

export interface InvalidExamples {
  readonly examples: readonly InvalidExample[];
  /** Constraints for which no change was found. */
  readonly without: readonly string[];
}

/** `schemas/<document>/examples/<version>` */
export function examplesFolder(file: { document: string; version: string }): string {
  return `schemas/${file.document}/examples/${file.version}`;
}

/** The examples in one folder of a version, by name; `full` first, because it has everything. */
export async function readExamples(root: string, file: SchemaFile, kind: "valid" | "invalid"): Promise<Base[]> {
  const folder = join(root, examplesFolder(file), kind);
  const names = (await readdir(folder).catch(() => [])).filter(isExample).sort();
  const ordered = [
    ...names.filter((name) => name.startsWith("full.")),
    ...names.filter((name) => !name.startsWith("full.")),
  ];
  return Promise.all(
    ordered.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      const source = name.endsWith(".json") ? parseJson(text, { file: name }) : parseYaml(text, { file: name });
      return { name: `${kind}/${name}`, value: source.value };
    }),
  );
}

function isExample(name: string): boolean {
  return /\.(json|yaml)$/.test(name) && !name.endsWith(".expect.json");
}

/** Finds a change for each constraint. Bases that are not valid themselves are an error: nothing could fail alone. */
export function findInvalidExamples(schema: Schema, valid: readonly Base[], invalid: readonly Base[]): InvalidExamples {
  for (const base of valid) {
    const [first] = explain(schema, base.value);
    if (first !== undefined) throw new Error(`${base.name} is not valid: ${first.code} at ${first.pointer}`);
  }
  const traces = valid.map((base) => ({ base, places: placesIn(schema, base.value) }));
  const pool = poolOf(schema, valid);
  const examples: InvalidExample[] = [];
  const without: string[] = [];
  for (const constraint of constraintsOf(schema)) {
    const example =
      findChange(schema, constraint, traces, pool, breaksOnly) ??
      findWritten(schema, constraint, invalid) ??
      findChange(schema, constraint, traces, pool, breaksFirst);
    if (example === undefined) without.push(constraint.pointer);
    else examples.push(example);
  }
  return { examples, without };
}

interface Trace {
  readonly base: Base;
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

/** Places tried in one example for one constraint: the first few of a long list are as good as all. */
const MOST_PLACES = 8;

function findChange(
  schema: Schema,
  constraint: Constraint,
  traces: readonly Trace[],
  pool: Pool,
  breaks: typeof breaksOnly | typeof breaksFirst,
): InvalidExample | undefined {
  const owner = constraint.owner.replace(/\/propertyNames.*$/, "");
  for (const { base, places } of traces) {
    const changes = (places.get(owner) ?? []).map((place) => mutationsFor(constraint, place, pool));
    for (const mutation of changes
      .filter((mutations) => mutations.length > 0)
      .slice(0, MOST_PLACES)
      .flat()) {
      const broken = breaks(schema, constraint, applyMutation(base.value, mutation));
      if (broken !== undefined) return { constraint: constraint.pointer, base: base.name, ...mutation, ...broken };
    }
  }
  return undefined;
}

/** Some constraints need several fields to be just so: an example written by hand may be the proof. */
function findWritten(schema: Schema, constraint: Constraint, written: readonly Base[]): InvalidExample | undefined {
  for (const base of written) {
    const broken = breaksOnly(schema, constraint, base.value);
    if (broken !== undefined)
      return { constraint: constraint.pointer, base: base.name, pointer: "", op: "none", ...broken };
  }
  return undefined;
}

/** How a document violates a constraint, if it violates it and nothing else. */
export function breaksOnly(
  schema: Schema,
  constraint: Pick<Constraint, "pointer">,
  document: unknown,
): Pick<InvalidExample, "code" | "reported"> | undefined {
  const findings = explain(schema, document);
  const [only] = findings;
  if (only === undefined || findings.length > 1) return undefined;
  if (explain(withoutConstraint(schema, constraint.pointer), document).length > 0) return undefined;
  return {
    code: only.code,
    ...(only.schemaPointer === constraint.pointer ? {} : { reported: only.schemaPointer }),
  };
}

/** How a document violates a constraint that is reported alone, though another one would refuse the document too. */
export function breaksFirst(
  schema: Schema,
  constraint: Pick<Constraint, "pointer">,
  document: unknown,
): Pick<InvalidExample, "code" | "shared"> | undefined {
  const findings = explain(schema, document);
  const [only] = findings;
  if (findings.length !== 1 || only?.schemaPointer !== constraint.pointer) return undefined;
  return { code: only.code, shared: true };
}

const weakened = new WeakMap<Schema, Map<string, Schema>>();

/** A copy of the schema in which one constraint is missing. */
function withoutConstraint(schema: Schema, pointer: string): Schema {
  const known = weakened.get(schema) ?? new Map<string, Schema>();
  weakened.set(schema, known);
  let result = known.get(pointer);
  if (result === undefined) {
    result = applyMutation(schema, { pointer: pointer.slice(1), op: "remove" }) as Schema;
    // One at a time: the next question is usually about the same constraint.
    known.clear();
    known.set(pointer, result);
  }
  return result;
}

function placesIn(schema: Schema, value: unknown): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const visit = (schemaPointer: string, pointer: string, found: unknown): void => {
    const known = places.get(schemaPointer);
    if (known === undefined) places.set(schemaPointer, [{ pointer, value: found }]);
    else if (!known.some((place) => place.pointer === pointer)) known.push({ pointer, value: found });
  };
  traceSchema(schema, value, visit);
  return places;
}

/** Values by field name: the constants and enumerations of the schema, then what the examples have. */
function poolOf(schema: Schema, bases: readonly Base[]): Pool {
  const pool = new Map<string, unknown[]>();
  const add = (name: string, value: unknown): void => {
    const known = pool.get(name) ?? [];
    if (known.length < 20 && !known.some((other) => JSON.stringify(other) === JSON.stringify(value))) known.push(value);
    pool.set(name, known);
  };
  const collect = (value: unknown, isSchema: boolean): void => {
    if (Array.isArray(value)) for (const item of value) collect(item, isSchema);
    if (!isRecord(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      if (!isSchema) add(name, inner);
      else if (isRecord(inner)) {
        const { enum: values, const: constant } = inner;
        for (const allowed of Array.isArray(values) ? values : constant === undefined ? [] : [constant])
          add(name, allowed);
      }
      collect(inner, isSchema);
    }
  };
  collect(schema, true);
  for (const base of bases) collect(base.value, false);
  return pool;
}
