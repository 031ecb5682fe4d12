/** What changed between two versions of a schema. A fact knows nothing of good or bad. */
import type { Json } from "../subset/values.ts";

export type FactKind =
  | "property-added"
  | "property-removed"
  | "property-renamed"
  | "required-added"
  | "required-removed"
  | "type"
  | "values-added"
  | "values-removed"
  | "values-listed"
  | "values-unlisted"
  | "limit"
  | "keyword-added"
  | "keyword-removed"
  | "keyword-changed"
  | "schema-closed"
  | "schema-opened"
  | "entry-added"
  | "entry-removed"
  | "branch-added"
  | "branch-removed"
  | "annotation"
  | "identity";

/**
 * How one schema is changed at one place so that only this fact happens to it. `path` leads from the subschema that the
 * fact is about; `from` is a pointer into the other document; `-` at the end of a path appends to a list. `or` adds
 * alternatives to the subschema as it stands, `only` leaves one of its branches.
 */
export type Edit =
  | { readonly path: readonly string[]; readonly remove: true }
  | { readonly path: readonly string[]; readonly value: Json }
  | { readonly path: readonly string[]; readonly from: string }
  | { readonly or: readonly string[] }
  | { readonly only: readonly [keyword: string, index: number] };

export interface Fact {
  readonly kind: FactKind;
  /** The keyword in which it stands: `enum`, `anyOf`, `additionalProperties`. */
  readonly keyword: string;
  /** The property, pattern or name that is concerned, or the words for a branch. */
  readonly name?: string;
  /** What was there, and what is there now: values of keywords, names, lists of values. */
  readonly old?: Json;
  readonly new?: Json;
  /** Pointers of the smallest subschemas around it, references followed. */
  readonly within: { readonly old: string; readonly new: string };
  /** Pointers of the thing itself, where it is there. */
  readonly at: { readonly old?: string; readonly new?: string };
  /** From the instance of `within` to the values concerned: `/name`, `/*`, or nothing for the instance itself. */
  readonly below: readonly string[];
  /** A property that was or is required, where the property itself came, went or was renamed. */
  readonly required?: boolean;
  /** Of a renaming: 0 to 1. */
  readonly confidence?: number;
  /** Lets only this fact happen to the old schema. Empty when it cannot be told apart. */
  readonly apply: readonly Edit[];
  /** Takes only this fact back from the new schema. */
  readonly revert: readonly Edit[];
}
