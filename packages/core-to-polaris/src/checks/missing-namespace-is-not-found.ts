/** 404 and `NoSuchNamespaceException` for every operation of the REST specification on a namespace that is not there. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal, Steps, stepLeaves } from "../judging.ts";

export default check<CatalogSubject>({
  id: "missing-namespace-is-not-found",
  ...ofArea("namespaces"),
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.namespaces());
    const missing = { status: 404, type: "NoSuchNamespaceException" };
    steps.refused("load-missing", missing);
    steps.refused("drop-missing", missing);
    steps.refused("properties-of-missing", missing);
    steps.refused("children-of-missing", missing);
    steps.refused("tables-of-missing", missing);
    // The answer to HEAD has no body.
    steps.refused("head-missing", { status: 404 });
  },
  broken: {
    "loads what is not there": stepLeaves("namespaces", "load-missing", GRANTED),
    "drops what is not there": stepLeaves("namespaces", "drop-missing", { ...GRANTED, status: 204 }),
    "misses a table where a namespace is missing": stepLeaves(
      "namespaces",
      "load-missing",
      refusal(404, "NoSuchTableException"),
    ),
  },
});
