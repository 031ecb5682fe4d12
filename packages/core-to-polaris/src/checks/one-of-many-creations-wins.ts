/** Several clients make a table of one name at once: one does, the others are told that it is there. */
import { check } from "@floe-contracts/harness";
import type { CommitsEvidence } from "../areas/commits.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { DONE, refused } from "../engines/breaking.ts";
import { mustBeRefused } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "one-of-many-creations-wins",
  ...ofArea("commits"),
  async run(subject, findings) {
    const { told, listed } = (await subject.areas.commits()).creation;
    findings.same("/at-once", true, told.length > 1, "one client alone cannot lose");
    findings.same("/won", 1, told.filter(({ status }) => status === "done").length);
    for (const [at, step] of told.filter(({ status }) => status === "refused").entries())
      mustBeRefused(findings, `/told/${at}`, step, /TableAlreadyExistsError|CommitFailedException/);
    findings.same("/listed", ["one"], listed);
  },
  broken: {
    "a catalog that says done to all": creation(({ told }) => ({ told: told.map(() => DONE) })),
    "a catalog that refuses all": creation(({ told }) => ({
      told: told.map(() => refused("TableAlreadyExistsError", "it is there")),
    })),
    "a catalog that fails under load": creation(({ told }) => ({
      told: told.map((each) => (each.status === "done" ? each : refused("ServerError", "500"))),
    })),
    "a table that nobody finds afterwards": creation(() => ({ listed: [] })),
  },
});

function creation(edit: (good: CommitsEvidence["creation"]) => Partial<CommitsEvidence["creation"]>) {
  return areaLeaves("commits", ({ creation: good }) => ({ creation: { ...good, ...edit(good) } }));
}
