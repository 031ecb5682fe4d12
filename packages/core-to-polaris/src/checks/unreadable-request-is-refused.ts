/**
 * 400 for what a client sends wrongly (BadRequestErrorResponse of the REST specification); updateTable names it as required
 * for updates that the server does not know.
 */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal, Steps, stepLeaves } from "../judging.ts";

export default check<CatalogSubject>({
  id: "unreadable-request-is-refused",
  ...ofArea("namespaces", "tables"),
  async run(subject, findings) {
    const [namespaces, tables] = [await subject.areas.namespaces(), await subject.areas.tables()];
    new Steps(findings, namespaces, "/namespaces").refused("malformed", { status: 400 });
    const steps = new Steps(findings, tables, "/tables");
    steps.refused("invalid-schema", { status: 400 });
    steps.refused("unknown-update", { status: 400 });
  },
  broken: {
    "makes a table of a type that there is not": stepLeaves("tables", "invalid-schema", GRANTED),
    "takes a client's mistake for its own": stepLeaves("tables", "invalid-schema", refusal(500, "InternalServerError")),
  },
});
