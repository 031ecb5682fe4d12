/**
 * Reading documents with positions, holding them against their schemas, and filling in defaults. The only library that
 * knows JSON Schema; validators are precompiled, and nothing is loaded before it is needed.
 */
export {
  assertKnown,
  DOCUMENTS,
  type DocumentName,
  type DocumentType,
  type FilledDocument,
  isVersionOf,
  loadAllValidators,
  schemaOf,
  type VersionOf,
  versionsOf,
} from "./catalog.ts";
export { withDefaults } from "./defaults.ts";
export { VIOLATION_CODES, type ViolationCode } from "./explain/types.ts";
export type * from "./gen/documents.ts";
export type { FacetKind, OpenLineageFacets } from "./openlineage/tables.ts";
export {
  formatOpenLineageViolation,
  type OpenLineageEventKind,
  type OpenLineageVerdict,
  type OpenLineageViolation,
  openLineageFacets,
  validateOpenLineageEvent,
} from "./openlineage/validate.ts";
export { childPointer, isRecord, parentPointer, parsePointer, valueAt } from "./pointer.ts";
export { hideUserinfo, mayHoldSecret, printable } from "./read/excerpt.ts";
export { LARGEST_JSON, LARGEST_YAML, readDocument, readText } from "./read/file.ts";
export { parseJson } from "./read/json.ts";
export type { Position, Source } from "./read/source.ts";
export { parseYaml } from "./read/yaml.ts";
export type { Schema } from "./schema-types.ts";
export {
  assertValid,
  DocumentInvalidError,
  formatViolation,
  type Validation,
  type Violation,
  validate,
} from "./validate.ts";
