/**
 * What a schema says, as formulas. Every assertion of one type is conditional, as in JSON Schema: "if the instance is a
 * string, then …". Formulas are made by `Algebra` alone, each of them once, so that equal ones are the same object.
 */
import type { Json } from "../values.ts";

interface Common {
  readonly id: number;
  /** The formula that holds for just the other instances, once somebody asked for it. */
  negation: Node | undefined;
  /** What is left of the formula for instances of one type, by the number of the type's bit, once asked for. */
  readonly byType: (Node | undefined)[];
}

/** The instance has one of these types (bits of TYPE); all types: true, none: false. */
export interface Types extends Common {
  readonly kind: "types";
  readonly mask: number;
}

export interface And extends Common {
  readonly kind: "and";
  readonly of: readonly Node[];
}

export interface Or extends Common {
  readonly kind: "or";
  readonly of: readonly Node[];
}

/** Exactly one holds; negated: none, or more than one. */
export interface OneOf extends Common {
  readonly kind: "oneOf";
  readonly of: readonly Node[];
  readonly negated: boolean;
}

/** The instance is one of these values, of any type; negated: none of them. */
export interface Enum extends Common {
  readonly kind: "enum";
  readonly values: ReadonlyMap<string, Json>;
  readonly negated: boolean;
}

/** A definition that is reached from within itself: its formula is known when the whole schema is compiled. */
export interface Recursive extends Common {
  readonly kind: "recursive";
  target: Node | undefined;
  readonly negated: boolean;
}

/** The negation of a formula about a part of the instance, not worked out before somebody looks at that part. */
export interface Deferred extends Common {
  readonly kind: "deferred";
  readonly of: Node;
}

interface Conditional extends Common {
  /** The one type that it says something about. */
  readonly type: number;
  /** The assertion about the same type that holds for just the other instances of it. */
  dual: Node | undefined;
}

/** A limit of the number itself, of a string's length, of an array's or an object's size. */
export interface Range extends Conditional {
  readonly kind: "range";
  readonly of: "value" | "length" | "items" | "properties";
  readonly lower: boolean;
  readonly limit: number;
  /** Never for sizes. */
  readonly exclusive: boolean;
}

export interface Multiple extends Conditional {
  readonly kind: "multiple";
  readonly divisor: number;
  readonly negated: boolean;
}

export interface Pattern extends Conditional {
  readonly kind: "pattern";
  readonly source: string;
  readonly negated: boolean;
  readonly pointer: string;
}

export interface Format extends Conditional {
  readonly kind: "format";
  readonly name: string;
  readonly negated: boolean;
  readonly pointer: string;
}

export interface Unique extends Conditional {
  readonly kind: "unique";
  readonly negated: boolean;
}

/** Every item at `from <= index < to` meets `item`. */
export interface Each extends Conditional {
  readonly kind: "each";
  readonly from: number;
  readonly to: number;
  readonly item: Node;
}

/** At least (or at most) `limit` items at `from <= index < to` meet `item`. */
export interface Count extends Conditional {
  readonly kind: "count";
  readonly from: number;
  readonly to: number;
  readonly item: Node;
  readonly least: boolean;
  readonly limit: number;
}

/** Every property whose name meets `name` has a value that meets `value`. */
export interface EachProperty extends Conditional {
  readonly kind: "eachProperty";
  /** Restricted to strings. */
  readonly name: Node;
  readonly value: Node;
}

/** There is a property whose name meets `name`, with a value that meets `value`. */
export interface SomeProperty extends Conditional {
  readonly kind: "someProperty";
  readonly name: Node;
  readonly value: Node;
}

export type Atom = Range | Multiple | Pattern | Format | Unique | Each | Count | EachProperty | SomeProperty;
export type Node = Types | And | Or | OneOf | Enum | Recursive | Deferred | Atom;

/** Whether it is an assertion about one type. */
export function isAtom(node: Node): node is Atom {
  return "type" in node;
}
