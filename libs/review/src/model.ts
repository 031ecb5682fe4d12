/**
 * The words of a review, shared by all of its parts. Facts say what changed and know nothing of good or bad; judgement says
 * what that does to documents; rules name it; policy weighs it; a `Review` is all of that, ready to be shown.
 */
import type { Json } from "./subset/values.ts";

/**
 * Where texts come from: a commit, a directory, two files. Paths are relative to the repository's root, with forward
 * slashes: `schemas/<document>/<version>.schema.json`, `contracts/<boundary>.contract.yaml`, `review.yaml`.
 */
export interface Tree {
  /** What people call it: `main`, `v1.4.0`, `the working tree`. */
  readonly name: string;
  /** Every path that there is; those that a review does not look at may be left out. */
  paths(): Promise<readonly string[]>;
  /** The text of a path that `paths` names. May throw a FloeContractsError (unreadable, too large, not UTF-8). */
  text(path: string): Promise<string>;
}

/**
 * backward: what was valid is still valid, so documents already produced can be read by consumers of the new schema.
 * forward: what is valid now was valid before, so consumers not yet upgraded can read new documents.
 */
export type Direction = "backward" | "forward";
export type BaseMode = Direction | "full";
/** What a document promises. `-transitive`: against each of the last three versions, and not only against the last one. */
export type Mode = BaseMode | `${BaseMode}-transitive`;

/** `error` makes a review end with 1. */
export type Severity = "error" | "warning" | "note";

/**
 * What a change does in one direction.
 * holds: every document is still accepted. breaks: `witness` is not. unknown: could not be decided; counts as breaking.
 */
export type Answer = "holds" | "breaks" | "unknown";

export interface Judgement {
  readonly direction: Direction;
  readonly answer: Answer;
  /**
   * A whole document, confirmed by ajv. backward: valid under the old schema, refused by the new one; forward: valid under
   * the new schema, refused by the old one. Only with `breaks`; may be missing there in findings whose own document could
   * not be found in time, while the comparison's is there. `null` is a document too: test with `"witness" in judgement`.
   */
  readonly witness?: Json;
  /** Why it is unknown, or on what the answer rests, in plain words. */
  readonly reason?: string;
}

/** A place in one of the two texts. Lines and columns start at 1. */
export interface Place {
  readonly side: "old" | "new";
  /** As the tree names it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer in that file, `""` for all of it. */
  readonly pointer: string;
}

/** A boundary that a finding concerns. */
export interface Touched {
  readonly boundary: string;
  readonly provider: string;
  readonly consumer: string;
  /** `reads`: the consumer reads what changed. `output`: it is what the consumer makes. `contract`: its contract changed. */
  readonly by: "reads" | "output" | "contract";
  /** With `reads`: the read's pointer, and the contract's words on what for. */
  readonly reads: readonly { readonly pointer: string; readonly why: string }[];
}

/** Why a finding is let through. */
export interface Waived {
  readonly reason: string;
  /** YYYY-MM-DD, the last day on which the waiver counts. */
  readonly expires: string;
  /** Where the waiver stands. */
  readonly file: string;
  readonly pointer: string;
}

export interface Finding {
  /** A rule of the registry; its page is docs/rules/<rule>.md. */
  readonly rule: string;
  /** The rule's title: one sentence without a full stop. */
  readonly title: string;
  /** After judgement and policy, before the waiver. */
  readonly severity: Severity;
  readonly about: "schema" | "version" | "contract" | "policy";
  /** The document or boundary that changed: `compiled-artifacts`, `core-to-dbt`; `review.yaml` for findings about the policy. */
  readonly subject: string;
  /** The versions that were compared, or that the finding names; both alike when a file was changed in place. */
  readonly versions: { readonly old?: string; readonly new?: string };
  /** What changed, in plain words with the values: one or two sentences, no line breaks. */
  readonly message: string;
  /** What to do about it; only where something is to be done. */
  readonly hint?: string;
  /** Where it is best shown: in the new file where the thing is still there, otherwise in the old one. */
  readonly place: Place;
  /** The same thing in the other file, where it has one. */
  readonly counterpart?: Place;
  /** JSON pointers of the values in documents that are concerned, `*` for every item or key; empty when none is. */
  readonly values: readonly string[];
  /** What it does to documents, by direction; empty for findings that have nothing to do with documents. */
  readonly judgements: readonly Judgement[];
  /** Directions of the document's mode that are not `holds`: what makes it an error. */
  readonly breaks: readonly Direction[];
  /** Set when a waiver of the policy lets it through; then it does not make the review fail. */
  readonly waived?: Waived;
  readonly boundaries: readonly Touched[];
  /** Providers and consumers that must agree, sorted; empty when nobody is to be asked. */
  readonly teams: readonly string[];
}

