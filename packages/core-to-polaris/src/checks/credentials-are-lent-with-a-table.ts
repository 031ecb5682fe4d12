/** createTable and loadTable of the REST specification with `X-Iceberg-Access-Delegation: vended-credentials` are granted. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { refusal, Steps, stepLeaves } from "../judging.ts";
import { lends } from "../lending.ts";

export default check<CatalogSubject>({
  id: "credentials-are-lent-with-a-table",
  ...ofArea("vending"),
  appliesTo: lends,
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.vending());
    for (const name of ["create-lent", "load-lent", "load-lent-as-reader"] as const) steps.granted(name);
  },
  broken: {
    "lends nothing to the one who creates": stepLeaves("vending", "create-lent", refusal(403, "ForbiddenException")),
    "has no role that it could lend": stepLeaves("vending", "load-lent", refusal(500, "StsException")),
  },
});
