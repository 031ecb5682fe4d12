/** Cube logs each token that it refuses; one that is not valid yet, or meant for another service, is a key all the same. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "tokens-stay-out-of-the-log",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.attacks],
  async run(subject, findings) {
    const { sent, logged } = await subject.areas.attacks();
    findings.holds(sent >= 50, { pointer: "/sent", expected: "50 tokens or more", found: `${sent}` });
    findings.same("/logged", 0, logged);
  },
  broken: {
    "logs what it refuses": areaLeaves("attacks", (evidence) => ({ ...evidence, logged: evidence.sent })),
    "logs the address with the token in it": areaLeaves("attacks", (evidence) => ({ ...evidence, logged: 1 })),
    "was sent nothing": areaLeaves("attacks", (evidence) => ({ ...evidence, sent: 0 })),
  },
});
