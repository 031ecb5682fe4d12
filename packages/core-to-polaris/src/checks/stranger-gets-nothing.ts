/** A valid token is not yet a right: whoever has no role in the catalog reads nothing and writes nothing. */
import { check } from "@floe-contracts/harness";
import { READING, WRITING } from "../areas/privileges.ts";
import { caseOf, ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, isLive, Steps } from "../judging.ts";
import { answersTo, leavesBehind, liveRights } from "../rights.ts";

export default check<CatalogSubject>({
  id: "stranger-gets-nothing",
  ...ofArea("privileges"),
  // Polaris makes its own principals: there a principal without a grant is looked at by role-ends-where-it-is-granted.
  appliesTo: (it) => isLive(it) && caseOf(it).implementation !== "polaris",
  async run(subject, findings) {
    const { outsider, before, after } = await liveRights(subject);
    findings.holds(outsider !== null, {
      pointer: "",
      expected: "a client without a role",
      found: "none in this environment",
      hint: "the environment's issuer has one; beside a catalog that runs already, name its issuer's by FLOE_OIDC_*",
    });
    if (outsider === null) return;
    const steps = new Steps(findings, outsider);
    for (const name of [...READING, ...WRITING]) steps.refused(name, { status: 403 });
    findings.same("/left", before, after, "what the artifact's principal reads back after the attempts");
  },
  broken: {
    "lets everybody list": answersTo("outsider", { "list-namespaces": GRANTED }),
    "lets everybody with a token read tables": answersTo("outsider", { "load-table": GRANTED }),
    "guards reading alone": answersTo("outsider", { "create-namespace": GRANTED }),
    "says no and does it": leavesBehind(({ namespaces }) => ({ namespaces: [...namespaces, "new"] })),
  },
});