/** What came out for two versions, or for all: `breaking` as the mode counts it, `compatible`: changed, breaks nothing, `notes`: only words. */
export type Verdict = "breaking" | "compatible" | "notes" | "unchanged";

/** The step between two versions of a document. */
export type Step = "major" | "minor" | "patch" | "none";

/** Two versions of one document held against each other. */
export interface Comparison {
  readonly document: string;
  readonly old: { readonly version?: string; readonly file: string };
  readonly new: { readonly version?: string; readonly file: string };
  /** `in-place`: one file, changed; `next`: against the version before it; `earlier`: against one before that (transitive modes); `pair`: two files. */
  readonly kind: "in-place" | "next" | "earlier" | "pair";
  readonly mode: Mode;
  /** The whole schemas, backward and then forward: this decides, findings name the culprits. */
  readonly judgements: readonly Judgement[];
  readonly verdict: Verdict;
  /** What the change asks for, and what the versions say; missing where there are no versions. */
  readonly step?: { readonly required: Step; readonly actual: Step };
}

/** What must be done because of a change. */
export interface BlastRadius {
  /** Boundaries whose contract tests must run again, sorted by name. */
  readonly boundaries: readonly Touched[];
  /** Who must agree before it is merged: providers and consumers of the boundaries that something breaks, sorted. */
  readonly teams: readonly string[];
}

export interface Review {
  /** The names of the two trees, or of the two files. */
  readonly before: string;
  readonly after: string;
  readonly comparisons: readonly Comparison[];
  /** Errors first, then warnings, then notes; within these by file and place. */
  readonly findings: readonly Finding[];
  /** The worst of the comparisons and of the contracts' changes. */
  readonly verdict: Verdict;
  /** Nothing of severity error, or all of it waived: exit 0. */
  readonly ok: boolean;
  readonly counts: { readonly error: number; readonly warning: number; readonly note: number; readonly waived: number };
  readonly radius: BlastRadius;
}

/** What `reviewChange` is given. */
export interface ReviewOptions {
  readonly before: Tree;
  readonly after: Tree;
  /** YYYY-MM-DD: decides which waivers have expired. Injected, so that a review can be repeated. */
  readonly today: string;
  /** Default: `review.yaml` of `after`, and where there is none, the defaults of docs/rules. */
  readonly policy?: Policy;
  /** Milliseconds for one decision; default 2,000. */
  readonly timeoutMs?: number;
  /** Milliseconds for naming the culprits of one comparison, beyond which only the whole is decided; default 10,000. */
  readonly attributionMs?: number;
}

/** What `reviewPair` is given: two texts of one schema that nothing else is known of. */
export interface PairOptions {
  readonly old: SchemaText;
  readonly new: SchemaText;
  /** Default: full. */
  readonly mode?: BaseMode;
  /** Whether `format` refuses strings. Default: assertion, as in this repository. */
  readonly formats?: "annotation" | "assertion";
  readonly timeoutMs?: number;
  readonly attributionMs?: number;
}

export interface SchemaText {
  /** Named in places and errors: a path. */
  readonly file: string;
  readonly text: string;
}

/** review.yaml, with what it leaves out filled in. */
export interface Policy {
  readonly file: string;
  readonly mode: Mode;
  readonly formats: "annotation" | "assertion";
  readonly documents: Readonly<Record<string, DocumentPolicy>>;
  readonly severities: readonly SeverityPolicy[];
  readonly waivers: readonly WaiverPolicy[];
  readonly positionOf: (pointer: string) => { readonly line: number; readonly column: number };
}

export interface DocumentPolicy {
  readonly mode?: Mode;
  readonly formats?: "annotation" | "assertion";
  /** Versions that are in the repository and not published yet: their files may be edited in place. */
  readonly unpublished?: readonly string[];
}

export interface SeverityPolicy {
  readonly rule: string;
  /** A document or a boundary; without it, all of them. */
  readonly subject?: string;
  readonly severity: Severity;
}

export interface WaiverPolicy {
  readonly rule: string;
  readonly subject: string;
  /** JSON pointer as the finding's place has it, or one above it. */
  readonly pointer: string;
  readonly reason: string;
  readonly expires: string;
}
