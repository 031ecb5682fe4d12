/** A version that nobody agreed on is refused, not guessed at. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { consumerAnswers } from "../breaking.ts";
import type { DbtSubject } from "../evidence.ts";

const UNKNOWN = "9.9.9";

export default check<DbtSubject>({
  id: "consumer-refuses-unknown-version",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const consumed = await subject.consume(put(source.value, "/version", UNKNOWN));
    findings.same(
      "/outcome",
      "refusal",
      consumed.kind,
      "fields may have moved in a version that the consumer does not know",
    );
    if (consumed.kind === "profiles") return;
    findings.holds(consumed.message.includes(UNKNOWN), {
      pointer: "/message",
      expected: `an error that names ${UNKNOWN}`,
      found: consumed.message,
    });
    findings.same("/left_behind", [], consumed.leftBehind, "a refusal leaves nothing");
  },
  broken: {
    "reads it as the newest that it knows": consumerAnswers(async (_good, _artifact, subject) => ({
      kind: "profiles",
      profiles: await subject.profiles(),
    })),
    "refuses without saying why": consumerAnswers(() => ({
      kind: "refusal",
      message: "invalid artifact",
      leftBehind: [],
    })),
  },
});
