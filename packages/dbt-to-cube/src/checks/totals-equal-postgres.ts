/** Each measure over all rows, alone and beside its cube's others. */
import { check } from "@floe-contracts/harness";
import { answers, asksEverything, by, doubled, fails, judge, measures } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";
import { withRows } from "../tables.ts";

const totals = by("totals", "rest");

export default check<CubeSubject>({
  id: "totals-equal-postgres",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    judge(findings, (await subject.areas.queries()).answered, totals);
  },
  broken: {
    "a sum that counts each row twice": measures(totals, doubled),
    "a measure without a value": measures(totals, () => null),
    "an answer without its row": answers(totals, (found) => withRows(found, () => false)),
    "a measure on a column that is gone": fails(totals),
  },
});
