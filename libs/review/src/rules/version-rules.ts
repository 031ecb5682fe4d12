/** Rules about versions of documents, and about the policy itself. */
import { fixed, type Rule } from "./rule.ts";

export const VERSION_RULES: readonly Rule[] = [
  fixed("version", "version-added", "a version was added", "note", { mirror: "version-removed" }),
  fixed("version", "version-removed", "a version was removed when three newer ones were there", "note", {
    mirror: "version-added",
  }),
  fixed("version", "version-removed-too-early", "a version was removed that consumers must still accept", "error", {
    noMirror: "adding a version is never too early",
  }),
  fixed("version", "document-added", "a document has its first schema", "note", { mirror: "document-removed" }),
  fixed("version", "document-removed", "a document has no schema any more", "error", { mirror: "document-added" }),
  fixed("version", "published-version-changed", "a published version was changed", "error", {
    mirror: "published-version-changed",
  }),
  fixed("version", "version-step-too-small", "the new version's number promises less change than there is", "error", {
    mirror: "version-step-too-large",
  }),
  fixed("version", "version-step-too-large", "the new version's number promises more change than there is", "warning", {
    mirror: "version-step-too-small",
  }),
  fixed("version", "version-name-differs", "a schema's $id names another version than its file", "error", {
    noMirror: "two names that agree are no finding",
  }),
];

export const POLICY_RULES: readonly Rule[] = [
  fixed("policy", "waiver-expired", "a waiver's last day is over", "error", {
    noMirror: "a waiver that has not expired is no finding",
  }),
  fixed("policy", "waiver-unused", "a waiver excuses nothing", "error", {
    noMirror: "a waiver that is used shows in the finding that it excuses",
  }),
];
