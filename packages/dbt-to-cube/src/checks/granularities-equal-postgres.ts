/** Hours, days, weeks (from Monday), months, quarters and years of each time, in UTC. */
import { check } from "@floe-contracts/harness";
import { answers, asksEverything, by, doubled, judge, losesRow, measures, type Which } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";
import { KEY, withCells } from "../tables.ts";

const inUtc: Which = (each) => by("times", "rest")(each) && each.id.endsWith("/UTC");
const DAY = 86_400_000_000n;

export default check<CubeSubject>({
  id: "granularities-equal-postgres",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    judge(findings, (await subject.areas.queries()).answered, inUtc);
  },
  broken: {
    "weeks that begin on Sunday": answers(
      (each) => inUtc(each) && each.id.includes("/week/"),
      (found, { groups }) =>
        withCells(found, (cell, field) => {
          if (field.name === KEY) return `${String(cell)} less a day`;
          return groups.includes(field.name) && typeof cell === "bigint" ? cell - DAY : cell;
        }),
    ),
    "hours that lose one": losesRow((each) => inUtc(each) && each.id.includes("/hour/")),
    "days counted twice": measures((each) => inUtc(each) && each.id.includes("/day/"), doubled),
  },
});
