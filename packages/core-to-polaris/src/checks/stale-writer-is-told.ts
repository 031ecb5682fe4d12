/** Of two commits to one state of a table one wins, and the other is told so: it does not write over what it has not seen. */
import { check } from "@floe-contracts/harness";
import type { CommitsEvidence } from "../areas/commits.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { DONE, refused } from "../engines/breaking.ts";
import { mustBeDone, mustBeRefused } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "stale-writer-is-told",
  ...ofArea("commits"),
  async run(subject, findings) {
    const { stale: later, empty } = await subject.areas.commits();
    for (const [at, { first, second }] of Object.entries({ "": later, "/empty": empty })) {
      mustBeDone(findings, `${at}/first`, first);
      // 409 of the REST specification, as clients name it.
      mustBeRefused(findings, `${at}/second`, second, /CommitFailedException/);
    }
  },
  broken: {
    "a catalog that takes the last one": stale({ second: DONE }),
    "a client that swallows the conflict": stale({ second: DONE }),
    "a catalog that refuses both": stale({ first: refused("CommitFailedException", "Requirement failed") }),
    "a catalog that fails where it should refuse": stale({
      second: refused("ServerError", "500 Internal Server Error"),
    }),
    "a catalog that does not say whether it took it": stale({
      second: refused("CommitStateUnknownException", "500: the state is unknown"),
    }),
  },
});

function stale(edit: Partial<CommitsEvidence["stale"]>) {
  return areaLeaves("commits", ({ stale: good }) => ({ stale: { ...good, ...edit } }));
}
