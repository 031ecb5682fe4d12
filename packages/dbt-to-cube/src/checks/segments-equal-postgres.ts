/** A segment is the condition that the project gives it. */
import { check } from "@floe-contracts/harness";
import { answersAs, asksEverything, by, fails, judge, losesRow } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";

const segments = by("segments", "rest");

export default check<CubeSubject>({
  id: "segments-equal-postgres",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    judge(findings, (await subject.areas.queries()).answered, segments);
  },
  broken: {
    "a segment that is overlooked": answersAs(
      segments,
      ({ expected }) => `totals/${expected.schema.fields[0]?.name.split(".")[0]}`,
    ),
    "a segment that leaves out a group": losesRow(by("segments", "rest", "/grouped")),
    "a segment that is not there": fails(segments),
  },
});
