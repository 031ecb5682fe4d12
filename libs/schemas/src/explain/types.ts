/** What the explanation of an invalid document is made of, before it is worded. */
import type { Schema } from "../schema-types.ts";

export const VIOLATION_CODES = [
  "missing-field",
  "unknown-field",
  "wrong-type",
  "not-one-of",
  "not-constant",
  "unknown-variant",
  "no-variant-fits",
  "several-variants-fit",
  "not-allowed",
  "pattern-mismatch",
  "format-mismatch",
  "too-short",
  "too-long",
  "too-small",
  "too-large",
  "too-few-items",
  "too-many-items",
  "duplicate-items",
  "too-few-fields",
  "too-many-fields",
  "bad-field-name",
] as const;

export type ViolationCode = (typeof VIOLATION_CODES)[number];

export interface Finding {
  readonly code: ViolationCode;
  /** The value that is wrong; for a missing field, where it should be. */
  readonly pointer: string;
  /** The constraint that is not met: `#/$defs/ArtifactMetadata/required/2`. */
  readonly schemaPointer: string;
  readonly expected: string;
  /** The value that was found; undefined for a missing field. */
  readonly value: unknown;
  /** The schema that holds the constraint. */
  readonly schema: Schema;
  /** The description of the field, or of its type, nearest to the value. */
  readonly description?: string | undefined;
  /** Allowed values or names, for a suggestion. */
  readonly candidates?: readonly string[] | undefined;
  /** The mapping around an unknown field: fields that it already has are not suggested. */
  readonly around?: Readonly<Record<string, unknown>> | undefined;
}
