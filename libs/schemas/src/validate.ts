/**
 * Documents against their schemas. The verdict is the precompiled validator's and costs less than parsing did; only an
 * invalid document is walked again, to say what is wrong, where, and what to do about it.
 */
import { FloeContractsError, formatWhere, plural } from "@floe-contracts/base";
import { type DocumentName, type DocumentType, schemaOf, type VersionOf, validatorOf } from "./catalog.ts";
import { explain } from "./explain/explain.ts";
import { describeFound } from "./explain/found.ts";
import { hintFor } from "./explain/hints.ts";
import type { Finding, ViolationCode } from "./explain/types.ts";
import { parentPointer } from "./pointer.ts";
import { ParsedSource, type Position, type Source } from "./read/source.ts";

/** One constraint that a document does not meet. */
export interface Violation {
  readonly code: ViolationCode;
  readonly document: DocumentName;
  readonly version: string;
  /** JSON pointer of the value that is wrong; for a missing field, of where it should be. */
  readonly pointer: string;
  /** The constraint in the schema, as a JSON pointer in a fragment: `#/$defs/ArtifactMetadata/required/2`. */
  readonly schemaPointer: string;
  readonly expected: string;
  /** What was found; never the value of a field that may hold a secret. */
  readonly found: string;
  readonly hint?: string;
  /** Where it stands; only when the document was read from text. */
  readonly position?: Position;
}

export type Validation<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly violations: Violation[] };

/**
 * Holds a document against a schema. Given a Source, violations have positions and come in the text's order; given any
 * other value, in the value's own order. The value is returned as it is: defaults are `withDefaults`'s business.
 * @throws FloeContractsError `schema-unknown` or `schema-version-unknown`, for a name or version from outside.
 */
export function validate<D extends DocumentName, V extends VersionOf<D>>(
  document: Source | unknown,
  schema: D,
  version: V,
): Validation<DocumentType<D, V>> {
  const source = document instanceof ParsedSource ? document : undefined;
  const value = source === undefined ? document : source.value;
  if (validatorOf(schema, version)(value)) return { ok: true, value: value as DocumentType<D, V> };
  const findings = explain(schemaOf(schema, version), value);
  if (findings.length === 0) {
    throw new Error(`${schema} ${version}: the validator refuses a document that explain.ts finds nothing wrong with`);
  }
  const violations = findings.map((finding) => toViolation(finding, schema, version, source));
  return { ok: false, violations: source === undefined ? violations : inTextOrder(violations) };
}

function toViolation<D extends DocumentName>(
  finding: Finding,
  document: D,
  version: VersionOf<D>,
  source: Source | undefined,
): Violation {
  const hint = hintFor(finding, { document, version, format: source?.format });
  const position = source === undefined ? undefined : positionOf(finding, source);
  return {
    code: finding.code,
    document,
    version,
    pointer: finding.pointer,
    schemaPointer: finding.schemaPointer,
    expected: finding.expected,
    found: describeFound(finding),
    ...(hint === undefined ? {} : { hint }),
    ...(position === undefined ? {} : { position }),
  };
}

/** A wrong name is at its key, a missing field at the mapping that lacks it, everything else at its value. */
function positionOf(finding: Finding, source: Source): Position | undefined {
  if (finding.code === "missing-field") return source.keyPositionOf(parentPointer(finding.pointer) ?? "");
  if (finding.code === "unknown-field" || finding.code === "bad-field-name")
    return source.keyPositionOf(finding.pointer);
  return source.positionOf(finding.pointer);
}

function inTextOrder(violations: readonly Violation[]): Violation[] {
  const line = (violation: Violation): number => violation.position?.line ?? 0;
  const column = (violation: Violation): number => violation.position?.column ?? 0;
  return violations.toSorted((a, b) => line(a) - line(b) || column(a) - column(b));
}

/** An invalid document, as an error: `violations` has every one, the message the first few. */
export class DocumentInvalidError extends FloeContractsError {
  readonly violations: readonly Violation[];

  constructor(document: DocumentName, version: string, violations: readonly Violation[], file: string | undefined) {
    const [first] = violations;
    const name = file === undefined ? "the document" : file;
    super(
      "document-invalid",
      `${name} is not a valid ${document} ${version}: ${plural(violations.length, "violation")}\n${listed(violations)}`,
      {
        hint: first?.hint ?? "correct the fields named above",
        where: { file, ...first?.position, pointer: first?.pointer },
      },
    );
    this.name = "DocumentInvalidError";
    this.violations = violations;
  }
}

const MOST_LISTED = 10;

function listed(violations: readonly Violation[]): string {
  const lines = violations.slice(0, MOST_LISTED).map((violation) => `  ${formatViolation(violation)}`);
  const more = violations.length - lines.length;
  return [...lines, ...(more > 0 ? [`  … and ${more} more`] : [])].join("\n");
}

/**
 * The value of a valid document.
 * @throws DocumentInvalidError (`document-invalid`) with `.violations`, and what `validate` throws.
 */
export function assertValid<D extends DocumentName, V extends VersionOf<D>>(
  document: Source | unknown,
  schema: D,
  version: V,
): DocumentType<D, V> {
  const result = validate(document, schema, version);
  if (result.ok) return result.value;
  const file = document instanceof ParsedSource ? document.file : undefined;
  throw new DocumentInvalidError(schema, version, result.violations, file);
}

/** A violation in a line: `floe.yaml:7:3 at /metadata/version: unknown-field: expected …, found … (did you mean …?)`. */
export function formatViolation(violation: Violation): string {
  const where = formatWhere({ ...violation.position, pointer: violation.pointer });
  const hint = violation.hint === undefined ? "" : ` (${violation.hint})`;
  return `${where}: ${violation.code}: expected ${violation.expected}, found ${violation.found}${hint}`;
}
