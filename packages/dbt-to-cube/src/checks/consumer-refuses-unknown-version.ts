/** A version that nobody agreed on is refused, not guessed at. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { leavesHalfAModel, readsItAllTheSame, refusesWithoutAName } from "../breaking.ts";
import { refused } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "consumer-refuses-unknown-version",
  evidence: "offline",
  async run(subject, findings) {
    const { value } = (await subject.artifact()).source;
    refused(findings, "", await subject.consume({ artifact: put(value, "/version", "9.9.9") }), ["9.9.9"]);
  },
  broken: {
    "reads it as the newest that it knows": readsItAllTheSame,
    "refuses without saying why": refusesWithoutAName,
    "leaves half a model": leavesHalfAModel,
  },
});
