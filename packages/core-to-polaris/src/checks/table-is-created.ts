/** createTable, loadTable, tableExists and listTables of the REST specification, all granted. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { refusal, Steps, stepLeaves } from "../judging.ts";

export default check<CatalogSubject>({
  id: "table-is-created",
  ...ofArea("tables"),
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.tables());
    for (const name of ["create", "load", "head", "list"] as const) steps.granted(name);
    // Only name and schema are required (CreateTableRequest).
    steps.granted("create-bare");
  },
  broken: {
    "takes the request and forgets the table": stepLeaves("tables", "load", refusal(404, "NoSuchTableException")),
    "says that it is not there": stepLeaves("tables", "head", refusal(404, null)),
    "may not write to its own storage": stepLeaves("tables", "create", refusal(500, "S3Exception")),
  },
});
