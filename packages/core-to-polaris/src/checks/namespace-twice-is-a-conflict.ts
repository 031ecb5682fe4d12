/** createNamespace of the REST specification: 409, `AlreadyExistsException`, and the namespace that is there stays as it is. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal, Steps, stepLeaves, within } from "../judging.ts";

export default check<CatalogSubject>({
  id: "namespace-twice-is-a-conflict",
  ...ofArea("namespaces"),
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.namespaces());
    steps.refused("duplicate", { status: 409, type: "AlreadyExistsException" });
    steps.value("load", "/properties/owner", "data", (value) => within(value, "properties", "owner"));
  },
  broken: {
    "answers that it was created": stepLeaves("namespaces", "duplicate", GRANTED),
    "answers that it failed itself": stepLeaves("namespaces", "duplicate", refusal(500, "InternalServerError")),
    "calls it another conflict": stepLeaves("namespaces", "duplicate", refusal(409, "CommitFailedException")),
  },
});
