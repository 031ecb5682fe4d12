/** A principal role that the client does not have gives it nothing: no token, or one with which nothing is granted. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { fieldsOf, opens } from "../openings.ts";

export default check<CatalogSubject>({
  id: "role-not-held-opens-nothing",
  ...ofArea("access"),
  async run(subject, findings) {
    const { opening, listed } = (await subject.areas.access()).roleNotHeld;
    findings.same("/listed", false, listed, "the scope of the artifact is ignored: any role opens the catalog");
    // Polaris gives a token for such a role (recording step token.principal-role-not-held) and refuses what is asked with it.
    if (opening.opened) return;
    findings.same("/blames", fieldsOf(subject).scope, opening.pointer, "the error names another field of the artifact");
    findings.same("/told", true, opening.code === "catalog-token-refused" || opening.code === "catalog-access-refused");
  },
  broken: {
    "a catalog that ignores the scope": areaLeaves("access", ({ roleNotHeld }) => ({
      roleNotHeld: { ...roleNotHeld, opening: opens(roleNotHeld.opening), listed: true },
    })),
    "a client that blames the warehouse": areaLeaves("access", ({ roleNotHeld: { opening } }) => ({
      roleNotHeld: {
        opening: {
          ...opening,
          opened: false,
          code: "catalog-warehouse-refused",
          pointer: "/resolved_profiles/catalog/warehouse",
        },
        config: null,
        listed: false,
      },
    })),
  },
});
