/** Reading is a right of its own: whoever has it and no other lists and loads. */
import { check } from "@floe-contracts/harness";
import { READING } from "../areas/privileges.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive, refusal, Steps } from "../judging.ts";
import { answersTo, liveRights } from "../rights.ts";

export default check<CatalogSubject>({
  id: "reader-may-read",
  ...ofArea("privileges"),
  appliesTo: isLive,
  async run(subject, findings) {
    const steps = new Steps(findings, (await liveRights(subject)).reader);
    for (const name of READING) steps.granted(name);
  },
  broken: {
    "hides the table from a reader": answersTo("reader", { "load-table": refusal(403, "ForbiddenException") }),
    "lets a reader list nothing": answersTo("reader", { "list-tables": refusal(403, "ForbiddenException") }),
    "takes a reader for a stranger": answersTo("reader", {
      "list-namespaces": refusal(401, "NotAuthorizedException"),
      "load-namespace": refusal(401, "NotAuthorizedException"),
    }),
  },
});
