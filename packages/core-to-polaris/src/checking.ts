/** What several checks share. The expectations here are the contract's, not the consumer's code. */
import type { Case, Evidence, Findings, Stage } from "@floe-contracts/harness";
import { isRecord } from "@floe-contracts/schemas";
import { areasFor } from "./areas/index.ts";
import type { AreaName, CatalogCase, CatalogSubject } from "./evidence.ts";

/** Spread into a check of a live part: which cases it is for, what its evidence is, what it waits for. */
export function ofArea(...names: readonly [AreaName, ...AreaName[]]): {
  readonly evidence: (it: Case) => Evidence;
  readonly appliesTo: (it: Case) => boolean;
  readonly needs: (subject: CatalogSubject) => readonly Stage<unknown>[];
} {
  return {
    evidence: (it) => caseOf(it).evidence,
    appliesTo: (it) => names.every((name) => areasFor(caseOf(it)).includes(name)),
    needs: ({ areas }) => names.flatMap((name) => areas[name] ?? []),
  };
}

/** The cases of this boundary are made by cases.ts and have more than the harness asks for. */
export function caseOf(it: Case): CatalogCase {
  return it as CatalogCase;
}

/** The connection that the consumer makes of an artifact, or its refusal's message where one should be. */
export async function connectionFrom(subject: CatalogSubject, artifact: unknown): Promise<unknown> {
  const consumed = await subject.consume(artifact);
  return consumed.kind === "connection" ? consumed.connection.source.value : `refused: ${consumed.message}`;
}

/** Every name of a secret in a document, with the pointer of its field. */
export function references(document: unknown, at = ""): { readonly pointer: string; readonly name: string }[] {
  if (Array.isArray(document)) return document.flatMap((item, index) => references(item, `${at}/${index}`));
  if (!isRecord(document)) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    const pointer = `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return key.endsWith("secret_ref") && typeof value === "string"
      ? [{ pointer, name: value }]
      : references(value, pointer);
  });
}

/** Why nobody has watched the end of a token, and what to do. */
export const NO_SHORT_LIVED =
  "the environment has no client whose tokens end soon; beside a catalog that runs already, name its issuer's by FLOE_OIDC_*";

/** What people can see of an error that is none: a crash of the program. */
const CRASH = /NoneType|undefined is not|Cannot read|Traceback|TypeError|KeyError|AttributeError/;

/** An artifact that must be refused, and the field that is to blame. */
export interface Refused {
  readonly what: string;
  readonly artifact: unknown;
  readonly pointer: string;
  /** A text that the refusal must not repeat. */
  readonly hidden?: string;
}

/** Holds the consumer's answer to each artifact against what a refusal must be. */
export async function refuses(subject: CatalogSubject, findings: Findings, all: readonly Refused[]): Promise<void> {
  for (const { what, artifact, pointer, hidden } of all) {
    const consumed = await subject.consume(artifact);
    findings.same(`${pointer}/outcome`, "refusal", consumed.kind, what);
    if (consumed.kind === "connection") continue;
    const { message, leftBehind } = consumed;
    // `uri` alone stands in many a word, and in more than one section.
    const spellings = [pointer, pointer.slice(1).replaceAll("/", ".")];
    const named = spellings.some((each) => message.includes(each)) && !CRASH.test(message);
    findings.holds(named, { pointer, expected: `an error that names it: ${what}`, found: message.slice(0, 200) });
    findings.same(`${pointer}/left_behind`, [], leftBehind, "a refusal leaves nothing");
    if (hidden === undefined) continue;
    findings.holds(!message.includes(hidden), {
      pointer,
      expected: "an error that does not repeat what may be a secret",
      found: "the value, hidden",
    });
  }
}
