/** dropTable of the REST specification, seen by every operation that could still find the table. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal, Steps, stepLeaves, within } from "../judging.ts";

export default check<CatalogSubject>({
  id: "dropped-table-is-gone",
  ...ofArea("tables"),
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.tables());
    steps.granted("drop");
    steps.refused("drop-missing", { status: 404, type: "NoSuchTableException" });
    steps.refused("head-dropped", { status: 404 });
    steps.granted("purge");
    steps.refused("head-purged", { status: 404 });
    steps.value("list-after", "/dropped", [], (value) =>
      Array.isArray(value)
        ? value.map((each) => within(each, "name")).filter((name) => name === "carriers" || name === "flights")
        : value,
    );
  },
  broken: {
    "drops it and keeps it": stepLeaves("tables", "drop-missing", { ...GRANTED, status: 204 }),
    "drops nothing": stepLeaves("tables", "drop", refusal(500, "InternalServerError")),
    "does not purge": stepLeaves("tables", "purge", refusal(400, "BadRequestException")),
  },
});
