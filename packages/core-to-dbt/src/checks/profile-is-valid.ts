/** Gate 2 as a check: the profiles.yml against the strict schema of its target. */
import { check } from "@floe-contracts/harness";
import { validate } from "@floe-contracts/schemas";
import { consumerEdits, consumerWrites } from "../breaking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "profile-is-valid",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.profiles();
    const verdict = validate(source, "dbt-profile", "1.0.0");
    findings.meets(verdict.ok ? [] : verdict.violations);
  },
  broken: {
    "adds a key that the adapter does not know": consumerWrites("colour", "blue"),
    "writes a password in plain text": consumerWrites("password", "correct horse battery staple"),
    "leaves the type out": consumerWrites("type", undefined),
    "writes a port as text": consumerEdits((output) => ({ ...output, port: "5432" })),
  },
});
