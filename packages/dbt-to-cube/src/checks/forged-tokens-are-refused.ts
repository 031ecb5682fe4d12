/** Tokens of another key, another time, another form or for somebody else: who asks is not known, by REST and by GraphQL. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import type { Attacked } from "../areas/attacks.ts";
import { judgeRefusals } from "../borders.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

const FEWEST = 20;

export default check<CubeSubject>({
  id: "forged-tokens-are-refused",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.attacks],
  async run(subject, findings) {
    const forged = (await subject.areas.attacks()).attacks.filter(({ expected }) => expected === 401);
    const kinds = new Set(forged.map(({ name }) => name)).size;
    findings.holds(kinds >= FEWEST, { pointer: "/attacks", expected: `${FEWEST} attacks or more`, found: `${kinds}` });
    judgeRefusals(findings, "/attacks", forged);
  },
  broken: {
    "only decodes": takes(({ name }) => /key|alg|changed|signature/.test(name)),
    "takes every algorithm": takes(({ name }) => name.includes("HS512")),
    "takes alg none": takes(({ name }) => name.startsWith("alg none")),
    "overlooks the dates": takes(({ name }) => /expir|valid yet/.test(name)),
    "overlooks issuer and audience": takes(({ name }) => /issuer|audience/.test(name)),
    "takes the last of two claims": takes(({ name }) => name.includes("twice")),
    "takes a token from the address": takes(({ name }) => name.includes("in the query")),
    "ends with an error of its own": areaLeaves("attacks", (evidence) => ({
      ...evidence,
      attacks: evidence.attacks.map((each) => (each.name.includes("JSON") ? { ...each, status: 500 } : each)),
    })),
  },
});

function takes(which: (attack: Attacked) => boolean) {
  return areaLeaves("attacks", (evidence) => ({
    ...evidence,
    attacks: evidence.attacks.map((each) => (which(each) ? { ...each, status: 200, text: '{"data":[]}' } : each)),
  }));
}
