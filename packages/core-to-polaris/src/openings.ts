/** How an attempt to open the catalog must end, and broken peers of it: shared by the checks of bad settings. */
import type { Findings } from "@floe-contracts/harness";
import type { Opening } from "./areas/opening.ts";
import type { CatalogSubject } from "./evidence.ts";

/** Where an artifact of each version has the settings that can be to blame: the contract's own list. */
export const FIELDS = {
  "1.0.0": {
    uri: "/catalog/uri",
    warehouse: "/catalog/warehouse",
    secret: "/catalog/credential_secret_ref",
    scope: "/catalog/scope",
    issuer: "/catalog/properties/oauth2-server-uri",
  },
  "1.1.0": {
    uri: "/resolved_profiles/catalog/uri",
    warehouse: "/resolved_profiles/catalog/warehouse",
    secret: "/resolved_profiles/catalog/credentials/client_secret",
    scope: "/resolved_profiles/catalog/credentials/scope",
    issuer: "/resolved_profiles/catalog/properties/oauth2-server-uri",
  },
} as const;

/** Pointers of the case's artifact. */
export function fieldsOf({ it }: CatalogSubject): (typeof FIELDS)[keyof typeof FIELDS] {
  return FIELDS[it.artifactVersion];
}

export interface Expected {
  readonly code: string;
  /** The artifact's field that is to blame. */
  readonly blames: string;
  /** What the issuer or the catalog answers, by the standards; not compared where it is left out. */
  readonly status?: number;
}

/** One error: it names the field, says what to do, and is the one that the mistake asks for. */
export function endsWith(findings: Findings, at: string, opening: Opening, { code, blames, status }: Expected): void {
  findings.same(`${at}/opened`, false, opening.opened);
  if (status !== undefined) findings.same(`${at}/status`, status, opening.status);
  findings.same(`${at}/code`, code, opening.code);
  // Which field it is stands in the issuer's reason, and a recording may have lost that.
  if (opening.lost) return;
  findings.same(`${at}/blames`, blames, opening.pointer, "the error names another field of the artifact");
  findings.holds(opening.message !== "" && opening.hint !== "", {
    pointer: `${at}/hint`,
    expected: "a message, and a hint at what to do",
    found: opening.opened ? "no error" : "an error without one of them",
  });
}

/** What it looks like when the catalog opens. */
export function opens(opening: Opening): Opening {
  return { ...opening, opened: true, code: null, pointer: null, message: "", hint: "", status: 200, type: null };
}

/** The same edit of each. */
export function all<Name extends string>(
  openings: Readonly<Record<Name, Opening>>,
  edit: (opening: Opening) => Opening,
): Record<Name, Opening> {
  const edited = Object.entries<Opening>(openings).map(([name, opening]) => [name, edit(opening)] as const);
  return Object.fromEntries(edited) as Record<Name, Opening>;
}
