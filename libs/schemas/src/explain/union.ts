/**
 * Unions: which branch a value was meant for. By the field that tells the branches apart (a `const` in each, usually
 * `type`), else by JSON type, else the branch with the fewest faults. Only that branch's faults are reported: those of
 * the branches that were never meant are noise.
 */
import { childPointer, isRecord } from "../pointer.ts";
import type { Schema } from "../schema-types.ts";
import type { Finding } from "./types.ts";
import { mayBeMeantFor, resolveRef, typesOf } from "./types-of.ts";
import { oneOfWords, typeWords } from "./wording.ts";

export interface Branch {
  readonly schema: Schema | boolean;
  readonly pointer: string;
}

export interface UnionInput {
  readonly root: Schema;
  /** The schema that holds the union. */
  readonly schema: Schema;
  /** `#/$defs/JobDefinition/oneOf` */
  readonly pointer: string;
  readonly branches: readonly (Schema | boolean)[];
  readonly exactlyOne: boolean;
  readonly value: unknown;
  readonly valuePointer: string;
  readonly description: string | undefined;
  /** The faults of the value against one branch. */
  readonly explain: (branch: Branch) => readonly Finding[];
}

/** The faults of a value against a union; none when it fits. */
export function explainUnion(input: UnionInput): readonly Finding[] {
  const branches = input.branches.map((schema, index) => ({ schema, pointer: `${input.pointer}/${index}` }));
  const meant = branches.filter((branch) => mayBeMeantFor(input.root, branch.schema, input.value));
  const [only] = meant;
  if (only === undefined) return [noTypeFits(input)];
  if (meant.length === 1) return input.explain(only);
  const named = byDiscriminator(input, meant);
  if (named !== undefined) return named;
  return byTrial(input, meant);
}

function noTypeFits(input: UnionInput): Finding {
  const types = [...new Set(input.branches.flatMap((branch) => [...typesOf(input.root, branch)]))];
  return finding(input, { code: "wrong-type", expected: typeWords(types) });
}

/** The field that is constant in every branch, and the constant of each. */
export function discriminatorOf(
  root: Schema,
  branches: readonly Branch[],
): { field: string; values: Map<unknown, Branch> } | undefined {
  const resolved = branches.map((branch) => ({ branch, schema: definitionOf(root, branch.schema) }));
  const fields = Object.keys(resolved[0]?.schema.properties ?? {});
  for (const field of fields.sort((a, b) => Number(b === "type") - Number(a === "type"))) {
    const values = new Map<unknown, Branch>();
    for (const { branch, schema } of resolved) {
      const property = schema.properties?.[field];
      const constant = typeof property === "object" ? property.const : undefined;
      if (typeof constant === "string") values.set(constant, branch);
    }
    if (values.size === branches.length) return { field, values };
  }
  return undefined;
}

function definitionOf(root: Schema, schema: Schema | boolean): Schema {
  if (typeof schema === "boolean") return {};
  return schema.$ref === undefined ? schema : resolveRef(root, schema.$ref).schema;
}

function byDiscriminator(input: UnionInput, meant: readonly Branch[]): readonly Finding[] | undefined {
  if (!isRecord(input.value)) return undefined;
  const discriminator = discriminatorOf(input.root, meant);
  if (discriminator === undefined) return undefined;
  const { field, values } = discriminator;
  const value = input.value[field];
  // A missing one is the business of `required`, beside the union or in the branches.
  if (value === undefined) return input.schema.required?.includes(field) === true ? [] : undefined;
  const branch = values.get(value);
  if (branch !== undefined) return input.explain(branch);
  const names = [...values.keys()];
  return [
    finding(input, {
      code: "unknown-variant",
      pointer: childPointer(input.valuePointer, field),
      value,
      expected: oneOfWords(names),
      candidates: names.map(String),
    }),
  ];
}

function byTrial(input: UnionInput, meant: readonly Branch[]): readonly Finding[] {
  const trials = meant.map((branch) => input.explain(branch));
  const fitting = trials.filter((faults) => faults.length === 0).length;
  if (fitting > 1 && input.exactlyOne) {
    return [
      finding(input, { code: "several-variants-fit", expected: "a value that fits exactly one of the alternatives" }),
    ];
  }
  if (fitting > 0) return [];
  const fewest = trials.reduce((best, faults) => (faults.length < best.length ? faults : best));
  // Two plain alternatives (two patterns, say) have a fault each at the same place: neither alone is the reason.
  const tied = trials.filter((faults) => faults.length === fewest.length);
  const plain = tied.every((faults) => faults.length === 1 && faults[0]?.pointer === input.valuePointer);
  if (tied.length < 2 || !plain) return fewest;
  return [
    finding(input, { code: "no-variant-fits", expected: tied.map((faults) => faults[0]?.expected).join(", or ") }),
  ];
}

function finding(
  input: UnionInput,
  parts: Pick<Finding, "code" | "expected"> & Partial<Pick<Finding, "pointer" | "value" | "candidates">>,
): Finding {
  return {
    pointer: input.valuePointer,
    schemaPointer: input.pointer,
    value: input.value,
    schema: input.schema,
    description: input.description,
    ...parts,
  };
}
