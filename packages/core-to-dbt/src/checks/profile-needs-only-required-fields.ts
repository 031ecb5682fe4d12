/** Standalone first: what is optional by the schema is optional for the consumer. */
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerAnswers } from "../breaking.ts";
import { computePointers, outputFrom } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "profile-needs-only-required-fields",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const full = await outputFrom(subject, source.value);
    const bare = await outputFrom(subject, bareOf(source.value, subject.it.artifactVersion));
    findings.same(
      "/floe/outputs/local",
      full,
      bare,
      "every field beside the compute settings is optional: do without it",
    );
  },
  broken: {
    "needs an environment context": consumerAnswers((good, artifact) =>
      valueAt(artifact, "/observability") === undefined
        ? { kind: "refusal", message: "KeyError: 'environment_context'", leftBehind: [] }
        : good,
    ),
  },
});

/** The artifact with its required fields and its compute settings, and nothing else. */
function bareOf(artifact: unknown, version: string): unknown {
  const { target, properties } = computePointers(version);
  const required = { version, metadata: valueAt(artifact, "/metadata"), transforms: valueAt(artifact, "/transforms") };
  if (version === "1.0.0")
    return { ...required, compute: { target: valueAt(artifact, target), properties: valueAt(artifact, properties) } };
  return {
    ...required,
    resolved_profiles: {
      storage: { bucket: "flights" },
      catalog: { uri: "https://catalog.example", warehouse: "flights" },
      compute: { type: valueAt(artifact, target), properties: valueAt(artifact, properties) },
    },
  };
}
