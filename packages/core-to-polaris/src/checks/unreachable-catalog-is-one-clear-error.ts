/**
 * A closed port, a name that nobody has, TLS where there is none: one error each that names the address, and at once. Where
 * the issuer of tokens has an address of its own, it is that which is to blame.
 */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { all, endsWith, fieldsOf } from "../openings.ts";

export default check<CatalogSubject>({
  id: "unreachable-catalog-is-one-clear-error",
  ...ofArea("answers"),
  evidence: "offline",
  async run(subject, findings) {
    const { unreachable, issuer } = await subject.areas.answers();
    const { uri: blames, issuer: blamed } = fieldsOf(subject);
    endsWith(findings, "/issuer/closed-port", issuer["closed-port"], { code: "catalog-unreachable", blames: blamed });
    endsWith(findings, "/issuer/a-page", issuer["a-page"], { code: "catalog-answer-unreadable", blames: blamed });
    endsWith(findings, "/issuer/redirect", issuer.redirect, { code: "catalog-redirected", blames: blamed });
    for (const [name, opening] of Object.entries(unreachable)) {
      endsWith(findings, `/${name}`, opening, { code: "catalog-unreachable", blames });
      findings.same(`/${name}/one-line`, true, !opening.message.includes("\n"), "the message is no sentence");
    }
  },
  broken: {
    "a client that waits for its limit where nobody listens": areaLeaves("answers", ({ unreachable }) => ({
      unreachable: all(unreachable, (opening) => ({ ...opening, code: "catalog-timeout" })),
    })),
    "a client that blames the catalog for its issuer": areaLeaves("answers", ({ issuer, unreachable }) => ({
      issuer: all(issuer, (opening) => ({ ...opening, pointer: unreachable["closed-port"].pointer })),
    })),
    "a client that says `fetch failed`": areaLeaves("answers", ({ unreachable }) => ({
      unreachable: all(unreachable, (opening) => ({ ...opening, pointer: null, hint: "" })),
    })),
    "a client that shows the innards of its TLS": areaLeaves("answers", ({ unreachable }) => ({
      unreachable: all(unreachable, (opening) => ({ ...opening, message: "error:0A00010B:SSL routines\n" })),
    })),
  },
});
