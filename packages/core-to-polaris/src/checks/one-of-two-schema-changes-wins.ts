/** Two clients add a column of one name and two types: one of them is told, and the column is what the other asked for. */
import { check } from "@floe-contracts/harness";
import type { CommitsEvidence } from "../areas/commits.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { DONE, refused } from "../engines/breaking.ts";
import { columnsOf, mustBeDone, mustBeRefused } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

const MADE = ["1: id long required", "2: writer string"];

export default check<CatalogSubject>({
  id: "one-of-two-schema-changes-wins",
  ...ofArea("commits"),
  async run(subject, findings) {
    const { first, second, fields } = (await subject.areas.commits()).columns;
    findings.same("/made", MADE, columnsOf(fields).slice(0, 2));
    mustBeDone(findings, "/first", first);
    mustBeRefused(findings, "/second", second, /CommitFailedException/);
    findings.same("/columns", [...MADE, "3: gate string"], columnsOf(fields));
  },
  broken: {
    "a catalog that takes both, so that the table has lost its first columns": columns({
      second: DONE,
      fields: [{ id: 3, name: "gate", required: false, type: "long" }],
    }),
    "a catalog that writes the second change over the first": columns({
      second: DONE,
      fields: [
        { id: 1, name: "id", required: false, type: "long" },
        { id: 2, name: "writer", required: false, type: "string" },
        { id: 3, name: "gate", required: false, type: "long" },
      ],
    }),
    "a catalog that refuses both and forgets the columns": columns({
      first: refused("CommitFailedException", "Requirement failed"),
      fields: [],
    }),
  },
});

function columns(edit: Partial<CommitsEvidence["columns"]>) {
  return areaLeaves("commits", ({ columns: good }) => ({ columns: { ...good, ...edit } }));
}
