/** How checks look at lent credentials. */
import type { Break, Case } from "@floe-contracts/harness";
import type { Lent, VendingEvidence, VendingStep } from "./areas/vending.ts";
import { areaLeaves } from "./breaking.ts";
import { caseOf, ofArea } from "./checking.ts";
import type { CatalogSubject } from "./evidence.ts";

/** The reference server lends nothing; the others do, where the storage has a role to lend. */
export function lends(it: Case): boolean {
  return ofArea("vending").appliesTo(it) && caseOf(it).implementation !== "iceberg-rest";
}

/** What came with tables. @throws RangeError on a recording, where no check asks for it. */
export async function lentWith(subject: CatalogSubject): Promise<NonNullable<VendingEvidence["lent"]>> {
  const { lent } = await subject.areas.vending();
  if (lent === null) throw new RangeError("a recording holds nothing of what was lent");
  return lent;
}

/** A catalog that lends something else. */
export function lentLeaves(name: VendingStep, edit: Partial<Lent>): Break<CatalogSubject> {
  return areaLeaves("vending", ({ lent }) => ({
    lent: lent === null ? null : { ...lent, [name]: { ...lent[name], ...edit } },
  }));
}

/** Two faults at once. */
export function bothLeave(first: Break<CatalogSubject>, second: Break<CatalogSubject>): Break<CatalogSubject> {
  return (subject) => second(first(subject));
}
