/** dropNamespace of the REST specification, seen by every operation that could still find it. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal, Steps, stepLeaves } from "../judging.ts";

export default check<CatalogSubject>({
  id: "dropped-namespace-is-gone",
  ...ofArea("namespaces"),
  async run(subject, findings) {
    const { names, ...told } = await subject.areas.namespaces();
    const steps = new Steps(findings, told);
    steps.granted("drop-nested");
    steps.granted("drop");
    steps.refused("drop-missing", { status: 404, type: "NoSuchNamespaceException" });
    steps.refused("head-dropped", { status: 404 });
    steps.value("list-after", "/own", [], (value) =>
      Array.isArray(value) ? value.filter((levels: unknown[]) => levels[0] === names.top[0]) : value,
    );
  },
  broken: {
    "drops it and keeps it": stepLeaves("namespaces", "drop-missing", { ...GRANTED, status: 204 }),
    "drops none that is in another": stepLeaves("namespaces", "drop-nested", refusal(404, "NoSuchNamespaceException")),
    "does not drop an empty one": stepLeaves("namespaces", "drop", refusal(409, "NamespaceNotEmptyException")),
  },
});
