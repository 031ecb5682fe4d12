/** Rows that have no value in a dimension are a group of their own, and stay apart from those with an empty text. */
import { check } from "@floe-contracts/harness";
import { answers, asksEverything, judge, losesRow, type Which } from "../answers.ts";
import type { Answered } from "../areas/queries.ts";
import type { CubeSubject } from "../evidence.ts";
import { KEY, withCells } from "../tables.ts";

const keysOf = ({ expected }: Answered) => [...(expected.getChild(KEY) ?? [])].map(String);
const hasNone: Which = (each) => each.topic === "pairs" && each.form === "rest" && keysOf(each).includes("∅");

export default check<CubeSubject>({
  id: "rows-without-a-value-are-a-group",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    const { answered } = await subject.areas.queries();
    findings.holds(answered.some(hasNone), {
      pointer: "/groups",
      expected: "a dimension in which some row has no value",
      found: "none",
    });
    judge(findings, answered, hasNone);
  },
  broken: {
    "a group that is left out": losesRow(hasNone, (key) => key === "∅"),
    "a group under the empty text": answers(hasNone, (found, { groups }) =>
      withCells(found, (cell, field) => {
        if (field.name === KEY) return cell === "∅" ? "" : cell;
        return groups.includes(field.name) && cell === null && String(field.type) === "Utf8" ? "" : cell;
      }),
    ),
    "a group that has another one's rows": answers(hasNone, (found, { groups }) =>
      withCells(found, (cell, field, row) => {
        const isNone = found.getChild(KEY)?.get(row) === "∅";
        return isNone && !groups.includes(field.name) && typeof cell === "bigint" ? cell + 1n : cell;
      }),
    ),
  },
});
