/** 404 for every operation of the REST specification on a table, or in a namespace, that is not there; its type says which. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal, Steps, stepLeaves } from "../judging.ts";

export default check<CatalogSubject>({
  id: "missing-table-is-not-found",
  ...ofArea("tables"),
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.tables());
    for (const name of ["load-missing", "drop-missing", "commit-missing", "rename-missing"] as const)
      steps.refused(name, { status: 404, type: "NoSuchTableException" });
    for (const name of ["create-in-missing-namespace", "rename-into-missing-namespace"] as const)
      steps.refused(name, { status: 404, type: "NoSuchNamespaceException" });
    // The answer to HEAD has no body.
    steps.refused("head-missing", { status: 404 });
  },
  broken: {
    "loads what is not there": stepLeaves("tables", "load-missing", GRANTED),
    "makes the namespace that a table names": stepLeaves("tables", "create-in-missing-namespace", GRANTED),
    "drops what is not there": stepLeaves("tables", "drop-missing", { ...GRANTED, status: 204 }),
    "misses a namespace where a table is missing": stepLeaves(
      "tables",
      "load-missing",
      refusal(404, "NoSuchNamespaceException"),
    ),
  },
});
