/** Faults of texts and numbers. */
import type { ValidatorRuntime } from "../catalog.ts";
import { found, type Step } from "./step.ts";
import type { Finding } from "./types.ts";
import { count, formatWords } from "./wording.ts";

const patterns = new Map<string, RegExp>();

export function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source, "u");
    patterns.set(source, pattern);
  }
  return pattern;
}

/** Lengths count characters (code points), as JSON Schema has it, and not UTF-16 units. */
export function explainText(step: Step, value: string, runtime: ValidatorRuntime): Finding[] {
  const { schema } = step;
  const findings: Finding[] = [];
  if (schema.minLength !== undefined && runtime.ucs2length(value) < schema.minLength) {
    findings.push(found(step, "too-short", "minLength", `at least ${count(schema.minLength, "character")}`));
  }
  if (schema.maxLength !== undefined && runtime.ucs2length(value) > schema.maxLength) {
    findings.push(found(step, "too-long", "maxLength", `at most ${count(schema.maxLength, "character")}`));
  }
  if (schema.pattern !== undefined && !patternOf(schema.pattern).test(value)) {
    findings.push(found(step, "pattern-mismatch", "pattern", `text that matches ${schema.pattern}`));
  }
  if (schema.format !== undefined && !isOfFormat(schema.format, value, runtime)) {
    findings.push(found(step, "format-mismatch", "format", formatWords(schema.format)));
  }
  return findings;
}

function isOfFormat(format: string, value: string, runtime: ValidatorRuntime): boolean {
  const rule = runtime.formats[format];
  if (rule === undefined) throw new Error(`the schema asks for the format ${format}, which the validators do not have`);
  const check = rule instanceof RegExp || typeof rule === "function" ? rule : rule.validate;
  return typeof check === "function" ? check(value) : check.test(value);
}

export function explainNumber(step: Step, value: number): Finding[] {
  const { schema } = step;
  const findings: Finding[] = [];
  if (schema.minimum !== undefined && value < schema.minimum) {
    findings.push(found(step, "too-small", "minimum", `at least ${schema.minimum}`));
  }
  if (schema.maximum !== undefined && value > schema.maximum) {
    findings.push(found(step, "too-large", "maximum", `at most ${schema.maximum}`));
  }
  if (schema.exclusiveMinimum !== undefined && value <= schema.exclusiveMinimum) {
    findings.push(found(step, "too-small", "exclusiveMinimum", `more than ${schema.exclusiveMinimum}`));
  }
  if (schema.exclusiveMaximum !== undefined && value >= schema.exclusiveMaximum) {
    findings.push(found(step, "too-large", "exclusiveMaximum", `less than ${schema.exclusiveMaximum}`));
  }
  return findings;
}
