/** Packages are released apart: for a while both versions are about, and they must mean the same. */
import { put, yamlFile } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerAnswers } from "../breaking.ts";
import { computePointers, outputFrom } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "profile-agrees-across-versions",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const own = await outputFrom(subject, source.value);
    const other = await outputFrom(subject, inOtherVersion(source.value, subject.it.artifactVersion));
    findings.same(
      "/floe/outputs/local",
      own,
      other,
      "the same compute, said in another version of the artifact, is the same output",
    );
  },
  broken: {
    "reads compute.properties only": consumerAnswers((good, artifact, subject) =>
      valueAt(artifact, "/version") === subject.it.artifactVersion
        ? good
        : { kind: "refusal", message: "'NoneType' object has no attribute 'properties'", leftBehind: [] },
    ),
    "drops the properties of the other version": consumerAnswers((good, artifact, subject) => {
      if (good.kind === "refusal" || valueAt(artifact, "/version") === subject.it.artifactVersion) return good;
      const bare = put(good.profiles.source.value, "/floe/outputs/local", { type: subject.it.target });
      return { kind: "profiles", profiles: yamlFile(good.profiles.path, JSON.stringify(bare)) };
    }),
  },
});

/** The same compute in the other accepted version: flat in 1.0.0, a resolved profile in 1.1.0. */
function inOtherVersion(artifact: unknown, version: string): unknown {
  const { target, properties } = computePointers(version);
  const common = { metadata: valueAt(artifact, "/metadata"), transforms: valueAt(artifact, "/transforms") };
  const compute = { properties: valueAt(artifact, properties) };
  if (version !== "1.0.0")
    return { ...common, version: "1.0.0", compute: { ...compute, target: valueAt(artifact, target) } };
  return {
    ...common,
    version: "1.1.0",
    resolved_profiles: {
      storage: { bucket: "flights" },
      catalog: { uri: "https://catalog.example", warehouse: "flights" },
      compute: { ...compute, type: valueAt(artifact, target) },
    },
  };
}
