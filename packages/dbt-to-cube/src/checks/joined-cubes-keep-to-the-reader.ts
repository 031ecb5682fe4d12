/** A join is the usual way out of one's own rows: each cube that a question names is filtered, the public one excepted. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { answers, cubesNamed, judgeExchanges, type Which, withAForeignRow } from "../borders.ts";
import type { CubeSubject } from "../evidence.ts";

const isJoined: Which = (each) => cubesNamed(each).size > 1;
const between =
  (a: string, b: string): Which =>
  (each) =>
    cubesNamed(each).has(a) && cubesNamed(each).has(b);

export default check<CubeSubject>({
  id: "joined-cubes-keep-to-the-reader",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const evidence = await subject.areas.security();
    judgeExchanges(findings, "random", evidence, isJoined);
    judgeExchanges(findings, "cache", evidence, isJoined);
    const joins = [
      ["fct_flights", "dim_aircraft"],
      ["fct_flights", "dim_carriers"],
      ["fct_flights", "dim_airports"],
      ["agg_carrier_daily", "dim_carriers"],
    ] as const;
    for (const [a, b] of joins)
      findings.holds(evidence.random.some(between(a, b)), {
        pointer: `/random/${a}-${b}`,
        expected: "asked together",
        found: "never",
      });
  },
  broken: {
    "filters the first cube alone": answers("random", isJoined, withAForeignRow),
    "forgets the aircraft": answers("random", between("fct_flights", "dim_aircraft"), withAForeignRow),
    "drops flights whose aircraft nobody knows": answers(
      "cache",
      (each) => between("fct_flights", "dim_aircraft")(each) && each.found.some((line) => line.includes("∅")),
      ({ found }) => ({ found: found.filter((line) => !line.includes("∅")) }),
    ),
    "counts a row once for each row that it is joined to": answers(
      "random",
      between("fct_flights", "dim_carriers"),
      ({ found }) => ({ found: found.map((line) => `${line}0`) }),
    ),
  },
});
