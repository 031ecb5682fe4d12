/** A green build proves little when its tests did not run. */
import { nodesOf, type RunResult, type RunResults } from "@floe-contracts/dbt";
import { check } from "@floe-contracts/harness";
import { liveLeaves } from "../breaking.ts";
import { isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

const KINDS = ["unique", "not_null", "relationships", "accepted_values"];

export default check<DbtSubject>({
  id: "dbt-runs-every-test",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { manifest, buildResults } = await subject.live();
    const outcomes = new Map(buildResults.results.map(({ unique_id: id, status }) => [id, status]));
    const tests = nodesOf(manifest, "test");
    for (const { unique_id: id } of tests) findings.same(`/results/${id}`, "pass", outcomes.get(id) ?? "not run");
    const kinds = new Set(tests.map((node) => node.test_metadata?.name));
    for (const kind of KINDS)
      findings.holds(kinds.has(kind), { pointer: "/nodes", expected: `a test of the kind ${kind}`, found: "none" });
  },
  broken: {
    "a test that only warned": liveLeaves(({ buildResults }) => ({
      buildResults: firstTest(buildResults, (result) => [{ ...result, status: "warn" }]),
    })),
    "a test that did not run": liveLeaves(({ buildResults }) => ({ buildResults: firstTest(buildResults, () => []) })),
  },
});

function firstTest(results: RunResults, edit: (result: RunResult) => RunResult[]): RunResults {
  const first = results.results.findIndex(({ unique_id: id }) => id.startsWith("test."));
  return { ...results, results: results.results.flatMap((result, at) => (at === first ? edit(result) : [result])) };
}
