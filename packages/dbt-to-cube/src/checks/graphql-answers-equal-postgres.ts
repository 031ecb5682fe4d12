/** The same questions by GraphQL, whose numbers are doubles, truths texts and times in UTC: nothing else may differ. */
import { check } from "@floe-contracts/harness";
import { answersAs, asksEverything, doubled, fails, judge, losesRow, measures, type Which } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";

const told: Which = ({ form }) => form === "graphql";

export default check<CubeSubject>({
  id: "graphql-answers-equal-postgres",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    judge(findings, (await subject.areas.queries()).answered, told);
  },
  broken: {
    "a measure that counts each row twice": measures(told, doubled),
    "numbers of single precision": measures(told, (cell) => (typeof cell === "number" ? Math.fround(cell) : cell)),
    "a group that is lost": losesRow(told),
    "a time zone that is overlooked": answersAs(
      (each) => told(each) && each.id.includes("/America/New_York"),
      ({ id }) => id.replace("/America/New_York", "/UTC"),
    ),
    "a field that its schema does not have": fails(told),
  },
});
