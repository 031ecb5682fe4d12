/**
 * Credentials come with a table when the client asks for them (parameter data-access of the REST specification), so that a
 * client with keys of its own is given no others.
 */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive, refusal, Steps, stepLeaves } from "../judging.ts";
import { bothLeave, lentLeaves, lentWith } from "../lending.ts";

export default check<CatalogSubject>({
  id: "nothing-is-lent-unasked",
  ...ofArea("vending"),
  appliesTo: isLive,
  async run(subject, findings) {
    new Steps(findings, await subject.areas.vending()).granted("load-plain");
    const { settings } = (await lentWith(subject))["load-plain"];
    const secrets = settings.filter((name) => /secret|session-token/.test(name));
    findings.same("/load-plain/secrets", [], secrets, "names of what came with the table");
  },
  // Each also refuses the table, since a catalog may be known to lend unasked.
  broken: {
    "gives no table without lending": stepLeaves(
      "vending",
      "load-plain",
      refusal(406, "UnsupportedOperationException"),
    ),
    "gives keys and no table": bothLeave(
      stepLeaves("vending", "load-plain", refusal(403, "ForbiddenException")),
      lentLeaves("load-plain", { settings: ["s3.secret-access-key"] }),
    ),
  },
});
