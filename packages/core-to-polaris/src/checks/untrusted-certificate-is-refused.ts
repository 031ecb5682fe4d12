/** Behind a certificate that is not to be trusted nobody is told anything: no request gets there, the secret least of all. */
import { check } from "@floe-contracts/harness";
import type { HostsEvidence } from "../areas/hosts.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { endsWith, fieldsOf, opens } from "../openings.ts";

export default check<CatalogSubject>({
  id: "untrusted-certificate-is-refused",
  ...ofArea("hosts"),
  async run(subject, findings) {
    const { certificates } = await subject.areas.hosts();
    const blames = fieldsOf(subject).uri;
    for (const [name, opening] of Object.entries(certificates)) {
      const code = name === "plain-http" ? "catalog-unreachable" : "catalog-certificate-refused";
      endsWith(findings, `/${name}`, opening, { code, blames });
      findings.same(`/${name}/carried`, 0, opening.carried, "requests were sent all the same");
    }
  },
  broken: {
    "a client that does not verify certificates": meets((opening) => ({ ...opening, ...opens(opening), carried: 2 })),
    "a client that does not compare the name": areaLeaves("hosts", ({ certificates }) => ({
      certificates: { ...certificates, "another-name": { ...opens(certificates["another-name"]), carried: 2 } },
    })),
    "a client that goes on over plain HTTP": areaLeaves("hosts", ({ certificates }) => ({
      certificates: { ...certificates, "plain-http": { ...opens(certificates["plain-http"]), carried: 2 } },
    })),
    "a client that says only that it failed": meets((opening) => ({ ...opening, code: "catalog-unreachable" })),
  },
});

type Met = HostsEvidence["certificates"][keyof HostsEvidence["certificates"]];

function meets(edit: (opening: Met) => Met): ReturnType<typeof areaLeaves> {
  return areaLeaves("hosts", ({ certificates }) => {
    const edited = Object.entries(certificates).map(([name, opening]) => [name, edit(opening)] as const);
    return { certificates: Object.fromEntries(edited) as HostsEvidence["certificates"] };
  });
}
