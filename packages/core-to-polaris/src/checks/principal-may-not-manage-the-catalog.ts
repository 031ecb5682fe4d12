/** Polaris' management API is root's: neither the artifact's principal nor a reader lists catalogs or makes principals. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal } from "../judging.ts";
import { answersToRole, hasRoles, roleSteps } from "../rights.ts";

export default check<CatalogSubject>({
  id: "principal-may-not-manage-the-catalog",
  ...ofArea("privileges"),
  appliesTo: hasRoles,
  async run(subject, findings) {
    const steps = await roleSteps(subject, findings);
    if (steps === undefined) return;
    for (const name of ["list-catalogs", "list-catalogs-as-writer", "create-principal-as-writer"] as const)
      steps.refused(name, { status: 403, type: "ForbiddenException" });
  },
  broken: {
    "shows every catalog": answersToRole({ "list-catalogs": GRANTED }),
    "shows that there is something to hide": answersToRole({ "list-catalogs": refusal(404, "NotFoundException") }),
  },
});
