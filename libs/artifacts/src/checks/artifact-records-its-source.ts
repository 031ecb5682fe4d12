/** Who reads an artifact can tell which floe.yaml it came from, and when. */
import { createHash } from "node:crypto";
import { type Check, check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { type ArtifactSubject, providerWrites } from "../subject.ts";

/** UTC as RFC 3339 writes it: Z or a zero offset. */
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]00:00)$/;

/** The check for a boundary whose subject starts from an artifact. */
export function artifactRecordsItsSource<Subject extends ArtifactSubject>(): Check<Subject> {
  return check<Subject>({
    id: "artifact-records-its-source",
    evidence: "offline",
    async run(subject, findings) {
      const { source } = await subject.artifact();
      const { specText } = await subject.project();
      const hash = createHash("sha256").update(specText, "utf8").digest("hex");
      findings.same(
        "/metadata/source_hash",
        hash,
        valueAt(source.value, "/metadata/source_hash"),
        "it is the SHA-256 of floe.yaml's text",
      );
      const compiledAt = String(valueAt(source.value, "/metadata/compiled_at"));
      findings.holds(UTC.test(compiledAt), {
        pointer: "/metadata/compiled_at",
        expected: "a time in UTC",
        found: compiledAt,
      });
    },
    broken: {
      "hashes the parsed document and not the text": providerWrites(
        "/metadata/source_hash",
        createHash("sha256").update("{}").digest("hex"),
      ),
      "writes local time": providerWrites("/metadata/compiled_at", "2026-01-01T12:00:00+02:00"),
    },
  });
}
