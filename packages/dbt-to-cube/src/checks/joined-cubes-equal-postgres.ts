/** Several cubes in one question: each row is counted once in its cube's measures, however often a join repeats it. */
import { check } from "@floe-contracts/harness";
import { asksEverything, by, doubled, judge, losesRow, measures, values } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";

const joins = by("joins", "rest");

export default check<CubeSubject>({
  id: "joined-cubes-equal-postgres",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    judge(findings, (await subject.areas.queries()).answered, joins);
  },
  broken: {
    "a sum over rows that the join repeats": measures(joins, doubled),
    "an inner join, which loses rows without a partner": losesRow(joins, (key) => key.includes("∅")),
    "a join on the wrong column, which finds no partner": values(joins, (cell) =>
      typeof cell === "string" ? null : cell,
    ),
  },
});
