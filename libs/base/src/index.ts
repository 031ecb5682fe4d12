/** What every lib needs and none should write again: errors, secrets, files, wording. */
export { ERROR_CODES, type ErrorCode, type ErrorCodeEntry } from "./error-codes.ts";
export {
  type ErrorDetails,
  type ErrorReport,
  FloeContractsError,
  formatError,
  formatWhere,
  messageOf,
  systemCode,
  type Where,
} from "./errors.ts";
export { writeFileAtomic } from "./files.ts";
export { describeValue, isSecretName, REDACTED, redact, secretValuesOf } from "./secrets.ts";
export { plural, suggest } from "./text.ts";
