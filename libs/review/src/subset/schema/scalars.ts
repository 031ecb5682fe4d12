/** Keywords about the instance as a whole, about numbers and about strings. */
import type { Node } from "../algebra/nodes.ts";
import { isOfStrings } from "../strings/formats.ts";
import { type Json, TYPE } from "../values.ts";
import type { Compiler, Scope } from "./compiler.ts";
import { below, pointerOf } from "./places.ts";
import { countAt, notASchema, numberAt, textAt } from "./read.ts";

const MASKS: ReadonlyMap<Json, number> = new Map([
  ["null", TYPE.null],
  ["boolean", TYPE.true | TYPE.false],
  ["number", TYPE.number],
  ["string", TYPE.string],
  ["array", TYPE.array],
  ["object", TYPE.object],
]);

export function scalarParts(compiler: Compiler, scope: Scope): Node[] {
  return [...anyType(compiler, scope), ...numbers(compiler, scope), ...strings(compiler, scope)];
}

function anyType(compiler: Compiler, { schema, place }: Scope): Node[] {
  const { algebra } = compiler;
  const parts: Node[] = [];
  const { type } = schema;
  if (type !== undefined) {
    const names = Array.isArray(type) ? type : [type];
    let mask = 0;
    for (const name of names) {
      const bits = name === "integer" ? 0 : MASKS.get(name);
      if (bits === undefined) return notASchema(below(place, "type"), `${JSON.stringify(name)} is no type`);
      mask |= bits;
    }
    if (names.includes("integer") && (mask & TYPE.number) === 0) {
      mask |= TYPE.number;
      parts.push(algebra.multiple(1));
    }
    parts.push(algebra.types(mask));
  }
  if (schema["enum"] !== undefined) {
    if (!Array.isArray(schema["enum"])) return notASchema(below(place, "enum"), "enum is a list");
    parts.push(algebra.enum(schema["enum"]));
  }
  if (schema["const"] !== undefined) parts.push(algebra.enum([schema["const"]]));
  return parts;
}

const LIMITS = [
  ["minimum", true, false],
  ["exclusiveMinimum", true, true],
  ["maximum", false, false],
  ["exclusiveMaximum", false, true],
] as const;

function numbers({ algebra }: Compiler, { schema, place }: Scope): Node[] {
  const parts: Node[] = [];
  for (const [key, lower, exclusive] of LIMITS) {
    const limit = numberAt(schema, key, place);
    if (limit !== undefined) parts.push(algebra.range("value", lower, limit, exclusive));
  }
  const divisor = numberAt(schema, "multipleOf", place);
  if (divisor === undefined) return parts;
  if (divisor <= 0) return notASchema(below(place, "multipleOf"), "multipleOf is above 0");
  return [...parts, algebra.multiple(divisor)];
}

function strings(compiler: Compiler, { schema, place }: Scope): Node[] {
  const { algebra } = compiler;
  const parts: Node[] = [];
  const min = countAt(schema, "minLength", place);
  if (min !== undefined) parts.push(algebra.range("length", true, min));
  const max = countAt(schema, "maxLength", place);
  if (max !== undefined) parts.push(algebra.range("length", false, max));
  const pattern = textAt(schema, "pattern", place);
  if (pattern !== undefined) parts.push(compiler.pattern(pattern, below(place, "pattern")));
  const format = textAt(schema, "format", place);
  if (format !== undefined && compiler.formats === "assertion")
    parts.push(...formatParts(compiler, format, pointerOf(below(place, "format"))));
  return parts;
}

/** A format that nobody here knows may say something about numbers too, as int32 does elsewhere. */
function formatParts({ algebra }: Compiler, name: string, pointer: string): Node[] {
  const ofTexts = algebra.format(name, false, pointer);
  return isOfStrings(name) ? [ofTexts] : [ofTexts, algebra.format(name, false, pointer, TYPE.number)];
}
