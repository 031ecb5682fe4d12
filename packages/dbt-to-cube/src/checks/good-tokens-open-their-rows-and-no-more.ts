/** A border that nobody crosses proves nothing: good tokens are taken, and a claim with SQL in it is a value like any other. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import type { Accepted } from "../areas/attacks.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

const takes = (edit: (accepted: Accepted) => Partial<Accepted>) =>
  areaLeaves("attacks", (evidence) => ({
    ...evidence,
    accepted: evidence.accepted.map((each) => ({ ...each, ...edit(each) })),
  }));

export default check<CubeSubject>({
  id: "good-tokens-open-their-rows-and-no-more",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.attacks],
  async run(subject, findings) {
    const { accepted, value } = await subject.areas.attacks();
    accepted.forEach(({ name, via, opens, status, carriers }, at) => {
      findings.same(`/accepted/${at}/status`, 200, status, `${name}, by ${via}`);
      findings.same(`/accepted/${at}/carriers`, opens ? [value] : [], carriers, `${name}, by ${via}`);
    });
  },
  broken: {
    "refuses everybody": takes(() => ({ status: 401, carriers: [] })),
    "does not know the scheme in small letters": takes(({ name }) =>
      name.includes("small letters") ? { status: 401 } : {},
    ),
    "takes one audience alone": takes(({ name }) => (name.includes("audiences") ? { status: 401 } : {})),
    "puts a claim into its SQL": takes(({ opens }) => (opens ? {} : { carriers: ["9E", "AA", "UA"] })),
    "compares without regard to letters": takes(({ name }) =>
      name.includes("value in small") ? { carriers: ["AA"] } : {},
    ),
  },
});
