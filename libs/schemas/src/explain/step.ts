/** One step of the walk over a document and its schema, and what can be said at it. */
import { childPointer } from "../pointer.ts";
import type { Schema } from "../schema-types.ts";
import type { Finding } from "./types.ts";

/** One step of the walk: a value, the schema that it should meet, and where both stand. */
export interface Step {
  readonly root: Schema;
  readonly schema: Schema;
  /** `#/$defs/X/properties/y` */
  readonly schemaPointer: string;
  readonly value: unknown;
  readonly pointer: string;
  /** The description nearest to the value: the field's own before its type's. */
  readonly description: string | undefined;
  /** Told of every value and schema that meet, for whoever needs to know which constraint holds where. */
  readonly visit?: Visit | undefined;
}

export type Visit = (schemaPointer: string, pointer: string, value: unknown) => void;

/** Goes on with another value, or with the same one and another schema. */
export type Into = (step: Omit<Step, "schema">, schema: Schema | boolean) => Finding[];

/** A fault of the step's own value, against the keyword `keyword` of the step's schema. */
export function found(
  step: Step,
  code: Finding["code"],
  keyword: string,
  expected: string,
  more: Partial<Finding> = {},
): Finding {
  return {
    code,
    pointer: step.pointer,
    schemaPointer: keyword === "" ? step.schemaPointer : `${step.schemaPointer}/${keyword}`,
    expected,
    value: step.value,
    schema: step.schema,
    description: step.description,
    ...more,
  };
}

/** The step from a value to one of its members. */
export function member(step: Step, key: string | number, value: unknown, schemaPointer: string): Omit<Step, "schema"> {
  return {
    root: step.root,
    schemaPointer,
    value,
    pointer: childPointer(step.pointer, key),
    description: undefined,
    visit: step.visit,
  };
}
