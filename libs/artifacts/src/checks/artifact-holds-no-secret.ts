/** An artifact is committed, cached and mailed around: no secret may be in it. */
import { type Check, check } from "@floe-contracts/harness";
import { put } from "../documents.ts";
import { type ArtifactSubject, providerEdits } from "../subject.ts";

/** The check for a boundary whose subject starts from an artifact. */
export function artifactHoldsNoSecret<Subject extends ArtifactSubject>(): Check<Subject> {
  return check<Subject>({
    id: "artifact-holds-no-secret",
    evidence: "offline",
    async run(subject, findings) {
      const { text } = await subject.artifact();
      findings.holds(subject.secrets.length > 0, {
        pointer: "",
        expected: "secrets that could have leaked",
        found: "none planted",
      });
      for (const [index, secret] of subject.secrets.entries()) {
        findings.holds(!text.includes(secret), {
          pointer: "",
          expected: "no secret's value in the artifact",
          found: `the value of planted secret ${index + 1}, hidden`,
          hint: "write a secret_ref; the value is resolved where it is used",
        });
      }
    },
    broken: {
      "copies a secret into the lineage namespace": providerEdits((artifact, { secrets }) =>
        put(artifact, "/lineage_namespace", secrets[0]),
      ),
      "resolves a secret_ref while compiling": providerEdits((artifact, { secrets }) =>
        put(artifact, "/observability/attributes/token", `Bearer ${secrets.at(-1)}`),
      ),
    },
  });
}
