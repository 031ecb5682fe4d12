/** The drift that was seen: an artifact with `compute: null`, and a consumer that reads compute.properties. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { consumerAnswers } from "../breaking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "consumer-refuses-missing-compute",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const artifact = put(put(source.value, "/compute", null), "/resolved_profiles", null);
    const consumed = await subject.consume(artifact);
    findings.same("/outcome", "refusal", consumed.kind, "without compute settings there is no profile to write");
    if (consumed.kind === "profiles") return;
    findings.holds(/\bcompute\b/.test(consumed.message), {
      pointer: "/message",
      expected: "an error that names the field compute",
      found: consumed.message,
    });
    findings.holds(!/NoneType|undefined|Cannot read/.test(consumed.message), {
      pointer: "/message",
      expected: "words, not a crash",
      found: consumed.message,
    });
    findings.same("/left_behind", [], consumed.leftBehind, "a refusal leaves nothing");
  },
  broken: {
    "falls back to DuckDB": consumerAnswers(async (_good, _artifact, subject) => ({
      kind: "profiles",
      profiles: await subject.profiles(),
    })),
    "crashes on compute.properties": consumerAnswers(() => ({
      kind: "refusal",
      message: "AttributeError: 'NoneType' object has no attribute 'properties'",
      leftBehind: [],
    })),
    "leaves half a file": consumerAnswers((good) =>
      good.kind === "refusal" ? { ...good, leftBehind: ["profiles.yml"] } : good,
    ),
  },
});
