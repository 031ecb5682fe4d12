/** How checks look at rights, and catalogs that give too many or too few. */
import type { Break, Case, Findings } from "@floe-contracts/harness";
import type { Attempt, Belongings, PrivilegesEvidence, RoleStep } from "./areas/privileges.ts";
import type { Step } from "./areas/steps.ts";
import { areaLeaves } from "./breaking.ts";
import { caseOf, ofArea } from "./checking.ts";
import type { CatalogSubject } from "./evidence.ts";
import { edited, Steps } from "./judging.ts";

type Live = NonNullable<PrivilegesEvidence["live"]>;

/** What was seen live. @throws RangeError on a recording, where no check asks for it. */
export async function liveRights(subject: CatalogSubject): Promise<Live> {
  const { live } = await subject.areas.privileges();
  if (live === null) throw new RangeError("a recording holds nothing of these rights");
  return live;
}

/** The steps of a principal with a narrow role, on a catalog that has roles of its own; undefined is a difference. */
export async function roleSteps(subject: CatalogSubject, findings: Findings): Promise<Steps<RoleStep> | undefined> {
  const { role } = await subject.areas.privileges();
  const expected = "roles of its own";
  findings.holds(role !== null, { pointer: "/role", expected, found: "none that can be managed" });
  return role === null ? undefined : new Steps(findings, role);
}

/** Only Polaris has roles and a management API of its own. */
export function hasRoles(it: Case): boolean {
  return ofArea("privileges").appliesTo(it) && caseOf(it).implementation === "polaris";
}

/** A catalog that answers one principal otherwise. */
export function answersTo(
  who: "writer" | "reader" | "outsider",
  edits: { readonly [Name in Attempt]?: Partial<Step> },
): Break<CatalogSubject> {
  return liveLeaves((live) => {
    const told = live[who];
    return told === null ? {} : { [who]: edited(told, edits) };
  });
}

/** A catalog in which something else is there after all attempts. */
export function leavesBehind(edit: (after: Belongings) => Partial<Belongings>): Break<CatalogSubject> {
  return liveLeaves(({ after }) => ({ after: { ...after, ...edit(after) } }));
}

function liveLeaves(edit: (live: Live) => Partial<Live>): Break<CatalogSubject> {
  return areaLeaves("privileges", ({ live }) => ({ live: live === null ? null : { ...live, ...edit(live) } }));
}

/** A Polaris that answers the principal of a narrow role otherwise. */
export function answersToRole(edits: { readonly [Name in RoleStep]?: Partial<Step> }): Break<CatalogSubject> {
  return areaLeaves("privileges", ({ role }) => ({ role: role === null ? null : edited(role, edits) }));
}
