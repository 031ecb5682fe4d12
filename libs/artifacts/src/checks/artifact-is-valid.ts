/** Gate 1 as a check: the artifact against the schema of its version. */
import { type Check, check } from "@floe-contracts/harness";
import { type VersionOf, validate } from "@floe-contracts/schemas";
import { type ArtifactSubject, providerWrites } from "../subject.ts";

/** The check for a boundary whose subject starts from an artifact. */
export function artifactIsValid<Subject extends ArtifactSubject>(): Check<Subject> {
  return check<Subject>({
    id: "artifact-is-valid",
    evidence: "offline",
    async run(subject, findings) {
      const { source } = await subject.artifact();
      const version = subject.it.artifactVersion as VersionOf<"compiled-artifacts">;
      const verdict = validate(source, "compiled-artifacts", version);
      findings.meets(verdict.ok ? [] : verdict.violations);
      findings.same("/version", version, (source.value as { version?: unknown }).version);
    },
    broken: {
      "emits a field that no version defines": providerWrites("/resolved_catalog", { uri: "https://catalog.example" }),
      "emits lineage as an object": providerWrites("/observability/lineage", { enabled: true }),
      "leaves the source hash out": providerWrites("/metadata/source_hash", undefined),
      "stamps another version": providerWrites("/version", "2.0.0"),
    },
  });
}
