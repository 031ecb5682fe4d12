/** Order, limit and offset: pages follow each other without a gap, and `total` counts the rows of all of them. */
import { check } from "@floe-contracts/harness";
import { answersAs, asksEverything, by, judge, losesRow } from "../answers.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

const pages = by("pages", "rest");

export default check<CubeSubject>({
  id: "pages-follow-the-order",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    const { answered } = await subject.areas.queries();
    judge(findings, answered, pages);
    for (const { id, total } of answered.filter(pages)) {
      if (total !== null) findings.same(`/rest/${id}/total`, total.expected, total.found);
    }
  },
  broken: {
    "an offset that is overlooked": answersAs(by("pages", "rest", "/second"), ({ id }) =>
      id.replace("/second", "/first"),
    ),
    "an order that is turned": answersAs(by("pages", "rest", "/downwards"), ({ id }) =>
      id.replace("/downwards", "/upwards"),
    ),
    "a limit of one less": losesRow(pages, (_key, index) => index > 0),
    "a total that counts the page alone": areaLeaves("queries", (evidence) => ({
      ...evidence,
      answered: evidence.answered.map((each) =>
        each.total === null ? each : { ...each, total: { ...each.total, found: each.found?.numRows } },
      ),
    })),
  },
});
