/** Second opinions on schemas that are not this repository's own: ajv, lazily, and how patterns are read. */
export {
  type ConfirmDraft,
  type ConfirmOptions,
  compileSchema,
  type FormatCheck,
  formatChecks,
  type MetaSchema,
  metaSchemas,
} from "./confirm.ts";
export { safeRegExp, unicodePattern } from "./patterns.ts";
