/** Every operator on text, numbers, truths and times, alone and joined by `and` and `or`; negations keep rows without a value. */
import { check } from "@floe-contracts/harness";
import { answersAs, asksEverything, by, fails, judge } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";

const filters = by("filters", "rest");

export default check<CubeSubject>({
  id: "filters-mean-what-they-say",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    judge(findings, (await subject.areas.queries()).answered, filters);
  },
  broken: {
    "a filter that is overlooked": answersAs(
      filters,
      ({ expected }) => `totals/${cubeOf(expected.schema.fields[0]?.name)}`,
    ),
    "or taken for and": answersAs(by("filters", "rest", "/or"), ({ id }) => id.replace(/\/or$/, "/side by side")),
    "a negated text that is taken back": answersAs(by("filters", "rest", "/notContains"), ({ id }) =>
      id.replace("notContains", "contains"),
    ),
    "at least taken for more than": answersAs(by("filters", "rest", "/gte"), ({ id }) => id.replace("gte", "gt")),
    "a negated value that is taken back": answersAs(by("filters", "rest", "/notEquals"), ({ id }) =>
      id.replace("notEquals", "equals"),
    ),
    "an operator that is not known": fails(filters),
  },
});

function cubeOf(member: string | undefined): string {
  return member?.split(".")[0] ?? "";
}
