/** A version that nobody agreed on is refused, not guessed at. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { consumerAcceptsAll, consumerSays } from "../breaking.ts";
import { refuses } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

const UNKNOWN = "9.9.9";

export default check<CatalogSubject>({
  id: "consumer-refuses-unknown-version",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const artifact = put(source.value, "/version", UNKNOWN);
    const what = "fields may have moved in a version that the consumer does not know";
    await refuses(subject, findings, [{ what, artifact, pointer: "/version" }]);
    const consumed = await subject.consume(artifact);
    findings.holds(consumed.kind === "refusal" && consumed.message.includes(UNKNOWN), {
      pointer: "/version",
      expected: `an error that names ${UNKNOWN}`,
      found: consumed.kind === "refusal" ? consumed.message : "a connection",
    });
  },
  broken: {
    "reads it as the newest that it knows": consumerAcceptsAll(),
    "refuses without naming it": consumerSays("this version is not accepted"),
  },
});
