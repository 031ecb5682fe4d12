/** Cube sends the stack of what is thrown; a refusal is one sentence, and the same for every token that is not valid. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { internalsIn, refusesWith } from "../borders.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

const LONGEST = 200;

export default check<CubeSubject>({
  id: "refusals-tell-nothing-of-the-inside",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security, areas.attacks],
  async run(subject, findings) {
    const { refusals } = await subject.areas.security();
    const { attacks } = await subject.areas.attacks();
    [...refusals, ...attacks].forEach(({ name, via, text, status }, at) => {
      findings.same(`/refusals/${at}/internals`, null, internalsIn(text), `${name}, by ${via}: status ${status}`);
      findings.holds(text.length <= LONGEST, {
        pointer: `/refusals/${at}`,
        expected: "a sentence",
        found: `${text.length} characters`,
        hint: `${name}, by ${via}`,
      });
    });
    const told = new Set(attacks.filter(({ expected }) => expected === 401).map(({ text }) => text));
    findings.holds(told.size <= 3, {
      pointer: "/attacks",
      expected: "no word of what is wrong with a token, but that it is missing or too large",
      found: `${told.size} different answers`,
    });
  },
  broken: {
    "sends a stack": refusesWith(({ name }) => name.startsWith("context: null"), {
      text: '{"error":"no","stack":"Error: no\\n    at queryRewrite (/cube/conf/cube.js:21:9)"}',
    }),
    "tells the library's words": areaLeaves("attacks", (evidence) => ({
      ...evidence,
      attacks: evidence.attacks.map((each) => ({ ...each, text: '{"error":"jwt malformed"}' })),
    })),
    "tells what is wrong with the token": areaLeaves("attacks", (evidence) => ({
      ...evidence,
      attacks: evidence.attacks.map((each) => ({
        ...each,
        text: JSON.stringify({ error: `refused: ${each.name.length}` }),
      })),
    })),
    "tells what the database said": refusesWith(({ name }) => name.includes("SQL for a number"), {
      text: '{"error":"error: invalid input syntax for type bigint in SELECT count(*)"}',
    }),
  },
});
