/** Generated from schemas/review-policy/1.0.0.schema.json, every default filled in by `pnpm generate --write`. Do not edit. */

/**
 * A version of a document: three numbers.
 */
export type Version = string;

/**
 * review.yaml: what the documents of a repository promise, how serious each rule of a review is, and which findings are let through until when.
 */
export interface ReviewPolicy {
  /**
   * What every document promises that says nothing of its own.
   */
  mode: "backward" | "forward" | "full" | "backward-transitive" | "forward-transitive" | "full-transitive";
  /**
   * Whether format refuses texts in every document that says nothing of its own; assertion when it is left out.
   */
  formats?: "assertion" | "annotation";
  /**
   * What single documents promise, by the name of their folder in schemas/.
   */
  documents?: {
    [k: string]: DocumentPolicy;
  };
  /**
   * Severities of rules, where they are not to be the rule's own. The last one that fits counts.
   */
  severities?: RuleSeverity[];
  /**
   * Findings that are let through. A waiver that has expired, or that excuses nothing in a change of its subject, is an error.
   */
  waivers?: Waiver[];
}
/**
 * What one document promises.
 */
export interface DocumentPolicy {
  /**
   * What the document promises.
   */
  mode?: "backward" | "forward" | "full" | "backward-transitive" | "forward-transitive" | "full-transitive";
  /**
   * Whether format refuses texts.
   */
  formats?: "assertion" | "annotation";
  /**
   * Versions that are not published yet: their files may be edited in place.
   */
  unpublished?: Version[];
}
/**
 * How serious the findings of a rule are.
 */
export interface RuleSeverity {
  /**
   * A name in lower case, digits and single hyphens.
   */
  rule: string;
  /**
   * A name in lower case, digits and single hyphens.
   */
  subject?: string;
  /**
   * error: the review fails. warning and note: it does not.
   */
  severity: "error" | "warning" | "note";
}
/**
 * One finding, or those below one place, that are let through.
 */
export interface Waiver {
  /**
   * A name in lower case, digits and single hyphens.
   */
  rule: string;
  /**
   * A name in lower case, digits and single hyphens.
   */
  subject: string;
  /**
   * JSON pointer of the finding in its file, or of something around it; empty for the whole file.
   */
  pointer: string;
  /**
   * Why it may be let through, for the person who reads the review.
   */
  reason: string;
  /**
   * The last day on which the waiver counts, e.g. 2026-12-31.
   */
  expires: string;
}
