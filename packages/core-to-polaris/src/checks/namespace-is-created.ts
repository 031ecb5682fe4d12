/** createNamespace, loadNamespaceMetadata, namespaceExists and listNamespaces of the REST specification, all granted. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { refusal, Steps, stepLeaves } from "../judging.ts";

export default check<CatalogSubject>({
  id: "namespace-is-created",
  ...ofArea("namespaces"),
  async run(subject, findings) {
    const { names, ...told } = await subject.areas.namespaces();
    const steps = new Steps(findings, told);
    steps.value("create", "/namespace", names.top, (value) => (value as { namespace?: unknown }).namespace);
    steps.value("load", "/namespace", names.top, (value) => (value as { namespace?: unknown }).namespace);
    for (const name of ["head", "create-nested", "load-nested", "list", "children"] as const) steps.granted(name);
  },
  broken: {
    "takes the request and forgets the namespace": stepLeaves(
      "namespaces",
      "load",
      refusal(404, "NoSuchNamespaceException"),
    ),
    "says that it is not there": stepLeaves("namespaces", "head", refusal(404, null)),
    "knows no namespace in a namespace": stepLeaves("namespaces", "create-nested", refusal(400, "BadRequestException")),
  },
});
