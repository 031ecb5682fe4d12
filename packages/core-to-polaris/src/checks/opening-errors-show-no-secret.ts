/** An error ends up in logs and reports. None that opening a catalog can give holds a secret, not even deep inside. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { all } from "../openings.ts";

export default check<CatalogSubject>({
  id: "opening-errors-show-no-secret",
  ...ofArea("refusals", "answers", "hosts"),
  async run(subject, findings) {
    const { refusals, answers, hosts } = subject.areas;
    const { certificates } = await hosts();
    const { clients, scopes, bearers, warehouses } = await refusals();
    const { unreachable, issuer, silent, wrong, redirected } = await answers();
    const groups = {
      clients,
      scopes,
      bearers,
      warehouses,
      unreachable,
      issuer,
      silent,
      wrong,
      redirected,
      certificates,
    };
    for (const [group, openings] of Object.entries(groups)) {
      const showing = Object.entries(openings).filter(([, { showsSecret }]) => showsSecret);
      findings.same(
        `/${group}`,
        [],
        showing.map(([name]) => name),
      );
      findings.holds(Object.keys(openings).length > 0, { pointer: `/${group}`, expected: "errors", found: "none" });
    }
  },
  broken: {
    "a client that quotes the request in its error": areaLeaves("refusals", ({ clients }) => ({
      clients: all(clients, (opening) => ({ ...opening, showsSecret: true })),
    })),
    "a client that keeps its request's headers below the cause": areaLeaves("answers", ({ unreachable }) => ({
      unreachable: all(unreachable, (opening) => ({ ...opening, showsSecret: true })),
    })),
  },
});
