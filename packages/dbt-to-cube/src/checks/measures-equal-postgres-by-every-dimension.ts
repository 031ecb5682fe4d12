/** Whatever the project offers can be asked for, and is right: each measure by each dimension, those of joined cubes too. */
import { check } from "@floe-contracts/harness";
import { asksEverything, by, doubled, fails, judge, losesRow, measures } from "../answers.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

const pairs = by("pairs", "rest");

export default check<CubeSubject>({
  id: "measures-equal-postgres-by-every-dimension",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    const { answered, offered } = await subject.areas.queries();
    const asked = answered.filter(pairs).flatMap(({ groups, expected }) => {
      const columns = expected.schema.fields.map(({ name }) => name).filter((name) => name.includes("."));
      return columns.filter((name) => !groups.includes(name)).map((name) => `${name} by ${groups[0]}`);
    });
    findings.same("/asked", [...offered].sort(), asked.sort(), "each measure with each dimension");
    judge(findings, answered, pairs);
  },
  broken: {
    "a measure that counts the rows of a joined cube twice": measures(pairs, doubled),
    "a group that is lost": losesRow(pairs),
    "a dimension on a column that is gone": fails(pairs),
    "a pair that nobody asks for": areaLeaves("queries", (evidence) => {
      const left = evidence.answered.findIndex(pairs);
      return { ...evidence, answered: evidence.answered.filter((_each, index) => index !== left) };
    }),
  },
});
