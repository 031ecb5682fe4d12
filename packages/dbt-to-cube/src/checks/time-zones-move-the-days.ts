/** A question's time zone decides on which day and in which hour a row falls. */
import { check } from "@floe-contracts/harness";
import { answersAs, asksEverything, by, doubled, judge, measures, type Which } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";

const elsewhere: Which = (each) => by("times", "rest")(each) && !each.id.endsWith("/UTC");
const inUtc = (id: string) => id.replace("/America/New_York", "/UTC");

export default check<CubeSubject>({
  id: "time-zones-move-the-days",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    const { answered } = await subject.areas.queries();
    judge(findings, answered, elsewhere);
    const moved = answered.filter(elsewhere).filter(({ id, form, expected }) => {
      const utc = answered.find((other) => other.id === inUtc(id) && other.form === form);
      return utc !== undefined && utc.expected.toString() !== expected.toString();
    });
    findings.holds(moved.length > 0, {
      pointer: "/zones",
      expected: "a time that the zone moves",
      found: "the same groups in every zone",
    });
  },
  broken: {
    "a layer that answers in UTC": answersAs(elsewhere, ({ id }) => inUtc(id)),
    "a layer that answers days in UTC": answersAs(
      (each) => elsewhere(each) && each.id.includes("/day/"),
      ({ id }) => inUtc(id),
    ),
    "rows counted in both days": measures(elsewhere, doubled),
  },
});
