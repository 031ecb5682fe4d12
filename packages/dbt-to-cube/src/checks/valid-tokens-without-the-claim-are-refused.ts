/** A good signature is no right: without the claim, or with one of a wrong type, a token opens nothing. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import type { Attacked } from "../areas/attacks.ts";
import { judgeRefusals } from "../borders.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

const ends = (which: (attack: Attacked) => boolean, status: number) =>
  areaLeaves("attacks", (evidence) => ({
    ...evidence,
    attacks: evidence.attacks.map((each) => (each.expected === 403 && which(each) ? { ...each, status } : each)),
  }));

export default check<CubeSubject>({
  id: "valid-tokens-without-the-claim-are-refused",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.attacks],
  async run(subject, findings) {
    const { attacks } = await subject.areas.attacks();
    judgeRefusals(
      findings,
      "/attacks",
      attacks.filter(({ expected }) => expected === 403),
    );
  },
  broken: {
    "takes no claim for all rows": ends(({ name }) => name === "no claim", 200),
    "reads the claim in Cube's old place": ends(({ name }) => name.includes("inside u"), 200),
    "takes claims for a context": ends(({ name }) => name.includes("context"), 200),
    "fails over a claim that is no text": ends(({ name }) => name.includes("object"), 500),
    "does not know who asks": ends(() => true, 401),
  },
});
