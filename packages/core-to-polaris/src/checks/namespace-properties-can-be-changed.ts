/** updateProperties of the REST specification sets and removes in one request. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { refusal, Steps, stepLeaves } from "../judging.ts";

export default check<CatalogSubject>({
  id: "namespace-properties-can-be-changed",
  ...ofArea("namespaces"),
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.namespaces());
    steps.granted("create");
    steps.granted("properties");
    steps.granted("properties-added");
    steps.refused("contradiction", { status: 422 });
  },
  broken: {
    "takes no properties with a namespace": stepLeaves(
      "namespaces",
      "create",
      refusal(406, "UnsupportedOperationException"),
    ),
    "takes a change for a mistake": stepLeaves("namespaces", "properties", refusal(400, "BadRequestException")),
    "fails where it has to store them": stepLeaves("namespaces", "create", refusal(500, "InternalServerError")),
  },
});
