/** A redirect is not followed: neither secret nor token goes to a place that the artifact does not name. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { all, endsWith, fieldsOf, opens } from "../openings.ts";

export default check<CatalogSubject>({
  id: "redirect-carries-nothing-elsewhere",
  ...ofArea("answers"),
  evidence: "offline",
  async run(subject, findings) {
    const { redirected, carriedElsewhere } = await subject.areas.answers();
    const blames = fieldsOf(subject).uri;
    for (const [name, opening] of Object.entries(redirected))
      endsWith(findings, `/${name}`, opening, { code: "catalog-redirected", blames });
    findings.same("/carried", 0, carriedElsewhere, "requests came to the place that a redirect named");
  },
  broken: {
    "a client that carries its secret where an issuer sends it": areaLeaves("answers", ({ redirected }) => ({
      redirected: { ...redirected, "by-the-issuer": opens(redirected["by-the-issuer"]) },
      carriedElsewhere: 1,
    })),
    "a client that looks at the other place before it refuses": areaLeaves("answers", () => ({ carriedElsewhere: 1 })),
    "a client that says only that it failed": areaLeaves("answers", ({ redirected }) => ({
      redirected: all(redirected, (opening) => ({ ...opening, code: "catalog-answer-unreadable" })),
    })),
  },
});
