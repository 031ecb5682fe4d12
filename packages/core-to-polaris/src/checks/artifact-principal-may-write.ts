/** The principal that the artifact names may do what a data engineer does, each operation of it once. */
import { check } from "@floe-contracts/harness";
import { READING, WRITING } from "../areas/privileges.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive, refusal, Steps } from "../judging.ts";
import { answersTo, liveRights } from "../rights.ts";

export default check<CatalogSubject>({
  id: "artifact-principal-may-write",
  ...ofArea("privileges"),
  appliesTo: isLive,
  async run(subject, findings) {
    const steps = new Steps(findings, (await liveRights(subject)).writer);
    for (const name of [...READING, ...WRITING]) steps.granted(name);
  },
  broken: {
    "takes it for a reader": answersTo("writer", { "create-table": refusal(403, "ForbiddenException") }),
    "lets it make tables and drop none": answersTo("writer", { "drop-table": refusal(403, "ForbiddenException") }),
    "knows no transactions": answersTo("writer", { "commit-transaction": refusal(404, "NotFoundException") }),
    "registers nothing": answersTo("writer", { register: refusal(406, "UnsupportedOperationException") }),
  },
});
