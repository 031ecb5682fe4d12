/** What the data engineer and the platform engineer asked for is what the consumer is told. */
import { providerEdits, put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { computePointers } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "artifact-names-the-target",
  evidence: "offline",
  async run(subject, findings) {
    const { target, properties } = computePointers(subject.it.artifactVersion);
    const { source } = await subject.artifact();
    const asked = (await subject.project()).compute(subject.it.environment);
    findings.same(
      target,
      asked.type,
      valueAt(source.value, target),
      "the compute profile that floe.yaml names is in platform.yaml",
    );
    findings.same(properties, asked.properties, valueAt(source.value, properties));
  },
  broken: {
    "names another target": providerEdits((artifact, { it }) =>
      put(artifact, computePointers(it.artifactVersion).target, "trino"),
    ),
    "leaves compute null": providerEdits((artifact, { it }) =>
      put(artifact, computePointers(it.artifactVersion).section, null),
    ),
    "drops the properties": providerEdits((artifact, { it }) =>
      put(artifact, computePointers(it.artifactVersion).properties, {}),
    ),
  },
});
