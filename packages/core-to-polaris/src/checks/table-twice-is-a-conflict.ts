/** createTable of the REST specification: 409, `AlreadyExistsException`, and the table that is there stays the same one. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal, Steps, stepLeaves, within } from "../judging.ts";

export default check<CatalogSubject>({
  id: "table-twice-is-a-conflict",
  ...ofArea("tables"),
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.tables());
    steps.refused("duplicate", { status: 409, type: "AlreadyExistsException" });
    const uuid = within(steps.granted("create")?.value, "metadata", "table-uuid");
    steps.value("load", "/table-uuid", uuid, (value) => within(value, "metadata", "table-uuid"));
  },
  broken: {
    "answers that it was created": stepLeaves("tables", "duplicate", GRANTED),
    "fails over it": stepLeaves("tables", "duplicate", refusal(500, "InternalServerError")),
    "calls it a conflict of commits": stepLeaves("tables", "duplicate", refusal(409, "CommitFailedException")),
  },
});
