/**
 * Why a document does not meet its schema, constraint by constraint. ajv's validators have the verdict; ajv's own error
 * lists lose which branch of a union an error belongs to, so the reasons are found by walking the schema here. Tests hold
 * the two together: whatever one refuses the other does.
 */
import { validatorRuntime } from "../catalog.ts";
import { isRecord } from "../pointer.ts";
import type { Schema } from "../schema-types.ts";
import { explainArray } from "./array.ts";
import { explainObject } from "./object.ts";
import { explainNumber, explainText } from "./scalar.ts";
import { found, type Into, type Step, type Visit } from "./step.ts";
import type { Finding } from "./types.ts";
import { hasType, resolveRef } from "./types-of.ts";
import { explainUnion } from "./union.ts";
import { descriptionOf, oneOfWords, typeWords } from "./wording.ts";

/** All faults of a document, in the document's order, each constraint once. */
export function explain(root: Schema, value: unknown): Finding[] {
  const seen = new Set<string>();
  return walk({ root, schema: root, schemaPointer: "#", value, pointer: "", description: undefined }).filter(
    (finding) => {
      // Two conditions may ask for the same field; that it is missing is one fault.
      const key = `${finding.code} ${finding.pointer}${finding.code === "missing-field" ? "" : ` ${finding.schemaPointer}`}`;
      return !seen.has(key) && seen.add(key);
    },
  );
}

/** Walks a document as `explain` does, and tells which part of the schema each value meets. */
export function traceSchema(root: Schema, value: unknown, visit: Visit): void {
  walk({ root, schema: root, schemaPointer: "#", value, pointer: "", description: undefined, visit });
}

/** The faults of a value against one part of a schema. */
export function explainPart(root: Schema, schema: Schema, value: unknown): Finding[] {
  return walk({ root, schema, schemaPointer: "#", value, pointer: "", description: undefined });
}

/** The faults of a value against a schema that may be `true` or `false`. */
const walkInto: Into = (step, schema) => {
  if (schema === true) return [];
  if (schema === false) {
    return [found({ ...step, schema: {} }, "not-allowed", "", "nothing: the field is not allowed here")];
  }
  return walk({ ...step, schema, description: descriptionOf(schema) ?? step.description });
};

function walk(step: Step): Finding[] {
  const { schema, value } = step;
  step.visit?.(step.schemaPointer, step.pointer, value);
  if (schema.type !== undefined) {
    const types = typeof schema.type === "string" ? [schema.type] : schema.type;
    // Nothing else is worth saying about a value of the wrong type.
    if (!types.some((type) => hasType(value, type))) return [found(step, "wrong-type", "type", typeWords(types))];
  }
  const findings: Finding[] = [...explainValues(step)];
  if (typeof value === "string") findings.push(...explainText(step, value, validatorRuntime()));
  else if (typeof value === "number") findings.push(...explainNumber(step, value));
  else if (Array.isArray(value)) findings.push(...explainArray(step, value, walkInto, validatorRuntime().equal));
  else if (isRecord(value)) findings.push(...explainObject(step, value, walkInto));
  findings.push(...explainCombined(step));
  return findings;
}

function explainValues(step: Step): Finding[] {
  const { schema, value } = step;
  const same = (allowed: unknown): boolean =>
    typeof allowed === "object" ? validatorRuntime().equal(value, allowed) : value === allowed;
  if (schema.enum !== undefined && !schema.enum.some(same)) {
    const candidates = schema.enum.filter((allowed) => typeof allowed === "string");
    return [found(step, "not-one-of", "enum", oneOfWords(schema.enum), { candidates })];
  }
  if (schema.const !== undefined && !same(schema.const)) {
    const candidates = typeof schema.const === "string" ? [schema.const] : undefined;
    return [found(step, "not-constant", "const", oneOfWords([schema.const]), { candidates })];
  }
  return [];
}

function explainCombined(step: Step): Finding[] {
  const { root, schema, schemaPointer } = step;
  const into = (part: Schema | boolean, pointer: string): Finding[] =>
    walkInto({ ...step, schemaPointer: pointer }, part);
  const findings: Finding[] = [];
  if (schema.$ref !== undefined) {
    const target = resolveRef(root, schema.$ref);
    const description = step.description ?? descriptionOf(target.schema);
    findings.push(...walk({ ...step, schema: target.schema, schemaPointer: target.pointer, description }));
  }
  schema.allOf?.forEach((part, index) => {
    findings.push(...into(part, `${schemaPointer}/allOf/${index}`));
  });
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const branches = schema[keyword];
    if (branches === undefined) continue;
    findings.push(
      ...explainUnion({
        root,
        schema,
        pointer: `${schemaPointer}/${keyword}`,
        branches,
        exactlyOne: keyword === "oneOf",
        value: step.value,
        valuePointer: step.pointer,
        description: step.description,
        explain: (branch) => into(branch.schema, branch.pointer),
      }),
    );
  }
  if (schema.not !== undefined && into(schema.not, `${schemaPointer}/not`).length === 0) {
    findings.push(found(step, "not-allowed", "not", "a value that the schema does not rule out"));
  }
  findings.push(...explainCondition(step, into));
  return findings;
}

function explainCondition(step: Step, into: (part: Schema | boolean, pointer: string) => Finding[]): Finding[] {
  const { schema, schemaPointer } = step;
  if (schema.if === undefined) return [];
  const branch = into(schema.if, `${schemaPointer}/if`).length === 0 ? "then" : "else";
  const part = schema[branch];
  return part === undefined ? [] : into(part, `${schemaPointer}/${branch}`);
}
