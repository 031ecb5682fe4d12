/**
 * A principal of Polaris with a role for one namespace: nothing before the grant, the granted after it, and neither another
 * namespace, nor a drop, nor a list of what lies beside it.
 */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal } from "../judging.ts";
import { answersToRole, hasRoles, roleSteps } from "../rights.ts";

export default check<CatalogSubject>({
  id: "role-ends-where-it-is-granted",
  ...ofArea("privileges"),
  appliesTo: hasRoles,
  async run(subject, findings) {
    const steps = await roleSteps(subject, findings);
    if (steps === undefined) return;
    const forbidden = { status: 403, type: "ForbiddenException" };
    steps.refused("load-before-grant", forbidden);
    steps.granted("load");
    steps.granted("create-inside");
    for (const name of ["create-outside", "create-namespace", "drop-table", "list-namespaces"] as const)
      steps.refused(name, forbidden);
  },
  broken: {
    "lets a principal without a grant read": answersToRole({ "load-before-grant": GRANTED }),
    "keeps what is granted to itself": answersToRole({ load: refusal(403, "ForbiddenException") }),
    "takes a role for one namespace as one for all": answersToRole({ "create-namespace": GRANTED }),
    "lets a reader drop": answersToRole({ "drop-table": { ...GRANTED, status: 204 } }),
    "ignores the scope of the token": answersToRole({ "list-namespaces": GRANTED }),
  },
});
