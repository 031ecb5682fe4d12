/** dropNamespace of the REST specification: 409, `NamespaceNotEmptyException`, while a table or a namespace is in it. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal, Steps, stepLeaves } from "../judging.ts";

export default check<CatalogSubject>({
  id: "namespace-with-content-stays",
  ...ofArea("namespaces"),
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.namespaces());
    steps.refused("drop-with-table", { status: 409, type: "NamespaceNotEmptyException" });
    steps.granted("load-kept");
    steps.refused("drop-with-child", { status: 409, type: "NamespaceNotEmptyException" });
    steps.granted("head-child");
  },
  broken: {
    "drops it with its tables": stepLeaves("namespaces", "drop-with-table", { ...GRANTED, status: 204 }),
    "says that the request is wrong": stepLeaves("namespaces", "drop-with-table", refusal(400, "BadRequestException")),
    "hides it from the one who drops": stepLeaves(
      "namespaces",
      "drop-with-table",
      refusal(404, "NoSuchNamespaceException"),
    ),
  },
});
