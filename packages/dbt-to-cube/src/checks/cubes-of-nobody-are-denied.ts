/** A cube without the columns that rows are filtered by is nobody's, unless the project says that it is everybody's. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { judgeRefusals, refusesWith } from "../borders.ts";
import type { CubeSubject } from "../evidence.ts";

const isDenied = ({ name }: { readonly name: string }) =>
  /denied|not there|every object|not public|personal|not shown|bad/.test(name);

export default check<CubeSubject>({
  id: "cubes-of-nobody-are-denied",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const { refusals } = await subject.areas.security();
    judgeRefusals(findings, "/denied", refusals.filter(isDenied));
  },
  broken: {
    "opens what it has no filter for": refusesWith(({ name }) => name === "chain: a cube that is denied", {
      status: 200,
    }),
    "goes through it to what lies behind": refusesWith(({ name }) => name.includes("a way through"), { status: 200 }),
    "filters by what it hides": refusesWith(({ name }) => name.includes("in a filter"), { status: 200 }),
    "looks at the first of several queries": refusesWith(({ name }) => name.includes("one good query"), {
      status: 200,
    }),
    "ends with Cube's own error": refusesWith(({ via, name }) => via === "graphql" && name.includes("denied"), {
      status: 500,
    }),
  },
});
