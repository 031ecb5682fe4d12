/** renameTable of the REST specification: the same table by another name; 409 where there is one of that name already. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { refusal, Steps, stepLeaves, within } from "../judging.ts";

export default check<CatalogSubject>({
  id: "table-rename-changes-the-name-alone",
  ...ofArea("tables"),
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.tables());
    steps.granted("rename");
    const uuid = within(steps.granted("create-second")?.value, "metadata", "table-uuid");
    steps.value("load-renamed", "/table-uuid", uuid, (value) => within(value, "metadata", "table-uuid"));
    steps.refused("load-old-name", { status: 404, type: "NoSuchTableException" });
    steps.refused("rename-onto-existing", { status: 409, type: "AlreadyExistsException" });
    steps.value("list-renamed", "/moved", ["carriers"], (value) =>
      Array.isArray(value)
        ? value.map((each) => within(each, "name")).filter((name) => name === "carriers" || name === "airlines")
        : value,
    );
    // By its new name.
    steps.granted("drop");
  },
  broken: {
    "renames nothing": stepLeaves("tables", "drop", refusal(404, "NoSuchTableException")),
    "does not rename": stepLeaves("tables", "rename", refusal(406, "UnsupportedOperationException")),
    "loses the table on the way": stepLeaves("tables", "drop", refusal(500, "InternalServerError")),
  },
});
