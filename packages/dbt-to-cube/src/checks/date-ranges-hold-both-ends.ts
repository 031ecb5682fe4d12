/** A range of dates holds its first and its last day from midnight to midnight, in the question's time zone. */
import { check } from "@floe-contracts/harness";
import { answersAs, asksEverything, by, judge, losesRow, measures } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";

const ranges = by("ranges", "rest");
const someDays = by("ranges", "rest", "/some days/");

export default check<CubeSubject>({
  id: "date-ranges-hold-both-ends",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    judge(findings, (await subject.areas.queries()).answered, ranges);
  },
  broken: {
    "a last day that ends at its midnight": answersAs(by("ranges", "rest", "/one day/"), ({ id }) =>
      id.replace("/one day/", "/nothing/"),
    ),
    "days of UTC where another zone was asked for": answersAs(
      (each) => ranges(each) && each.id.includes("/America/New_York"),
      ({ id }) => id.replace("/America/New_York", "/UTC"),
    ),
    "a first hour that is left out": losesRow((each) => someDays(each) && each.id.endsWith("/hour")),
    "a row beyond the end": measures(someDays, (cell) => (typeof cell === "bigint" ? cell + 1n : cell)),
  },
});
