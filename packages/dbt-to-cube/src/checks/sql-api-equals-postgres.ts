/** The same questions by the SQL API, where Cube has one: in its container, and so on the platform whose services are containers. */
import { check } from "@floe-contracts/harness";
import { asksEverything, doubled, judge, type Which } from "../answers.ts";
import type { Answered } from "../areas/queries.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";
import { KEY, withCells, withRows } from "../tables.ts";

const all: Which = () => true;

/** A layer in which the first answer that the edit changes is another. */
function answers(edit: (answered: Answered) => Answered["found"]) {
  return areaLeaves("sql", ({ answered }) => {
    const index = answered.findIndex((each) => each.found !== edit(each));
    const each = answered[index];
    return { answered: each === undefined ? answered : answered.with(index, { ...each, found: edit(each) }) };
  });
}

export default check<CubeSubject>({
  id: "sql-api-equals-postgres",
  evidence: "live",
  appliesTo: (it) => asksEverything(it) && it.environment === "docker",
  needs: ({ areas }) => [areas.sql],
  async run(subject, findings) {
    judge(findings, (await subject.areas.sql()).answered, all);
  },
  broken: {
    "a measure that counts each row twice": answers(({ found, groups }) =>
      found === null
        ? found
        : withCells(found, (cell, { name }) => (name === KEY || groups.includes(name) ? cell : doubled(cell))),
    ),
    "a group that is lost": answers(({ found }) => {
      const first = found?.getChild(KEY)?.get(0);
      return found === null || found.numRows < 2 ? found : withRows(found, (key) => key !== first);
    }),
    "a statement that is not understood": answers(() => null),
  },
});
