/** Cube answers more than questions: its SQL, its jobs, its caches. Readers ask questions. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { judgeRefusals, refusesWith } from "../borders.ts";
import type { CubeSubject } from "../evidence.ts";

const isWay = ({ name }: { readonly name: string }) => /SQL of|model's SQL|job|refresh|rollup|GraphQL told/.test(name);

export default check<CubeSubject>({
  id: "ways-of-operators-are-closed-to-readers",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const { refusals } = await subject.areas.security();
    const ways = refusals.filter(isWay);
    findings.holds(ways.length >= 11, { pointer: "/ways", expected: "11 ways or more", found: `${ways.length}` });
    judgeRefusals(findings, "/ways", ways);
  },
  broken: {
    "takes jobs from readers": refusesWith(({ name }) => name.includes("job"), { status: 200 }),
    "shows the SQL of a query": refusesWith(({ name }) => name === "the SQL of a query", { status: 200 }),
    "looks at the path's letters": refusesWith(({ name }) => name.includes("in capitals"), { status: 200 }),
    "shows the model's SQL": refusesWith(({ name }) => name.includes("model's SQL"), { status: 200 }),
    "has no SQL and says so with an error": refusesWith(({ name }) => name.includes("one's own"), { status: 500 }),
  },
});
