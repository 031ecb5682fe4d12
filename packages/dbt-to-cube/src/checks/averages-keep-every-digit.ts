/** What the database computes exactly arrives exactly: no measure is rounded, and none goes through a float. */
import { check } from "@floe-contracts/harness";
import { typeName } from "@floe-contracts/rows";
import { answers, asksEverything, judge, measures, type Which } from "../answers.ts";
import type { Answered } from "../areas/queries.ts";
import type { CubeSubject } from "../evidence.ts";
import { withDoubles } from "../tables.ts";

const isQuotient = (name: string) => name === "Decimal(38, 24)";
const quotients = ({ expected }: Answered) => expected.schema.fields.filter((field) => isQuotient(typeName(field)));
const exact: Which = (answered) =>
  answered.form === "rest" && answered.topic === "pairs" && quotients(answered).length > 0;

/** The value with `digits` of its 24 decimals. */
function rounded(cell: bigint, digits: number): bigint {
  const step = 10n ** BigInt(24 - digits);
  return (cell / step) * step;
}

export default check<CubeSubject>({
  id: "averages-keep-every-digit",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.queries],
  async run(subject, findings) {
    const { answered } = await subject.areas.queries();
    const digits = answered
      .filter(exact)
      .flatMap((each) => each.found?.schema.fields.map(typeName).filter(isQuotient) ?? []);
    findings.holds(digits.length > 0, {
      pointer: "/quotients",
      expected: "measures that are quotients, read as decimals",
      found: "none",
    });
    judge(findings, answered, exact);
  },
  broken: {
    "a measure that is rounded to two digits": measures(exact, (cell, field) =>
      typeof cell === "bigint" && isQuotient(typeName(field)) ? rounded(cell, 2) : cell,
    ),
    "a measure that lost its last digit": measures(exact, (cell, field) =>
      typeof cell === "bigint" && isQuotient(typeName(field)) ? rounded(cell, 15) : cell,
    ),
    "a measure that went through a double": answers(exact, (found) =>
      withDoubles(found, (field) => isQuotient(typeName(field)), 24),
    ),
  },
});
